// Whom the words behind a conference bring into it: "attended by A", "which A joined", "that brought together A".
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { endWithName, listedAfter } from './listed.ts'
import { partiesOf, unique } from './participants.ts'

/** Verbs of whoever enters a call of others. */
export const joining: ReadonlySet<string> = new Set(['joined', 'attended'])

/** Whom a phrase means, with those listed behind it. */
function namedFrom(reading: CallReading, from: number, isVerbBehind = false): Ref[] {
  const phrase = nounPhraseFrom(reading.clauses.ground, from)
  const parties = partiesOf(reading, phrase)
  if (!phrase || parties.length === 0) return []
  const end = endWithName(reading, phrase.to, parties)
  const named = unique([...parties, ...listedAfter(reading, end)])
  const { tokens } = reading.text
  return isVerbBehind && !tokens.slice(end + 1, end + 8).some(({ norm }) => joining.has(norm)) ? [] : named
}

const gathering = new Set('gathered gathering assembled assembling united uniting brought bringing'.split(' '))

/** Those whom words behind a conference name: "attended by A and B", "that brought together A and B". */
export function joinersOf(reading: CallReading, noun: number): Ref[] {
  const { tokens, sentences } = reading.text
  const { to } = sentences[tokens[noun]!.sentence]!
  for (let at = noun + 1; at <= Math.min(to, noun + 25); at++) {
    const isBehind = isWord(tokens[at + 1], 'by', 'together')
    const word = tokens[at]!.norm
    if (isBehind && (joining.has(word) || gathering.has(word))) return namedFrom(reading, at + 2)
    if (gathering.has(word) && !/^br/.test(word)) return namedFrom(reading, at + 1)
    const entering = isWord(tokens[at], 'which', 'that') ? namedFrom(reading, at + 1, true) : []
    if (entering.length > 0) return entering
  }
  return []
}
