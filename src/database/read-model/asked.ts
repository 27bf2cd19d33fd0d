// Conditions as the read model answers them: a window of keys, sets of terms, a match of full text.
import type { Connection } from '../open.ts'
import type { Axis, Condition } from './condition.ts'
import { coverOf } from './published.ts'
import { idList, rows } from './rows.ts'
import { everyKey, keyFrom, keyTo } from './sort-key.ts'
import { type Measure, type ResourceName, tableOf } from './tables.ts'
import { type Term, termsOf, termsWithin } from './terms.ts'

export type Direction = 'ascending' | 'descending'

/** The order of a list: by sort key, or by a measure, largest first, and by sort key where that is the same. */
export interface Order {
  by: 'sort_key' | Measure
  /** Which way sort keys go. */
  direction: Direction
}

/** Where a page ends: the sort key of its last row, and the row's measure where the list is ordered by one. */
export interface Position {
  key: number
  value: number | null
}

/** A measure that rows have, ends included. */
export interface Bound {
  measure: Measure
  low: number
  high: number
}

/** What a list is asked for. */
export interface Asked {
  resource: ResourceName
  order: Order
  /** The window of sort keys, ends included. */
  low: number
  high: number
  /** Of each set a row has one term at least; the set with the fewest postings comes first. */
  sets: Term[][]
  /** Terms of which a row has none. */
  without: Term[]
  bounds: Bound[]
  /** Of a list in the order of a measure: the row after which it goes on. */
  after: Position | null
  match: string | null
  /** The sort keys of the rows that come into question, where ids were asked for: few, so they are walked. */
  keys: number[] | null
}

/** How many postings the terms have together. */
export const size = (set: Term[]): number => set.reduce((sum, { count }) => sum + count, 0)

const edge = (conditions: Condition[], kind: 'from' | 'to', axis: Axis) =>
  conditions.find((condition) => condition.kind === kind && condition.axis === axis)

const dateAt = (conditions: Condition[], kind: 'from' | 'to', axis: Axis) => {
  const found = edge(conditions, kind, axis)
  return found && 'date' in found ? found.date : null
}

/** The terms under which a row of the asked days of publication is posted; none where they are not asked for. */
function publishedSets(connection: Connection, resource: ResourceName, conditions: Condition[]): Term[][] {
  const [from, to] = [dateAt(conditions, 'from', 'published'), dateAt(conditions, 'to', 'published')]
  if (from === null && to === null) return []
  return [coverOf(from, to).flatMap((range) => termsWithin(connection, resource, range))]
}

/** The keys of the rows that every list of ids has; null where none is asked for. */
function keysAsked(connection: Connection, resource: ResourceName, conditions: Condition[]): number[] | null {
  const lists = conditions.flatMap((condition) => (condition.kind === 'ids' ? [condition.ids] : []))
  const [first, ...others] = lists
  if (!first) return null
  const ids = first.filter((id) => others.every((list) => list.includes(id)))
  const query = `SELECT sort_key FROM ${tableOf(resource)} WHERE id IN (SELECT value FROM json_each(?))`
  return rows<{ sort_key: number }>(connection, query, idList(ids)).map(({ sort_key }) => sort_key)
}

/** One bound a measure: where it is bounded twice, both hold. */
function boundsOf(conditions: Condition[]): Bound[] {
  const bounds = new Map<Measure, Bound>()
  for (const condition of conditions) {
    if (condition.kind !== 'measure') continue
    const { measure, low, high } = condition
    const standing = bounds.get(measure)
    const both = standing
      ? { measure, low: Math.max(low, standing.low), high: Math.min(high, standing.high) }
      : { measure, low, high }
    bounds.set(measure, both)
  }
  return [...bounds.values()]
}

/** The conditions of a question, all of which must hold, made out against the terms that the database has. */
export function ask(connection: Connection, resource: ResourceName, conditions: Condition[], order: Order): Asked {
  const [from, to] = [dateAt(conditions, 'from', 'date'), dateAt(conditions, 'to', 'date')]
  const termsAsked = (kind: 'any' | 'none') =>
    conditions.flatMap((condition) =>
      condition.kind === kind && 'field' in condition
        ? [termsOf(connection, resource, condition.field, condition.values)]
        : [],
    )
  const matches = conditions.flatMap((condition) => (condition.kind === 'text' ? [`(${condition.match})`] : []))
  const sets = [...termsAsked('any'), ...publishedSets(connection, resource, conditions)]
  return {
    resource,
    order,
    low: from === null ? (to === null ? everyKey.low : keyFrom('0001-01-01')) : keyFrom(from),
    high: to === null ? everyKey.high : keyTo(to),
    sets: sets.sort((a, b) => size(a) - size(b)),
    without: termsAsked('none').flat(),
    bounds: boundsOf(conditions),
    keys: keysAsked(connection, resource, conditions),
    match: matches.length > 0 ? matches.join(' AND ') : null,
    after: null,
  }
}

/** The part of a list after a row. */
export function continued(asked: Asked, { key, value }: Position): Asked {
  if (asked.order.by !== 'sort_key') return { ...asked, after: { key, value } }
  return asked.order.direction === 'descending'
    ? { ...asked, high: Math.min(asked.high, key - 1) }
    : { ...asked, low: Math.max(asked.low, key + 1) }
}
