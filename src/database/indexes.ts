// Loading much at once: rows go in without the indexes, which are made of all of them at the end.
import type { Connection } from './open.ts'
import { rows } from './read-model/rows.ts'

/** The indexes of the tables, but those that keep their rows apart. */
const indexesQuery = `
  SELECT name, sql FROM sqlite_schema
  WHERE type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%' AND tbl_name IN (SELECT value FROM json_each(?))
  ORDER BY name`

/** Drops the indexes of the tables, but those that keep their rows apart; gives what makes them again. */
export function dropIndexes(connection: Connection, tables: readonly string[]): () => void {
  const indexes = rows<{ name: string; sql: string }>(connection, indexesQuery, JSON.stringify(tables))
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`)
  return () => {
    for (const { sql } of indexes) connection.exec(sql)
  }
}
