import { Command } from 'commander'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { rebuildAtOnce } from '../resources/projections.ts'
import { configOf, settingOption } from './setting.ts'

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('make all that is served anew from the tables, in one transaction; ids and order stay')
    .addOption(settingOption('database'))
    .action((_flags: unknown, command: Command) => {
      const { database } = configOf(command)
      const connection = openDatabase(database, 'change')
      try {
        migrateDatabase(connection)
        rebuildAtOnce(connection)
        console.error(`${database}: made anew`)
      } finally {
        connection.close()
      }
    })
