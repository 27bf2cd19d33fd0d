// Rows of one table that are written together, many in a statement: each costs about half of what it costs by itself.
import type { Connection, Value } from './open.ts'

/** Rows of one statement: more than the most gain nothing, and each number of rows is a statement that is kept. */
const sizes = [32, 8, 1] as const

/** A table with the columns that are written, in their order, and what is done where a row stands already. */
export interface Target {
  table: string
  columns: readonly string[]
  /** `ON CONFLICT ...`; without it, such a row is an error. */
  conflict?: string
}

const statements = new WeakMap<Target, Map<number, string>>()

/** The statement for so many rows, always the same text. */
function statementFor(target: Target, count: number): string {
  const known = statements.get(target) ?? new Map<number, string>()
  statements.set(target, known)
  const standing = known.get(count)
  if (standing !== undefined) return standing
  const { table, columns, conflict = '' } = target
  const row = `(${columns.map(() => '?').join(', ')})`
  const named = columns.map((column) => `"${column}"`).join(', ')
  const made = `INSERT INTO ${table} (${named}) VALUES ${Array.from({ length: count }, () => row).join(', ')} ${conflict}`
  known.set(count, made)
  return made
}

/** Writes rows in their order: `values` has the values of the first row, then those of the next. */
export function insertMany(connection: Connection, target: Target, values: readonly Value[]): void {
  const width = target.columns.length
  let at = 0
  for (const size of sizes) {
    const length = size * width
    if (values.length - at < length) continue
    const statement = connection.prepare(statementFor(target, size))
    for (; values.length - at >= length; at += length) statement.run(values.slice(at, at + length))
  }
}
