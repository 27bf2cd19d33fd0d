import type { PartialDate } from '../../partial-date.ts'
import { officialAgency, officialPublisher } from '../lexicon/official-publishers.ts'
import type { Reading } from '../reading.ts'
import { settingIn } from './settings.ts'

/** Whether the document is a release of its publisher rather than news. */
export const isRelease = (reading: Reading): boolean => {
  const { publisher } = reading.text
  return publisher !== null && (officialPublisher.test(publisher) || officialAgency.test(publisher))
}

/** "Twitter exploded on Friday after ...": the day of a round-up's opening is the day of all that it gathers. */
export function roundupDay(reading: Reading): PartialDate | null {
  const opening = reading.text.sentences
    .slice(0, 12)
    .filter(({ role }) => role === 'text')
    .slice(0, 2)
  const first = opening[0]
  const last = opening.at(-1)
  if (!first || !last || settingIn(reading, first.from, last.to) !== 'tweet') return null
  return reading.dates.in(first.from, last.to)[0]?.value ?? null
}
