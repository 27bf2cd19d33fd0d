import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const fault = (parameter: string, reason: string, more: object = {}) => ({
  parameter,
  reason,
  allowed: null,
  did_you_mean: null,
  ...more,
})

interface Bad {
  ask: string
  status: number
  type: string
  errors: object[]
}

const bad: Bad[] = [
  {
    ask: '/v1/persons?countri=USA',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('countri', 'is not a parameter of this request', {
        allowed: ['country', 'document', 'q', 'sort', 'limit', 'cursor', 'total'],
        did_you_mean: 'country',
      }),
    ],
  },
  {
    ask: '/v1/calls?status=ocurred',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('status', 'takes one of a closed list, but "ocurred" is not in it', {
        allowed: ['occurred', 'planned', 'declined'],
        did_you_mean: 'occurred',
      }),
    ],
  },
  {
    ask: '/v1/calls?date_from=2020-02&date_to=2020-01-08',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', '2020-02 is later than date_to 2020-01-08')],
  },
  {
    ask: '/v1/documents?published_from=2021&published_to=2020',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('published_from', '2021 is later than published_to 2020')],
  },
  {
    ask: '/v1/calls?date_from=2020-02-30',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'is a date that does not exist')],
  },
  {
    ask: '/v1/calls?date_from=yesterday',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'must be a date such as 2020, 2020-01 or 2020-01-08')],
  },
  {
    ask: '/v1/calls?date_from=2020&date_from=2021',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('date_from', 'may be given only once')],
  },
  {
    ask: '/v1/calls?limit=0',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('limit', 'must be at least 1')],
  },
  {
    ask: '/v1/calls?limit=1001',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('limit', 'must be at most 1000')],
  },
  {
    ask: `/v1/calls?${Array.from({ length: 21 }, () => 'country=USA').join('&')}`,
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('country', 'may be repeated at most 20 times')],
  },
  {
    ask: '/v1/calls?country=Pakistann',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault('country', '"Pakistann" is no country that is known: give an ISO 3166-1 code or a name', {
        did_you_mean: 'Pakistan',
      }),
    ],
  },
  {
    ask: '/v1/calls?participant=nobody-at-all',
    status: 400,
    type: 'invalid-parameters',
    errors: [
      fault(
        'participant',
        '"nobody-at-all" is neither the id nor a name of a person or organisation, nor the code of a state',
      ),
    ],
  },
  {
    ask: '/v1/calls?publisher=Down',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('publisher', '"Down" is not a publisher of any document', { did_you_mean: 'Dawn' })],
  },
  {
    ask: '/v1/calls?document=doc_unknown',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('document', '"doc_unknown" is not the id of one of the documents')],
  },
  {
    ask: '/v1/statements?call=call_unknown',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('call', '"call_unknown" is not the id of one of the calls')],
  },
  {
    ask: '/v1/calls?q=-embassy',
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('q', 'has no word that must occur')],
  },
  {
    ask: '/v1/calls?cursor=abc',
    status: 400,
    type: 'invalid-cursor',
    errors: [fault('cursor', 'is broken: take it from page.next_cursor as it stands')],
  },
  {
    ask: '/v1/person',
    status: 404,
    type: 'no-such-path',
    errors: [fault('path', 'is not a path of this API', { did_you_mean: '/v1/persons' })],
  },
  ...['/v1', '/healthz', '/v1/calls/call_bajwa_esper', '/v1/documents/doc_dawn'].map((path) => ({
    ask: `${path}?include=evidence`,
    status: 400,
    type: 'invalid-parameters',
    errors: [fault('include', 'is not a parameter of this request', { allowed: [] })],
  })),
  { ask: '/v1/calls/call_unknown', status: 404, type: 'not-found', errors: [] },
  { ask: '/v1/calls/%zz', status: 400, type: 'invalid-request', errors: [fault('path', 'has a broken percent sign')] },
]

describe('a request that cannot be answered is a problem that names what and where', () => {
  test.for(bad)('$ask', async ({ ask, status, type, errors }) => {
    const response = await asking.app.inject(ask)
    const { detail, title, ...body } = response.json<Record<string, unknown>>()
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toEqual({ type: `urn:readout:problem:${type}`, status, errors })
    expect({ title: typeof title, detail: typeof detail }).toEqual({ title: 'string', detail: 'string' })
    expect(response.statusCode).toBe(status)
  })

  test('a whole body', async () => {
    expect((await asking.app.inject('/v1/calls?mediun=phone')).json()).toEqual({
      type: 'urn:readout:problem:invalid-parameters',
      title: 'The request has parameters that cannot be answered',
      status: 400,
      detail: 'mediun is not a parameter of this request.',
      errors: [
        {
          parameter: 'mediun',
          reason: 'is not a parameter of this request',
          allowed: [
            ...['date_from', 'date_to', 'published_from', 'published_to', 'country', 'person', 'organisation'],
            ...['participant', 'initiator', 'medium', 'status', 'publisher', 'document', 'q'],
            ...['sort', 'limit', 'cursor', 'total'],
          ],
          did_you_mean: 'medium',
        },
      ],
    })
  })
})

describe('methods', () => {
  test.for([
    ['POST', '/v1/calls', 'GET, HEAD'],
    ['DELETE', '/v1/calls/call_bajwa_esper', 'GET, HEAD'],
    ['GET', '/v1/extract', 'POST'],
    ['PUT', '/healthz', 'GET, HEAD'],
  ] as const)('%s %s is refused with what is allowed', async ([method, url, allow]) => {
    const response = await asking.app.inject({ method, url, payload: '{"broken' })
    expect([response.statusCode, response.headers.allow, response.json().type]).toEqual([
      405,
      allow,
      'urn:readout:problem:method-not-allowed',
    ])
  })

  test('HEAD answers the headers of GET', async () => {
    const response = await asking.app.inject({ method: 'HEAD', url: '/v1/calls' })
    expect([response.statusCode, response.body]).toEqual([200, ''])
  })
})

test('a fault of the server tells nothing of its inside', async () => {
  const { app, rows } = await appWith(crisis)
  rows.connection.exec('DROP TABLE call_records')
  const response = await app.inject('/v1/calls')
  expect(response.json()).toEqual({
    type: 'urn:readout:problem:internal-error',
    title: 'Readout failed to answer',
    status: 500,
    detail: 'The fault is not in the request; the log of the server tells more.',
    errors: [],
  })
  await app.close()
})

test('every answer forbids to be taken for a page', async () => {
  for (const url of ['/v1', '/v1/calls', '/v1/nothing', '/v1/calls?limit=0']) {
    const { headers } = await asking.app.inject(url)
    expect([headers['x-content-type-options'], headers['content-security-policy']]).toEqual([
      'nosniff',
      "default-src 'none'; frame-ancestors 'none'",
    ])
  }
})
