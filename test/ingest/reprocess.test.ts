import { describe, expect, test } from 'vitest'
import type { Connection } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { merge } from '../../src/ingest/merge.ts'
import { countOlder, reprocess } from '../../src/ingest/reprocess.ts'
import { split } from '../../src/ingest/split.ts'
import { verify } from '../../src/ingest/verify.ts'
import { compare } from '../../src/resources/compare.ts'
import { refresh } from '../../src/resources/projections.ts'
import { freshDatabase, query, smallWorld } from '../support/database.ts'
import { document, extraction } from '../support/said.ts'

const texts = {
  a: 'Minister Zainab Tariq phoned Mark Esper on Monday, Pakistan said.',
  b: 'Zebu Tariq, the minister, spoke with Mark Esper.',
  c: 'Nothing was said to Mark Esper.',
}
const documents = Object.entries(texts).map(([key, body]) =>
  document(body, { key, published_on: key === 'c' ? null : '2020-01-06', publisher: `Paper ${key}` }),
)

/** An extractor that finds the persons alone. */
const first = ({ body }: Document) =>
  extraction(body, {
    persons: ['Zainab Tariq', 'Zebu Tariq', 'Mark Esper']
      .filter((name) => body.includes(name))
      .map((name) => ({ name, country: name === 'Mark Esper' ? 'USA' : 'PAK', mentions: [name] })),
  })

/** A better one: it knows posts, finds calls, and reads a date in the text of the third. */
const second = (one: Document) => {
  const found = first(one)
  const [caller, called] = found.persons
  const persons = found.persons.map((person) =>
    /minister/i.test(one.body) && person.country === 'PAK'
      ? { ...person, positions: [{ title: 'Minister', organisation: null, country: 'PAK' }] }
      : person,
  )
  const evidence = [{ start: 0, end: one.body.length }]
  const call = { rule: 'by-hand', parts: {}, medium: 'phone', status: 'occurred', initiator: null, evidence } as const
  const day = { date: '2020-01-06', date_precision: 'day' } as const
  return {
    ...found,
    persons,
    calls: caller && called ? [{ ...call, ...day, participants: [caller.ref, called.ref] }] : [],
    document: { path: null, title: null, published_on: called ? null : '2020-01-07' },
  }
}

const optionsOf = (database: Connection) => ({
  database,
  world: smallWorld,
  refresh,
  now: () => '2020-02-02T00:00:00Z',
})

async function readByFirst() {
  const database = freshDatabase()
  await ingest(documents, { ...optionsOf(database), extract: first, version: 'first' })
  return database
}

const isSound = (database: Connection) => expect([...verify(database, smallWorld), ...compare(database)]).toEqual([])

describe('reprocess', () => {
  test('reads again what an older version read; ids of what stays stay, and the feed tells why the rest changed', async () => {
    const database = await readByFirst()
    expect([countOlder(database, 'first'), countOlder(database, 'second')]).toEqual([0, 3])
    const done = await reprocess({ ...optionsOf(database), extract: second, version: 'second' })
    expect([done, countOlder(database, 'second')]).toEqual([{ read: 3, changed: 3, refused: [] }, 0])
    expect(query(database, 'SELECT id FROM persons ORDER BY id')).toEqual([
      { id: 'mark-esper' },
      { id: 'zainab-tariq' },
      { id: 'zebu-tariq' },
    ])
    expect(query(database, "SELECT key, published_on FROM documents WHERE key = 'c'")).toEqual([
      { key: 'c', published_on: '2020-01-07' },
    ])
    expect(query(database, "SELECT DISTINCT kind, operation FROM changes WHERE cause = 'reprocess'")).toEqual([
      { kind: 'document', operation: 'MOD' },
      { kind: 'person', operation: 'MOD' },
      { kind: 'call', operation: 'ADD' },
    ])
    isSound(database)
  })

  test('reads nothing again that this version read, and changes nothing where it reads the same', async () => {
    const database = await readByFirst()
    const before = query(database, 'SELECT * FROM accounts')
    const options = { ...optionsOf(database), extract: first }
    expect(await reprocess({ ...options, version: 'first' })).toEqual({ read: 0, changed: 0, refused: [] })
    expect(await reprocess({ ...options, version: 'third' })).toEqual({ read: 3, changed: 0, refused: [] })
    expect(query(database, 'SELECT * FROM accounts')).toEqual(before)
    expect(query(database, "SELECT * FROM changes WHERE cause = 'reprocess'")).toEqual([])
  })

  test('goes on where it was interrupted', async () => {
    const database = await readByFirst()
    const options = { ...optionsOf(database), extract: second, version: 'second', transaction_size: 1 }
    let read = 0
    const onProgress = () => {
      read += 1
    }
    expect(await reprocess({ ...options, onProgress, isInterrupted: () => read > 0 })).toMatchObject({ read: 1 })
    expect(await reprocess(options)).toMatchObject({ read: 2, changed: 2 })
    isSound(database)
  })

  test('leaves what it cannot read as it was, and says so', async () => {
    const database = await readByFirst()
    const extract = (one: Document) => {
      if (one.key === 'b') throw new RangeError('too deep')
      return second(one)
    }
    const { refused } = await reprocess({ ...optionsOf(database), extract, version: 'second' })
    expect(refused).toEqual([{ path: null, key: 'b', reason: 'cannot be read: too deep' }])
    expect(query(database, 'SELECT name FROM persons ORDER BY name')).toHaveLength(3)
    isSound(database)
  })

  test('decisions by hand stand, although names come with posts now', async () => {
    const database = await readByFirst()
    merge(optionsOf(database), 'zainab-tariq', 'zebu-tariq')
    expect(split(optionsOf(database), 'mark-esper', ['c'])).toEqual(['mark-esper', 'mark-esper-2'])
    await reprocess({ ...optionsOf(database), extract: second, version: 'second' })
    expect(query(database, 'SELECT id, name FROM persons ORDER BY id')).toEqual([
      { id: 'mark-esper', name: 'Mark Esper' },
      { id: 'mark-esper-2', name: 'Mark Esper' },
      { id: 'zainab-tariq', name: 'Zainab Tariq' },
    ])
    expect(query(database, 'SELECT count(*) AS calls FROM calls')).toEqual([{ calls: 1 }])
    isSound(database)
  })
})
