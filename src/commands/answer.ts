import { parentPort } from 'node:worker_threads'
import { Command } from 'commander'
import { openDatabase, sqlTime } from '../database/open.ts'
import { Failure } from '../failure.ts'
import { answerTasks } from '../http/threads.ts'
import { answeringsOf } from '../resources/answerings.ts'
import { countriesOf } from '../resources/countries.ts'
import { readWorld } from '../world.ts'
import { configOf, settingOption } from './setting.ts'

/** 4 MiB: who reads very many rows comes past most pages once, and the system's own cache has the others. */
const pageCache = 'cache_size = -4096'

/** What a thread of the server is started with; nobody types it. */
export function answerCommand(): Command {
  const command = new Command('answer').description(
    'answer the questions that a server hands to this thread of its own',
  )
  for (const setting of ['database', 'text'] as const) command.addOption(settingOption(setting))
  return command.action(() => {
    if (!parentPort) throw new Failure('answer is a thread of readout serve, and no command of its own')
    const { database, text } = configOf(command)
    const world = readWorld()
    const connection = openDatabase(database, 'read')
    connection.pragma(pageCache)
    answerTasks(parentPort, answeringsOf({ connection, world, countries: countriesOf(world), serving: text }), sqlTime)
  })
}
