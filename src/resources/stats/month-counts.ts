// What is counted of the events of a month: all of them, and those of each day, country, dyad, pair, medium, type and status.
import type { Connection } from '../../database/open.ts'
import { idList, rows } from '../../database/read-model/rows.ts'
import { keysOf, summedResources } from '../../database/read-model/stale-months.ts'
import { tableOf } from '../../database/read-model/tables.ts'
import type { Row } from '../../database/row.ts'
import type { PartialDate } from '../../partial-date.ts'
import type { DatePrecision } from '../../vocabulary.ts'

export type Summed = (typeof summedResources)[number]

interface Stored {
  terms: string
  record: string
}

/** As much of the record of any event as is counted. */
interface Event {
  participants?: { id: string }[]
  date: PartialDate | null
  date_first: string | null
  date_precision: DatePrecision | null
  document_ids: string[]
}

interface Term {
  id: number
  field: string
  value: string
}

/** What is counted of a value within a period. */
interface Cell {
  events: number
  documents: Set<string>
  publishers: Set<number>
  first_day: string | null
  last_day: string | null
}

/** Fields by whose values events are counted, of each kind and of all kinds together. */
const fieldsOfAll = ['country', 'dyad']
/** Fields by whose values the events of a kind are counted. */
const fieldsOfKind = ['medium', 'type', 'status']
const counted = [...fieldsOfAll, ...fieldsOfKind, 'publisher']

/** By what the kinds of event are counted together. */
const fieldsOfEvents = new Set(['', 'day', ...fieldsOfAll])

/** Everything by which events are counted: all, the parties of calls, and days besides. */
export const countedBy = ['', 'day', 'pair', ...fieldsOfAll, ...fieldsOfKind]

/** The day of an event; empty where it is dated more coarsely, or not at all. */
const dayIn = ({ date, date_precision }: Event): string => (date_precision === 'day' ? (date ?? '') : '')

/** Under what documents of a publisher are posted: one number for the publisher, whatever the events are. */
const publishersQuery = `
  SELECT value, id FROM terms WHERE resource = 'documents' AND field = 'publisher' AND value IN (SELECT value FROM json_each(?))`

const termsQuery = `
  SELECT id, field, value FROM terms WHERE id IN (SELECT value FROM json_each(?)) AND field IN (SELECT value FROM json_each(?))`

/** The pairs of the parties of a call, the smaller first. */
function pairsAmong({ participants = [] }: Event): string[] {
  const ids = [...new Set(participants.map(({ id }) => id))].sort()
  return ids.flatMap((left, at) => ids.slice(at + 1).map((right) => `${left}\t${right}`))
}

const newCell = (day: string | null): Cell => ({
  events: 0,
  documents: new Set(),
  publishers: new Set(),
  first_day: day,
  last_day: day,
})

const least = (left: string | null, right: string | null) =>
  left === null || right === null ? (left ?? right) : left < right ? left : right
const greatest = (left: string | null, right: string | null) =>
  left === null || right === null ? (left ?? right) : left > right ? left : right

function add(cells: Map<string, Cell>, key: string, { date_first, document_ids }: Event, publishers: number[]): void {
  const cell = cells.get(key) ?? newCell(date_first)
  if (cell.events === 0) cells.set(key, cell)
  cell.events += 1
  for (const id of document_ids) cell.documents.add(id)
  for (const term of publishers) cell.publishers.add(term)
  cell.first_day = least(cell.first_day, date_first)
  cell.last_day = greatest(cell.last_day, date_first)
}

/** Counts the events of a resource in a month; cells by resource, field, period and value, separated by line feeds. */
function count(connection: Connection, resource: Summed, month: string, cells: Map<string, Cell>): void {
  const { low, high } = keysOf(month)
  const query = `SELECT terms, record FROM ${tableOf(resource)} WHERE sort_key BETWEEN ? AND ?`
  const stored = rows<Stored>(connection, query, low, high).map(({ terms, record }) => {
    const held: number[] = JSON.parse(terms)
    const event: Event = JSON.parse(record)
    return { held, event }
  })
  const ids = JSON.stringify([...new Set(stored.flatMap(({ held }) => held))])
  const terms = new Map(rows<Term>(connection, termsQuery, ids, idList(counted)).map((term) => [term.id, term]))
  const names = Array.from(terms.values()).flatMap(({ field, value }) => (field === 'publisher' ? [value] : []))
  const numbers = new Map(
    rows<{ value: string; id: number }>(connection, publishersQuery, idList(names)).map(({ value, id }) => [value, id]),
  )
  for (const { held, event } of stored) {
    const own = held.flatMap((id) => terms.get(id) ?? [])
    if (resource === 'calls' && !own.some(({ field, value }) => field === 'status' && value === 'occurred')) continue
    const period = event.date_precision === 'year' ? month.slice(0, 4) : month
    const publishers = own.flatMap(({ field, value }) => (field === 'publisher' ? (numbers.get(value) ?? []) : []))
    const groupsBy = (fields: readonly string[]) =>
      own.flatMap(({ field, value }) => (fields.includes(field) ? [`${field}\n${period}\n${value}`] : []))
    const groups = [
      `\n${period}\n`,
      `day\n${period}\n${dayIn(event)}`,
      ...groupsBy(fieldsOfAll),
      ...groupsBy(fieldsOfKind),
    ]
    for (const group of groups) add(cells, `${resource}\n${group}`, event, publishers)
    if (resource !== 'calls') continue
    for (const pair of pairsAmong(event)) add(cells, `calls\npair\n${period}\n${pair}`, event, publishers)
  }
}

/** Counts the kinds of event together: a document that tells of many is looked at once a kind. */
function addKinds(cells: Map<string, Cell>): void {
  for (const [key, cell] of [...cells]) {
    const [, field = '', period, value] = key.split('\n')
    if (!fieldsOfEvents.has(field)) continue
    const together = `events\n${field}\n${period}\n${value}`
    const sum = cells.get(together) ?? newCell(null)
    cells.set(together, sum)
    sum.events += cell.events
    for (const id of cell.documents) sum.documents.add(id)
    for (const term of cell.publishers) sum.publishers.add(term)
    sum.first_day = least(sum.first_day, cell.first_day)
    sum.last_day = greatest(sum.last_day, cell.last_day)
  }
}

/** The documents of each cell whose key begins so. */
const documentsOf = (cells: Map<string, Cell>, beginning: string): Set<string>[] =>
  Array.from(cells).flatMap(([key, { documents }]) => (key.startsWith(beginning) ? [documents] : []))

/** What more than one of the sets has. */
function inSeveral(sets: Set<string>[]): Set<string> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const ids of sets) for (const id of ids) (once.has(id) ? again : once).add(id)
  return again
}

/** The counts of a month as they are kept, where `spread` tells of several months. */
export function* cellsOf(
  connection: Connection,
  month: string,
  spread: (ids: Set<string>) => Set<string>,
): Generator<Row> {
  const cells = new Map<string, Cell>()
  for (const resource of summedResources) count(connection, resource, month, cells)
  addKinds(cells)
  // Every document tells of some event; of two periods, where one event is dated by year alone.
  const periods = documentsOf(cells, 'events\n\n')
  const several = new Set([...spread(new Set(periods.flatMap((ids) => [...ids]))), ...inSeveral(periods)])
  const onSeveralDays = new Set([...several, ...inSeveral(documentsOf(cells, 'events\nday\n'))])
  for (const [key, cell] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [resource = '', field = '', period = '', value = ''] = key.split('\n')
    const among = field === 'day' ? onSeveralDays : several
    const shared = [...cell.documents].filter((id) => among.has(id))
    yield {
      resource,
      field,
      period,
      value,
      events: cell.events,
      own: cell.documents.size - shared.length,
      shared: JSON.stringify(shared.sort()),
      publishers: JSON.stringify([...cell.publishers].sort((a, b) => a - b)),
      first_day: cell.first_day,
      last_day: cell.last_day,
    }
  }
}
