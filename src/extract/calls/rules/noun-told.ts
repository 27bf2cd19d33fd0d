// What stands around a noun of calling that tells of another than who called.
import { isWord } from '../../marks/marks.ts'
import type { CallReading } from '../call-rule.ts'
import type { Noun } from './owners.ts'
import { sentenceAt } from './surroundings.ts'

const learning = new Set('learned learnt heard knew told informed read know learns hears'.split(' '))

/** "learned of the call from Horvat": who told of it. */
export function isLearned(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  for (let at = noun.from - 1; at >= noun.from - 4 && at > 0; at--)
    if (isWord(tokens[at], 'of', 'about')) return learning.has(tokens[at - 1]?.norm ?? '')
  return false
}

/** "A second call to Horvat was attempted", "has been placed": what was done is told by another than who did it. */
export function isDone(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  for (let at = noun.to + 1; at <= sentenceAt(reading, noun.to).to; at++) {
    const next = reading.clauses.kind(at + 1)
    if (isWord(tokens[at], 'was', 'were', 'been')) return next === 'past' || next === 'adverb'
  }
  return false
}
