import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withdraw } from '../../src/ingest/ingest.ts'
import { verify } from '../../src/ingest/verify.ts'
import { freshDatabase, query, type Report, smallWorld, take } from '../support/database.ts'

type Database = ReturnType<typeof freshDatabase>

const person = (name: string, country: string | null, title?: string) => ({
  ...{ name, country },
  positions: title ? [{ title, country }] : [],
})
const killing = (
  key: string,
  published_on: string | null,
  publisher: string,
  victim: string,
  more: Partial<NonNullable<Report['incidents']>[number]>,
): Report => ({
  body: `Report ${key}: ${victim} was killed.`,
  about: { key, published_on, publisher, publisher_country: key < 'e' ? 'USA' : 'IRN' },
  persons: [person(victim, 'IRN')],
  incidents: [{ type: 'assassination', actors: [{ actor: victim, role: 'victim' }], ...more }],
})
const call = (
  key: string,
  published_on: string,
  between: ReturnType<typeof person>[],
  dates: (string | null)[],
): Report => ({
  body: `Report ${key}: ${between.map(({ name }) => name).join(' and ')} spoke.`,
  about: { key, published_on, publisher_country: key < 'l' ? 'USA' : 'PAK' },
  persons: between,
  calls: dates.map((date) => ({ participants: between.map(({ name }) => name), date })),
})

const esper = person('Mark T. Esper', 'USA', 'Secretary of Defence')
const bajwa = person('Qamar Javed Bajwa', 'PAK', 'Chief of Army Staff')

/** Tellings that agree, contradict and fit two at once. */
const reports: Report[] = [
  killing('a', '2020-01-03', 'Wire', 'Qassem Soleimani', { date: '2020-01-03', country: 'IRQ', place: 'Baghdad' }),
  killing('b', null, 'Post', 'Qassem Soleiman', {}),
  killing('c', '2020-01-06', 'Times', 'Qasem Soleimani', { type: 'airstrike', date: '2020-01', country: 'IRQ' }),
  killing('f', '2020-01-04', 'Press', 'Qassem Suleimani', {
    date: '2020-01-03',
    casualties: [{ fatalities: 6, words: 'killed' }],
  }),
  killing('g', '2020-01-05', 'Press', 'Qassem Soleimani', {
    country: 'IRQ',
    casualties: [{ fatalities: 10, words: 'killed' }],
  }),
  call('h', '2020-01-08', [esper, bajwa], ['2020-01-08']),
  call('i', '2020-01-09', [person('Mark Esper', 'USA'), bajwa], [null]),
  call('j', '2020-01-12', [bajwa, esper], ['2020-01-08', '2020-01-11']),
  call('k', '2020-01-15', [bajwa, person('Mark Esper', null)], [null]),
  call('l', '2020-01-09', [bajwa, esper], ['2020-01-09']),
  call('m', '2020-01-12', [person('Bajwa', 'PAK'), esper], ['2020-01-11']),
  {
    body: 'Heiko Maas, German.',
    about: { key: 's', published_on: '2020-01-03' },
    persons: [person('Heiko Maas', 'DEU')],
  },
  {
    body: 'Heiko Maas, a German.',
    about: { key: 't', published_on: '2020-01-04' },
    persons: [person('Heiko Maas', 'DEU')],
  },
  {
    body: 'Heiko Maas, Belgian.',
    about: { key: 'u', published_on: '2020-01-04' },
    persons: [person('Heiko Maas', 'BEL')],
  },
  {
    body: 'Heiko Maas of no country.',
    about: { key: 'v', published_on: '2020-01-05' },
    persons: [{ name: 'Heiko Maas', country: null, inferred: 'BEL', positions: [] }],
  },
  {
    body: 'Maas alone.',
    about: { key: 'w', published_on: '2020-01-20' },
    persons: [{ name: 'Maas', country: null, inferred: 'DEU', positions: [] }],
  },
  {
    body: 'Maas, a year before.',
    about: { key: 'x', published_on: '2019-01-20' },
    persons: [{ name: 'Maas', country: null, inferred: 'DEU', positions: [] }],
  },
  { body: 'Ali Khan of somewhere.', about: { key: 'p' }, persons: [person('Ali Khan', null)] },
  { body: 'Ali Khan of Pakistan.', about: { key: 'q' }, persons: [person('Ali Khan', 'PAK')] },
  { body: 'Ali Khan of Iraq.', about: { key: 'r' }, persons: [person('Ali Khan', 'IRQ')] },
]

/** What is so, without ids: which accounts are about one thing, and the values that they give it. */
function groupsOf(database: Database): unknown[] {
  const about = `(SELECT group_concat(told) FROM (SELECT d.key || a.ref AS told FROM accounts a JOIN documents d ON d.id = a.document
    WHERE a.subject = row.id ORDER BY told)) AS told`
  return [
    `SELECT name, country, ${about} FROM persons row`,
    `SELECT date, date_precision, medium, status, ${about} FROM calls row`,
    `SELECT type, date, place, country, fatalities_low, fatalities_best, fatalities_high, ${about} FROM incidents row`,
  ].map((sql) => query(database, `${sql} ORDER BY told`))
}

test('the order of ingestion, and of transactions, decides ids and never groups or values', {
  timeout: 30_000,
}, async () => {
  const standing = freshDatabase()
  await take(standing, reports)
  const expected = groupsOf(standing)
  const orders = fc.tuple(fc.shuffledSubarray(reports, { minLength: reports.length }), fc.integer({ min: 1, max: 14 }))
  await fc.assert(
    fc.asyncProperty(orders, async ([order, transaction_size]) => {
      const database = freshDatabase()
      await take(database, order, { transaction_size })
      expect(groupsOf(database)).toEqual(expected)
      expect([...verify(database, smallWorld)]).toEqual([])
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('what was taken in and withdrawn again leaves the others as if it had never been', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(reports, { minLength: 1 }), async (kept) => {
      const [database, expected] = [freshDatabase(), freshDatabase()]
      await take(database, reports, { transaction_size: 5 })
      const gone = reports.filter((report) => !kept.includes(report)).map(({ about }) => about?.key ?? '')
      withdraw(gone, { database, world: smallWorld })
      await take(expected, kept)
      expect(groupsOf(database)).toEqual(groupsOf(expected))
      expect([...verify(database, smallWorld)]).toEqual([])
    }),
    { numRuns: 10, seed: 1 },
  )
})

test('what those reports come to: a surname alone is whoever bears it then, what fits two stays by itself', async () => {
  const database = freshDatabase()
  await take(database, reports)
  const [persons, calls, incidents] = groupsOf(database)
  expect(persons).toEqual([
    { name: 'Qassem Soleimani', country: 'IRN', told: 'ap1,bp1,cp1,fp1,gp1' },
    { name: 'Mark T. Esper', country: 'USA', told: 'hp1,ip1,jp2,kp2,lp2,mp2' },
    { name: 'Qamar Javed Bajwa', country: 'PAK', told: 'hp2,ip2,jp1,kp1,lp1,mp1' },
    { name: 'Ali Khan', country: null, told: 'pp1' },
    { name: 'Ali Khan', country: 'PAK', told: 'qp1' },
    { name: 'Ali Khan', country: 'IRQ', told: 'rp1' },
    { name: 'Heiko Maas', country: 'DEU', told: 'sp1,tp1,vp1,wp1' },
    { name: 'Heiko Maas', country: 'BEL', told: 'up1' },
    { name: 'Maas', country: 'DEU', told: 'xp1' },
  ])
  const phoned = { medium: 'phone', status: 'occurred' }
  expect(calls).toEqual([
    { date: '2020-01-08', date_precision: 'day', ...phoned, told: 'hc1,ic1,jc1,lc1' },
    { date: '2020-01-11', date_precision: 'day', ...phoned, told: 'jc2,mc1' },
    { date: null, date_precision: null, ...phoned, told: 'kc1' },
  ])
  expect(incidents).toEqual([
    {
      ...{ type: 'assassination', date: '2020-01-03', place: 'irq-baghdad', country: 'IRQ' },
      ...{ fatalities_low: 10, fatalities_best: 10, fatalities_high: 10, told: 'ai1,bi1,ci1,fi1,gi1' },
    },
  ])
})

test('who is called with and without the particles of the surname is one', async () => {
  const database = freshDatabase()
  const named = (key: string, name: string): Report => ({
    body: `${name} spoke (${key}).`,
    about: { key, published_on: '2021-03-01' },
    persons: [{ name, country: null, inferred: 'DEU', positions: [] }],
  })
  await take(database, [
    { ...named('a', 'Ursula von der Leyen'), persons: [person('Ursula von der Leyen', 'DEU')] },
    { ...named('b', 'Ursula von der Leyen'), persons: [person('Ursula von der Leyen', 'DEU')] },
    named('c', 'Von der Leyen'),
    named('d', 'Leyen'),
  ])
  expect(query(database, 'SELECT id FROM persons')).toEqual([{ id: 'ursula-von-der-leyen' }])
})
