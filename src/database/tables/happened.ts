// What happened to the rows, for those who keep a copy and for caches.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { changeKinds, changeOperations } from '../../vocabulary.ts'

/** Why a row changed: `ingest` of a new document, `changed` or `withdrawn` document, a decision by `hand`, `reprocess`. */
export const changeCauses = ['ingest', 'changed', 'withdrawn', 'hand', 'reprocess'] as const
export type ChangeCause = (typeof changeCauses)[number]

export const changes = sqliteTable(
  'changes',
  {
    sequence: integer().primaryKey({ autoIncrement: true }),
    /** The writer's clock, ISO 8601 in UTC: the one thing that is not reproducible. */
    at: text().notNull(),
    kind: text({ enum: changeKinds }).notNull(),
    id: text().notNull(),
    operation: text({ enum: changeOperations }).notNull(),
    /** Of MERGE: the id that the row went into. */
    successor: text(),
    cause: text({ enum: changeCauses }).notNull(),
  },
  (table) => [index('changes_id').on(table.id), index('changes_at').on(table.at)],
)

/** One row: how often the database was written to. Entity tags derive from it. */
export const revision = sqliteTable('revision', {
  id: integer().primaryKey(),
  number: integer().notNull(),
  /** 1 while a bulk load has left the read model to its end. */
  rebuilding: integer().notNull(),
  /** 1 where the rows were made up, to measure on; read from no document. */
  synthetic: integer().notNull().default(0),
})
