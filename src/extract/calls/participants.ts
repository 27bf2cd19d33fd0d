import type { Clause, NounPhrase } from '../clauses/clause.ts'
import type { MarkedVerb } from '../clauses/clauses.ts'
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
  for (const at of outwards(reading.text.sentences[sentence]!, avoid)) {
    if (reading.parties.mentionAt(at) || reading.text.tokens[at]!.quotation !== reading.text.tokens[avoid.from]!.quotation) continue
    const verb = verbAt(reading, at)
    if (!verb) continue
    const clause = reading.clauses.at(verb)
    if (clause.subject && clause.form === 'finite' && partiesOf(reading, clause.subject).length > 0) return clause
  }
  return null
}

/** A word that is a verb by its form, or by the "will" or "to" before it. */
function verbAt(reading: Reading, at: number): MarkedVerb | null {
  const kind = reading.clauses.kind(at)
  if (kind === 'past') return { from: at, to: at, form: 'past' }
  if (kind === 'present') return { from: at, to: at, form: 'third' }
  const isBase = kind === 'noun' && isWord(reading.text.tokens[at - 1], 'will', 'would', 'to', 'did')
  return isBase ? { from: at, to: at, form: 'base' } : null
}

/** "telephoned A and, separately, B": further interlocutors behind words that only part them. */
export function listedAfter(reading: Reading, end: number): Ref[] {
  const { tokens } = reading.text
  const found: Ref[] = []
  for (let at = end + 1, parted = 0; parted < 6 && tokens[at]?.sentence === tokens[end]!.sentence; at++) {
    if (isWord(tokens[at], ',', 'and', 'then', 'separately', 'later', 'also', 'with', 'to', 'afterwards', 'earlier')) {
      parted++
      continue
    }
    const mention = reading.parties.mentionAt(at)
    const follows = reading.clauses.kind((mention?.to ?? at) + 1)
    if (!mention || mention.from !== at || mention.modifier || parted === 0 || follows === 'past' || follows === 'auxiliary' || follows === 'present') break
    if (!tokens.slice(at - parted, at).some((token) => isWord(token, 'and', 'then', 'separately'))) break
    found.push(...mention.parties)
    at = mention.to
    parted = 0
  }
  return unique(found)
}

/** "A, the president of X, and his counterpart B talked": those listed before a subject of which only the last was read. */
export function listedBefore(reading: Reading, from: number): Ref[] {
  const { tokens } = reading.text
  if (!isWord(tokens[from - 1], 'and')) return []
  const end = isWord(tokens[from - 2], ',') ? from - 3 : from - 2
  const mention = end >= 0 && tokens[end]!.sentence === tokens[from]!.sentence ? reading.parties.mentionAt(end) : undefined
  return mention && !mention.modifier && mention.form !== 'metonym' ? unique([...listedBefore(reading, mention.from), ...mention.parties]) : []
}

/** The tokens of a sentence before a stretch, backwards, then those after it. */
function* outwards(sentence: { from: number; to: number }, stretch: { from: number; to: number }): Generator<number> {
  for (let at = stretch.from - 1; at >= sentence.from; at--) yield at
  for (let at = stretch.to + 1; at <= sentence.to; at++) yield at
}
