import type { Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { partiesOf } from './actors.ts'
import type { Surroundings } from './surroundings.ts'

const blaming = ['blamed', 'blames', 'blame', 'blaming', 'pinned']
const ofState: ReadonlySet<string> = new Set(['state', 'government', 'ministry', 'military', 'agency'])

/** Whether those who blame speak for a state: others' charges leave it open who did it. */
export const isFormal = (reading: Reading, blamers: readonly Ref[]): boolean =>
  blamers.some((ref) => {
    const { kind, positions, organisation_kind } = reading.parties.get(ref)
    return kind === 'person' ? positions.length > 0 : ofState.has(organisation_kind ?? '')
  })

/** The verb or noun of blame that governs the noun's phrase, a few words before it in its sentence. */
function blameBefore(reading: Reading, { stretch }: Surroundings): number | null {
  const { tokens } = reading.text
  const { sentence } = tokens[stretch.from]!
  for (let at = stretch.from - 1; at > stretch.from - 9 && tokens[at]?.sentence === sentence; at--) {
    if (isWord(tokens[at], ...blaming)) return at
    if (reading.clauses.kind(at) === 'stop' || reading.clauses.kind(at) === 'past') return null
  }
  return null
}

/** Whether a phrase "on X" behind the noun tells who is blamed, not what was struck. */
export const isBlamedOn = (reading: Reading, near: Surroundings): boolean =>
  isWord(reading.text.tokens[near.stretch.from - 1], ...blaming)

const behind = (reading: Reading, at: number): Ref[] => {
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  return phrase ? partiesOf(reading, phrase) : []
}

const subjectOf = (reading: Reading, at: number): Run | null =>
  reading.clauses.at({ from: at, to: at, form: 'past' }).subject

/** "Chad was to blame for the raid", "Seoul blamed the North for the hack", "the ministry blamed the attack on rebels": whom a state names as having done it. */
export function blamedFor(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  const at = blameBefore(reading, near)
  if (at === null) return []
  const isFor = isWord(tokens[near.stretch.from - 1], 'for', 'over')
  if (isFor && isWord(tokens[at - 1], 'to') && isWord(tokens[at - 2], 'is', 'was', 'were', 'are'))
    return partiesOf(reading, subjectOf(reading, at - 2))
  const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
  if (clause.negated || clause.voice === 'passive' || !isFormal(reading, partiesOf(reading, clause.subject))) return []
  if (isFor) return behind(reading, at + 1)
  const on = near.phrases.findLast(({ preposition }) => preposition === 'on')
  return isBlamedOn(reading, near) && on ? partiesOf(reading, on.phrase) : []
}
