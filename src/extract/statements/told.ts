import type { PartialDate } from '../../partial-date.ts'
import type { StatementMedium } from '../../vocabulary.ts'
import type { Clause, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { CallHeld } from './calls-told.ts'
import type { Tellings } from './lookup.ts'

/** One act of speech, as a rule reads it. */
export interface StatementTold {
  rule: string
  /** Several where they speak together ("the ministers condemned"); none for "a source", whose words are nobody else's. */
  speakers: Ref[]
  reported_by: Ref | null
  /** The words said, as tokens, without marks where a quotation is the whole. */
  runs: Run[]
  /** The words that attribute them: the verb, "according to", a label. */
  cue: Run
  clause: Clause | null
  medium: StatementMedium | null
  date: PartialDate | null
  /** Parties to whom it was said. */
  addressees: Ref[]
  /** Whether somebody unnamed spoke for a body: "the ministry's spokesman", and the "he" after him. */
  spokesperson?: boolean | undefined
  /** Whether the words are the whole of a quotation, with nothing unquoted. */
  direct: boolean
  sentence: number
  parts: Record<string, Span[]>
}

/** A statement with some of it changed. A copy field by field: all statements keep one shape, and what reads them stays fast. */
export function statementWith(told: StatementTold, change: Partial<StatementTold>): StatementTold {
  const copy: StatementTold = {
    rule: told.rule,
    speakers: told.speakers,
    reported_by: told.reported_by,
    runs: told.runs,
    cue: told.cue,
    clause: told.clause,
    medium: told.medium,
    date: told.date,
    addressees: told.addressees,
    spokesperson: told.spokesperson,
    direct: told.direct,
    sentence: told.sentence,
    parts: told.parts,
  }
  return Object.assign(copy, change)
}

/** Finds the statements of one wording in a document, one by one. `before` holds all found so far, the rule's own included. */
export interface StatementRule {
  name: string
  example: string
  find(reading: Reading, before: Tellings): Iterable<StatementTold>
}

/** Merges, drops or completes statements; never changes one in place. */
export interface StatementRefiner {
  name: string
  refine(reading: Reading, told: StatementTold[], calls: readonly CallHeld[]): StatementTold[]
}

/** Where the words said begin in the text. */
export const startOf = (told: StatementTold): number => told.runs[0]?.from ?? told.cue.from

export const holds = (runs: readonly Run[], token: number): boolean =>
  runs.some((run) => run.from <= token && token <= run.to)

export const spanOf = (reading: Reading, run: Run): Span => ({
  start: reading.text.tokens[run.from]!.start,
  end: reading.text.tokens[run.to]!.end,
})
