// Postings of popular terms counted by blocks of keys, so that to count those within a window costs as much among ten
// million rows as among a hundred thousand. What is listed by name is asked for without a window, and has no blocks.
import type { Connection } from '../open.ts'
import { rows } from './rows.ts'
import { everyKey, numbersADay } from './sort-key.ts'
import { isListedByName, type ResourceName, resourceNames } from './tables.ts'
import type { Term } from './terms.ts'

/** A term with so many postings has blocks; fewer are counted one by one. Standing databases count on it: it changes by a migration. */
export const popular = 2_000
/** The keys of 32 days. It changes by a migration, too. */
const keysABlock = 32 * numbersADay

const listed = resourceNames
  .filter((name) => !isListedByName(name))
  .map((name) => `'${name}'`)
  .join(', ')
const popularQuery = `SELECT id FROM terms WHERE count >= ${popular} AND resource IN (${listed})`

const blocksOf = (postings: string): string => `
  SELECT term, key / ${keysABlock} AS block, count(*) AS count FROM ${postings} GROUP BY term, key / ${keysABlock}`

/** Keys by term. */
export type Posted = ReadonlyMap<number, readonly number[]>

/** What a term's count was and is. */
export interface Counted {
  term: number
  before: number
  count: number
}

export const blockOf = (key: number): number => Math.floor(key / keysABlock)

/** What came and went of some terms, by term and block. */
function moved(terms: ReadonlySet<number>, come: Posted, gone: Posted) {
  const sums = new Map<string, { term: number; block: number; by: number }>()
  const add = (postings: Posted, by: number) => {
    for (const term of terms) {
      for (const key of postings.get(term) ?? []) {
        const block = blockOf(key)
        const sum = sums.get(`${term} ${block}`) ?? { term, block, by: 0 }
        sum.by += by
        sums.set(`${term} ${block}`, sum)
      }
    }
  }
  add(come, 1)
  add(gone, -1)
  return [...sums.values()].filter(({ by }) => by !== 0)
}

const isDated = (connection: Connection, term: number): boolean =>
  rows(connection, `SELECT 1 FROM terms WHERE id = ? AND resource IN (${listed})`, term).length > 0

/** Brings the blocks of the terms up to date, of which some came to be popular or ceased to; their postings are entered. */
export function enterBlocks(connection: Connection, counted: Counted[], come: Posted, gone: Posted): void {
  const standing = new Set<number>()
  for (const { term, before, count } of counted) {
    if (Math.max(before, count) < popular || !isDated(connection, term)) continue
    if (Math.min(before, count) >= popular) standing.add(term)
    else if (count >= popular)
      connection
        .prepare(`INSERT INTO posting_blocks (term, block, count) ${blocksOf('postings WHERE term = ?')}`)
        .run(term)
    else connection.prepare('DELETE FROM posting_blocks WHERE term = ?').run(term)
  }
  if (standing.size === 0) return
  const enter = connection.prepare(`
    INSERT INTO posting_blocks (term, block, count) VALUES (?, ?, ?)
    ON CONFLICT (term, block) DO UPDATE SET count = count + excluded.count`)
  const drop = connection.prepare('DELETE FROM posting_blocks WHERE term = ? AND block = ? AND count = 0')
  for (const { term, block, by } of moved(standing, come, gone)) {
    enter.run(term, block, by)
    if (by < 0) drop.run(term, block)
  }
}

/** Counts the blocks of a resource, of which none stands. */
export const countBlocks = (connection: Connection, resource: ResourceName): void =>
  void connection
    .prepare(
      `INSERT INTO posting_blocks (term, block, count)
      ${blocksOf(`postings WHERE term IN (${popularQuery} AND resource = ?)`)}`,
    )
    .run(resource)

/** Forgets the blocks of a resource. */
export const dropBlocks = (connection: Connection, resource: ResourceName): void =>
  void connection
    .prepare('DELETE FROM posting_blocks WHERE term IN (SELECT id FROM terms WHERE resource = ?)')
    .run(resource)

/** How many blocks are not what the postings of the resource give. */
export function wrongBlocks(connection: Connection, resource: ResourceName): number {
  const given = blocksOf(`postings WHERE term IN (${popularQuery} AND resource = '${resource}')`)
  const standing = `SELECT term, block, count FROM posting_blocks WHERE term IN (SELECT id FROM terms WHERE resource = '${resource}')`
  const differing = (one: string, other: string) =>
    `SELECT * FROM (SELECT * FROM (${one}) EXCEPT SELECT * FROM (${other}))`
  return Number(
    connection
      .prepare(`SELECT count(*) FROM (${differing(given, standing)} UNION ${differing(standing, given)})`)
      .pluck()
      .get(),
  )
}

const few = 'SELECT count(*) FROM postings WHERE term = ? AND key BETWEEN ? AND ?'
const whole = 'SELECT coalesce(sum(count), 0) FROM posting_blocks WHERE term = ? AND block BETWEEN ? AND ?'
const windowQuery = `SELECT (${few}) + (${whole}) + (${few})`

/** How many postings of a term of a resource lie in the window, ends included: one statement at most. */
export function countWithin(
  connection: Connection,
  resource: ResourceName,
  { id, count }: Term,
  { low, high }: { low: number; high: number },
): number {
  if (low <= everyKey.low && high >= everyKey.high) return count
  const first = Math.ceil(low / keysABlock)
  const last = Math.floor((high + 1) / keysABlock) - 1
  const counted = (query: string, ...bounds: number[]) =>
    Number(
      connection
        .prepare(query)
        .pluck()
        .get(...bounds),
    )
  if (count < popular || last < first || isListedByName(resource)) return counted(few, id, low, high)
  const [before, after] = [first * keysABlock - 1, (last + 1) * keysABlock]
  return counted(windowQuery, id, low, before, id, first, last, id, after, high)
}
