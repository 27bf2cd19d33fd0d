import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import { type Fault, readDocuments } from '../../src/documents/read.ts'
import { extract } from '../../src/extract/extract.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { root } from './tree.ts'

/** A database in memory with the demonstration corpus, some documents a transaction. */
export async function demonstration(transaction_size = 64): Promise<Connection> {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  const world = readWorld()
  const onFault = ({ path, reason }: Fault) => {
    throw new Error(`${path}: ${reason}`)
  }
  const documents = readDocuments([`${root}seeds/documents`], { world, max_document: 4 * 2 ** 20, onFault })
  const now = () => '2026-01-01T00:00:00.000Z'
  await ingest(documents, { database, world, extract, refresh, now, transaction_size })
  return database
}
