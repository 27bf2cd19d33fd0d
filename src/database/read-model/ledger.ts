// What a refresh of the read model has yet to enter, so that each term is counted once and postings go in in order; and
// the terms that it knows.
import { insertMany } from '../many.ts'
import type { Connection, Value } from '../open.ts'
import { type Counted, enterBlocks } from './blocks.ts'
import { FullText } from './full-text.ts'
import { rows } from './rows.ts'
import { numbersADay } from './sort-key.ts'
import { isSummed, markMonth, monthOf } from './stale-months.ts'
import type { ResourceName } from './tables.ts'

/** Terms whose numbers are remembered; more are forgotten together. */
const mostTerms = 200_000
const postings = { table: 'postings', columns: ['term', 'key'] } as const
const terms = { table: 'terms', columns: ['id', 'resource', 'field', 'value', 'count'] } as const

/** A term that is known by its value. */
interface Known {
  id: number
  /** Its count, but for what is not entered. */
  count: number
}

const termQuery = 'SELECT id, count FROM terms WHERE resource = ? AND field = ? AND value = ?'
const lastQuery = 'SELECT max(id) AS id FROM terms'

export class Ledger {
  readonly #connection: Connection
  readonly texts: FullText
  /** Terms by resource, field and value, and by number. */
  #terms = new Map<ResourceName, Map<string, Map<string, Known>>>()
  #known = new Map<number, Known>()
  /** Terms that are to be made, and the number of the last term. */
  #made: { term: Known; named: readonly [resource: ResourceName, field: string, value: string] }[] = []
  #last: number | null = null
  /** Resources of which every term is known. */
  #emptied = new Set<ResourceName>()
  /** Keys by the term that they came to, or were taken from. */
  #come = new Map<number, number[]>()
  #gone = new Map<number, number[]>()
  #numbers = new Map<string, number>()
  #days = new Map<number, number>()
  #version: unknown = null

  constructor(connection: Connection) {
    this.#connection = connection
    this.texts = new FullText(connection)
  }

  /** The number of a term, made where it is new. */
  term(resource: ResourceName, field: string, value: string): number {
    const known = this.#terms.get(resource)?.get(field)?.get(value)
    if (known !== undefined) return known.id
    const [standing] = this.#emptied.has(resource)
      ? []
      : rows<Known>(this.#connection, termQuery, resource, field, value)
    const term = standing ?? this.#make(resource, field, value)
    const fields = this.#terms.get(resource) ?? new Map<string, Map<string, Known>>()
    const values = fields.get(field) ?? new Map<string, Known>()
    this.#terms.set(resource, fields.set(field, values.set(value, term)))
    this.#known.set(term.id, term)
    return term.id
  }

  #make(...named: [resource: ResourceName, field: string, value: string]): Known {
    this.#last ??= rows<{ id: number | null }>(this.#connection, lastQuery)[0]?.id ?? 0
    this.#last += 1
    const term = { id: this.#last, count: 0 }
    this.#made.push({ term, named })
    return term
  }

  /** All terms of the resource were taken away, with all others that were known. */
  emptied(resource: ResourceName): void {
    this.forget()
    this.#emptied.add(resource)
  }

  #forgetTerms(): void {
    this.#terms = new Map()
    this.#known = new Map()
    this.#emptied = new Set()
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
    const postings = change === 'come' ? this.#come : this.#gone
    for (const term of terms) {
      const keys = postings.get(term)
      if (keys) keys.push(key)
      else postings.set(term, [key])
    }
  }

  /** Remembers that an event of a day was written. */
  touch(resource: ResourceName, key: number): void {
    if (isSummed(resource)) this.#days.set(Math.floor(key / numbersADay), key)
  }

  /** Enters everything: counts and postings are what they must be after it. */
  enter(): void {
    const drop = this.#connection.prepare('DELETE FROM postings WHERE term = ? AND key = ?')
    for (const [term, keys] of this.#gone) for (const key of keys) drop.run(term, key)
    const ascending = (left: number, right: number) => left - right
    const values: number[] = []
    for (const term of [...this.#come.keys()].sort(ascending))
      for (const key of this.#come.get(term)?.sort(ascending) ?? []) values.push(term, key)
    insertMany(this.#connection, postings, values)
    enterBlocks(this.#connection, this.#enterCounts(), this.#come, this.#gone)
    const give =
      'INSERT INTO sequences (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last'
    for (const [sequence, last] of this.#numbers) this.#connection.prepare(give).run(sequence, last)
    for (const month of new Set(Array.from(this.#days.values(), monthOf))) markMonth(this.#connection, month)
    this.texts.enter()
    this.#clear()
    if (this.#known.size > mostTerms) this.#forgetTerms()
  }

  /** Counts the terms, of which some are made, and tells what was counted. */
  #enterCounts(): Counted[] {
    const set = this.#connection.prepare('UPDATE terms SET count = ? WHERE id = ?')
    const read = this.#connection.prepare('SELECT count FROM terms WHERE id = ?').pluck()
    const made = new Set(this.#made.map(({ term }) => term.id))
    const counted = Array.from(new Set([...this.#come.keys(), ...this.#gone.keys()]), (term): Counted => {
      const by = (this.#come.get(term)?.length ?? 0) - (this.#gone.get(term)?.length ?? 0)
      const known = this.#known.get(term)
      const before = known?.count ?? Number(read.get(term))
      if (known) known.count += by
      if (by !== 0 && !made.has(term)) set.run(before + by, term)
      return { term, before, count: before + by }
    })
    const values: Value[] = []
    for (const { term, named } of this.#made) values.push(term.id, ...named, term.count)
    insertMany(this.#connection, terms, values)
    return counted
  }

  #clear(): void {
    this.texts.forget()
    this.#made = []
    this.#last = null
    this.#come = new Map()
    this.#gone = new Map()
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
