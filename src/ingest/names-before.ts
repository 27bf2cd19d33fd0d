// Whether documents call a party by other names than before a write: its row stands as it was, its list of names does not.
import type { Connection } from '../database/open.ts'
import { calledOne, otherNames } from '../database/party-names.ts'

export class NamesBefore {
  readonly #connection: Connection
  readonly #called = new Map<string, string[]>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** To be called before a form or another name of a form comes to the party or leaves it; null is no party. */
  remember(party: string | null): void {
    if (party === null || this.#called.has(party)) return
    this.#called.set(party, this.#now(party))
  }

  /** Whether the names beside the party's own are others than before this write. */
  areOthers(party: string, name: string): boolean {
    const before = this.#called.get(party)
    if (!before) return false
    const [former, present] = [otherNames(before, name), otherNames(this.#now(party), name)]
    return former.length !== present.length || former.some((text, at) => text !== present[at])
  }

  #now(party: string): string[] {
    return calledOne(this.#connection, party)
  }
}
