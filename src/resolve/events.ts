// What accounts of calls, statements and incidents have in common when they are compared.
import { datesAgree, dayNumber, type PartialDate } from '../partial-date.ts'
import type { Feature } from './judge.ts'

/** What is compared of every event. */
export interface EventAccount {
  document: string
  /** Whose side tells it: the country of the document's publisher; where that is not known, the publisher. */
  side: string | null
  /** Degrees east of that side, by which its clock goes; null where its country is not known. */
  longitude: number | null
  published_on: PartialDate | null
  date: PartialDate | null
  /** A hash of the words of its evidence, which copied wire reports share; empty of few words. */
  words: string
}

const isDay = (date: PartialDate | null): date is PartialDate => date?.length === 10

/** Days since 1970, by day: dates are compared far more often than there are days. */
const numbers = new Map<PartialDate, number>()
function numberOf(day: PartialDate): number {
  const standing = numbers.get(day)
  if (standing !== undefined) return standing
  const number = dayNumber(day)
  numbers.set(day, number)
  return number
}

/** Days between two days, where both are known to the day. */
export const daysApart = (left: PartialDate | null, right: PartialDate | null): number | null =>
  isDay(left) && isDay(right) ? Math.abs(numberOf(left) - numberOf(right)) : null

/**
 * An undated account is taken to tell of what was news when it was published: of the last days before others, within a
 * week, or as background later. Days before publication.
 */
const ages = { days: [-1, 2], week: [3, 7], month: [8, 31] } as const
type Age = keyof typeof ages

/** Days that two undated accounts of one event may be published apart. */
const published = 3

/** How old the dated account's event was when the undated one was published, in days; null of two undated or two dated. */
function ageOf(left: EventAccount, right: EventAccount): number | null {
  if ((left.date === null) === (right.date === null)) return null
  const [told, dated] = left.date === null ? [left, right] : [right, left]
  return isDay(told.published_on) && isDay(dated.date) ? numberOf(told.published_on) - numberOf(dated.date) : null
}

const undatedOf =
  (age: Age) =>
  (left: EventAccount, right: EventAccount): string | null => {
    const [least, most] = ages[age]
    const days = ageOf(left, right)
    return days !== null && days >= least && days <= most ? `undated, of ${left.date ?? right.date}` : null
  }

/** Says no more than the month, or year, in which it was published. */
const isOfThen = ({ date, published_on }: EventAccount): boolean =>
  date !== null && date.length < 10 && published_on !== null && datesAgree(date, published_on)

/** One has no date, the other none or that of its publication, but both were published about then. */
const undatedBoth = (left: EventAccount, right: EventAccount): string | null => {
  const isUndated = [left, right].some(({ date }) => date === null)
  if (!isUndated || ![left, right].every((one) => one.date === null || isOfThen(one))) return null
  const apart = daysApart(left.published_on, right.published_on)
  return apart !== null && apart <= published ? `undated, published ${left.published_on} / ${right.published_on}` : null
}

/** One says the month alone, and tells of it within a week of the day that the other says. */
function withinTheWeek(left: EventAccount, right: EventAccount): string | null {
  if (isDay(left.date) === isDay(right.date)) return null
  const [told, dated] = isDay(right.date) ? [left, right] : [right, left]
  if (!isOfThen(told) || !isDay(told.published_on) || !isDay(dated.date)) return null
  const days = numberOf(told.published_on) - numberOf(dated.date)
  return days >= ages.days[0] && days <= ages.week[1] ? `${told.date}, published ${told.published_on}` : null
}

/** Told by different sides, whose clocks may show different days. */
const bySides = (left: EventAccount, right: EventAccount): boolean =>
  left.document !== right.document && left.side !== right.side

/** Nothing is told as past before its day. */
const foretold = (left: EventAccount, right: EventAccount): string | null => {
  const days = ageOf(left, right)
  return days !== null && days < ages.days[0]
    ? `published ${left.date === null ? left.published_on : right.published_on}, before ${left.date ?? right.date}`
    : null
}

interface DateWeights {
  same: number
  coarse: number
  /** Of an undated account: what happened in the days before it, in that week, in that month. */
  latest: number
  undated: number
  background: number
  nextDay: number
}

/** What the dates say, with each kind of event's own weights. */
export const dateFeatures = (weights: DateWeights): readonly Feature<EventAccount>[] => [
  {
    name: 'one_document',
    weight: -100,
    apart: true,
    holds: (left, right) => (left.document === right.document ? 'told as two by one document' : null),
  },
  {
    name: 'same_day',
    weight: weights.same,
    holds: (left, right) => (daysApart(left.date, right.date) === 0 ? left.date : null),
  },
  {
    name: 'dates_agree',
    weight: weights.coarse,
    holds: (left, right) =>
      left.date && right.date && daysApart(left.date, right.date) === null && datesAgree(left.date, right.date)
        ? `${left.date} / ${right.date}`
        : null,
  },
  { name: 'told_within_the_week', weight: 5, holds: withinTheWeek },
  { name: 'undated_of_these_days', weight: weights.latest, holds: undatedOf('days') },
  {
    name: 'undated',
    weight: weights.undated,
    holds: (left, right) => undatedOf('week')(left, right) ?? undatedBoth(left, right),
  },
  { name: 'undated_in_background', weight: weights.background, holds: undatedOf('month') },
  {
    name: 'published_before',
    weight: -100,
    apart: true,
    holds: foretold,
  },
  {
    name: 'next_day_by_other_side',
    weight: weights.nextDay,
    holds: (left, right) =>
      daysApart(left.date, right.date) === 1 && bySides(left, right) ? `${left.date} / ${right.date}` : null,
  },
  {
    name: 'different_date',
    weight: -100,
    apart: true,
    holds: (left, right) => {
      if (!left.date || !right.date || datesAgree(left.date, right.date)) return null
      return daysApart(left.date, right.date) === 1 && bySides(left, right) ? null : `${left.date} / ${right.date}`
    },
  },
  {
    name: 'same_words',
    weight: 40,
    holds: (left, right) => (left.words !== '' && left.words === right.words ? 'word for word' : null),
  },
]

/** Under which an account is compared with others: within days of its own, or `ever`. */
export interface BlockKey {
  key: string
  ever?: true
}

/** The day at which an account stands in a block. */
export interface Block {
  block: string
  day: number
}

/** Where an account is looked for: the days of a block from `from` to `to`. */
export interface Search {
  block: string
  from: number
  to: number
}

/** Accounts dated to the day stand apart from the others, whose day is only near. */
const near = '~'
/** How many days an account without an exact date may stand from what it tells of. */
const reach = 40
const nextDay = 1

/** Where an account stands: at its day, else near its publication; at day 0 where no time is told, or none matters. */
export function blockOf({ key, ever }: BlockKey, { date, published_on }: EventAccount): Block {
  if (ever) return { block: key, day: 0 }
  if (isDay(date)) return { block: key, day: dayNumber(date) }
  const from = date && !(published_on && datesAgree(date, published_on)) ? date : published_on
  return { block: key + near, day: from ? dayNumber(from) : 0 }
}

/** Where accounts that may tell of the same stand. */
export function searchesOf(block: BlockKey, account: EventAccount): Search[] {
  if (block.ever) return [{ block: block.key, from: 0, to: 0 }]
  const { day } = blockOf(block, account)
  const exact = isDay(account.date) ? nextDay : reach
  return [
    { block: block.key, from: day - exact, to: day + exact },
    { block: block.key + near, from: day - reach, to: day + reach },
  ]
}
