// Interlocutors told in a row: "with A, B, the president of C; and, later, D".
import type { Clause } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { officialHeads } from '../lexicon/officials.ts'
import { CallNoun } from '../lexicon/verbs-of-calling.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { afterHome, closesAfter, gapAfter } from './gaps.ts'
import { twoMeant } from './groups.ts'
import { isMatter } from './matters.ts'
import { partiesOf, unique } from './participants.ts'

/**
 * The objects of these prepositions in a clause, all of them: "with A and then with B"; "according to" is nobody's
 * interlocutor, nor is whoever the call was about: "with A about the war with B".
 */
export function partiesAfter(reading: CallReading, clause: Clause, ...prepositions: string[]): Ref[] {
  const { tokens } = reading.text
  const found: Ref[] = whomBefore(reading, clause, prepositions)
  let read = clause.verb.to
  for (const { preposition, at, phrase } of reading.clauses.phrasesOf(clause)) {
    // "The call, initiated by A, comes as ... between B and C": another verb's.
    if (hasPresent(reading, read + 1, at) || hasOther(reading, read + 1, at)) break
    // "with a host of leaders, including A, B and C"
    const isExample = preposition === 'including' && found.length === 0 && read > clause.verb.to
    if (isWord(tokens[at - 1], 'according', 'due', 'thanks', 'addition')) continue
    if (!prepositions.includes(preposition) && !isExample) continue
    // "talked to A about trade, to B about fish and to C"
    const isRow =
      found.length > 0 &&
      isWord(tokens[at], 'to', 'with') &&
      isWord(tokens[at - 1], ',', 'and', 'then', 'later', 'afterwards', 'separately')
    if (read > clause.verb.to && !isRow && tellsMatter(reading, read + 1, at)) break
    if (isPurpose(reading, at)) break
    // "a call with A on the summit between B and C"
    if (found.length > 0 && isWord(tokens[at], 'between', 'among')) break
    const named = partiesOf(reading, phrase)
    const parties = named.length > 0 ? named : twoMeant(reading, phrase, partiesOf(reading, clause.subject))
    read = endWithName(reading, phrase.to, parties)
    found.push(...parties, ...(parties.length > 0 ? listedAfter(reading, read) : []))
  }
  return unique(found)
}

/** "Novak, whom he had already called": who is named before the relative clause, where it has no object of its own. */
export function objectBefore(reading: CallReading, { subject, from }: Clause): Ref[] {
  const { tokens } = reading.text
  const whom = Math.min(subject?.from ?? from, from) - 1
  if (!isWord(tokens[whom], 'whom') || isWord(tokens[whom - 1], 'with', 'to', 'of', 'from', 'by')) return []
  const mention = reading.parties.mentionAt(isWord(tokens[whom - 1], ',') ? whom - 2 : whom - 1)
  return mention && !mention.modifier ? [...mention.parties] : []
}

/** "Abdul-Mahdi, with whom he was on the phone": who is named before the relative clause. */
function whomBefore(reading: CallReading, clause: Clause, prepositions: readonly string[]): Ref[] {
  const { tokens } = reading.text
  const whom = Math.min(clause.subject?.from ?? clause.from, clause.from) - 1
  if (!isWord(tokens[whom], 'whom') || !prepositions.includes(tokens[whom - 1]?.norm ?? '')) return []
  const mention = reading.parties.mentionAt(isWord(tokens[whom - 2], ',') ? whom - 3 : whom - 2)
  return mention && !mention.modifier ? [...mention.parties] : []
}

/** "With Okoro she had already spoken", "; with Horvat, Berg had talked": who is named with a preposition before the subject. */
export function frontedBefore(reading: CallReading, { subject, verb }: Clause): Ref[] {
  const { tokens, sentences } = reading.text
  const start = subject && subject.from < verb.from ? subject.from : verb.from
  const { from } = sentences[tokens[start]!.sentence]!
  for (let at = start - 2; at >= Math.max(from, start - 14); at--) {
    if (!isWord(tokens[at], 'with')) continue
    const opens = at === from || isWord(tokens[at - 1], ';', ',', 'and', 'but', ':')
    const phrase = opens ? nounPhraseFrom(reading.clauses.ground, at + 1) : null
    const parties = phrase ? partiesOf(reading, phrase) : []
    const end = phrase ? endWithName(reading, phrase.to, parties) : -1
    const isNext = end === start - 1 || (end === start - 2 && isWord(tokens[start - 1], ','))
    return isNext ? parties : []
  }
  return []
}

/** "a call to discuss trade between A and B": what it was for. */
export const isPurpose = (reading: CallReading, at: number): boolean => {
  const next = reading.text.tokens[at + 1]
  return (
    isWord(reading.text.tokens[at], 'to') &&
    next?.kind === 'word' &&
    !next.capital &&
    reading.clauses.kind(at + 1) === 'noun' &&
    !reading.parties.mentionAt(at + 1) &&
    !officialHeads.has(next.norm)
  )
}

/** "A spoke with B, and [C with D]": those of whom the verb is not said again. */
export function gappedAfter(reading: CallReading, from: number, to: number): { left: Ref[]; right: Ref[] } | null {
  const { tokens } = reading.text
  for (let at = from + 1; at < to; at++) {
    if (!isWord(tokens[at], 'with') || !isWord(tokens[from], 'spoke', 'talked', 'spoken', 'speaking')) continue
    const caller = reading.parties.mentionAt(at - 1)
    if (!caller || caller.modifier || caller.form !== 'name' || !isWord(tokens[caller.from - 1], 'and', 'while'))
      continue
    const phrase = nounPhraseFrom(reading.clauses.ground, at + 1)
    const right = phrase ? partiesOf(reading, phrase) : []
    if (right.length > 0) return { left: caller.parties, right }
  }
  return null
}

const hasPresent = (reading: CallReading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const kind = reading.clauses.kind(at)
    // "I spoke with A an hour ago and I will speak with B"
    if (kind === 'auxiliary' && reading.clauses.kind(at - 1) === 'pronoun') return true
    // "who had a talk with A on Thursday, will speak to B"
    if (kind === 'auxiliary' && reading.clauses.kind(at - 1) === 'comma') return true
    if (kind === 'present' && !reading.parties.mentionAt(at) && !reading.marks.at(CallNoun, at)) return true
  }
  return false
}

/** "talk to A on Thursday, and B spoke by phone to C", "and B with C": whoever is named before another verb's subject is its own. */
const hasOther = (reading: CallReading, from: number, to: number): boolean => {
  for (let at = from + 2; at <= to; at++) {
    const isVerb = at < to && reading.clauses.kind(at) === 'past'
    const subject = isVerb || at === to ? reading.parties.mentionAt(at - 1) : undefined
    const isNext = subject && !subject.modifier && subject.from > from && !reading.parties.mentionAt(at)
    if (isNext && reading.clauses.kind(subject.from - 1) === 'conjunction') return true
  }
  return false
}

const tellsMatter = (reading: CallReading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isMatter(reading, at) && !isWord(reading.text.tokens[at], 'of')) return true
  return false
}

/**
 * Further interlocutors of a row: "telephoned A and, separately, B", "A on Monday and B on Tuesday", "A, president of X;
 * B, president of Y; and C". Behind mere commas only where the row is closed by "and" or by the sentence's end.
 */
export function listedAfter(reading: CallReading, end: number): Ref[] {
  const found: Ref[] = []
  let open: Ref[] = []
  for (let last = end; ; ) {
    const { next, joined, parted } = gapAfter(reading, last)
    const phrase = parted ? nounPhraseFrom(reading.clauses.ground, afterHome(reading, next)) : null
    const mention = phrase?.mention
    const parties = phrase && (!mention || mention.from <= next + 2) ? partiesOf(reading, phrase) : []
    const end = phrase ? endWithName(reading, phrase.to, parties) : last
    const isGapped = isWord(reading.text.tokens[end + 1], 'with') && joined
    const isOther = isWord(reading.text.tokens[next - 1], ';') && hasOwnVerb(reading, end)
    if (!phrase || parties.length === 0 || isGapped || isOther || opensClause(reading, end)) break
    open.push(...parties)
    last = end
    // ", Cristina Fernández and Evo Morales on Thursday"
    const isClosed = phrase.mentions.length > 1 && parties.every((ref) => reading.parties.get(ref).kind === 'person')
    if (joined || isClosed || closesAfter(reading, last)) {
      found.push(...open)
      open = []
    }
  }
  return unique(found)
}

/** Where a phrase ends whose person is named right behind it: "his counterpart, [Sung Kim]". */
export function endWithName(reading: CallReading, end: number, parties: readonly Ref[]): number {
  for (const at of [end + 1, end + 2]) {
    const mention = reading.parties.mentionAt(at)
    // "Horvat on his mobile": no name
    const isNamed = mention?.from === at && mention.form !== 'pronoun'
    if (isNamed && mention.parties.length === 1 && parties.includes(mention.parties[0] ?? '')) return mention.to
  }
  return end
}

/** "rang A; his minister, B, phoned C": a verb behind a semicolon, outside of relative clauses, is that of somebody else. */
function hasOwnVerb(reading: CallReading, from: number): boolean {
  const { tokens } = reading.text
  let isRelative = false
  for (let at = from + 1; tokens[at]?.sentence === tokens[from]!.sentence && !isWord(tokens[at], ';'); at++) {
    const kind = reading.clauses.kind(at)
    isRelative = kind === 'relative' || (isRelative && kind !== 'comma')
    if ((kind === 'past' || kind === 'auxiliary') && !isRelative && !reading.parties.mentionAt(at)) return true
  }
  return false
}

/** "spoke to A, and B said": the one behind the comma begins a clause of his own. */
function opensClause(reading: CallReading, end: number): boolean {
  const { tokens } = reading.text
  const isEach =
    isWord(tokens[end + 1], 'each', 'both', 'all', 'then', 'also', 'later', 'in') && end + 2 < tokens.length
  const follows = reading.clauses.kind(isEach ? end + 2 : end + 1)
  return follows === 'past' || follows === 'auxiliary' || follows === 'present'
}
