// Whether words by themselves are a clause: what may be said before ", X said".
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Reading } from '../../reading.ts'
import { lookupOf } from '../lookup.ts'

/** A finite verb at any level of quotation. */
export const hasAnyVerb = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (hasFiniteVerb(reading.clauses.ground, at, at)) return true
  return false
}

/** Kinds of word by which a clause or phrase opens that leans on another: "After the talks", "In a letter". */
export const leaning: ReadonlySet<string> = new Set(['linker', 'subordinator', 'preposition', 'gerund'])

/** "After the talks", "Addressing the press", "Asked about it": the opening of what leans on the clause behind it. */
export const leans = (reading: Reading, at: number): boolean =>
  leaning.has(reading.clauses.kind(at) ?? 'stop') ||
  // "Reached in his car", "Stung by the charge"
  (reading.clauses.kind(at) === 'past' && !reading.parties.mentionAt(at)) ||
  (/(?:ing|^asked|^questioned|^pressed)$/.test(reading.text.tokens[at]!.norm) && !reading.parties.mentionAt(at))

/** Whether a stretch is a clause that can stand alone: a finite verb, behind a comma where it begins with "After", "In". */
export function standsAlone(reading: Reading, from: number, to: number): boolean {
  let start = from
  while (reading.clauses.kind(start) === 'adverb' || reading.clauses.kind(start) === 'conjunction') start++
  if (leans(reading, start)) {
    if (opensClause(reading, start, to)) return true
    while (start <= to && reading.clauses.kind(start) !== 'comma') start++
  }
  return hasAnyVerb(reading, start, to)
}

/** "On Sunday Obi spoke to Rama", "After the talks Rama left": a clause behind an opening phrase that no comma closes. */
function opensClause(reading: Reading, from: number, to: number): boolean {
  const { clauses } = reading
  let at = from
  while (at < to && (clauses.kind(at) === 'preposition' || clauses.kind(at) === 'linker')) {
    const date = lookupOf(reading).dateAt(at) ?? lookupOf(reading).dateAt(at + 1)
    const end = date?.to ?? nounPhraseFrom(clauses.ground, at + 1)?.to
    if (end === undefined) return false
    at = end + 1
  }
  while (clauses.kind(at) === 'time' || clauses.kind(at) === 'adverb') at++
  const subject = at < to ? nounPhraseFrom(clauses.ground, at) : null
  return subject !== null && hasAnyVerb(reading, subject.to + 1, to)
}
