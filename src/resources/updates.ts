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

// What changes every day has very many changes: the last of each is looked up alone.
const updateQuery = `
  SELECT c.id, c.sequence, c.at AS updated_at FROM json_each(?) AS asked
  CROSS JOIN changes AS c ON c.sequence = (SELECT max(sequence) FROM changes WHERE id = asked.value)`

const never: Update = { sequence: 0, updated_at: null }

/** The last change of each of the rows. */
export function updatesOf(connection: Connection, ids: string[]): (id: string) => Update {
  const found = rows<Update & { id: string }>(connection, updateQuery, idList(ids))
  const byId = new Map(found.map(({ id, ...update }) => [id, update]))
  return (id) => byId.get(id) ?? never
}
