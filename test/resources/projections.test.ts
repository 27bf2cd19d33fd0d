import { describe, expect, test } from 'vitest'
import type { Changed } from '../../src/database/changed.ts'
import type { Connection } from '../../src/database/open.ts'
import { compare } from '../../src/resources/compare.ts'
import { rebuild, rebuildWhereMarked, refresh } from '../../src/resources/projections.ts'
import { appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

const change = (kind: Changed['kind'], id: string, operation: Changed['operation'] = 'MOD'): Changed => ({
  kind,
  id,
  operation,
  successor: null,
  row: true,
})

/** The app over the crisis, and what changes a table and then refreshes the read model. */
async function standing() {
  const asking = await appWith(crisis)
  const { connection } = asking.rows
  const write = (sql: string, ...changed: Changed[]) => {
    connection.exec(sql)
    refresh(connection, changed)
    return [...compare(connection)]
  }
  return { ...asking, connection, write }
}

const answers = async (get: (path: string) => Promise<unknown>) =>
  Promise.all(
    ['calls', 'statements', 'incidents', 'persons', 'organisations', 'documents'].map((name) => get(`/v1/${name}`)),
  )

describe('after a write', () => {
  test('what was just built compares as it should', async () => {
    const { connection, app } = await standing()
    expect([...compare(connection)]).toEqual([])
    await app.close()
  })

  test('rows that come one by one are served as rows that are built at once', async () => {
    const { get, connection, app } = await standing()
    const built = await answers(get)
    const changed = rowsOf(connection).map(({ kind, id }) => change(kind, id, 'ADD'))
    for (const table of ['postings', 'terms', ...recordTables, 'sequences']) connection.exec(`DELETE FROM ${table}`)
    for (const name of recordTables) {
      const texts = name.replace('records', 'texts')
      connection.exec(`INSERT INTO ${texts}(${texts}) VALUES ('delete-all')`)
    }
    refresh(connection, changed)
    expect([...compare(connection)]).toEqual([])
    expect(await answers(get)).toEqual(built)
    await app.close()
  })

  test('a date that changes moves the row', async () => {
    const { ids, write, app } = await standing()
    const moved =
      "UPDATE calls SET date = '2020-01-10', date_first = '2020-01-10', date_last = '2020-01-10' WHERE id = 'call_bajwa_pompeo'"
    expect(write(moved, change('call', 'call_bajwa_pompeo'))).toEqual([])
    expect(await ids('/v1/calls')).toEqual(['call_bajwa_pompeo', 'call_bajwa_esper'])
    expect(await ids('/v1/calls?participant=mike-pompeo&date_to=2020-01-05')).toEqual([])
    expect(await ids('/v1/calls?q=Friday&date_from=2020-01-09')).toEqual(['call_bajwa_pompeo'])
    await app.close()
  })

  test('a name that changes is changed in every record that shows it', async () => {
    const { get, ids, write, app } = await standing()
    const renamed = "UPDATE persons SET name = 'Asim Bajwa' WHERE id = 'qamar-javed-bajwa'"
    expect(write(renamed, change('person', 'qamar-javed-bajwa'))).toEqual([])
    expect(await get('/v1/calls/call_bajwa_esper')).toMatchObject({ participants: [{}, { name: 'Asim Bajwa' }] })
    expect((await ids('/v1/persons'))[0]).toBe('qamar-javed-bajwa')
    await app.close()
  })

  test('a party that takes part no more is counted no more, though nobody says that it changed', async () => {
    const { get, ids, write, app } = await standing()
    const swapped = "UPDATE call_participants SET party = 'qassem-soleimani' WHERE party = 'mike-pompeo'"
    expect(write(swapped, change('call', 'call_bajwa_pompeo'))).toEqual([])
    expect(await get('/v1/persons/mike-pompeo')).toMatchObject({ calls: 0, statements: 1, events: 1 })
    expect(await get('/v1/persons/qassem-soleimani')).toMatchObject({ calls: 1, incidents: 1, events: 2 })
    expect(await ids('/v1/calls?participant=mike-pompeo')).toEqual([])
    await app.close()
  })

  test('what is deleted is in no list, no posting, no text', async () => {
    const { get, ids, write, app } = await standing()
    const deleted = `DELETE FROM incident_actors WHERE incident = 'inc_killing'; DELETE FROM incidents WHERE id = 'inc_killing'`
    expect(write(deleted, change('incident', 'inc_killing', 'DEL'))).toEqual([])
    expect(await ids('/v1/incidents')).toEqual(['inc_bases'])
    expect(await ids('/v1/incidents?q=Soleimani')).toEqual([])
    expect((await get('/v1/incidents?country=IRQ')).total).toEqual({ value: 1, relation: 'eq' })
    await app.close()
  })
})

describe('compare', () => {
  test.for([
    [
      "UPDATE call_records SET record = replace(record, 'phone', 'video')",
      'call call_bajwa_esper has a record that is not what the tables give',
    ],
    ["DELETE FROM call_records WHERE id = 'call_bajwa_esper'", 'call call_bajwa_esper has no record'],
    [
      "UPDATE terms SET count = count + 1 WHERE value = 'phone'",
      '1 terms of calls whose count is not that of their postings',
    ],
    [
      "DELETE FROM postings WHERE term = (SELECT id FROM terms WHERE field = 'initiator' AND value = 'mark-esper')",
      'call call_bajwa_esper has postings that are not what the tables give',
    ],
    ['DELETE FROM person_texts', '4 person records without full text'],
    ["UPDATE person_records SET sort_name = 'zz' WHERE id = 'mike-pompeo'", '1 persons out of alphabetical order'],
  ] as const)('finds: %s', async ([damage, difference]) => {
    const { connection, app, get } = await standing()
    const built = await answers(get)
    connection.exec(damage)
    expect([...compare(connection)]).toContain(difference)
    rebuild(connection)
    expect([...compare(connection)]).toEqual([])
    expect(await answers(get)).toEqual(built)
    await app.close()
  })
})

const recordTables = ['document', 'person', 'organisation', 'call', 'statement', 'incident'].map(
  (kind) => `${kind}_records`,
)

/** Kind and id of every row that stands. */
function rowsOf(connection: Connection): { kind: Changed['kind']; id: string }[] {
  const kinds = ['document', 'person', 'organisation', 'call', 'statement', 'incident'] as const
  return kinds.flatMap((kind) =>
    connection
      .prepare(`SELECT id FROM ${kind}s ORDER BY id`)
      .pluck()
      .all()
      .map((id) => ({ kind, id: String(id) })),
  )
}

test('a database whose read model is another version’s has it made anew, by a server or by the next write', async () => {
  const { get, connection, app } = await standing()
  const built = await answers(get)
  const spoil = () => {
    connection.exec('UPDATE revision SET rebuilding = 1')
    connection.exec(`UPDATE call_records SET record = '{}', reports = 0`)
  }
  spoil()
  expect(rebuildWhereMarked(connection)).toBe(true)
  expect(rebuildWhereMarked(connection)).toBe(false)
  spoil()
  refresh(connection, [change('call', 'call_bajwa_pompeo')])
  expect([...compare(connection)]).toEqual([])
  expect(await answers(get)).toEqual(built)
  await app.close()
})
