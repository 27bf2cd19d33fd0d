// Which rows of a question are walked, and what is probed of each: the shortest condition is walked in the order of the
// list, the others are looked up by key.
import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../open.ts'
import { type Asked, type Bound, size } from './asked.ts'
import { measureIndex, postings, recordTables, tableOf } from './tables.ts'
import type { Term } from './terms.ts'

/** Rows are counted this far to decide whether to walk them or to probe them; so many are sorted without harm. */
export const mostProbed = 1_000
/** More terms than these are not merged in order: their rows are sorted, or every row is walked and probed for them. */
export const mostMerged = 50
/** So many rows of terms that cannot be merged are sorted. */
const mostSorted = 20_000

export type Walk =
  | { kind: 'every' }
  | { kind: 'keys'; keys: number[] }
  | { kind: 'text' }
  | { kind: 'terms'; set: Term[] }
  | { kind: 'bound'; bound: Bound }
  /** Every row in the order of the list's measure. */
  | { kind: 'ordered' }

const least = (connection: Connection, query: string, ...values: (string | number | null)[]): number =>
  Number(
    connection
      .prepare(`SELECT count(*) FROM (${query} LIMIT ${mostProbed})`)
      .pluck()
      .get(...values),
  )

/** How many rows match the words, counted so far as it matters. */
function matching(connection: Connection, { resource, match, low, high }: Asked): number {
  const { texts } = recordTables[resource]
  return least(connection, `SELECT 1 FROM ${texts} WHERE ${texts} MATCH ? AND rowid BETWEEN ? AND ?`, match, low, high)
}

function within(connection: Connection, { resource }: Asked, { measure, low, high }: Bound): number {
  const table = tableOf(resource)
  const query = `SELECT 1 FROM ${table} INDEXED BY ${measureIndex(table, measure)} WHERE ${measure} BETWEEN ? AND ?`
  return least(connection, query, low, high)
}

/** The conditions that rows can be walked by, with how many rows that would be. */
function* walks(connection: Connection, asked: Asked): Generator<{ walk: Walk; length: number }> {
  const [shortest] = asked.sets
  const length = shortest ? size(shortest) : Number.MAX_SAFE_INTEGER
  if (shortest && (shortest.length <= mostMerged || length <= mostSorted))
    yield { walk: { kind: 'terms', set: shortest }, length }
  if (length <= mostProbed) return
  if (asked.match !== null) {
    const matches = matching(connection, asked)
    yield { walk: { kind: 'text' }, length: matches < mostProbed ? matches : length - 1 }
  }
  for (const bound of asked.bounds) {
    const rows = within(connection, asked, bound)
    if (rows < mostProbed) yield { walk: { kind: 'bound', bound }, length: rows }
  }
}

/** The shortest walk; every row where nothing narrows the list, or a list in the order of a measure is long. */
export function walkOf(connection: Connection, asked: Asked): Walk {
  if (asked.keys !== null) return { kind: 'keys', keys: asked.keys }
  const [first, ...others] = walks(connection, asked)
  const shortest = others.reduce((best, other) => (best && other.length < best.length ? other : best), first)
  if (asked.order.by === 'sort_key') return shortest?.walk ?? { kind: 'every' }
  return shortest && shortest.length <= mostProbed ? shortest.walk : { kind: 'ordered' }
}

const windowOf = (key: SQL, { low, high }: Asked): SQL => sql`${key} BETWEEN ${low} AND ${high}`

const listed = (terms: Term[]): SQL =>
  terms.length <= mostMerged
    ? sql`(${sql.join(
        terms.map(({ id }) => sql`${id}`),
        sql`, `,
      )})`
    : sql`(SELECT value FROM json_each(${JSON.stringify(terms.map(({ id }) => id))}))`

/** The rows of a set of terms; several terms are merged in order, none is sorted unless they are very many. */
function rowsOf(asked: Asked, set: Term[]): SQL {
  const order = asked.order.direction === 'descending' ? sql`DESC` : sql`ASC`
  if (set.length > mostMerged) {
    const found = sql`SELECT DISTINCT key FROM ${postings} WHERE term IN ${listed(set)} AND ${windowOf(sql`key`, asked)}`
    return sql`(${found} ORDER BY key ${order} LIMIT -1)`
  }
  const ranges = set.map(
    ({ id }) => sql`SELECT key FROM ${postings} WHERE term = ${id} AND ${windowOf(sql`key`, asked)}`,
  )
  return ranges.length === 1
    ? sql`(${ranges[0]})`
    : sql`(${sql.join(ranges, sql` UNION `)} ORDER BY key ${order} LIMIT -1)`
}

/** The rows to walk, as a subquery with a column `key`. */
export function walked(asked: Asked, walk: Walk): SQL {
  const { records, texts } = recordTables[asked.resource]
  const table = sql.identifier(texts)
  switch (walk.kind) {
    case 'keys':
      return sql`(SELECT value AS key FROM json_each(${JSON.stringify(walk.keys)}) WHERE ${windowOf(sql`value`, asked)})`
    case 'text':
      return sql`(SELECT rowid AS key FROM ${table} WHERE ${table} MATCH ${asked.match} AND ${windowOf(sql`rowid`, asked)})`
    case 'terms':
      return rowsOf(asked, walk.set)
    case 'bound': {
      const { measure, low, high } = walk.bound
      const index = sql.identifier(measureIndex(tableOf(asked.resource), measure))
      return sql`(SELECT sort_key AS key FROM ${records} INDEXED BY ${index} WHERE ${sql.identifier(measure)} BETWEEN ${low} AND ${high} AND ${windowOf(sql`sort_key`, asked)})`
    }
    default:
      return sql`(SELECT sort_key AS key FROM ${records} WHERE ${windowOf(sql`sort_key`, asked)})`
  }
}

/** Whether a walked row has one of the terms: many terms are looked for among the row's own. */
function has(asked: Asked, terms: Term[]): SQL {
  if (terms.length <= mostMerged)
    return sql`EXISTS (SELECT 1 FROM ${postings} AS probe WHERE probe.term IN ${listed(terms)} AND probe.key = walk.key)`
  const { records } = recordTables[asked.resource]
  return sql`EXISTS (SELECT 1 FROM ${records} AS own, json_each(own.terms) AS held WHERE own.sort_key = walk.key AND held.value IN ${listed(terms)})`
}

/** What must hold of a walked key besides. */
export function probes(asked: Asked, walk: Walk): SQL[] {
  const { records, texts } = recordTables[asked.resource]
  const table = sql.identifier(texts)
  const sets = asked.sets.filter((set) => walk.kind !== 'terms' || set !== walk.set)
  const bounds = asked.bounds.filter((bound) => walk.kind !== 'bound' || bound !== walk.bound)
  const bounded = bounds.map(
    ({ measure, low, high }) =>
      sql`EXISTS (SELECT 1 FROM ${records} AS measured WHERE measured.sort_key = walk.key AND measured.${sql.identifier(measure)} BETWEEN ${low} AND ${high})`,
  )
  return [
    ...sets.map((set) => has(asked, set)),
    ...bounded,
    ...(asked.without.length > 0 ? [sql`NOT ${has(asked, asked.without)}`] : []),
    ...(asked.match !== null && walk.kind !== 'text'
      ? [sql`EXISTS (SELECT 1 FROM ${table} WHERE ${table} MATCH ${asked.match} AND rowid = walk.key)`]
      : []),
  ]
}
