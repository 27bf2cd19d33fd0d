import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'
import { bad, rest } from './bad-requests.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

describe('a request that cannot be answered is a problem that names what and where', () => {
  test.for(bad)('$ask', async ({ ask, status, type, errors }) => {
    const response = await asking.app.inject(ask)
    const { detail, title, instance, ...body } = response.json<Record<string, unknown>>()
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toEqual({ type: `urn:readout:problem:${type}`, status, errors })
    expect([typeof title, typeof detail, typeof instance]).toEqual(['string', 'string', 'string'])
    expect(response.statusCode).toBe(status)
  })

  test('a whole body', async () => {
    expect((await asking.app.inject('/v1/calls?mediun=phone')).json()).toEqual({
      type: 'urn:readout:problem:invalid-parameters',
      title: 'The request has parameters that cannot be answered',
      status: 400,
      detail: 'mediun is not a parameter of this request.',
      instance: expect.stringMatching(/^urn:readout:request:/),
      errors: [
        {
          parameter: 'mediun',
          reason: 'is not a parameter of this request',
          allowed: [
            ...['date_from', 'date_to', 'date_precision', 'published_from', 'published_to', 'updated_since'],
            ...[
              'country',
              'dyad',
              'person',
              'organisation',
              'participant',
              'initiator',
              'position',
              'medium',
              'status',
            ],
            ...['publisher', 'document', 'min_reports', 'min_publishers', 'q'],
            ...['exclude_date_precision', 'exclude_country', 'exclude_dyad', 'exclude_person', 'exclude_organisation'],
            ...['exclude_participant', 'exclude_initiator', 'exclude_position', 'exclude_medium', 'exclude_status'],
            ...['exclude_publisher', ...rest],
          ],
          did_you_mean: 'medium',
        },
      ],
    })
  })
})

describe('methods', () => {
  test.for([
    ['POST', '/v1/calls', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/calls/call_bajwa_esper', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/extract', 'POST, OPTIONS'],
    ['PUT', '/healthz', 'GET, HEAD, OPTIONS'],
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
    instance: expect.stringMatching(/^urn:readout:request:/),
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
