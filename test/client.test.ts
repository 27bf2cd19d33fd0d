import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readout, type Schema } from '../openapi/client/client.ts'
import { type Asking, appWith } from './support/app.ts'
import { crisis } from './support/crisis.ts'
import { root } from './support/tree.ts'

let asking: Asking
let client: ReturnType<typeof readout>
beforeAll(async () => {
  asking = await appWith(crisis)
  client = readout(await asking.app.listen({ host: '127.0.0.1', port: 0 }))
})
afterAll(() => asking.app.close())

describe('the generated client', () => {
  test('asks lists, whose rows it knows', async () => {
    const query = { participant: ['Mike Pompeo', 'mark-esper'], sort: 'date', limit: 1 } as const
    const { data } = await client.GET('/v1/calls', {
      params: { query: { ...query, participant: [...query.participant] } },
    })
    const calls: Schema<'CallRow'>[] = data?.data ?? []
    expect(calls.map(({ id, date, participants }) => [id, date, participants.map(({ name }) => name)])).toEqual([
      ['call_bajwa_pompeo', '2020-01-03', ['Mike Pompeo', 'Qamar Javed Bajwa']],
    ])
    const cursor = data?.page.next_cursor ?? ''
    const next = await client.GET('/v1/calls', {
      params: { query: { ...query, participant: [...query.participant], cursor } },
    })
    expect(next.data?.data.map(({ id }) => id)).toEqual(['call_bajwa_esper'])
  })

  test('asks one row, and counts', async () => {
    const item = await client.GET('/v1/incidents/{id}', { params: { path: { id: 'inc_bases' } } })
    expect(item.data?.casualties.map(({ fatalities, claimed_by }) => [fatalities, claimed_by?.name])).toEqual([
      [80, 'Iran'],
    ])
    const stats = await client.GET('/v1/stats', { params: { query: { of: 'incidents', group: 'type' } } })
    expect(stats.data?.data.map(({ group, events }) => [group, events])).toEqual([
      ['assassination', 1],
      ['missile_attack', 1],
    ])
  })

  test('extracts', async () => {
    const { data } = await client.POST('/v1/extract', {
      body: { text: 'Mike Pompeo telephoned Qamar Javed Bajwa on Friday.', published_on: '2020-01-04' },
    })
    expect(data?.calls.map(({ date }) => date)).toEqual(['2020-01-03'])
  })

  test('gives problems as problems', async () => {
    const { error, response } = await client.GET('/v1/calls', { params: { query: { country: ['Pakistann'] } } })
    const problem: Schema<'Problem'> | undefined = error
    expect([response.status, problem?.errors.map(({ parameter, did_you_mean }) => [parameter, did_you_mean])]).toEqual([
      400,
      [['country', 'Pakistan']],
    ])
  })
})

const generator = `${root}openapi/client/node_modules/.bin/openapi-typescript`

test.skipIf(!existsSync(generator))('the types are those of the OpenAPI document as it is committed', () => {
  const made = join(mkdtempSync(join(tmpdir(), 'readout-')), 'schema.ts')
  const options = ['--properties-required-by-default', '--default-non-nullable=false']
  execFileSync(generator, [`${root}openapi/openapi.json`, '--output', made, ...options], { stdio: 'ignore' })
  expect(readFileSync(`${root}openapi/client/schema.ts`, 'utf8')).toBe(readFileSync(made, 'utf8'))
})
