import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeOutcome, ingestPaths } from '../../src/commands/ingest.ts'
import { listenForInterruption } from '../../src/commands/interruption.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { readWorld } from '../../src/world.ts'
import { folderWith } from '../documents/support.ts'
import { readout } from '../support/readout.ts'

const call = (day: string) => `---
title: Leaders speak
publisher: The Indus Post
published: 2020-01-${day}
---
President Ashraf Ghani spoke by telephone with US Secretary of State Mike Pompeo on Friday, the palace said.
`

/** Ingests paths of a folder into a database in memory; gives the lines that are told at the end, and during the run. */
async function ingested(folder: string, names: string[]) {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  const told: string[] = []
  const terminal = { write: (text: string) => told.push(text.replaceAll(`${folder}/`, '')) > 0 }
  const paths = names.map((name) => join(folder, name))
  const run = async () =>
    describeOutcome(await ingestPaths(database, paths, { world: readWorld(), max_document: 2 ** 20, terminal })).split(
      '\n',
    )
  return { run, told, close: () => database.close() }
}

describe('ingest', () => {
  test('tells what came of the documents and what the database holds; a second run changes nothing', async () => {
    const folder = folderWith({
      'a.md': call('03'),
      'b.md': call('04').replace('Indus Post', 'Kabul Post'),
      'c.txt': 'Le Premier ministre s’est entretenu au téléphone vendredi avec son homologue, a annoncé son bureau.',
      'd.txt': '',
      'e.docx': 'x',
    })
    const { run, told, close } = await ingested(folder, ['', 'nowhere.md'])
    const holds = expect.stringMatching(/^The database holds 3 documents, /)
    expect(await run()).toEqual([
      'Ingested: 3 added, 0 changed, 0 unchanged (1 with the text of another document, 1 in other languages, kept but not extracted)',
      'Left out: 2 that could not be read, 1 of other kinds of file',
      holds,
    ])
    expect(told).toEqual(['readout: d.txt: is empty\n', 'readout: nowhere.md: does not exist\n'])
    expect(await run()).toEqual([
      'Ingested: 0 added, 0 changed, 3 unchanged',
      'Left out: 2 that could not be read, 1 of other kinds of file',
      holds,
    ])
    close()
  })

  test('that is interrupted keeps what it has, and goes on when it is run again', async () => {
    const database = openDatabase(':memory:')
    migrateDatabase(database)
    const paths = [folderWith({ 'a.md': call('03'), 'b.md': call('04'), 'c.md': call('05') })]
    const run = { world: readWorld(), max_document: 2 ** 20, terminal: { write: () => true } }
    const interruption = listenForInterruption()
    async function* cutShort<Item>(items: AsyncIterable<Item>) {
      for await (const item of interruption.until(items)) {
        yield item
        process.emit('SIGINT', 'SIGINT')
      }
    }
    const first = await ingestPaths(database, paths, { ...run, interruption: { ...interruption, until: cutShort } })
    const second = await ingestPaths(database, paths, run)
    expect([interruption.signal, first.summary.added, second.summary.unchanged, second.summary.added]).toEqual([
      'SIGINT',
      1,
      1,
      2,
    ])
    database.close()
  })
})

describe.concurrent('readout ingest', () => {
  test('exits 0 with its summary on standard output', async ({ expect }) => {
    const database = join(mkdtempSync(join(tmpdir(), 'readout-')), 'readout.db')
    const done = await readout(['ingest', '-', '--database', database], { input: call('03') })
    expect([done.code, done.stdout.split('\n')[0], done.stderr]).toEqual([
      0,
      'Ingested: 1 added, 0 changed, 0 unchanged',
      '',
    ])
  })

  test('reads in threads where it is told to', async ({ expect }) => {
    const folder = folderWith({ 'a.md': call('03'), 'b.md': call('04'), 'c.md': call('05') })
    const done = await readout(['ingest', folder, '--jobs', '2', '--database', join(folder, 'readout.db')])
    expect([done.code, done.stdout.split('\n')[0], done.stderr]).toEqual([
      0,
      'Ingested: 3 added, 0 changed, 0 unchanged (2 with the text of another document)',
      '',
    ])
    expect(await readout(['ingest', folder, '--jobs', '0'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "readout: option '--jobs <number>' argument '0' is invalid. It must be a number from 1 to 99.\n",
    })
  })

  test('exits 1 where a document could not be read, with the others in', async ({ expect }) => {
    const folder = folderWith({ 'a.md': call('03'), 'b.txt': 'ab\0' })
    const done = await readout(['ingest', folder], { env: { READOUT_DATABASE: join(folder, 'readout.db') } })
    expect([done.code, done.stdout.split('\n')[0], done.stderr]).toEqual([
      1,
      'Ingested: 1 added, 0 changed, 0 unchanged',
      `readout: ${folder}/b.txt: is binary (NUL at byte 2)\n`,
    ])
  })

  test('exits 1 where the database is none, in one line', async ({ expect }) => {
    const folder = folderWith({ 'a.md': call('03'), 'readout.db': 'no database '.repeat(100) })
    expect(await readout(['ingest', folder, '--database', join(folder, 'readout.db')])).toEqual({
      code: 1,
      stdout: '',
      stderr: `readout: database ${folder}/readout.db is not a SQLite database\n`,
    })
  })
})
