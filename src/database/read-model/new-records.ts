// Rows of the read model that do not stand yet.
import { insertMany } from '../many.ts'
import type { Connection, Value } from '../open.ts'
import { ledgerOf } from './ledger.ts'
import { sortName } from './name-key.ts'
import { isListedByName, measuresOf, type ResourceName, resourceNames, tableOf } from './tables.ts'
import type { Projection } from './write.ts'

const targetOf = (resource: ResourceName) => ({
  table: tableOf(resource),
  columns: [
    ...['sort_key', 'id', 'terms', 'record', ...measuresOf[resource]],
    ...(isListedByName(resource) ? ['sort_name'] : []),
  ],
})
const targets = new Map(resourceNames.map((resource) => [resource, targetOf(resource)]))

/** Rows of a resource that are to be written together; their full text is entered with the ledger's. */
export class NewRecords {
  readonly #connection: Connection
  readonly #resource: ResourceName
  #records: Value[] = []

  constructor(connection: Connection, resource: ResourceName) {
    this.#connection = connection
    this.#resource = resource
  }

  add(key: number, { id, record, measures, listed, text }: Projection, terms: readonly number[]): void {
    this.#records.push(key, id, JSON.stringify(terms), record)
    for (const measure of measuresOf[this.#resource]) this.#records.push(measures[measure] ?? 0)
    if ('name' in listed) this.#records.push(sortName(listed.name, id))
    ledgerOf(this.#connection).texts.put(this.#resource, key, text)
  }

  enter(): void {
    insertMany(this.#connection, targets.get(this.#resource) ?? targetOf(this.#resource), this.#records)
    this.#records = []
  }
}
