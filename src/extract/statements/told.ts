import type { PartialDate } from '../../partial-date.ts'
import type { StatementMedium } from '../../vocabulary.ts'
import type { CallTold } from '../calls/call-rule.ts'
import type { Clause, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'

/** One act of speech, as a rule reads it. */
export interface StatementTold {
  rule: string
  /** Several where they speak together ("the ministers condemned"). */
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
  /** Whether the words are the whole of a quotation, with nothing unquoted. */
  direct: boolean
  sentence: number
  parts: Record<string, Span[]>
}

/** Finds the statements of one wording in a document. `before` are those of the rules listed earlier. */
export interface StatementRule {
  name: string
  example: string
  find(reading: Reading, before: readonly StatementTold[]): StatementTold[]
}

/** Merges, drops or completes statements; never changes one in place. */
export interface StatementRefiner {
  name: string
  refine(reading: Reading, told: StatementTold[], calls: readonly CallTold[]): StatementTold[]
}

/** Where the words said begin in the text. */
export const startOf = (told: StatementTold): number => told.runs[0]?.from ?? told.cue.from

export const holds = (runs: readonly Run[], token: number): boolean =>
  runs.some((run) => run.from <= token && token <= run.to)

/** Whether somebody's words among these statements hold the token. The answer is made ready once for a list. */
export function isSaid(all: readonly StatementTold[], token: number): boolean {
  let runs = wordsSaid.get(all)
  if (!runs) {
    runs = merged(all.flatMap((told) => told.runs))
    wordsSaid.set(all, runs)
  }
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.to < token) low = middle + 1
    else high = middle
  }
  return low < runs.length && runs[low]!.from <= token
}
const wordsSaid = new WeakMap<readonly StatementTold[], Run[]>()

/** Runs that overlap made one, in order. */
function merged(runs: Run[]): Run[] {
  const apart: Run[] = []
  for (const { from, to } of runs.toSorted((left, right) => left.from - right.from)) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}

export const spanOf = (reading: Reading, run: Run): Span => ({
  start: reading.text.tokens[run.from]!.start,
  end: reading.text.tokens[run.to]!.end,
})
