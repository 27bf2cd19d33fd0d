import { nounPhraseFrom, sameLevel } from '../clauses/noun-phrases.ts'
import { type Complement, type Saying, SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { Reading } from '../reading.ts'

/** Complements that make a verb one of saying only where they stand: "smiled" by a quotation, "raised" by concerns. */
const conditional: ReadonlySet<Complement> = new Set([
  'quotation',
  'matter',
  'knowledge',
  'sentiment',
  'responsibility',
])

/** "said", "urged", unlike "smiled" and "raised", which mostly tell of something else. */
const goesOnWithWords = ({ takes }: Saying): boolean => takes.some((complement) => !conditional.has(complement))

/** Whether a verb of saying begins here, behind adverbs: "and [also] urged". */
export function sayingAt(reading: Reading, from: number): boolean {
  let at = from
  while (
    reading.clauses.kind(at) === 'adverb' ||
    /^(?:has|have|had)$/.test(reading.text.tokens[at]?.norm ?? '') ||
    reading.clauses.kind(at) === 'time'
  )
    at++
  const mark = reading.marks.at(SayingVerb, at)
  if (!mark || !goesOnWithWords(mark.value.facts)) return false
  return (
    mark.value.form === 'past' ||
    mark.value.form === 'participle' ||
    mark.value.form === 'gerund' ||
    mark.value.form === 'third' ||
    // "They accuse them of it and say that a guard has died"
    (mark.value.form === 'base' && reading.clauses.kind(mark.to + 1) === 'that')
  )
}

/** "and [Lavrov] urged": a new subject with a verb of saying of its own. */
export function newSpeakerAt(reading: Reading, from: number, behindWords = false): boolean {
  const { clauses } = reading
  let phrase = nounPhraseFrom(clauses.ground, from)
  if (!phrase) return false
  // "the press office of the UN-backed Government of National Accord said"
  const adjoining = reading.parties.mentionAt(phrase.to + 1)
  if (adjoining?.from === phrase.to + 1)
    phrase = { from: phrase.from, to: adjoining.to, mention: phrase.mention, mentions: phrase.mentions }
  // "a doctor at the hospital in Benghazi said"
  while (clauses.kind(phrase.to + 1) === 'preposition' && phrase.to - from < 14) {
    const inner = nounPhraseFrom(clauses.ground, phrase.to + 2)
    if (!inner) return false
    phrase = inner
  }
  const verb = overInsertion(reading, overBrackets(reading, phrase.to + 1))
  return sayingAt(reading, verb) && !(behindWords && hasObject(reading, verb))
}

/** "the Government of National Accord (GNA) said": the token behind brackets, or the same where there are none. */
function overBrackets(reading: Reading, at: number): number {
  const { clauses } = reading
  if (clauses.kind(at) !== 'opening') return at
  for (let token = at + 1; token < at + 8 && sameLevel(clauses.ground, token, at); token++)
    if (clauses.kind(token) === 'closing') return token + 1
  return at
}

/** "and Michel, who chairs the Council, spoke": the token behind a pair of commas, or the same where there is none. */
export function overInsertion(reading: Reading, at: number): number {
  const { clauses } = reading
  if (clauses.kind(at) !== 'comma' || clauses.kind(at + 1) === 'mark') return at
  for (let token = at + 1; token < at + 12 && sameLevel(clauses.ground, token, at); token++)
    if (clauses.kind(token) === 'comma') return token + 1
  return at
}

/** ", he said" or ", said Lavrov" behind the words. */
export function attributionAt(reading: Reading, at: number): boolean {
  if (sayingAt(reading, at) && reading.clauses.kind(at) !== 'gerund') return true
  return newSpeakerAt(reading, at, true)
}

const complements: ReadonlySet<string> = new Set(['determiner', 'noun', 'pronoun', 'that', 'number'])

/** ", Russia maintains the right": no attribution, for it has an object of its own; unlike ", he told reporters". */
function hasObject(reading: Reading, at: number): boolean {
  const mark = reading.marks.at(SayingVerb, at)
  if (!mark || mark.value.facts.takes.includes('addressee')) return false
  return complements.has(reading.clauses.kind(mark.to + 1) ?? 'stop')
}
