import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/database/open.ts'
import { type Server, startServer } from '../../src/server.ts'
import { readWorld } from '../../src/world.ts'
import { appWith } from '../support/app.ts'

/** As much of any answer as is looked at. */
interface Answer {
  id: string
  written: string
  type: string
  errors: { parameter: string; reason: string }[]
  data: object[]
}
const read = async (response: Response): Promise<Answer> => JSON.parse(await response.text())

const text =
  'The Foreign Minister of Pakistan, Shah Mehmood Qureshi, telephoned his Turkish counterpart, Mevlut Cavusoglu, on Sunday. "We do not want war," Qureshi said.'
const report = {
  text,
  title: 'Ministers talk',
  published_on: '2020-01-05',
  publisher: 'The Example Post',
  id: 'report-1',
}

let server: Server
const database = join(mkdtempSync(join(tmpdir(), 'readout-')), 'readout.db')
beforeAll(async () => {
  const config = readConfig({ database, port: '0', log_level: 'silent', token: 'sesame' }, {})
  server = await startServer(config, { world: readWorld(), fill: async () => '', say: () => {} })
})
afterAll(() => server.close())

const send = (body: unknown, token: string | null = 'sesame') =>
  fetch(`${server.origin}/v1/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })

describe('a document sent', () => {
  test('goes in with all that is read from it; again it changes nothing, with other words it is replaced', async () => {
    const added = await send(report)
    const body = await read(added)
    expect([added.status, added.headers.get('location'), body.written]).toEqual([
      201,
      `/v1/documents/${body.id}`,
      'added',
    ])
    const { written: _, ...item } = body
    expect(await read(await fetch(`${server.origin}/v1/documents/${body.id}`))).toEqual(item)
    expect(item).toMatchObject({ key: 'report-1', publisher: 'The Example Post', calls: 1, statements: 1, persons: 2 })

    const again = await send(report)
    expect([again.status, (await read(again)).written]).toEqual([200, 'unchanged'])

    const changed = await send({ ...report, text: text.replace('Sunday', 'Saturday') })
    expect([changed.status, (await read(changed)).written]).toEqual([200, 'changed'])
    const calls = await read(await fetch(`${server.origin}/v1/calls?fields=date`))
    expect(calls.data).toEqual([{ date: '2020-01-04' }])
  })

  test('needs the token', async () => {
    for (const [token, reason] of [
      [null, 'bears no token: "Authorization: Bearer TOKEN"'],
      ['open', 'bears another token'],
    ] as const) {
      const response = await send(report, token)
      const { type, errors } = await read(response)
      expect([response.status, response.headers.get('www-authenticate'), type, errors[0]?.reason]).toEqual([
        401,
        'Bearer',
        'urn:readout:problem:unauthorised',
        reason,
      ])
    }
  })

  test.for([
    [{ ...report, text: ' ' }, 'text', 'is empty'],
    [{ ...report, published_on: '5 January' }, 'published_on', 'must be a date such as 2020, 2020-01 or 2020-01-08'],
    [{ ...report, url: 'example.org' }, 'url', 'url: "example.org" is no address that begins with http:// or https://'],
    [{ title: 'No text' }, 'text', 'is missing'],
    [{ ...report, body: text }, 'body', 'is not a field of this body'],
  ] as const)('%j is refused', async ([body, parameter, reason]) => {
    const response = await send(body)
    const { errors } = await read(response)
    expect([response.status, errors[0]?.parameter, errors[0]?.reason]).toEqual([400, parameter, reason])
  })

  test('is not seen, and holds up no reader, until it is in', async () => {
    const other = openDatabase(database)
    other.exec('BEGIN IMMEDIATE; DELETE FROM call_records')
    const calls = () => fetch(`${server.origin}/v1/calls?fields=date`).then(read)
    expect((await calls()).data).toEqual([{ date: '2020-01-04' }])
    other.exec('ROLLBACK')
    other.close()
  })

  test('waits for another writer, then asks to be sent again', { timeout: 20_000 }, async () => {
    const other = openDatabase(database)
    other.exec('BEGIN IMMEDIATE')
    const response = await send({ ...report, id: 'report-2' })
    other.exec('ROLLBACK')
    other.close()
    expect([response.status, response.headers.get('retry-after'), (await read(response)).type]).toEqual([
      503,
      '5',
      'urn:readout:problem:busy',
    ])
    expect(existsSync(database)).toBe(true)
  })
})

test('nothing is written where the server has no token', async () => {
  const { app } = await appWith(() => {})
  const response = await app.inject({
    method: 'POST',
    url: '/v1/documents',
    headers: { authorization: 'Bearer anything' },
    payload: report,
  })
  expect([response.statusCode, response.json().type]).toEqual([403, 'urn:readout:problem:writing-is-off'])
  await app.close()
})
