// A page of finished records: one statement, whatever its length.

import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Connection } from '../open.ts'
import type { Asked, Position } from './asked.ts'
import { countWithin } from './blocks.ts'
import { everyKey } from './sort-key.ts'
import { type Measure, measureIndex, recordTables, tableOf } from './tables.ts'
import { everyRow, termsOf } from './terms.ts'
import { probes, type Walk, walked, walkOf } from './walk.ts'

/** A row of a page. */
export interface Listed {
  /** Its sort key. */
  key: number
  /** Its measure, where the list is ordered by one. */
  value: number | null
  /** The finished JSON object. */
  record: string
}

export interface Page {
  /** In the order of the list. */
  rows: Listed[]
  /** Where the next page begins; null where this is the last. */
  next: Position | null
}

/** A number of rows, exact (`eq`) or at least (`gte`). */
export interface Total {
  value: number
  relation: 'eq' | 'gte'
}

const dialect = new SQLiteSyncDialect()

const where = (conditions: SQL[]): SQL =>
  conditions.length > 0 ? sql` WHERE ${sql.join(conditions, sql` AND `)}` : sql``

const directionOf = ({ order }: Asked): SQL => (order.direction === 'descending' ? sql`DESC` : sql`ASC`)

/** The keys of the answer in the order of their list, as a subquery. */
function inOrder(asked: Asked, walk: Walk, limit: number): SQL {
  const merged = walk.kind === 'terms' && walk.set.length > 1
  const order = merged ? sql`` : sql` ORDER BY walk.key ${directionOf(asked)}`
  return sql`(SELECT walk.key, NULL AS value FROM ${walked(asked, walk)} AS walk${where(probes(asked, walk))}${order} LIMIT ${limit})`
}

/** The rows of a measure, with the measure as `value`: few that are sorted, or all along the index of the measure. */
function measured(asked: Asked, walk: Walk, measure: Measure): SQL {
  const { records } = recordTables[asked.resource]
  const column = sql.identifier(measure)
  if (walk.kind !== 'ordered')
    return sql`(SELECT walk.key, ordered.${column} AS value FROM ${walked(asked, walk)} AS walk CROSS JOIN ${records} AS ordered ON ordered.sort_key = walk.key)`
  const index = sql.identifier(measureIndex(tableOf(asked.resource), measure))
  return sql`(SELECT sort_key AS key, ${column} AS value FROM ${records} INDEXED BY ${index} WHERE sort_key BETWEEN ${asked.low} AND ${asked.high})`
}

/** The keys of the answer in the order of a measure: after a row, those as large that follow it, then the smaller. */
function inMeasure(asked: Asked, walk: Walk, measure: Measure, limit: number): SQL {
  const order = sql`ORDER BY walk.value DESC, walk.key ${directionOf(asked)} LIMIT ${limit}`
  const part = (...more: SQL[]) =>
    sql`SELECT walk.key, walk.value FROM ${measured(asked, walk, measure)} AS walk${where([...more, ...probes(asked, walk)])} ${order}`
  const { after } = asked
  if (after === null) return sql`(${part()})`
  const beyond = asked.order.direction === 'descending' ? sql`<` : sql`>`
  const asLarge = part(sql`walk.value = ${after.value}`, sql`walk.key ${beyond} ${after.key}`)
  const smaller = part(sql`walk.value < ${after.value}`)
  return sql`(SELECT * FROM (SELECT * FROM (${asLarge}) UNION ALL SELECT * FROM (${smaller})) AS walk ${order})`
}

const keys = (asked: Asked, walk: Walk, limit: number): SQL =>
  asked.order.by === 'sort_key' ? inOrder(asked, walk, limit) : inMeasure(asked, walk, asked.order.by, limit)

/** The rows of a query. */
export const run = <Row>(connection: Connection, query: SQL): Row[] => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return connection.prepare(text).all(...params) as Row[]
}

// CROSS JOIN pins the order: with statistics the planner would scan all records for a popular value.
const pageQuery = (connection: Connection, asked: Asked, limit: number): SQL => {
  const { records } = recordTables[asked.resource]
  return sql`SELECT page.key, page.value, stored.record FROM ${keys(asked, walkOf(connection, asked), limit)} AS page CROSS JOIN ${records} AS stored ON stored.sort_key = page.key`
}

/** Whether no row can be meant. */
export const isEmpty = (asked: Asked): boolean =>
  asked.keys?.length === 0 ||
  asked.sets.some((set) => set.length === 0) ||
  asked.bounds.some(({ low, high }) => low > high) ||
  asked.low > asked.high

/** So many records from the beginning of the window on: one statement, whatever their number. */
export function readPage(connection: Connection, asked: Asked, limit: number): Page {
  if (isEmpty(asked)) return { rows: [], next: null }
  const found = run<Listed>(connection, pageQuery(connection, asked, limit + 1))
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? { key: last.key, value: last.value } : null }
}

const counted = (value: number, most: number): Total =>
  value > most ? { value: most, relation: 'gte' } : { value, relation: 'eq' }

/** Whether every row is meant. */
export const everything = ({ low, high, match, keys: ids, without, bounds, sets }: Asked): boolean =>
  low === everyKey.low &&
  high === everyKey.high &&
  match === null &&
  ids === null &&
  without.length + bounds.length + sets.length === 0

/** Whether the rows that are meant are those of a window that have one value, or all of a window. */
export const isOfOneTerm = ({ sets, without, bounds, match, keys: ids }: Asked): boolean =>
  match === null &&
  ids === null &&
  without.length + bounds.length === 0 &&
  sets.length <= 1 &&
  sets.every(({ length }) => length === 1)

/** How many rows of the window have the one value. */
function countOfTerm(connection: Connection, asked: Asked): number {
  const [term] = asked.sets[0] ?? termsOf(connection, asked.resource, everyRow.field, [everyRow.value])
  return term ? countWithin(connection, asked.resource, term, asked) : 0
}

/** The question in the order of sort keys, from the beginning of its window on. */
const byKey = (asked: Asked): Asked => ({ ...asked, order: { ...asked.order, by: 'sort_key' }, after: null })

/** The keys of the first rows in the order of sort keys, as a subquery. */
export function chosenKeys(connection: Connection, asked: Asked, limit: number): SQL {
  const ordered = byKey(asked)
  return inOrder(ordered, walkOf(connection, ordered), limit)
}

/** How many rows the list has, counted to `most` at the farthest; the window must not be narrowed by a cursor. */
export function countRows(connection: Connection, asked: Asked, most: number): Total {
  if (isEmpty(asked)) return counted(0, most)
  if (isOfOneTerm(asked)) return counted(countOfTerm(connection, asked), most)
  const ordered = byKey(asked)
  const walk = walkOf(connection, ordered)
  // In no order: SQLite takes half as long where it need not hand each key on.
  const some = sql`SELECT 1 FROM ${walked(ordered, walk)} AS walk${where(probes(ordered, walk))} LIMIT ${most + 1}`
  const [row] = run<{ rows: number }>(connection, sql`SELECT count(*) AS rows FROM (${some})`)
  return counted(row?.rows ?? 0, most)
}
