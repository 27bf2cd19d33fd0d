// What is spoken of on a day, and happened on another.
import type { Clause, Run } from '../clauses/clause.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

const matters = ['about', 'on', 'over', 'regarding', 'concerning', 'avenge', 'avenged', 'avenging']
const raised = ['discussed', 'discussing', 'raised', 'reviewed', 'addressed', 'debated', 'recalled', 'explained']
const answers = [
  'retaliation',
  'reprisal',
  'reprisals',
  'revenge',
  'retribution',
  'vengeance',
  'answer',
  'response',
  'reply',
  'reaction',
]

/** "discussed the killing by telephone today": the day is that of the talk. */
export const isRaised = (reading: Reading, { from }: Run): boolean => isWord(reading.text.tokens[from - 1], ...raised)

/** "rang her on Monday to explain the bombing", "shelled it on Monday in retaliation for the killing": what happened at another time. */
export function isSpokenOf(reading: Reading, phrase: Run): boolean {
  const { tokens } = reading.text
  const before = tokens[phrase.from - 1]
  if (!before || before.sentence !== tokens[phrase.from]!.sentence) return false
  return isWord(before, ...matters) || isRaised(reading, phrase) || isWord(tokens[phrase.from - 2], 'to', ...answers)
}

/** "must answer for bringing down the plane": a deed that is spoken of, on another day than it was done. */
export function isDeedSpokenOf(reading: Reading, { verb, subject }: Clause): boolean {
  const { tokens } = reading.text
  if (reading.text.tokens[verb.from]!.norm.endsWith('ing'))
    return (
      isWord(tokens[verb.from - 1], 'for', 'of', 'about', 'over', 'to') &&
      // "boasted on Monday of firing five missiles": of the same day
      !tokens.slice(Math.max(0, verb.from - 6), verb.from).some((token) => isWord(token, 'boasted', 'bragged', 'spoke'))
    )
  // "apologised on Monday for the airliner that his forces had shot down"
  const isRelative = subject !== null && ['that', 'relative'].includes(reading.clauses.kind(subject.from - 1) ?? '')
  const isThing = subject !== null && reading.clauses.kind(subject.from - 2) === 'noun'
  return isRelative && isThing && isWord(tokens[verb.from - 1], 'had')
}
