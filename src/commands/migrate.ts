import { Command } from 'commander'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { summarise } from '../resources/stats/summarise.ts'
import { configOf, settingOption } from './setting.ts'

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('make the database, or bring its tables up to this version')
    .addOption(settingOption('database'))
    .action((_flags: unknown, command: Command) => {
      const { database } = configOf(command)
      const connection = openDatabase(database)
      try {
        const count = migrateDatabase(connection)
        summarise(connection)
        console.error(count === 0 ? `${database} is up to date` : `${database}: ${count} migrations ran`)
      } finally {
        connection.close()
      }
    })
