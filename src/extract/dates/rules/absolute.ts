import { addDays, daysInMonth, type PartialDate, weekdayOf } from '../../../partial-date.ts'
import { ambiguousMonths, Month, Weekday } from '../../lexicon/calendar.ts'
import { isWord } from '../../marks/marks.ts'
import { common, dateOf, impliedYear } from '../calendar.ts'
import type { DateContext, DateRule } from '../date-rule.ts'

const year = /^(?:1[89]|20)\d\d$/
const dayOfMonth = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/
const prepositions = [
  'in',
  'since',
  'by',
  'until',
  'till',
  'of',
  'from',
  'during',
  'between',
  'before',
  'after',
  'late',
  'early',
  'mid',
  'last',
  'this',
  'next',
  'to',
  'and',
  'for',
  'through',
  'around',
  'and',
]

const dayAt = (context: DateContext, at: number): number | undefined => {
  const token = context.tokens[at]
  const found = token?.kind === 'number' ? dayOfMonth.exec(token.text) : null
  return found ? Number(found[1]) : undefined
}

/** The year that follows, after a comma or "of", and where it ends. */
function yearAt(context: DateContext, after: number): { year: number; to: number } | undefined {
  const at = isWord(context.tokens[after + 1], ',', 'of') ? after + 2 : after + 1
  const token = context.tokens[at]
  return token && year.test(token.text) ? { year: Number(token.text), to: at } : undefined
}

/** "2 September of that year", "3 December last year": the year of the day told before, or of the writing. */
function yearMeant({ tokens, told, reference }: DateContext, after: number): { year: number; to: number } | undefined {
  const at = isWord(tokens[after + 1], ',', 'of') ? after + 2 : after + 1
  const to = isWord(tokens[at + 1], 'same') ? at + 2 : at + 1
  if (!isWord(tokens[to], 'year')) return undefined
  const isThen = isWord(tokens[at], 'that') || (to === at + 2 && isWord(tokens[at], 'the'))
  const base = isThen ? told.previous : isWord(tokens[at], 'this', 'last') ? reference : null
  return base ? { year: Number(base.slice(0, 4)) - (isWord(tokens[at], 'last') ? 1 : 0), to } : undefined
}

/** A month and day with the year said, else the one implied by the reference, else unknown. */
function complete(
  context: DateContext,
  from: number,
  to: number,
  month: number,
  day?: number,
): { to: number; value: PartialDate | null } {
  const said = yearAt(context, to) ?? yearMeant(context, to)
  if (said) return { to: said.to, value: dateOf(said.year, month, day) }
  // A text without a date of its own goes by the last whole one that it tells: "Covers 13 to 20 April 2024. On 16 April ..."
  const base = context.reference ?? context.told.previous
  if (!base) return { to, value: null }
  return { to, value: dateOf(impliedYear(base, month, day, context.looksAhead(from)), month, day) }
}

export const isoDate: DateRule = {
  name: 'iso-date',
  example: '2020-01-08',
  read: ({ tokens }, from) => {
    const { text } = tokens[from]!
    const found = text.length === 10 ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null
    return found ? { to: from, value: dateOf(Number(found[1]), Number(found[2]), Number(found[3])) } : undefined
  },
}

export const monthDay: DateRule = {
  name: 'month-day',
  example: 'January 8, 2020 / Jan. 3 / January 3rd / June 4-6',
  read: (context, from) => {
    const month = context.marks.at(Month, from)
    if (!month) return undefined
    const at = isWord(context.tokens[month.to + 1], 'the') ? month.to + 2 : month.to + 1
    const day = dayAt(context, at)
    if (day === undefined) return undefined
    const range = isWord(context.tokens[at + 1], '-', '–') ? dayAt(context, at + 2) : undefined
    const first = complete(context, from, range === undefined ? at : at + 2, month.value, day)
    if (range === undefined || !first.value) return first
    return { to: first.to, value: common(first.value, `${first.value.slice(0, 8)}${String(range).padStart(2, '0')}`) }
  },
}

export const dayMonth: DateRule = {
  name: 'day-month',
  example: '8 January 2020 / 8th of January / the night of 26 July',
  read: (context, from) => {
    const day = dayAt(context, from)
    if (day === undefined) return undefined
    const month = context.marks.at(Month, isWord(context.tokens[from + 1], 'of') ? from + 2 : from + 1)
    return month && complete(context, from, month.to, month.value, day)
  },
}

export const monthAndYear: DateRule = {
  name: 'month-year',
  example: 'in January 2020 / October of 2017 / last November / in March',
  read: (context, from) => {
    const month = context.marks.at(Month, from)
    if (!month) return undefined
    const said = yearAt(context, month.to)
    if (said) return { to: said.to, value: dateOf(said.year, month.value) }
    const before = context.tokens[from - 1]
    // "Lena Brandt and Jan Novak"
    const next = context.tokens[month.to + 1]
    if (isWord(context.tokens[month.to], 'jan') && next?.kind === 'word' && next.capital) return undefined
    const hyphened = isWord(before, '-') && isWord(context.tokens[from - 2], 'mid')
    if (!hyphened && (!before || !prepositions.includes(before.norm))) return undefined
    if (ambiguousMonths.has(month.value) && isWord(before, 'to', 'and', 'for', 'before', 'after', 'from', 'by'))
      return undefined
    return complete(context, from, month.to, month.value)
  },
}

/** How far the first, second ... Sunday of a month lies behind its first; -1 for the last. */
const which: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['last', -1],
  ['final', -1],
])

export const inMonth: DateRule = {
  name: 'weekday-in-month',
  example: 'the last Saturday of January / the first Monday in May 2019',
  read: (context, from) => {
    const count = which.get(context.tokens[from]!.norm)
    const day = count === undefined ? undefined : context.marks.at(Weekday, from + 1)
    if (count === undefined || !day || !isWord(context.tokens[day.to + 1], 'of', 'in')) return undefined
    const month = context.marks.at(Month, day.to + 2)
    const found = month && complete(context, from, month.to, month.value)
    if (!found) return undefined
    if (found.value?.length !== 7) return { to: found.to, value: null }
    const [year, number] = found.value.split('-').map(Number)
    const first = `${found.value}-01`
    const offset = (day.value - weekdayOf(first) + 7) % 7
    const weeks = count >= 0 ? count : Math.floor((daysInMonth(year ?? 0, number ?? 0) - 1 - offset) / 7)
    return { to: found.to, value: addDays(first, offset + weeks * 7) }
  },
}

export const yearAlone: DateRule = {
  name: 'year',
  example: 'in 2019 / since 2015 / in early 2022 / the summer of 2006',
  read: ({ tokens }, from) => {
    const token = tokens[from]!
    if (token.text.length !== 4 || !year.test(token.text)) return undefined
    if (
      !isWord(
        tokens[from - 1],
        'in',
        'since',
        'of',
        'until',
        'from',
        'during',
        'early',
        'late',
        'mid',
        'by',
        'before',
        'after',
      )
    )
      return undefined
    return { to: from, value: dateOf(Number(token.text)) }
  },
}

/** What goes on behind "on the 14th", unlike the noun of "the 14th Brigade". */
const behindDay = new Set(
  'and of at in when but after as for to by with the a an he she they it we his her their its this that there who which near from off over about against before until while where'.split(
    ' ',
  ),
)

export const dayAlone: DateRule = {
  name: 'day-of-month',
  example: 'on the 14th / on the night of the 8th',
  read: (context, from) => {
    const { kind, text } = context.tokens[from]!
    const found = kind === 'number' ? /^([12]?\d|3[01])(?:st|nd|rd|th)$/.exec(text) : null
    if (
      !found ||
      !isWord(context.tokens[from - 1], 'the') ||
      !isWord(context.tokens[from - 2], 'on', 'of', 'by', 'until', 'since')
    )
      return undefined
    const next = context.tokens[from + 1]
    if (next && next.kind === 'word' && !behindDay.has(next.norm)) return undefined
    const { reference } = context
    const { previous } = context.told
    const day = Number(found[1])
    if (!reference)
      return { to: from, value: previous && dateOf(Number(previous.slice(0, 4)), Number(previous.slice(5, 7)), day) }
    const month = Number(reference.slice(5, 7))
    const inMonth = dateOf(Number(reference.slice(0, 4)), month, day)
    if (inMonth && (inMonth <= reference || context.looksAhead(from))) return { to: from, value: inMonth }
    const before = month === 1 ? [Number(reference.slice(0, 4)) - 1, 12] : [Number(reference.slice(0, 4)), month - 1]
    return { to: from, value: dateOf(before[0]!, before[1], day) }
  },
}

const feasts: Record<string, [month: number, day: number]> = {
  'new year eve': [12, 31],
  'new year day': [1, 1],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
}

export const feastDay: DateRule = {
  name: 'feast-day',
  example: "on New Year's Eve / on Christmas Day 2004",
  read: (context, from) => {
    if (!isWord(context.tokens[from], 'new', 'christmas', 'boxing')) return undefined
    const words = context.tokens
      .slice(from, from + 4)
      .filter(({ kind }) => kind !== 'possessive')
      .map(({ norm }) => norm)
    const length = words[0] === 'new' ? 3 : 2
    const feast = feasts[words.slice(0, length).join(' ')]
    if (!feast) return undefined
    const to = from + length - 1 + (context.tokens[from + 2]?.kind === 'possessive' ? 1 : 0)
    return complete(context, from, to, feast[0], feast[1])
  },
}
