import type { ChangeKind, ChangeOperation } from '../vocabulary.ts'
import type { Connection } from './open.ts'

/** A row that a write touched. */
export interface Changed {
  kind: ChangeKind
  id: string
  operation: ChangeOperation
  /** Of MERGE: the id that the row went into. */
  successor: string | null
  /**
   * Whether the row itself is another; false where only another document tells of it now, or one no longer does, and of a
   * document where only the rows that its accounts are about are others.
   */
  row: boolean
}

/**
 * Brings what is derived from the tables (records, postings, full text) up to date, within the writer's transaction and
 * after its rows are written: ADD and MOD rows stand in the tables, DEL and MERGE rows are gone from them. Ordered by
 * kind (documents, persons, organisations, calls, statements, incidents), then id; each row once.
 */
export type Refresh = (connection: Connection, changed: readonly Changed[]) => void
