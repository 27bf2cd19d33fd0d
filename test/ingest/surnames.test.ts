import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verify } from '../../src/ingest/verify.ts'
import { freshDatabase, query, type Report, smallWorld, take } from '../support/database.ts'
import { watched } from '../support/statements.ts'

type Named = NonNullable<Report['persons']>[number]

const report = (key: string, published_on: string, ...persons: Named[]): Report => ({
  body: `Report ${key}: ${persons.map(({ name }) => name).join(', ')}.`,
  about: { key, published_on },
  persons,
})
const khan = (inferred?: string): Named => ({
  name: 'Khan',
  country: null,
  ...(inferred && { inferred }),
  positions: [],
})
const minister = (country: string): Named => ({
  ...{ name: 'Khan', country },
  positions: [{ title: 'Defence Minister', country }],
})
const full = (name: string, country: string): Named => ({ name, country, positions: [] })

/** A surname alone before, beside, after and long after full names, with and without post, twice in a text. */
const reports: Report[] = [
  report('a', '2020-01-03', full('Imran Khan', 'PAK')),
  report('b', '2020-01-05', khan('PAK')),
  report('c', '2020-01-06', khan('IRQ')),
  report('d', '2020-03-20', khan('PAK')),
  report('e', '2021-01-06', khan('PAK')),
  report('f', '2020-01-07', full('Salman Khan', 'IND')),
  report('g', '2020-01-08', khan('IND')),
  report('h', '2020-01-09', minister('PAK')),
  report('i', '2021-05-09', minister('PAK')),
  report('j', '2021-05-10', khan()),
  report('k', '2021-05-11', khan(), full('Ali Khan', 'IRQ')),
  report('l', '2020-03-01', full('Imran Khan', 'PAK')),
]

const groupsOf = (database: ReturnType<typeof freshDatabase>) =>
  query(
    database,
    `SELECT group_concat(told) AS told FROM (SELECT a.subject, d.key || a.ref AS told FROM accounts a
       JOIN documents d ON d.id = a.document ORDER BY told) GROUP BY subject ORDER BY told`,
  )

test('one by one or all at once, in any order, the same persons are meant by a surname alone', async () => {
  const together = freshDatabase()
  await take(together, reports)
  const expected = groupsOf(together)
  const orders = fc.shuffledSubarray(reports, { minLength: reports.length })
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: 4 }), async (order, transaction_size) => {
      const database = freshDatabase()
      await take(database, order, { transaction_size })
      expect(groupsOf(database)).toEqual(expected)
      expect([...verify(database, smallWorld)]).toEqual([])
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('one more text with a surname alone costs as many SQL statements, however many have it', async () => {
  const { connection, ran } = watched(freshDatabase())
  await take(connection, [report('full', '2020-01-03', full('Imran Khan', 'PAK'))])
  const costs: number[] = []
  for (let number = 0; number < 20; number += 1) {
    ran.length = 0
    await take(connection, [report(`r${number}`, '2020-01-04', khan('PAK'))])
    costs.push(ran.length)
  }
  expect(query(connection, "SELECT count(*) AS forms FROM forms WHERE subject = 'imran-khan'")).toEqual([{ forms: 21 }])
  expect(new Set(costs.slice(1)).size).toBe(1)
})

const days = ['2019-06-01', '2020-01-02', '2020-02-01', '2020-03-10', '2020-04-13', '2021-01-01', '2020-02', null]
const named = fc.oneof(
  fc
    .constantFrom(...['Imran Khan', 'Imram Khan', 'I. Khan', 'Salman Khan', 'Salman A. Khan', 'Omar Khan'])
    .chain((name) => fc.constantFrom(null, 'PAK', 'IND').map((country) => ({ name, country, positions: [] }))),
  fc.constantFrom(undefined, 'PAK', 'IND').map(khan),
  fc.constantFrom('PAK', 'IND').map(minister),
)
const anyReports = fc.array(fc.tuple(fc.constantFrom(...days), named), { minLength: 4, maxLength: 14 }).map((told) =>
  told.map(([day, person], at): Report => {
    const { about, ...rest } = report(`r${at}`, '', person)
    return { ...rest, about: { ...about, published_on: day } }
  }),
)

test('whatever reports come, one after the other they name the same persons as all at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, fc.integer({ min: 1, max: 3 }), async (some, transaction_size) => {
      const [together, apart] = [freshDatabase(), freshDatabase()]
      await take(together, some)
      await take(apart, some, { transaction_size })
      expect(groupsOf(apart)).toEqual(groupsOf(together))
      expect([...verify(apart, smallWorld)]).toEqual([])
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('a full name told of on a later day costs as many SQL statements, however many have its surname alone', async () => {
  const { connection, ran } = watched(freshDatabase())
  const days = Array.from({ length: 24 }, (_, number) => new Date(Date.UTC(2020, 0, 3 + 20 * number)).toISOString())
  const costs: number[] = []
  for (const [number, day] of days.entries()) {
    const on = day.slice(0, 10)
    await take(connection, [report(`alone ${number}`, on, khan('PAK'))])
    ran.length = 0
    await take(connection, [report(`full ${number}`, on, full('Imran Khan', 'PAK'))])
    costs.push(ran.length)
  }
  expect(query(connection, 'SELECT id FROM persons')).toEqual([{ id: 'imran-khan' }])
  expect(new Set(costs.slice(-12)).size).toBe(1)
})
