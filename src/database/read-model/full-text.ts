// Full text that is to be entered together. FTS5 keeps the words of rows in memory and puts them down in order, but it does
// so at once where another statement that may write several rows begins: texts that go in one after the other, with
// nothing between them, cost a fifth.
import type { Connection } from '../open.ts'
import { type ResourceName, recordTables } from './tables.ts'

interface Entry {
  resource: ResourceName
  key: number
  /** Null where what stands is to go. */
  text: string | null
}

export class FullText {
  readonly #connection: Connection
  #entries: Entry[] = []

  constructor(connection: Connection) {
    this.#connection = connection
  }

  put(resource: ResourceName, key: number, text: string): void {
    this.#entries.push({ resource, key, text })
  }

  drop(resource: ResourceName, key: number): void {
    this.#entries.push({ resource, key, text: null })
  }

  enter(): void {
    for (const { resource, key, text } of this.#entries) {
      const { texts } = recordTables[resource]
      if (text === null) this.#connection.prepare(`DELETE FROM ${texts} WHERE rowid = ?`).run(key)
      else this.#connection.prepare(`INSERT INTO ${texts} (rowid, text) VALUES (?, ?)`).run(key, text)
    }
    this.forget()
  }

  forget(): void {
    this.#entries = []
  }
}
