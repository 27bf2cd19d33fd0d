// The read model made from nothing: numbers of events and documents are kept, so that cursors and order are.
import type { Connection } from '../database/open.ts'
import { ledgerOf } from '../database/read-model/ledger.ts'
import { sortName, spreadKeys } from '../database/read-model/name-key.ts'
import { rows } from '../database/read-model/rows.ts'
import { numberOf, sortKey } from '../database/read-model/sort-key.ts'
import { type ResourceName, recordTables, tableOf } from '../database/read-model/tables.ts'
import { writeRecord } from '../database/read-model/write.ts'
import type { Resource } from './resource.ts'

const batch = 200

/** The ids of a resource's rows in the tables, in ascending order, some at a time. */
export function* idsOf(connection: Connection, resource: ResourceName): Generator<string[]> {
  const query = `SELECT id FROM ${resource} WHERE id > ? ORDER BY id LIMIT ${batch}`
  for (let last = ''; ; ) {
    const ids = rows<{ id: string }>(connection, query, last).map(({ id }) => id)
    const end = ids.at(-1)
    if (end === undefined) return
    yield ids
    last = end
  }
}

/** Empties the read model of a resource and gives the sort keys that its rows had. */
function clear(connection: Connection, resource: ResourceName): Map<string, number> {
  const standing = rows<{ id: string; sort_key: number }>(connection, `SELECT id, sort_key FROM ${tableOf(resource)}`)
  connection.prepare('DELETE FROM postings WHERE term IN (SELECT id FROM terms WHERE resource = ?)').run(resource)
  connection.prepare('DELETE FROM terms WHERE resource = ?').run(resource)
  connection.prepare(`DELETE FROM ${tableOf(resource)}`).run()
  connection.exec(`INSERT INTO ${recordTables[resource].texts}(${recordTables[resource].texts}) VALUES ('delete-all')`)
  return new Map(standing.map(({ id, sort_key }) => [id, sort_key]))
}

/** Keys for parties, spread over the alphabet as it stands. */
function keysByName(connection: Connection, resource: ResourceName): Map<string, number> {
  const named = rows<{ id: string; name: string }>(connection, `SELECT id, name FROM ${resource}`)
  const sorted = named.map(({ id, name }) => ({ id, sort: sortName(name, id) }))
  sorted.sort((a, b) => (a.sort < b.sort ? -1 : 1))
  const keys = spreadKeys(sorted.length)
  return new Map(sorted.flatMap(({ id }, index) => (keys[index] === undefined ? [] : [[id, keys[index]] as const])))
}

/** Writes all records of a resource anew. Parties must be rebuilt after what tells of them. */
export function rebuildResource(connection: Connection, { name, project, listedBy }: Resource): void {
  const ledger = ledgerOf(connection)
  ledger.enter()
  const former = clear(connection, name)
  ledger.forget()
  const byName = listedBy === 'name' ? keysByName(connection, name) : null
  for (const ids of idsOf(connection, name)) {
    for (const made of project(connection, ids)) {
      const standing = former.get(made.id)
      const kept =
        'date' in made.listed && standing !== undefined ? sortKey(made.listed.date, numberOf(standing)) : null
      writeRecord(connection, name, made, byName?.get(made.id) ?? kept)
    }
    ledger.enter()
  }
}
