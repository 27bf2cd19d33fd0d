// How SQLite goes about every question that a list can be asked: the same whatever it knows of the data. With statistics it
// weighs bound values, and would read all records for a popular one: seconds at a million rows, and nothing at a thousand.
import { beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase, type Statement, type Value } from '../../src/database/open.ts'
import type { Order } from '../../src/database/read-model/asked.ts'
import { ask } from '../../src/database/read-model/asked.ts'
import type { Condition } from '../../src/database/read-model/condition.ts'
import { ledgerOf } from '../../src/database/read-model/ledger.ts'
import { publishedPostings } from '../../src/database/read-model/published.ts'
import { scan } from '../../src/database/read-model/scan.ts'
import { measuresOf } from '../../src/database/read-model/tables.ts'
import { idsPosted, idsPostedUnder } from '../../src/database/read-model/terms.ts'
import { bestMatches } from '../../src/database/read-model/text.ts'
import type { Posting } from '../../src/database/read-model/write.ts'
import { recordOf } from '../../src/resources/item.ts'
import { answerOf } from '../../src/resources/listing.ts'
import { resources } from '../../src/resources/projections.ts'
import type { Resource } from '../../src/resources/resource.ts'
import { writeRecord } from '../support/records.ts'

const rowCount = 1_200
const isRare = (at: number) => at % 400 === 7
const isPopular = (at: number) => at % 10 !== 3

/** A day of ten years, the later the likelier. */
const dayOf = (at: number): string => {
  const day = new Date(Date.UTC(2011, 0, 1) + Math.sqrt(at / rowCount) * 3_600 * 86_400_000)
  return day.toISOString().slice(0, 10)
}

/** Under what the questions of a resource find rows. */
const fieldsOf = ({ questions }: Resource): string[] => [
  ...new Set(Object.values(questions).flatMap(({ posted }) => (posted ? [posted.field] : []))),
]

const postingsOf = (resource: Resource, at: number): Posting[] => [
  ...fieldsOf(resource).flatMap((field): Posting[] => [
    [field, `own ${at % 100}`],
    ...(isPopular(at) ? [[field, 'popular'] as Posting] : []),
    ...(isRare(at) ? [[field, 'rare'] as Posting] : []),
  ]),
  ...publishedPostings(dayOf((at * 7) % rowCount)),
]

function fill(connection: Connection): void {
  for (const resource of resources) {
    const measures = measuresOf[resource.name]
    for (let at = 0; at < rowCount; at++) {
      writeRecord(connection, resource.name, {
        id: `${resource.kind}_${at}`,
        listed: resource.listedBy === 'date' ? { date: at === 0 ? null : dayOf(at) } : { name: `Name ${at}` },
        record: JSON.stringify({ id: `${resource.kind}_${at}`, name: `Name ${at}` }),
        postings: postingsOf(resource, at),
        measures: Object.fromEntries(measures.map((measure) => [measure, at % 50 === 0 ? at : 1])),
        text: isRare(at) ? 'seldom said' : isPopular(at) ? 'often said' : 'silence',
      })
    }
    ledgerOf(connection).enter()
  }
}

const any = (field: string, ...values: string[]): Condition => ({ kind: 'any', field, values })
const none = (field: string, ...values: string[]): Condition => ({ kind: 'none', field, values })
const window: Condition[] = [
  { kind: 'from', axis: 'date', date: '2014' },
  { kind: 'to', axis: 'date', date: '2018-06' },
]
const published: Condition[] = [
  { kind: 'from', axis: 'published', date: '2014-03-05' },
  { kind: 'to', axis: 'published', date: '2018-06-20' },
]
const text = (match: string): Condition => ({ kind: 'text', match })

/** What a list can be asked, by name: each filter alone, and filters together. */
function questionsTo(resource: Resource): [string, Condition[]][] {
  const fields = fieldsOf(resource)
  const [first = '', second = first] = fields
  return [
    ['everything', []],
    ['a window', window],
    ...fields.flatMap((field): [string, Condition[]][] => [
      [`${field}, popular`, [any(field, 'popular')]],
      [`${field}, rare`, [any(field, 'rare')]],
    ]),
    ['several', [any(first, 'popular', 'rare', 'own 3'), ...window]],
    ['not popular', [none(first, 'popular')]],
    ['popular, popular', [any(first, 'popular'), any(second, 'popular'), ...window]],
    ['popular, rare, not own', [any(first, 'popular'), any(second, 'rare'), none(first, 'own 7')]],
    ['days of publication', published],
    ['days of publication, popular', [...published, any(first, 'popular')]],
    ['words, often', [text('often')]],
    ['words, seldom', [text('seldom')]],
    ['words, often, rare', [text('often'), any(first, 'rare')]],
    ...measuresOf[resource.name].flatMap((measure): [string, Condition[]][] => [
      [`${measure}, most rows`, [{ kind: 'measure', measure, low: 1, high: 10_000 }]],
      [`${measure}, few rows`, [{ kind: 'measure', measure, low: 1_150, high: 10_000 }, any(first, 'popular')]],
    ]),
    ['ids', [{ kind: 'ids', ids: [`${resource.kind}_7`, `${resource.kind}_8`] }]],
  ]
}

/** A connection that notes how each statement is gone about, with the values that it was run with. */
function explaining(connection: Connection) {
  const plans = new Map<string, string[]>()
  const explain = (sql: string, values: Value[]): void => {
    const key = `${sql} ${JSON.stringify(values)}`
    if (plans.has(key)) return
    const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
    plans.set(
      key,
      steps.map((step) => String(Object(step).detail)),
    )
  }
  const watch = (statement: Statement, sql: string): Statement =>
    new Proxy(statement, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...values: Value[]) => {
          if (name === 'all' || name === 'get') explain(sql, values)
          const answer: unknown = Reflect.apply(value, target, values)
          return answer === target ? watch(statement, sql) : answer
        }
      },
    })
  return { plans, connection: { ...connection, prepare: (sql: string) => watch(connection.prepare(sql), sql) } }
}

/**
 * Steps that read every row of a table, where no question may: what is read of subqueries and of virtual tables is what they
 * found, and the index of a measure is walked in its order, as far as the page goes.
 */
const readsAll = (step: string): boolean =>
  /^SCAN (?!walk\b|page\b|chosen\b|\(|CONSTANT ROW)/.test(step) &&
  !/VIRTUAL TABLE INDEX (?!0:$)|USING COVERING INDEX/.test(step)

/** Steps that read a range of records instead of the one of each key that was found: the order of the tables has flipped. */
const readsMany = (step: string): boolean => step.startsWith('SEARCH stored') && !step.includes('PRIMARY KEY (rowid=?)')

/** Steps that sort what was found: only of what is ordered by a measure, counted by value, or posted under very many terms. */
const sorts = (step: string): boolean => step.includes('USE TEMP B-TREE')

const states = {
  'before ANALYZE': () => {},
  'after ANALYZE': (connection: Connection) => connection.exec('ANALYZE'),
  'after ANALYZE of a part': (connection: Connection) => connection.exec('PRAGMA analysis_limit = 100; ANALYZE'),
} as const

let connection: Connection
beforeAll(() => {
  connection = openDatabase(':memory:')
  migrateDatabase(connection)
  connection.transaction(() => fill(connection))
})

const understood = (conditions: Condition[]) => ({ conditions, asked: {}, parameters: {} })

/** Asks a list everything that it can be asked in an order; gives what was gone about wrongly. */
function faultsOf(resource: Resource, order: Order): string[] {
  const faults: string[] = []
  for (const [name, conditions] of questionsTo(resource)) {
    const { plans, connection: watched } = explaining(connection)
    const answer = answerOf({ connection: watched }, resource.name, resource.questions, understood(conditions), order)
    const { rows, next } = answer.page(null, 50)
    if (rows.length > 0 && next !== null) answer.page(next, 50)
    const isWalked = order.by === 'sort_key' && conditions.every(({ kind }) => kind !== 'measure' && kind !== 'ids')
    for (const [sql, steps] of plans) {
      const isPage = isWalked && sql.includes('stored.record')
      const wrong = steps.filter((step) => readsAll(step) || readsMany(step) || (isPage && sorts(step)))
      if (wrong.length > 0) faults.push(`${name}: ${wrong.join('; ')}: ${sql}`)
    }
  }
  return faults
}

/** Counts, facets, scans and searches a list; gives what was gone about wrongly. */
function faultsOfCounting(resource: Resource): string[] {
  const order: Order = { by: 'sort_key', direction: 'descending' }
  const { plans, connection: watched } = explaining(connection)
  const answerTo = (conditions: Condition[]) =>
    answerOf({ connection: watched }, resource.name, resource.questions, understood(conditions), order)
  for (const [, conditions] of questionsTo(resource)) answerTo(conditions).count(10_000)
  const [first = ''] = fieldsOf(resource)
  for (const conditions of [[], window, [any(first, 'popular')], [any(first, 'rare')]]) {
    for (const [name, { posted }] of Object.entries(resource.questions))
      if (posted?.facet) answerTo(conditions).facet(name)
    Array.from(scan(watched, ask(watched, resource.name, conditions, order)))
  }
  for (const match of ['often', 'seldom']) bestMatches(watched, resource.name, match, 10)
  for (const value of ['popular', 'rare']) {
    idsPosted(watched, resource.name, first, value)
    idsPostedUnder(watched, resource.name, first, [value, 'own 7'])
  }
  recordOf(watched, resource, `${resource.kind}_7`)
  return Array.from(plans).flatMap(([sql, steps]) =>
    steps.filter((step) => readsAll(step) || readsMany(step)).map((step) => `${step}: ${sql.slice(0, 300)}`),
  )
}

describe.each(Object.entries(states))('%s', (_name, analyse) => {
  beforeAll(() => analyse(connection))

  describe.each(resources.map((resource) => [resource.name, resource] as const))('%s', (_resource, resource) => {
    test.for(Object.entries(resource.orders))('pages in the order %s walk what was found', ([, order]) =>
      expect(faultsOf(resource, order)).toEqual([]),
    )

    test('counts, facets, search and items read what was found', () => expect(faultsOfCounting(resource)).toEqual([]))
  })
})

test('a join whose order is not pinned would be told: it flips for a popular value', () => {
  connection.exec('PRAGMA analysis_limit = 0; ANALYZE')
  const { plans, connection: watched } = explaining(connection)
  const popular = "SELECT id FROM terms WHERE resource = 'calls' AND value = 'popular' LIMIT 1"
  const unpinned = `SELECT stored.record FROM postings JOIN call_records AS stored ON stored.sort_key = postings.key
    WHERE postings.term = ? AND stored.sort_key BETWEEN ? AND ? ORDER BY stored.sort_key DESC LIMIT 50`
  watched.prepare(unpinned).all(connection.prepare(popular).pluck().get(), 0, 2 ** 53)
  expect([...plans.values()].flat().filter(readsMany)).toEqual([
    'SEARCH stored USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  ])
})
