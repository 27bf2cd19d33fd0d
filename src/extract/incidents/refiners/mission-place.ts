import type { Reading } from '../../reading.ts'
import { capitalOf } from '../capital.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'

/** "stormed the Mexican embassy": embassies stand in the capital, where the text names it. */
function atMission(reading: Reading, incident: IncidentTold): IncidentTold {
  const { type, place, country, actors } = incident
  if (place !== null || country === null || (type !== 'attack_on_mission' && type !== 'protest')) return incident
  const isEmbassy = actors.some(({ actor, role }) => {
    const { organisation_kind, name } = reading.parties.get(actor)
    return role === 'target' && organisation_kind === 'embassy' && /embassy|high commission/i.test(name)
  })
  const capital = isEmbassy ? capitalOf(reading, country) : null
  return capital ? incidentWith(incident, { place: capital.name }) : incident
}

/** What befalls an embassy without a word of place happens in the capital of the country where it stands. */
export const missionPlace: IncidentRefiner = {
  name: 'mission-place',
  refine: (reading, told) => told.map((incident) => atMission(reading, incident)),
}
