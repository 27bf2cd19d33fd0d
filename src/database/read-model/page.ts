// A page of finished records: the shortest condition is walked in the order of the list, the others are probed by key.

import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Connection } from '../open.ts'
import { type Asked, size } from './asked.ts'
import { everyKey } from './sort-key.ts'
import { postings, recordTables } from './tables.ts'
import { countOf, type Term } from './terms.ts'

export interface Page {
  /** Finished JSON objects, in the order of the list. */
  records: string[]
  /** The sort key after which the next page begins; null where this is the last. */
  next: number | null
}

/** A number of rows, exact (`eq`) or at least (`gte`). */
export interface Total {
  value: number
  relation: 'eq' | 'gte'
}

const dialect = new SQLiteSyncDialect()
/** Matches of full text are counted this far to decide whether to walk them or to probe them. */
const matchesCounted = 1_000

type Walk = { kind: 'every' } | { kind: 'keys'; keys: number[] } | { kind: 'text' } | { kind: 'terms'; set: Term[] }

/** Shortest first: a set of terms, the matches of full text, or every row where nothing narrows the list. */
function walkOf(connection: Connection, asked: Asked): Walk {
  const [shortest] = asked.sets
  if (asked.keys !== null) return { kind: 'keys', keys: asked.keys }
  if (asked.match === null) return shortest ? { kind: 'terms', set: shortest } : { kind: 'every' }
  if (!shortest || size(shortest) > matchesCounted) return { kind: 'text' }
  const { texts } = recordTables[asked.resource]
  const counted = `SELECT count(*) FROM (SELECT 1 FROM ${texts} WHERE ${texts} MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)`
  const matches = connection.prepare(counted).pluck().get(asked.match, asked.low, asked.high, size(shortest))
  return matches === size(shortest) ? { kind: 'terms', set: shortest } : { kind: 'text' }
}

const numbered = (terms: Term[]): SQL =>
  sql.join(
    terms.map(({ id }) => sql`${id}`),
    sql`, `,
  )

const windowOf = (key: SQL, { low, high }: Asked): SQL => sql`${key} BETWEEN ${low} AND ${high}`

/** The rows to walk, as a subquery with a column `key`; several terms are merged in order, none is sorted. */
function walked(asked: Asked, walk: Walk, direction: SQL): SQL {
  const { records, texts } = recordTables[asked.resource]
  if (walk.kind === 'every')
    return sql`(SELECT sort_key AS key FROM ${records} WHERE ${windowOf(sql`sort_key`, asked)})`
  if (walk.kind === 'keys')
    return sql`(SELECT value AS key FROM json_each(${JSON.stringify(walk.keys)}) WHERE ${windowOf(sql`value`, asked)})`
  if (walk.kind === 'text')
    return sql`(SELECT rowid AS key FROM ${sql.identifier(texts)} WHERE ${sql.identifier(texts)} MATCH ${asked.match} AND ${windowOf(sql`rowid`, asked)})`
  const ranges = walk.set.map(
    ({ id }) => sql`SELECT key FROM ${postings} WHERE term = ${id} AND ${windowOf(sql`key`, asked)}`,
  )
  return ranges.length === 1
    ? sql`(${ranges[0]})`
    : sql`(${sql.join(ranges, sql` UNION `)} ORDER BY key ${direction} LIMIT -1)`
}

/** What must hold of a walked key besides. */
function probes(asked: Asked, walk: Walk): SQL[] {
  const { texts } = recordTables[asked.resource]
  const sets = asked.sets.filter((set) => walk.kind !== 'terms' || set !== walk.set)
  const termProbes = sets.map(
    (set) =>
      sql`EXISTS (SELECT 1 FROM ${postings} AS probe WHERE probe.term IN (${numbered(set)}) AND probe.key = walk.key)`,
  )
  if (asked.match === null || walk.kind === 'text') return termProbes
  const table = sql.identifier(texts)
  return [...termProbes, sql`EXISTS (SELECT 1 FROM ${table} WHERE ${table} MATCH ${asked.match} AND rowid = walk.key)`]
}

/** The keys of the answer in order, as a subquery. */
function keys(asked: Asked, walk: Walk, limit: number): SQL {
  const direction = asked.order === 'descending' ? sql`DESC` : sql`ASC`
  const held = probes(asked, walk)
  const where = held.length > 0 ? sql` WHERE ${sql.join(held, sql` AND `)}` : sql``
  const merged = walk.kind === 'terms' && walk.set.length > 1
  const order = merged ? sql`` : sql` ORDER BY walk.key ${direction}`
  return sql`(SELECT walk.key FROM ${walked(asked, walk, direction)} AS walk${where}${order} LIMIT ${limit})`
}

const run = (connection: Connection, query: SQL): unknown[] => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return connection
    .prepare(text)
    .raw()
    .all(...params)
}

// CROSS JOIN pins the order: with statistics the planner would scan all records for a popular value.
const pageQuery = (connection: Connection, asked: Asked, limit: number): SQL => {
  const { records } = recordTables[asked.resource]
  return sql`SELECT page.key, stored.record FROM ${keys(asked, walkOf(connection, asked), limit)} AS page CROSS JOIN ${records} AS stored ON stored.sort_key = page.key`
}

const nothing = (asked: Asked): boolean =>
  asked.keys?.length === 0 || asked.sets.some((set) => set.length === 0) || asked.low > asked.high

/** So many records from the beginning of the window on: one statement, whatever their number. */
export function readPage(connection: Connection, asked: Asked, limit: number): Page {
  if (nothing(asked)) return { records: [], next: null }
  const records: string[] = []
  let next: number | null = null
  for (const row of run(connection, pageQuery(connection, asked, limit + 1))) {
    if (!Array.isArray(row)) continue
    const [key, record] = row
    if (records.length === limit) return { records, next }
    records.push(record)
    next = key
  }
  return { records, next: null }
}

const counted = (value: number, most: number): Total =>
  value > most ? { value: most, relation: 'gte' } : { value, relation: 'eq' }

/** The count of a question that the terms know: every row, or the rows that have one value; null of any other. */
function knownCount(connection: Connection, { resource, low, high, sets, match, keys: ids }: Asked): number | null {
  if (low !== everyKey.low || high !== everyKey.high || match !== null || ids !== null) return null
  const [set, ...others] = sets
  if (!set) return countOf(connection, resource)
  return others.length === 0 && set.length === 1 ? size(set) : null
}

/** How many rows the list has, counted to `most` at the farthest; the window must not be narrowed by a cursor. */
export function countRows(connection: Connection, asked: Asked, most: number): Total {
  if (nothing(asked)) return counted(0, most)
  const known = knownCount(connection, asked)
  if (known !== null) return counted(known, most)
  const [row] = run(connection, sql`SELECT count(*) FROM ${keys(asked, walkOf(connection, asked), most + 1)}`)
  return counted(Array.isArray(row) ? Number(row[0]) : 0, most)
}
