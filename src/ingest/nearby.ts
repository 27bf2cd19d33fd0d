// The accounts that stand where an account is looked for: what may tell of the same.
import type { Searching } from '../database/judged.ts'
import { searchesOf } from '../resolve/events.ts'
import type { Said } from '../resolve/statements.ts'
import { blocksOf, type EventCompared, loadCompared } from './compared.ts'
import type { Reader } from './sources.ts'

/** Looks accounts up while nothing is written to blocks. */
export class Nearby {
  readonly #reader: Reader
  readonly #accountsIn: Searching
  /** What was said by the statements of a search, which is one list however often it is asked for. */
  readonly #said = new WeakMap<readonly number[], Said[]>()

  constructor(reader: Reader, accountsIn: Searching) {
    this.#reader = reader
    this.#accountsIn = accountsIn
  }

  /** The numbers of the accounts; of statements those alone that share words with it: of a famous speaker there are hundreds. */
  of(account: EventCompared): ReadonlySet<number> {
    const near = new Set<number>()
    for (const block of blocksOf(account))
      for (const { block: key, from, to } of searchesOf(block, account.compared)) {
        const ids = this.#accountsIn(key, from, to)
        if (account.kind === 'statement') this.#addAlike(near, ids, account.compared.said)
        else for (const id of ids) near.add(id)
      }
    return near
  }

  #addAlike(near: Set<number>, ids: readonly number[], said: Said): void {
    const others = this.#saidIn(ids)
    for (const [at, id] of ids.entries()) {
      const other = others[at]
      if (other && !said.isOther(other)) near.add(id)
    }
  }

  #saidIn(ids: readonly number[]): Said[] {
    const standing = this.#said.get(ids)
    if (standing) return standing
    const said = loadCompared(this.#reader, ids).flatMap((one) => (one.kind === 'statement' ? one.compared.said : []))
    this.#said.set(ids, said)
    return said
  }
}
