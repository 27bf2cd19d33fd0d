// Opens the database, fills a new one with the demonstration corpus, listens, and closes in order.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { migrateDatabase } from './database/migrate.ts'
import { type Connection, openDatabase, readerOf } from './database/open.ts'
import { documentByKey } from './database/said.ts'
import { extract } from './extract/extract.ts'
import { Failure } from './failure.ts'
import { Threads } from './http/threads.ts'
import { ingest } from './ingest/ingest.ts'
import { main, root } from './installation.ts'
import { rebuildWhereMarked, refresh } from './resources/projections.ts'
import { fewEvents, summarise } from './resources/stats/summarise.ts'
import type { Writing } from './resources/submit.ts'
import type { World } from './world.ts'

const demonstration = fileURLToPath(new URL('seeds/documents', root))

/**
 * `user_version` of a file into which the demonstration corpus is going. It is set before the first table is made and taken
 * back after the last document, so that a start that was cut short is completed by the next, and nobody's own database,
 * made by `ingest` or `migrate`, ever gets the corpus.
 */
const filling = 1

const isBlank = ({ prepare }: Connection) => prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0

/** Reads documents of a path into an open database; gives the line that sums it up. */
export type Fill = (connection: Connection, path: string) => Promise<string>

/** Brings the tables up to date; a database that this makes, or that was cut short, gets the demonstration corpus. */
export async function prepareDatabase(connection: Connection, fill: Fill, say: (line: string) => void): Promise<void> {
  if (isBlank(connection)) connection.pragma(`user_version = ${filling}`)
  migrateDatabase(connection)
  if (connection.pragma('user_version') !== filling) return
  say(await fill(connection, demonstration))
  connection.pragma('user_version = 0')
}

const reasons: Record<string, string> = {
  EADDRINUSE: 'is in use; choose another port with --port or READOUT_PORT',
  EACCES: 'may not be listened on; choose a port above 1023 with --port or READOUT_PORT',
  EADDRNOTAVAIL: 'is no address of this machine; choose another with --host or READOUT_HOST',
  ENOTFOUND: 'is no address that can be found; choose another with --host or READOUT_HOST',
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined
    throw reason === undefined ? error : new Failure(`${host}:${port} ${reason}`, { cause: error })
  }
}

export interface Server {
  /** `http://127.0.0.1:3000` */
  origin: string
  /** Lets requests under way end, then closes the database. */
  close(): Promise<void>
}

export interface Starting {
  world: World
  fill: Fill
  say: (line: string) => void
}

/** Takes single documents in as `readout ingest` does. */
const writingOver = (connection: Connection, { token, max_document }: Config, world: World): Writing => ({
  token,
  most: max_document,
  async take(document) {
    const options = { database: connection, world, extract, refresh }
    const { added, changed, refused } = await ingest([document], options)
    summarise(connection, fewEvents)
    const [refusal] = refused
    const id = documentByKey(connection, document.key)?.id
    if (refusal || id === undefined) return { refused: refusal?.reason ?? 'was not stored' }
    return { id, written: added > 0 ? 'added' : changed > 0 ? 'changed' : 'unchanged' }
  },
})

/**
 * MiB that a thread may fill before it looks for garbage. It writes a long answer in parts, each of which is done with
 * when the next begins: what is usual, 48, takes more memory and saves no time.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/** Threads that answer wide questions, each with a connection of its own: on the processors that are left, four at most. */
const threadsOf = ({ database, text, workers }: Config): Threads =>
  new Threads(() => new Worker(main, { argv: ['answer', '--database', database, '--text', text], resourceLimits }), {
    threads: Math.min(Math.max(Math.floor((availableParallelism() - 1) / workers), 1), 4),
    waiting: 16,
    longest: 30_000,
  })

/** Opens the database and makes it ready to be served. Throws a DatabaseError, with nothing left open, where that cannot be. */
export async function prepare({ database }: Config, { fill, say }: Starting): Promise<Connection> {
  const connection = openDatabase(database)
  try {
    await prepareDatabase(connection, fill, say)
    if (rebuildWhereMarked(connection)) say('The read model was of an older version: it has been made anew')
    summarise(connection, fewEvents)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Starts serving. Throws a Failure or a DatabaseError, with nothing left open, where that cannot be. */
export async function startServer(config: Config, starting: Starting): Promise<Server> {
  const connection = await prepare(config, starting)
  const { world } = starting
  const opened = [connection]
  // The writer last: it takes the log of what was written into the database.
  const closeAll = () => {
    for (const one of opened.toReversed()) one.close()
  }
  try {
    const logger = config.log_level === 'silent' ? false : { level: config.log_level }
    const writing = writingOver(connection, config, world)
    const reader = readerOf(connection)
    opened.push(reader)
    const elsewhere = config.database === ':memory:' ? null : threadsOf(config)
    const { text, cache } = config
    const app = await buildApp(reader, { world, text, writing, cache, elsewhere, logger })
    app.addHook('onClose', async () => {
      await elsewhere?.close()
      closeAll()
    })
    await listen(app, config).catch(async (error) => {
      await app.close()
      throw error
    })
    return { origin: app.listeningOrigin, close: () => app.close() }
  } catch (error) {
    closeAll()
    throw error
  }
}
