import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const questions: Record<string, string[]> = {
  '/v1/events': ['inc_bases', 'stm_deescalate', 'call_bajwa_esper', 'inc_killing', 'stm_resolve', 'call_bajwa_pompeo'],
  '/v1/events?sort=date&limit=2': ['call_bajwa_pompeo', 'stm_resolve'],
  '/v1/events?event=call&event=incident&date_from=2020-01-08': ['inc_bases', 'call_bajwa_esper'],
  '/v1/events?exclude_event=statement&country=IRQ': ['inc_bases', 'inc_killing'],
  '/v1/events?country=USA': ['stm_resolve', 'call_bajwa_pompeo', 'call_bajwa_esper'].sort(),
  '/v1/events?dyad=USA-PAK': ['call_bajwa_esper', 'call_bajwa_pompeo'],
  '/v1/events?person=qamar-javed-bajwa': ['stm_deescalate', 'call_bajwa_esper', 'call_bajwa_pompeo'],
  '/v1/events?organisation=IRN': ['inc_bases'],
  '/v1/events?publisher=Anadolu': ['inc_bases', 'stm_deescalate', 'call_bajwa_esper'],
  '/v1/events?document=doc_dawn': ['inc_killing', 'stm_resolve', 'call_bajwa_pompeo'],
  '/v1/events?q=waver': ['stm_resolve'],
  '/v1/events?event=call&exclude_event=call': [],
}

describe('the timeline', () => {
  test.for(Object.entries(questions))('%s', async ([path, ids]) => {
    const found = await asking.ids(path)
    expect(path.includes('country=USA') ? found.sort() : found).toEqual(ids)
  })

  test('pages together are the list', async () => {
    const found: string[] = []
    for (let next: string | null = '/v1/events?limit=1'; next !== null; ) {
      const body: { data: { id: string }[]; page: { next: string | null } } = (await asking.app.inject(next)).json()
      found.push(...body.data.map(({ id }) => id))
      next = body.page.next
    }
    expect(found).toEqual(await asking.ids('/v1/events'))
  })

  test('counts the kinds, and rows of all kinds together', async () => {
    expect(await asking.get('/v1/events?event=call&facets=event,publisher&limit=1&fields=id')).toMatchObject({
      total: { value: 2, relation: 'eq' },
      meta: {
        facets: [
          {
            name: 'event',
            values: [
              { value: 'call', label: 'Call', count: 2 },
              { value: 'incident', label: 'Incident', count: 2 },
              { value: 'statement', label: 'Statement', count: 2 },
            ],
          },
          { name: 'publisher', values: [{ value: 'Anadolu' }, { value: 'Dawn' }] },
        ],
      },
    })
  })

  test('rows of all kinds have the same columns', async () => {
    const { data } = (await asking.app.inject('/v1/events')).json<{ data: object[] }>()
    expect(new Set(data.map((row) => Object.keys(row).join())).size).toBe(1)
  })

  test('a call', async () => {
    const { data } = (await asking.app.inject('/v1/events?event=call&limit=1')).json<{ data: object[] }>()
    const party = { kind: 'person', country: 'USA' }
    expect(data).toEqual([
      {
        ...{ id: 'call_bajwa_esper', event: 'call', type: 'occurred', medium: 'phone' },
        ...{ date: '2020-01-08', date_first: '2020-01-08', date_last: '2020-01-08', date_precision: 'day' },
        title: 'Mark Esper called Qamar Javed Bajwa',
        text: null,
        parties: [
          { ...party, id: 'mark-esper', name: 'Mark Esper', role: 'initiator' },
          { ...party, id: 'qamar-javed-bajwa', name: 'Qamar Javed Bajwa', country: 'PAK', role: 'participant' },
        ],
        countries: ['USA', 'PAK'],
        ...{ place: null, latitude: null, longitude: null, precision: null, fatalities: null },
        ...{ plover_event: 'CONSULT', plover_mode: 'phone', cameo: '041', acled_event: null, acled_sub_event: null },
        ...{ document_ids: ['doc_ispr'], reports: 1, publishers: 1, updated_at: null },
      },
    ])
  })

  test.for([
    ['stm_resolve', 'Mike Pompeo said (tweet)'],
    ['inc_killing', 'Assassination or targeted killing in Baghdad, by United States; victims: Qassem Soleimani'],
    ['inc_bases', 'Missile, rocket or artillery attack in IRQ, by Iran'],
    ['call_bajwa_pompeo', 'Mike Pompeo called Qamar Javed Bajwa'],
  ] as const)('%s in a line: %s', async ([id, title]) => {
    const { data } = (await asking.app.inject('/v1/events?fields=id,title')).json<{ data: object[] }>()
    expect(data).toContainEqual({ id, title })
  })

  test('GeoJSON has the places of incidents', async () => {
    const { features } = (await asking.app.inject('/v1/events?format=geojson')).json<{
      features: { geometry: object | null }[]
    }>()
    expect(features.flatMap(({ geometry }) => geometry ?? [])).toEqual([{ type: 'Point', coordinates: [44.4, 33.3] }])
  })

  test('hides what is not quoted where only quoted words may be served', async () => {
    const quoting = await appWith((rows) => {
      crisis(rows)
      rows.connection.exec(`UPDATE statements SET kind = 'indirect' WHERE id = 'stm_resolve'`)
    }, 'quotes')
    const { data } = (await quoting.app.inject('/v1/events?event=statement&fields=id,text')).json<{ data: object[] }>()
    expect(data).toEqual([
      { id: 'stm_deescalate', text: 'We would like the situation to de-escalate,' },
      { id: 'stm_resolve', text: null },
    ])
    await quoting.app.close()
  })
})
