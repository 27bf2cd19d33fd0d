// Counting the events of a month by country, dyad and pair, so that questions of whole months need not read them.
import type { Connection } from '../../database/open.ts'
import { idList, rows } from '../../database/read-model/rows.ts'
import {
  findEverySpread,
  isNothingCounted,
  keysOf,
  markEveryMonth,
  markMonth,
  monthOf,
  monthsWithEvents,
  periodsOf,
  staleMonths,
  summedResources,
} from '../../database/read-model/stale-months.ts'
import { tableOf } from '../../database/read-model/tables.ts'
import { insertRow, type Row } from '../../database/row.ts'
import type { DatePrecision } from '../../vocabulary.ts'

type Summed = (typeof summedResources)[number]

interface Stored {
  terms: string
  record: string
}

/** As much of the record of any event as is counted. */
interface Event {
  participants?: { id: string }[]
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

const counted = ['country', 'dyad', 'publisher', 'status']

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

function add(cells: Map<string, Cell>, key: string, { date_first, document_ids }: Event, publishers: number[]): void {
  const cell = cells.get(key) ?? newCell(date_first)
  if (cell.events === 0) cells.set(key, cell)
  cell.events += 1
  for (const id of document_ids) cell.documents.add(id)
  for (const term of publishers) cell.publishers.add(term)
  if (date_first === null) return
  if (cell.first_day === null || date_first < cell.first_day) cell.first_day = date_first
  if (cell.last_day === null || date_first > cell.last_day) cell.last_day = date_first
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
    const groups = own.flatMap(({ field, value }) =>
      field === 'country' || field === 'dyad' ? [`${field}\n${period}\n${value}`] : [],
    )
    for (const group of [`\n${period}\n`, ...groups]) {
      for (const of of [resource, 'events']) add(cells, `${of}\n${group}`, event, publishers)
    }
    if (resource !== 'calls') continue
    for (const pair of pairsAmong(event)) add(cells, `calls\npair\n${period}\n${pair}`, event, publishers)
  }
}

/** The counts of a month as they are kept, where `spread` tells of several months. */
export function* cellsOf(
  connection: Connection,
  month: string,
  spread: (ids: Set<string>) => Set<string>,
): Generator<Row> {
  const cells = new Map<string, Cell>()
  for (const resource of summedResources) count(connection, resource, month, cells)
  // Every document tells of some event; of two periods, where one event is dated by year alone.
  const periods = Array.from(cells).flatMap(([key, cell]) => (key.startsWith('events\n\n') ? [cell.documents] : []))
  const [first = new Set<string>(), ...others] = periods
  const both = others.flatMap((ids) => [...ids].filter((id) => first.has(id)))
  const several = new Set([...spread(new Set(periods.flatMap((ids) => [...ids]))), ...both])
  for (const [key, cell] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [resource = '', field = '', period = '', value = ''] = key.split('\n')
    const shared = [...cell.documents].filter((id) => several.has(id))
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

/** Accounts of one kind are about rows of one resource. */
const elsewhereQuery = (resource: Summed) => `
  SELECT DISTINCT a.document, stored.sort_key AS key FROM json_each(?) AS asked
  CROSS JOIN accounts AS a ON a.document = asked.value AND a.kind = '${resource.slice(0, -1)}'
  CROSS JOIN ${tableOf(resource)} AS stored ON stored.id = a.subject
  WHERE stored.sort_key NOT BETWEEN ? AND ?`

/** Those of the documents that are known to tell of several months, and what they are found to tell of in other months. */
function spreadOf(connection: Connection, month: string, documents: Set<string>) {
  const { low, high } = keysOf(month)
  const ids = idList(documents)
  const known = 'SELECT document FROM spread_documents WHERE document IN (SELECT value FROM json_each(?))'
  return {
    spread: new Set(rows<{ document: string }>(connection, known, ids).map(({ document }) => document)),
    found: summedResources.flatMap((resource) =>
      rows<{ document: string; key: number }>(connection, elsewhereQuery(resource), ids, low, high),
    ),
  }
}

/** The documents that tell of several months; where that is new, the other months are marked. */
function findSpread(connection: Connection, month: string, documents: Set<string>): Set<string> {
  const { spread, found } = spreadOf(connection, month, documents)
  const fresh = found.filter(({ document }) => !spread.has(document))
  for (const { document, key } of fresh) {
    if (!spread.has(document)) insertRow(connection, 'spread_documents', { document })
    spread.add(document)
    markMonth(connection, monthOf(key))
  }
  return spread
}

const fields = ['', 'country', 'dyad', 'pair']

/** Counts a month anew. */
function summariseMonth(connection: Connection, month: string): void {
  const drop = connection.prepare('DELETE FROM summaries WHERE resource = ? AND field = ? AND period = ?')
  for (const resource of [...summedResources, 'events'])
    for (const field of fields) for (const period of periodsOf(month)) drop.run(resource, field, period)
  connection.prepare('DELETE FROM stale_months WHERE month = ?').run(month)
  for (const cell of cellsOf(connection, month, (documents) => findSpread(connection, month, documents)))
    insertRow(connection, 'summaries', cell)
}

/** So many events are counted anew at most where somebody waits: the rest stays marked, and is read as rows until it is counted. */
export const fewEvents = 20_000

const eventsIn = (connection: Connection, month: string): number => {
  const { low, high } = keysOf(month)
  const within = (resource: Summed) => `SELECT count(*) FROM ${tableOf(resource)} WHERE sort_key BETWEEN ? AND ?`
  return summedResources.reduce(
    (sum, resource) => sum + Number(connection.prepare(within(resource)).pluck().get(low, high)),
    0,
  )
}

/**
 * Counts the months in which something was written, each in a transaction, as far as they have so many events together. A
 * month may be marked by another that is counted after it: it is counted again when all others are.
 */
export function summarise(connection: Connection, most = Number.POSITIVE_INFINITY): void {
  const isBounded = most !== Number.POSITIVE_INFINITY
  // Told at once of all documents, no month is marked by another.
  if (!isBounded && isNothingCounted(connection)) connection.transaction(() => findEverySpread(connection))
  let left = most
  for (let months = staleMonths(connection); months.length > 0; months = staleMonths(connection)) {
    for (const month of months) {
      if (isBounded) left -= eventsIn(connection, month)
      if (left < 0) return
      connection.transaction(() => summariseMonth(connection, month))
    }
  }
}

/** Counts everything anew. */
export function summariseAll(connection: Connection): void {
  markEveryMonth(connection)
  summarise(connection)
}

const standingQuery = `
  SELECT * FROM summaries WHERE period IN (SELECT value FROM json_each(?)) ORDER BY resource, field, period, value`

const asText = (cells: Iterable<Row>): string =>
  Array.from(cells, (cell) => JSON.stringify(cell))
    .sort()
    .join('\n')

/** Months whose counts are not what their records give, one line each; those that are still to be counted are none. */
export function* summaryFaults(connection: Connection): Generator<string> {
  const stale = new Set(staleMonths(connection))
  const counted = rows<{ period: string }>(connection, 'SELECT DISTINCT period FROM summaries').map(({ period }) =>
    period.length === 4 ? `${period}-01` : period,
  )
  for (const month of [...new Set([...counted, ...monthsWithEvents(connection)])].sort()) {
    if (stale.has(month)) continue
    const cells = cellsOf(connection, month, (documents) => {
      const { spread, found } = spreadOf(connection, month, documents)
      return new Set([...spread, ...found.map(({ document }) => document)])
    })
    if (asText(cells) !== asText(rows<Row>(connection, standingQuery, idList(periodsOf(month)))))
      yield `${month || 'no month'} has counts of events that are not what the records give`
  }
}
