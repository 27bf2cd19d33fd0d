import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError } from 'commander'
import { migrateDatabase } from '../database/migrate.ts'
import { type Connection, openDatabase } from '../database/open.ts'
import { extract } from '../extract/extract.ts'
import { Abreast } from '../ingest/abreast.ts'
import { ingest, isUnread, type Summary } from '../ingest/ingest.ts'
import { Readers, type ReadersOptions } from '../ingest/readers.ts'
import { rebuildInParts, refresh } from '../resources/projections.ts'
import { summarise } from '../resources/stats/summarise.ts'
import { readWorld, type World } from '../world.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import type { Terminal } from './progress.ts'
import { faultLine, startRun } from './reading.ts'
import { configOf, settingOption } from './setting.ts'

export interface IngestRun {
  world: World
  max_document: number
  terminal: Terminal
  interruption?: Interruption
  /** Threads that read for the one that writes; none unless given. */
  readers?: ReadersOptions
}

const noReaders: ReadersOptions = { threads: 0, after: Number.POSITIVE_INFINITY }

/** Writing costs several times what reading does: more that read would wait for the one that writes. */
const mostReaders = 2

/** With the one that writes as many as the machine has processors, once so many documents came that it is worth starting them. */
const usualReaders = (): ReadersOptions => {
  const threads = Math.min(availableParallelism() - 1, mostReaders)
  return threads > 0 ? { threads, after: 200 } : noReaders
}

function readersOf(jobs: string): ReadersOptions {
  if (!/^[1-9]\d?$/.test(jobs)) throw new InvalidArgumentError('It must be a number from 1 to 99.')
  return jobs === '1' ? noReaders : { threads: Number(jobs) - 1, after: 0 }
}

/** What a run came to: what was read, with what could not be, and what the database holds. */
export interface Outcome {
  summary: Summary
  faults: number
  skipped: number
}

/** Reads documents of files, folders and standard input into an open database; progress and faults go to the terminal. */
export async function ingestPaths(
  database: Connection,
  paths: readonly string[],
  { world, max_document, terminal, interruption, readers: readersOptions = noReaders }: IngestRun,
): Promise<Outcome> {
  const { documents, progress, tally } = await startRun(paths, { world, max_document, verb: 'ingested', terminal })
  const readers = readersOptions.threads > 0 ? new Readers(readersOptions) : new Abreast(world)
  const ahead = readers.ahead(documents, (document) => isUnread(database, document))
  const summary = await ingest(interruption ? interruption.until(ahead) : ahead, {
    ...{ database, world, refresh },
    rebuild(connection) {
      progress.say('readout: all documents are in; now the lists that are served are made of them')
      rebuildInParts(connection)
    },
    extract: (document) => readers.read(document) ?? extract(document, world),
    onProgress: () => progress.done(),
    onRefused({ path, key, reason }) {
      tally.faults += 1
      progress.say(`readout: ${faultLine({ path: path ?? key, line: null, reason })}`)
    },
  }).finally(() => readers.close())
  progress.end()
  summarise(database)
  return { summary, ...tally }
}

/** "3 persons, 0 calls". */
const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

const positive = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

/** The outcome in two or three lines. */
export function describeOutcome({ summary, faults, skipped }: Outcome): string {
  const { added, changed, unchanged, copies, other_languages, rows } = summary
  const among = counted(
    positive({
      'with the text of another document': copies,
      'in other languages, kept but not extracted': other_languages,
    }),
  )
  const without = counted(positive({ 'that could not be read': faults, 'of other kinds of file': skipped }))
  return [
    `Ingested: ${counted({ added, changed, unchanged })}${among && ` (${among})`}`,
    ...(without ? [`Left out: ${without}`] : []),
    `The database holds ${counted(rows)}`,
  ].join('\n')
}

export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('read documents into the database; what stands there unchanged is left as it is')
    .argument('<path...>', 'files, folders (with all below them), or - for standard input')
    .option(
      '--jobs <number>',
      'threads at work, one of which writes what the others read; by default as many as there are processors, three at most, for many documents',
      readersOf,
    )
    .addOption(settingOption('database'))
    .addOption(settingOption('max_document'))
  return command.action(async (paths: string[], { jobs = usualReaders() }: { jobs?: ReadersOptions }) => {
    const { database: file, max_document } = configOf(command)
    const database = openDatabase(file)
    const interruption = listenForInterruption()
    try {
      migrateDatabase(database)
      const run = { world: readWorld(), max_document, terminal: process.stderr, interruption, readers: jobs }
      const outcome = await ingestPaths(database, paths, run)
      process.stdout.write(`${describeOutcome(outcome)}\n`)
      if (outcome.faults > 0) process.exitCode = 1
      interruption.tell()
    } finally {
      interruption.end()
      database.close()
    }
  })
}
