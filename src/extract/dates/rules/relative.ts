import { addDays, type PartialDate, weekdayOf } from '../../../partial-date.ts'
import { Weekday } from '../../lexicon/calendar.ts'
import { isWord } from '../../marks/marks.ts'
import { numberAt } from '../../numbers.ts'
import { addMonths, common, weekOf } from '../calendar.ts'
import { type DateContext, type DateRule, dayBefore } from '../date-rule.ts'
import { dayMonth, monthDay } from './absolute.ts'

export const from = (day: PartialDate | null, read: (day: PartialDate) => PartialDate | null): PartialDate | null =>
  day ? read(day) : null

export const weekday: DateRule = {
  name: 'weekday',
  example: 'on Wednesday / last Friday / next Tuesday / late on Monday',
  read: (context, at) => {
    const isSaid = isWord(context.tokens[at], 'last', 'next', 'this', 'coming')
    const mark = context.marks.at(Weekday, isSaid ? at + 1 : at)
    if (!mark) return undefined
    const which = context.tokens[at]!.norm
    const value = from(context.reference, (reference) => {
      const back = (weekdayOf(reference) - mark.value + 7) % 7
      if (which === 'last') return addDays(reference, -(back || 7))
      if (which === 'next' || which === 'coming') return addDays(reference, 7 - back)
      const ahead = context.looksAhead(at)
      return addDays(reference, ahead ? (back === 0 ? 0 : 7 - back) : -back)
    })
    return { to: mark.to, value }
  },
}

/** A wording with its distance in days from the day that it counts from. */
type Phrase = [words: string[], days: number]

/** Phrases by their first word: most tokens begin none. */
function byFirstWord(phrases: Phrase[]): ReadonlyMap<string, Phrase[]> {
  const table = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const [[first = '']] = phrase
    table.set(first, [...(table.get(first) ?? []), phrase])
  }
  return table
}

/** Single words and fixed phrases, with their distance in days from the day of writing. */
const fixed = byFirstWord([
  [['the', 'day', 'before', 'yesterday'], -2],
  [['the', 'day', 'after', 'tomorrow'], 2],
  [['yesterday'], -1],
  [['last', 'night'], -1],
  [['overnight'], 0],
  [['today'], 0],
  [['tonight'], 0],
  [['this', 'morning'], 0],
  [['this', 'afternoon'], 0],
  [['this', 'evening'], 0],
  [['tomorrow'], 1],
])

function isPhrase({ tokens }: DateContext, at: number, words: string[]): boolean {
  for (let offset = 0; offset < words.length; offset++) if (tokens[at + offset]?.norm !== words[offset]) return false
  return true
}

/** The first of the phrases that stands at the token. */
function phraseAt(phrases: ReadonlyMap<string, Phrase[]>, context: DateContext, at: number): Phrase | undefined {
  for (const phrase of phrases.get(context.tokens[at]?.norm ?? '') ?? [])
    if (isPhrase(context, at, phrase[0])) return phrase
  return undefined
}

export const dayOfWriting: DateRule = {
  name: 'day-of-writing',
  example: 'today / yesterday / last night / tomorrow',
  read: (context, at) => {
    const phrase = phraseAt(fixed, context, at)
    if (!phrase) return undefined
    const [words, days] = phrase
    // "overnight on Saturday", "overnight into Sunday": the day itself stands behind it.
    if (words[0] === 'overnight' && [1, 2].some((step) => context.marks.at(Weekday, at + step))) return undefined
    return { to: at + words.length - 1, value: from(context.reference, (day) => addDays(day, days)) }
  },
}

/** How far behind "the eve of" the day may stand that it is the eve of. */
const eveReach = 9

export const eve: DateRule = {
  name: 'eve',
  example: "on the eve of Tuesday's summit / on the eve of the vote on 3 May",
  read: (context, at) => {
    const { tokens } = context
    if (!isPhrase(context, at, ['the', 'eve', 'of'])) return undefined
    for (let next = at + 3; next < at + 3 + eveReach && tokens[next]?.sentence === tokens[at]!.sentence; next++) {
      const day = [weekday, dayMonth, monthDay].map((rule) => rule.read(context, next)).find((found) => found)
      if (day)
        return { to: at + 2, value: from(day.value, (value) => (value.length === 10 ? addDays(value, -1) : null)) }
    }
    return undefined
  },
}

const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year' | 'night' | 'hour'> = new Map([
  ['day', 'day'],
  ['days', 'day'],
  ['night', 'day'],
  ['nights', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
  ['hour', 'hour'],
  ['hours', 'hour'],
])

/** So many units from a day: whole days exactly, weeks to their month, months to the month, years to the year. */
function shift(day: PartialDate, count: number, unit: string): PartialDate | null {
  if (day.length < 10 && unit !== 'month' && unit !== 'year') return null
  if (day.length < 7 && unit === 'month') return null
  if (unit === 'hour') return Math.abs(count) < 6 ? day : null
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week') return Math.abs(count) === 1 ? addDays(day, count * 7) : weekOf(day, count)
  return unit === 'month' ? addMonths(day, count) : String(Number(day.slice(0, 4)) + count).padStart(4, '0')
}

const directions: ReadonlyMap<string, { sign: 1 | -1; of: 'reference' | 'previous' }> = new Map([
  ['ago', { sign: -1, of: 'reference' }],
  ['earlier', { sign: -1, of: 'previous' }],
  ['before', { sign: -1, of: 'previous' }],
  ['later', { sign: 1, of: 'previous' }],
  ['after', { sign: 1, of: 'previous' }],
])

export const distance: DateRule = {
  name: 'distance',
  example: 'two days ago / three weeks later / a day earlier / five years ago',
  read: (context, at) => {
    const { tokens } = context
    const number = isWord(tokens[at], 'a', 'an') ? { value: 1, to: at } : numberAt(tokens, at)
    const unit = number && units.get(tokens[number.to + 1]?.norm ?? '')
    const word = number && tokens[number.to + 2]
    const direction = word && directions.get(word.norm)
    if (!number || !unit || !word || !direction || number.value > 200) return undefined
    // "a day after gunmen overran the consulate" dates that event by this one, not this one.
    if (isWord(word, 'before', 'after') && !/^[.,;:!?]$/.test(tokens[number.to + 3]?.text ?? '.')) return undefined
    const day = direction.of === 'reference' ? context.reference : dayBefore(context, at, false)
    const value = from(day, (start) => shift(start, direction.sign * number.value, unit))
    return { to: number.to + 2, value }
  },
}

const whichPeriod: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
])

export const period: DateRule = {
  name: 'period',
  example: 'last week / this month / next year / earlier this week / at the weekend / in the coming days',
  read: (context, at) => {
    const { tokens, reference } = context
    const which = whichPeriod.get(tokens[at]!.norm)
    const unit = tokens[at + 1]?.norm
    if (which === undefined || unit === undefined || !['week', 'month', 'year', 'weekend', 'days'].includes(unit))
      return undefined
    if (isWord(tokens[at], 'past') && unit !== 'week' && unit !== 'weekend') return undefined
    const value = from(reference, (day) => {
      if (unit === 'week') return weekOf(day, which)
      if (unit === 'month') return addMonths(day, which)
      if (unit === 'year') return String(Number(day.slice(0, 4)) + which).padStart(4, '0')
      if (unit === 'days') return which === 1 ? common(day, addDays(day, 4)) : null
      return weekend(day, which === 1 || context.looksAhead(at))
    })
    return { to: at + 1, value }
  },
}

/** The weekend before the day (ahead: the one after), as month or year. */
function weekend(day: PartialDate, ahead: boolean): PartialDate | null {
  const sinceSaturday = (weekdayOf(day) + 1) % 7
  const saturday = addDays(day, ahead ? 7 - sinceSaturday : -(sinceSaturday || 7))
  return common(saturday, addDays(saturday, 1))
}

export const theWeekend: DateRule = {
  name: 'weekend',
  example: 'at the weekend / over the weekend / before the weekend',
  read: (context, at) => {
    if (!isWord(context.tokens[at], 'the') || !isWord(context.tokens[at + 1], 'weekend')) return undefined
    const ahead = isWord(context.tokens[at - 1], 'before') || context.looksAhead(at)
    return { to: at + 1, value: from(context.reference, (day) => weekend(day, ahead)) }
  },
}
