// A long run into an empty database leaves the read model to its end: made of all rows at once, in the order of its keys, it
// costs less than kept up to date from transaction to transaction. Until then the database is marked, so that whoever opens
// it after the run was cut short makes it anew.
import type { Refresh } from '../database/changed.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'

/** Marks the read model as unfinished, in place of bringing it up to date: in every transaction, as another may have made it. */
export const leaveToEnd: Refresh = (connection) =>
  void connection.prepare('UPDATE revision SET rebuilding = 1 WHERE id = 1').run()

/** Whether no document was read into the database yet. */
export const isEmpty = (connection: Connection): boolean =>
  rows(connection, 'SELECT 1 FROM documents LIMIT 1').length === 0
