// Full text that is to be entered together. FTS5 keeps the words of many rows in memory and puts them down sorted, but it
// does so at once when a row comes whose key is less than that of the row before, or when another statement that may write
// several rows begins. So texts go in in the order of their keys, with nothing between them: that costs a sixth.
import type { Connection } from '../open.ts'
import { type ResourceName, recordTables, resourceNames } from './tables.ts'

interface Entry {
  key: number
  /** Null where what stands is to go. */
  text: string | null
}

export class FullText {
  readonly #connection: Connection
  #entries = new Map<ResourceName, Entry[]>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Adds the text of a row that has none. */
  put(resource: ResourceName, key: number, text: string): void {
    this.#add(resource, { key, text })
  }

  /** Takes the text of a row away. */
  drop(resource: ResourceName, key: number): void {
    this.#add(resource, { key, text: null })
  }

  #add(resource: ResourceName, entry: Entry): void {
    const entries = this.#entries.get(resource)
    if (entries) entries.push(entry)
    else this.#entries.set(resource, [entry])
  }

  /** Writes everything; what came of one key in the order in which it came. */
  enter(): void {
    for (const resource of resourceNames) {
      const { texts } = recordTables[resource]
      const drop = `DELETE FROM ${texts} WHERE rowid = ?`
      const put = `INSERT INTO ${texts} (rowid, text) VALUES (?, ?)`
      const entries = this.#entries.get(resource) ?? []
      for (const { key, text } of entries.sort((left, right) => left.key - right.key)) {
        if (text === null) this.#connection.prepare(drop).run(key)
        else this.#connection.prepare(put).run(key, text)
      }
    }
    this.forget()
  }

  /** Forgets what was not entered. */
  forget(): void {
    this.#entries = new Map()
  }
}
