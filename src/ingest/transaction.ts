// One transaction over whole documents: said, judged, so, told.
import type { Refresh } from '../database/changed.ts'
import { bumpRevision, inOrder, tellChanges } from '../database/happened.ts'
import type { Connection } from '../database/open.ts'
import { ledgerOf } from '../database/read-model/ledger.ts'
import type { ChangeCause } from '../database/tables/happened.ts'
import { type KnownNames, knownNames } from '../resolve/known.ts'
import type { World } from '../world.ts'
import { type Batch, newBatch } from './batch.ts'
import { resolveEvents } from './events.ts'
import { Memory } from './memory.ts'
import { resolveParties } from './parties.ts'
import { type Gazetteer, gazetteerOf } from './places.ts'
import { settleParties, settleRows } from './settle.ts'

/** What every write needs. */
export interface Writer {
  connection: Connection
  known: KnownNames
  gazetteer: Gazetteer
  memory: Memory
  /** Brings the read model up to date. */
  refresh: Refresh
  /** The writer's clock: ISO 8601 in UTC. */
  now: () => string
}

export interface WriterOptions {
  database: Connection
  world: World
  refresh?: Refresh | undefined
  now?: (() => string) | undefined
}

/**
 * The most that one transaction of an ingest takes: documents, and text of them in UTF-16 code units, so that memory stays
 * flat however large they are.
 */
export const transactionLimit = { documents: 1024, length: 4_000_000 } as const

const nothing: Refresh = () => {}
const clock = () => new Date().toISOString()

/** What is indexed of each world, once. */
const indexed = new WeakMap<World, Pick<Writer, 'known' | 'gazetteer'>>()

function indexOf(world: World): Pick<Writer, 'known' | 'gazetteer'> {
  const standing = indexed.get(world)
  if (standing) return standing
  const index = { known: knownNames(world), gazetteer: gazetteerOf(world.places) }
  indexed.set(world, index)
  return index
}

/** What writes of a run share. */
export const writerOf = ({ database, world, refresh = nothing, now = clock }: WriterOptions): Writer => ({
  connection: database,
  ...indexOf(world),
  memory: new Memory(indexOf(world).known),
  refresh,
  now,
})

/**
 * Runs `work` and all that follows from it in one transaction. Whatever throws, nothing of it stands; a DatabaseError
 * where another writer holds the database for more than five seconds.
 */
export function write<Result>(writer: Writer, cause: ChangeCause, work: (batch: Batch) => Result): Result {
  const { connection, memory } = writer
  try {
    return connection.transaction(() => {
      memory.attend(connection)
      return written(writer, cause, work)
    })
  } catch (error) {
    memory.forgetAll()
    ledgerOf(connection).forget()
    throw error
  }
}

function written<Result>(writer: Writer, cause: ChangeCause, work: (batch: Batch) => Result): Result {
  const { connection, refresh, now } = writer
  const batch = newBatch(writer)
  const result = work(batch)
  batch.forms.enter()
  resolveParties(batch)
  const unnamed = settleParties(batch)
  batch.accounts.enter(batch.formSubjects)
  resolveEvents(batch)
  settleRows(batch, unnamed)
  const changed = inOrder([...batch.changed.values()])
  if (changed.length === 0) return result
  const replaced = changed.some((one) => one.kind === 'document' && one.operation === 'MOD' && one.row)
  tellChanges(connection, changed, now(), cause === 'ingest' && replaced ? 'changed' : cause)
  refresh(connection, changed)
  bumpRevision(connection)
  return result
}
