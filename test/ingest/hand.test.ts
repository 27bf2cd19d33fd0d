import { describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import type { Connection } from '../../src/database/open.ts'
import { withdraw } from '../../src/ingest/ingest.ts'
import { merge } from '../../src/ingest/merge.ts'
import { split } from '../../src/ingest/split.ts'
import { verify } from '../../src/ingest/verify.ts'
import { compare } from '../../src/resources/compare.ts'
import { refresh } from '../../src/resources/projections.ts'
import { freshDatabase, query, type Report, smallWorld, take } from '../support/database.ts'

const optionsOf = (database: Connection) => ({
  database,
  world: smallWorld,
  refresh,
  now: () => '2020-02-02T00:00:00Z',
})

const named = (key: string, name: string, country: string, title: string): Report => ({
  body: `${name}, ${title} (${key}), said nothing.`,
  about: { key, published_on: '2020-01-08', publisher: `Paper ${key}` },
  persons: [{ name, country, positions: [{ title, country }] }],
})
const spoke = (key: string, one: string, other: string, date: string): Report => ({
  body: `On ${date} ${one} phoned ${other} (${key}).`,
  about: { key, published_on: date, publisher: `Paper ${key}` },
  persons: [
    { name: one, country: 'USA' },
    { name: other, country: 'PAK' },
  ],
  calls: [{ participants: [one, other], initiator: one, date }],
})

/** Nicknames that no rule knows, a namesake, two calls of which one was dated wrongly. */
const reports: Report[] = [
  named('a', 'Zainab Tariq', 'PAK', 'Minister'),
  named('b', 'Zebu Tariq', 'PAK', 'Minister'),
  named('c', 'Ali Khan', 'IRQ', 'Colonel'),
  named('d', 'Ali Khan', 'IRQ', 'Colonel'),
  spoke('e', 'Mark Esper', 'Qamar Bajwa', '2020-01-08'),
  spoke('f', 'Mark Esper', 'Qamar Bajwa', '2020-01-12'),
  spoke('g', 'Mark Esper', 'Qamar Bajwa', '2020-01-08'),
]

async function filled() {
  const database = freshDatabase()
  await take(database, reports, { refresh })
  return database
}

/** Persons and calls, each as the documents that tell of it, sorted. */
const groups = (database: Connection) =>
  query(
    database,
    `SELECT kind || ' ' || group_concat(key, '') AS told FROM
       (SELECT DISTINCT a.kind, a.subject, d.key FROM accounts a JOIN documents d ON d.id = a.document ORDER BY d.key)
     GROUP BY kind, subject ORDER BY told`,
  ).map((row) => (row as { told: string }).told)

const apart = ['call eg', 'call f', 'person a', 'person b', 'person cd', 'person efg', 'person efg']
const [call, other] = ['eg', 'f']

/** Ids of the calls told of by documents. */
const callsOf = (database: Connection) =>
  new Map(
    query(
      database,
      `SELECT a.subject, min(d.key) AS first FROM accounts a JOIN documents d ON d.id = a.document
       WHERE a.kind = 'call' GROUP BY a.subject`,
    ).map((row) => {
      const { subject, first } = row as { subject: string; first: string }
      return [first, subject]
    }),
  )
const callOf = (database: Connection, key: string) => callsOf(database).get(key) ?? ''

const isSound = (database: Connection) => expect([...verify(database, smallWorld), ...compare(database)]).toEqual([])

describe('merge', () => {
  test('makes one person of two: the first keeps its id, the other leads to it, and the feed says by hand', async () => {
    const database = await filled()
    expect(groups(database)).toEqual(apart)
    expect(merge(optionsOf(database), 'zebu-tariq', 'zainab-tariq')).toEqual({
      id: 'zebu-tariq',
      former: 'zainab-tariq',
    })
    expect(groups(database)).toEqual(
      apart
        .filter((told) => !/person [ab]$/.test(told))
        .concat('person ab')
        .sort(),
    )
    expect(query(database, "SELECT kind, id, operation, successor FROM changes WHERE cause = 'hand'")).toEqual([
      { kind: 'person', id: 'zainab-tariq', operation: 'MERGE', successor: 'zebu-tariq' },
      { kind: 'person', id: 'zebu-tariq', operation: 'MOD', successor: null },
    ])
    const app = await buildApp(database, { world: smallWorld })
    const moved = await app.inject('/v1/persons/zainab-tariq')
    expect([moved.statusCode, moved.headers.location]).toEqual([308, '/v1/persons/zebu-tariq'])
    expect((await app.inject('/v1/persons/zebu-tariq')).json()).toMatchObject({
      name: 'Zainab Tariq',
      names: ['Zebu Tariq'],
      reports: 2,
    })
    await app.close()
    isSound(database)
  })

  test('is told of the person that stays where only its names became more', async () => {
    const database = freshDatabase()
    const minister = (key: string, name: string) => named(key, name, 'PAK', 'Minister')
    const [a, b] = [minister('a', 'Zainab Tariq'), minister('b', 'Zebu Tariq')]
    await take(database, [a, { ...a, about: { ...a.about, key: 'c' } }, b], { refresh })
    const rowsOf = () =>
      query(database, "SELECT * FROM persons JOIN positions ON person = id WHERE id = 'zainab-tariq'")
    const before = rowsOf()
    merge(optionsOf(database), 'zainab-tariq', 'zebu-tariq')
    expect(rowsOf()).toEqual(before)
    expect(query(database, "SELECT id, operation, successor FROM changes WHERE cause = 'hand'")).toEqual([
      { id: 'zainab-tariq', operation: 'MOD', successor: null },
      { id: 'zebu-tariq', operation: 'MERGE', successor: 'zainab-tariq' },
    ])
    isSound(database)
  })

  test('makes one call of two that documents date otherwise', async () => {
    const database = await filled()
    const [one, two] = [callOf(database, 'e'), callOf(database, 'f')]
    merge(optionsOf(database), one, two)
    expect(groups(database)).toContain('call efg')
    expect(query(database, 'SELECT id, date FROM calls')).toEqual([{ id: one, date: '2020-01-08' }])
    expect(query(database, 'SELECT old_id, new_id FROM successors')).toEqual([{ old_id: two, new_id: one }])
    isSound(database)
  })

  test('holds when documents come again, change, or are told by others', async () => {
    const database = await filled()
    merge(optionsOf(database), 'zainab-tariq', 'zebu-tariq')
    merge(optionsOf(database), callOf(database, 'e'), callOf(database, 'f'))
    const merged = groups(database)
    withdraw(['a', 'f'], optionsOf(database))
    await take(database, reports, { refresh })
    expect(groups(database)).toEqual(merged)
    const [a, , , , , f] = reports
    if (!a || !f) throw new Error('there is no report')
    const changed = [
      { ...a, body: `${a.body} Nor did she listen.`, persons: [{ name: 'Zainab Tariq', country: 'PAK' }] },
      {
        ...f,
        body: `${f.body} It lasted an hour.`,
        calls: [{ participants: ['Mark Esper', 'Qamar Bajwa'], date: '2020-01-12' }],
      },
    ]
    await take(database, changed, { refresh })
    expect(groups(database)).toEqual(merged)
    await take(database, [named('h', 'Zebu Tariq', 'PAK', 'Senator')], { refresh })
    expect(groups(database)).toContain('person abh')
    isSound(database)
  })

  test('says in one line why it cannot', async () => {
    const database = await filled()
    const options = optionsOf(database)
    expect(() => merge(options, 'zebu-tariq', 'nobody')).toThrow(
      'nobody is not the id of a person, organisation, call, statement or incident',
    )
    expect(() => merge(options, 'zebu-tariq', 'zebu-tariq')).toThrow(
      'zebu-tariq and zebu-tariq are one already: zebu-tariq',
    )
    const id = callOf(database, call[0] ?? '')
    expect(() => merge(options, 'zebu-tariq', id)).toThrow(`zebu-tariq and ${id} are of two kinds: person and call`)
    expect(groups(database)).toEqual(apart)
    expect(query(database, "SELECT * FROM decisions WHERE decided_by = 'hand'")).toEqual([])
  })
})

describe('split', () => {
  test('takes back the last merge by hand, and the former id stands again', async () => {
    const database = await filled()
    merge(optionsOf(database), 'zainab-tariq', 'zebu-tariq')
    expect(split(optionsOf(database), 'zainab-tariq')).toEqual(['zainab-tariq', 'zebu-tariq'])
    expect(groups(database)).toEqual(apart)
    expect(query(database, "SELECT * FROM decisions WHERE decided_by = 'hand'")).toEqual([])
    expect(query(database, 'SELECT * FROM successors')).toEqual([])
    isSound(database)
  })

  test('tells the accounts of a call apart where the rules made one of them, and it stays so', async () => {
    const database = await filled()
    const id = callOf(database, call[0] ?? '')
    expect(split(optionsOf(database), id)).toEqual([id, expect.stringMatching(/^call_/)])
    expect(groups(database)).toContain('call e')
    isSound(database)
    withdraw(['e'], optionsOf(database))
    await take(database, reports, { refresh })
    expect(groups(database)).toEqual(expect.arrayContaining(['call e', 'call g', 'call f']))
    isSound(database)
    merge(optionsOf(database), callOf(database, 'e'), callOf(database, 'g'))
    expect(groups(database)).toContain('call eg')
    isSound(database)
  })

  test('takes what some documents tell for another: a namesake with the same country and post', async () => {
    const database = await filled()
    expect(split(optionsOf(database), 'ali-khan', ['d'])).toEqual(['ali-khan', 'ali-khan-2'])
    expect(groups(database)).toEqual(expect.arrayContaining(['person c', 'person d']))
    isSound(database)
    await take(database, [named('h', 'Ali Khan', 'IRQ', 'Colonel')], { refresh })
    withdraw(['d'], optionsOf(database))
    await take(database, reports, { refresh })
    expect(groups(database)).toEqual(expect.arrayContaining(['person ch', 'person d']))
    isSound(database)
    expect(merge(optionsOf(database), 'ali-khan', 'ali-khan-2')).toEqual({ id: 'ali-khan', former: 'ali-khan-2' })
    expect(groups(database)).toContain('person cdh')
    isSound(database)
  })

  test('moves the events of those who were told apart', async () => {
    const database = await filled()
    const [esper, second] = split(optionsOf(database), 'mark-esper', ['f'])
    expect(query(database, "SELECT party FROM call_participants WHERE party LIKE 'mark%' ORDER BY party")).toEqual([
      { party: esper },
      { party: second },
    ])
    expect([esper, second]).toEqual(['mark-esper', 'mark-esper-2'])
    isSound(database)
  })

  test('says in one line why it cannot', async () => {
    const database = await filled()
    const options = optionsOf(database)
    const id = callOf(database, other)
    expect(() => split(options, id)).toThrow(`${id} is told of once: name the documents that tell of another call`)
    expect(() => split(options, 'ali-khan')).toThrow(
      'ali-khan is named in one way: name the documents that tell of another person',
    )
    expect(() => split(options, 'ali-khan', ['x'])).toThrow('x is neither the id nor the key of a document')
    expect(() => split(options, 'ali-khan', ['c', 'd'])).toThrow('no other document tells of ali-khan')
    expect(() => split(options, 'ali-khan', ['a'])).toThrow(/^doc_[0-9a-f]{16} does not tell of ali-khan$/)
    expect(groups(database)).toEqual(apart)
  })
})
