import type { IncidentType } from '../../src/vocabulary.ts'

/** The guide's type of what the facts tell of; types that are no incidents (visits, votes, letters) are left out. */
export const incidentTypeOf: Readonly<Record<string, IncidentType>> = {
  'air strike (targeted killing)': 'assassination',
  'air strikes': 'airstrike',
  'aircraft shootdown': 'shootdown',
  arrests: 'detention',
  'assault on diplomatic mission': 'attack_on_mission',
  'ballistic missile attack': 'missile_attack',
  demonstration: 'protest',
  'detention of a diplomat': 'detention',
  'memorial rally': 'protest',
  protest: 'protest',
  'rocket and mortar fire': 'missile_attack',
  'rocket attack': 'missile_attack',
  sanctions: 'sanctions',
  stampede: 'accident',
}
