// Capitals that the text names, by which "the capital" and the seats of embassies are known.
import type { Run } from '../clauses/clause.ts'
import { isWord } from '../marks/marks.ts'
import type { PlaceMention } from '../parties/places.ts'
import type { Reading } from '../reading.ts'

/** A town whose name stands for its state's government elsewhere. */
const isCapital = ({ parties }: Reading, { from, to }: PlaceMention): boolean => {
  const mention = parties.mentionAt(from)
  return mention?.form === 'metonym' && mention.to === to
}

/** The town of the dateline is where the news was written. */
const isOfWriting = ({ text: { header } }: Reading, { start }: PlaceMention): boolean =>
  header.place !== null && start >= header.place.start && start < header.place.end

/** The capital of a country, where the text tells of it as a place. */
export const capitalOf = (reading: Reading, country: string): PlaceMention | null =>
  reading.places.find((place) => place.country === country && isCapital(reading, place)) ?? null

/** "a blast in the capital": the last capital told of before. */
export function capitalMeant(reading: Reading, { from, to }: Run): PlaceMention | null {
  const { tokens } = reading.text
  for (let at = from + 1; at <= to; at++)
    if (
      isWord(tokens[at], 'capital') &&
      isWord(tokens[at - 1], 'the') &&
      isWord(tokens[at - 2], 'in', 'through', 'outside', 'across') &&
      !tokens[at + 1]?.capital
    )
      return (
        reading.places.findLast(
          (place) => place.to < from && isCapital(reading, place) && !isOfWriting(reading, place),
        ) ?? null
      )
  return null
}
