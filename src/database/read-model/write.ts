// Writing records with their postings and full text, within the transaction of whoever changed the tables.
import type { PartialDate } from '../../partial-date.ts'
import type { Connection } from '../open.ts'
import { countBlocks } from './blocks.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { nameKey, sortName } from './name-key.ts'
import { NewRecords } from './new-records.ts'
import { rows } from './rows.ts'
import { numberOf, sortKey } from './sort-key.ts'
import { type Measure, measuresOf, type ResourceName, tableOf } from './tables.ts'
import { everyRow } from './terms.ts'

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
  /** The same of a record that stands, where it can be told from it: full text is left alone where it is the same. */
  textOf?(record: string): string
}

interface Standing {
  sort_key: number
  terms: string
  record: string
}

/** Records cannot be placed by name any more where their neighbours leave no key between them: all are to be spread anew. */
export class NoKeyLeft extends Error {}

/** From which sequence the number within a sort key comes: the three kinds of event share one. */
const sequenceOf = (resource: ResourceName) => (resource === 'documents' ? 'documents' : 'events')

const standingOf = (connection: Connection, resource: ResourceName, id: string): Standing | undefined =>
  rows<Standing>(connection, `SELECT sort_key, terms, record FROM ${tableOf(resource)} WHERE id = ?`, id)[0]

function keyOf(
  connection: Connection,
  resource: ResourceName,
  { id, listed }: Projection,
  standing?: Standing,
): number {
  if ('date' in listed) {
    const number = standing ? numberOf(standing.sort_key) : ledgerOf(connection).next(sequenceOf(resource))
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

const termsIn = (json: string): number[] => JSON.parse(json)

function dropRow(connection: Connection, resource: ResourceName, standing: Standing): void {
  connection.prepare(`DELETE FROM ${tableOf(resource)} WHERE sort_key = ?`).run(standing.sort_key)
  ledgerOf(connection).texts.drop(resource, standing.sort_key)
}

/** The key under which a row is listed that had one, or has none yet: of what is listed by name the same. */
export function keyWith(
  connection: Connection,
  resource: ResourceName,
  made: Projection,
  former: number | null,
): number {
  const { listed } = made
  if (former === null) return keyOf(connection, resource, made)
  return 'date' in listed ? sortKey(listed.date, numberOf(former)) : former
}

/** The ids of the terms of a row, ascending. */
function termsOf(connection: Connection, resource: ResourceName, { postings }: Projection): number[] {
  const ledger = ledgerOf(connection)
  const ids = [ledger.term(resource, everyRow.field, everyRow.value)]
  for (const [field, value] of postings) ids.push(ledger.term(resource, field, value))
  ids.sort((left, right) => left - right)
  return ids.filter((id, at) => id !== ids[at - 1])
}

/** Writes rows that do not stand yet, with their terms but not their postings. */
export function addRecords(
  connection: Connection,
  resource: ResourceName,
  made: readonly { projection: Projection; key: number }[],
): void {
  const added = new NewRecords(connection, resource)
  for (const { projection, key } of made) added.add(key, projection, termsOf(connection, resource, projection))
  added.enter()
}

/** Posts all rows of a resource, of which none is posted yet, and counts them, by blocks as well. */
export function postRecords(connection: Connection, resource: ResourceName): void {
  connection.exec(`
    INSERT INTO postings (term, key)
    SELECT held.value, stored.sort_key FROM ${tableOf(resource)} AS stored CROSS JOIN json_each(stored.terms) AS held
    ORDER BY held.value, stored.sort_key`)
  connection
    .prepare('UPDATE terms SET count = (SELECT count(*) FROM postings WHERE term = terms.id) WHERE resource = ?')
    .run(resource)
  countBlocks(connection, resource)
}

/** The ids of the terms that were taken from a row and given to it. */
export interface TermsMoved {
  gone: number[]
  come: number[]
}

/** Replaces what stands under the same key. */
function updateRow(
  connection: Connection,
  resource: ResourceName,
  key: number,
  made: Projection,
  terms: number[],
): void {
  const measures = measuresOf[resource]
  const values = [JSON.stringify(terms), made.record, ...measures.map((measure) => made.measures[measure] ?? 0)]
  const columns = ['terms', 'record', ...measures].map((column) => `"${column}" = ?`).join(', ')
  connection.prepare(`UPDATE ${tableOf(resource)} SET ${columns} WHERE sort_key = ?`).run(...values, key)
}

/** What is written of one resource: new rows together, at `enter`. */
export class Records {
  readonly #connection: Connection
  readonly #resource: ResourceName
  readonly #ledger: Ledger
  readonly #added: NewRecords

  constructor(connection: Connection, resource: ResourceName) {
    this.#connection = connection
    this.#resource = resource
    this.#ledger = ledgerOf(connection)
    this.#added = new NewRecords(connection, resource)
  }

  /**
   * Writes a row, new or changed, at its place; its postings are entered with the ledger's others.
   * Throws NoKeyLeft where a name has no place. `isNew`: no row of the id stands.
   */
  write(made: Projection, { isNew = false } = {}): TermsMoved {
    const standing = isNew ? undefined : standingOf(this.#connection, this.#resource, made.id)
    const key = keyOf(this.#connection, this.#resource, made, standing)
    const terms = termsOf(this.#connection, this.#resource, made)
    this.#ledger.touch(this.#resource, key)
    if (standing?.sort_key === key) return this.#replace(standing, made, terms)
    const gone = standing ? this.#take(standing) : []
    this.#ledger.post('come', terms, key)
    this.#added.add(key, made, terms)
    // Where a name stands is told by its neighbours.
    if ('name' in made.listed) this.#added.enter()
    return standing ? movedBetween(gone, terms) : { gone, come: terms }
  }

  #replace(standing: Standing, made: Projection, terms: number[]): TermsMoved {
    const { sort_key } = standing
    const moved = movedBetween(termsIn(standing.terms), terms)
    this.#ledger.post('gone', moved.gone, sort_key)
    this.#ledger.post('come', moved.come, sort_key)
    updateRow(this.#connection, this.#resource, sort_key, made, terms)
    if (made.textOf?.(standing.record) === made.text) return moved
    this.#ledger.texts.drop(this.#resource, sort_key)
    this.#ledger.texts.put(this.#resource, sort_key, made.text)
    return moved
  }

  #take(standing: Standing): number[] {
    const gone = termsIn(standing.terms)
    this.#ledger.post('gone', gone, standing.sort_key)
    this.#ledger.touch(this.#resource, standing.sort_key)
    dropRow(this.#connection, this.#resource, standing)
    return gone
  }

  /** Takes a row away; nothing happens where there is none. */
  drop(id: string): TermsMoved {
    const standing = standingOf(this.#connection, this.#resource, id)
    return { gone: standing ? this.#take(standing) : [], come: [] }
  }

  /** Writes the new rows. */
  enter(): void {
    this.#added.enter()
  }
}

/** Which terms a row lost and gained. */
function movedBetween(former: readonly number[], present: readonly number[]): TermsMoved {
  const [before, after] = [new Set(former), new Set(present)]
  return { gone: former.filter((term) => !after.has(term)), come: present.filter((term) => !before.has(term)) }
}
