import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/http/csv.ts'
import { resources } from '../../src/resources/projections.ts'
import { appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

describe('the views of the file read like the API', () => {
  test.for(resources)('v_$name has the columns and the rows of the list as CSV', async ({ name, record }) => {
    const { app, rows } = await appWith(crisis)
    const columns = columnsOf(record.shape)
    const statement = rows.connection.prepare(`SELECT * FROM v_${name} ORDER BY id`)
    const found = statement.all() as Record<string, unknown>[]
    expect(Object.keys(found[0] ?? {})).toEqual(columns.map((column) => column.name))

    const served = (await app.inject(`/v1/${name}?shape=array`)).json<Record<string, unknown>[]>()
    const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
    const expected = served.map((row) => columns.map(({ read }) => text(read(row))))
    const lines = found.map((row) => Object.values(row).map(text))
    expect(lines.sort()).toEqual(expected.sort())
    await app.close()
  })

  test('v_events has every event', async () => {
    const { app, rows } = await appWith(crisis)
    const events = rows.connection.prepare('SELECT event, count(*) AS count FROM v_events GROUP BY event').all()
    expect(events).toEqual(['call', 'incident', 'statement'].map((event) => ({ event, count: 2 })))
    await app.close()
  })
})
