import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { withdraw } from '../../src/ingest/ingest.ts'
import { merge } from '../../src/ingest/merge.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { freshDatabase, type Report, smallWorld, take } from '../support/database.ts'
import { watched } from '../support/statements.ts'

const named = (key: string, name: string): Report => ({
  body: `${name} (${key}) said nothing.`,
  about: { key, published_on: '2020-01-08' },
  persons: [{ name, country: 'PAK' }],
})

let close: () => Promise<void>
let get: (path: string) => Promise<Record<string, unknown>>
let ran: string[]

beforeAll(async () => {
  const database = freshDatabase()
  const at = (now: string) => ({ database, world: smallWorld, refresh, now: () => now })
  await take(
    database,
    [named('a', 'Zainab Tariq'), named('b', 'Zebu Tariq'), named('c', 'Ali Khan')],
    at('2020-02-01T00:00:00Z'),
  )
  merge(at('2020-02-02T00:00:00Z'), 'zainab-tariq', 'zebu-tariq')
  withdraw(['c'], at('2020-02-03T00:00:00Z'))
  const watching = watched(database)
  ran = watching.ran
  const app = await buildApp(watching.connection, { world: readWorld() })
  close = () => app.close()
  get = async (path) => (await app.inject(path)).json()
})
afterAll(() => close())

/** Changes as lines: "5 MERGE person zebu-tariq -> zainab-tariq, by hand". */
const told = async (path: string) => {
  const { data } = (await get(path)) as { data: Record<string, string>[] }
  return data.map(
    ({ sequence, operation, kind, id, successor, cause }) =>
      `${sequence} ${operation} ${kind} ${kind === 'document' ? '' : id}${successor ? ` -> ${successor}` : ''}, ${cause}`,
  )
}

describe('the feed of changes', () => {
  const all = [
    ...['1', '2', '3'].map((sequence) => `${sequence} ADD document , ingest`),
    '4 ADD person ali-khan, ingest',
    '5 ADD person zainab-tariq, ingest',
    '6 ADD person zebu-tariq, ingest',
    '7 MOD person zainab-tariq, hand',
    '8 MERGE person zebu-tariq -> zainab-tariq, hand',
    '9 DEL document , withdrawn',
    '10 DEL person ali-khan, withdrawn',
  ]

  test('tells every change in order, with its cause', async () => expect(await told('/v1/changes')).toEqual(all))

  test.for<[string, string[]]>([
    ['since=8', all.slice(8)],
    ['since=2020-02-02', all.slice(6)],
    ['since=2020-02-03T00:00:00Z', all.slice(8)],
    ['since=2021', []],
    ['operation=MERGE&operation=DEL&kind=person', [all[7] ?? '', all[9] ?? '']],
    ['cause=hand', all.slice(6, 8)],
  ])('%s', async ([query, expected]) => expect(await told(`/v1/changes?${query}`)).toEqual(expected))

  test('in pages, each of four SQL statements', async () => {
    ran.length = 0
    const { data, page, total } = (await get('/v1/changes?limit=4&since=2')) as {
      data: { sequence: number }[]
      page: { next: string }
      total: unknown
    }
    expect([data.map(({ sequence }) => sequence), total, ran.length]).toEqual([
      [3, 4, 5, 6],
      { value: 8, relation: 'eq' },
      4,
    ])
    expect(await told(page.next)).toEqual(all.slice(6))
  })

  test('one change', async () => {
    const { data, meta } = await get('/v1/changes?since=7&limit=1')
    expect([data, meta]).toEqual([
      [
        {
          ...{ sequence: 8, at: '2020-02-02T00:00:00Z', kind: 'person', id: 'zebu-tariq' },
          ...{ operation: 'MERGE', successor: 'zainab-tariq', cause: 'hand' },
        },
      ],
      { query: { since: '7', total: 'capped' } },
    ])
  })

  test.for(['since=yesterday', 'since=2020-13', 'operation=RENAME', 'limit=0'])('refuses %s', async (query) =>
    expect(await get(`/v1/changes?${query}`)).toMatchObject({
      status: 400,
      type: 'urn:readout:problem:invalid-parameters',
    }),
  )
})
