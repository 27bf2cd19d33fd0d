// The rows of a question counted by the values of a field.
import { sql } from 'drizzle-orm'
import type { Connection } from '../open.ts'
import type { Asked } from './asked.ts'
import { chosenKeys, everything, isEmpty, run } from './page.ts'
import { rows } from './rows.ts'
import { recordTables } from './tables.ts'

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

const knownQuery = `
  SELECT value, count FROM terms WHERE resource = ? AND field = ? AND count > 0
  ORDER BY count DESC, value LIMIT ${mostValues}`

/** How many rows have each value: as the terms know it of every row, else counted. */
export function countBy(connection: Connection, asked: Asked, field: string): Counted {
  if (isEmpty(asked)) return { values: [], relation: 'eq' }
  if (everything(asked)) return { values: rows(connection, knownQuery, asked.resource, field), relation: 'eq' }
  const { records } = recordTables[asked.resource]
  const keys = chosenKeys(connection, asked, mostCounted + 1)
  const counted = run<{ value: string | null; count: number }>(
    connection,
    sql`WITH chosen AS MATERIALIZED (SELECT key FROM ${keys})
      SELECT NULL AS value, count(*) AS count FROM chosen
      UNION ALL SELECT * FROM (
        SELECT terms.value, count(*) AS count
        FROM (SELECT key FROM chosen LIMIT ${mostCounted}) AS page
        CROSS JOIN ${records} AS stored ON stored.sort_key = page.key
        CROSS JOIN json_each(stored.terms) AS held
        CROSS JOIN terms ON terms.id = held.value AND terms.field = ${field}
        GROUP BY terms.id ORDER BY count(*) DESC, terms.value LIMIT ${mostValues})`,
  )
  const [all, ...values] = counted
  return {
    values: values.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }])),
    relation: (all?.count ?? 0) > mostCounted ? 'gte' : 'eq',
  }
}
