// What the parts of the bench share: the database, its questions, and the goals that they measure.
import { existsSync, statSync } from 'node:fs'
import { generateDatabase } from '../../src/commands/generate.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { rebuildWhereMarked } from '../../src/resources/projections.ts'
import { summarise } from '../../src/resources/stats/summarise.ts'
import type { Questions } from './asked.ts'
import { prepareAssembledPage } from './assembled-page.ts'
import type { Spread } from './ratios.ts'

export interface Bench {
  /** The database that is asked. */
  file: string
  questions: Questions
  /** Short runs. */
  quick: boolean
  /** Databases by the number of their calls, made where they are not there. */
  database(calls: number): Promise<string>
  /** How many calls the largest has. */
  calls: number
  /** Tells what was measured of something that must be so: the bound as it is written, and the ratio. */
  goal(what: string, bound: string, ratio: Spread): void
}

/** The file with so many made-up calls, brought up to this version; it is made where there is none. */
export async function databaseOf(folder: string, calls: number): Promise<string> {
  const file = `${folder}/calls-${calls}.db`
  if (!existsSync(file)) {
    const run = { calls, seed: 1, terminal: process.stderr, interruption: { signal: null } }
    await generateDatabase(file, run)
  }
  const connection = openDatabase(file, 'change')
  try {
    migrateDatabase(connection)
    if (rebuildWhereMarked(connection)) console.error(`${file}: its read model was made anew`)
    summarise(connection)
  } finally {
    connection.close()
  }
  prepareAssembledPage(file)
  return file
}

export const mebibytes = (file: string): number => statSync(file).size / 2 ** 20
