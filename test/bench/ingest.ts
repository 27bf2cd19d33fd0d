// What a document costs to take in, besides reading it: identity, writing and the read model; in an empty database and in
// a full one.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { ingest as take } from '../../src/ingest/ingest.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { Synthetic } from './synthetic.ts'
import { printTable } from './table.ts'

/** Documents of each measured stretch. */
const stretch = 1000

/** `npm run bench -- ingest [DOCUMENTS]`: 100,000 unless given. */
export async function ingest([most = '100000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const database = openDatabase(join(folder, 'bench.db'))
  migrateDatabase(database)
  const world = readWorld()
  const made = new Synthetic(world)
  const points: Record<string, number>[] = []
  for (let from = 0; from < Number(most); from += stretch) {
    const reports = Array.from({ length: stretch }, (_, at) => made.report(from + at))
    const said = new Map<Document, Extraction>(reports.map(({ document, extraction }) => [document, extraction]))
    const extract = (document: Document) => {
      const extraction = said.get(document)
      if (!extraction) throw new Error(`${document.key} was not made`)
      return extraction
    }
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    await take(said.keys(), { database, world, extract, refresh })
    const [wall, used] = [performance.now() - start, process.cpuUsage(cpu)]
    const { heapUsed, rss } = process.memoryUsage()
    points.push({
      documents: from + stretch,
      'ms a document': wall / stretch,
      'CPU ms a document': (used.user + used.system) / 1000 / stretch,
      'a second': 1000 / (wall / stretch),
      'heap MiB': heapUsed / 2 ** 20,
      'resident MiB': rss / 2 ** 20,
      'file MiB': statSync(database.file).size / 2 ** 20,
    })
  }
  const shown = Math.max(1, Math.floor(points.length / 10))
  printTable(
    'Identity, writing and read model, documents of 2.5 kB',
    points.filter((_, at) => at === 0 || (at + 1) % shown === 0),
  )
  database.close()
  rmSync(folder, { recursive: true })
}
