// Takes the demonstration corpus into a database, a few documents a transaction, the read model at the end of the first run; `child.ts FILE DOCUMENTS`. Says when it
// begins, so that it is killed while it writes.
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { extract } from '../../src/extract/extract.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { rebuildInParts, refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { demonstrationCorpus } from '../bench/corpus.ts'

const [file = '', documents = ''] = process.argv.slice(2)
const world = readWorld()
const corpus = (await demonstrationCorpus()).slice(0, Number(documents))
process.stdout.write('begins\n')
const database = openDatabase(file)
migrateDatabase(database)
const now = () => '2026-01-01T00:00:00.000Z'
await ingest(corpus, { database, world, extract, refresh, rebuild: rebuildInParts, now, transaction_size: 5 })
database.close()
