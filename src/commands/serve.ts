import { Command } from 'commander'
import { settings } from '../config.ts'
import { type Fill, startServer } from '../server.ts'
import { readWorld } from '../world.ts'
import { describeOutcome, ingestPaths } from './ingest.ts'
import { configOf, settingOption } from './setting.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

export function serveCommand(): Command {
  const command = new Command('serve').description(
    'serve the API; a new database is filled with the demonstration corpus first',
  )
  for (const setting of settings) command.addOption(settingOption(setting))
  return command.action(async () => {
    const config = configOf(command)
    const say = (line: string) => void process.stderr.write(`${line}\n`)
    const world = readWorld()
    const fill: Fill = async (connection, path) => {
      say('The database is new: reading the demonstration corpus')
      const run = { world, max_document: config.max_document, terminal: process.stderr }
      return describeOutcome(await ingestPaths(connection, [path], run))
    }
    const server = await startServer(config, { world, fill, say })
    say(`Readout serves ${config.database} at ${server.origin}/docs (Ctrl-C ends it)`)
    // A second signal finds no handler and ends the process at once.
    for (const signal of signals) process.once(signal, () => void server.close())
  })
}
