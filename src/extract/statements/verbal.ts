import type { Clause } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/finite.ts'
import { sameLevel } from '../clauses/noun-phrases.ts'
import type { WordKind } from '../clauses/words.ts'
import { SpeechSetting } from '../lexicon/speech-settings.ts'
import { issuedTexts } from '../lexicon/verbs-of-saying.ts'
import type { VerbValue } from '../marks/lexeme.ts'
import type { Mark } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

const plurals = /[^s]s$/

/** What may stand right before a participle that tells of speech: ", adding that", "after describing". */
const beforeGerund: ReadonlySet<WordKind | undefined> = new Set([
  undefined,
  'adverb',
  'subordinator',
  'comma',
  'conjunction',
  'linker',
  'preposition',
  'mark',
  'noun',
  'time',
])
/** What may stand right before a present where the verb could be a noun: "he claims", "Iran again warns". */
const beforePresent: ReadonlySet<WordKind | undefined> = new Set([
  'pronoun',
  'relative',
  'adverb',
  'comma',
  'mark',
  'conjunction',
  'time',
])

/** Whether the marked word is a verb at all: "the claims that", "Iran's call for" are nouns. */
export function isVerb(reading: Reading, mark: Mark<VerbValue<unknown>>, clause: Clause): boolean {
  const { clauses, parties, text } = reading
  const before = mark.from - 1
  const { form } = mark.value
  const left = before >= 0 && sameLevel(clauses.ground, before, mark.from) ? clauses.kind(before) : undefined
  const named = parties.mentionAt(mark.from)
  if (named && !named.modifier && (named.from < mark.from || clauses.kind(mark.from) !== 'past')) return false
  if (left === 'determiner' || left === 'possessive') return false
  // "is heard telling", "was filmed saying"
  if (form === 'gerund' && /^(?:heard|seen|shown|filmed|recorded|caught)$/.test(text.tokens[before]?.norm ?? ''))
    return true
  if (form === 'gerund')
    return clause.form === 'finite' || (beforeGerund.has(left) && (left !== 'noun' || endsSpeech(reading, before)))
  if (left === 'preposition') return false
  if (text.tokens[mark.from]!.capital && clause.source !== 'inverted' && left !== undefined) return false
  if (form === 'third') {
    const speaker = parties.mentionAt(before)
    return (speaker !== undefined && !speaker.modifier) || beforePresent.has(left) || (left === 'noun' && isPlain(mark))
  }
  if (form !== 'base' || clause.from < mark.from) return true
  if (closesClause(reading, mark) || (isPlain(mark) && isPlural(reading, clause))) return true
  if (left === 'conjunction' && isPlain(mark) && clauses.kind(mark.to + 1) === 'that') return true
  return left === 'pronoun' || (left === 'noun' && isPlain(mark) && plurals.test(text.tokens[before]!.norm))
}

/** "issued a statement condemning", "told reporters denying", unlike "a petition calling for": what stands before a participle speaks or is spoken to. */
function endsSpeech(reading: Reading, at: number): boolean {
  const { clauses, text } = reading
  if (text.tokens[at]!.capital) return true
  for (let token = at; token > at - 8 && sameLevel(clauses.ground, token, at); token--) {
    if (issuedTexts.has(text.tokens[token]!.norm) || reading.marks.at(SpeechSetting, token)) return true
    if (isFiniteVerb(clauses.ground, token)) return false
  }
  return false
}

/** "Three posts were shelled, the Armed Forces (ATF) claim.": a plural subject and a comma before, the sentence's end behind. */
function closesClause(reading: Reading, mark: Mark<VerbValue<unknown>>): boolean {
  const { clauses, parties } = reading
  const after = clauses.kind(mark.to + 1)
  let at = mark.from - 1
  if (clauses.kind(at) === 'closing')
    while (clauses.kind(at) !== 'opening' && sameLevel(clauses.ground, at, mark.from)) at--
  const speaker = parties.mentionAt(clauses.kind(at) === 'opening' ? at - 1 : at)
  return (
    (after === 'stop' || after === 'comma') &&
    speaker !== undefined &&
    !speaker.modifier &&
    clauses.kind(speaker.from - (clauses.kind(speaker.from - 1) === 'determiner' ? 2 : 1)) === 'comma'
  )
}

/** "Chile and Peru strongly deny", "UKMTO say": several, or a body as the people in it. */
function isPlural(reading: Reading, { subject, source }: Clause): boolean {
  if (source !== 'before' || !subject?.mention || subject.mention.modifier) return false
  const isBody = subject.mention.parties.some((ref) => reading.parties.get(ref).kind === 'organisation')
  return subject.mentions.length > 1 || (isBody && subject.mention.to === subject.to)
}

/** Verbs whose present is no noun: "says", but not "claims", "reports", "calls". */
const isPlain = (mark: Mark<VerbValue<unknown>>): boolean =>
  /^(?:say|tell|add|insist|argue|deny|accuse|condemn|announce|confirm|explain|write|declare)$/.test(mark.value.lemma)

/** "Had Rutte said yes, all would be well" */
export function isUnreal(reading: Reading, { subject }: Clause): boolean {
  const before = subject && subject.from > 0 ? reading.text.tokens[subject.from - 1] : undefined
  return before?.capital === true && /^(?:had|should|were)$/.test(before.norm)
}
