// What a refresh of the read model has yet to enter, so that each term is counted once and postings go in in order; and
// the terms that it knows.
import type { Connection } from '../open.ts'
import { type Counted, enterBlocks } from './blocks.ts'
import { rows } from './rows.ts'
import { numbersADay } from './sort-key.ts'
import { isSummed, markMonth, monthOf } from './stale-months.ts'
import type { ResourceName } from './tables.ts'

/** Terms whose numbers are remembered; more are forgotten together. */
const mostTerms = 200_000
/** Postings of one statement. */
const atOnce = 64

const insertPostings = (count: number) =>
  `INSERT INTO postings (term, key) VALUES ${Array.from({ length: count }, () => '(?, ?)').join(', ')}`
const insertMany = insertPostings(atOnce)
const insertOne = insertPostings(1)

interface Posted {
  term: number
  key: number
}

export class Ledger {
  readonly #connection: Connection
  /** Numbers of terms by resource, field and value. */
  #terms = new Map<ResourceName, Map<string, Map<string, number>>>()
  #known = 0
  #counts = new Map<number, number>()
  #come: Posted[] = []
  #gone: Posted[] = []
  #numbers = new Map<string, number>()
  #days = new Map<number, number>()
  #version: unknown = null

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The number of a term, made where it is new. */
  term(resource: ResourceName, field: string, value: string): number {
    const known = this.#terms.get(resource)?.get(field)?.get(value)
    if (known !== undefined) return known
    const [standing] = rows<{ id: number }>(
      this.#connection,
      'SELECT id FROM terms WHERE resource = ? AND field = ? AND value = ?',
      ...[resource, field, value],
    )
    const make = 'INSERT INTO terms (resource, field, value, count) VALUES (?, ?, ?, 0)'
    const id = standing?.id ?? Number(this.#connection.prepare(make).run(resource, field, value).lastInsertRowid)
    this.#remember(resource, field, value, id)
    return id
  }

  #remember(resource: ResourceName, field: string, value: string, id: number): void {
    if (this.#known >= mostTerms) this.#forgetTerms()
    this.#known += 1
    const fields = this.#terms.get(resource) ?? new Map<string, Map<string, number>>()
    const values = fields.get(field) ?? new Map<string, number>()
    this.#terms.set(resource, fields.set(field, values.set(value, id)))
  }

  #forgetTerms(): void {
    this.#terms = new Map()
    this.#known = 0
  }

  /** The next number of a sequence. */
  next(sequence: string): number {
    const last =
      this.#numbers.get(sequence) ??
      rows<{ last: number }>(this.#connection, 'SELECT last FROM sequences WHERE name = ?', sequence)[0]?.last ??
      0
    this.#numbers.set(sequence, last + 1)
    return last + 1
  }

  /** Posts a row under terms, or takes it from them. */
  post(change: 'come' | 'gone', terms: readonly number[], key: number): void {
    const list = change === 'come' ? this.#come : this.#gone
    for (const term of terms) {
      list.push({ term, key })
      this.#counts.set(term, (this.#counts.get(term) ?? 0) + (change === 'come' ? 1 : -1))
    }
  }

  /** Remembers that an event of a day was written. */
  touch(resource: ResourceName, key: number): void {
    if (isSummed(resource)) this.#days.set(Math.floor(key / numbersADay), key)
  }

  /** Enters everything: counts and postings are what they must be after it. */
  enter(): void {
    const drop = this.#connection.prepare('DELETE FROM postings WHERE term = ? AND key = ?')
    for (const { term, key } of this.#gone) drop.run(term, key)
    this.#enterPostings()
    enterBlocks(this.#connection, this.#enterCounts(), this.#come, this.#gone)
    const give =
      'INSERT INTO sequences (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last'
    for (const [sequence, last] of this.#numbers) this.#connection.prepare(give).run(sequence, last)
    for (const month of new Set(Array.from(this.#days.values(), monthOf))) markMonth(this.#connection, month)
    this.#clear()
  }

  /** Counts the terms, and tells what was counted. */
  #enterCounts(): Counted[] {
    const add = this.#connection.prepare('UPDATE terms SET count = count + ? WHERE id = ? RETURNING count').pluck()
    const read = this.#connection.prepare('SELECT count FROM terms WHERE id = ?').pluck()
    return Array.from(this.#counts, ([term, by]) => {
      const count = Number(by === 0 ? read.get(term) : add.get(by, term))
      return { term, before: count - by, count }
    })
  }

  #enterPostings(): void {
    const come = this.#come.sort((left, right) => left.term - right.term || left.key - right.key)
    const many = this.#connection.prepare(insertMany)
    const one = this.#connection.prepare(insertOne)
    let held: number[] = []
    for (const { term, key } of come) {
      held.push(term, key)
      if (held.length < 2 * atOnce) continue
      many.run(held)
      held = []
    }
    for (let at = 0; at < held.length; at += 2) one.run(held.slice(at, at + 2))
  }

  #clear(): void {
    this.#counts = new Map()
    this.#come = []
    this.#gone = []
    this.#numbers = new Map()
    this.#days = new Map()
  }

  /** Forgets what was not entered, and every term: the transaction was rolled back, or the terms are others. */
  forget(): void {
    this.#clear()
    this.#forgetTerms()
  }

  /** Forgets the terms where another connection has written since. */
  attend(): void {
    const version = this.#connection.pragma('data_version')
    if (version !== this.#version) this.forget()
    this.#version = version
  }
}

const ledgers = new WeakMap<object, Ledger>()

/** The ledger of a connection. */
export function ledgerOf(connection: Connection): Ledger {
  const standing = ledgers.get(connection.orm) ?? new Ledger(connection)
  ledgers.set(connection.orm, standing)
  return standing
}
