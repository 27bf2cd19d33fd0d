import { isPartialDate, type PartialDate } from '../../partial-date.ts'
import { Month, Weekday } from '../lexicon/calendar.ts'
import { lookingAhead, lookingBack } from '../lexicon/looking-ahead.ts'
import { smallNumbers } from '../lexicon/numbers.ts'
import { isWord, type Marks } from '../marks/marks.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../text/token.ts'
import { wordFact } from '../text/words.ts'
import type { DateContext, DateExpression, DateRule } from './date-rule.ts'
import { DaysTold } from './days-told.ts'
import { dayAlone, dayMonth, feastDay, inMonth, isoDate, monthAndYear, monthDay, yearAlone } from './rules/absolute.ts'
import { dayOfWriting, distance, eve, period, theWeekend, weekday } from './rules/relative.ts'
import { dayToldBefore, inTheDay, thatPeriod, weekdayOfStory, weekdayToldBefore } from './rules/told-before.ts'

/** The longest wordings first: "8 January 2020" before "January 2020", "last Friday" before "last week". */
const rules: DateRule[] = [
  isoDate,
  dayMonth,
  monthDay,
  monthAndYear,
  yearAlone,
  feastDay,
  inMonth,
  weekdayToldBefore,
  weekdayOfStory,
  weekday,
  dayOfWriting,
  inTheDay,
  dayToldBefore,
  eve,
  distance,
  period,
  theWeekend,
  thatPeriod,
  dayAlone,
]

/** Words by which some date may begin; the rest of a text is passed over. */
const openers = new Set([
  ...'a an the last next this that coming past previous hours minutes moments seconds yesterday today tonight tomorrow overnight earlier later new christmas boxing first final'.split(
    ' ',
  ),
  ...smallNumbers.keys(),
])

const opensDate = wordFact(({ kind, norm }) => kind === 'number' || openers.has(norm))

/** The dates that a text tells, in order. */
export interface Dates {
  /** The day of writing: as published, else as the text's own header says; null where neither does. */
  reference: PartialDate | null
  all: readonly DateExpression[]
  /** Those that lie wholly between two tokens, inclusive. */
  in(from: number, to: number): DateExpression[]
  /** The one that holds the token. */
  at(token: number): DateExpression | undefined
}

/** What a rule has read. */
interface Found {
  to: number
  value: PartialDate | null
  rule: string
  shift: number | undefined
}

/** "the night before", "two days earlier" */
const isCountedBack = (tokens: readonly Token[], { to, rule, shift }: Found): boolean =>
  (shift ?? 0) < 0 || (rule === 'distance' && isWord(tokens[to], 'earlier', 'before'))

const clauseEnd = /^[;:.!?]$/

/** Nearest word to the left, else to the right, in the token's own clause that looks ahead or back; nothing said is back. */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const { sentence } = tokens[at]!
  for (let i = at - 1, steps = 0; i >= 0 && steps < 14 && tokens[i]!.sentence === sentence; i--, steps++) {
    const { norm } = tokens[i]!
    if (clauseEnd.test(norm)) break
    if (norm === 'to' && /^(?:is|are|was|were)$/.test(tokens[i - 1]?.norm ?? '')) return true
    // "set fire to it on Friday" looks back; only "set to", "set for" ahead.
    const isSetting = (norm === 'set' || norm === 'agreed') && !/^(?:to|for)$/.test(tokens[i + 1]?.norm ?? '')
    if (lookingAhead.has(norm) && !isSetting) return true
    if (lookingBack.has(norm)) return false
  }
  for (let i = at + 1, steps = 0; i < tokens.length && steps < 14 && tokens[i]!.sentence === sentence; i++, steps++) {
    const { norm } = tokens[i]!
    if (clauseEnd.test(norm)) break
    if (norm === 'to' && /^(?:is|are)$/.test(tokens[i - 1]?.norm ?? '')) return true
    if (norm === 'will' || norm === 'due' || norm === 'scheduled') return true
    if (lookingBack.has(norm)) return false
  }
  return false
}

/** Keeps a date for those behind it that count from it. */
function remember(
  { tokens, sentences }: Text,
  { told, reference }: DateContext,
  date: Found & { value: PartialDate },
  from: number,
) {
  const { value, rule } = date
  const token = tokens[from]!
  // "By the last Saturday of June we had lost count": where the story stands.
  const before = isWord(tokens[from - 1], 'the') ? from - 2 : from - 1
  const isStanding = isWord(tokens[before], 'by') && sentences[token.sentence]!.from === before
  // "a halt by Thursday. The same day": what is to come by then is not yet told of.
  if (isWord(tokens[from - 1], 'by', 'until', 'till') && !isStanding) return
  if (value.length === 10) {
    const isBack = isCountedBack(tokens, date)
    // "He had spoken to him the night before. That afternoon": told in passing.
    const isAside = isBack && tokens.slice(sentences[token.sentence]!.from, from).some(({ norm }) => norm === 'had')
    if (!isAside) told.add(value, token, isBack)
    if (sentences[token.sentence]!.role === 'text') told.opening ??= value
  }
  // "in July 1958 ... that morning": what follows counts from there, as far as it can.
  const isSpell = rule === 'month-year' || (rule === 'year' && reference === null)
  if (isSpell && !isWord(tokens[from - 1], 'since')) told.add(value, token, false)
}

/** Reads every date of a text, each counted from the day of writing or from the day told before it. */
export function findDates(text: Text, marks: Marks): Dates {
  const { tokens } = text
  const all: DateExpression[] = []
  const reference = readReference(text, marks)
  const told = new DaysTold(reference)
  const context: DateContext = { tokens, marks, reference, told, looksAhead: (token) => looksAhead(tokens, token) }
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!
    if ((token.facts & opensDate) === 0 && !marks.at(Month, from) && !marks.at(Weekday, from)) continue
    const found = readAt(context, from)
    if (!found) continue
    const { to, value, rule, shift } = found
    all.push({ from, to, start: token.start, end: tokens[to]!.end, value, rule, shift })
    if (value) remember(text, context, { ...found, value }, from)
    from = to
  }
  return { reference, all, in: (from, to) => within(all, from, to), at: (token) => holding(all, token) }
}

/** Index of the first date that begins at the token or behind it: dates stand in the order of the text, and none overlap. */
function firstFrom(all: readonly DateExpression[], token: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

function holding(all: readonly DateExpression[], token: number): DateExpression | undefined {
  const last = all[firstFrom(all, token + 1) - 1]
  return last && last.to >= token ? last : undefined
}

function within(all: readonly DateExpression[], from: number, to: number): DateExpression[] {
  const low = firstFrom(all, from)
  let end = low
  while (end < all.length && all[end]!.to <= to) end++
  return all.slice(low, end)
}

function readAt(context: DateContext, from: number): Found | undefined {
  for (const rule of rules) {
    const found = rule.read(context, from)
    if (found && context.tokens[found.to]?.sentence === context.tokens[from]!.sentence)
      return { to: found.to, value: found.value, rule: rule.name, shift: found.shift }
  }
  return undefined
}

/** The day of writing: the date of publication, else a complete one of the header or the headline. */
function readReference(text: Text, marks: Marks): PartialDate | null {
  if (text.published_on?.length === 10) return text.published_on
  const headline = text.sentences.find((sentence) => sentence.role === 'title')
  const { date } = text.header
  if (date)
    return completeDate(
      text,
      marks,
      text.tokens.findIndex((token) => token.start >= date.start),
    )
  for (let i = headline?.from ?? 0; headline && i <= headline.to; i++) {
    const value = completeDate(text, marks, i)
    if (value) return value
  }
  return readMasthead(text, marks)
}

const hour = /^\d{1,2}[:.]\d{2}$/

/** "Compiled by the newsroom, Riga, Monday 24 May 2021, 21:00": a weekday or an hour with a whole date, in one of the lines above the text. */
function readMasthead(text: Text, marks: Marks): PartialDate | null {
  for (const { from, to } of text.paragraphs.slice(0, 3)) {
    if (to - from > 40) return null
    for (let at = from; at < to; at++) {
      const day = isWord(text.tokens[at + 1], ',') ? at + 2 : at + 1
      const isClocked = text.tokens.slice(at, at + 6).some((token) => hour.test(token.text))
      const value = marks.at(Weekday, at)
        ? completeDate(text, marks, day)
        : isClocked
          ? completeDate(text, marks, at)
          : null
      if (value) return value
    }
  }
  return null
}

function completeDate(text: Text, marks: Marks, from: number): PartialDate | null {
  const context: DateContext = {
    tokens: text.tokens,
    marks,
    reference: null,
    told: new DaysTold(null),
    looksAhead: () => false,
  }
  const value = from < 0 ? null : (readAt(context, from)?.value ?? null)
  return value && value.length === 10 && isPartialDate(value) ? value : null
}
