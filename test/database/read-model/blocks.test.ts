// Postings within a window are counted by blocks where a term is popular: as many as if each were looked at.
import { beforeEach, describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../../src/database/open.ts'
import { blockOf, countBlocks, countWithin, popular, wrongBlocks } from '../../../src/database/read-model/blocks.ts'
import { ledgerOf } from '../../../src/database/read-model/ledger.ts'
import { rows } from '../../../src/database/read-model/rows.ts'
import { keyFrom, keyTo, sortKey } from '../../../src/database/read-model/sort-key.ts'
import { termsOf } from '../../../src/database/read-model/terms.ts'
import { addDays } from '../../../src/partial-date.ts'

const first = '2019-12-01'
const keyOf = (at: number) => sortKey(addDays(first, Math.floor(at / 20)), at)
const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => keyOf(from + at))

let connection: Connection
const term = (value: string) => ledgerOf(connection).term('calls', 'country', value)
const post = (change: 'come' | 'gone', value: string, posted: number[]) => {
  for (const key of posted) ledgerOf(connection).post(change, [term(value)], key)
  ledgerOf(connection).enter()
}
const blocks = (value: string) =>
  rows<{ block: number; count: number }>(
    connection,
    'SELECT block, count FROM posting_blocks WHERE term = ? ORDER BY block',
    term(value),
  )
const sum = (value: string) => blocks(value).reduce((all, { count }) => all + count, 0)
const within = (value: string, from: string, to: string) => {
  const [found] = termsOf(connection, 'calls', 'country', [value])
  if (!found) throw new Error(`no call of ${value}`)
  return countWithin(connection, 'calls', found, { low: keyFrom(from), high: keyTo(to) })
}

beforeEach(() => {
  connection = openDatabase(':memory:')
  migrateDatabase(connection)
})

describe('blocks', () => {
  test('are kept of a term from where it is popular on', () => {
    post('come', 'IRN', keys(0, popular - 1))
    expect(blocks('IRN')).toEqual([])
    post('come', 'IRN', keys(popular - 1, popular))
    expect(sum('IRN')).toBe(popular)
    post('come', 'IRN', keys(popular, popular + 50))
    expect(sum('IRN')).toBe(popular + 50)
    expect(wrongBlocks(connection, 'calls')).toBe(0)
  })

  test('are forgotten where it is popular no longer', () => {
    post('come', 'IRN', keys(0, popular))
    post('gone', 'IRN', keys(0, 1))
    expect(blocks('IRN')).toEqual([])
    expect(wrongBlocks(connection, 'calls')).toBe(0)
  })

  test('follow a row to another date, and go with their last row', () => {
    const alone = sortKey('1995-06-01', 7)
    post('come', 'IRN', [...keys(0, popular), alone])
    expect(blocks('IRN')[0]).toEqual({ block: blockOf(alone), count: 1 })
    ledgerOf(connection).post('gone', [term('IRN')], alone)
    ledgerOf(connection).post('come', [term('IRN')], sortKey('2019-12-01', 9_999))
    ledgerOf(connection).enter()
    expect(blocks('IRN').map(({ block }) => block)).not.toContain(blockOf(alone))
    expect(sum('IRN')).toBe(popular + 1)
    expect(wrongBlocks(connection, 'calls')).toBe(0)
  })

  test('counted at once are those that were kept up to date', () => {
    post('come', 'IRN', keys(0, popular + 300))
    const kept = blocks('IRN')
    connection.exec('DELETE FROM posting_blocks')
    expect(wrongBlocks(connection, 'calls')).toBe(kept.length)
    countBlocks(connection, 'calls')
    expect(blocks('IRN')).toEqual(kept)
  })

  test('are not kept of what is listed by name', () => {
    const party = ledgerOf(connection).term('persons', 'country', 'IRN')
    for (const key of keys(0, popular)) ledgerOf(connection).post('come', [party], key)
    ledgerOf(connection).enter()
    expect(rows(connection, 'SELECT * FROM posting_blocks')).toEqual([])
  })
})

describe('a window', () => {
  // Twenty a day from 1 December 2019 on.
  test.each([
    ['of one day', '2019-12-05', '2019-12-05', 20],
    ['within a block', '2019-12-03', '2019-12-09', 140],
    ['over the edge of a block', '2019-12-10', '2020-01-20', 42 * 20],
    ['of several blocks', '2019-12-10', '2020-03-03', 85 * 20],
    ['before the first', '1990', '2019-11-30', 0],
    ['from before the first', '1990', '2019-12-02', 40],
    ['of all', '0001-01-01', '9999', popular + 50],
  ])('%s', (_, from, to, count) => {
    post('come', 'IRN', keys(0, popular + 50))
    post('come', 'IRQ', keys(0, popular - 1))
    expect(within('IRN', from, to)).toBe(count)
    expect(within('IRQ', from, to)).toBe(Math.min(count, popular - 1))
  })
})
