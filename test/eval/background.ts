import type { PartialDate } from '../../src/partial-date.ts'
import type { IncidentType } from '../../src/vocabulary.ts'

/** What dispatches of the corpus tell beside the facts, so that no row of it is taken for a mistake. */
interface Beside {
  type: IncidentType
  /** As dispatches say it; null where they say none. */
  date: PartialDate | null
  country: string | null
  what: string
}

/** Incidents that the facts do not have: read in the dispatches, and right. */
export const background: readonly Beside[] = [
  { type: 'bombing', date: '2020-01-10', country: 'PAK', what: 'a mosque of Quetta' },
  { type: 'shooting', date: '2019-12', country: 'PAK', what: 'the son of an officer who died in Quetta' },
  { type: 'detention', date: null, country: 'IRN', what: 'Nazanin Zaghari-Ratcliffe, held since 2016' },
  { type: 'sanctions', date: '2020-01-08', country: null, what: 'announced in the address on the missiles' },
]
