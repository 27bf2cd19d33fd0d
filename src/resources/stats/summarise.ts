// Keeping the counts of months, so that questions of whole months need not read their events.
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
import { cellsOf, countedBy, type Summed } from './month-counts.ts'

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

/** Counts a month anew. */
function summariseMonth(connection: Connection, month: string): void {
  const drop = connection.prepare('DELETE FROM summaries WHERE resource = ? AND field = ? AND period = ?')
  for (const resource of [...summedResources, 'events'])
    for (const field of countedBy) for (const period of periodsOf(month)) drop.run(resource, field, period)
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
