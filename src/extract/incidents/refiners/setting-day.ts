import { isWord } from '../../marks/marks.ts'
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

/** How many sentences back the day of a passage reaches. */
const reach = 5

/** "had been shot": before the day that the passage is set on. */
const isEarlier = (reading: Reading, { at, sentence }: IncidentTold): boolean =>
  reading.text.tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) => token.sentence === sentence && isWord(token, 'had', 'has', 'have'))

/** The day on which a passage is set: "Rutte rang at two on Sunday. ... Police drove the crowd off the bridge." */
function passageDay(reading: Reading, incident: IncidentTold): IncidentTold['date'] {
  const { tokens, sentences, paragraphs } = reading.text
  const sentence = sentences[incident.sentence]!
  const { reference } = reading.dates
  if (incident.rule !== 'told-by-verb' || tokens[incident.at]!.quotation >= 0 || isEarlier(reading, incident))
    return null
  if (reading.dates.in(sentence.from, sentence.to).length > 0 || isWord(tokens[sentence.from], 'within')) return null
  const from = Math.max(
    paragraphs[Math.max(0, sentence.paragraph - 1)]!.from,
    sentences[Math.max(0, sentence.index - reach)]!.from,
  )
  const date = reading.dates.in(from, sentence.from - 1).findLast(({ value }) => value !== null)
  if (date?.value?.length !== 10 || reference === null || date.value > reference) return null
  return tokens[date.from]!.quotation >= 0 ? null : date.value
}

/** What has no date of its own takes the day of its setting, else of the event told right before it in the passage. */
export const settingDay: IncidentRefiner = {
  name: 'setting-day',
  refine: (reading, told) =>
    told.map((incident) =>
      incident.date
        ? incident
        : incidentWith(incident, {
            date: incident.setting ?? dayBefore(reading, told, incident) ?? passageDay(reading, incident),
          }),
    ),
}
