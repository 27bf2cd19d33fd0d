import { Command } from 'commander'
import { type Config, settings } from '../config.ts'
import { Failure } from '../failure.ts'
import { isOneOfSeveral, leave, serveTogether } from '../processes.ts'
import { type Fill, prepare, type Starting, startServer } from '../server.ts'
import { readWorld } from '../world.ts'
import { describeOutcome, ingestPaths } from './ingest.ts'
import { configOf, settingOption } from './setting.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

function startingOf({ max_document }: Config): Starting {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const world = readWorld()
  const fill: Fill = async (connection, path) => {
    say('The database is new: reading the demonstration corpus')
    return describeOutcome(await ingestPaths(connection, [path], { world, max_document, terminal: process.stderr }))
  }
  return { world, fill, say }
}

/** Makes the database ready once, then has several processes serve it. */
async function serveBySeveral(config: Config): Promise<void> {
  const { database, workers: count } = config
  if (database === ':memory:') throw new Failure('--workers: a database in memory is that of one process alone')
  const starting = startingOf(config)
  const connection = await prepare(config, starting)
  connection.close()
  const origin = await serveTogether({ count, say: starting.say })
  if (origin !== null)
    starting.say(`Readout serves ${database} at ${origin}/docs by ${count} processes (Ctrl-C ends them)`)
}

async function serveAlone(config: Config): Promise<void> {
  const starting = startingOf(config)
  const server = await startServer(config, starting)
  if (!isOneOfSeveral()) starting.say(`Readout serves ${config.database} at ${server.origin}/docs (Ctrl-C ends it)`)
  // A second signal finds no handler and ends the process at once.
  for (const signal of signals) process.once(signal, () => void server.close().finally(leave))
}

export function serveCommand(): Command {
  const command = new Command('serve').description(
    'serve the API; a new database is filled with the demonstration corpus first',
  )
  for (const setting of settings) command.addOption(settingOption(setting))
  return command.action(async () => {
    const config = configOf(command)
    if (config.workers > 1 && !isOneOfSeveral()) return serveBySeveral(config)
    await serveAlone(config).catch((error) => {
      leave()
      throw error
    })
  })
}
