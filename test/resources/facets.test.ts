import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

describe('facets', () => {
  test('rows are counted by the values of a filter, as if it had not been asked', async () => {
    const { meta } = await asking.get('/v1/calls?participant=mike-pompeo&facets=participant,publisher')
    expect(meta).toMatchObject({
      facets: [
        {
          name: 'participant',
          values: [
            { value: 'qamar-javed-bajwa', label: 'Qamar Javed Bajwa', count: 2 },
            { value: 'mark-esper', label: 'Mark Esper', count: 1 },
            { value: 'mike-pompeo', label: 'Mike Pompeo', count: 1 },
          ],
          relation: 'eq',
        },
        { name: 'publisher', values: [{ value: 'Dawn', label: 'Dawn', count: 1 }], relation: 'eq' },
      ],
    })
  })

  test('of the whole list as well, with names of countries and types', async () => {
    const { meta } = await asking.get('/v1/incidents?facets=country&facets=type&facets=dyad')
    expect(meta).toMatchObject({
      facets: [
        { name: 'country', values: [{ value: 'IRQ', label: 'Iraq', count: 2 }] },
        {
          name: 'type',
          values: [
            { value: 'assassination', label: 'Assassination or targeted killing', count: 1 },
            { value: 'missile_attack', label: 'Missile, rocket or artillery attack', count: 1 },
          ],
        },
        { name: 'dyad', values: [{ value: 'IRN-USA', label: 'Iran – United States', count: 1 }] },
      ],
    })
  })
})
