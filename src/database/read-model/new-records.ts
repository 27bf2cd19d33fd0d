// Rows of the read model that do not stand yet, with their full text.
import { insertMany } from '../many.ts'
import type { Connection, Value } from '../open.ts'
import { sortName } from './name-key.ts'
import { measuresOf, type ResourceName, recordTables, resourceNames, tableOf } from './tables.ts'
import type { Projection } from './write.ts'

const isListedByName = (resource: ResourceName): boolean => resource === 'persons' || resource === 'organisations'

const targetsOf = (resource: ResourceName) => ({
  records: {
    table: tableOf(resource),
    columns: [
      ...['sort_key', 'id', 'terms', 'record', ...measuresOf[resource]],
      ...(isListedByName(resource) ? ['sort_name'] : []),
    ],
  },
  texts: { table: recordTables[resource].texts, columns: ['rowid', 'text'] },
})
const targets = new Map(resourceNames.map((resource) => [resource, targetsOf(resource)]))

/** Rows of a resource that are to be written together. */
export class NewRecords {
  readonly #connection: Connection
  readonly #resource: ResourceName
  #records: Value[] = []
  #texts: Value[] = []

  constructor(connection: Connection, resource: ResourceName) {
    this.#connection = connection
    this.#resource = resource
  }

  add(key: number, { id, record, measures, listed, text }: Projection, terms: readonly number[]): void {
    this.#records.push(key, id, JSON.stringify(terms), record)
    for (const measure of measuresOf[this.#resource]) this.#records.push(measures[measure] ?? 0)
    if ('name' in listed) this.#records.push(sortName(listed.name, id))
    this.#texts.push(key, text)
  }

  enter(): void {
    const { records, texts } = targets.get(this.#resource) ?? targetsOf(this.#resource)
    insertMany(this.#connection, records, this.#records)
    insertMany(this.#connection, texts, this.#texts)
    this.#records = []
    this.#texts = []
  }
}
