import { Command } from 'commander'
import { migrateDatabase } from '../database/migrate.ts'
import { type Connection, openDatabase } from '../database/open.ts'
import { extract } from '../extract/extract.ts'
import { countOlder, type Reprocessed, reprocess } from '../ingest/reprocess.ts'
import { refresh } from '../resources/projections.ts'
import { summarise } from '../resources/stats/summarise.ts'
import { readWorld } from '../world.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { showProgress, type Terminal } from './progress.ts'
import { configOf, settingOption } from './setting.ts'

/** Reads again what an older version read; progress and faults go to the terminal. */
export async function reprocessDatabase(
  database: Connection,
  terminal: Terminal,
  interruption: Pick<Interruption, 'signal'>,
): Promise<Reprocessed> {
  const progress = showProgress(terminal, 'read again', countOlder(database))
  const done = await reprocess({
    ...{ database, world: readWorld(), extract, refresh },
    onProgress() {
      progress.read(1)
      progress.done()
    },
    onRefused: ({ path, key, reason }) => progress.say(`readout: ${path ?? key}: ${reason}`),
    isInterrupted: () => interruption.signal !== null,
  })
  progress.end()
  summarise(database)
  return done
}

export function reprocessCommand(): Command {
  const command = new Command('reprocess')
    .description('read again the documents that an older version of the rules read; decisions by hand stand')
    .addOption(settingOption('database'))
  return command.action(async () => {
    const database = openDatabase(configOf(command).database, 'change')
    const interruption = listenForInterruption()
    try {
      migrateDatabase(database)
      const { read, changed, refused } = await reprocessDatabase(database, process.stderr, interruption)
      const left = countOlder(database)
      const rest = left > 0 ? `, ${left} left` : ''
      process.stdout.write(`Read again: ${read} documents, ${changed} of them otherwise than before${rest}\n`)
      if (refused.length > 0) process.exitCode = 1
      interruption.tell()
    } finally {
      interruption.end()
      database.close()
    }
  })
}
