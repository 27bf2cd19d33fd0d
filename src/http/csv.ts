// Rows as CSV (RFC 4180). The columns follow from the shape of the rows, so that a list has the same columns whatever
// its rows: an object's fields are joined to its name (`place_name`), lists to their singular (`participant_ids`).
import { z } from 'zod'

/** A column: its name and what a row has in it. */
export interface Column {
  name: string
  /** The field of the row that it is made of. */
  field: string
  read(row: Record<string, unknown>): unknown
}

const singular = (word: string): string =>
  word === 'evidence' ? word : word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')
const plural = (word: string): string =>
  word.endsWith('s') ? word : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a schema is of, whatever wraps it. */
function inner(schema: unknown): unknown {
  let at = schema
  while (at instanceof z.ZodNullable || at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap()
  return at
}

interface Leaf {
  path: string[]
  schema: unknown
}

/** The values of an object's shape that are no objects, each with the names that lead to it. */
const leaves = (shape: z.ZodRawShape): Leaf[] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const of = inner(schema)
    if (!(of instanceof z.ZodObject)) return [{ path: [name], schema: of }]
    return leaves(of.shape).map(({ path, schema: leaf }) => ({ path: [name, ...path], schema: leaf }))
  })

const at = (value: unknown, path: string[]): unknown =>
  path.reduce<unknown>((within, name) => (isObject(within) ? within[name] : null), value)

const joined = (values: unknown[]): string => values.map((value) => (value == null ? '' : String(value))).join('; ')

/** The last word of a list's column; beside a `publisher` of each, how many `publishers` are `publisher_counts`. */
const ending = (name: string, names: readonly string[]): string => {
  const one = name.replace(/s$/, '')
  return one !== name && names.includes(one) ? `${one}_counts` : plural(name)
}

/** The columns of a list of objects: one a value of theirs, joined in the order of the list. */
function listColumns(field: string, element: z.ZodObject): Column[] {
  const names = Object.keys(element.shape)
  return leaves(element.shape).map(({ path }) => ({
    name: [singular(field), ...path.slice(0, -1), ending(path.at(-1) ?? '', names)].join('_'),
    field,
    read: (row) => {
      const list = row[field]
      return Array.isArray(list) ? joined(list.map((each) => at(each, path))) : null
    },
  }))
}

/** The columns of rows of a shape, in its order. */
export const columnsOf = (shape: z.ZodRawShape): Column[] =>
  Object.entries(shape).flatMap(([field, schema]): Column[] => {
    const of = inner(schema)
    if (of instanceof z.ZodArray) {
      const element = inner(of.element)
      if (element instanceof z.ZodObject) return listColumns(field, element)
      return [{ name: field, field, read: (row) => (Array.isArray(row[field]) ? joined(row[field]) : null) }]
    }
    if (!(of instanceof z.ZodObject)) return [{ name: field, field, read: (row) => row[field] }]
    return leaves(of.shape).map(({ path }) => ({
      name: [field, ...path].join('_'),
      field,
      read: (row) => at(row[field], path),
    }))
  })

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/

/** A value as a cell: text that a spreadsheet would run is told to be text by an apostrophe before it. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return isObject(value) ? cell(JSON.stringify(value)) : String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const headerLine = (columns: readonly Column[]): string =>
  `${columns.map(({ name }) => cell(name)).join(',')}\r\n`

export const rowLine = (columns: readonly Column[], row: Record<string, unknown>): string =>
  `${columns.map(({ read }) => cell(read(row))).join(',')}\r\n`
