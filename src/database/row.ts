// Writing rows as plain objects whose keys are columns.
import type { Connection, Value } from './open.ts'
import { rows } from './read-model/rows.ts'

export type Row = Record<string, string | number | null>

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ')
const valuesOf = (row: Row): Value[] => Object.values(row)

const insertOf = (table: string, names: readonly string[]) =>
  `INSERT INTO ${table} (${quoted(names)}) VALUES (${marks(names.length)})`

const putOf = (table: string, names: readonly string[]) => {
  const others = names.filter((name) => name !== 'id').map((name) => `"${name}" = excluded."${name}"`)
  return `${insertOf(table, names)} ON CONFLICT (id) DO UPDATE SET ${others.join(', ')}`
}

interface Written {
  names: readonly string[]
  sql: string
}

const written = { insert: new Map<string, Written>(), put: new Map<string, Written>() } as const
const makers = { insert: insertOf, put: putOf } as const

/** The statement for rows of these columns, made once for those that were written last. */
function sqlFor(way: keyof typeof makers, table: string, row: Row): string {
  const names = Object.keys(row)
  const standing = written[way].get(table)
  if (standing?.names.length === names.length && standing.names.every((name, at) => name === names[at]))
    return standing.sql
  const sql = makers[way](table, names)
  written[way].set(table, { names, sql })
  return sql
}

/** Adds a row; gives its rowid, which an integer primary key is. */
export const insertRow = (connection: Connection, table: string, row: Row): number =>
  Number(connection.prepare(sqlFor('insert', table, row)).run(...valuesOf(row)).lastInsertRowid)

/** Adds the row, or replaces the values of the one that has its `id`. */
export const putRow = (connection: Connection, table: string, row: Row): void =>
  void connection.prepare(sqlFor('put', table, row)).run(...valuesOf(row))

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
