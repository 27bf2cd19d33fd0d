import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import type { Connection } from '../../src/database/open.ts'
import { merge } from '../../src/ingest/merge.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { freshDatabase, type Report, smallWorld, take } from '../support/database.ts'
import { watched } from '../support/statements.ts'

const named = (key: string, name: string, country: string | null): Report => ({
  body: `${name} (${key}) said nothing.`,
  about: { key, published_on: '2020-01-08' },
  persons: [{ name, country }],
})
const strike = (key: string, place: string, published_on: string): Report => ({
  body: `A strike hit ${place} (${key}).`,
  about: { key, published_on },
  incidents: [{ type: 'airstrike', date: '2020-01', country: 'IRQ', place }],
})

/** Namesakes of two countries, an initial that fits two, strikes of one month. */
const reports: Report[] = [
  named('a', 'Ali Khan', 'PAK'),
  named('b', 'Ali Khan', 'IRQ'),
  named('c', 'Mark Esper', 'USA'),
  named('d', 'Mary Esper', 'GBR'),
  named('e', 'M. Esper', null),
  strike('f', 'Balad', '2020-01-10'),
  strike('g', 'Mosul', '2020-01-20'),
]

let close: () => Promise<void>
let get: (path: string) => Promise<Record<string, unknown>>
let ran: string[]
let database: Connection

beforeAll(async () => {
  database = freshDatabase()
  await take(database, reports, { refresh })
  const watching = watched(database)
  ran = watching.ran
  const app = await buildApp(watching.connection, { world: readWorld() })
  close = () => app.close()
  get = async (path) => (await app.inject(path)).json()
})
afterAll(() => close())

interface Page {
  data: {
    kind: string
    score: number
    left: { label: string; country: string | null }
    right: { label: string; country: string | null }
  }[]
  page: { next: string | null }
}
/** Pairs as lines: "55 Ali Khan (PAK) / Ali Khan (IRQ)". */
const told = async (path: string) => {
  const { data, page } = (await get(path)) as unknown as Page
  const side = ({ label, country }: Page['data'][number]['left']) => `${label} (${country})`
  return {
    lines: data.map(({ score, left, right }) => `${score} ${[side(left), side(right)].sort().join(' / ')}`),
    page,
  }
}

describe('rows that may be one', () => {
  test('are listed, the likeliest first, and no others', async () => {
    const { lines } = await told('/v1/duplicates')
    expect(lines).toEqual([
      '55 Ali Khan (IRQ) / Ali Khan (PAK)',
      '55 M. Esper (null) / Mark Esper (USA)',
      '55 M. Esper (null) / Mary Esper (GBR)',
    ])
  })

  test('with what speaks for and against it', async () => {
    const { data } = await get('/v1/duplicates?limit=1')
    expect(data).toEqual([
      {
        kind: 'person',
        left: { id: 'ali-khan', path: '/v1/persons/ali-khan', label: 'Ali Khan', date: null, country: 'PAK' },
        right: { id: 'ali-khan-2', path: '/v1/persons/ali-khan-2', label: 'Ali Khan', date: null, country: 'IRQ' },
        score: 55,
        reasons: [
          { feature: 'same_full_name', weight: 75, detail: 'ali khan / ali khan' },
          { feature: 'different_country', weight: -20, detail: 'PAK / IRQ' },
        ],
      },
    ])
  })

  test('by kind, in pages, each of nine SQL statements however long it is', async () => {
    ran.length = 0
    const first = await told('/v1/duplicates?kind=person&limit=2')
    expect([first.lines.length, ran.length]).toEqual([2, 9])
    const { lines, page } = await told(first.page.next ?? '')
    expect([lines, page.next]).toEqual([['55 M. Esper (null) / Mary Esper (GBR)'], null])
    expect((await told('/v1/duplicates?kind=call')).lines).toEqual([])
  })

  test('are no more once somebody decided', async () => {
    merge({ database, world: smallWorld, refresh }, 'ali-khan', 'ali-khan-2')
    expect((await told('/v1/duplicates')).lines).not.toContain('55 Ali Khan (IRQ) / Ali Khan (PAK)')
  })
})
