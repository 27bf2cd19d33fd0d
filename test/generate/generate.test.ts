import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { generateDatabase } from '../../src/commands/generate.ts'
import { faultsOf } from '../../src/commands/verify.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import { chanceOf, drawFrom, zipf } from '../../src/generate/chance.ts'
import { daysOf } from '../../src/generate/days.ts'
import { wordOf } from '../../src/generate/words.ts'
import { readWorld } from '../../src/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-generate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const silent = { write: () => true }
const make = (name: string, calls: number, seed: number, signal: NodeJS.Signals | null = null) =>
  generateDatabase(join(folder, name), { calls, seed, terminal: silent, interruption: { signal } })

const everyRow = (connection: Connection) =>
  Object.fromEntries(
    connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%drizzle%' ORDER BY name")
      .pluck()
      .all()
      .map((name) => [name, connection.prepare(`SELECT * FROM "${name}"`).pluck(false).raw().all()]),
  )

const rowsOf = (name: string) => {
  const connection = openDatabase(join(folder, name), 'read')
  const rows = everyRow(connection)
  connection.close()
  return rows
}

await make('one.db', 150, 1)

describe('a made-up database', () => {
  test('has the same rows for the same seed, and others for another', async () => {
    await make('again.db', 150, 1)
    await make('other.db', 150, 2)
    expect(rowsOf('again.db')).toEqual(rowsOf('one.db'))
    expect(rowsOf('other.db').calls).not.toEqual(rowsOf('one.db').calls)
  })

  test('has what its documents tell, every key leads to a row, and its read model is what its tables give', () => {
    const connection = openDatabase(join(folder, 'one.db'), 'read')
    expect([...faultsOf(connection, readWorld())]).toEqual([])
    connection.close()
  })

  test('says that it is made up, with as many calls as were asked for over 35 years', async () => {
    const connection = openDatabase(join(folder, 'one.db'), 'read')
    const app = await buildApp(connection, { world: readWorld() })
    const { synthetic, resources } = (await app.inject('/v1')).json()
    const [calls] = resources
    expect([synthetic, calls.rows, calls.first_date.slice(0, 3), calls.last_date.slice(0, 3)]).toEqual([
      ...[true, 150, '199', '202'],
    ])
    await app.close()
    connection.close()
  })

  test('answers every kind of question with rows', async () => {
    const connection = openDatabase(join(folder, 'one.db'), 'read')
    const app = await buildApp(connection, { world: readWorld() })
    const get = async (path: string) => (await app.inject(path)).json()
    const [call] = (await get('/v1/calls?limit=1')).data
    const paths = [
      '/v1/calls?country=CHN&include=evidence,accounts,documents&facets=status',
      '/v1/statements?q=the',
      '/v1/incidents?min_fatalities=1',
      '/v1/events?event=incident',
      '/v1/persons?position=president',
      '/v1/organisations?kind=state',
      '/v1/documents?kind=news',
      '/v1/search?q=peace',
      '/v1/suggest?q=chi',
      '/v1/stats?of=calls&group=country&interval=year',
      '/v1/network/nodes',
      '/v1/network/edges',
      '/v1/dyads',
      '/v1/changes',
    ]
    const empty: string[] = []
    for (const path of paths) if (!((await get(path)).data?.length > 0)) empty.push(path)
    expect(empty).toEqual([])
    expect((await get(`/v1/calls/${call.id}`)).evidence[0].part).toBe('evidence')
    await app.close()
    connection.close()
  })
})

describe('making one', () => {
  test('never writes into a file that stands', async () => {
    const file = join(folder, 'standing.db')
    writeFileSync(file, 'mine')
    await expect(make('standing.db', 10, 1)).rejects.toThrow(`${file} exists already: nothing is made up beside`)
  })

  test('keeps nothing when it is interrupted, and a run after one that was killed begins anew', async () => {
    expect([
      await make('cut.db', 10, 1, 'SIGINT'),
      readdirSync(folder).filter((name) => name.startsWith('cut')),
    ]).toEqual([false, []])
    writeFileSync(join(folder, 'cut.db.part'), 'what a killed run left')
    expect([await make('cut.db', 10, 1), existsSync(join(folder, 'cut.db.part'))]).toEqual([true, false])
  })
})

describe('chance', () => {
  const tally = (draw: (chance: ReturnType<typeof chanceOf>) => string | number) => {
    const chance = chanceOf(7)
    const counts: Record<string, number> = {}
    for (let at = 0; at < 30_000; at++) {
      const drawn = draw(chance)
      counts[drawn] = (counts[drawn] ?? 0) + 1
    }
    return counts
  }

  test('draws values as often as they weigh', () => {
    const counts = tally(drawFrom([['often', 3] as const, ['seldom', 1] as const, ['never', 0] as const]))
    expect([Object.keys(counts).sort(), Math.round((counts.often ?? 0) / (counts.seldom ?? 1))]).toEqual([
      ['often', 'seldom'],
      3,
    ])
  })

  test('draws ranks by the law of Zipf', () => {
    const counts = tally(zipf(1000))
    expect([2, 4].map((rank) => Math.round((counts[0] ?? 0) / (counts[rank - 1] ?? 1)))).toEqual([2, 4])
  })

  test('spreads exactly so many calls over the days', () => {
    for (const calls of [0, 1, 100, 20_000]) {
      const days = daysOf(calls, chanceOf(1))
      expect(days.reduce((sum, day) => sum + day.calls, 0)).toBe(calls)
    }
  })

  test('makes words that differ', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, number) => wordOf(number))).size).toBe(20_000)
  })
})
