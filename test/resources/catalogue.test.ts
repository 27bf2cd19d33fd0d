import { expect, test } from 'vitest'
import { appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

interface Catalogue {
  resources: { name: string; rows: number; example: string }[]
}

test('the catalogue lists what there is, and every example returns rows', async () => {
  const { app, ids } = await appWith(crisis)
  const { resources: entries, ...rest } = (await app.inject('/v1')).json<Catalogue>()
  expect(rest).toEqual({
    title: 'Readout',
    version: '0.1.0',
    documentation: '/docs',
    openapi: '/openapi.json',
    published_from: '2020-01-03',
    published_to: '2020-01-08',
  })
  expect(entries.map(({ name, rows }) => [name, rows])).toEqual([
    ['calls', 2],
    ['statements', 2],
    ['incidents', 2],
    ['persons', 4],
    ['organisations', 4],
    ['documents', 2],
  ])
  for (const { example } of entries) expect((await ids(example)).length).toBeGreaterThan(0)
  await app.close()
})

test('the server is well, and ready unless the read model is being rebuilt', async () => {
  const { app, rows, get } = await appWith(crisis)
  expect(await get('/healthz')).toEqual({ status: 'ok' })
  expect(await get('/readyz')).toEqual({ status: 'ok' })
  rows.connection.exec('UPDATE revision SET rebuilding = 1')
  expect(await get('/healthz')).toEqual({ status: 'ok' })
  expect(await get('/readyz')).toMatchObject({ type: 'urn:readout:problem:not-ready', status: 503 })
  await app.close()
})
