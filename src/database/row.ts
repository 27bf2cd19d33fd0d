// Writing rows as plain objects whose keys are columns.
import type { Connection, Value } from './open.ts'
import { rows } from './read-model/rows.ts'

export type Row = Record<string, string | number | null>

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ')
const valuesOf = (row: Row): Value[] => Object.values(row)

/** Adds a row; gives its rowid, which an integer primary key is. */
export function insertRow(connection: Connection, table: string, row: Row): number {
  const names = Object.keys(row)
  const sql = `INSERT INTO ${table} (${quoted(names)}) VALUES (${marks(names.length)})`
  return Number(connection.prepare(sql).run(...valuesOf(row)).lastInsertRowid)
}

/** Adds the row, or replaces the values of the one that has its `id`. */
export function putRow(connection: Connection, table: string, row: Row): void {
  const names = Object.keys(row)
  const others = names.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`)
  const sql = `INSERT INTO ${table} (${quoted(names)}) VALUES (${marks(names.length)}) ON CONFLICT (id) DO UPDATE SET ${others.join(', ')}`
  connection.prepare(sql).run(...valuesOf(row))
}

/** The rows of a table whose column has the value, in the order of their number where they have one. */
export const rowsOf = (
  connection: Connection,
  table: string,
  column: string,
  value: string | number,
  order = 'rowid',
) => rows<Row>(connection, `SELECT * FROM ${table} WHERE "${column}" = ? ORDER BY ${order}`, value)

export const deleteRows = (connection: Connection, table: string, column: string, value: string | number): void =>
  void connection.prepare(`DELETE FROM ${table} WHERE "${column}" = ?`).run(value)
