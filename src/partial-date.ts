import type { DatePrecision } from './vocabulary.ts'

/** An ISO 8601 prefix whose length is its precision: `2020`, `2020-01` or `2020-01-08`. */
export type PartialDate = string

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const daysBefore1970 = (date: PartialDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Days of a month of the proleptic Gregorian calendar; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the text is a partial date that exists: `2021-02-29` and `2020-13` are none. */
export function isPartialDate(text: string): text is PartialDate {
  const parts = shape.exec(text)
  if (!parts) return false
  const [, year, month, day] = parts
  if (Number(year) < 1) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))
}

/** `day`, `month` or `year`, from the date's length. */
export const precisionOf = (date: PartialDate): DatePrecision =>
  date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'

/** The first day that the date allows: `2020-01` gives `2020-01-01`. */
export const firstDay = (date: PartialDate): string => date + '0000-01-01'.slice(date.length)

/** The last day that the date allows: `2020-02` gives `2020-02-29`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`
}

/** Days since 1970-01-01 of the first possible day; negative before. */
export const dayNumber = (date: PartialDate): number => daysBefore1970(firstDay(date))

/** The day so many days later (earlier where negative), of a date with day precision. */
export const addDays = (date: PartialDate, days: number): PartialDate =>
  new Date((daysBefore1970(date) + days) * 86_400_000).toISOString().slice(0, 10)

/** 0 for Sunday to 6 for Saturday, of a date with day precision. */
export const weekdayOf = (date: PartialDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

/** Whether some day fits both: `2020-01` and `2020-01-08` agree, `2020-01-03` and `2020-01-08` do not. */
export const datesAgree = (left: PartialDate, right: PartialDate): boolean =>
  left.startsWith(right) || right.startsWith(left)
