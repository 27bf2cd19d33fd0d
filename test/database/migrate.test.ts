import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, describe, expect, test } from 'vitest'
import { withOptions } from '../../src/database/generate-migrations.ts'
import { migrateDatabase, requireMigrated } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import * as readModel from '../../src/database/read-model/tables.ts'
import * as happened from '../../src/database/tables/happened.ts'
import * as judged from '../../src/database/tables/judged.ts'
import * as said from '../../src/database/tables/said.ts'
import * as so from '../../src/database/tables/so.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tables = [said, judged, so, happened, readModel].flatMap((file) =>
  Object.values(file).flatMap((value: unknown) => (value instanceof SQLiteTable ? getTableConfig(value) : [])),
)

interface Listed {
  name: string
  strict: number
  wr: number
}

describe('migrations', () => {
  const connection = openDatabase(':memory:')
  const ran = migrateDatabase(connection)

  test('run once', () => {
    expect([ran, migrateDatabase(connection)]).toEqual([
      readdirSync('migrations').filter((name) => name.endsWith('.sql')).length,
      0,
    ])
  })

  test('give the tables that are declared, column by column', () => {
    const columnsOf = (table: string) => connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const declared = tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])
    expect(tables.map(({ name }) => [name, columnsOf(name)])).toEqual(declared)
  })

  test('make every declared table STRICT, and WITHOUT ROWID where its key is composite', () => {
    const listed = new Map(
      connection
        .prepare("SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main'")
        .all()
        .map((row) => [(row as Listed).name, row as Listed]),
    )
    const found = tables.map(({ name }) => [name, listed.get(name)?.strict, listed.get(name)?.wr])
    expect(found).toEqual(tables.map(({ name, primaryKeys }) => [name, 1, Number(primaryKeys.length > 0)]))
  })

  test('leave foreign keys on', () => expect(connection.pragma('foreign_keys')).toBe(1))

  test('are what drizzle-kit generates: it finds nothing to do', () => {
    const copy = join(folder, 'migrations')
    cpSync('migrations', copy, { recursive: true })
    const schema = '--schema=./src/database/tables/*.ts --schema=./src/database/read-model/tables.ts'.split(' ')
    const config = join(folder, 'drizzle.config.json')
    const files = schema.map((option) => option.slice('--schema='.length))
    writeFileSync(config, JSON.stringify({ dialect: 'sqlite', schema: files, out: copy }))
    const before = readdirSync(copy)
    execFileSync('node_modules/.bin/drizzle-kit', ['generate', '--config', config], { stdio: 'pipe' })
    expect(readdirSync(copy)).toEqual(before)
  })

  test('have their options from the script', () => {
    const initial = readFileSync('migrations/0000_initial.sql', 'utf8')
    const plain = initial.replaceAll(') STRICT, WITHOUT ROWID;', ');').replaceAll(') STRICT;', ');')
    expect(withOptions(plain)).toBe(initial)
  })
})

describe('a database that cannot be used is one clear line', () => {
  const file = (name: string) => join(folder, name)
  const messageOf = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      return String(error)
    }
    return 'no error'
  }

  test('no database', () => {
    writeFileSync(file('text.db'), 'This is a text, and no database at all. '.repeat(50))
    expect(messageOf(() => openDatabase(file('text.db')))).toBe(
      `DatabaseError: database ${file('text.db')} is not a SQLite database`,
    )
  })

  test('an absent one that is to be read', () => {
    expect(messageOf(() => openDatabase(file('none.db'), 'read'))).toBe(
      `DatabaseError: database ${file('none.db')} does not exist`,
    )
  })

  test('a folder', () => {
    expect(messageOf(() => openDatabase(folder))).toBe(`DatabaseError: database ${folder} cannot be opened`)
  })

  test('a folder that cannot be made', () => {
    expect(messageOf(() => openDatabase(file('text.db/data/a.db')))).toBe(
      `DatabaseError: database ${file('text.db/data/a.db')} cannot be made: folder ${file('text.db/data')} cannot be written`,
    )
  })

  test("another program's, a newer version's, an unmigrated one", () => {
    const other = openDatabase(file('other.db'))
    expect(messageOf(() => requireMigrated(other))).toBe(
      `DatabaseError: database ${file('other.db')} is of an older version: run "readout migrate"`,
    )
    other.exec('CREATE TABLE notes (text)')
    other.close()
    expect(messageOf(() => openDatabase(file('other.db')))).toBe(
      `DatabaseError: database ${file('other.db')} belongs to another program`,
    )
    const newer = openDatabase(file('newer.db'))
    migrateDatabase(newer)
    newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of next year', 9999999999999)")
    expect(messageOf(() => migrateDatabase(newer))).toBe(
      `DatabaseError: database ${file('newer.db')} is of a newer version of Readout`,
    )
    newer.close()
  })
})

test('a transaction that throws leaves nothing', () => {
  const connection = openDatabase(':memory:')
  migrateDatabase(connection)
  const work = () =>
    connection.transaction(() => {
      connection.exec("INSERT INTO successors (old_id, kind, first_read) VALUES ('a', 'call', '')")
      throw new RangeError('stop')
    })
  expect(work).toThrow(new RangeError('stop'))
  expect(connection.prepare('SELECT count(*) FROM successors').pluck().get()).toBe(0)
})
