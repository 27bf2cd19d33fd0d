// Months whose events are to be counted anew: they are only named where events are written, and counted when the writing is done.
import type { Connection } from '../open.ts'
import { rows } from './rows.ts'
import { dayOf, everyKey, keyFrom, keyTo } from './sort-key.ts'
import { type ResourceName, tableOf } from './tables.ts'

export const summedResources = ['calls', 'statements', 'incidents'] as const

export const isSummed = (resource: ResourceName): boolean => summedResources.some((name) => name === resource)

/** The month of a sort key; empty for undated events. */
export const monthOf = (key: number): string => dayOf(key)?.slice(0, 7) ?? ''

/** The sort keys of a month's events, ends included. */
export const keysOf = (month: string): { low: number; high: number } =>
  month === '' ? { low: everyKey.low, high: keyFrom('0001-01-01') - 1 } : { low: keyFrom(month), high: keyTo(month) }

export const markMonth = (connection: Connection, month: string): void =>
  void connection.prepare('INSERT OR IGNORE INTO stale_months (month) VALUES (?)').run(month)

/** A month that is to be counted anew after this one, in their order; null where there is none. */
export const staleMonth = (connection: Connection, after: string | null = null): string | null =>
  rows<{ month: string }>(
    connection,
    'SELECT month FROM stale_months WHERE ? IS NULL OR month > ? ORDER BY month LIMIT 1',
    after,
    after,
  )[0]?.month ?? null

const everyMonth = (table: string) => `
  SELECT DISTINCT CASE WHEN sort_key < 4294967296 THEN ''
    ELSE strftime('%Y-%m', (sort_key / 4294967296 - 719163) * 86400, 'unixepoch') END AS month FROM ${table}`

/** The months that have events. */
export const monthsWithEvents = (connection: Connection): string[] =>
  summedResources.flatMap((resource) =>
    rows<{ month: string }>(connection, everyMonth(tableOf(resource))).map(({ month }) => month),
  )

/** Forgets every count, and marks every month that has events. */
export function markEveryMonth(connection: Connection): void {
  connection.exec('DELETE FROM summaries; DELETE FROM spread_documents')
  for (const month of monthsWithEvents(connection)) markMonth(connection, month)
}
