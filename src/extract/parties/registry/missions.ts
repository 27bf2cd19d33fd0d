// When two names of missions are one mission's.
import type { OrganisationPhrase } from '../phrases/phrase.ts'
import type { OrganisationEntry } from './entry.ts'

/** An embassy is no consulate. */
const isConsulate = (key: string): boolean => /\bconsulates?\b/.test(key)

/** Whether the phrase names the mission again: the same country's, in the same town where both tell one. */
export const isSameMission = (
  entry: OrganisationEntry,
  key: string,
  phrase: OrganisationPhrase,
  country: string | null,
): boolean =>
  entry.kind === 'embassy' &&
  isConsulate(entry.key) === isConsulate(key) &&
  entry.country === country &&
  (entry.seat === null || phrase.seat === null || entry.seat === phrase.seat)
