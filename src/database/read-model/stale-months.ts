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

/** The periods in which events of a month are counted: what is dated by its year alone stands in January. */
export const periodsOf = (month: string): string[] => (month.endsWith('-01') ? [month, month.slice(0, 4)] : [month])

export const markMonth = (connection: Connection, month: string): void =>
  void connection.prepare('INSERT OR IGNORE INTO stale_months (month) VALUES (?)').run(month)

/** The months that are to be counted anew, in their order. */
export const staleMonths = (connection: Connection): string[] =>
  rows<{ month: string }>(connection, 'SELECT month FROM stale_months ORDER BY month').map(({ month }) => month)

/** Whether a month is to be counted anew. */
export const hasStaleMonths = (connection: Connection): boolean =>
  rows(connection, 'SELECT 1 FROM stale_months LIMIT 1').length > 0

/** Whether no month is counted yet. */
export const isNothingCounted = (connection: Connection): boolean =>
  rows(connection, 'SELECT 1 FROM summaries LIMIT 1').length === 0

/** The month of a sort key, as SQL. */
const monthIn = (key: string) => `
  CASE WHEN ${key} < 4294967296 THEN '' ELSE strftime('%Y-%m', (${key} / 4294967296 - 719163) * 86400, 'unixepoch') END`

const everyMonth = (table: string) => `SELECT DISTINCT ${monthIn('sort_key')} AS month FROM ${table}`

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

const toldIn = (table: string) => `
  SELECT a.document, ${monthIn('stored.sort_key')} AS month
  FROM ${table} AS stored CROSS JOIN accounts AS a ON a.subject = stored.id`

/** Finds every document that tells of several months. */
export function findEverySpread(connection: Connection): void {
  const told = summedResources.map((resource) => toldIn(tableOf(resource))).join(' UNION ALL ')
  connection.exec(`
    INSERT OR IGNORE INTO spread_documents (document)
    SELECT document FROM (${told}) GROUP BY document HAVING min(month) <> max(month)`)
}
