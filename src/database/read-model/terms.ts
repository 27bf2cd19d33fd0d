import type { Connection } from '../open.ts'
import type { ValueRange } from './published.ts'
import { idList, rows } from './rows.ts'
import { type ResourceName, tableOf } from './tables.ts'

/** A value by which rows are found, and how many have it. */
export interface Term {
  id: number
  count: number
}

/** The term that every row of a resource has. */
export const everyRow = { field: '', value: '' } as const

/** The terms of a resource whose values lie in the range; values that no row has are no terms. */
export const termsWithin = (connection: Connection, resource: ResourceName, { field, low, high }: ValueRange): Term[] =>
  rows<Term>(
    connection,
    'SELECT id, count FROM terms WHERE resource = ? AND field = ? AND value BETWEEN ? AND ? AND count > 0 ORDER BY id',
    resource,
    field,
    low,
    high,
  )

/** The terms of the values that some row has. */
export const termsOf = (connection: Connection, resource: ResourceName, field: string, values: string[]): Term[] =>
  rows<Term>(
    connection,
    `SELECT id, count FROM terms
     WHERE resource = ? AND field = ? AND value IN (SELECT value FROM json_each(?)) AND count > 0 ORDER BY id`,
    resource,
    field,
    idList(values),
  )

/** How many rows a resource has, or how many of them have a value. */
export const countOf = (connection: Connection, resource: ResourceName, field = '', value = ''): number =>
  termsOf(connection, resource, field, [value]).reduce((sum, { count }) => sum + count, 0)

/** How many rows of a resource have each of the values. */
export const countsOf = (
  connection: Connection,
  resource: ResourceName,
  field: string,
  values: string[],
): Map<string, number> =>
  new Map(
    rows<{ value: string; count: number }>(
      connection,
      'SELECT value, count FROM terms WHERE resource = ? AND field = ? AND value IN (SELECT value FROM json_each(?))',
      resource,
      field,
      idList(values),
    ).map(({ value, count }) => [value, count]),
  )

const postedQuery = (table: string) => `
  SELECT stored.id FROM terms CROSS JOIN postings ON postings.term = terms.id
  CROSS JOIN ${table} AS stored ON stored.sort_key = postings.key
  WHERE terms.resource = ? AND terms.field = ? AND terms.value = ?`

/** The ids of the rows that have a value. */
export const idsPosted = (connection: Connection, resource: ResourceName, field: string, value: string): string[] =>
  rows<{ id: string }>(connection, postedQuery(tableOf(resource)), resource, field, value).map(({ id }) => id)

/** The ids of the rows that have one of the values. */
export const idsPostedUnder = (
  connection: Connection,
  resource: ResourceName,
  field: string,
  values: string[],
): string[] =>
  rows<{ id: string }>(
    connection,
    `SELECT DISTINCT stored.id FROM json_each(?) AS asked
     CROSS JOIN terms ON terms.resource = ? AND terms.field = ? AND terms.value = asked.value
     CROSS JOIN postings ON postings.term = terms.id
     CROSS JOIN ${tableOf(resource)} AS stored ON stored.sort_key = postings.key`,
    idList(values),
    resource,
    field,
  ).map(({ id }) => id)

/** Field and value of terms, by their ids. */
export const termsNamed = (connection: Connection, ids: number[]): { field: string; value: string }[] =>
  rows(
    connection,
    'SELECT field, value FROM terms WHERE id IN (SELECT value FROM json_each(?)) ORDER BY field, value',
    JSON.stringify(ids),
  )

/** Every value of a field that some row has, in ascending order. */
export const valuesOf = (connection: Connection, resource: ResourceName, field: string): string[] =>
  rows<{ value: string }>(
    connection,
    'SELECT value FROM terms WHERE resource = ? AND field = ? AND count > 0 ORDER BY value',
    resource,
    field,
  ).map(({ value }) => value)
