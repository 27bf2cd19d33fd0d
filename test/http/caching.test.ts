import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { bumpRevision } from '../../src/database/happened.ts'
import { rebuild } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'
import { watched } from '../support/statements.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const tagOf = async (url: string, headers: Record<string, string> = {}) =>
  String((await asking.app.inject({ url, headers })).headers.etag)

describe('entity tags', () => {
  test('an answer that the client has is not read again', async () => {
    const { connection, ran } = watched(asking.rows.connection)
    const app = await buildApp(connection, { world: readWorld() })
    for (const url of ['/v1', '/v1/calls?limit=1', '/v1/calls/call_bajwa_esper', '/v1/incidents?format=geojson']) {
      const tag = String((await app.inject(url)).headers.etag)
      ran.length = 0
      const again = await app.inject({ url, headers: { 'if-none-match': `"other", ${tag}` } })
      expect([url, again.statusCode, again.body, again.headers.etag, ran.length]).toEqual([url, 304, '', tag, 1])
    }
    await app.close()
  })

  test('differ by address, by what is accepted, by revision and by database', async () => {
    const url = '/v1/calls?limit=1'
    const tags = [await tagOf(url), await tagOf('/v1/calls?limit=2'), await tagOf(url, { accept: 'text/csv' })]
    expect(await tagOf(url)).toBe(tags[0])
    bumpRevision(asking.rows.connection)
    tags.push(await tagOf(url))
    const other = await appWith(crisis)
    bumpRevision(other.rows.connection)
    tags.push(String((await other.app.inject(url)).headers.etag))
    await other.app.close()
    expect(new Set(tags).size).toBe(5)
  })

  test('stand on no problem', async () => {
    for (const url of ['/v1/calls?limit=0', '/v1/calls/call_unknown'])
      expect((await asking.app.inject(url)).headers.etag).toBeUndefined()
  })
})

describe('a finished answer', () => {
  const url = '/v1/calls?include=evidence'

  test('is given again without being read again, until the data change', async () => {
    const { connection, ran } = watched(asking.rows.connection)
    const app = await buildApp(connection, { world: readWorld() })
    const given = async (method: 'GET' | 'HEAD', encoding: string) => {
      ran.length = 0
      const { statusCode, headers, rawPayload } = await app.inject({
        ...{ method, url },
        headers: { 'accept-encoding': encoding },
      })
      const { date, 'x-request-id': _, 'server-timing': __, ...head } = headers
      const body = head['content-encoding'] === 'gzip' ? gunzipSync(rawPayload) : rawPayload
      return { statusCode, head, body: body.toString(), statements: ran.length }
    }
    const first = await given('GET', 'identity')
    expect(first.statements).toBeGreaterThan(3)
    expect(await given('GET', 'identity')).toEqual({ ...first, statements: 1 })
    const compressed = await given('GET', 'gzip')
    expect([compressed.body, compressed.head['content-encoding'], compressed.statements]).toEqual([
      first.body,
      'gzip',
      1,
    ])
    expect(await given('GET', 'gzip;q=0.5, br')).toEqual({ ...compressed, statements: 1 })
    expect(await given('GET', 'gzip;q=0, br')).toEqual({ ...first, statements: 1 })
    expect(await given('HEAD', 'identity')).toEqual({ ...first, body: '', statements: 1 })
    asking.rows.connection.prepare("UPDATE call_records SET record = '{}'").run()
    expect(await given('GET', 'identity')).toEqual({ ...first, statements: 1 })
    bumpRevision(asking.rows.connection)
    expect((await given('GET', 'identity')).body).toContain('{"data":[{"evidence":')
    rebuild(asking.rows.connection)
    expect(await given('GET', 'identity')).toMatchObject({ body: first.body, statements: first.statements })
    await app.close()
  })

  test('is not kept where it is a problem, or no memory is given', async () => {
    for (const [path, cache] of [
      ['/v1/calls?limit=0&country=USA', 2 ** 20],
      [url, 0],
    ] as const) {
      const { connection, ran } = watched(asking.rows.connection)
      const app = await buildApp(connection, { world: readWorld(), cache })
      await app.inject(path)
      const first = ran.splice(0)
      await app.inject(path)
      expect([path, ran]).toEqual([path, first])
      await app.close()
    }
  })
})

describe('compression', () => {
  const headers = { 'accept-encoding': 'gzip, br' }

  test('a long answer is compressed for who takes it', async () => {
    const url = '/v1/calls?include=evidence'
    const plain = await asking.app.inject(url)
    const compressed = await asking.app.inject({ url, headers })
    expect([plain.headers['content-encoding'], compressed.headers['content-encoding']]).toEqual([undefined, 'gzip'])
    expect(gunzipSync(compressed.rawPayload).toString()).toBe(plain.body)
    expect(compressed.headers.etag).toBe(plain.headers.etag)
  })

  test.for(['format=csv', 'format=ndjson', 'shape=array'])('in every format: %s', async (format) => {
    const url = `/v1/calls?include=evidence&${format}`
    const compressed = await asking.app.inject({ url, headers })
    expect(gunzipSync(compressed.rawPayload).toString()).toBe((await asking.app.inject(url)).body)
  })
})

describe('pages of other origins', () => {
  test('may read every answer and what its head tells', async () => {
    for (const url of ['/v1/calls', '/v1/nothing', '/openapi.json']) {
      const { headers } = await asking.app.inject({ url, headers: { origin: 'https://dashboard.example' } })
      expect([headers['access-control-allow-origin'], headers['access-control-expose-headers']]).toEqual([
        '*',
        'etag, link, location, retry-after, server-timing, x-request-id',
      ])
    }
  })

  test.for([
    ['/v1/calls', 'GET, HEAD, OPTIONS'],
    ['/v1/calls/call_bajwa_esper', 'GET, HEAD, OPTIONS'],
    ['/v1/extract', 'POST, OPTIONS'],
  ] as const)('OPTIONS %s', async ([url, allow]) => {
    const { statusCode, headers, body } = await asking.app.inject({ method: 'OPTIONS', url })
    expect([statusCode, headers.allow, headers['access-control-allow-methods'], body]).toEqual([204, allow, allow, ''])
    expect(headers['access-control-allow-headers']).toContain('authorization')
  })
})

describe('the id of a request', () => {
  test('is that which the client gave, and in the log', async () => {
    const lines: string[] = []
    const logger = { level: 'info', stream: { write: (line: string) => void lines.push(line) } }
    const app = await buildApp(asking.rows.connection, { world: readWorld(), logger })
    const url = '/v1/calls?limit=0'
    const response = await app.inject({ url, headers: { 'x-request-id': 'board-7' } })
    await app.close()
    expect([response.headers['x-request-id'], response.json().instance]).toEqual([
      'board-7',
      'urn:readout:request:board-7',
    ])
    const { time, pid, hostname, ms, ...line } = JSON.parse(lines.join(''))
    expect([line, typeof time, typeof pid, typeof hostname, typeof ms]).toEqual([
      { level: 30, request_id: 'board-7', method: 'GET', url, status: 400, msg: 'request' },
      ...['number', 'number', 'string', 'number'],
    ])
  })

  test('is a new one where the client gave none, or one that is none', async () => {
    for (const given of [undefined, 'two\twords', 'x'.repeat(101)]) {
      const headers = given === undefined ? {} : { 'x-request-id': given }
      const response = await asking.app.inject({ url: '/v1', headers })
      expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })
})
