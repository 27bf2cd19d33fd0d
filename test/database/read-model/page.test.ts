import { beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../../src/database/open.ts'
import { type Asked, ask, continued, type Position } from '../../../src/database/read-model/asked.ts'
import type { Condition } from '../../../src/database/read-model/condition.ts'
import { ledgerOf } from '../../../src/database/read-model/ledger.ts'
import { countRows, type Listed, type Page, readPage } from '../../../src/database/read-model/page.ts'
import { addDays } from '../../../src/partial-date.ts'
import { writeRecord } from '../../support/records.ts'

const every = 6000
const newestFirst = { by: 'sort_key', direction: 'descending' } as const
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
        postings: [
          ['medium', 'phone'],
          ['number', String(number)],
          ...countries.map((country): [string, string] => ['country', country]),
        ],
        measures: { reports: number % 7, publishers: number % 500 === 0 ? 3 : 1 },
        text: number % 2 === 0 ? 'spoke of peace' : 'spoke of war',
      })
    }
    ledgerOf(connection).enter()
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
  'all but a popular value': [{ kind: 'none', field: 'country', values: ['USA'] }, ...window],
  'a measure that most rows have': [{ kind: 'measure', measure: 'reports', low: 1, high: 9 }, ...window],
  'a measure that few rows have': [{ kind: 'measure', measure: 'publishers', low: 2, high: 9 }],
  'a measure that few rows have, and a popular value': [
    { kind: 'measure', measure: 'publishers', low: 2, high: 9 },
    field('medium', 'phone'),
  ],
  'very many values': [field('number', ...Array.from({ length: 300 }, (_, number) => String(number * 2))), ...window],
  'full text and a rare value': [{ kind: 'text', match: '"spoke"' }, field('country', 'SMR')],
}

/** Few rows are sorted rather than many walked. */
const fewAreSorted = new Set([
  'a measure that few rows have',
  'a measure that few rows have, and a popular value',
  'very many values',
])

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
    return Object.assign(Object.create(statement), {
      all: (...values: unknown[]) => {
        const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
        plans.push(...plan.map((step) => String(Object(step).detail)))
        return statement.all(...values)
      },
    })
  }
  readPage({ ...connection, prepare }, question, 51)
  return plans
}

describe('a page is walked in the order of its list, with and without statistics', () => {
  const found = new Map<string, Listed[]>()
  for (const statistics of ['without', 'with']) {
    describe(`${statistics} statistics`, () => {
      beforeAll(() => {
        if (statistics === 'with') connection.exec('ANALYZE')
      })
      for (const direction of ['descending', 'ascending'] as const) {
        test.for(Object.entries(questions))(`%s, ${direction}`, ([name, conditions]) => {
          const question = ask(connection, 'calls', conditions, { by: 'sort_key', direction })
          const plans = plansOf(question)
          expect(plans.length).toBeGreaterThan(0)
          const sorts = plans.some((step) => step.includes('TEMP B-TREE'))
          expect(sorts).toBe(fewAreSorted.has(name))
          expect(
            plans.filter((step) => /^SCAN (stored|probe|call_records)/.test(step) && name !== 'every row'),
          ).toEqual([])
          expect(plans.at(-1)).toMatch(/^SEARCH stored USING INTEGER PRIMARY KEY/)
          const { rows } = readPage(connection, question, 100)
          const known = found.get(`${name} ${direction}`)
          if (known) expect(rows).toEqual(known)
          found.set(`${name} ${direction}`, rows)
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
    'all but a popular value': (number) => number % 3 !== 0 && within(number),
    'a measure that most rows have': (number) => number % 7 > 0 && within(number),
    'a measure that few rows have': (number) => number % 500 === 0,
    'a measure that few rows have, and a popular value': (number) => number % 500 === 0,
    'very many values': (number) => number % 2 === 0 && number < 600 && within(number),
    'full text and a popular value': (number) => number % 3 === 0 && number % 2 === 0 && within(number),
    'full text and a rare value': (number) => number % 1000 === 0,
  }

  test.for(Object.entries(holds))('%s: rows, order and count are those of a plain loop', ([name, holdsFor]) => {
    const question = ask(connection, 'calls', questions[name] ?? [], newestFirst)
    const expected = numbers
      .filter(holdsFor)
      .sort((a, b) => (dated(a) === dated(b) ? b - a : dated(a) < dated(b) ? 1 : -1))
    const { rows } = readPage(connection, question, every)
    expect(rows.map(({ record }) => JSON.parse(record).id)).toEqual(expected)
    expect(countRows(connection, question, every)).toEqual({ value: expected.length, relation: 'eq' })
  })

  test('a count that reaches its cap says so', () => {
    const question = ask(connection, 'calls', [field('medium', 'phone'), ...window], newestFirst)
    expect(countRows(connection, question, 100)).toEqual({ value: 100, relation: 'gte' })
    expect(countRows(connection, ask(connection, 'calls', [], newestFirst), 100)).toEqual({
      value: 100,
      relation: 'gte',
    })
  })
})

describe('in the order of a measure', () => {
  const byReports = { by: 'reports', direction: 'descending' } as const
  const asked: Record<string, { conditions: Condition[]; holds: (number: number) => boolean }> = {
    'every row': { conditions: [], holds: () => true },
    'a popular value': { conditions: [field('country', 'PAK')], holds: (number) => number % 3 !== 0 },
    'a rare value': { conditions: [field('country', 'SMR')], holds: (number) => number % 1000 === 0 },
    'a bound of the same measure': {
      conditions: [{ kind: 'measure', measure: 'reports', low: 3, high: 4 }],
      holds: (number) => [3, 4].includes(number % 7),
    },
    'full text': { conditions: [{ kind: 'text', match: '"peace"' }], holds: (number) => number % 2 === 0 },
  }

  test.for(Object.entries(asked))('%s: pages together are those of a plain loop', ([, { conditions, holds }]) => {
    const question = ask(connection, 'calls', conditions, byReports)
    const found: number[] = []
    for (let from: Position | null = null, first = true; first || from !== null; first = false) {
      const page: Page = readPage(connection, from === null ? question : continued(question, from), 777)
      found.push(...page.rows.map(({ record }) => JSON.parse(record).id))
      from = page.next
    }
    const day = (number: number) => number % 400
    const expected = Array.from({ length: every }, (_, number) => number)
      .filter(holds)
      .sort((a, b) => (b % 7) - (a % 7) || day(b) - day(a) || b - a)
    expect(found).toEqual(expected)
  })

  test.for(Object.entries(asked))(
    '%s: long lists are walked along the index of the measure',
    ([name, { conditions }]) => {
      const question = ask(connection, 'calls', conditions, byReports)
      const { next } = readPage(connection, question, 5)
      for (const at of [question, ...(next ? [continued(question, next)] : [])]) {
        const plans = plansOf(at)
        expect(plans.at(-1)).toMatch(/^SEARCH stored USING INTEGER PRIMARY KEY/)
        const along = plans.filter((step) => /call_records USING (COVERING )?INDEX call_records_reports/.test(step))
        expect([name, along.length > 0]).toEqual([name, name !== 'a rare value'])
      }
    },
  )
})
