import type { Run } from '../../clauses/clause.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { endOfNounPhrase, nounPhraseFrom, sameLevel } from '../../clauses/noun-phrases.ts'
import type { WordKind } from '../../clauses/words.ts'
import { type Complement, casualtyWords, sentiments } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import type { Cue } from '../cue.ts'
import { passOver } from '../cue.ts'
import { endOfWords, type Reach, withoutSettings } from '../extent.ts'
import { lookupOf } from '../lookup.ts'

/** The words that follow a verb of saying. */
export interface Words {
  runs: Run[]
  /** Whether a quotation is all of it. */
  direct: boolean
  /** What sort of complement it is, for the rule's name. */
  as: Complement
  /** The person or body spoken to, where the verb has one ("told X that"), as tokens. */
  addressee: Run | null
}

type Reader = (cue: Cue, at: number) => Omit<Words, 'as'> | null

const plain = (runs: Run[], direct = false): Omit<Words, 'as'> => ({ runs, direct, addressee: null })

/** The quotation that opens at the token, over all its paragraphs. */
export const quotationOpenedAt = (reading: Reading, at: number) => lookupOf(reading).openedAt(at)

/** Whether the words go on, unquoted, behind a closed quotation. */
function goesOn(reading: Reading, close: number, to: number): boolean {
  for (let at = close + 1; at <= to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind !== 'stop' && kind !== 'comma' && kind !== 'mark' && kind !== 'dash') return true
  }
  return false
}

/** Words from a token to where they end; a quotation that is the whole of them loses its marks. */
export function wordsFrom(reading: Reading, from: number, reach: Reach, limit?: number): Omit<Words, 'as'> {
  const quotation = quotationOpenedAt(reading, from)
  if (quotation && quotation.runs.length > 0) {
    if (quotation.close === null || quotation.runs.length > 1) return plain(quotation.runs, true)
    const end = endOfWords(reading, quotation.close, reach, limit)
    if (!goesOn(reading, quotation.close, end)) return plain(quotation.runs, true)
    return plain(withoutSettings(reading, { from, to: end }))
  }
  const to = endOfWords(reading, from, reach, limit)
  return plain(withoutSettings(reading, { from, to }))
}

/** "said: ‘Enough.’", "tweeted: Enough", "said “enough”" */
const quotation: Reader = ({ reading, limit }, at) => {
  const { text, clauses } = reading
  const colon = text.tokens[at]?.norm === ':'
  const from = colon ? at + 1 : at
  if (clauses.kind(from) === 'mark' && quotationOpenedAt(reading, from))
    return wordsFrom(reading, from, 'clause', limit)
  return colon && text.tokens[from]?.sentence === text.tokens[at]!.sentence
    ? plain([{ from, to: endOfWords(reading, from, 'clause') }])
    : null
}

const that: Reader = ({ reading, limit }, at) => {
  const { clauses } = reading
  if (clauses.kind(at) !== 'that' || !sameLevel(clauses.ground, at, at - 1) || !reading.text.tokens[at + 1]) return null
  // "said that would make it worse": a pronoun.
  const next = clauses.kind(at + 1)
  const isSubject = next === 'auxiliary' || next === 'present'
  return wordsFrom(reading, isSubject ? at : at + 1, 'clause', limit)
}

const clauseKinds = new Set([
  'noun',
  'determiner',
  'pronoun',
  'number',
  'linker',
  'preposition',
  'subordinator',
  'gerund',
  'time',
  'adverb',
  'negation',
  'mark',
  'that',
  'relative',
])

/** "said the talks were over": what begins a clause and has a finite verb before it ends. */
const clause: Reader = ({ reading, clause: said, verb, limit, next, saying }, close) => {
  const { clauses, text } = reading
  // "said in Delhi the situation was stable": the place belongs to the saying.
  const at =
    next > close && clauses.kind(close) === 'preposition' && startsClause.has(clauses.kind(next) ?? 'stop')
      ? next
      : close
  const kind = clauses.kind(at)
  const inSentence = text.tokens[at]?.sentence === text.tokens[verb.from]!.sentence
  if (!inSentence || !kind || (!clauseKinds.has(kind) && !reading.parties.mentionAt(at))) return null
  if (said.source === 'inverted') return null
  const words = wordsFrom(reading, at, 'clause', limit)
  const last = words.runs.at(-1)
  if (words.direct) return words
  const subject = nounPhraseFrom(clauses.ground, at)
  const begin = subject ? subject.to + 1 : at
  return last && hasClauseVerb(reading, begin, last.to, saying.takes.includes('object')) ? words : null
}

const startsClause: ReadonlySet<WordKind> = new Set(['noun', 'determiner', 'pronoun', 'number'])

/** A finite verb before any relative clause, at any level of quotation: in "said it was “no joke”" and in "said the raid “was no joke”" alike. */
function hasClauseVerb(reading: Reading, from: number, to: number, strict: boolean): boolean {
  for (let at = from; at <= to; at++) {
    if (strict && reading.clauses.kind(at) === 'relative') return false
    if (hasFiniteVerb(reading.clauses.ground, at, at)) return true
  }
  return false
}

/** "told the House that", "assured Kyiv of", "told the army to be ready" */
const addressee: Reader = (cue, at) => {
  const { reading, saying } = cue
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  if (!phrase || cue.clause.source === 'inverted') return null
  const run = { from: phrase.from, to: phrase.to }
  const passed = overApposition(reading, phrase.to + 1, cue.verb.from)
  const { next } = passOver(reading, passed, cue.verb.from, true)
  const words = that(cue, next) ?? quotation(cue, next)
  if (words) return { ...words, addressee: run }
  const kind = reading.clauses.kind(next)
  if (kind === 'to' && saying.takes.includes('infinitive'))
    return { ...wordsFrom(reading, at, 'phrase', cue.limit), addressee: run }
  const bare = saying.takes.includes('clause') && next === passed ? clause(cue, passed) : null
  return bare && { ...bare, addressee: run }
}

/** "told the Mahdi Army, which he disbanded in 2008, to", "told his counterpart, Lloyd Austin, by telephone that": steps over what stands between commas. */
function overApposition(reading: Reading, at: number, level: number): number {
  const { clauses, parties } = reading
  if (clauses.kind(at) !== 'comma' || clauses.kind(at + 1) === 'mark') return at
  const named = parties.mentionAt(at + 1)
  if (named && !named.modifier && clauses.kind(named.to + 1) === 'comma') return named.to + 2
  for (let token = at + 1; token < at + 14 && sameLevel(clauses.ground, token, level); token++)
    if (clauses.kind(token) === 'comma')
      return clauses.kind(token + 1) === 'to' || clauses.kind(token + 1) === 'that' ? token + 1 : at
  return at
}

const infinitive: Reader = (cue, at) => {
  const { reading } = cue
  if (reading.clauses.kind(at) !== 'to') return null
  const next = reading.clauses.kind(at + 1)
  if (next === 'determiner' || next === 'pronoun' || reading.parties.mentionAt(at + 1)) return null
  return wordsFrom(reading, at, 'phrase', cue.limit)
}

const participle: Reader = (cue, at) =>
  cue.reading.clauses.kind(at) === 'gerund' ? wordsFrom(cue.reading, at, 'phrase', cue.limit) : null

/** Whether the object is a bare figure of casualties ("announced 295 dead"). */
function isFigure(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.text
  const last = Math.min(to, from + 4)
  if (
    reading.clauses.kind(from) !== 'number' &&
    !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|no)$/.test(tokens[from]!.norm)
  )
    return false
  for (let at = from; at <= last; at++) if (casualtyWords.has(tokens[at]!.norm)) return true
  return false
}

const object: Reader = (cue, start) => {
  const { reading } = cue
  const { clauses, text } = reading
  // "dismissed as ‘a fairy tale’ the claim that ..."
  const at = text.tokens[start]?.norm === 'as' ? start + 1 : start
  if (!sameLevel(clauses.ground, at, cue.verb.from) && clauses.kind(at) !== 'mark') return null
  if (cue.clause.source === 'inverted') return null
  const isQuote = clauses.kind(at) === 'mark' && quotationOpenedAt(reading, at)
  const phrase = isQuote ? null : nounPhraseFrom(clauses.ground, at)
  if (!isQuote && (!phrase || clauses.kind(at) === 'that' || clauses.kind(at) === 'relative')) return null
  const words = wordsFrom(reading, at, 'phrase', cue.limit)
  const last = words.runs.at(-1)
  return last && !isFigure(reading, at, last.to) ? words : null
}

const sentiment: Reader = (cue, at) => {
  const { reading } = cue
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  if (!phrase) return null
  for (let token = phrase.from; token <= phrase.to; token++)
    if (sentiments.has(reading.text.tokens[token]!.norm)) return object(cue, at)
  return null
}

const adjectival = /(?:able|ible|ful|less|ous|ive|al|ant|ent|ary|ic)$/

/** "called the strike ‘a crime’": an object with what it is called, unlike "called the minister on Monday". */
const predicate: Reader = (cue, at) => {
  const { reading } = cue
  const { clauses, text } = reading
  const phrase = nounPhraseFrom(clauses.ground, at)
  if (!phrase || cue.clause.source === 'inverted') return null
  const next = phrase.to + 1
  const kind = clauses.kind(next)
  const after = text.tokens[next]
  const isNamed =
    sameLevel(clauses.ground, next, at) &&
    (/^(?:a|an|the)$/.test(after?.norm ?? '') || (kind === 'noun' && phrase.from === phrase.to && !after?.capital))
  const isQuoted = kind === 'mark' && quotationOpenedAt(reading, next) !== undefined
  const isJudged = !phrase.mention && phrase.to > phrase.from && adjectival.test(text.tokens[phrase.to]!.norm)
  return isNamed || isQuoted || isJudged ? wordsFrom(reading, at, 'phrase', cue.limit) : null
}

/** "assured Kyiv of further help", "reminded them of their pledge" */
const assurance: Reader = (cue, at) => {
  const { reading, verb } = cue
  const end = endOfNounPhrase(reading.clauses.ground, at)
  const passed = end === null ? at : passOver(reading, end + 1, verb.to, false).next
  const next = reading.text.tokens[passed]?.norm
  const words = end !== null && (next === 'of' || next === 'about') ? object(cue, at) : null
  return words && end !== null ? { ...words, addressee: { from: at, to: end } } : null
}

/** "asked again for calm": what "for" governs, adverbs and dates between. */
const forPhrase: Reader = (cue, at) => (cue.reading.text.tokens[at]?.norm === 'for' ? object(cue, at + 1) : null)

const readers: Record<Complement, Reader> = {
  quotation,
  that,
  clause,
  addressee,
  infinitive,
  participle,
  object,
  sentiment,
  predicate,
  for: forPhrase,
  assurance,
}

/** Complements that begin right behind the verb; for the others place and addressee may stand between. */
const close: ReadonlySet<Complement> = new Set([
  'addressee',
  'object',
  'predicate',
  'sentiment',
  'for',
  'assurance',
  'participle',
  'clause',
])

/** What follows a verb of saying, by the first of its complements that fits. */
export function wordsAfter(cue: Cue): Words | null {
  for (const as of cue.saying.takes) {
    const words = readers[as](cue, close.has(as) ? cue.close : cue.next)
    if (words && words.runs.length > 0) return { ...words, as }
  }
  return null
}
