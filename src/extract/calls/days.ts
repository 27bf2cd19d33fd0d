// The days of several conversations told at once: "on Monday and Tuesday", "A on Monday and B on Tuesday".
import type { DateExpression } from '../dates/date-rule.ts'
import type { Ref } from '../extraction.ts'
import { Remotely } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { dateFrom } from './times.ts'

/** "October 13 [and 20]": a day of the month that is told before, as a date of its own. */
function dayAlike(reading: CallReading, at: number, last: DateExpression): DateExpression | undefined {
  const token = reading.text.tokens[at]
  const isDay = token?.kind === 'number' && /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(token.text)
  const isOther = reading.clauses.kind(at + 1) === 'noun' || reading.clauses.kind(at + 1) === 'time'
  if (!token || !isDay || isOther || last.value?.length !== 10 || last.rule === 'weekday') return undefined
  const value = `${last.value.slice(0, 8)}${String(Number.parseInt(token.text, 10)).padStart(2, '0')}`
  return { from: at, to: at, start: token.start, end: token.end, value, rule: last.rule }
}

/** The next day that the words behind a day join to it: ", and then once more on Sunday", "and 20". */
function dayJoined(reading: CallReading, last: DateExpression): DateExpression | undefined {
  const { tokens } = reading.text
  const end = dateFrom(reading, last.from) ?? last.to
  let from = isWord(tokens[end + 1], ',') ? end + 2 : end + 1
  if (!isWord(tokens[from], 'and', 'then')) return undefined
  from++
  for (let words = 0; words < 5 && isWord(tokens[from], 'again', 'then', 'once', 'more', 'twice'); words++) from++
  if (isWord(tokens[from], 'on')) from++
  const next = reading.dates.in(from, from + 8).find((date) => date.from === from) ?? dayAlike(reading, from, last)
  return next?.value?.length === 10 && last.value && next.value !== last.value ? next : undefined
}

/** "yesterday evening and this morning", "first on Sunday, then on Tuesday", "on October 13 and 20": every day that the words join to the first. */
export function daysJoined(reading: CallReading, first: DateExpression): DateExpression[] {
  const found = [first]
  for (let next = dayJoined(reading, first); next && found.length < 8; next = dayJoined(reading, next)) found.push(next)
  return found
}

/** "A on Monday and B on Tuesday": the day told right behind each interlocutor; no answer where they share one. */
export function daysOfEach(reading: CallReading, trigger: number, others: readonly Ref[]): Map<Ref, DateExpression> {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[trigger]!.sentence]!
  const named: { ref: Ref; start: number; end: number }[] = []
  for (let at = trigger; at <= sentence.to; at++) {
    const mention = reading.parties.mentionAt(at)
    const [ref] = mention?.parties ?? []
    if (!mention || !ref || !others.includes(ref) || named.some((one) => one.ref === ref)) continue
    named.push({ ref, start: mention.from, end: mention.to })
    at = mention.to
  }
  const days = new Map<Ref, DateExpression>()
  named.forEach(({ ref, start, end }, index) => {
    // "and on Saturday Horvat"
    const before = index > 0 ? reading.dates.in(start - 4, start - 1).find(({ to }) => to === start - 1) : undefined
    if (before && isWord(tokens[before.from - 2], 'and', ',') && isWord(tokens[before.from - 1], 'on')) {
      days.set(ref, before)
      return
    }
    // "on the line late on Monday"
    const from = reading.marks.at(Remotely, end + 1)?.to ?? end
    const limit = named[index + 1]?.end ?? Math.min(sentence.to, from + 5)
    const date = reading.dates.in(from + 1, limit)[0]
    if (date && date.from <= from + 4) days.set(ref, date)
  })
  return days.size === named.length && days.size > 1 ? days : new Map()
}
