// Whom the words behind a conference bring into it: "which A and B joined", "attended by A", "that brought together A".
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { endWithName, listedAfter } from './listed.ts'
import { partiesOf, unique } from './participants.ts'

/** Whom a phrase means, with those listed behind it, and where they end. */
function namedFrom(reading: CallReading, from: number): { parties: Ref[]; end: number } {
  const phrase = nounPhraseFrom(reading.clauses.ground, from)
  const parties = partiesOf(reading, phrase)
  if (!phrase || parties.length === 0) return { parties: [], end: from }
  const end = endWithName(reading, phrase.to, parties)
  return { parties: unique([...parties, ...listedAfter(reading, end)]), end: Math.max(end, phrase.to) }
}

const joining = new Set('joined attended'.split(' '))
const gathering = new Set('gathered gathering assembled assembling united uniting brought bringing'.split(' '))

/** Those whom words behind a conference name: ", which A and B joined", "attended by A and B", "that brought together A and B". */
export function joinersOf(reading: CallReading, noun: number): Ref[] {
  const { tokens, sentences } = reading.text
  const { to } = sentences[tokens[noun]!.sentence]!
  for (let at = noun + 1; at <= Math.min(to, noun + 25); at++) {
    const isBehind = isWord(tokens[at + 1], 'by', 'together')
    const word = tokens[at]!.norm
    if (isBehind && (joining.has(word) || gathering.has(word))) return namedFrom(reading, at + 2).parties
    if (gathering.has(word) && !/^br/.test(word)) return namedFrom(reading, at + 1).parties
    if (isWord(tokens[at], 'which', 'that')) {
      const { parties, end } = namedFrom(reading, at + 1)
      for (let next = end + 1; parties.length > 0 && next <= Math.min(to, end + 8); next++)
        if (joining.has(tokens[next]!.norm) || isWord(tokens[next], 'participated', 'part', 'dialled', 'dialed'))
          return parties
    }
  }
  return []
}
