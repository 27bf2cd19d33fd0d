import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { root } from '../installation.ts'
import { applicationId, type Connection, DatabaseError, explained } from './open.ts'

const migrationsFolder = fileURLToPath(new URL('migrations', root))

const appliedTo = ({ prepare }: Connection): string[] => {
  const known = prepare("SELECT count(*) FROM sqlite_schema WHERE name = '__drizzle_migrations'").pluck().get()
  if (known === 0) return []
  return prepare('SELECT hash FROM __drizzle_migrations ORDER BY created_at').pluck().all().map(String)
}

/**
 * How many migrations the database lacks. Throws a DatabaseError where it has one that this version of Readout does
 * not know: it was made by a newer one, or by a state of development that never was released.
 */
export function pendingMigrations(connection: Connection): number {
  const ours = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash)
  const applied = appliedTo(connection)
  if (applied.length > ours.length && ours.every((hash, at) => hash === applied[at])) {
    throw new DatabaseError(`database ${connection.file} is of a newer version of Readout`)
  }
  if (applied.some((hash, at) => hash !== ours[at])) {
    throw new DatabaseError(`database ${connection.file} is of another version of Readout: ingest its documents anew`)
  }
  return ours.length - applied.length
}

/**
 * Brings the tables up to this version; gives how many migrations ran. They run with foreign keys off, so that a table
 * may be rebuilt, and the keys are checked afterwards.
 */
export function migrateDatabase(connection: Connection): number {
  const pending = pendingMigrations(connection)
  if (pending === 0) return 0
  try {
    connection.pragma('foreign_keys = OFF')
    connection.pragma(`application_id = ${applicationId}`)
    migrate(connection.orm, { migrationsFolder })
    connection.prepare('INSERT OR IGNORE INTO revision (id, number, rebuilding) VALUES (1, 0, 0)').run()
  } catch (error) {
    throw explained(error, connection.file)
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  const broken = connection.prepare('PRAGMA foreign_key_check').all().length
  if (broken > 0) {
    throw new DatabaseError(`database ${connection.file} has ${broken} rows whose foreign key leads nowhere`)
  }
  return pending
}

/** Throws a DatabaseError where the database lacks migrations: for those who open it only to read. */
export function requireMigrated(connection: Connection): void {
  if (pendingMigrations(connection) > 0) {
    throw new DatabaseError(`database ${connection.file} is of an older version: run "readout migrate"`)
  }
}
