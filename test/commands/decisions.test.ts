// Decisions by hand and the life of documents, as their users give them, and what the API answers then.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { ingestPaths } from '../../src/commands/ingest.ts'
import { faultsOf } from '../../src/commands/verify.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { readWorld } from '../../src/world.ts'
import { folderWith } from '../documents/support.ts'
import { readout } from '../support/readout.ts'

const world = readWorld()

const spoke = (publisher: string, day: string, minister: string) => `---
publisher: ${publisher}
published: 2021-03-${day}
---
Kenyan Foreign Minister ${minister} spoke by telephone with Norwegian Foreign Minister Ingrid Dahl on 2021-03-${day}, the ministry said.
`

/** A database of documents, the command line over it, and what the API answers. */
async function ingested() {
  const folder = folderWith({
    'a.md': spoke('Nairobi Post', '03', 'Peter Mwangi Otieno'),
    'b.md': spoke('Oslo Times', '09', 'Pius Otieno'),
  })
  const file = join(folder, 'readout.db')
  const database = openDatabase(file)
  migrateDatabase(database)
  await ingestPaths(database, [folder], { world, max_document: 2 ** 20, terminal: { write: () => true } })
  const app = await buildApp(database, { world })
  const close = async () => {
    await app.close()
    database.close()
  }
  /** Status and `location` of a person's item. */
  const person = async (id: string) => {
    const { statusCode, headers } = await app.inject(`/v1/persons/${id}`)
    return headers.location === undefined ? statusCode : [statusCode, headers.location]
  }
  return { database, person, close, run: (...args: string[]) => readout([...args, '--database', file]) }
}

test('merge, split, withdraw, reprocess: what they say, and what former ids answer', async () => {
  const { database, person, close, run } = await ingested()
  const [one, other] = ['peter-mwangi-otieno', 'pius-otieno']
  expect(await run('merge', one, other)).toEqual({ code: 0, stdout: `Merged: ${other} into ${one}\n`, stderr: '' })
  expect([await person(one), await person(other)]).toEqual([200, [308, `/v1/persons/${one}`]])
  expect(await run('split', other)).toEqual({ code: 0, stdout: `Split: ${other} into ${one}, ${other}\n`, stderr: '' })
  expect([await person(one), await person(other)]).toEqual([200, 200])
  expect(await run('withdraw', 'b.md', 'c.md')).toEqual({
    code: 1,
    stdout: 'Withdrawn: b.md\n',
    stderr: 'readout: c.md is neither the id nor the key of a document\n',
  })
  expect([await person(one), await person(other)]).toEqual([200, 410])
  database.exec("UPDATE documents SET extractor = 'of last year'")
  expect(await run('reprocess')).toEqual({
    code: 0,
    stdout: 'Read again: 1 documents, 0 of them otherwise than before\n',
    stderr: '',
  })
  expect([...faultsOf(database, world)]).toEqual([])
  await close()
})

test('what cannot be decided is said in one line; where there is no database, none is made', async () => {
  const file = join(folderWith({}), 'readout.db')
  const merge = () => readout(['merge', 'a', 'b', '--database', file])
  expect(await merge()).toEqual({ code: 1, stdout: '', stderr: `readout: database ${file} does not exist\n` })
  const database = openDatabase(file)
  migrateDatabase(database)
  database.close()
  expect(await merge()).toEqual({
    code: 1,
    stdout: '',
    stderr: 'readout: a is not the id of a person, organisation, call, statement or incident\n',
  })
})
