import type { PartialDate } from '../../partial-date.ts'
import { officialAgency, officialPublisher } from '../lexicon/official-publishers.ts'
import type { Reading } from '../reading.ts'
import { settingIn } from './cue.ts'

/** Whether the document is a release of its publisher rather than news. */
export const isRelease = (reading: Reading): boolean => {
  const { publisher } = reading.text
  return publisher !== null && (officialPublisher.test(publisher) || officialAgency.test(publisher))
}

/** "Twitter exploded on Friday after ...": the day of a round-up's opening is the day of all that it gathers. */
export function roundupDay(reading: Reading): PartialDate | null {
  const opening = reading.text.sentences.find(({ role }) => role === 'text')
  if (!opening || settingIn(reading, opening.from, opening.to) !== 'tweet') return null
  return reading.dates.in(opening.from, opening.to)[0]?.value ?? null
}
