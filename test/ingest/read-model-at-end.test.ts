import { expect, test } from 'vitest'
import { compare } from '../../src/resources/compare.ts'
import { rebuildInParts, rebuildWhereMarked, refresh } from '../../src/resources/projections.ts'
import { freshDatabase, query, type Report, take } from '../support/database.ts'

type Database = ReturnType<typeof freshDatabase>

/** Two ministers who speak on the telephone day after day. */
const reports = Array.from({ length: 7 }, (_, at): Report => {
  const day = `2020-01-0${at + 1}`
  return {
    body: `Report ${at}: Heiko Maas phoned Mike Pompeo.`,
    about: { key: `r${at}`, published_on: day, publisher: at % 2 ? 'Wire' : 'Post' },
    persons: [
      { name: 'Heiko Maas', country: 'DEU' },
      { name: 'Mike Pompeo', country: 'USA' },
    ],
    calls: [{ participants: ['Heiko Maas', 'Mike Pompeo'], date: day }],
  }
})

const tables = ['call', 'person', 'organisation', 'statement', 'incident', 'document'].map((kind) => `${kind}_records`)
const records = (database: Database) =>
  tables.flatMap((table) => query(database, `SELECT id, record FROM ${table} ORDER BY id`))
const mark = (database: Database) => query(database, 'SELECT rebuilding FROM revision')
const keptUp = async () => {
  const database = freshDatabase()
  await take(database, reports, { refresh })
  return records(database)
}

test('a run of several transactions into an empty database makes the read model at its end', async () => {
  const database = freshDatabase()
  const seen: unknown[] = []
  const rebuild = (connection: Database) => {
    seen.push(mark(connection), records(connection))
    rebuildInParts(connection)
  }
  await take(database, reports, { refresh, rebuild, transaction_size: 3 })
  expect(seen).toEqual([[{ rebuilding: 1 }], []])
  expect(mark(database)).toEqual([{ rebuilding: 0 }])
  expect(records(database)).toEqual(await keptUp())
  expect([...compare(database)]).toEqual([])
})

test.each([
  ['a run of one transaction', 0, 8],
  ['a run into a database that has documents', 1, 3],
])('%s keeps the read model up to date', async (_, before, transaction_size) => {
  const database = freshDatabase()
  await take(database, reports.slice(0, before), { refresh })
  const rebuild = () => expect.unreachable('there is nothing to make')
  await take(database, reports.slice(before), { refresh, rebuild, transaction_size })
  expect(records(database)).toEqual(await keptUp())
  expect([...compare(database)]).toEqual([])
})

test('a run that was cut short leaves a mark, and the read model is made when the database is opened', async () => {
  const database = freshDatabase()
  const rebuild = () => {
    throw new Error('cut short')
  }
  await expect(take(database, reports, { refresh, rebuild, transaction_size: 3 })).rejects.toThrow('cut short')
  expect(rebuildWhereMarked(database)).toBe(true)
  expect(records(database)).toEqual(await keptUp())
})
