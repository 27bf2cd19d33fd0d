import { expect, test } from 'vitest'
import { appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

interface Catalogue {
  resources: { name: string; rows: number; first_date: string | null; last_date: string | null; example: string }[]
}

test('the catalogue lists what there is, and every example returns rows', async () => {
  const { app, ids } = await appWith(crisis)
  const { resources: entries, ...rest } = (await app.inject('/v1')).json<Catalogue>()
  expect(rest).toEqual({
    title: 'Readout',
    version: '0.1.0',
    documentation: '/docs',
    openapi: '/openapi.json',
    revision: 1,
    synthetic: false,
    published_from: '2020-01-03',
    published_to: '2020-01-08',
    licences: [
      { of: 'Readout', licence: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
      { of: 'the documents', licence: 'of their publishers; the demonstration corpus is CC0 1.0', url: null },
      { of: 'coordinates of places', licence: 'GeoNames, CC BY 4.0', url: 'https://www.geonames.org' },
    ],
  })
  const days = ['2020-01-03', '2020-01-08']
  expect(entries.map(({ name, rows, first_date, last_date }) => [name, rows, first_date, last_date])).toEqual([
    ['calls', 2, ...days],
    ['statements', 2, ...days],
    ['incidents', 2, ...days],
    ['persons', 4, null, null],
    ['organisations', 4, null, null],
    ['documents', 2, ...days],
    ['events', 6, ...days],
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
