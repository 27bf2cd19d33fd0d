// Which whole months are among the days that are asked for, and what is left before and after them.
import type { Condition } from '../../database/read-model/condition.ts'
import { keyFrom, keyTo } from '../../database/read-model/sort-key.ts'
import { addDays, firstDay, lastDay, type PartialDate } from '../../partial-date.ts'

/** Days of a month of which not all are asked for, as sort keys, ends included. */
export interface Edge {
  low: number
  high: number
}

export interface Months {
  /** The first; empty where undated events are meant as well. */
  from: string
  to: string
  edges: Edge[]
}

const monthIn = (day: PartialDate): string => day.slice(0, 7)

/** The whole months of the asked days; null where none is among them, or another time than that of the events is asked for. */
export function monthsAsked(conditions: readonly Condition[]): Months | null {
  const edges: Edge[] = []
  let [from, to, isBounded] = ['', '9999-12', false]
  for (const condition of conditions) {
    if (condition.kind !== 'from' && condition.kind !== 'to') continue
    if (condition.axis !== 'date') return null
    isBounded = true
    const isFrom = condition.kind === 'from'
    const day = isFrom ? firstDay(condition.date) : lastDay(condition.date)
    const month = monthIn(day)
    const isWhole = day === (isFrom ? firstDay(month) : lastDay(month))
    const next = isWhole ? month : monthIn(isFrom ? addDays(lastDay(month), 1) : addDays(firstDay(month), -1))
    if (isFrom) from = next
    else to = next
    if (!isWhole)
      edges.push(isFrom ? { low: keyFrom(day), high: keyTo(month) } : { low: keyFrom(month), high: keyTo(day) })
  }
  // Undated events are not meant where there is any bound.
  if (isBounded && from === '') from = '0001-01'
  return from <= to ? { from, to, edges } : null
}

/** What of a window lies in an edge. */
export const within = <Asked extends Edge>(asked: Asked, { low, high }: Edge): Asked => ({
  ...asked,
  low: Math.max(asked.low, low),
  high: Math.min(asked.high, high),
})
