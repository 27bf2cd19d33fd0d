// A range of days over postings: each day is posted as its year, its month and itself, and a range is covered by the
// fewest of them.
import { addDays, firstDay, lastDay, type PartialDate } from '../../partial-date.ts'

/** A range of values of one field, ends included. */
export interface ValueRange {
  field: string
  low: string
  high: string
}

/** Under what a date of publication is posted, by the first day that it allows. */
export const publishedPostings = (date: PartialDate): [field: string, value: string][] => {
  const day = firstDay(date)
  return [
    ['published_year', day.slice(0, 4)],
    ['published_month', day.slice(0, 7)],
    ['published_day', day],
  ]
}

const year = (number: number) => String(number).padStart(4, '0')
const yearAfter = (text: string) => year(Number(text) + 1)
const yearBefore = (text: string) => year(Number(text) - 1)

const earliest = '0001-01-01'
const latest = '9999-12-31'

const range = (field: string, low: string, high: string): ValueRange[] => (low <= high ? [{ field, low, high }] : [])

/**
 * The ranges of years, months and days that together are all days from the first day of `from` to the last day of `to`;
 * null leaves an end open.
 */
export function coverOf(from: PartialDate | null, to: PartialDate | null): ValueRange[] {
  const [low, high] = [from === null ? earliest : firstDay(from), to === null ? latest : lastDay(to)]
  if (low > high) return []
  if (low.slice(0, 7) === high.slice(0, 7)) return daysOf(low, high)
  if (low.slice(0, 4) === high.slice(0, 4)) return monthsOf(low, high)
  const [firstYear, lastYear] = [low.slice(0, 4), high.slice(0, 4)]
  const whole = {
    low: low.endsWith('-01-01') ? firstYear : yearAfter(firstYear),
    high: high.endsWith('-12-31') ? lastYear : yearBefore(lastYear),
  }
  return [
    ...(low.endsWith('-01-01') ? [] : monthsOf(low, `${firstYear}-12-31`)),
    ...range('published_year', whole.low, whole.high),
    ...(high.endsWith('-12-31') ? [] : monthsOf(`${lastYear}-01-01`, high)),
  ]
}

/** Days of one month: the month itself where it is whole. */
const daysOf = (low: string, high: string): ValueRange[] => {
  const month = low.slice(0, 7)
  return low === firstDay(month) && high === lastDay(month)
    ? range('published_month', month, month)
    : range('published_day', low, high)
}

/** Days of one year, in several months or one. */
function monthsOf(low: string, high: string): ValueRange[] {
  const [first, last] = [low.slice(0, 7), high.slice(0, 7)]
  if (first === last) return daysOf(low, high)
  const lowWhole = low === firstDay(first)
  const highWhole = high === lastDay(last)
  const from = lowWhole ? first : addDays(lastDay(first), 1).slice(0, 7)
  const to = highWhole ? last : addDays(firstDay(last), -1).slice(0, 7)
  return [
    ...(lowWhole ? [] : range('published_day', low, lastDay(first))),
    ...range('published_month', from, to),
    ...(highWhole ? [] : range('published_day', firstDay(last), high)),
  ]
}
