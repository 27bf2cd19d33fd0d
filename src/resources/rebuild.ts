// The read model made from nothing: numbers of events and documents are kept, so that cursors and order are. Rows are
// written in the order of their keys, without indexes, and postings of all of them at once: so it takes minutes at millions.
import { dropIndexes } from '../database/indexes.ts'
import type { Connection } from '../database/open.ts'
import { dropBlocks } from '../database/read-model/blocks.ts'
import { ledgerOf } from '../database/read-model/ledger.ts'
import { sortName, spreadKeys } from '../database/read-model/name-key.ts'
import { rows } from '../database/read-model/rows.ts'
import { type ResourceName, recordTables, tableOf } from '../database/read-model/tables.ts'
import { addRecords, keyWith, postRecords } from '../database/read-model/write.ts'
import type { Resource } from './resource.ts'

const batch = 200
/** Records of one step. */
const aStep = 1_000

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

/** Rows in the order in which they are to be listed, with the keys that they had, or are given. */
const queued = 'temp.queued_rows'

/** Queues the rows of what is listed by date. */
function queueByDate(connection: Connection, resource: ResourceName): void {
  const day = resource === 'documents' ? 'published_on' : 'date_first'
  connection.exec(
    `CREATE TEMP TABLE queued_rows AS SELECT made.id, stored.sort_key AS key
     FROM ${resource} AS made LEFT JOIN ${tableOf(resource)} AS stored ON stored.id = made.id
     ORDER BY made.${day}, stored.sort_key, made.id`,
  )
}

/** Queues parties, with keys that are spread over the alphabet as it stands. */
function queueByName(connection: Connection, resource: ResourceName): void {
  const named = rows<{ id: string; name: string }>(connection, `SELECT id, name FROM ${resource}`)
  const sorted = named.map(({ id, name }) => ({ id, sort: sortName(name, id) }))
  sorted.sort((a, b) => (a.sort < b.sort ? -1 : 1))
  const keys = spreadKeys(sorted.length)
  connection.exec('CREATE TEMP TABLE queued_rows (id TEXT, key INTEGER)')
  const add = connection.prepare(`INSERT INTO ${queued} (id, key) VALUES (?, ?)`)
  for (const [at, { id }] of sorted.entries()) add.run(id, keys[at])
}

/** The queued rows with their keys, some at a time. */
function* steps(connection: Connection): Generator<Map<string, number | null>> {
  const query = `SELECT rowid AS place, id, key FROM ${queued} WHERE rowid > ? ORDER BY rowid LIMIT ${aStep}`
  for (let last = 0; ; ) {
    const some = rows<{ place: number; id: string; key: number | null }>(connection, query, last)
    const end = some.at(-1)
    if (!end) return
    yield new Map(some.map(({ id, key }) => [id, key]))
    last = end.place
  }
}

/** Empties the read model of a resource. */
function clear(connection: Connection, resource: ResourceName): void {
  const { texts } = recordTables[resource]
  dropBlocks(connection, resource)
  connection.prepare('DELETE FROM postings WHERE term IN (SELECT id FROM terms WHERE resource = ?)').run(resource)
  connection.prepare('DELETE FROM terms WHERE resource = ?').run(resource)
  connection.prepare(`DELETE FROM ${tableOf(resource)}`).run()
  connection.exec(`INSERT INTO ${texts}(${texts}) VALUES ('delete-all')`)
}

/**
 * Writes all records of a resource anew, some a step; gives how many each step wrote. Parties must be rebuilt after what
 * tells of them.
 */
export function* rebuildResource(
  connection: Connection,
  { name, project, listedBy }: Resource,
): Generator<number, void> {
  const ledger = ledgerOf(connection)
  ledger.enter()
  connection.exec(`DROP TABLE IF EXISTS ${queued}`)
  if (listedBy === 'name') queueByName(connection, name)
  else queueByDate(connection, name)
  clear(connection, name)
  ledger.emptied(name)
  const makeIndexes = dropIndexes(connection, [tableOf(name)])
  for (const keys of steps(connection)) {
    const made = project(connection, [...keys.keys()]).map((projection) => ({
      projection,
      key: keyWith(connection, name, projection, keys.get(projection.id) ?? null),
    }))
    made.sort((left, right) => left.key - right.key)
    addRecords(connection, name, made)
    ledger.enter()
    yield made.length
  }
  postRecords(connection, name)
  ledger.forget()
  makeIndexes()
  connection.exec(`DROP TABLE ${queued}`)
}
