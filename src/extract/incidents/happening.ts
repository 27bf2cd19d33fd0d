import type { Run } from '../clauses/clause.ts'
import { happening } from '../lexicon/incident-objects.ts'
import type { Reading } from '../reading.ts'
import type { Surroundings } from './surroundings.ts'

/** The clause that says of an event by its noun that it happened: "the attack *took place on Sunday near the gate*". */
export interface Happening {
  /** The noun's phrase and the clause. */
  stretch: Run
  /** Whether it did: "will take place", "could have happened" leave it open. */
  isSo: boolean
}

const passed = new Set(['comma', 'relative', 'that', 'auxiliary', 'adverb', 'negation'])

/** The clause whose subject the noun is: right behind its phrase, or behind "which". */
export function happeningOf(reading: Reading, near: Surroundings): Happening | null {
  const { tokens } = reading.text
  const { sentence } = tokens[near.stretch.from]!
  for (let at = near.stretch.to + 1; at < near.stretch.to + 7 && tokens[at]?.sentence === sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' || kind === 'present' || happening.has(tokens[at]!.norm)) {
      if (!happening.has(tokens[at]!.norm)) return null
      const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
      const isSo = clause.modality === 'asserted' && !clause.negated
      return { stretch: { from: near.stretch.from, to: reading.clauses.endOf(clause) }, isSo }
    }
    if (!passed.has(kind ?? '') && !reading.dates.at(at)) return null
  }
  return null
}
