// What a run remembers of accounts from one transaction to the next, bounded: what is compared is seldom loaded twice.
import type { Connection } from '../database/open.ts'
import type { KnownNames } from '../resolve/known.ts'
import { type EventCompared, isNaming } from './compared.ts'
import { FormsRead } from './forms-read.ts'
import { Judging } from './judging.ts'
import type { KnownParty, Source } from './sources.ts'
import { StandingForms } from './standing-forms.ts'

/** Most accounts and documents that are remembered; the ones longest known go first. */
const most = { accounts: 30_000, sources: 6_000, parties: 50_000 } as const

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, size: number): void {
  map.set(key, value)
  if (map.size <= size) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}

export class Memory {
  readonly judging = new Judging()
  readonly forms: FormsRead
  readonly standing = new StandingForms()
  readonly #accounts = new Map<number, EventCompared>()
  readonly #sources = new Map<string, Source>()
  readonly #parties = new Map<string, KnownParty>()
  #version: number | null = null

  constructor(known: KnownNames) {
    this.forms = new FormsRead(known)
  }

  account(id: number): EventCompared | undefined {
    return this.#accounts.get(id)
  }

  source(document: string): Source | undefined {
    return this.#sources.get(document)
  }

  /** What the row of a party says, as it was written last. */
  party(id: string): KnownParty | undefined {
    return this.#parties.get(id)
  }

  keepParty(id: string, known: KnownParty): void {
    keep(this.#parties, id, known, most.parties)
  }

  keepAccount(account: EventCompared): void {
    keep(this.#accounts, account.id, account, most.accounts)
  }

  keepSource(source: Source): void {
    keep(this.#sources, source.id, source, most.sources)
  }

  forgetAccount(id: number): void {
    this.#accounts.delete(id)
  }

  forgetDocument(document: string): void {
    this.#sources.delete(document)
    for (const [id, { row }] of this.#accounts) if (row.document === document) this.#accounts.delete(id)
  }

  /**
   * Forgets documents that name one of the parties, which are others now, or of another country, and their accounts of
   * events in which these have a part; what is told of others stands.
   */
  forgetNaming(parties: ReadonlySet<string>): void {
    if (parties.size === 0) return
    for (const [document, { parties: named }] of this.#sources)
      for (const { party } of named.values()) if (parties.has(party)) this.#sources.delete(document)
    for (const [id, account] of this.#accounts) if (isNaming(account, parties)) this.#accounts.delete(id)
  }

  forgetAll(): void {
    this.#accounts.clear()
    this.#sources.clear()
    this.#parties.clear()
  }

  /** Forgets everything where another connection has written since. */
  attend(connection: Connection): void {
    const version = Number(connection.pragma('data_version'))
    if (version !== this.#version) this.forgetAll()
    this.#version = version
  }
}
