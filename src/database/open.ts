// The one place that knows better-sqlite3.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'

/** A value that SQLite takes and gives; booleans are 0 and 1. */
export type Value = string | number | bigint | Buffer | null
export type Statement = Sqlite.Statement<unknown[]>

/** An open database. */
export interface Connection {
  file: string
  /** For cold queries, typed by the tables. */
  orm: BetterSQLite3Database
  /** A prepared statement, kept by its text: for hot reads and writes. */
  prepare(sql: string): Statement
  /** Runs `work` in a transaction that takes the write lock at once; what throws is rolled back. */
  transaction<Result>(work: () => Result): Result
  /** Runs SQL of several statements. */
  exec(sql: string): void
  /** The value of a pragma, or what setting it answers. */
  pragma(source: string): unknown
  close(): void
}

/** The database cannot be used as asked; the message is one line that names the file and says why. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** "Rdot": marks a file as Readout's. */
export const applicationId = 0x52646f74

const reasons: Record<string, string> = {
  SQLITE_NOTADB: 'is not a SQLite database',
  SQLITE_CANTOPEN: 'cannot be opened',
  SQLITE_READONLY: 'is read-only',
  SQLITE_READONLY_DIRECTORY: 'lies in a read-only folder',
  SQLITE_BUSY: 'is being written by another process',
  SQLITE_CORRUPT: 'is damaged',
  SQLITE_FULL: 'cannot grow: the disk is full',
  SQLITE_IOERR: 'cannot be read or written',
}

/** A DatabaseError for what SQLite threw about the file as such, where it can be named; else what was thrown. */
export function explained(error: unknown, file: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error
  const reason = reasons[error.code] ?? reasons[error.code.split('_', 2).join('_')]
  return reason === undefined ? error : new DatabaseError(`database ${file} ${reason}`, { cause: error })
}

/** Whether the error says that another writer holds the database. */
export const isBusy = (error: unknown): boolean =>
  (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) ||
  (error instanceof DatabaseError && isBusy(error.cause))

/** Makes the file's folder where its parent exists: one level, so that a mistyped path is an error. */
function makeFolder(file: string): void {
  const folder = dirname(resolve(file))
  try {
    if (!existsSync(folder)) mkdirSync(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new DatabaseError(`database ${file} cannot be made: folder ${folder} cannot be written`, { cause: error })
  }
}

const writing = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'cache_size = -65536',
  'temp_store = MEMORY',
] as const

const pragmas = {
  write: writing,
  change: writing,
  read: ['query_only = ON', 'mmap_size = 2147483648', 'cache_size = -16384', 'temp_store = MEMORY'],
} as const

/**
 * Opens a database: `write` makes the file and its folder where there is none, `change` and `read` want it to exist. `:memory:` is
 * a database of this connection alone. Throws a DatabaseError where the file is no database, another program's, or
 * cannot be opened. Waits up to five seconds for another writer.
 */
export function openDatabase(file: string, mode: keyof typeof pragmas = 'write'): Connection {
  const inMemory = file === ':memory:'
  if (!inMemory && mode !== 'write' && !existsSync(file)) {
    throw new DatabaseError(`database ${file} does not exist`)
  }
  if (!inMemory && mode === 'write' && !existsSync(file)) makeFolder(file)
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(file, { readonly: mode === 'read', timeout: 5000 })
    refuseForeign(sqlite, file)
    for (const pragma of pragmas[mode]) sqlite.pragma(pragma)
    // To time each of the very many statements of a writer would cost it, and tell nobody anything.
    return connectionOf(sqlite, file, mode === 'read')
  } catch (error) {
    sqlite?.close()
    throw explained(error, file)
  }
}

/**
 * A connection that only reads what another writes, with its own cache of pages and statements, so that a transaction under
 * way neither shows nor delays an answer. A database in memory has one connection alone, which is given back.
 */
export const readerOf = (connection: Connection): Connection =>
  connection.file === ':memory:' ? connection : openDatabase(connection.file, 'read')

function refuseForeign(sqlite: Sqlite.Database, file: string): void {
  const tables = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (tables !== 0 && sqlite.pragma('application_id', { simple: true }) !== applicationId) {
    throw new DatabaseError(`database ${file} belongs to another program`)
  }
}

let spent = 0

/** Milliseconds that statements of connections that only read have run in this thread. */
export const sqlTime = (): number => spent

const timed =
  <Answer>(ask: (...values: unknown[]) => Answer) =>
  (...values: unknown[]): Answer => {
    const from = performance.now()
    try {
      return ask(...values)
    } finally {
      spent += performance.now() - from
    }
  }

/** Questions of readers have as many texts as they have filters: of two such lots the one used longer ago goes. */
const mostStatements = 250

/** Keeps a prepared statement by its text as long as it is used: one that is in use costs no more than looking it up. */
function kept(make: (sql: string) => Statement): (sql: string) => Statement {
  let recent = new Map<string, Statement>()
  let former = new Map<string, Statement>()
  return (sql) => {
    const known = recent.get(sql)
    if (known) return known
    const statement = former.get(sql) ?? make(sql)
    if (recent.size >= mostStatements) [former, recent] = [recent, new Map()]
    recent.set(sql, statement)
    return statement
  }
}

function connectionOf(sqlite: Sqlite.Database, file: string, isTimed: boolean): Connection {
  const prepare = kept((sql) => {
    const statement: Statement = sqlite.prepare(sql)
    if (!isTimed) return statement
    return Object.assign(statement, {
      all: timed(statement.all.bind(statement)),
      get: timed(statement.get.bind(statement)),
    })
  })
  return {
    file,
    orm: drizzle({ client: sqlite }),
    prepare,
    transaction: (work) => {
      try {
        return sqlite.transaction(work).immediate()
      } catch (error) {
        throw explained(error, file)
      }
    },
    exec: (sql) => void sqlite.exec(sql),
    pragma: (source) => sqlite.pragma(source, { simple: true }),
    close: () => void sqlite.close(),
  }
}
