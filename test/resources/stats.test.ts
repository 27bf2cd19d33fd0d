import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith((rows) => {
    crisis(rows)
    rows.call(
      'call_planned',
      '2020-01',
      { 'mike-pompeo': 'participant', 'qamar-javed-bajwa': 'participant' },
      {},
      { status: 'planned' },
    )
    rows.call('call_undated', null, { 'mike-pompeo': 'participant', 'qassem-soleimani': 'participant' }, {})
    rows.connection.exec(`UPDATE incident_actors SET country = 'USA' WHERE actor = 'united-states'`)
    rows.connection.exec(`UPDATE incident_actors SET country = 'IRN' WHERE actor = 'qassem-soleimani'`)
  })
})
afterAll(() => asking.app.close())

type Row = Record<string, unknown>
const rowsOf = async (path: string) => {
  const response = await asking.app.inject(path)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json<{ data: Row[] }>().data
}
const brief = async (path: string) =>
  (await rowsOf(path)).map(({ group, start, events, reports, publishers }) =>
    [group, start, events, reports, publishers].map((value) => value ?? '-').join(' '),
  )

describe('counts', () => {
  test.for([
    ['/v1/stats', ['- - 7 2 2']],
    ['/v1/stats?of=calls', ['- - 3 2 2']],
    ['/v1/stats?of=calls&status=planned', ['- - 1 0 0']],
    ['/v1/stats?of=calls&status=planned&status=occurred', ['- - 4 2 2']],
    ['/v1/stats?group=event', ['call - 3 2 2', 'incident - 2 2 2', 'statement - 2 2 2']],
    ['/v1/stats?of=calls&group=medium', ['phone - 3 2 2']],
    ['/v1/stats?of=calls&group=country', ['PAK - 2 2 2', 'USA - 3 2 2', 'IRN - 1 0 0'].sort()],
    ['/v1/stats?of=incidents&group=type', ['assassination - 1 1 1', 'missile_attack - 1 1 1']],
    ['/v1/stats?group=publisher&event=incident', ['Anadolu - 1 1 1', 'Dawn - 1 1 1']],
    ['/v1/stats?of=calls&group=participant&limit=1', ['mike-pompeo - 2 1 1']],
    ['/v1/stats?of=calls&interval=day', ['- - 1 0 0', '- 2020-01-03 1 1 1', '- 2020-01-08 1 1 1']],
    ['/v1/stats?of=calls&interval=week&date_from=2020', ['- 2019-12-30 1 1 1', '- 2020-01-06 1 1 1']],
    ['/v1/stats?of=calls&interval=month&date_from=2020&status=planned', ['- 2020-01-01 1 0 0']],
    ['/v1/stats?of=calls&interval=day&date_from=2020&status=planned', ['- - 1 0 0']],
    [
      '/v1/stats?of=statements&interval=day&fill=zero&date_from=2020-01-02&date_to=2020-01-04',
      ['- 2020-01-02 0 0 0', '- 2020-01-03 1 1 1', '- 2020-01-04 0 0 0'],
    ],
    [
      '/v1/stats?of=incidents&group=type&interval=quarter&fill=zero&date_from=2019-12&date_to=2020',
      ['assassination', 'missile_attack'].flatMap((type) => [
        `${type} 2019-10-01 0 0 0`,
        `${type} 2020-01-01 1 1 1`,
        ...['04', '07', '10'].map((month) => `${type} 2020-${month}-01 0 0 0`),
      ]),
    ],
    ['/v1/stats?of=calls&q=nothing&interval=year', []],
    ['/v1/stats?of=calls&q=nothing', ['- - 0 0 0']],
    ['/v1/stats?participant=mike-pompeo', ['- - 2 1 1']],
    ['/v1/stats?group=type', ['assassination - 1 1 1', 'missile_attack - 1 1 1']],
    ['/v1/stats?of=calls&exclude_participant=mike-pompeo', ['- - 1 1 1']],
  ] as const)('%s', async ([path, counts]) => {
    const found = await brief(path)
    expect(path.includes('group=country') ? found.sort() : found).toEqual(counts)
  })

  test('a whole row, and as CSV', async () => {
    expect(await rowsOf('/v1/stats?of=incidents&group=country')).toEqual([
      { group: 'IRQ', label: 'Iraq', start: null, events: 2, reports: 2, publishers: 2 },
    ])
    expect((await asking.app.inject('/v1/stats?of=incidents&group=country&format=csv')).body).toBe(
      'group,label,start,events,reports,publishers\r\nIRQ,Iraq,,2,2,2\r\n',
    )
  })

  test.for([
    ['/v1/stats?of=calls&speaker=mike-pompeo', 'speaker', 'is not a filter of calls'],
    ['/v1/stats?of=calls&medium=tweet', 'medium', 'takes one of a closed list, but "tweet" is not in it'],
    ['/v1/stats?of=calls&group=speaker', 'group', 'is not a filter of calls'],
    ['/v1/stats?fill=zero', 'fill', 'means nothing without `interval`'],
    [
      '/v1/stats?interval=day&fill=zero&date_from=1000&date_to=2020',
      'fill',
      'would give too many rows: narrow the dates, or take longer intervals',
    ],
  ] as const)('%s is refused', async ([path, parameter, reason]) => {
    expect(await asking.get(path)).toMatchObject({ status: 400, errors: [{ parameter, reason }] })
  })
})

describe('pairs of countries', () => {
  test('the busiest first', async () => {
    expect(await rowsOf('/v1/dyads')).toEqual([
      {
        ...{ id: 'IRN-USA', country_a: 'IRN', name_a: 'Iran', country_b: 'USA', name_b: 'United States' },
        ...{ calls: 1, incidents: 1, events: 2, reports: 1, first_date: '2020-01-03', last_date: '2020-01-03' },
      },
      {
        ...{ id: 'PAK-USA', country_a: 'PAK', name_a: 'Pakistan', country_b: 'USA', name_b: 'United States' },
        ...{ calls: 2, incidents: 0, events: 2, reports: 2, first_date: '2020-01-03', last_date: '2020-01-08' },
      },
    ])
  })

  test.for([
    ['/v1/dyads?country=Pakistan', ['PAK-USA 2 0']],
    ['/v1/dyads?event=incident', ['IRN-USA 0 1']],
    ['/v1/dyads?status=planned&event=call', ['PAK-USA 1 0']],
    ['/v1/dyads?date_from=2020-01-05', ['PAK-USA 1 0']],
    ['/v1/dyads?country=France', []],
    ['/v1/dyads?limit=1', ['IRN-USA 1 1']],
  ] as const)('%s', async ([path, expected]) => {
    expect((await rowsOf(path)).map(({ id, calls, incidents }) => `${id} ${calls} ${incidents}`)).toEqual(expected)
  })

  test('one pair, under the codes in the order of the alphabet', async () => {
    expect(await asking.get('/v1/dyads/PAK-USA')).toMatchObject({ id: 'PAK-USA', calls: 2, incidents: 0 })
    expect(await asking.get('/v1/dyads/FRA-USA')).toMatchObject({ id: 'FRA-USA', events: 0, first_date: null })
    for (const other of ['USA-PAK', 'us-pk', 'America-Pakistan']) {
      const { statusCode, headers } = await asking.app.inject(`/v1/dyads/${other}`)
      expect([other, statusCode, headers.location]).toEqual([other, 308, '/v1/dyads/PAK-USA'])
    }
    expect(await asking.get('/v1/dyads/USA')).toMatchObject({ status: 400, errors: [{ parameter: 'pair' }] })
  })
})

describe('the network of calls', () => {
  test('edges join parties who spoke', async () => {
    expect(await rowsOf('/v1/network/edges')).toEqual([
      {
        ...{ id: 'mark-esper--qamar-javed-bajwa', source: 'mark-esper', target: 'qamar-javed-bajwa' },
        ...{ mainstat: 1, secondarystat: 1, detail__first: '2020-01-08', detail__last: '2020-01-08' },
      },
      {
        ...{ id: 'mike-pompeo--qamar-javed-bajwa', source: 'mike-pompeo', target: 'qamar-javed-bajwa' },
        ...{ mainstat: 1, secondarystat: 1, detail__first: '2020-01-03', detail__last: '2020-01-03' },
      },
      {
        ...{ id: 'mike-pompeo--qassem-soleimani', source: 'mike-pompeo', target: 'qassem-soleimani' },
        ...{ mainstat: 1, secondarystat: 0, detail__first: null, detail__last: null },
      },
    ])
  })

  test('nodes are those of the same edges', async () => {
    expect(await rowsOf('/v1/network/nodes?participant=mark-esper')).toEqual([
      {
        ...{ id: 'mark-esper', title: 'Mark Esper', subtitle: 'United States', mainstat: 1, secondarystat: 1 },
        ...{ detail__kind: 'person', detail__country: 'USA' },
      },
      {
        ...{ id: 'qamar-javed-bajwa', title: 'Qamar Javed Bajwa', subtitle: 'Pakistan', mainstat: 1, secondarystat: 1 },
        ...{ detail__kind: 'person', detail__country: 'PAK' },
      },
    ])
  })

  test('of countries', async () => {
    expect((await rowsOf('/v1/network/edges?level=country')).map(({ id, mainstat }) => `${id} ${mainstat}`)).toEqual([
      'PAK--USA 2',
      'IRN--USA 1',
    ])
    expect(
      (await rowsOf('/v1/network/nodes?level=country')).map(({ id, title, mainstat }) => `${id} ${title} ${mainstat}`),
    ).toEqual(['USA United States 3', 'PAK Pakistan 2', 'IRN Iran 1'])
  })
})
