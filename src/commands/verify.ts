import { Command } from 'commander'
import { requireMigrated } from '../database/migrate.ts'
import { type Connection, openDatabase } from '../database/open.ts'
import { verify } from '../ingest/verify.ts'
import { compare } from '../resources/compare.ts'
import { readWorld, type World } from '../world.ts'
import { configOf, settingOption } from './setting.ts'

/** Every fault of the database: of what documents say, how it was judged, what is so, and of the read model. */
export function* faultsOf(connection: Connection, world: World): Generator<string> {
  yield* verify(connection, world)
  yield* compare(connection)
}

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('check that every row is what the documents give: one line a fault, exit code 1 where there is any')
    .addOption(settingOption('database'))
    .action((_flags: unknown, command: Command) => {
      const { database } = configOf(command)
      const connection = openDatabase(database, 'read')
      try {
        requireMigrated(connection)
        let count = 0
        for (const fault of faultsOf(connection, readWorld())) {
          console.log(fault)
          count += 1
        }
        console.error(`${database}: ${count === 0 ? 'no faults' : `${count} faults`}`)
        if (count > 0) process.exitCode = 1
      } finally {
        connection.close()
      }
    })
