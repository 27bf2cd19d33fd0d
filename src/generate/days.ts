// How what happens is spread over the years: more and more of it, less on the days of rest, much on some days.
import { addDays, dayNumber, weekdayOf } from '../partial-date.ts'
import { type Chance, drawFrom } from './chance.ts'
import { bursts, growth, week, years } from './distributions.ts'

export interface Day {
  /** ISO date. */
  date: string
  /** Calls of the day. */
  calls: number
}

const length = dayNumber(years.last) - dayNumber(years.first) + 1
const burst = drawFrom(bursts)

const weightOf = (number: number, date: string, chance: Chance): number =>
  (1 + ((growth - 1) * number) / length) * (week[weekdayOf(date)] ?? 1) * burst(chance)

/** The days in order, with so many calls together. */
export function daysOf(calls: number, chance: Chance): Day[] {
  const dates = Array.from({ length }, (_, number) => addDays(years.first, number))
  const weights = dates.map((date, number) => weightOf(number, date, chance))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [sum, made] = [0, 0]
  return dates.map((date, number) => {
    sum += weights[number] ?? 0
    const until = number === length - 1 ? calls : Math.floor((calls * sum) / all)
    const day = { date, calls: until - made }
    made = until
    return day
  })
}
