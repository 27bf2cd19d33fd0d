import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { Figure } from './figure.ts'

const reach = 12

/** The token behind "including", "among them", "one of them", "among whom was" at a token; null where none stands there. */
function opening(reading: Reading, at: number): number | null {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'including')) return at + 1
  const isThem = isWord(tokens[at + 1], 'them', 'whom')
  if (isWord(tokens[at], 'among') && isThem) return at + (isWord(tokens[at + 2], 'was', 'were') ? 3 : 2)
  if (isWord(tokens[at], 'one') && isWord(tokens[at + 1], 'of') && isWord(tokens[at + 2], 'them', 'whom')) return at + 3
  return null
}

/** "171 people, among them the architect Henri Daumont, died": those of a figure's people who are named. */
export function namedAmong(reading: Reading, figure: Figure): Ref[] {
  const { tokens } = reading.text
  for (let at = figure.to + 1; at < figure.to + reach && tokens[at]?.sentence === figure.sentence; at++) {
    if (reading.clauses.kind(at) === 'stop') return []
    const from = opening(reading, at)
    if (from !== null) return listed(reading, from)
  }
  return []
}

/** The persons of a list that begins at a token. */
function listed(reading: Reading, from: number): Ref[] {
  const found: Ref[] = []
  for (let at = from; at < reading.text.tokens.length; at++) {
    const mention = reading.parties.mentionAt(at)
    const isPerson =
      mention?.from === at &&
      mention.form === 'name' &&
      !mention.modifier &&
      mention.parties.every((ref) => reading.parties.get(ref).kind === 'person')
    if (mention && isPerson) {
      found.push(...mention.parties)
      at = mention.to
      continue
    }
    const kind = reading.clauses.kind(at)
    const isJoint = kind === 'comma' || kind === 'conjunction'
    if (found.length === 0 ? kind !== 'determiner' && kind !== 'noun' : !isJoint) break
  }
  return found
}
