// Ingestion as users run it, by one process alone and with threads that read for it: `npm run bench -- jobs [DOCUMENTS]`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { readWorld } from '../../src/world.ts'
import { root } from '../support/tree.ts'
import { Synthetic } from './synthetic.ts'
import { median, printTable } from './table.ts'

const rounds = 5

/** Milliseconds of `readout ingest`, from nothing to the end of the process, into an empty database. */
function ingestionOf(file: string, threads: number): number {
  const database = join(mkdtempSync(join(tmpdir(), 'readout-bench-')), 'readout.db')
  const start = performance.now()
  const [, ...script] = manifest.scripts.ingest.split(' ')
  const words = [...script, file, '--jobs', String(threads), '--database', database]
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const took = performance.now() - start
  rmSync(join(database, '..'), { recursive: true })
  return took
}

export async function jobs([count = '3000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const file = join(folder, 'documents.ndjson')
  const made = new Synthetic(readWorld())
  const lines = Array.from({ length: Number(count) }, (_, at) => {
    const { url, publisher, published_on, language, body } = made.report(at).document
    return JSON.stringify({ url, publisher, published: published_on, language, text: body })
  })
  writeFileSync(file, lines.join('\n'))
  const kinds = [...new Set([1, 2, 3, Math.min(availableParallelism(), 4)])].sort()
  const times = Array.from({ length: rounds }, () => kinds.map((threads) => ingestionOf(file, threads)))
  const alone = median(times.map(([first = 0]) => first))
  printTable(
    `Ingestion of ${count} documents of 2.5 kB, everything, from nothing to the end of the process (median of ${rounds})`,
    kinds.map((threads, at) => {
      const took = median(times.map((round) => round[at] ?? 0))
      return {
        jobs: threads,
        seconds: took / 1000,
        'documents a second': Number(count) / (took / 1000),
        'times one': alone / took,
      }
    }),
  )
  rmSync(folder, { recursive: true })
}
