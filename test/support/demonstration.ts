import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import { type Fault, readDocuments } from '../../src/documents/read.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld, type World } from '../../src/world.ts'
import { root } from './tree.ts'

/** The documents of the corpus as they are read, one after the other. */
function corpus(world: World): AsyncIterable<Document> {
  const onFault = ({ path, reason }: Fault) => {
    throw new Error(`${path}: ${reason}`)
  }
  return readDocuments([`${root}seeds/documents`], { world, max_document: 4 * 2 ** 20, onFault })
}

/** The documents of the corpus, of no path: they are the same wherever the repository lies. */
export async function dispatches(world: World): Promise<Document[]> {
  const documents: Document[] = []
  for await (const document of corpus(world)) documents.push({ ...document, path: null })
  return documents
}

const read = new Map<string, Extraction>()

/** What a document of the corpus says; read once a process, however many databases it goes into. */
function extractionOf(document: Document, world: World): Extraction {
  const known = read.get(document.key) ?? extract(document, world)
  read.set(document.key, known)
  return known
}

/** A database in memory with the demonstration corpus, some documents a transaction. */
export async function demonstration(transaction_size = 64): Promise<Connection> {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  const world = readWorld()
  const now = () => '2026-01-01T00:00:00.000Z'
  await ingest(corpus(world), { database, world, extract: extractionOf, refresh, now, transaction_size })
  return database
}
