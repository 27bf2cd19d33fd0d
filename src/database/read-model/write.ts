// Writing records with their postings and full text, within the transaction of whoever changed the tables.
import type { PartialDate } from '../../partial-date.ts'
import type { Connection } from '../open.ts'
import { insertRow as addRow } from '../row.ts'
import { nameKey, sortName } from './name-key.ts'
import { rows } from './rows.ts'
import { numberOf, sortKey } from './sort-key.ts'
import { type Measure, measuresOf, type ResourceName, recordTables, tableOf } from './tables.ts'
import { everyRow, mintTerm } from './terms.ts'

export type Posting = [field: string, value: string]

/** A row as the read model keeps it. */
export interface Projection {
  id: string
  /** What it is listed by: its date (null: undated, last), or its name. */
  listed: { date: PartialDate | null } | { name: string }
  /** The finished JSON object. */
  record: string
  postings: Posting[]
  /** What the row counts as where lists are ordered and bounded by it; a measure that is missing is 0. */
  measures: Partial<Record<Measure, number>>
  /** What `q` finds it by. */
  text: string
}

interface Standing {
  sort_key: number
  terms: string
}

/** Records cannot be placed by name any more where their neighbours leave no key between them: all are to be spread anew. */
export class NoKeyLeft extends Error {}

/** From which sequence the number within a sort key comes: the three kinds of event share one. */
const sequenceOf = (resource: ResourceName) => (resource === 'documents' ? 'documents' : 'events')

const nextNumber = (connection: Connection, sequence: string): number => {
  const [row] = rows<{ last: number }>(
    connection,
    'INSERT INTO sequences (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last',
    sequence,
  )
  if (!row) throw new Error(`sequence ${sequence} gave no number`)
  return row.last
}

const standingOf = (connection: Connection, resource: ResourceName, id: string): Standing | undefined =>
  rows<Standing>(connection, `SELECT sort_key, terms FROM ${tableOf(resource)} WHERE id = ?`, id)[0]

function keyOf(
  connection: Connection,
  resource: ResourceName,
  { id, listed }: Projection,
  standing?: Standing,
): number {
  if ('date' in listed) {
    const number = standing ? numberOf(standing.sort_key) : nextNumber(connection, sequenceOf(resource))
    return sortKey(listed.date, number)
  }
  const name = sortName(listed.name, id)
  if (standing) {
    const query = `SELECT sort_name FROM ${tableOf(resource)} WHERE sort_key = ?`
    if (rows<{ sort_name: string }>(connection, query, standing.sort_key)[0]?.sort_name === name)
      return standing.sort_key
  }
  const key = nameKey(connection, tableOf(resource), name)
  if (key === null) throw new NoKeyLeft(`no key is left in ${tableOf(resource)} for ${name}`)
  return key
}

/** Takes postings away or adds them, counts included. */
const postingStatements = {
  add: {
    posting: 'INSERT INTO postings (term, key) VALUES (?, ?)',
    count: 'UPDATE terms SET count = count + 1 WHERE id = ?',
  },
  drop: {
    posting: 'DELETE FROM postings WHERE term = ? AND key = ?',
    count: 'UPDATE terms SET count = count - 1 WHERE id = ?',
  },
} as const

function changePostings(connection: Connection, change: keyof typeof postingStatements, terms: number[], key: number) {
  const { posting, count } = postingStatements[change]
  for (const term of terms) {
    connection.prepare(posting).run(term, key)
    connection.prepare(count).run(term)
  }
}

const termsIn = (json: string): number[] => JSON.parse(json)

function dropRow(connection: Connection, resource: ResourceName, standing: Standing): void {
  const { texts } = recordTables[resource]
  connection.prepare(`DELETE FROM ${tableOf(resource)} WHERE sort_key = ?`).run(standing.sort_key)
  connection.prepare(`DELETE FROM ${texts} WHERE rowid = ?`).run(standing.sort_key)
}

function insertRow(
  connection: Connection,
  resource: ResourceName,
  key: number,
  made: Projection,
  terms: number[],
): void {
  const columns: Record<string, string | number> = {
    ...{ sort_key: key, id: made.id, terms: JSON.stringify(terms), record: made.record },
    ...Object.fromEntries(measuresOf[resource].map((measure) => [measure, made.measures[measure] ?? 0])),
    ...('name' in made.listed && { sort_name: sortName(made.listed.name, made.id) }),
  }
  addRow(connection, tableOf(resource), columns)
  const { texts } = recordTables[resource]
  connection.prepare(`INSERT INTO ${texts} (rowid, text) VALUES (?, ?)`).run(key, made.text)
}

/** The ids of the terms that were taken from a row and given to it. */
export interface TermsMoved {
  gone: number[]
  come: number[]
}

/** Writes a row, new or changed, at its place or under the key given. Throws NoKeyLeft where a name has no place. */
export function writeRecord(
  connection: Connection,
  resource: ResourceName,
  made: Projection,
  given: number | null = null,
): TermsMoved {
  const standing = standingOf(connection, resource, made.id)
  const key = given ?? keyOf(connection, resource, made, standing)
  const posted = [[everyRow.field, everyRow.value] as const, ...made.postings]
  const minted = posted.map(([field, value]) => mintTerm(connection, resource, field, value))
  const terms = [...new Set(minted)].sort((a, b) => a - b)
  const former = standing ? termsIn(standing.terms) : []
  const gone = former.filter((term) => !terms.includes(term))
  const come = terms.filter((term) => !former.includes(term))
  if (standing && standing.sort_key !== key) {
    changePostings(connection, 'drop', former, standing.sort_key)
    changePostings(connection, 'add', terms, key)
  } else {
    changePostings(connection, 'drop', gone, key)
    changePostings(connection, 'add', come, key)
  }
  if (standing) dropRow(connection, resource, standing)
  insertRow(connection, resource, key, made, terms)
  return { gone, come }
}

/** Takes a row away; nothing happens where there is none. */
export function dropRecord(connection: Connection, resource: ResourceName, id: string): TermsMoved {
  const standing = standingOf(connection, resource, id)
  if (!standing) return { gone: [], come: [] }
  const gone = termsIn(standing.terms)
  changePostings(connection, 'drop', gone, standing.sort_key)
  dropRow(connection, resource, standing)
  return { gone, come: [] }
}
