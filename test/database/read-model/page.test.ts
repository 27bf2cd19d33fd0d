import { beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../../src/database/open.ts'
import { type Asked, ask } from '../../../src/database/read-model/asked.ts'
import type { Condition } from '../../../src/database/read-model/condition.ts'
import { countRows, readPage } from '../../../src/database/read-model/page.ts'
import { writeRecord } from '../../../src/database/read-model/write.ts'
import { addDays } from '../../../src/partial-date.ts'

const every = 6000
const field = (name: string, ...values: string[]): Condition => ({ kind: 'any', field: name, values })
const window: Condition[] = [
  { kind: 'from', axis: 'date', date: '2020-02' },
  { kind: 'to', axis: 'date', date: '2020-06' },
]

/** Six thousand calls: all of them by telephone, a third American, one in a thousand of San Marino. */
function filled(): Connection {
  const connection = openDatabase(':memory:')
  migrateDatabase(connection)
  connection.transaction(() => {
    for (let number = 0; number < every; number++) {
      const countries = [number % 3 === 0 ? 'USA' : 'PAK', ...(number % 1000 === 0 ? ['SMR'] : [])]
      writeRecord(connection, 'calls', {
        id: `call_${number}`,
        listed: { date: addDays('2020-01-01', number % 400) },
        record: JSON.stringify({ id: number }),
        postings: [['medium', 'phone'], ...countries.map((country): [string, string] => ['country', country])],
        text: number % 2 === 0 ? 'spoke of peace' : 'spoke of war',
      })
    }
  })
  return connection
}

/** Questions that the planner is known to answer badly where it may choose: popular and rare values, in a window. */
const questions: Record<string, Condition[]> = {
  'every row': [],
  'every row of a window': window,
  'the most popular value': [field('country', 'PAK'), ...window],
  'the rarest value': [field('country', 'SMR'), ...window],
  'a value that every row has': [field('medium', 'phone'), ...window],
  'any of two values': [field('country', 'PAK', 'USA'), ...window],
  'two popular values': [field('country', 'USA'), field('medium', 'phone'), ...window],
  'a rare and a popular value': [field('country', 'SMR', 'USA'), field('medium', 'phone')],
  'full text': [{ kind: 'text', match: '"peace"' }, ...window],
  'full text and a popular value': [{ kind: 'text', match: '"peace"' }, field('country', 'USA'), ...window],
  'full text and a rare value': [{ kind: 'text', match: '"spoke"' }, field('country', 'SMR')],
}

let connection: Connection
beforeAll(() => {
  connection = filled()
})

/** The plans of the SQL that reading a page runs. */
function plansOf(question: Asked): string[] {
  const plans: string[] = []
  const prepare: Connection['prepare'] = (sql) => {
    const statement = connection.prepare(sql)
    if (!sql.includes('stored.record')) return statement
    const raw = statement.raw.bind(statement)
    return Object.assign(Object.create(statement), {
      raw: () => ({
        all: (...values: unknown[]) => {
          const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
          plans.push(...plan.map((step) => String(Object(step).detail)))
          return raw().all(...values)
        },
      }),
    })
  }
  readPage({ ...connection, prepare }, question, 51)
  return plans
}

describe('a page is walked in the order of its list, with and without statistics', () => {
  const found = new Map<string, string[]>()
  for (const statistics of ['without', 'with']) {
    describe(`${statistics} statistics`, () => {
      beforeAll(() => {
        if (statistics === 'with') connection.exec('ANALYZE')
      })
      for (const order of ['descending', 'ascending'] as const) {
        test.for(Object.entries(questions))(`%s, ${order}`, ([name, conditions]) => {
          const question = ask(connection, 'calls', conditions, order)
          const plans = plansOf(question)
          expect(plans.length).toBeGreaterThan(0)
          expect(plans.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
          expect(
            plans.filter((step) => /^SCAN (stored|probe|call_records)/.test(step) && name !== 'every row'),
          ).toEqual([])
          expect(plans.at(-1)).toMatch(/^SEARCH stored USING INTEGER PRIMARY KEY/)
          const { records } = readPage(connection, question, 100)
          const known = found.get(`${name} ${order}`)
          if (known) expect(records).toEqual(known)
          found.set(`${name} ${order}`, records)
        })
      }
    })
  }
})

describe('the same question asked otherwise', () => {
  const dated = (number: number) => addDays('2020-01-01', number % 400)
  const within = (number: number) => dated(number) >= '2020-02-01' && dated(number) <= '2020-06-30'
  const numbers = Array.from({ length: every }, (_, number) => number)
  const holds: Record<string, (number: number) => boolean> = {
    'every row of a window': within,
    'the most popular value': (number) => number % 3 !== 0 && within(number),
    'a rare and a popular value': (number) => number % 3 === 0 || number % 1000 === 0,
    'any of two values': within,
    'full text and a popular value': (number) => number % 3 === 0 && number % 2 === 0 && within(number),
    'full text and a rare value': (number) => number % 1000 === 0,
  }

  test.for(Object.entries(holds))('%s: rows, order and count are those of a plain loop', ([name, holdsFor]) => {
    const question = ask(connection, 'calls', questions[name] ?? [], 'descending')
    const expected = numbers
      .filter(holdsFor)
      .sort((a, b) => (dated(a) === dated(b) ? b - a : dated(a) < dated(b) ? 1 : -1))
    const { records } = readPage(connection, question, every)
    expect(records.map((record) => JSON.parse(record).id)).toEqual(expected)
    expect(countRows(connection, question, every)).toEqual({ value: expected.length, relation: 'eq' })
  })

  test('a count that reaches its cap says so', () => {
    const question = ask(connection, 'calls', [field('medium', 'phone'), ...window], 'descending')
    expect(countRows(connection, question, 100)).toEqual({ value: 100, relation: 'gte' })
    expect(countRows(connection, ask(connection, 'calls', [], 'descending'), 100)).toEqual({
      value: 100,
      relation: 'gte',
    })
  })
})
