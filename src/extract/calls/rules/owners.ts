// Whose call it is, by the words before a noun of calling.
import type { Ref } from '../../extraction.ts'
import type { CallNounFacts } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { CallReading } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { sidesOf } from '../subjects.ts'

export type Noun = Mark<CallNounFacts>

/** What may stand between a noun and its owner or article: "their [first long] call". */
export const qualifying = new Set(['noun', 'number', 'adverb', 'gerund', 'mark'])

/** "Kerry's call", "his conversation", "Kerry call with": whose call it is. */
export function possessor(reading: CallReading, noun: Noun): Ref[] {
  const { tokens } = reading.text
  const { sentence } = tokens[noun.from]!
  // "a call of her own with Horvat"
  if (isWord(tokens[noun.to + 1], 'of') && isWord(tokens[noun.to + 3], 'own'))
    return reading.parties.mentionAt(noun.to + 2)?.parties ?? []
  for (let at = noun.from - 1; at >= 0 && at >= noun.from - 4 && tokens[at]!.sentence === sentence; at--) {
    if (tokens[at]!.kind === 'possessive') return reading.parties.mentionAt(at - 1)?.parties ?? []
    const mention = reading.parties.mentionAt(at)
    if (isWord(tokens[at], 'his', 'her', 'their', 'its'))
      return ownerTold(reading, noun) ?? (mention?.parties.length ? mention.parties : reading.voices.pronoun(at))
    if (isWord(tokens[at], 'my', 'our')) return reading.voices.pronoun(at)
    // "Pence, whose call to Guaido": the one named before.
    if (isWord(tokens[at], 'whose'))
      return reading.parties.mentionAt(isWord(tokens[at - 1], ',') ? at - 2 : at - 1)?.parties ?? []
    if (mention) return isHeading(reading, sentence) ? mention.parties : []
    if (!qualifying.has(reading.clauses.kind(at) ?? '')) return []
  }
  return []
}

const reporting = new Set(
  'briefed briefs informed informs reported reports told tells updated updates spoke said says'.split(' '),
)

/** "Yermak reported to the president on his conversation with Sullivan": who reports tells of his own. */
function ownerTold(reading: CallReading, noun: Noun): Ref[] | null {
  const clause = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
  if (!clause || clause.verb.from > noun.from || !reporting.has(reading.text.tokens[clause.verb.from]!.norm))
    return null
  const { subject } = sidesOf(reading, clause)
  return subject.length === 1 && reading.parties.get(subject[0] ?? '').kind === 'person' ? subject : null
}

/** A title, or a title repeated in the body: "PM call with President X: 5 March 2024". */
export function isHeading(reading: CallReading, sentence: number): boolean {
  const { role, to } = reading.text.sentences[sentence]!
  if (role === 'title' || role === 'form') return true
  const last = reading.text.tokens[to]!
  return role === 'text' && last.kind !== 'punctuation' && last.kind !== 'quotation_mark'
}
