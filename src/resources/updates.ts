// When rows last changed, by the writer's clock.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { idList, rows } from '../database/read-model/rows.ts'

/** When the row itself last changed, on every row. */
export const updated = {
  updated_at: z
    .string()
    .nullable()
    .describe('When the row itself came or last changed, ISO 8601 in UTC, by the clock of the database.'),
} as const

interface Update {
  /** The sequence of the change; 0 where none was told. */
  sequence: number
  updated_at: string | null
}

const updateQuery = `
  SELECT id, max(sequence) AS sequence, at AS updated_at
  FROM changes WHERE id IN (SELECT value FROM json_each(?)) GROUP BY id`

const never: Update = { sequence: 0, updated_at: null }

/** The last change of each of the rows. */
export function updatesOf(connection: Connection, ids: string[]): (id: string) => Update {
  const found = rows<Update & { id: string }>(connection, updateQuery, idList(ids))
  const byId = new Map(found.map(({ id, ...update }) => [id, update]))
  return (id) => byId.get(id) ?? never
}
