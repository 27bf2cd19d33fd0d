import type { Clause, NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { officialHeads } from '../lexicon/officials.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

export const unique = <Value>(values: Iterable<Value>): Value[] => [...new Set(values)]

/**
 * Whom a noun phrase means. Somebody unnamed who speaks for a state or body is that state or body:
 * "the leaders of Libya and Egypt" gives the two states, "Libyan reporters" nobody.
 */
export function partiesOf(reading: Reading, phrase: NounPhrase | null): Ref[] {
  if (!phrase) return []
  const named = unique(phrase.mentions.flatMap((mention) => mention.parties))
  if (named.length > 0) return named
  const { tokens } = reading.text
  let isOfficial = false
  const bodies: Ref[] = []
  for (let at = phrase.from; at <= phrase.to; at++) {
    isOfficial ||= officialHeads.has(tokens[at]!.norm)
    const mention = reading.parties.mentionAt(at)
    if (mention && mention.from === at) bodies.push(...mention.parties)
  }
  return isOfficial ? unique(bodies) : []
}

/**
 * The objects of these prepositions in a clause, all of them: "with A and then with B". Unnamed counterparts are the
 * states that they come from; "according to" is nobody's interlocutor.
 */
export function partiesAfter(reading: Reading, clause: Clause, ...prepositions: string[]): Ref[] {
  const { tokens } = reading.text
  const phrases = reading.clauses.phrasesOf(clause).filter(({ at }) => !isWord(tokens[at - 1], 'according', 'due', 'thanks'))
  return unique(
    phrases.flatMap(({ preposition, phrase }, index) => {
      if (!prepositions.includes(preposition)) return []
      const named = partiesOf(reading, phrase)
      const next = phrases[index + 1]
      const isOffice = named.length === 0 && officialHeads.has(tokens[phrase.to]!.norm)
      return isOffice && next?.preposition === 'from' ? next.phrase.mentions.flatMap((mention) => mention.parties) : named
    }),
  )
}

/** The clause of the sentence's own verb, outside of a stretch of tokens: "In a call with X on Monday, Y *said* ...". */
export function mainClause(reading: Reading, sentence: number, avoid: { from: number; to: number }): Clause | null {
  const { from, to } = reading.text.sentences[sentence]!
  for (const at of [...range(avoid.from - 1, from), ...range(avoid.to + 1, to)]) {
    const kind = reading.clauses.kind(at)
    if (kind !== 'past' && kind !== 'present') continue
    if (reading.parties.mentionAt(at) || reading.text.tokens[at]!.quotation !== reading.text.tokens[avoid.from]!.quotation) continue
    const clause = reading.clauses.at({ from: at, to: at, form: kind === 'past' ? 'past' : 'third' })
    if (clause.subject && clause.form === 'finite' && partiesOf(reading, clause.subject).length > 0) return clause
  }
  return null
}

/** Token indices from one to another, in either direction, both included. */
function* range(from: number, to: number): Generator<number> {
  const step = from <= to ? 1 : -1
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) yield at
}
