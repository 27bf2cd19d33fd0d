import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { readWorld } from '../../src/world.ts'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'
import { watched } from '../support/statements.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const ask = (url: string, accept?: string) => asking.app.inject({ url, headers: accept ? { accept } : {} })

describe('what of a row is answered', () => {
  test('the fields that are named, in their order', async () => {
    expect((await asking.get('/v1/calls?fields=status,id')).data).toEqual([
      { status: 'occurred', id: 'call_bajwa_esper' },
      { status: 'occurred', id: 'call_bajwa_pompeo' },
    ])
    expect((await asking.get('/v1/persons?fields=name&fields=country&limit=1')).data).toEqual([
      { name: 'Mark Esper', country: 'USA' },
    ])
  })

  test('the words and the documents behind each row', async () => {
    const { data } = await asking.get('/v1/calls?fields=id&include=evidence,documents&limit=1')
    expect(data).toEqual([
      {
        id: 'call_bajwa_esper',
        evidence: [
          {
            document: 'doc_ispr',
            account: 'call:call_bajwa_esper',
            part: 'evidence',
            start: 0,
            end: 48,
            exact: 'Mark Esper telephoned General Bajwa on Wednesday',
            before: '',
            after: ', ISPR said. "We would like the situation to de-escalate," G',
            rule: 'by-hand',
          },
        ],
        documents: [
          {
            id: 'doc_ispr',
            title: null,
            publisher: 'Anadolu',
            publisher_country: 'TUR',
            published_on: '2020-01-08',
            kind: 'readout',
            url: null,
          },
        ],
      },
    ])
  })

  test('what each document says of a row', async () => {
    const { data } = await asking.get('/v1/calls?fields=id&include=accounts&limit=1')
    const account = {
      document: 'doc_ispr',
      ref: 'call:call_bajwa_esper',
      publisher: 'Anadolu',
      publisher_country: 'TUR',
    }
    const rest = { published_on: '2020-01-08', title: null, reading: { date: '2020-01-08' } }
    expect(data).toEqual([{ id: 'call_bajwa_esper', accounts: [{ ...account, ...rest }] }])
  })

  test('a page costs as many statements whatever its length, with all that it brings along', async () => {
    const { connection, ran } = watched(asking.rows.connection)
    const counted = await buildApp(connection, { world: readWorld() })
    const cost = async (path: string) => {
      ran.length = 0
      await counted.inject(path)
      return ran.length
    }
    const rich = '/v1/persons?sort=-events&include=evidence,accounts,documents&facets=country&fields=id'
    expect(await cost(`${rich}&limit=1`)).toBe(await cost(`${rich}&limit=4`))
    await counted.close()
  })
})

describe('formats', () => {
  const csv = [
    'id,date,participant_ids,participant_names,participant_kinds,participant_countries,participant_roles,participant_titles',
    'call_bajwa_esper,2020-01-08,mark-esper; qamar-javed-bajwa,Mark Esper; Qamar Javed Bajwa,person; person,USA; PAK,initiator; participant,; ',
    'call_bajwa_pompeo,2020-01-03,mike-pompeo; qamar-javed-bajwa,Mike Pompeo; Qamar Javed Bajwa,person; person,USA; PAK,initiator; participant,; ',
    '',
  ].join('\r\n')

  test.for([
    ['/v1/calls?fields=id,date,participants&format=csv', undefined],
    ['/v1/calls?fields=id,date,participants', 'text/csv'],
    ['/v1/calls?fields=id,date,participants', 'text/html;q=0.9, text/csv, application/json;q=0.5'],
  ] as const)('CSV: %s, accepting %s', async ([url, accept]) => {
    const response = await ask(url, accept)
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(response.body).toBe(csv)
  })

  test('NDJSON', async () => {
    const response = await ask('/v1/calls?fields=id', 'application/x-ndjson')
    expect(response.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
    expect(response.body).toBe('{"id":"call_bajwa_esper"}\n{"id":"call_bajwa_pompeo"}\n')
  })

  test('a bare list', async () => {
    const response = await ask('/v1/calls?fields=id&shape=array')
    expect(response.headers['content-type']).toBe('application/json; profile=array; charset=utf-8')
    expect(response.body).toBe('[{"id":"call_bajwa_esper"},{"id":"call_bajwa_pompeo"}]')
  })

  test('GeoJSON: a point for each place that has coordinates', async () => {
    const response = await ask('/v1/incidents?format=geojson&fields=id,place')
    expect(response.headers['content-type']).toBe('application/geo+json; charset=utf-8')
    const nowhere = {
      place_id: null,
      place_name: null,
      place_country: null,
      place_latitude: null,
      place_longitude: null,
      place_precision: null,
    }
    const baghdad = { place_id: 'irq-baghdad', place_name: 'Baghdad', place_country: 'IRQ' }
    expect(response.json()).toEqual({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'inc_bases', geometry: null, properties: { id: 'inc_bases', ...nowhere } },
        {
          type: 'Feature',
          id: 'inc_killing',
          geometry: { type: 'Point', coordinates: [44.4, 33.3] },
          properties: {
            id: 'inc_killing',
            ...baghdad,
            place_latitude: 33.3,
            place_longitude: 44.4,
            place_precision: 'city',
          },
        },
      ],
    })
  })

  test('no rows are an empty list in every format', async () => {
    const none = '/v1/incidents?type=coup&fields=id'
    expect((await ask(`${none}&format=csv`)).body).toBe('id\r\n')
    expect((await ask(`${none}&format=ndjson`)).body).toBe('')
    expect((await ask(`${none}&shape=array`)).body).toBe('[]')
    expect((await ask(`${none}&format=geojson`)).json()).toEqual({ type: 'FeatureCollection', features: [] })
  })

  test.for([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
    ['application/*', 'application/json; charset=utf-8'],
    ['application/json; profile=array', 'application/json; profile=array; charset=utf-8'],
    ['application/json;q=0.1, application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
    ['text/csv;q=0, application/json', 'application/json; charset=utf-8'],
    ['', 'application/json; charset=utf-8'],
  ] as const)('Accept: %s gives %s', async ([accept, type]) =>
    expect((await ask('/v1/calls', accept)).headers['content-type']).toBe(type),
  )

  test('what is not served is refused with what is', async () => {
    const response = await ask('/v1/calls', 'application/xml')
    expect([response.statusCode, response.json()]).toEqual([
      406,
      {
        type: 'urn:readout:problem:not-acceptable',
        title: 'The answer cannot be had in this format',
        status: 406,
        detail: 'The answer can be had as application/json, text/csv, application/x-ndjson.',
        instance: expect.stringMatching(/^urn:readout:request:/),
        errors: [
          {
            parameter: 'accept',
            reason: 'names no media type that is served here',
            allowed: ['application/json', 'text/csv', 'application/x-ndjson'],
            did_you_mean: null,
          },
        ],
      },
    ])
  })
})

describe('long answers', () => {
  test('have all rows in every format without an envelope, unless a limit is given', async () => {
    const many = await appWith((rows) => {
      for (let number = 0; number < 1234; number++) rows.person(`person-${number}`, `Person ${number}`)
    })
    const lines = async (path: string) => (await many.app.inject(path)).body.trimEnd().split('\n')
    expect(await lines('/v1/persons?format=csv&fields=id')).toHaveLength(1235)
    expect(new Set(await lines('/v1/persons?format=ndjson&sort=-events')).size).toBe(1234)
    expect((await many.app.inject('/v1/persons?shape=array')).json()).toHaveLength(1234)
    expect(await lines('/v1/persons?format=csv&fields=id&limit=10')).toHaveLength(11)
    await many.app.close()
  })

  test('a page tells in its head where the next one is', async () => {
    const { headers } = await ask('/v1/calls?limit=1&format=csv')
    const [, next = ''] = /^<(.*)>; rel="next"$/.exec(String(headers.link)) ?? []
    expect((await ask(next)).body.split('\r\n')[1]).toMatch(/^call_bajwa_pompeo,/)
    expect((await ask(next)).headers.link).toBeUndefined()
  })

  test('HEAD has the head of the answer alone', async () => {
    const response = await asking.app.inject({ method: 'HEAD', url: '/v1/calls?format=csv' })
    expect([response.statusCode, response.headers['content-type'], response.body]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      '',
    ])
  })
})
