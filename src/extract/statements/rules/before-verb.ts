import type { Run } from '../../clauses/clause.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom, sameLevel } from '../../clauses/noun-phrases.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import type { Cue } from '../cue.ts'
import { endOfWords, trimmed } from '../extent.ts'
import { lookupOf } from '../lookup.ts'
import { quotesOn, tellsOn } from './goes-on.ts'
import { hasAnyVerb, leans, standsAlone } from './stands-alone.ts'
import { quotationOpenedAt } from './words.ts'

export interface WordsBefore {
  runs: Run[]
  direct: boolean
  as: 'quotation' | 'split' | 'clause' | 'interrupted'
}

/** A semicolon parts clauses; a colon does behind a heading: "Kabul: five hurt, police said", not "The line was gone: it had been cut, he said". */
function partsClauses(reading: Reading, first: number, at: number): boolean {
  const { norm, quotation } = reading.text.tokens[at]!
  if (quotation >= 0 || norm !== ':') return quotation < 0 && norm === ';'
  return !hasAnyVerb(reading, first, at - 1) || hasSaying(reading, first, at - 1)
}

/** The first token of the clause that ends before `at`: behind the last semicolon or the sentence's beginning. */
function clauseStart(reading: Reading, at: number): number {
  const { text } = reading
  const sentence = text.sentences[text.tokens[at]!.sentence]!
  let from = at
  while (from > sentence.from && !partsClauses(reading, sentence.from, from - 1)) from--
  return Math.max(from, text.paragraphs[sentence.paragraph]!.lead)
}

/** "Such visits undermine trust, the ministry said": a clause by its place, whatever its verb. */
const isBareClause = ({ reading, saying }: Cue, { from, to }: Run): boolean =>
  saying.takes.includes('bare') && to - from >= 3 && !leans(reading, from)

const hasSaying = (reading: Reading, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++)
    if (reading.clauses.kind(at) === 'past' && reading.marks.at(SayingVerb, at)) return true
  return false
}

/** The quotation whose closing mark is the token. */
const quotationClosedAt = (reading: Reading, at: number) => lookupOf(reading).closedAt(at)

/** Where attribution behind the words begins: the subject, or the verb where it comes first; dates before it belong to it. */
function attributionStart(cue: Cue): number | null {
  const { clause, verb } = cue
  if (clause.source === 'inverted') return Math.min(verb.from, clause.from)
  if (clause.source !== 'before' || !clause.subject) return null
  const from = Math.min(clause.subject.from, clause.from)
  // "“...,” the Kremlin statement said"
  const owner = cue.reading.parties.mentionAt(from - 1)
  if (owner?.to !== from - 1 || !sameLevel(cue.reading.clauses.ground, owner.from, from)) return from
  // "“...”, a White House statement said"
  return cue.reading.clauses.kind(owner.from - 1) === 'determiner' ? owner.from - 1 : owner.from
}

/** The last token of the attribution: the verb with its inverted subject, and what was passed over. */
function attributionEnd(cue: Cue): number {
  const { reading, clause, verb } = cue
  const spokenTo = cue.saying.takes.includes('addressee') ? nounPhraseFrom(reading.clauses.ground, cue.close) : null
  let end = Math.max(
    verb.to,
    cue.next - 1,
    spokenTo?.to ?? 0,
    clause.source === 'inverted' ? (clause.subject?.to ?? 0) : 0,
  )
  while (reading.clauses.kind(end) === 'comma') end--
  if (clause.source !== 'inverted') return end
  return overApposition(reading, end)
}

/** "said Chris Murphy, the senator from Connecticut.": the apposition to an inverted subject. */
function overApposition(reading: Reading, end: number): number {
  const { clauses, text } = reading
  if (clauses.kind(end + 1) !== 'comma' || clauses.kind(end + 2) === 'mark') return end
  // "An envoy, says Soto, comes last": the words go on.
  const after = clauses.kind(end + 2)
  if (after === 'past' || after === 'present' || after === 'auxiliary') return end
  const sentence = text.sentences[text.tokens[end]!.sentence]!
  for (let at = end + 2; at <= sentence.to; at++)
    if (clauses.kind(at) === 'comma' && clauses.kind(at + 1) === 'mark') return at - 1
  return sentence.to
}

/** "A," he said, "B": the quotation that goes on behind the attribution within the sentence. */
function secondPart(reading: Reading, end: number): Run[] {
  const { clauses, text } = reading
  const { sentence } = text.tokens[end]!
  for (let at = end + 1; at <= end + 10 && text.tokens[at]?.sentence === sentence; at++) {
    if (clauses.kind(at) === 'stop' || clauses.kind(at) === 'conjunction' || reading.marks.at(SayingVerb, at)) return []
    const quotation = quotationOpenedAt(reading, at)
    if (quotation) return clauses.kind(at - 1) === 'comma' || at === end + 1 ? quotation.runs : []
  }
  return []
}

/** "Mrs Merkel, her spokesman said, condemned the attack": the clause goes on behind an attribution between commas. */
function restOfClause(reading: Reading, end: number): Run | null {
  const { clauses, text } = reading
  if (clauses.kind(end + 1) !== 'comma' && clauses.kind(end + 1) !== 'dash') return null
  const sentence = text.sentences[text.tokens[end]!.sentence]!
  const from = end + 2
  if (from > sentence.to) return null
  const kind = clauses.kind(from)
  if (kind === 'conjunction')
    return quotesOn(reading, from, sentence.to) || tellsOn(reading, from)
      ? { from, to: endOfWords(reading, from, 'clause') }
      : null
  const goesOn =
    kind === 'past' ||
    kind === 'present' ||
    kind === 'auxiliary' ||
    kind === 'that' ||
    kind === 'mark' ||
    kind === 'relative' ||
    (kind === 'adverb' && clauses.kind(from + 1) !== 'gerund') ||
    kind === 'negation' ||
    // "The port is ready, he told the envoy, to take in the ships"
    (kind === 'to' && clauses.kind(from + 1) !== 'determiner' && !reading.parties.mentionAt(from + 1)) ||
    // "Guards were still asleep, he said, when the mob came"
    /^(?:when|because|unless|if|until)$/.test(text.tokens[from]!.norm) ||
    (/^(?:before|after)$/.test(text.tokens[from]!.norm) && clauses.kind(from + 1) === 'pronoun')
  if (!goesOn) return null
  return { from: kind === 'that' ? from + 1 : from, to: endOfWords(reading, from, 'clause') }
}

/** "As the ministry reported this morning, the line was dead": the words behind the comma that closes the clause with "as". */
function wordsBehind({ reading, clause, next }: Cue): WordsBefore | null {
  const { clauses, text } = reading
  const { introducer } = clause
  if (introducer === null || text.tokens[introducer]!.norm !== 'as') return null
  const sentence = text.sentences[text.tokens[introducer]!.sentence]!
  const opens = introducer === Math.max(sentence.from, text.paragraphs[sentence.paragraph]!.lead)
  if (!opens || clauses.kind(next) !== 'comma' || next + 3 > sentence.to) return null
  return { runs: [{ from: next + 1, to: endOfWords(reading, next + 1, 'clause') }], direct: false, as: 'clause' }
}

/** The words that stand before "..., X said" or "..., said X"; null where none do. */
export function wordsBefore(cue: Cue): WordsBefore | null {
  const { reading, saying } = cue
  const { clauses, text } = reading
  if (!saying.takes.includes('quotation') && !saying.takes.includes('clause')) return null
  const behind = wordsBehind(cue)
  if (behind) return behind
  const start = attributionStart(cue)
  if (start === null || start < 1 || text.tokens[start - 1]!.paragraph !== text.tokens[start]!.paragraph) return null
  let last = start - 1
  const isComma = clauses.kind(last) === 'comma' || clauses.kind(last) === 'dash'
  if (isComma) last--
  if (clauses.kind(last) === 'mark') {
    const quotation = quotationClosedAt(reading, last)
    if (quotation && quotation.runs.length > 0) return quotedBefore(cue, quotation.open, last)
    // "We are ready,” Soto said: a mark that nothing opened.
    if (!quotation) return strayMark(reading, start, last)
  }
  // "NATO can help, they agreed": what both hold, said by nobody
  const left = isComma && !isOfQuotations(cue) ? clauseBefore(reading, start) : null
  return left && aroundVerb(cue, left)
}

const isOfQuotations = ({ reading, verb }: Cue): boolean =>
  reading.marks.at(SayingVerb, verb.from)?.value.lemma === 'agree'

/** The words before a closing mark that nothing opened. */
function strayMark(reading: Reading, start: number, mark: number): WordsBefore | null {
  const { text } = reading
  const from = clauseStart(reading, start)
  if (from >= mark - 1 || text.tokens[mark]!.sentence !== text.tokens[start]!.sentence) return null
  return { runs: [{ from, to: trimmed(reading, from, mark - 1) }], direct: true, as: 'quotation' }
}

/** The clause that ends in a comma right before the token, without the comma; null where none does. */
export function clauseBefore(reading: Reading, start: number): Run | null {
  const { text } = reading
  const from = clauseStart(reading, start)
  const last = start - 2
  if (from > last || text.tokens[last]!.sentence !== text.tokens[start]!.sentence) return null
  return { from, to: trimmed(reading, from, last) }
}

/** The clause before the attribution, with what goes on behind it. */
function aroundVerb(cue: Cue, left: Run): WordsBefore | null {
  const { reading } = cue
  const end = attributionEnd(cue)
  const opens = reading.clauses.kind(left.to)
  // "a call in which, the palace said, the two sides reviewed ...": the words are what follows.
  if ((opens === 'relative' || opens === 'that') && reading.clauses.kind(end + 1) === 'comma')
    return { runs: [{ from: end + 2, to: endOfWords(reading, end + 2, 'clause') }], direct: false, as: 'interrupted' }
  const alone = standsAlone(reading, left.from, left.to) || isBareClause(cue, left)
  const rest = restOfClause(reading, end)
  if (rest && (alone || !leans(reading, left.from))) return { runs: [left, rest], direct: false, as: 'interrupted' }
  return alone ? { runs: [left], direct: false, as: 'clause' } : null
}

function quotedBefore(cue: Cue, open: number, close: number): WordsBefore {
  const { reading } = cue
  const { text, clauses } = reading
  const quotation = quotationOpenedAt(reading, open)
  const before = open - 1
  const sentence = text.sentences[text.tokens[open]!.sentence]!
  const kind = clauses.kind(before)
  const alone =
    before < sentence.from ||
    kind === 'stop' ||
    kind === 'comma' ||
    kind === 'dash' ||
    before < text.paragraphs[sentence.paragraph]!.lead ||
    // "13:10 “Had him on the phone,” posts Soto"
    (kind === 'number' && before <= text.paragraphs[sentence.paragraph]!.lead + 2) ||
    (quotation?.runs.length ?? 0) > 1
  const unquoted =
    !alone ||
    (kind === 'comma' &&
      !hasFiniteVerb(clauses.ground, open + 1, close - 1) &&
      hasAnyVerb(reading, sentence.from, before))
  if (unquoted && before >= sentence.from) {
    const from = clauseStart(reading, open)
    return { runs: [{ from, to: close }], direct: false, as: 'clause' }
  }
  const second = secondPart(reading, attributionEnd(cue))
  return { runs: [...(quotation?.runs ?? []), ...second], direct: true, as: second.length > 0 ? 'split' : 'quotation' }
}
