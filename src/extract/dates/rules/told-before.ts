// Days that count from one told before: "the same evening", "the following Monday", "later that month".
import { addDays, type PartialDate, weekdayOf } from '../../../partial-date.ts'
import { Weekday } from '../../lexicon/calendar.ts'
import { isWord } from '../../marks/marks.ts'
import { addMonths, weekOf } from '../calendar.ts'
import { type DateContext, type DateRule, dayBefore } from '../date-rule.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Parts of a day by which a day is meant. */
const dayParts = words('day night morning afternoon evening')

/** Words that put a day before, on or behind the one told before, with how many of them there are. */
const openings: readonly [opening: string[], days: number][] = [
  [['that'], 0],
  [['that', 'same'], 0],
  [['that', 'very'], 0],
  [['the', 'same'], 0],
  [['the', 'very', 'same'], 0],
  [['the', 'previous'], -1],
  [['the', 'preceding'], -1],
  [['the', 'next'], 1],
  [['the', 'very', 'next'], 1],
  [['the', 'following'], 1],
  [['the', 'ensuing'], 1],
]

/** "hours later": within the day told before. */
const spells = words('hours minutes moments seconds')

/** What stands behind "the day before" where it does not tell before what. */
const ending = /^[.,;:!?()”"’–—-]$/
const goesOn = words(
  'in on at by from to and but when who whom with had was were he she they it that as over under near',
)

/** "the night before" by itself, unlike "the night before the vote": which day that is, the text need not have told. */
const isAlone = ({ tokens }: DateContext, to: number): boolean => {
  const next = tokens[to + 1]
  return !next || next.sentence !== tokens[to]!.sentence || ending.test(next.text) || goesOn.has(next.norm)
}

/** How many days off the words at the token put the day, with their last token. */
function shiftAt(context: DateContext, at: number): { days: number | null; to: number } | undefined {
  const { tokens } = context
  for (const [opening, days] of isWord(tokens[at], 'that', 'the') ? openings : []) {
    const unit = at + opening.length
    const isHere = opening.every((word, step) => isWord(tokens[at + step], word))
    if (isHere && dayParts.has(tokens[unit]?.norm ?? '')) return { days, to: unit }
  }
  // "the day before", "the morning after"; not "a day after gunmen overran the mission"
  const isBeside = isWord(tokens[at], 'the', 'a') && dayParts.has(tokens[at + 1]?.norm ?? '')
  if (isBeside && isWord(tokens[at + 2], 'before', 'after')) {
    const days = isAlone(context, at + 2) ? (isWord(tokens[at + 2], 'before') ? -1 : 1) : null
    return days === null && isWord(tokens[at], 'a') ? undefined : { days, to: at + 2 }
  }
  // "Next day we put out a statement"
  if (isWord(tokens[at], 'next') && isWord(tokens[at + 1], 'day', 'morning', 'evening')) return { days: 1, to: at + 1 }
  if (spells.has(tokens[at]!.norm) && isWord(tokens[at + 1], 'later')) return { days: 0, to: at + 1 }
  return undefined
}

export const dayToldBefore: DateRule = {
  name: 'day-told-before',
  example: 'the same day / that very night / the previous day / next morning / the evening before / hours later',
  read: (context, at) => {
    const found = shiftAt(context, at)
    if (!found) return undefined
    const { days, to } = found
    if (days === null) return { to, value: null }
    const base = dayBefore(context, at, days === 0) ?? (days <= 0 ? context.reference : null)
    // "in July 1958 ... that morning": of a month only the month is known.
    const shifted = (day: PartialDate) => (day.length === 10 ? addDays(day, days) : days === 0 ? day : null)
    const value = base ? shifted(base) : null
    const isAhead = value !== null && context.reference !== null && value > context.reference
    return { to, value: isAhead && !context.looksAhead(at) ? null : value, shift: days }
  },
}

const behind: ReadonlyMap<string, 1 | -1> = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
])

export const weekdayToldBefore: DateRule = {
  name: 'weekday-told-before',
  example: 'the following Monday / the previous Friday / the Sunday before',
  read: (context, at) => {
    const { tokens, marks } = context
    if (!isWord(tokens[at], 'the')) return undefined
    const which = behind.get(tokens[at + 1]?.norm ?? '')
    const mark = marks.at(Weekday, which ? at + 2 : at + 1)
    if (!mark) return undefined
    const after = isWord(tokens[mark.to + 1], 'before') ? -1 : isWord(tokens[mark.to + 1], 'after') ? 1 : undefined
    const sign = which ?? (after && isAlone(context, mark.to + 1) ? after : undefined)
    const to = which ? mark.to : mark.to + 1
    const base = dayBefore(context, at, false)
    if (!sign) return undefined
    if (base?.length !== 10) return { to, value: null }
    const ahead = (mark.value - weekdayOf(base) + 7) % 7
    return { to, value: addDays(base, sign === 1 ? ahead || 7 : ahead - 7) }
  },
}

export const weekdayOfStory: DateRule = {
  name: 'weekday-of-story',
  example: 'in a text without a date of its own: On 2 February 2011 men rode into the square. On Saturday ...',
  read: (context, at) => {
    const mark = context.marks.at(Weekday, at)
    const { past } = context.told
    if (!mark || context.reference !== null || past?.length !== 10) return undefined
    if (!context.told.goesOn(context.tokens[at]!)) return undefined
    return { to: mark.to, value: addDays(past, (mark.value - weekdayOf(past) + 7) % 7) }
  },
}

const inDay = ['in', 'the', 'day']
const courseOfDay = ['the', 'course', 'of', 'the', 'day']

const isPhrase = ({ tokens }: DateContext, at: number, phrase: string[]): boolean =>
  phrase.every((word, step) => tokens[at + step]?.norm === word)

export const inTheDay: DateRule = {
  name: 'in-the-day',
  example: 'earlier in the day / later in the day',
  read: (context, at) => {
    const value = context.told.opening ?? context.reference
    if (isWord(context.tokens[at], 'earlier', 'later') && isPhrase(context, at + 1, inDay)) return { to: at + 3, value }
    return isPhrase(context, at, courseOfDay) ? { to: at + 4, value } : undefined
  },
}

const inPeriod = (day: PartialDate | null, unit: string, count: number): PartialDate | null => {
  if (!day || (unit === 'week' && day.length < 10) || (unit === 'month' && day.length < 7)) return null
  if (unit === 'week') return weekOf(day, count)
  return unit === 'month' ? addMonths(day, count) : String(Number(day.slice(0, 4)) + count)
}

/** "that week", "the following month": how many periods off. */
const periodOpenings: ReadonlyMap<string, number> = new Map([
  ['that', 0],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
])

export const thatPeriod: DateRule = {
  name: 'that-period',
  example: 'were arrested that week / later that month / the following week',
  read: (context, at) => {
    const { tokens } = context
    const word = isWord(tokens[at], 'the') ? at + 1 : at
    const count = periodOpenings.get(tokens[word]?.norm ?? '')
    const unit = tokens[word + 1]?.norm ?? ''
    if (count === undefined || (count === 0) !== (word === at) || !/^(?:week|month|year)$/.test(unit)) return undefined
    return { to: word + 1, value: inPeriod(dayBefore(context, at, count === 0), unit, count) }
  },
}
