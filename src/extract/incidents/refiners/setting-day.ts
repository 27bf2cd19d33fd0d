import type { Reading } from '../../reading.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'

/** The day of what is told right before in the same paragraph: "On Monday guardsmen rose in Cotiza; they were rounded up by breakfast." */
function dayBefore(reading: Reading, incidents: readonly IncidentTold[], incident: IncidentTold): IncidentTold['date'] {
  const { sentences } = reading.text
  const { paragraph } = sentences[incident.sentence]!
  const before = incidents.filter(
    (other) =>
      other.date?.length === 10 &&
      other.at < incident.at &&
      incident.sentence - other.sentence <= 1 &&
      sentences[other.sentence]!.paragraph === paragraph,
  )
  return incident.rule === 'told-by-verb' ? (before.at(-1)?.date ?? null) : null
}

/** What has no date of its own takes the day of its setting, else of the event told right before it in the passage. */
export const settingDay: IncidentRefiner = {
  name: 'setting-day',
  refine: (reading, told) =>
    told.map((incident) =>
      incident.date
        ? incident
        : incidentWith(incident, { date: incident.setting ?? dayBefore(reading, told, incident) }),
    ),
}
