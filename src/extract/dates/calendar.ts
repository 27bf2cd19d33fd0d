import { addDays, isPartialDate, type PartialDate, weekdayOf } from '../../partial-date.ts'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** A partial date of year, month and day, or null where no such day exists. */
export function dateOf(year: number, month?: number, day?: number): PartialDate | null {
  const text = [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ].join('-')
  return isPartialDate(text) ? text : null
}

/** The month so many months later (earlier where negative). */
export function addMonths(date: PartialDate, months: number): PartialDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}`
}

/** The date that a stretch of days has in common: "last week" is a month where it lies in one, else a year, else unknown. */
export function common(first: PartialDate, last: PartialDate): PartialDate | null {
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7)
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null
}

/** The Monday of the day's week, weeks being Monday to Sunday (ISO 8601). */
export const mondayOf = (day: PartialDate): PartialDate => addDays(day, -((weekdayOf(day) + 6) % 7))

/** What a week, so many weeks after the day's, can be dated to. */
export function weekOf(day: PartialDate, weeks: number): PartialDate | null {
  const monday = addDays(mondayOf(day), weeks * 7)
  return common(monday, addDays(monday, 6))
}

/** The year that puts a month or day nearest to the reference; looking ahead, the first one not before it. */
export function impliedYear(reference: PartialDate, month: number, day: number | undefined, ahead: boolean): number {
  const year = Number(reference.slice(0, 4))
  if (reference.length === 4) return year
  const distance = (candidate: number) =>
    (candidate - year) * 372 +
    (month - Number(reference.slice(5, 7))) * 31 +
    ((day ?? 15) - Number(reference.slice(8, 10)))
  const candidates = [year - 1, year, year + 1]
  if (ahead) return candidates.find((candidate) => distance(candidate) >= (day === undefined ? -31 : 0)) ?? year
  // News looks back: a date a little ahead of its own is read so, one far ahead is the year before.
  return candidates.filter((candidate) => distance(candidate) <= 62).at(-1) ?? year
}
