// `npm run bench`: what the API costs. `--quick` for a minute, `--calls N` for another size, `--data FOLDER` for where the
// made-up databases are kept; names of parts for these alone.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { openDatabase } from '../../src/database/open.ts'
import { root } from '../support/tree.ts'
import { Questions } from './asked.ts'
import { type Bench, databaseOf, mebibytes } from './bench.ts'
import { exporting } from './export.ts'
import { hasWrk } from './load.ts'
import { processes } from './processes.ts'
import { type Spread, shown } from './ratios.ts'
import { reads, wide } from './reads.ts'
import { sizes } from './sizes.ts'
import { slow } from './slow.ts'
import { printTable } from './table.ts'
import { writing } from './writing.ts'

/** The parts, in their order. */
export const parts = { reads, wide, sizes, export: exporting, processes, slow, writing } as const

type Part = keyof typeof parts
const isPart = (name: string): name is Part => name in parts

/** The machine, the versions and the size of the data. */
function describe(file: string, calls: number): void {
  const connection = openDatabase(file, 'read')
  const sqlite = connection.prepare('SELECT sqlite_version()').pluck().get()
  const rows = connection.prepare("SELECT sum(count) FROM terms WHERE field = ''").pluck().get()
  connection.close()
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const [{ model } = { model: 'unknown' }] = cpus()
  printTable('What was measured, on what', [
    {
      ...{ date: new Date().toISOString().slice(0, 16), commit, node: process.version, sqlite: String(sqlite) },
      ...{
        processors: `${cpus().length} of ${model}`,
        'memory GiB': totalmem() / 2 ** 30,
        load: hasWrk ? 'wrk' : 'autocannon',
      },
      ...{ calls, rows: Number(rows), MiB: mebibytes(file) },
    },
  ])
}

interface Goal {
  ratio: string
  target: string
  measured: string
}

const options = {
  quick: { type: 'boolean', default: false },
  calls: { type: 'string' },
  data: { type: 'string', default: `${root}data/bench` },
} as const

/** Runs the parts that are named, or all. */
export async function api(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const unknown = positionals.find((name) => !isPart(name))
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}: ${Object.keys(parts).join(', ')}`)
  const named = positionals.filter(isPart)
  const { quick, data } = values
  const calls = Number(values.calls ?? (quick ? 10_000 : 1_000_000))
  mkdirSync(data, { recursive: true })
  const database = (count: number) => databaseOf(data, count)
  const file = await database(calls)
  describe(file, calls)
  const goals: Goal[] = []
  const goal = (ratio: string, target: string, measured: Spread) => {
    goals.push({ ratio, target, measured: shown(measured) })
  }
  const bench: Bench = { file, questions: new Questions(file), quick, database, calls, goal }
  for (const part of named.length > 0 ? named : Object.keys(parts).filter(isPart)) {
    try {
      await parts[part](bench)
    } catch (error) {
      console.error(`${part} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  if (goals.length > 0)
    printTable(
      'Ratios, with the range of runs that took turns',
      goals.map((one) => ({ ...one })),
    )
  rmSync(`${root}data/bench/server-${process.pid}.mjs`, { force: true })
}
