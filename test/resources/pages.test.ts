import { describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { readWorld } from '../../src/world.ts'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'
import type { Rows } from '../support/rows.ts'
import { watched } from '../support/statements.ts'

const day = (number: number) => `2020-01-${String((number % 28) + 1).padStart(2, '0')}`

/** A hundred calls, some undated, some of one day, half of them Pompeo's. */
function hundred(rows: Rows): void {
  rows.person('mike-pompeo', 'Mike Pompeo', 'USA')
  rows.person('ashraf-ghani', 'Ashraf Ghani', 'AFG')
  for (let number = 0; number < 100; number++) {
    const id = `call_${String(number).padStart(3, '0')}`
    const caller = number % 2 === 0 ? 'mike-pompeo' : 'ashraf-ghani'
    rows.call(id, number % 10 === 9 ? null : day(number * 5), { [caller]: 'initiator' })
  }
}

interface PageBody {
  data: { id: string; date: string | null }[]
  page: { limit: number; next_cursor: string | null; next: string | null }
  total: { value: number; relation: string }
}

async function everyPage({ app }: Asking, path: string): Promise<{ id: string; date: string | null }[]> {
  const found: { id: string; date: string | null }[] = []
  for (let next: string | null = path; next !== null; ) {
    const { data, page }: PageBody = (await app.inject(next)).json()
    found.push(...data)
    next = page.next
  }
  return found
}

describe('pages', () => {
  test.for([
    ['/v1/calls?limit=7', 100],
    ['/v1/calls?limit=7&sort=date', 100],
    ['/v1/calls?limit=1&participant=mike-pompeo', 50],
    ['/v1/calls?limit=13&participant=mike-pompeo&participant=ashraf-ghani&country=AFG', 50],
    ['/v1/calls?limit=3&date_from=2020-01-10&date_to=2020-01-12', null],
  ] as const)('%s: the next pages together are the list, once each, in order', async ([path, count]) => {
    const asking = await appWith(hundred)
    const whole = await asking.ids(path.replace(/limit=\d+/, 'limit=1000'))
    const rows = await everyPage(asking, path)
    expect(rows.map(({ id }) => id)).toEqual(whole)
    expect(new Set(whole).size).toBe(count ?? whole.length)
    await asking.app.close()
  })

  test('undated rows come last, and are in no window of dates', async () => {
    const asking = await appWith(hundred)
    const rows = await everyPage(asking, '/v1/calls')
    expect(rows.slice(-10).map(({ date }) => date)).toEqual(Array.from({ length: 10 }, () => null))
    expect(await everyPage(asking, '/v1/calls?date_to=2030')).toHaveLength(90)
    await asking.app.close()
  })

  test('an envelope', async () => {
    const { app } = await appWith(hundred)
    const { data, ...rest } = (await app.inject('/v1/calls?participant=mike-pompeo&limit=2')).json<PageBody>()
    const { next_cursor } = rest.page
    expect(rest).toEqual({
      page: { limit: 2, next_cursor, next: `/v1/calls?participant=mike-pompeo&limit=2&cursor=${next_cursor}` },
      total: { value: 50, relation: 'eq' },
      meta: { query: { participant: ['mike-pompeo'], sort: '-date', total: 'capped' } },
    })
    expect(data).toHaveLength(2)
    await app.close()
  })

  test('a total is counted only where it is asked for', async () => {
    const { app, get } = await appWith(crisis)
    expect((await get('/v1/calls?total=none')).total).toEqual({ value: null, relation: null })
    expect((await get('/v1/calls?total=exact&q=bajwa')).total).toEqual({ value: 2, relation: 'eq' })
    await app.close()
  })

  test('a cursor continues its own question only', async () => {
    const { app, get } = await appWith(hundred)
    const { page }: PageBody = (await app.inject('/v1/calls?country=USA&limit=2')).json()
    expect((await app.inject(`/v1/calls?country=America&limit=9&cursor=${page.next_cursor}`)).statusCode).toBe(200)
    for (const other of ['country=AFG', 'country=USA&sort=date', 'country=USA&medium=phone', '']) {
      expect(await get(`/v1/calls?${other}&cursor=${page.next_cursor}`)).toMatchObject({
        type: 'urn:readout:problem:invalid-cursor',
        errors: [{ parameter: 'cursor' }],
      })
    }
    await app.close()
  })

  test('a page costs as many statements whatever its length', async () => {
    const { rows, app } = await appWith(hundred)
    await app.close()
    const { connection, ran } = watched(rows.connection)
    const counted = await buildApp(connection, { world: readWorld() })
    const cost = async (path: string) => {
      ran.length = 0
      await counted.inject(path)
      return ran.length
    }
    expect(await cost('/v1/calls?limit=1')).toBe(4)
    expect(await cost('/v1/calls?limit=100')).toBe(4)
    expect(await cost('/v1/calls?limit=1&total=none')).toBe(3)
    expect(await cost('/v1/calls?limit=1&country=USA&medium=phone')).toBe(6)
    expect(await cost('/v1/calls?limit=100&country=USA&medium=phone')).toBe(6)
    await counted.close()
  })
})
