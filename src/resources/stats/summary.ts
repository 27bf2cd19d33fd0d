// Answering from counts by month what is asked of them without other filters than a country, pair, medium or type.
import type { Connection } from '../../database/open.ts'
import type { Condition } from '../../database/read-model/condition.ts'
import { idList, rows } from '../../database/read-model/rows.ts'
import { hasStaleMonths } from '../../database/read-model/stale-months.ts'
import type { Understood } from '../../http/questions.ts'
import type { EventKind } from '../../vocabulary.ts'
import { eventsAsked } from '../events/events.ts'
import type { Interval } from './intervals.ts'
import { type Edge, monthsAsked } from './months-asked.ts'
import type { Shared } from './pairs.ts'

export const resourceOf = { call: 'calls', statement: 'statements', incident: 'incidents' } as const satisfies Record<
  EventKind,
  string
>
export type Field = '' | 'day' | 'country' | 'dyad' | 'pair' | 'medium' | 'type' | 'status'

/** What is asked, where counts by month can answer it. */
export interface Summable {
  /** Of one kind of event, or of all that are meant together. */
  resource: 'calls' | 'statements' | 'incidents' | 'events'
  kinds: readonly EventKind[]
  /** The one value of a field that is asked for. */
  filter: { field: Field; values: string[] } | null
  /** The periods that are asked for. */
  periods: string[]
  /** What is asked for of the months before and after, of which rows are to be read. */
  edges: readonly Edge[]
}

/** What documents of several months tell is counted once, what others tell is added. */
export class Documents {
  #own = 0
  readonly #shared = new Set<string>()
  get size(): number {
    return this.#own + this.#shared.size
  }
  /** Of the shared ones one JSON array of ids, or several joined by commas. */
  add(own: number, shared: string): void {
    this.#own += own
    if (shared === '[]') return
    const lists: string[][] = JSON.parse(`[${shared}]`)
    for (const ids of lists) for (const id of ids) this.#shared.add(id)
  }
}

/** What is counted of a value in a period, as it is stored: `shared` and `publishers` are JSON arrays. */
export interface Counts {
  period: string
  value: string
  events: number
  own: number
  shared: string
  publishers: string
  first_day: string | null
  last_day: string | null
}

/** What is dated by year counts as in January. */
const monthOf = (period: string): string => (period.length === 4 ? `${period}-01` : period)

const isOccurred = (condition: Condition): boolean =>
  condition.kind === 'any' && condition.field === 'status' && condition.values.join() === 'occurred'

/** One of their values may be asked for of anything that is counted; of dyads several, where pairs are. */
const parties = ['country', 'dyad'] as const
/** One of their values may be asked for in a tally of one kind of event. */
const codes = ['medium', 'type'] as const
/** By which a tally is grouped. */
export const groupable = [...parties, ...codes, 'status'] as const
export const fieldIn = (fields: readonly Field[], name: string | null): Field | null =>
  fields.find((field) => field === name) ?? null

const periodsQuery = "SELECT period FROM summaries WHERE resource = 'events' AND field = '' ORDER BY period"

/**
 * What is asked of the kinds of event `among` all, where whole months are among it, and by one value of one of the fields or some
 * pairs at most; null where rows are to be read, as they are while a month is still to be counted.
 */
function summableBy(
  fields: readonly Field[],
  connection: Connection,
  understood: Understood,
  among: readonly EventKind[],
): Summable | null {
  const { kinds: meant, rest } = eventsAsked(understood)
  const kinds = meant.filter((kind) => among.includes(kind))
  const [kind] = kinds
  if (kind === undefined || (kinds.length > 1 && kinds.length < among.length)) return null
  const months = monthsAsked(rest.conditions)
  const others = rest.conditions.filter(
    (condition) => condition.kind !== 'from' && condition.kind !== 'to' && !isOccurred(condition),
  )
  const [filter = null, ...more] = others.flatMap((condition) => {
    const field = condition.kind === 'any' ? fieldIn(fields, condition.field) : null
    return field !== null && condition.kind === 'any' ? [{ field, values: condition.values }] : []
  })
  if (months === null || more.length > 0 || others.length > (filter ? 1 : 0)) return null
  if (filter && filter.field !== 'dyad' && filter.values.length !== 1) return null
  if (filter && kinds.length > 1 && fieldIn(codes, filter.field)) return null
  if (hasStaleMonths(connection)) return null
  const periods = rows<{ period: string }>(connection, periodsQuery).map(({ period }) => period)
  return {
    resource: kinds.length > 1 ? 'events' : resourceOf[kind],
    kinds,
    filter,
    periods: periods.filter((period) => monthOf(period) >= months.from && monthOf(period) <= months.to),
    edges: months.edges,
  }
}

/** What is asked of pairs, where counts by month can answer it: of whole months alone. */
export function summable(connection: Connection, understood: Understood, among: readonly EventKind[]): Summable | null {
  const asked = summableBy(parties, connection, understood, among)
  return asked?.edges.length === 0 ? asked : null
}

/** What is asked of a tally, where counts by month can answer it, or all of it but the first and last of its days. */
export const summableTally = (connection: Connection, understood: Understood, among: readonly EventKind[]) =>
  summableBy([...parties, ...codes], connection, understood, among)

/** The counts `s` of a field of a resource in the periods, those of some values or of all, and what is bound to the query. */
export function countsIn(
  { resource, field, periods }: { resource: string; field: Field; periods: string[] },
  values: string[] | null,
): { from: string; bound: string[] } {
  return {
    from: `FROM json_each(?) AS asked
  CROSS JOIN ${values ? 'json_each(?) AS wanted CROSS JOIN ' : ''}summaries AS s
    ON s.period = asked.value AND s.resource = ? AND s.field = ?${values ? ' AND s.value = wanted.value' : ''}`,
    bound: [idList(periods), ...(values ? [idList(values)] : []), resource, field],
  }
}

/** The counts of some values of a field in the periods. */
function countsOf(connection: Connection, resource: string, field: Field, periods: string[], values: string[]) {
  const { from, bound } = countsIn({ resource, field, periods }, values)
  const columns = 's.period, s.value, s.events, s.own, s.shared, s.publishers, s.first_day, s.last_day'
  return rows<Counts>(connection, `SELECT ${columns} ${from}`, ...bound)
}

/** By what a tally is asked. */
export interface SummedBy {
  field: string | null
  interval: Interval | null
}

/** Whether steps of time are shorter than a month. */
export const isDaily = (interval: Interval | null): boolean => interval === 'day' || interval === 'week'

/** Whether a tally can be made of what is counted: days and weeks of all together, one pair, and groups that are counted. */
export function isSummed({ resource, filter }: Summable, { field, interval }: SummedBy): boolean {
  if (filter !== null && (filter.values.length !== 1 || isDaily(interval))) return false
  if (field === null || field === 'event') return true
  const isCounted = fieldIn(resource === 'events' ? parties : groupable, field) !== null
  return isCounted && filter === null && !isDaily(interval)
}

/** How many values of a group a month has at worst. */
const valuesOf = (field: string | null): number => (field === 'dyad' ? 2_000 : field === 'country' ? 200 : 20)

/** How many counts are read at worst. */
export const countsRead = ({ filter, periods }: Summable, field: string | null, interval: Interval | null): number =>
  periods.length * (isDaily(interval) ? 32 : filter || field === null || field === 'event' ? 1 : valuesOf(field))

/** The values of a field that have most events, so many at most. */
function largestOf(connection: Connection, { resource, filter, periods }: Summable, field: Field, most: number) {
  const { from, bound } = countsIn({ resource, field, periods }, filter?.values ?? null)
  const query = `SELECT s.value, sum(s.events) AS events ${from} GROUP BY s.value ORDER BY events DESC, s.value LIMIT ?`
  return rows<{ value: string }>(connection, query, ...bound, most).map(({ value }) => value)
}

const nothingShared = () => ({ calls: 0, incidents: 0, reports: new Documents(), first_date: null, last_date: null })

/** The pairs of what is asked that share most, so many at most. */
export function summedPairs(connection: Connection, asked: Summable, field: 'dyad' | 'pair', most: number): Shared[] {
  const { resource, periods } = asked
  const largest = largestOf(connection, asked, field, most)
  const pairs = new Map<string, Shared & { reports: Documents }>()
  for (const value of largest) {
    const [left = '', right = ''] = value.split(field === 'dyad' ? '-' : '\t')
    pairs.set(value, { pair: [left, right], ...nothingShared() })
  }
  for (const { value, own, shared, first_day, last_day } of countsOf(connection, resource, field, periods, largest)) {
    const found = pairs.get(value)
    if (!found) continue
    found.reports.add(own, shared)
    if (first_day !== null && (found.first_date === null || first_day < found.first_date)) found.first_date = first_day
    if (last_day !== null && (found.last_date === null || last_day > found.last_date)) found.last_date = last_day
  }
  for (const kind of asked.kinds) {
    if (kind === 'statement') continue
    for (const { value, events } of countsOf(connection, resourceOf[kind], field, periods, largest)) {
      const found = pairs.get(value)
      if (found) found[kind === 'call' ? 'calls' : 'incidents'] += events
    }
  }
  return [...pairs.values()]
}
