// Keeping the read model true to the tables after a write.
import type { Changed } from '../database/changed.ts'
import { bumpRevision } from '../database/happened.ts'
import type { Connection } from '../database/open.ts'
import { ledgerOf } from '../database/read-model/ledger.ts'
import { rows } from '../database/read-model/rows.ts'
import { tableOf } from '../database/read-model/tables.ts'
import { idsPosted, termsNamed } from '../database/read-model/terms.ts'
import { NoKeyLeft, Records } from '../database/read-model/write.ts'
import { calls } from './calls.ts'
import { documents } from './documents.ts'
import { incidents } from './incidents/incidents.ts'
import { organisations } from './organisations.ts'
import { persons } from './persons.ts'
import { rebuildResource } from './rebuild.ts'
import { type PartyRef, partyRefs } from './references.ts'
import type { Resource } from './resource.ts'
import { statements } from './statements.ts'
import { summariseAll } from './stats/summarise.ts'

/** What is told: its records name parties. */
const telling = [documents, calls, statements, incidents]
/** Those that show how a party is called, and of which country: documents count the parties that they name. */
const showing = [calls, statements, incidents]
/** Who is told of: their records count what is told, so they are written after it. */
const parties = [persons, organisations]

/** Every resource, in the order in which records are written. */
const inOrder: readonly Resource[] = [...telling, ...parties]
/** Every resource, in the order in which a reader looks for them. */
export const resources: readonly Resource[] = [calls, statements, incidents, persons, organisations, documents]

/** The fields under which rows are posted for every party that they name. */
const partyFields: Record<string, Resource> = { person: persons, organisation: organisations }

/** Ids of rows to write anew, by resource. */
type Stale = Map<Resource, Set<string>>

function mark(stale: Stale, resource: Resource, id: string): void {
  const ids = stale.get(resource)
  if (ids) ids.add(id)
  else stale.set(resource, new Set([id]))
}

/** Whether records that name the party show something of it that is no longer so. */
function isRenamed(connection: Connection, resource: Resource, { id, operation, row }: Changed): boolean {
  if (operation === 'DEL' || operation === 'MERGE') return true
  if (operation === 'ADD' || !row) return false
  const query = `SELECT record FROM ${tableOf(resource.name)} WHERE id = ?`
  const [standing] = rows<{ record: string }>(connection, query, id)
  const ref = partyRefs(connection, [id]).get(id)
  if (!standing || !ref) return true
  const shown: Partial<PartyRef> = JSON.parse(standing.record)
  const kind = resource === persons ? 'person' : shown.kind
  return shown.name !== ref.name || shown.country !== ref.country || kind !== ref.kind
}

function markNaming(connection: Connection, stale: Stale, field: string, id: string): void {
  for (const resource of showing) {
    for (const row of idsPosted(connection, resource.name, field, id)) mark(stale, resource, row)
  }
}

/** The rows to write anew: those that changed, and those that name a party that is called otherwise now. */
function staleAfter(connection: Connection, changed: readonly Changed[]): Stale {
  const stale: Stale = new Map()
  for (const change of changed) {
    const resource = resources.find(({ kind }) => kind === change.kind)
    if (!resource) continue
    mark(stale, resource, change.id)
    if (change.kind in partyFields && isRenamed(connection, resource, change)) {
      markNaming(connection, stale, change.kind, change.id)
    }
  }
  return stale
}

/** Writes the rows of a resource that stand, drops those that do not, and gives the terms that moved. */
function writeStale(connection: Connection, resource: Resource, stale: Stale, added: ReadonlySet<string>): Set<number> {
  const { name, project } = resource
  const ids = [...(stale.get(resource) ?? [])].sort()
  const moved = new Set<number>()
  if (ids.length === 0) return moved
  const made = new Map(project(connection, ids).map((projection) => [projection.id, projection]))
  const records = new Records(connection, name)
  for (const id of ids) {
    const projection = made.get(id)
    const { gone, come } = projection ? records.write(projection, { isNew: added.has(id) }) : records.drop(id)
    for (const term of gone) moved.add(term)
    for (const term of come) moved.add(term)
  }
  records.enter()
  return moved
}

/** Brings records, postings and full text up to date with the rows that a write changed, within its transaction. */
export function refresh(connection: Connection, changed: readonly Changed[]): void {
  if (isMarked(connection)) {
    rebuild(connection)
    return
  }
  const ledger = ledgerOf(connection)
  ledger.attend()
  const stale = staleAfter(connection, changed)
  const added = new Set(changed.filter(({ operation }) => operation === 'ADD').map(({ id }) => id))
  const moved = new Set(telling.flatMap((resource) => [...writeStale(connection, resource, stale, added)]))
  // Parties count what is told of them.
  ledger.enter()
  for (const { field, value } of termsNamed(connection, [...moved])) {
    const resource = partyFields[field]
    if (resource) mark(stale, resource, value)
  }
  for (const resource of parties) {
    try {
      writeStale(connection, resource, stale, added)
    } catch (error) {
      if (!(error instanceof NoKeyLeft)) throw error
      atOnce(rebuildResource(connection, resource))
    }
  }
  ledger.enter()
}

const atOnce = (steps: Iterable<unknown>): void => {
  for (const _ of steps);
}

/** Makes what follows from all records; the read model is whole then. */
function finish(connection: Connection): void {
  summariseAll(connection)
  connection.prepare('UPDATE revision SET rebuilding = 0 WHERE id = 1').run()
  bumpRevision(connection)
}

/** Replaces the whole read model by one made from the tables, some records a step; gives how many each step wrote. */
export function* rebuilding(connection: Connection): Generator<number, void> {
  for (const resource of inOrder) yield* rebuildResource(connection, resource)
  finish(connection)
}

/** Replaces the whole read model of a database that is marked for it: a transaction a resource, so that none grows too large. */
export function rebuildInParts(connection: Connection): void {
  connection.pragma('temp_store = FILE')
  for (const resource of inOrder) connection.transaction(() => atOnce(rebuildResource(connection, resource)))
  connection.transaction(() => finish(connection))
  connection.pragma('temp_store = MEMORY')
}

/** Replaces the whole read model by one made from the tables. */
export const rebuild = (connection: Connection): void => atOnce(rebuilding(connection))

/** Whether the read model is another version's, or unfinished. */
const isMarked = (connection: Connection): boolean =>
  rows<{ rebuilding: number }>(connection, 'SELECT rebuilding FROM revision WHERE id = 1')[0]?.rebuilding === 1

/** Replaces the whole read model in one transaction; what is sorted for it may be larger than memory. */
export function rebuildAtOnce(connection: Connection): void {
  connection.pragma('temp_store = FILE')
  connection.transaction(() => rebuild(connection))
  connection.pragma('temp_store = MEMORY')
}

/** Rebuilds the read model where the database is marked for it; tells whether it was. */
export function rebuildWhereMarked(connection: Connection): boolean {
  if (!isMarked(connection)) return false
  rebuildAtOnce(connection)
  return true
}
