// Words by which a telling is of another event than the one before it.
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { actorsOf, meet } from './actors-told.ts'
import type { IncidentTold } from './incident-rule.ts'

const otherOnes = ['separate', 'another', 'different', 'second', 'unrelated', 'third']
const events = [
  'incident',
  'attack',
  'incidents',
  'attacks',
  'blast',
  'raid',
  'ambush',
  'strike',
  'operation',
  'shooting',
]

/** "Elsewhere, ...", "In a separate incident", "died the same day": a sentence that turns to another event. */
function turnsAway(reading: Reading, { at, sentence }: IncidentTold): boolean {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[sentence]!
  // "another, smaller-scale attack"
  if (tokens.slice(Math.max(from, at - 4), at).some((token) => isWord(token, 'another', 'separate'))) return true
  for (let here = from; here <= to; here++) {
    const isBefore = here < at
    if (isBefore && isWord(tokens[here], 'elsewhere', 'separately')) return true
    if (isBefore && isWord(tokens[here], 'in') && isWord(tokens[here + 1], 'a', 'an', 'another', 'one')) {
      const noun = tokens.slice(here + 1, here + 5)
      if (noun.some((token) => isWord(token, ...otherOnes)) && noun.some((token) => isWord(token, ...events)))
        return true
    }
    if (isWord(tokens[here], 'same') && isWord(tokens[here + 1], 'day', 'morning', 'afternoon', 'evening', 'night'))
      return true
  }
  return false
}

const replies = /^(?:answer|respond|repl[iy]|retaliat)/

/** "Marines answered with 80 rounds": what is done in return. */
const isReply = (reading: Reading, { at, rule }: IncidentTold): boolean =>
  rule === 'told-by-verb' && replies.test(reading.text.tokens[at]!.norm)

/** Whether a telling turns away from an event that was told before it. */
export function isApart(reading: Reading, event: IncidentTold, told: IncidentTold): boolean {
  if (!told.firm || event.sentence >= told.sentence) return false
  if (meet(actorsOf(event, 'victim'), actorsOf(told, 'victim'))) return false
  if (isReply(reading, told)) return !meet(actorsOf(event, 'perpetrator'), actorsOf(told, 'perpetrator'))
  return turnsAway(reading, told)
}

const unitsOfTime = 'minutes hours hour day days week weeks month months year years shortly came'.split(' ')

/** "the attack came hours after protesters had stormed the embassy": two events of a sentence, one by one. */
export function isTimedApart(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.text
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at++)
    if (isWord(tokens[at], 'after', 'before') && isWord(tokens[at - 1], ...unitsOfTime)) return true
  return false
}
