import type { Run } from '../clauses/clause.ts'
import { happening } from '../lexicon/incident-objects.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import type { Surroundings } from './surroundings.ts'

/** The clause that says of an event by its noun that it happened: "the attack *took place on Sunday near the gate*". */
export interface Happening {
  /** The noun's phrase and the clause. */
  stretch: Run
  /** Whether it did: "will take place", "could have happened" leave it open. */
  isSo: boolean
}

const beside = new Set(['preposition', 'noun', 'determiner', 'number'])
const passed = new Set(['comma', 'relative', 'that', 'auxiliary', 'adverb', 'negation'])

/** The clause whose subject the noun is: right behind its phrase, or behind "which". */
export function happeningOf(reading: Reading, near: Surroundings): Happening | null {
  const { tokens } = reading.text
  const { sentence } = tokens[near.stretch.from]!
  let isPast = false
  for (
    let at = near.stretch.to + 1;
    at < near.stretch.to + (isPast ? 16 : 7) && tokens[at]?.sentence === sentence;
    at++
  ) {
    const kind = reading.clauses.kind(at)
    // "an ambush blamed on jihadists left ten dead": a participle that goes with the noun.
    if (kind === 'past' && !happening.has(tokens[at]!.norm) && isWord(tokens[at + 1], 'by', 'on', 'to') && !isPast) {
      isPast = true
      continue
    }
    if (kind === 'past' || kind === 'present' || happening.has(tokens[at]!.norm)) {
      if (!happening.has(tokens[at]!.norm)) return null
      const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
      const isSo = clause.modality === 'asserted' && !clause.negated
      return { stretch: { from: near.stretch.from, to: reading.clauses.endOf(clause) }, isSo }
    }
    if (!passed.has(kind ?? '') && !(isPast && beside.has(kind ?? '')) && !reading.dates.at(at)) return null
  }
  return null
}
