// Counts by month answer as the rows would: every question is asked of both, as events come, move and go.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import type { Changed } from '../../src/database/changed.ts'
import { markMonth } from '../../src/database/read-model/stale-months.ts'
import { compare } from '../../src/resources/compare.ts'
import { rebuild, refresh } from '../../src/resources/projections.ts'
import { summarise } from '../../src/resources/stats/summarise.ts'
import { readWorld } from '../../src/world.ts'
import { handWritten, type Rows } from '../support/rows.ts'
import { watched } from '../support/statements.ts'

const people = { 'ana-diaz': 'ESP', 'bo-lind': 'SWE', 'cem-kaya': 'TUR', 'dag-moe': 'NOR', 'eva-lind': 'SWE' }
const names = Object.keys(people)
const some = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length]
  if (item === undefined) throw new RangeError('there are none')
  return item
}
const publishers = ['The Baltic Wire', 'Anadolu', 'Dagens Nytt']
const dates = ['2019-11-30', '2019-12-01', '2019-12-31', '2020-01-01', '2020-01', '2020', '2020-03-15', '2021-02', null]

/** Ninety events of three kinds, told by thirty documents, most of which tell of several months. */
function busy(rows: Rows): void {
  for (const [id, country] of Object.entries(people)) rows.person(id, `Name of ${id}`, country)
  for (let at = 0; at < 30; at++)
    rows.document(`doc_${at}`, `Told in ${at}.`, { publisher: at % 7 === 0 ? null : some(publishers, at) })
  rows.place('oslo', 'Oslo', 'NOR')
  for (let at = 0; at < 30; at++) {
    const told = { [`doc_${at}`]: 'Told', [`doc_${(at * 11 + 5) % 30}`]: 'Told' }
    const [one, other] = [some(names, at), some(names, at * 3 + 1)]
    const participants = {
      [one]: 'initiator' as const,
      [other]: 'participant' as const,
      'cem-kaya': 'participant' as const,
    }
    const status = at % 6 === 5 ? ('planned' as const) : ('occurred' as const)
    rows.call(`call_${at}`, some(dates, at), participants, told, { status })
    rows.statement(`stm_${at}`, some(dates, at * 2), one, `Words ${at}.`, { [`doc_${(at * 7) % 30}`]: 'Told' })
    rows.incident(
      `inc_${at}`,
      some(dates, at * 5),
      'airstrike',
      { 'ana-diaz': 'perpetrator', [other]: 'victim' },
      told,
      {
        place: 'oslo',
      },
    )
  }
  // One document that tells of one month, and of an event of the year besides.
  rows.document('doc_year', 'Told once.', { publisher: 'Anadolu' })
  for (const date of ['2022-01-09', '2022'])
    rows.call(`call_${date}`, date, { 'ana-diaz': 'initiator', 'bo-lind': 'participant' }, { doc_year: 'Told' })
  rows.connection.exec('UPDATE call_participants SET country = (SELECT country FROM persons WHERE id = party)')
  rows.connection.exec('UPDATE incident_actors SET country = (SELECT country FROM persons WHERE id = actor)')
}

let rows: Rows
let ask: (path: string) => Promise<string>
let ran: string[]
let close: () => Promise<void>
beforeAll(async () => {
  rows = handWritten()
  busy(rows)
  rebuild(rows.connection)
  const watching = watched(rows.connection)
  ran = watching.ran
  const app = await buildApp(watching.connection, { world: readWorld(), cache: 0 })
  close = () => app.close()
  ask = async (path) => (await app.inject(path)).body
})
afterAll(() => close())

const windows = ['', '&date_from=2019-12', '&date_to=2020', '&date_from=2020-01-01&date_to=2020-01-31']
const counts = ['of=calls', 'of=statements', 'of=incidents', 'of=events', 'of=events&event=call', 'group=event']
const groups = [
  '',
  '&group=country',
  '&of=calls&group=dyad',
  '&of=incidents&group=dyad',
  '&country=SWE',
  '&dyad=ESP-SWE',
]
const codes = [
  'of=calls&group=medium',
  'of=calls&group=status',
  'of=calls&medium=phone',
  'of=calls&status=occurred&group=status',
]
const ofIncidents = [
  'of=incidents&group=type',
  'of=incidents&type=airstrike',
  'of=statements&group=medium',
  'type=airstrike',
]
const intervals = ['', '&interval=month', '&interval=quarter&fill=zero', '&interval=year']

const tallies = (window: string): string[] => [
  ...counts.map((asked) => `/v1/stats?${asked}${window}&interval=year`),
  ...['of=calls', 'of=events', 'of=events&group=event'].flatMap((asked) =>
    ['day', 'week'].map((interval) => `/v1/stats?${asked}&interval=${interval}${window}`),
  ),
  ...[...codes, ...ofIncidents].map((asked) => `/v1/stats?${asked}&interval=month${window}`),
  ...groups.flatMap((group) => intervals.map((interval) => `/v1/stats?limit=3${group}${interval}${window}`)),
]

/** Questions of whole months, as dashboards ask them. */
const questions = windows.flatMap((window) => [
  ...tallies(window),
  ...['', '&country=ESP', '&event=call', '&event=incident', '&limit=2', '&status=occurred'].map(
    (asked) => `/v1/dyads?match=any${asked}${window}`,
  ),
  ...['nodes?', 'edges?', 'edges?limit=3', 'nodes?level=country&limit=2', 'edges?level=country'].map(
    (asked) => `/v1/network/${asked}${window}`,
  ),
])

const readsRecords = (sql: string) => sql.includes('stored.terms')

/** The questions that the counts and the rows answer differently, or that rows had to be read for. */
async function differing(): Promise<string[]> {
  const wrong: string[] = []
  const answers = new Map<string, string>()
  for (const path of [...questions, '/v1/dyads/ESP-SWE']) {
    ran.length = 0
    answers.set(path, await ask(path))
    if (ran.some(readsRecords)) wrong.push(`${path} reads rows`)
  }
  // While a month is to be counted, rows are read.
  markMonth(rows.connection, '1900-01')
  for (const [path, answer] of answers) {
    ran.length = 0
    if ((await ask(path)) !== answer) wrong.push(path)
    if (!ran.some(readsRecords)) wrong.push(`${path} reads no rows`)
  }
  summarise(rows.connection)
  return wrong
}

const changed = (kind: Changed['kind'], id: string, operation: Changed['operation']): Changed => ({
  ...{ kind, id, operation, successor: null, row: true },
})

describe('counts by month', () => {
  test('answer as the rows do', async () => expect(await differing()).toEqual([]))

  test.each([
    ['&date_from=2019-12-15&date_to=2021-02-10', true],
    ['&date_from=2019-11-30&date_to=2020-01-31', true],
    ['&date_from=2019-12-31', true],
    ['&date_to=2020-01-20', true],
    ['&date_from=2020-03-02&date_to=2020-03-20', false],
    ['&date_from=2019-12-02&date_to=2020-01-20', false],
  ])('answer together with the rows of months of which not all is asked for: %s', async (window, isSummed) => {
    const sums = (sql: string) => sql.includes('sum(s.events)')
    const answers = new Map<string, string>()
    const wrong: string[] = []
    for (const path of tallies(window)) {
      ran.length = 0
      answers.set(path, await ask(path))
      if (ran.some(sums) !== isSummed) wrong.push(`${path} is not answered as it should be`)
    }
    markMonth(rows.connection, '1900-01')
    for (const [path, answer] of answers) if ((await ask(path)) !== answer) wrong.push(path)
    summarise(rows.connection)
    expect(wrong).toEqual([])
  })

  test('still do when events have moved, changed and gone', async () => {
    const { connection } = rows
    connection.exec(`
      UPDATE calls SET date = '2021-07-01', date_first = '2021-07-01', date_last = '2021-07-01', date_precision = 'day'
        WHERE id IN ('call_0', 'call_9');
      UPDATE calls SET status = 'planned' WHERE id = 'call_3';
      UPDATE accounts SET document = 'doc_2' WHERE subject = 'stm_4';
      DELETE FROM incident_actors WHERE incident = 'inc_8';
      DELETE FROM evidence WHERE account IN (SELECT id FROM accounts WHERE subject = 'inc_8');
      DELETE FROM accounts WHERE subject = 'inc_8';
      DELETE FROM incidents WHERE id = 'inc_8'`)
    const moved = ['call_0', 'call_3', 'call_9'].map((id) => changed('call', id, 'MOD'))
    const documents = ['doc_2', 'doc_28', 'doc_3', 'doc_8'].map((id) => changed('document', id, 'MOD'))
    refresh(connection, [
      ...documents,
      ...moved,
      changed('statement', 'stm_4', 'MOD'),
      changed('incident', 'inc_8', 'DEL'),
    ])
    expect(connection.prepare('SELECT month FROM stale_months ORDER BY month').pluck().all()).toContain('2021-07')
    summarise(connection)
    expect(await differing()).toEqual([])
    expect([...compare(connection)]).toEqual([])
  })

  test('of more events than may be counted at once wait, and rows are read', async () => {
    for (const month of ['2019-11', '2020-01']) markMonth(rows.connection, month)
    const stale = () => rows.connection.prepare('SELECT month FROM stale_months').pluck().all()
    summarise(rows.connection, 15)
    expect(stale()).toEqual(['2020-01'])
    summarise(rows.connection, 1_000)
    expect(stale()).toEqual([])
  })

  test('of days and weeks of a group, other filters and parts of months are not asked', async () => {
    const others = [
      'country=SWE&interval=day',
      'group=country&interval=week',
      'date_from=2020-01-02',
      'group=publisher',
      'q=told',
      'exclude_country=SWE',
    ]
    for (const other of [
      ...others,
      'of=calls&status=planned',
      'country=SWE&country=ESP',
      'country=SWE&of=calls&group=medium',
    ]) {
      ran.length = 0
      await ask(`/v1/stats?${other}`)
      expect([other, ran.some(readsRecords)]).toEqual([other, true])
    }
  })

  test('that are wrong are found', () => {
    rows.connection.exec("UPDATE summaries SET own = own + 1 WHERE period = '2020-03' AND resource = 'calls'")
    expect([...compare(rows.connection)]).toEqual(['2020-03 has counts of events that are not what the records give'])
  })
})
