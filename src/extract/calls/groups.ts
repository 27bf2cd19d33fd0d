// Two of whom the words say only that they are two: "spoke with both", "rang each of the two".
import type { NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { CallVerb } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'

const links = new Set<string>(['places', 'speaks', 'reaches', 'gives'])
/** How many sentences back the two may be named. */
const reach = 3

/** Whether the words mean two told of elsewhere: "both", "both men", "each of the two", "the two generals", "the pair". */
function meansTwo(reading: CallReading, { from, to }: NounPhrase): boolean {
  const { tokens } = reading.text
  if (isWord(tokens[from], 'both') && isWord(tokens[from + 1], 'of') && isWord(tokens[to], 'them')) return true
  if (isWord(tokens[to], 'sides', 'parties', 'countries', 'capitals', 'governments')) return false
  if (isWord(tokens[from], 'both', 'each') && !isWord(tokens[from + 1], 'other'))
    return to - from <= 1 || isWord(tokens[from + 1], 'of')
  return isWord(tokens[from], 'the') && isWord(tokens[from + 1], 'two', 'pair', 'duo') && to - from <= 3
}

/** The person whose name begins at the token, outside of the others. */
function namedAt(reading: CallReading, at: number, others: readonly Ref[]): Ref | null {
  const mention = reading.parties.mentionAt(at)
  const [ref, ...more] = mention?.parties ?? []
  if (!mention || mention.from !== at || mention.form !== 'name' || !ref || more.length > 0 || others.includes(ref))
    return null
  return reading.parties.get(ref).kind === 'person' ? ref : null
}

/** The two persons that a stretch names, besides the others; nobody where it names more or fewer, or tells that they called each other. */
function twoIn(reading: CallReading, from: number, to: number, others: readonly Ref[]): Ref[] {
  const found = new Map<Ref, number>()
  for (let at = from; at <= to; at++) {
    const ref = namedAt(reading, at, others)
    if (ref && !found.has(ref)) found.set(ref, at)
  }
  const [first, second] = [...found.values()]
  if (found.size !== 2 || first === undefined || second === undefined) return []
  for (let at = first; at < second; at++) if (links.has(reading.marks.at(CallVerb, at)?.value.facts ?? '')) return []
  return [...found.keys()]
}

/** The two whom the sentence itself names before the phrase, or one of the sentences before, the latest first; else those named behind it. */
export function twoMeant(reading: CallReading, phrase: NounPhrase | null, others: readonly Ref[]): Ref[] {
  if (!phrase || !meansTwo(reading, phrase)) return []
  const { sentences, tokens } = reading.text
  const { sentence } = tokens[phrase.from]!
  for (let index = sentence; index >= Math.max(0, sentence - reach); index--) {
    const { from, to } = sentences[index]!
    const found = twoIn(reading, from, index === sentence ? phrase.from - 1 : to, others)
    if (found.length > 0) return found
  }
  return twoIn(reading, phrase.to + 1, sentences[sentence]!.to, others)
}
