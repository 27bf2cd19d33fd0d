// Where a dated row stands in its list: its first possible day, then a number from a sequence. One integer holds the
// order, the window of dates and the cursor.
import { addDays, dayNumber, lastDay, type PartialDate } from '../../partial-date.ts'

export const numbersADay = 2 ** 32
/** Days are counted from 0001-01-01 = 1, so that 0 is left for what has no date and sorts before all that has. */
const dayOf1970 = 719_163
/** The last day whose keys are safe integers, in the year 5741; later dates share it. */
const lastKeyDay = 2 ** 21 - 1

const keyDay = (date: PartialDate): number => Math.min(dayNumber(date) + dayOf1970, lastKeyDay)

/** The sort key of the row with this number: its day times 2^32 plus the number; undated rows are of day 0. */
export const sortKey = (date: PartialDate | null, number: number): number =>
  (date === null ? 0 : keyDay(date)) * numbersADay + number

/** The day of a sort key; null of undated rows. */
export const dayOf = (key: number): PartialDate | null =>
  key < numbersADay ? null : addDays('1970-01-01', Math.floor(key / numbersADay) - dayOf1970)

/** The number within a sort key. */
export const numberOf = (key: number): number => key % numbersADay

/** The least and the greatest key of any row. */
export const everyKey = { low: 0, high: Number.MAX_SAFE_INTEGER } as const

/** The least key of the rows whose first possible day is on or after the first day of the date. */
export const keyFrom = (date: PartialDate): number => keyDay(date) * numbersADay

/** The greatest key of the rows whose first possible day is on or before the last day of the date. */
export const keyTo = (date: PartialDate): number => (keyDay(lastDay(date)) + 1) * numbersADay - 1
