// Time in steps: which a date lies in, and which follow each other.
import { addDays, firstDay, type PartialDate, weekdayOf } from '../../partial-date.ts'
import type { DatePrecision } from '../../vocabulary.ts'

export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof intervals)[number]

const quarterOf = (day: PartialDate): string => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** The first day of the interval in which a day lies; weeks begin on Monday. */
const starts: Record<Interval, (day: PartialDate) => string> = {
  day: (day) => day,
  week: (day) => addDays(day, -((weekdayOf(day) + 6) % 7)),
  month: (day) => `${day.slice(0, 7)}-01`,
  quarter: quarterOf,
  year: (day) => `${day.slice(0, 4)}-01-01`,
}

/** The longest that an interval may last, in days: the day after it lies in the next. */
const lasting: Record<Interval, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

/** Which precisions are fine enough to tell the interval. */
const told: Record<Interval, readonly DatePrecision[]> = {
  day: ['day'],
  week: ['day'],
  month: ['day', 'month'],
  quarter: ['day', 'month'],
  year: ['day', 'month', 'year'],
}

/** The first day of the interval of a date; null where it is dated more coarsely, or not at all. */
export function startOf(interval: Interval, date: PartialDate | null, precision: DatePrecision | null): string | null {
  if (date === null || precision === null || !told[interval].includes(precision)) return null
  return starts[interval](firstDay(date))
}

/** The first days of all intervals from that of one day to that of another; null where there are more than `most`. */
export function startsBetween(interval: Interval, from: PartialDate, to: PartialDate, most: number): string[] | null {
  const found: string[] = []
  const last = starts[interval](to)
  for (let at = starts[interval](from); at <= last; at = starts[interval](addDays(at, lasting[interval]))) {
    found.push(at)
    if (found.length > most) return null
  }
  return found
}
