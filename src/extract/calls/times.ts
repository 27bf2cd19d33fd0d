// Where words that say when a call was, or that they spoke one by one, end.
import { Separately } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'

/** The last token of a date, or of words such as "one after the other", that begin at the token; null where none do. */
export function dateOrWay(reading: CallReading, at: number): number | null {
  const way = reading.marks.at(Separately, at)
  if (way && way.to > at) return way.to
  return timeFrom(reading, at)
}

const hours = new Set(
  'morning afternoon evening night midnight noon midday lunchtime nightfall daybreak sunrise dawn dusk hour hours minutes moments hours’ later afterwards o’clock a.m. p.m.'.split(
    ' ',
  ),
)
const opening = new Set(
  'on in at late early earlier the of small shortly soon just before after around about an a few some two three for half and'.split(
    ' ',
  ),
)

/** The last token of what says when: "on Monday", "in the small hours of Saturday", "shortly before midnight", "for ten minutes"; null for other words. */
export function timeFrom(reading: CallReading, at: number): number | null {
  const { tokens } = reading.text
  let end: number | null = null
  for (let next = at; next < at + 9 && tokens[next]?.sentence === tokens[at]?.sentence; next++) {
    const date = dateFrom(reading, next)
    if (date !== null || hours.has(tokens[next]!.norm)) {
      end = date ?? next
      next = end
    } else if (end !== null && isWord(tokens[next], 'and')) break
    else if (!opening.has(tokens[next]!.norm) && reading.clauses.kind(next) !== 'number') break
  }
  return end
}

/** The last token of the date that begins at the token, with a noun of time behind it ("yesterday evening"). */
export function dateFrom(reading: CallReading, at: number): number | null {
  const sentence = reading.text.sentences[reading.text.tokens[at]?.sentence ?? -1]
  if (!sentence) return null
  const date = reading.dates.in(at, sentence.to).find(({ from }) => from === at)
  if (!date) return null
  let end = date.to
  while (isWord(reading.text.tokens[end + 1], 'morning', 'afternoon', 'evening', 'night')) end++
  return end
}
