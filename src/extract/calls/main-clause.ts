import type { Clause, Run } from '../clauses/clause.ts'
import type { MarkedVerb } from '../clauses/clauses.ts'
import { SayingVerb } from '../lexicon/verbs-of-saying.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Mention } from '../parties/party.ts'
import type { Token } from '../text/token.ts'
import type { CallReading } from './call-rule.ts'
import { partiesOf } from './participants.ts'

/** The clause of the sentence's own verb, outside of a stretch of tokens: "In a call with X on Monday, Y *said* ...". */
export function mainClause(reading: CallReading, sentence: number, avoid: Run): Clause | null {
  for (const at of outwards(reading.text.tokens, reading.text.sentences[sentence]!, avoid)) {
    if (
      reading.parties.mentionAt(at) ||
      reading.text.tokens[at]!.quotation !== reading.text.tokens[avoid.from]!.quotation
    )
      continue
    const verb = verbAt(reading, at)
    if (!verb) continue
    const clause = reading.clauses.at(verb)
    if (isInterruption(reading, clause)) continue
    // "Someone, it is reported, informed Okoro by telephone"
    if (clause.subject && clause.voice === 'passive' && isWord(reading.text.tokens[clause.subject.from], 'it')) continue
    if (clause.subject && clause.form === 'finite' && partiesOf(reading, clause.subject).length > 0) return clause
  }
  return null
}

/** "In a call with Okoro, the palace said, the king was told": who only tells of it. */
function isInterruption(reading: CallReading, { subject, verb }: Clause): boolean {
  if (!subject || subject.from > verb.from || !reading.marks.at(SayingVerb, verb.from)) return false
  const isClosed = reading.clauses.kind(verb.to + 1) === 'comma' && reading.clauses.kind(subject.from - 1) === 'comma'
  return (
    isClosed &&
    subject.mention !== null &&
    subject.mention.form !== 'pronoun' &&
    !subject.mentions.some(isPersons(reading))
  )
}

const isPersons =
  (reading: CallReading) =>
  ({ parties }: Mention) =>
    parties.some((ref) => reading.parties.get(ref).kind === 'person')

const wishing = new Set(
  'waiting hoping expecting awaiting looking asking trying hesitating refusing preparing going'.split(' '),
)

/** Whether an auxiliary has its verb behind it: "had [not yet] spoken", not "had three men on the line". */
function leadsVerb(reading: CallReading, from: number): boolean {
  let at = from
  while (/^(?:adverb|negation|time|auxiliary)$/.test(reading.clauses.kind(at) ?? '')) at++
  const { tokens } = reading.text
  // "had a row over the phone", "had another good yarn on the phone"
  const isOwned = isWord(tokens[at], 'a', 'an', 'another', 'no', 'one', 'some', 'his', 'her', 'their')
  return numberAt(tokens, at) === null && !isOwned
}

/** A word that is a verb by its form, or by the "will" or "to" before it; "was" where no other verb follows it. */
function verbAt(reading: CallReading, at: number): MarkedVerb | null {
  const kind = reading.clauses.kind(at)
  if (kind === 'past') return { from: at, to: at, form: 'past' }
  if (kind === 'present') return { from: at, to: at, form: 'third' }
  const { tokens } = reading.text
  if (kind === 'auxiliary' && isWord(tokens[at], 'was', 'were', 'is', 'are', 'been', 'be')) {
    const next = reading.clauses.kind(at + 1)
    const isAlone = next !== 'past' && next !== 'gerund' && next !== 'auxiliary' && next !== 'to'
    return isAlone ? { from: at, to: at, form: 'base' } : null
  }
  // "did the rounds by telephone"
  const isDone = isWord(tokens[at], 'did') && reading.clauses.kind(at + 1) === 'determiner'
  const isOwn = kind === 'auxiliary' && (isDone || (isWord(tokens[at], 'had', 'has') && !leadsVerb(reading, at + 1)))
  if ((kind === 'noun' && isWord(tokens[at], 'had', 'has', 'have')) || isOwn) return { from: at, to: at, form: 'past' }
  // "has just come off the phone", "I've run": a participle that no ending tells.
  const isPerfect = kind === 'noun' && isWord(tokens[at], 'come', 'run', 'spoken', 'rung', 'been')
  if (isPerfect) return { from: at, to: at, form: 'participle' }
  // "was speaking on Saturday following a telephone conversation with X"
  if (kind === 'gerund' && isWord(tokens[at - 1], 'was', 'were', 'is', 'been') && !wishing.has(tokens[at]!.norm))
    return { from: at, to: at, form: 'gerund' }
  const isBase = kind === 'noun' && at > 0 && isWord(tokens[at - 1], 'will', 'would', 'to', 'did')
  return isBase ? { from: at, to: at, form: 'base' } : null
}

/** The tokens of a sentence before a stretch, backwards, then those after it as far as a semicolon. */
function* outwards(tokens: readonly Token[], sentence: Run, stretch: Run): Generator<number> {
  for (let at = stretch.from - 1; at >= sentence.from; at--) yield at
  for (let at = stretch.to + 1; at <= sentence.to && !isWord(tokens[at], ';'); at++) yield at
}
