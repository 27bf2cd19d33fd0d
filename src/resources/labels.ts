// Values in words: the names of countries and parties, the labels of types.
import type { Connection } from '../database/open.ts'
import { incidentTypeFacts, incidentTypes } from '../vocabulary.ts'
import type { Countries } from './countries.ts'
import { partyRefs } from './references.ts'

interface Naming {
  connection: Connection
  countries: Countries
}

const countryFields = new Set(['country', 'actor_country', 'publisher_country'])
const partyFields = new Set([
  ...['person', 'organisation', 'participant', 'initiator', 'speaker', 'reported_by'],
  ...['actor', 'perpetrator', 'target', 'victim', 'claimed_by', 'party'],
])

const typeLabels = new Map<string, string>(incidentTypes.map((type) => [type, incidentTypeFacts[type].label]))

/** `press_conference` as "Press conference". */
export const inWords = (value: string): string => {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the values of a field are called; one statement however many there are. */
export function labelsOf(
  { connection, countries }: Naming,
  field: string,
  values: string[],
): (value: string) => string {
  const countryOf = (code: string) => countries.nameOf(code) ?? code
  if (countryFields.has(field)) return countryOf
  if (field === 'dyad') return (value) => value.split('-').map(countryOf).join(' – ')
  if (field === 'type') return (value) => typeLabels.get(value) ?? inWords(value)
  if (field === 'publisher') return (value) => value
  if (!partyFields.has(field)) return inWords
  const parties = partyRefs(connection, values)
  return (value) => parties.get(value)?.name ?? value
}
