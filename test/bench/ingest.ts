// What a document costs to take in: reading it, identity, writing and the read model; into an empty database and a full one.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import { extract, extractAll } from '../../src/extract/extract.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { Abreast } from '../../src/ingest/abreast.ts'
import { type IngestOptions, ingest as take } from '../../src/ingest/ingest.ts'
import { rebuildInParts, refresh } from '../../src/resources/projections.ts'
import { readWorld, type World } from '../../src/world.ts'
import { demonstrationCorpus, ofOrdinaryLength } from './corpus.ts'
import { type Stages, stagesOf } from './stages.ts'
import { Synthetic } from './synthetic.ts'
import { printTable } from './table.ts'

/** Documents of each measured stretch. */
const stretch = 1000

/** The steps of a run, by the functions that take them. */
const stages: Stages = {
  'checking what was read': ['isUnread', 'checkExtraction'],
  'writing what documents say': ['writeDocument'],
  'who is who': ['resolveParties', 'settleParties'],
  'which event is which': ['resolveEvents'],
  'writing what is so': ['settleRows', 'tellChanges'],
  'read model': ['refresh', 'rebuildInParts'],
  committing: ['sqliteTransaction'],
}

/** Milliseconds of this process on its processors: others of a busy machine count little, unlike by the clock. */
function busy(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Runs the work over so many documents of so many code units; gives its speed. */
async function speedOf(documents: readonly Document[], work: () => unknown) {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const [wall, used] = [performance.now() - start, busy(cpu)]
  const length = documents.reduce((sum, { body }) => sum + body.length, 0)
  return {
    'a second': documents.length / (wall / 1000),
    'MB a second': length / 1e6 / (wall / 1000),
    'CPU ms a document': used / documents.length,
  }
}

type Made = Map<Document, Extraction>

const madeFrom = (made: Synthetic, from: number): Made =>
  new Map(
    Array.from({ length: stretch }, (_, at) => {
      const { document, extraction } = made.report(from + at)
      return [document, extraction]
    }),
  )

/** A run over documents of which it is known what they say. */
const ingestion = (said: Made, options: Pick<IngestOptions, 'database' | 'world' | 'rebuild'>) => () =>
  take(said.keys(), {
    ...{ ...options, refresh },
    extract(document) {
      const extraction = said.get(document)
      if (!extraction) throw new Error(`${document.key} was not made`)
      return extraction
    },
  })

/** A run over documents that are read as a run without threads reads them. */
async function taken(documents: readonly Document[], options: Omit<IngestOptions, 'extract'>): Promise<void> {
  const { world } = options
  const abreast = new Abreast(world)
  const ahead = abreast.ahead(Readable.from(documents), () => true)
  await take(ahead, { ...options, extract: (document) => abreast.read(document) ?? extract(document, world) })
}

/** Does something with an empty database of its own. */
async function withDatabase<Result>(work: (database: Connection) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const database = openDatabase(join(folder, 'bench.db'))
  try {
    migrateDatabase(database)
    return await work(database)
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

/** The corpus at ordinary length, again and again under other keys: many publishers tell of the same. */
async function ordinary(): Promise<Document[]> {
  const corpus = ofOrdinaryLength(await demonstrationCorpus())
  const rounds = Array.from({ length: Math.ceil(stretch / corpus.length) }, (_, round) =>
    corpus.map(({ key, body, ...rest }) => ({ ...rest, key: `${key} ${round}`, body: `${body}\n\n(${round})` })),
  )
  return rounds.flat().slice(0, stretch)
}

async function intoEmpty(world: World): Promise<void> {
  const said = madeFrom(new Synthetic(world), 0)
  const documents = [...said.keys()]
  const real = await ordinary()
  await withDatabase((database) => ingestion(said, { database, world })())
  extractAll(real.slice(0, 200), world)
  const rows = [
    { what: 'extraction alone, dispatches', ...(await speedOf(real, () => extractAll(real, world))) },
    {
      what: 'all but extraction, made-up reports, kept up to date',
      ...(await withDatabase((database) => speedOf(documents, ingestion(said, { database, world })))),
    },
    {
      what: 'all but extraction, made-up reports, read model at the end',
      ...(await withDatabase((database) =>
        speedOf(documents, ingestion(said, { database, world, rebuild: rebuildInParts })),
      )),
    },
    {
      what: 'everything, dispatches told again and again',
      ...(await withDatabase((database) =>
        speedOf(real, () => taken(real, { database, world, refresh, rebuild: rebuildInParts })),
      )),
    },
  ]
  printTable(`Into an empty database, ${stretch} documents of 2.5 kB, after as many to warm up`, rows)
}

/** Stretch after stretch into one database, the read model kept up to date. */
async function growing(world: World, most: number): Promise<void> {
  const made = new Synthetic(world)
  const points: Record<string, number>[] = []
  const costs: Record<string, string | number>[] = []
  await withDatabase(async (database) => {
    for (let from = 0; from < most; from += stretch) {
      const said = madeFrom(made, from)
      const isMeasured = from === stretch || (from > stretch && from + stretch >= most)
      let stage: Record<string, number> = {}
      const run = ingestion(said, { database, world })
      const speed = await speedOf([...said.keys()], async () => {
        if (isMeasured) stage = await stagesOf(stages, run)
        else await run()
      })
      if (isMeasured) costs.push({ 'documents before': from, ...perDocument(stage) })
      const { heapUsed, rss } = process.memoryUsage()
      const sizes = { 'heap MiB': heapUsed / 2 ** 20, 'resident MiB': rss / 2 ** 20 }
      points.push({ documents: from + stretch, ...speed, ...sizes, 'file MiB': statSync(database.file).size / 2 ** 20 })
    }
  })
  const shown = Math.max(1, Math.floor(points.length / 10))
  printTable(
    'Identity, writing and read model, documents of 2.5 kB, as the database grows',
    points.filter((_, at) => at === 0 || (at + 1) % shown === 0),
  )
  printTable('What each stage costs, in microseconds a document', costs)
}

const perDocument = (stage: Record<string, number>) =>
  Object.fromEntries(Object.entries(stage).map(([name, time]) => [name, (time * 1000) / stretch]))

/** `npm run bench -- ingest [DOCUMENTS]`: 100,000 unless given. */
export async function ingest([most = '100000']: readonly string[]): Promise<void> {
  const world = readWorld()
  await intoEmpty(world)
  await growing(world, Number(most))
}
