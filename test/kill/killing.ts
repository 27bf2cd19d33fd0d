// Ingestion killed at any moment: the database opens, holds whole documents only, and goes on to the same rows.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import { compare } from '../../src/resources/compare.ts'
import { rebuildWhereMarked } from '../../src/resources/projections.ts'
import { numbers } from '../bench/made-names.ts'
import { root } from '../support/tree.ts'

/** Makes the child one file, in a folder of its own below the root: to load it from its sources takes longer than to run it. */
async function makeChild(): Promise<string> {
  const outdir = join(root, 'build', `killed.${process.pid}`)
  const options = { bundle: true, format: 'esm', platform: 'node', packages: 'external' } as const
  await build({ absWorkingDir: root, entryPoints: ['test/kill/child.ts'], outdir, ...options })
  return join(outdir, 'child.js')
}

/** Runs the child until it ends, or is killed so many milliseconds after it began; gives the milliseconds that it ran. */
async function run(
  child: string,
  file: string,
  documents: number,
  killAfter: number | null,
): Promise<{ ended: boolean; ran: number }> {
  const ingesting = spawn(process.execPath, [child, file, String(documents)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(ingesting, 'exit')
  await once(ingesting.stdout, 'data')
  const start = performance.now()
  if (killAfter !== null) void wait(killAfter).then(() => ingesting.kill('SIGKILL'))
  const [code] = await exited
  if (code !== 0 && code !== null) throw new Error(`ingestion ended with exit code ${code}`)
  return { ended: code === 0, ran: performance.now() - start }
}

/** Everything that is so, and what each document says, as text; ids included. */
const whole = [
  'SELECT * FROM documents ORDER BY id',
  'SELECT document, ref, kind, subject, reading, words FROM accounts ORDER BY document, id',
  'SELECT a.document, a.ref, e.number, e.part, e.start, e.end, e.rule FROM evidence e JOIN accounts a ON a.id = e.account ORDER BY 1, 2, 3',
  ...['persons', 'organisations', 'calls', 'statements', 'incidents', 'places'].map(
    (table) => `SELECT * FROM ${table} ORDER BY id`,
  ),
  'SELECT * FROM positions ORDER BY person, number',
  'SELECT * FROM call_participants ORDER BY call, number',
  'SELECT * FROM incident_actors ORDER BY incident, number',
]

const dump = (database: Connection): string => JSON.stringify(whole.map((query) => database.prepare(query).all()))

const saidQuery = `SELECT a.ref, a.kind, a.reading, (SELECT json_group_array(json_array(e.part, e.start, e.end, e.rule))
  FROM evidence e WHERE e.account = a.id) AS spans FROM accounts a WHERE a.document = ? ORDER BY a.id`
const idsOf = (database: Connection): string[] =>
  database.prepare('SELECT id FROM documents ORDER BY id').pluck().all().map(String)

/** What is wrong with a database after a kill: documents that say less or more than they do, rows without record. */
function faultsOf(file: string, complete: Connection): string[] {
  if (!existsSync(file)) return []
  const database = openDatabase(file)
  try {
    migrateDatabase(database)
    rebuildWhereMarked(database)
    const said = (of: Connection, id: string) => JSON.stringify(of.prepare(saidQuery).all(id))
    const broken = idsOf(database).filter((id) => said(database, id) !== said(complete, id))
    const damage = database
      .prepare('PRAGMA integrity_check')
      .pluck()
      .all()
      .filter((line) => line !== 'ok')
    const keys = database.prepare('PRAGMA foreign_key_check').all()
    return [
      ...broken.map((id) => `${id} is not whole`),
      ...damage.map(String),
      ...keys.map(() => 'a key leads nowhere'),
      ...compare(database),
    ]
  } finally {
    database.close()
  }
}

export interface Killed {
  kills: number
  /** How many of them left some documents in, but not all. */
  between: number
  /** Databases that were completed after kills. */
  completed: number
  faults: string[]
}

/** Kills ingestion of the first documents of the corpus so many times, at moments that the seed decides. */
export async function killing(times: number, documents: number, seed = 1): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-killed-'))
  const pick = numbers(seed)
  const reference = join(folder, 'complete.db')
  const child = await makeChild()
  const { ran } = await run(child, reference, documents, null)
  const complete = openDatabase(reference)
  const expected = dump(complete)
  const result: Killed = { kills: 0, between: 0, completed: 0, faults: [] }
  for (let number = 0; result.kills < times; number += 1) {
    const file = join(folder, `${number}.db`)
    for (let ended = false; !ended; ) {
      const isLast = result.kills >= times
      ended = (await run(child, file, documents, isLast ? null : pick(Math.ceil(ran)))).ended
      if (!ended) result.kills += 1
      result.faults.push(...faultsOf(file, complete))
      const database = openDatabase(file)
      migrateDatabase(database)
      const held = idsOf(database).length
      if (!ended && held > 0 && held < documents) result.between += 1
      if (ended && dump(database) !== expected) result.faults.push('the rows are others than without a kill')
      database.close()
    }
    result.completed += 1
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  }
  complete.close()
  for (const made of [folder, dirname(child)]) rmSync(made, { recursive: true })
  return result
}
