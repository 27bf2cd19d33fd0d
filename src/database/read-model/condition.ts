// What a question asks of the rows of a list, said without SQL.
import type { PartialDate } from '../../partial-date.ts'
import type { Measure } from './tables.ts'

/** The two axes of time: when it happened (for documents: when it was published) and when it was told. */
export type Axis = 'date' | 'published'

export type Condition =
  /** The row was posted under one of the values (`any`), or under none of them (`none`). */
  | { kind: 'any' | 'none'; field: string; values: string[] }
  /** The row is one of these. */
  | { kind: 'ids'; ids: string[] }
  /** The row lies on or after the first day (`from`), on or before the last day (`to`), of the date. */
  | { kind: 'from' | 'to'; axis: Axis; date: PartialDate }
  /** The row's measure lies between these, ends included. */
  | { kind: 'measure'; measure: Measure; low: number; high: number }
  /** The row's text has all these words: an FTS5 expression, as `matchOf` writes it. */
  | { kind: 'text'; match: string }
