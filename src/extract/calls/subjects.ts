import type { Clause, NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isSpokesman } from '../parties/kinds.ts'
import type { CallReading } from './call-rule.ts'
import { listedBefore, partiesOf, unique } from './participants.ts'

const passable = new Set(['adverb', 'time', 'mark', 'determiner', 'auxiliary'])

const pleased = new Set(
  'good great pleased glad delighted pleasure honoured honored happy nice wonderful privilege grateful thankful'.split(
    ' ',
  ),
)

/** "Grateful for today's": what a post puts before the call that it tells of. */
const isThanks = (reading: CallReading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'for', 'about', 'after', 'with') &&
  pleased.has(reading.text.tokens[at - 1]?.norm ?? '')

/** Whether the token is the first word of a sentence, quotation or post, but for "just", "also", "earlier today", "a productive". */
export function opensWords(reading: CallReading, token: number): boolean {
  const { tokens, sentences } = reading.text
  const { sentence, quotation } = tokens[token]!
  for (let at = token - 1; at >= sentences[sentence]!.from; at--) {
    if (tokens[at]!.quotation !== quotation) return true
    const kind = reading.clauses.kind(at) ?? ''
    const isPassed =
      passable.has(kind) ||
      isThanks(reading, at) ||
      (kind === 'possessive' && reading.clauses.kind(at - 1) === 'time') ||
      isWord(tokens[at], 'just', 'had', 'great', 'good', 'productive', ':', '-', '—')
    if (kind === 'stop' && !isWord(tokens[at], ':')) return true
    if (!isPassed && !(kind === 'noun' && token - at <= 5 && !reading.parties.mentionAt(at))) return false
  }
  return true
}

/** "Good to speak to X today", "Pleased to talk with Y": a post's way of telling that it was done. */
export function isPleased(reading: CallReading, clause: Clause): boolean {
  const { tokens } = reading.text
  const to = clause.verb.from - 1
  return (
    isWord(tokens[to], 'to') &&
    pleased.has(tokens[to - 1]?.norm ?? '') &&
    reading.voices.at(to) !== null &&
    opensWords(reading, to - 1)
  )
}

export interface Sides {
  subject: Ref[]
  /** The verb's object; with a post's verb that stands without subject, what seemed to be one. */
  object: NounPhrase | null
}

/** 'recalled that [the envoy] "called me up within the hour"': who is named right before the quotation that begins with the verb. */
function subjectBeforeQuote(reading: CallReading, { verb, source, subject }: Clause): Ref[] | null {
  if (subject && source !== 'inverted') return null
  if (reading.text.tokens[verb.from - 1]?.kind !== 'quotation_mark') return null
  const mention = reading.parties.mentionAt(verb.from - 2)
  const isHere = mention?.to === verb.from - 2 && !mention.modifier && mention.parties.length > 0
  return isHere && reading.text.tokens[mention.to]!.sentence === reading.text.tokens[verb.from]!.sentence
    ? [...mention.parties]
    : null
}

/** Who acts in a clause and upon whom. "Spoke to X just now", "Rang X": a post's own writer acts. */
export function sidesOf(reading: CallReading, clause: Clause): Sides {
  const object = reading.clauses.objectOf(clause)
  const beside = subjectBeforeQuote(reading, clause)
  if (beside) return { subject: beside, object: clause.source === 'inverted' ? clause.subject : object }
  const writer = reading.voices.at(clause.verb.from)
  const isBare = !clause.subject || clause.source === 'inverted' || clause.source === 'participle'
  if (writer && isPleased(reading, clause)) return { subject: [writer], object }
  if (writer && isBare && clause.voice === 'active' && opensWords(reading, clause.verb.from))
    return { subject: [writer], object: clause.source === 'inverted' ? clause.subject : object }
  // "Okoro then called Horvat", "Okoro herself called him"
  const { tokens } = reading.text
  const end = isWord(tokens[clause.from - 2], ',') ? clause.from - 3 : clause.from - 2
  const named = isWord(tokens[clause.from - 1], 'then', 'himself', 'herself', 'itself')
    ? reading.parties.mentionAt(end)
    : undefined
  const [ref] = named?.parties ?? []
  const turned =
    ref && clause.subject && isWord(tokens[clause.from - 1], 'himself', 'herself')
      ? himself(reading, clause, ref)
      : null
  if (turned) return { subject: [turned], object }
  if (named && !named.modifier && named.parties.length > 0)
    return { subject: unique([...listedBefore(reading, named.from), ...named.parties]), object }
  return { subject: notOneself(reading, clause, partiesOf(reading, clause.subject), object), object }
}

/** "Okoro had phoned him on Monday. He himself telephoned Ruto": not Okoro, but the other one of the sentence before. */
function himself(reading: CallReading, { subject, verb }: Clause, ref: Ref): Ref | null {
  const { tokens, sentences } = reading.text
  const at = isWord(tokens[verb.from - 1], 'himself', 'herself') ? verb.from - 2 : -1
  if (!subject || !isWord(tokens[at], 'he', 'she')) return null
  const before = sentences[tokens[verb.from]!.sentence - 1]
  const named: Ref[] = []
  for (let at = before?.from ?? 0; before && at <= before.to; at++) {
    const mention = reading.parties.mentionAt(at)
    const isOpen = named.length === 0 || mention?.form === 'pronoun'
    if (mention?.from === at && !mention.modifier && isOpen) named.push(...mention.parties)
  }
  const others = unique(named.filter((one) => one !== ref && reading.parties.get(one).kind === 'person'))
  return named[0] === ref && others.length === 1 ? (others[0] ?? null) : null
}

/** "Berg warned her, his spokesman Lund said. On Friday he had phoned Novak": not the spokesman, but of whom he speaks. */
function principalOf(reading: CallReading, { verb }: Clause, ref: Ref): Ref | null {
  if (!isSpokesman(reading, ref)) return null
  const { sentences, tokens } = reading.text
  const wrong = reading.parties.get(ref).gender === 'female' ? 'male' : 'female'
  const { sentence } = tokens[verb.from]!
  for (let index = sentence - 1; index >= Math.max(0, sentence - 3); index--) {
    const { from, to } = sentences[index]!
    for (let at = from; at <= to; at++) {
      const mention = reading.parties.mentionAt(at)
      const [other, ...more] = mention?.from === at && !mention.modifier ? mention.parties : []
      const party = other && other !== ref && more.length === 0 ? reading.parties.get(other) : null
      if (other && party?.kind === 'person' && party.gender !== wrong && !isSpokesman(reading, other)) return other
    }
  }
  return null
}

/** "He rang [Horvat] again", "He spoke to Horvat": nobody rings himself, so that the pronoun means whoever opened the sentence before. */
function notOneself(reading: CallReading, clause: Clause, subject: Ref[], object: NounPhrase | null): Ref[] {
  const [ref, ...more] = subject
  if (!ref || more.length > 0 || clause.subject?.mention?.form !== 'pronoun') return subject
  const turned = himself(reading, clause, ref) ?? principalOf(reading, clause, ref)
  if (turned) return [turned]
  const others = [object, reading.clauses.phrase(clause, 'to', 'with')]
  const isOneself = others.some((phrase) => phrase?.mention?.form === 'name' && phrase.mention.parties.includes(ref))
  const before = isOneself ? reading.text.sentences[reading.text.tokens[clause.verb.from]!.sentence - 1] : undefined
  for (let at = before?.from ?? 0; before && at <= before.to; at++) {
    const mention = reading.parties.mentionAt(at)
    const [other, ...rest] = mention?.from === at && !mention.modifier ? mention.parties : []
    if (other && rest.length === 0 && other !== ref && reading.parties.get(other).kind === 'person') return [other]
  }
  return subject
}
