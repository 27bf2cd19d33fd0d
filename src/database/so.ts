// Writing what is so: a row with its lists, compared with what stands.
import { insertMany, type Target } from './many.ts'
import type { Connection, Value } from './open.ts'
import { deleteRows, insertRow, putRow, type Row, rowsOf } from './row.ts'

/** A row of a table and the rows of other tables that belong to it, all with the columns of their tables in order. */
export interface Derived {
  table: 'persons' | 'organisations' | 'calls' | 'statements' | 'incidents'
  row: Row & { id: string }
  lists: { table: string; owner: string; rows: Row[] }[]
}

/** The tables whose rows belong to a row of each table, by the column that names it. */
export const listsOf = {
  persons: [['positions', 'person']],
  organisations: [],
  calls: [['call_participants', 'call']],
  statements: [],
  incidents: [
    ['incident_actors', 'incident'],
    ['casualty_claims', 'incident'],
  ],
} as const satisfies Record<Derived['table'], readonly (readonly [string, string])[]>

const same = (left: readonly Row[], right: readonly Row[]) => JSON.stringify(left) === JSON.stringify(right)

/** Writes the row where it differs from what stands; tells whether it was added, changed or stood already, and what stood. */
export function writeDerived(
  connection: Connection,
  { table, row, lists }: Derived,
): { written: 'added' | 'changed' | 'unchanged'; before: Row | undefined } {
  const standing = rowsOf(connection, table, 'id', row.id)
  const [before] = standing
  const differs = !same(standing, [row])
  if (differs) putRow(connection, table, row)
  let moved = differs
  for (const list of lists) {
    if (before && same(rowsOf(connection, list.table, list.owner, row.id, 'number'), list.rows)) continue
    if (before) deleteRows(connection, list.table, list.owner, row.id)
    for (const one of list.rows) insertRow(connection, list.table, one)
    moved ||= list.rows.length > 0 || before !== undefined
  }
  return { written: before === undefined ? 'added' : moved ? 'changed' : 'unchanged', before }
}

/** Writes a row that does not stand yet. */
export function addDerived(connection: Connection, { table, row, lists }: Derived): void {
  insertRow(connection, table, row)
  for (const list of lists) for (const one of list.rows) insertRow(connection, list.table, one)
}

const targets = new Map<string, Target>()

/** The table as rows of it are made: all with the same columns. */
function targetOf(table: string, row: Row): Target {
  const target = targets.get(table) ?? { table, columns: Object.keys(row) }
  targets.set(table, target)
  return target
}

/** Rows that do not stand yet and are to be written together, each before those that belong to it. */
export class NewDerived {
  readonly #connection: Connection
  #rows = new Map<Target, Value[]>()
  #lists = new Map<Target, Value[]>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  add({ table, row, lists }: Derived): void {
    this.#push(this.#rows, table, row)
    for (const list of lists) for (const one of list.rows) this.#push(this.#lists, list.table, one)
  }

  #push(among: Map<Target, Value[]>, table: string, row: Row): void {
    const target = targetOf(table, row)
    const values = among.get(target) ?? []
    among.set(target, values)
    for (const column of target.columns) values.push(row[column] ?? null)
  }

  enter(): void {
    for (const [target, values] of this.#rows) insertMany(this.#connection, target, values)
    for (const [target, values] of this.#lists) insertMany(this.#connection, target, values)
    this.#rows = new Map()
    this.#lists = new Map()
  }
}

/** Whether the row with its lists stands as it is derived. */
export const stands = (connection: Connection, { table, row, lists }: Derived): boolean =>
  same(rowsOf(connection, table, 'id', row.id), [row]) &&
  lists.every((list) => same(rowsOf(connection, list.table, list.owner, row.id, 'number'), list.rows))

/** Takes a row away with its lists; gives whether it was there. */
export function dropDerived(connection: Connection, table: Derived['table'], id: string): boolean {
  if (rowsOf(connection, table, 'id', id).length === 0) return false
  for (const [list, owner] of listsOf[table]) deleteRows(connection, list, owner, id)
  deleteRows(connection, table, 'id', id)
  return true
}
