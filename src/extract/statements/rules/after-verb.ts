import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom, sameLevel } from '../../clauses/noun-phrases.ts'
import type { WordKind } from '../../clauses/words.ts'
import { type Complement, type Saying, unspecificWords } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { attributionAt } from '../attribution.ts'
import type { Cue } from '../cue.ts'
import { endOfWords } from '../extent.ts'
import { passOver } from '../passing.ts'
import {
  afterDate,
  assurance,
  forPhrase,
  matter,
  object,
  predicate,
  question,
  responsibility,
  sentiment,
} from './objects.ts'
import { addressed, plain, quotationOpenedAt, type Read, type Reader, type Words, wordsFrom } from './words.ts'

/** "said: ‘Enough.’", "tweeted: Enough", "said “enough”" */
const quotation: Reader = ({ reading, limit }, at) => {
  const { text, clauses } = reading
  const colon = text.tokens[at]?.norm === ':'
  const from = colon ? at + 1 : at
  if (clauses.kind(from) === 'mark' && quotationOpenedAt(reading, from))
    return wordsFrom(reading, from, 'clause', limit)
  if (!colon || text.tokens[from]?.sentence !== text.tokens[at]!.sentence) return null
  const to = endOfWords(reading, from, 'clause')
  // "fired back: the fees, he said, had not moved": the later verb has the words.
  return clauses.kind(to + 1) === 'comma' && attributionAt(reading, to + 2) ? null : plain([{ from, to }])
}

const that: Reader = (cue, at) => {
  const { reading, limit } = cue
  const { clauses } = reading
  if (clauses.kind(at) !== 'that' || !sameLevel(clauses.ground, at, at - 1) || !reading.text.tokens[at + 1]) return null
  // "said that would make it worse": a pronoun.
  const next = clauses.kind(at + 1)
  const isSubject = next === 'auxiliary' || next === 'present'
  // "says in a message that was going round": a relative clause to the setting.
  if (at > cue.verb.to + 1 && (isSubject || next === 'past')) return null
  // "emphasised that, in such a case, ..."
  const first = clauses.kind(at + 1) === 'comma' ? at + 2 : at + 1
  return wordsFrom(reading, isSubject ? at : first, 'clause', limit)
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
const clause = ({ reading, clause: said, verb, limit, next }: Cue, close: number, saying: Saying): Read => {
  const { clauses, text } = reading
  // "said in Delhi the situation was stable": the place belongs to the saying.
  const at =
    next > close && clauses.kind(close) === 'preposition' && startsClause.has(clauses.kind(next) ?? 'stop')
      ? next
      : close
  const kind = clauses.kind(at)
  const inSentence = text.tokens[at]?.sentence === text.tokens[verb.from]!.sentence
  if (!inSentence || !kind || (!clauseKinds.has(kind) && !reading.parties.mentionAt(at))) return null
  // What "told" has right behind it is who was told.
  if (said.source === 'inverted' || saying.takes[0] === 'addressee') return null
  const words = wordsFrom(reading, at, 'clause', limit)
  const last = words.runs.at(-1)
  if (words.direct) return words
  const subject = nounPhraseFrom(clauses.ground, at)
  if (subject && unspecificWords.has(text.tokens[subject.to]!.norm)) return null
  const begin = subject ? subject.to + 1 : at
  return last && hasClauseVerb(reading, begin, last.to, !saying.takes.includes('bare')) ? words : null
}

/** "said such visits undermine trust": a clause by its place, whatever its verb. */
const bare: Reader = ({ reading, clause: said, verb, limit }, at) => {
  const { clauses, text } = reading
  const kind = clauses.kind(at)
  const inSentence = text.tokens[at]?.sentence === text.tokens[verb.from]!.sentence
  if (!inSentence || !kind || (!startsClause.has(kind) && !reading.parties.mentionAt(at)) || said.source === 'inverted')
    return null
  const phrase = nounPhraseFrom(clauses.ground, at)
  if (!phrase || unspecificWords.has(text.tokens[phrase.to]!.norm)) return null
  const words = wordsFrom(reading, at, 'clause', limit)
  const last = words.runs.at(-1)
  return last && last.to - at >= 3 ? words : null
}

const startsClause: ReadonlySet<WordKind> = new Set(['noun', 'determiner', 'pronoun', 'number'])

/** A finite verb before any relative clause, at any level of quotation: in "said it was “no joke”" and in "said the raid “was no joke”" alike. */
function hasClauseVerb(reading: Reading, from: number, to: number, strict: boolean): boolean {
  for (let at = from; at <= to; at++) {
    if (strict && reading.clauses.kind(at) === 'relative') return false
    if (!hasFiniteVerb(reading.clauses.ground, at, at)) continue
    // "stressed the need for talks and agreed to meet": the verb is joined to that of saying.
    return !strict || reading.clauses.kind(at - 1) !== 'conjunction'
  }
  return false
}

const bareClause: Saying = { takes: ['clause', 'bare'], medium: null, continues: false }

/** "told the House that", "assured Kyiv of", "told the army to be ready" */
const addressee: Reader = (cue, at) => {
  const { reading, saying } = cue
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  if (!phrase || cue.clause.source === 'inverted') return null
  const run = { from: phrase.from, to: toldTo(reading, phrase.to) }
  const passed = overApposition(reading, overReduced(reading, run.to + 1), cue.verb.from)
  const { next, medium } = passOver(reading, passed, cue.verb.from, true)
  const marked = that(cue, next) ?? quotation(cue, next)
  if (marked) return addressed(marked, run, medium)
  const kind = reading.clauses.kind(next)
  if (kind === 'to' && saying.takes.includes('infinitive'))
    return addressed(wordsFrom(reading, at, 'phrase', cue.limit), run)
  const begin = passOver(reading, passed, cue.verb.from, false).next
  const words = saying.takes.includes('clause') && next === begin ? clause(cue, begin, bareClause) : null
  return words && addressed(words, run)
}

/** "told a delegation led by Abubakar Bello that": steps over a participle with "by". */
function overReduced(reading: Reading, at: number): number {
  if (reading.clauses.kind(at) !== 'past' || reading.text.tokens[at + 1]?.norm !== 'by') return at
  return (nounPhraseFrom(reading.clauses.ground, at + 2)?.to ?? at - 1) + 1
}

/** "told [the Bogota daily El Tiempo] that": the noun phrase goes on behind the name with which it begins. */
function toldTo(reading: Reading, end: number): number {
  const { clauses, parties, text } = reading
  let to = end
  while (to < end + 6 && (clauses.kind(to + 1) === 'noun' || parties.mentionAt(to + 1)?.from === to + 1))
    to = parties.mentionAt(to + 1)?.to ?? to + 1
  const after = clauses.kind(to + 1)
  return after === 'that' || after === 'time' || text.tokens[to + 1]?.norm === ':' ? to : end
}

/** "told the Mahdi Army, which he disbanded in 2008, to", "told his counterpart, Lloyd Austin, by telephone that": steps over what stands between commas. */
function overApposition(reading: Reading, at: number, level: number): number {
  const { clauses, parties } = reading
  if (clauses.kind(at) !== 'comma' || clauses.kind(at + 1) === 'mark') return at
  // "[his counterpart, Lloyd Austin], by telephone that": the comma closes the mention.
  const spokenTo = parties.mentionAt(at - 1)
  for (let token = spokenTo?.from ?? at; token < at; token++) if (clauses.kind(token) === 'comma') return at + 1
  const named = parties.mentionAt(at + 1)
  if (named && !named.modifier && clauses.kind(named.to + 1) === 'comma') return named.to + 2
  for (let token = at + 1; token < at + 14 && sameLevel(clauses.ground, token, level); token++)
    if (clauses.kind(token) === 'comma') {
      // "told Ekho, a radio station, on Monday that"
      const { next } = passOver(reading, token + 1, level, true)
      return clauses.kind(next) === 'to' || clauses.kind(next) === 'that' ? next : at
    }
  return at
}

/** "let Oslo know that the port was shut": whoever is let know is spoken to. */
const knowledge: Reader = (cue, at) => {
  const { clauses, text } = cue.reading
  const phrase = nounPhraseFrom(clauses.ground, at)
  if (!phrase || text.tokens[phrase.to + 1]?.norm !== 'know') return null
  const words = that(cue, phrase.to + 2) ?? clause(cue, phrase.to + 2, bareClause)
  return words && addressed(words, { from: phrase.from, to: phrase.to }, null)
}

const infinitive: Reader = (cue, at) => {
  const { reading } = cue
  if (reading.clauses.kind(at) !== 'to') return null
  const next = reading.clauses.kind(at + 1)
  if (next === 'determiner' || next === 'pronoun' || reading.parties.mentionAt(at + 1)) return null
  return wordsFrom(reading, at, 'phrase', cue.limit)
}

const participle: Reader = (cue, at) =>
  cue.reading.clauses.kind(at) === 'gerund' || /^(?:having|being)$/.test(cue.reading.text.tokens[at]?.norm ?? '')
    ? wordsFrom(cue.reading, at, 'phrase', cue.limit)
    : null

const readers: Record<Complement, Reader> = {
  quotation,
  that,
  clause: (cue, at) => clause(cue, at, cue.saying),
  bare,
  addressee,
  infinitive,
  participle,
  object,
  sentiment,
  predicate,
  for: forPhrase,
  assurance,
  responsibility,
  question,
  matter,
  knowledge,
}

/** Complements that begin right behind the verb; for the others place and addressee may stand between. */
const close: ReadonlySet<Complement> = new Set([
  'addressee',
  'object',
  'predicate',
  'sentiment',
  'for',
  'assurance',
  'responsibility',
  'matter',
  'knowledge',
  'participle',
  'clause',
  'bare',
])

const wordsAs = ({ runs, direct, medium, addressee }: Omit<Words, 'as'>, as: Complement): Words => ({
  runs,
  direct,
  as,
  medium,
  addressee,
})

/** What follows a verb of saying, by the first of its complements that fits. */
export function wordsAfter(cue: Cue): Words | null {
  for (const as of cue.saying.takes) {
    const words = readers[as](cue, close.has(as) ? cue.close : cue.next)
    if (words && words.runs.length > 0) return wordsAs(words, as)
  }
  const dated = afterDate(cue, cue.close)
  return dated && wordsAs(dated, 'for')
}
