// What states do to each other in the passive, where nobody is said to do it.

import type { ActorRole } from '../../vocabulary.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { partiesBehind } from './actors.ts'

/** "the borders of Chad with Niger had been closed": whose they are, and against whom, where nobody is said to close them. */
export function neighbours(reading: Reading, { voice, from, verb }: Clause): [Ref, ActorRole][] {
  const { tokens } = reading.text
  if (voice !== 'passive' || isWord(tokens[verb.to + 1], 'by')) return []
  for (let at = from - 1; at > from - 8 && tokens[at]?.sentence === tokens[from]!.sentence; at--) {
    if (!isWord(tokens[at], 'with')) continue
    const other = reading.parties.mentionAt(at + 1)
    const of = tokens.slice(Math.max(0, at - 8), at).find((token) => isWord(token, 'border', 'borders', 'frontier'))
    if (!other || !of) return []
    const own = partiesBehind(reading, { from: of.index + 1, to: at - 1 })
    return [
      ...own.map((ref): [Ref, ActorRole] => [ref, 'perpetrator']),
      ...other.parties.map((ref): [Ref, ActorRole] => [ref, 'target']),
    ]
  }
  return []
}

/** "were ordered out of Britain": the state that they had to leave. */
export function expelling(reading: Reading, clause: Clause): Ref[] {
  if (clause.voice !== 'passive') return []
  return reading.clauses
    .phrasesOf(clause)
    .filter(({ preposition }) => preposition === 'of' || preposition === 'from')
    .flatMap(({ phrase }) => partiesBehind(reading, phrase))
    .filter((ref) => isState(reading, ref))
}
