// All rows of a question, some at a time: for what is counted.
import { sql } from 'drizzle-orm'
import type { Connection } from '../open.ts'
import { type Asked, continued } from './asked.ts'
import { chosenKeys, isEmpty, run } from './page.ts'
import { rows } from './rows.ts'
import { type ResourceName, recordTables } from './tables.ts'

export interface Scanned {
  /** The sort key. */
  key: number
  /** The ids of the row's terms, as JSON. */
  terms: string
  /** The finished JSON object. */
  record: string
}

const slice = 1_000

/** The rows in ascending order of their sort keys; other statements may run between two slices. */
export function* scan(connection: Connection, question: Asked): Generator<Scanned[]> {
  const { records } = recordTables[question.resource]
  let asked: Asked = { ...question, order: { by: 'sort_key', direction: 'ascending' } }
  for (;;) {
    if (isEmpty(asked)) return
    const found = run<Scanned>(
      connection,
      sql`SELECT page.key, stored.terms, stored.record FROM ${chosenKeys(connection, asked, slice)} AS page CROSS JOIN ${records} AS stored ON stored.sort_key = page.key`,
    )
    yield found
    const last = found.at(-1)
    if (found.length < slice || !last) return
    asked = continued(asked, { key: last.key, value: null })
  }
}

/** The values of a field of a resource by the ids of their terms. */
export const valuesByTerm = (connection: Connection, resource: ResourceName, field: string): Map<number, string> =>
  new Map(
    rows<{ id: number; value: string }>(
      connection,
      'SELECT id, value FROM terms WHERE resource = ? AND field = ? AND count > 0',
      resource,
      field,
    ).map(({ id, value }) => [id, value]),
  )
