import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const times = (count: number, words: string, between = '&') => Array.from({ length: count }, () => words).join(between)
const letters = (count: number) => 'a'.repeat(count)

const lists = ['documents', 'persons', 'organisations', 'calls', 'statements', 'incidents', 'events']
const ofEveryList = lists.flatMap((name): [string, string, string][] => [
  [`/v1/${name}?limit=1001`, 'limit', 'must be at most 1000'],
  [`/v1/${name}?${times(21, 'country=USA')}`, 'country', 'may be repeated at most 20 times'],
  [`/v1/${name}?${times(21, 'exclude_country=USA')}`, 'exclude_country', 'may be repeated at most 20 times'],
  [`/v1/${name}?q=${letters(201)}`, 'q', 'is longer than 200 characters'],
  [`/v1/${name}?fields=${times(101, 'id', ',')}`, 'fields', 'has more than 100 names'],
  [`/v1/${name}?facets=${times(101, 'country', ',')}`, 'facets', 'has more than 100 names'],
  [`/v1/${name}?cursor=${letters(201)}`, 'cursor', 'is too long to be a cursor'],
])

/** What would be too much, with the parameter at fault and why. */
const tooMuch: [ask: string, parameter: string, reason: string][] = [
  ...ofEveryList,
  [`/v1/calls?include=${times(101, 'evidence', ',')}`, 'include', 'has more than 100 names'],
  [`/v1/calls?${times(21, 'participant=mike-pompeo')}`, 'participant', 'may be repeated at most 20 times'],
  [`/v1/calls?document=${letters(201)}`, 'document', 'is longer than 200 characters'],
  ['/v1/incidents?near=Baghdad&radius_km=20001', 'radius_km', 'must be at most 20000'],
  ['/v1/search?q=war&limit=101', 'limit', 'must be at most 100'],
  [`/v1/search?q=${letters(201)}`, 'q', 'is longer than 200 characters'],
  [`/v1/search?q=war&in=${times(101, 'calls', ',')}`, 'in', 'has more than 100 names'],
  ['/v1/suggest?q=a&limit=51', 'limit', 'must be at most 50'],
  [`/v1/suggest?q=${letters(201)}`, 'q', 'is longer than 200 characters'],
  ['/v1/stats?group=country&limit=1001', 'limit', 'must be at most 1000'],
  [
    '/v1/stats?group=country&interval=day&fill=zero&date_from=1000',
    'fill',
    'would give too many rows: narrow the dates, or take longer intervals',
  ],
  ['/v1/dyads?limit=1001', 'limit', 'must be at most 1000'],
  [`/v1/dyads?${times(21, 'country=USA')}`, 'country', 'may be repeated at most 20 times'],
  ['/v1/network/edges?limit=1001', 'limit', 'must be at most 1000'],
  ['/v1/network/nodes?limit=1001', 'limit', 'must be at most 1000'],
  ['/v1/changes?limit=1001', 'limit', 'must be at most 1000'],
  [`/v1/changes?${times(21, 'kind=call')}`, 'kind', 'may be repeated at most 20 times'],
  ['/v1/duplicates?limit=1001', 'limit', 'must be at most 1000'],
  [`/v1/duplicates?${times(21, 'kind=call')}`, 'kind', 'may be repeated at most 20 times'],
]

/** What is just not too much. */
const much = [
  `/v1/calls?${times(20, 'country=USA')}&${times(20, 'exclude_country=GBR')}&limit=1000`,
  `/v1/calls?facets=${times(100, 'country', ',')}`,
  `/v1/calls?q=${times(100, 'a', '+')}`,
  `/v1/calls?q=a${times(66, '+-b', '')}`,
  `/v1/search?q=${times(66, 'a*', '+')}`,
  `/v1/suggest?q=${times(100, 'a', '+')}`,
  `/v1/persons?${times(20, 'position=minister')}`,
]

describe('what a client can ask for has an end', () => {
  test.for(tooMuch)('%s', async ([ask, parameter, reason]) => {
    const { statusCode, body } = await asking.app.inject(ask)
    const { type, errors } = JSON.parse(body)
    expect([statusCode, type, errors]).toEqual([
      400,
      'urn:readout:problem:invalid-parameters',
      [{ parameter, reason, allowed: null, did_you_mean: null }],
    ])
  })

  test.for(much)('%s is answered', async (ask) => {
    expect((await asking.app.inject(ask)).statusCode).toBe(200)
  })

  test('a facet that is asked for often is counted once', async () => {
    const { meta } = await asking.get(`/v1/calls?facets=${times(100, 'country', ',')}`)
    expect(meta).toMatchObject({ facets: [{ name: 'country' }] })
    expect(meta).not.toMatchObject({ facets: [{}, {}] })
  })

  test('an id that is longer than any', async () => {
    const { statusCode, body } = await asking.app.inject(`/v1/calls/${letters(301)}`)
    const { type, errors } = JSON.parse(body)
    expect([statusCode, type, errors]).toEqual([
      400,
      'urn:readout:problem:invalid-request',
      [{ parameter: 'path', reason: 'has a part that is longer than any id', allowed: null, did_you_mean: null }],
    ])
  })
})

/** What a server answers to bytes. */
const sent = (port: number, bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes))
    let answer = ''
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })

let port = 0
beforeAll(async () => {
  port = Number(new URL(await asking.app.listen({ port: 0, host: '127.0.0.1' })).port)
})

describe('what never becomes a request is a problem as well', () => {
  test.for([
    ['a path of 20 kB', `GET /v1/calls?q=${letters(20_000)} HTTP/1.1\r\n\r\n`, 431, 'too-long'],
    ['headers of 20 kB', `GET /v1/calls HTTP/1.1\r\naccept: ${letters(20_000)}\r\n\r\n`, 431, 'too-long'],
    ['no HTTP', 'EHLO there\r\n\r\n', 400, 'invalid-request'],
  ] as const)('%s', async ([, bytes, status, type]) => {
    const answer = await sent(port, bytes)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect([head.split('\r\n')[0]?.slice(0, 12), JSON.parse(body).type]).toEqual([
      `HTTP/1.1 ${status}`,
      `urn:readout:problem:${type}`,
    ])
  })
})
