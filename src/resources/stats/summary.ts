// Answering from counts by month what is asked of whole months without other filters than a country or a pair.
import type { Connection } from '../../database/open.ts'
import type { Condition } from '../../database/read-model/condition.ts'
import { idList, rows } from '../../database/read-model/rows.ts'
import { hasStaleMonths } from '../../database/read-model/stale-months.ts'
import type { Understood } from '../../http/questions.ts'
import { firstDay, lastDay, type PartialDate } from '../../partial-date.ts'
import type { EventKind } from '../../vocabulary.ts'
import { eventsAsked } from '../events/events.ts'
import { type Interval, startOf } from './intervals.ts'
import type { Shared } from './pairs.ts'
import type { Tally } from './tally.ts'

const resourceOf = { call: 'calls', statement: 'statements', incident: 'incidents' } as const satisfies Record<
  EventKind,
  string
>
type Field = '' | 'country' | 'dyad' | 'pair'

/** What is asked, where counts by month can answer it. */
export interface Summable {
  /** Of one kind of event, or of all that are meant together. */
  resource: 'calls' | 'statements' | 'incidents' | 'events'
  kinds: readonly EventKind[]
  /** The one value of a field that is asked for. */
  filter: { field: Field; values: string[] } | null
  /** The periods that are asked for. */
  periods: string[]
}

/** What documents of several months tell is counted once, what others tell is added. */
class Documents {
  #own = 0
  readonly #shared = new Set<string>()
  get size(): number {
    return this.#own + this.#shared.size
  }
  add(own: number, shared: string): void {
    this.#own += own
    if (shared === '[]') return
    const ids: string[] = JSON.parse(shared)
    for (const id of ids) this.#shared.add(id)
  }
}

interface Counts {
  period: string
  value: string
  events: number
  own: number
  shared: string
  publishers: string
  first_day: string | null
  last_day: string | null
}

const isFirst = (date: PartialDate): boolean => firstDay(date) === firstDay(date.slice(0, 7))
const isLast = (date: PartialDate): boolean => lastDay(date) === lastDay(date.slice(0, 7))

/** The first and last month of the asked days; null where they are not whole months. */
function monthsAsked(conditions: Condition[]): { from: string; to: string } | null {
  const months = { from: '', to: '9999-12' }
  for (const condition of conditions) {
    if (condition.kind !== 'from' && condition.kind !== 'to') continue
    const { kind, axis, date } = condition
    if (axis !== 'date' || !(kind === 'from' ? isFirst(date) : isLast(date))) return null
    months[kind] = (kind === 'from' ? firstDay(date) : lastDay(date)).slice(0, 7)
    // Undated events are not meant where there is any bound.
    if (months.from === '') months.from = '0001-01'
  }
  return months
}

/** What is dated by year counts as in January. */
const monthOf = (period: string): string => (period.length === 4 ? `${period}-01` : period)

const isOccurred = (condition: Condition): boolean =>
  condition.kind === 'any' && condition.field === 'status' && condition.values.join() === 'occurred'

const filterable: readonly string[] = ['country', 'dyad']

const periodsQuery = "SELECT period FROM summaries WHERE resource = 'events' AND field = '' ORDER BY period"

/**
 * What is asked of the kinds of event `among` all, where it is of whole months, and by one country or some pairs at most;
 * null where rows are to be read, as they are while a month is still to be counted.
 */
export function summable(connection: Connection, understood: Understood, among: readonly EventKind[]): Summable | null {
  const { kinds: meant, rest } = eventsAsked(understood)
  const kinds = meant.filter((kind) => among.includes(kind))
  const [kind] = kinds
  if (kind === undefined || (kinds.length > 1 && kinds.length < among.length)) return null
  const window = monthsAsked(rest.conditions)
  const others = rest.conditions.filter(
    (condition) => condition.kind !== 'from' && condition.kind !== 'to' && !isOccurred(condition),
  )
  const [filter, ...more] = others.flatMap((condition) =>
    condition.kind === 'any' && filterable.includes(condition.field) ? [condition] : [],
  )
  if (window === null || more.length > 0 || others.length > (filter ? 1 : 0)) return null
  if (filter && filter.field === 'country' && filter.values.length !== 1) return null
  if (hasStaleMonths(connection)) return null
  const periods = rows<{ period: string }>(connection, periodsQuery).map(({ period }) => period)
  return {
    resource: kinds.length > 1 ? 'events' : resourceOf[kind],
    kinds,
    filter: filter ? { field: filter.field === 'country' ? 'country' : 'dyad', values: filter.values } : null,
    periods: periods.filter((period) => monthOf(period) >= window.from && monthOf(period) <= window.to),
  }
}

const cellsQuery = (values: boolean) => `
  SELECT s.period, s.value, s.events, s.own, s.shared, s.publishers, s.first_day, s.last_day FROM json_each(?) AS asked
  CROSS JOIN ${values ? 'json_each(?) AS wanted CROSS JOIN ' : ''}summaries AS s
    ON s.period = asked.value AND s.resource = ? AND s.field = ?${values ? ' AND s.value = wanted.value' : ''}`

/** The counts of a field in the periods: of some values, or of all. */
const countsOf = (connection: Connection, resource: string, field: Field, periods: string[], values: string[] | null) =>
  rows<Counts>(
    connection,
    cellsQuery(values !== null),
    ...[idList(periods), ...(values ? [idList(values)] : []), resource, field],
  )

/** By what a tally is asked. */
export interface SummedBy {
  field: string | null
  interval: Interval | null
}

/** Whether a tally can be made of months: not of days and weeks, of one pair, and of groups that are counted. */
export const isSummed = ({ filter }: Summable, { field, interval }: SummedBy): boolean =>
  interval !== 'day' &&
  interval !== 'week' &&
  (filter === null || filter.values.length === 1) &&
  (field === null || field === 'event' || (filter === null && filterable.includes(field)))

/** How many counts are read at worst. */
export const countsRead = ({ filter, periods }: Summable, field: string | null): number =>
  periods.length * (filter || field === null || field === 'event' ? 1 : field === 'country' ? 200 : 2_000)

/** The tally of what is asked. */
export function summedTally(connection: Connection, asked: Summable, { field, interval }: SummedBy): Tally {
  const { resource, kinds, filter, periods } = asked
  const tally: Tally = new Map()
  const parts =
    field === 'event' ? kinds.map((kind) => ({ of: resourceOf[kind], group: kind })) : [{ of: resource, group: null }]
  const grouped = field === 'country' || field === 'dyad' ? field : null
  for (const { of, group } of parts) {
    const cells = new Map<string, { documents: Documents; publishers: Set<string> }>()
    for (const one of countsOf(
      connection,
      of,
      grouped ?? filter?.field ?? '',
      periods,
      grouped ? null : (filter?.values ?? ['']),
    )) {
      const among = grouped ? one.value : group
      const precision = one.period.length === 4 ? 'year' : 'month'
      const start = interval === null ? null : startOf(interval, one.period === '' ? null : one.period, precision)
      const row = tally.get(among) ?? new Map()
      tally.set(among, row)
      const key = `${among}\n${start}`
      const { documents, publishers } = cells.get(key) ?? { documents: new Documents(), publishers: new Set<string>() }
      cells.set(key, { documents, publishers })
      documents.add(one.own, one.shared)
      const terms: number[] = JSON.parse(one.publishers)
      for (const term of terms) publishers.add(`${term}`)
      row.set(start, { events: (row.get(start)?.events ?? 0) + one.events, documents, publishers })
    }
  }
  return tally
}

const largestQuery = (some: boolean) => `
  SELECT s.value, sum(s.events) AS events FROM json_each(?) AS asked
  CROSS JOIN ${some ? 'json_each(?) AS wanted CROSS JOIN ' : ''}summaries AS s
    ON s.period = asked.value AND s.resource = ? AND s.field = ?${some ? ' AND s.value = wanted.value' : ''}
  GROUP BY s.value ORDER BY events DESC, s.value LIMIT ?`

/** The pairs of what is asked that share most, so many at most. */
export function summedPairs(connection: Connection, asked: Summable, field: 'dyad' | 'pair', most: number): Shared[] {
  const { resource, filter, periods } = asked
  const wanted = filter ? [idList(filter.values)] : []
  const largest = rows<{ value: string }>(
    connection,
    largestQuery(filter !== null),
    ...[idList(periods), ...wanted, resource, field, most],
  ).map(({ value }) => value)
  const pairs = new Map(
    largest.map((value) => {
      const [left = '', right = ''] = value.split(field === 'dyad' ? '-' : '\t')
      const pair = [left, right] as const
      const reports = new Documents()
      return [
        value,
        { pair, calls: 0, incidents: 0, reports, first_date: null, last_date: null } as Shared & { reports: Documents },
      ]
    }),
  )
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
