// Telling what a write changed: the feed of changes, former ids, the revision.
import type { AccountKind, ChangeKind } from '../vocabulary.ts'
import type { Changed } from './changed.ts'
import { insertMany } from './many.ts'
import type { Connection, Value } from './open.ts'
import { rows } from './read-model/rows.ts'
import type { ChangeCause } from './tables/happened.ts'

const changes = { table: 'changes', columns: ['at', 'kind', 'id', 'operation', 'successor', 'cause'] } as const

/** Adds to the feed each row that became another, came or went. `at` is ISO 8601 in UTC. */
export function tellChanges(connection: Connection, changed: readonly Changed[], at: string, cause: ChangeCause): void {
  const told: Value[] = []
  for (const { kind, id, operation, successor, row } of changed)
    if (row) told.push(at, kind, id, operation, successor, cause)
  insertMany(connection, changes, told)
}

/** One more write: every entity tag made before is stale. */
export const bumpRevision = (connection: Connection): void =>
  void connection.prepare('UPDATE revision SET number = number + 1 WHERE id = 1').run()

/** Remembers where the id of a row that is gone leads; former ids that led to it lead there as well. */
export function succeed(
  connection: Connection,
  kind: AccountKind,
  id: string,
  successor: string | null,
  firstRead: string,
): void {
  connection.prepare('UPDATE successors SET new_id = ? WHERE new_id = ?').run(successor, id)
  connection
    .prepare('INSERT OR REPLACE INTO successors (old_id, kind, new_id, first_read) VALUES (?, ?, ?, ?)')
    .run(id, kind, successor, firstRead)
}

/** Whether any id is a former one. */
export const hasFormerIds = (connection: Connection): boolean =>
  rows(connection, 'SELECT 1 FROM successors LIMIT 1').length > 0

/** An id stands for a row again. */
export const reviveId = (connection: Connection, id: string): void =>
  void connection.prepare('DELETE FROM successors WHERE old_id = ?').run(id)

/** What a former id was first read from; null where the id was never a former one. */
export const formerFirstRead = (connection: Connection, id: string): string | null =>
  rows<{ first_read: string }>(connection, 'SELECT first_read FROM successors WHERE old_id = ?', id)[0]?.first_read ??
  null

const order: readonly ChangeKind[] = ['document', 'person', 'organisation', 'call', 'statement', 'incident']

/** By kind, then id: the order that Refresh promises. */
export const inOrder = (changed: readonly Changed[]): Changed[] =>
  [...changed].sort(
    (left, right) =>
      order.indexOf(left.kind) - order.indexOf(right.kind) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  )
