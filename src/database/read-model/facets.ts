// The rows of a question counted by the values of fields.
import { sql } from 'drizzle-orm'
import type { Connection } from '../open.ts'
import type { Asked } from './asked.ts'
import { chosenKeys, everything, isEmpty, run } from './page.ts'
import { rows } from './rows.ts'
import { type ResourceName, recordTables } from './tables.ts'

/** The values that most rows have, with how many. */
export interface Counted {
  values: { value: string; count: number }[]
  /** `gte` where the list is so long that only its first rows were counted. */
  relation: 'eq' | 'gte'
}

/** So many values are given. */
const mostValues = 50
/** So many rows are counted one by one. */
export const mostCounted = 10_000

/** How many rows have each term, whatever it is of. */
export interface Tally {
  resource: ResourceName
  /** A JSON object of counts by term; null of every row of a resource, which the terms know themselves. */
  counts: string | null
  relation: Counted['relation']
}

/** Goes once through the rows that are meant, for all fields. */
export function tallyOf(connection: Connection, asked: Asked): Tally {
  const { resource } = asked
  if (isEmpty(asked)) return { resource, counts: '{}', relation: 'eq' }
  if (everything(asked)) return { resource, counts: null, relation: 'eq' }
  const { records } = recordTables[resource]
  const keys = chosenKeys(connection, asked, mostCounted + 1)
  const query = sql`SELECT stored.terms FROM ${keys} AS page CROSS JOIN ${records} AS stored ON stored.sort_key = page.key`
  const held = run<{ terms: string }>(connection, query)
  const counts = new Map<number, number>()
  for (const { terms } of held.slice(0, mostCounted)) {
    const ids: number[] = JSON.parse(terms)
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const relation = held.length > mostCounted ? 'gte' : 'eq'
  return { resource, counts: JSON.stringify(Object.fromEntries(counts)), relation }
}

const knownQuery = `
  SELECT value, count FROM terms WHERE resource = ? AND field = ? AND count > 0
  ORDER BY count DESC, value LIMIT ${mostValues}`

// The counts are made first: of a field's terms there may be very many.
const countedQuery = `
  SELECT terms.value, counted.value AS count FROM json_each(?) AS counted
  CROSS JOIN terms ON terms.id = CAST(counted.key AS INTEGER)
  WHERE terms.field = ? ORDER BY count DESC, terms.value LIMIT ${mostValues}`

/** How many of the rows have each value of a field. */
export function countBy(connection: Connection, { resource, counts, relation }: Tally, field: string): Counted {
  const values =
    counts === null
      ? rows<Counted['values'][number]>(connection, knownQuery, resource, field)
      : rows<Counted['values'][number]>(connection, countedQuery, counts, field)
  return { values, relation }
}
