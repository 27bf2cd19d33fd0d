import { existsSync, renameSync, rmSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { migrateDatabase } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { Failure } from '../failure.ts'
import { generate } from '../generate/generate.ts'
import { rebuilding } from '../resources/projections.ts'
import { readWorld } from '../world.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { showProgress, type Terminal } from './progress.ts'

interface Run {
  calls: number
  seed: number
  terminal: Terminal
  interruption: Pick<Interruption, 'signal'>
}

const lineEvery = 100_000

/** What belongs to a database besides its file. */
const besides = ['', '-wal', '-shm']

/** Makes a database of made-up events; the file stands when all of it does. Gives false where it was interrupted. */
export async function generateDatabase(file: string, { calls, seed, terminal, interruption }: Run): Promise<boolean> {
  if (existsSync(file)) throw new Failure(`${file} exists already: nothing is made up beside what stands`)
  const part = `${file}.part`
  const clear = () => {
    for (const end of besides) rmSync(part + end, { force: true })
  }
  clear()
  const connection = openDatabase(part)
  const written = showProgress(terminal, 'made up', calls, { one: 'call', several: 'calls', lineEvery })
  const listed = showProgress(terminal, 'listed', null, { one: 'row', several: 'rows', lineEvery })
  const count = (progress: typeof written) => (some: number) => {
    progress.read(some)
    progress.done(some)
  }
  try {
    migrateDatabase(connection)
    const complete = await generate(connection, {
      ...{ world: readWorld(), calls, seed, rebuild: rebuilding },
      onCalls: count(written),
      onRecords: count(listed),
      isInterrupted: () => interruption.signal !== null,
    })
    connection.close()
    if (complete) renameSync(part, file)
    return complete
  } finally {
    listed.end()
    connection.close()
    clear()
  }
}

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }

export function generateCommand(): Command {
  const command = new Command('generate')
    .description(
      'make a database of made-up events, to measure on or to try a dashboard on; it says that it is made up',
    )
    .argument('<file>', 'the database, which must not exist')
    .option(
      '--calls <number>',
      'how many calls, with statements and incidents beside them',
      whole(1, 100_000_000),
      10_000,
    )
    .option('--seed <number>', 'another number gives others, the same the same', whole(0, 2 ** 31 - 1), 1)
  return command.action(async (file: string, { calls, seed }: { calls: number; seed: number }) => {
    const interruption = listenForInterruption()
    try {
      const run = { calls, seed, terminal: process.stderr, interruption }
      if (await generateDatabase(file, run)) return void process.stdout.write(`${file}: ${calls} calls made up\n`)
      process.stderr.write('readout: interrupted; nothing was kept\n')
      process.exitCode = 130
    } finally {
      interruption.end()
    }
  })
}
