import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { incidentTypes } from '../../src/vocabulary.ts'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const rowsOf = async (path: string) => (await asking.app.inject(path)).json<{ data: Record<string, unknown>[] }>().data

describe('vocabularies', () => {
  test('an incident type with its codes', async () => {
    const types = await rowsOf('/v1/vocabularies/incident_types')
    expect(types.map(({ value }) => value)).toEqual(incidentTypes)
    expect(types[0]).toEqual({
      ...{ vocabulary: 'incident_types', value: 'airstrike', label: 'Air or drone strike', description: null },
      used_by: ['incidents.type'],
      ...{ plover_event: 'ASSAULT', plover_mode: 'aerial', cameo: '195' },
      ...{ acled_event: 'Explosions/Remote violence', acled_sub_event: 'Air/drone strike' },
    })
  })

  test('every filter that they name takes their values', async () => {
    const values = await rowsOf('/v1/vocabularies')
    for (const { value, used_by } of values) {
      for (const filter of used_by as string[]) {
        const [list, parameter] = filter.split('.')
        const { statusCode } = await asking.app.inject(`/v1/${list}?${parameter}=${value}`)
        expect([filter, value, statusCode]).toEqual([filter, value, 200])
      }
    }
  })

  test('an unknown one', async () => {
    expect(await asking.get('/v1/vocabularies/incident_type')).toMatchObject({
      status: 404,
      errors: [{ parameter: 'name', did_you_mean: 'incident_types' }],
    })
  })
})

describe('countries', () => {
  test('those of which something is told', async () => {
    const countries = await rowsOf('/v1/countries?rows=some')
    expect(
      countries.map(({ code, calls, statements, incidents, persons, organisations, documents }) =>
        [code, calls, statements, incidents, persons, organisations, documents].join(' '),
      ),
    ).toEqual(['IRN 0 0 0 1 1 0', 'IRQ 0 0 2 0 0 0', 'PAK 2 1 0 1 1 1', 'TUR 0 0 0 0 0 1', 'USA 2 1 0 2 2 0'])
  })

  test('all, and each word of theirs finds them', async () => {
    const countries = await rowsOf('/v1/countries')
    expect(countries.length).toBeGreaterThan(190)
    const { code, alpha_2, name } = countries.find((country) => country.code === 'PAK') ?? {}
    for (const word of [code, alpha_2, name])
      expect(await asking.ids(`/v1/persons?country=${word}`)).toEqual(['qamar-javed-bajwa'])
  })
})
