import type { Connection } from '../open.ts'

/**
 * The rows of a hot query, typed by who wrote it: SQLite cannot tell the types of a query's columns beforehand. Lists of
 * ids are passed as one JSON text and read by `json_each`, so that a query has one text whatever their number.
 */
export const rows = <Row>(connection: Connection, query: string, ...values: (string | number | null)[]): Row[] =>
  connection
    .prepare(query)
    // Statements are kept by their text: another who ran it may have asked for bare values.
    .pluck(false)
    .all(...values) as Row[]

/** The ids as `json_each` reads them. */
export const idList = (ids: Iterable<string>): string => JSON.stringify([...ids])

/** Rows by the value of one of their columns, each group in the order of the rows. */
export function groupedBy<Row, Key extends keyof Row>(all: Row[], key: Key): Map<Row[Key], Row[]> {
  const groups = new Map<Row[Key], Row[]>()
  for (const row of all) {
    const group = groups.get(row[key])
    if (group) group.push(row)
    else groups.set(row[key], [row])
  }
  return groups
}
