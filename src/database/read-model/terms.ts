import type { Connection } from '../open.ts'
import type { ValueRange } from './published.ts'
import type { ResourceName } from './tables.ts'

/** A value by which rows are found, and how many have it. */
export interface Term {
  id: number
  count: number
}

const isTerm = (row: unknown): row is Term =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'number' && 'count' in row

/** The term that every row of a resource has. */
export const everyRow = { field: '', value: '' } as const

/** The terms of a resource whose values lie in the range; values that no row has are no terms. */
export const termsWithin = (connection: Connection, resource: ResourceName, { field, low, high }: ValueRange): Term[] =>
  connection
    .prepare(
      'SELECT id, count FROM terms WHERE resource = ? AND field = ? AND value BETWEEN ? AND ? AND count > 0 ORDER BY id',
    )
    .all(resource, field, low, high)
    .filter(isTerm)

/** The terms of the values that some row has. */
export const termsOf = (connection: Connection, resource: ResourceName, field: string, values: string[]): Term[] =>
  [...new Set(values)].flatMap((value) => termsWithin(connection, resource, { field, low: value, high: value }))

/** How many rows a resource has, or how many of them have a value. */
export const countOf = (connection: Connection, resource: ResourceName, field = '', value = ''): number =>
  termsOf(connection, resource, field, [value]).reduce((sum, { count }) => sum + count, 0)

/** The id of a term, made where it is new. */
export function mintTerm(connection: Connection, resource: ResourceName, field: string, value: string): number {
  const id = connection
    .prepare('SELECT id FROM terms WHERE resource = ? AND field = ? AND value = ?')
    .pluck()
    .get(resource, field, value)
  if (typeof id === 'number') return id
  const made = connection.prepare('INSERT INTO terms (resource, field, value, count) VALUES (?, ?, ?, 0)')
  return Number(made.run(resource, field, value).lastInsertRowid)
}
