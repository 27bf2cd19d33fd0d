import type { Command } from 'commander'
import { requireMigrated } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import type { WriterOptions } from '../ingest/transaction.ts'
import { refresh } from '../resources/projections.ts'
import { fewEvents, summarise } from '../resources/stats/summarise.ts'
import { readWorld } from '../world.ts'
import { configOf } from './setting.ts'

/** Runs `work` on the standing database that the command is set to, and closes it. */
export function changing<Result>(command: Command, work: (options: WriterOptions) => Result): Result {
  const database = openDatabase(configOf(command).database, 'change')
  try {
    requireMigrated(database)
    const result = work({ database, world: readWorld(), refresh })
    summarise(database, fewEvents)
    return result
  } finally {
    database.close()
  }
}
