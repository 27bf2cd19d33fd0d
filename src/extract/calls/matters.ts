// What a call was about, as against by which means it was held.
import { Remotely } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { CallReading } from './call-rule.ts'

/** Words that begin what the call was about: a date behind them is that matter's. */
const matters = new Set('about regarding concerning following after since over against of amid before ahead'.split(' '))

/** "over the Chushul hotline", "on the direct military telephone line": a means of calling with words of its own between. */
export function isLine(reading: CallReading, preposition: number): boolean {
  const { tokens } = reading.text
  for (let at = preposition + 1; at <= preposition + 5; at++) {
    if (isWord(tokens[at], 'hotline', 'telephone', 'phone', 'hot-line')) return true
    const kind = reading.clauses.kind(at)
    if (kind !== 'noun' && kind !== 'determiner' && kind !== 'number' && kind !== 'possessive') return false
  }
  return false
}

/** "about the war", not "for about an hour", nor "over the phone". */
export function isMatter(reading: CallReading, at: number): boolean {
  const { tokens } = reading.text
  if (!matters.has(tokens[at]!.norm) || reading.parties.mentionAt(at) || reading.marks.at(Remotely, at)) return false
  // "spoke over the weekend"
  if (isWord(tokens[at], 'over') && reading.dates.at(at + 1)) return false
  if (isWord(tokens[at], 'over') && isLine(reading, at)) return false
  if (isWord(tokens[at], 'after') && isWord(tokens[at - 1], 'one')) return false
  // "in his first call with Horvat since taking office"
  if (isWord(tokens[at], 'since') && reading.clauses.kind(at + 1) === 'gerund') return false
  // "held talks over the matter Wednesday"
  if (isWord(tokens[at + 1], 'the') && isWord(tokens[at + 2], 'matter', 'issue', 'subject')) return false
  // "a little before midnight", "since Monday"
  if (isWord(tokens[at], 'before', 'after', 'since') && reading.clauses.kind(at + 1) === 'time')
    // "after Tuesday's vote"
    return tokens[at + 2]?.kind === 'possessive'
  // "shortly after nine on Monday"
  const isClock =
    isWord(tokens[at], 'before', 'after') &&
    numberAt(tokens, at + 1) !== undefined &&
    isWord(tokens[at + 2], 'on', "o'clock", 'o’clock', 'a.m.', 'p.m.', 'hours', 'in', ',')
  if (isClock) return false
  return !/^(?:hours?|minutes?|half)$/.test(tokens[at + 2]?.norm ?? '') && !isWord(tokens[at + 1], 'half')
}
