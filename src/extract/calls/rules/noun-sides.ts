import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading } from '../call-rule.ts'
import { twoMeant } from '../groups.ts'
import { endWithName, isPurpose, listedAfter, partiesAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf, unique } from '../participants.ts'
import { opensWords, sidesOf } from '../subjects.ts'
import { isFurther } from '../telling.ts'
import { timeFrom } from '../times.ts'
import { isComing, isOfOthers } from './attributions.ts'
import { isDone, isLearned } from './noun-told.ts'
import { isHeading, type Noun, possessor, qualifying } from './owners.ts'
import { isFaceToFace, sentenceAt } from './surroundings.ts'

/** "A telephone conversation took place on Tuesday between X and Y": verbs that may stand between the noun and its parties. */
const takingPlace = new Set(
  'took place was held happened occurred has been taken were lasted made came followed arrived went'.split(' '),
)
const ends = new Set(['stop', 'comma', 'relative', 'past', 'auxiliary', 'subordinator', 'that'])

const placing = new Set('offered requested sought proposed initiated placed made arranged suggested'.split(' '))
const answering = new Set('received taken answered accepted declined refused rejected ignored down'.split(' '))

/** "her first call, by video, was to Horvat": the comma before and behind words of the means. */
const isOfMeans = (reading: CallReading, noun: Noun, at: number): boolean => {
  const means =
    isWord(reading.text.tokens[at], ',') && at === noun.to + 1 ? reading.marks.at(Remotely, at + 1) : undefined
  if (means) return isWord(reading.text.tokens[means.to + 1], ',')
  const before = isWord(reading.text.tokens[at], ',') && at <= noun.to + 6
  return before && reading.marks.at(Remotely, noun.to + 2)?.to === at - 1
}

/** "a further call, with Horvat, was expected" */
const isSetOff = (reading: CallReading, noun: Noun, at: number): boolean =>
  (at === noun.to + 1 || timeFrom(reading, noun.to + 1) === at - 1) &&
  isWord(reading.text.tokens[at], ',') &&
  isWord(reading.text.tokens[at + 1], 'with', 'between') &&
  reading.clauses.kind(noun.from - 1) !== 'preposition'

const refusing = new Set('declined refused rejected ignored unanswered turned rebuffed'.split(' '))

const isRefused = ({ text }: CallReading, from: number): boolean =>
  text.tokens.slice(from, text.sentences[text.tokens[from]!.sentence]!.to).some((token, step) => {
    const isNot = isWord(token, 'not', 'never') && isWord(text.tokens[from + step + 1], 'taken', 'answered', 'returned')
    return isNot || refusing.has(token.norm)
  })

/** "a call offered by A had been politely declined by B": verbs behind the noun that tell who is named after them. */
const isParticiple = (reading: CallReading, at: number): boolean => {
  const { tokens } = reading.text
  const { norm } = tokens[at]!
  if (isWord(tokens[at], 'had', 'has') && isWord(tokens[at + 1], 'been')) return true
  if (isWord(tokens[at], 'turned') && isWord(tokens[at + 1], 'down')) return true
  if (!isWord(tokens[at + 1], 'by')) return false
  return answering.has(norm) || (placing.has(norm) && isRefused(reading, at))
}

/** The parties that the noun's own phrases name, by preposition: "with X", "between X and Y", "from X to Y". */
export function partiesOfNoun(reading: CallReading, noun: Noun): { of: Map<string, Ref[]>; end: number } {
  const of = new Map<string, Ref[]>()
  const { tokens } = reading.text
  const sentence = sentenceAt(reading, noun.from)
  let end = noun.to
  for (let at = noun.to + 1; at <= Math.min(sentence.to, noun.to + 40); at++) {
    const { norm } = tokens[at]!
    if (isParticiple(reading, at) || isSetOff(reading, noun, at) || isOfMeans(reading, noun, at)) continue
    if (ends.has(reading.clauses.kind(at) ?? '') && !takingPlace.has(norm)) break
    const isOfSeveral = norm === 'of' && noun.value.joint && at === noun.to + 1
    if (!isOfSeveral && !/^(?:with|between|from|to|among|by|involving)$/.test(norm)) continue
    if (of.size > 0 && isPurpose(reading, at)) break
    if (norm === 'from' && isLearned(reading, noun)) continue
    const phrase = nounPhraseFrom(reading.clauses.ground, isWord(tokens[at + 1], 'both') ? at + 2 : at + 1)
    if (!phrase) continue
    const key = isOfSeveral || norm === 'among' || norm === 'involving' ? 'between' : norm
    const told = partiesOf(reading, phrase)
    const parties = told.length > 0 || norm !== 'between' ? told : twoMeant(reading, phrase, [])
    end = endWithName(reading, phrase.to, parties)
    const found = [...parties, ...(parties.length > 0 ? listedAfter(reading, end) : [])]
    // "a call received by A from B": who received it was called.
    const side = key === 'by' && answering.has(tokens[at - 1]!.norm) ? 'to' : key
    of.set(side, unique([...(of.get(side) ?? []), ...found]))
    at = end
  }
  return { of, end }
}

/** "Johnson urged Rouhani ... in their first conversation": subject and object of the sentence's verb. */
function sidesOfSentence(reading: CallReading, noun: Noun): Ref[] {
  const clause = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
  if (!clause) return []
  const object = reading.clauses.objectOf(clause)
  const isOutside = object && (object.to < noun.from || clause.verb.from > noun.to)
  const left = partiesOf(reading, clause.subject)
  // "Perez and Soto addressed Bolivia in a call": what two of them spoke of is not on the line.
  const objects = clause.voice === 'active' && isOutside && left.length < 2 ? partiesOf(reading, object) : []
  // "were briefed by Kerry in a three-way call"
  const told = clause.voice === 'passive' ? partiesOf(reading, reading.clauses.agentOf(clause)) : objects
  const addressed =
    clause.verb.from < noun.from && isByTheWay(reading, noun) ? partiesAfter(reading, clause, 'to', 'with') : []
  return unique([...left, ...told, ...addressed])
}

/** "in their first conversation", "during a call": the noun tells by the way how those of the sentence spoke. */
export function isByTheWay(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  for (let at = noun.from - 1; at >= noun.from - 5 && at >= 0; at--) {
    if (isWord(tokens[at], 'in', 'during', 'on', 'over')) return at < noun.from - 1
    const kind = reading.clauses.kind(at)
    if (kind !== 'noun' && kind !== 'determiner' && kind !== 'number' && kind !== 'adverb' && kind !== 'mark')
      return false
  }
  return false
}

/** "Not in the diary: a conversation between London and Cairo" */
function isLeftOut(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  const { from } = sentenceAt(reading, noun.from)
  if (!isWord(tokens[from], 'not', 'no', 'nothing', 'missing', 'absent')) return false
  return tokens.slice(from, noun.from).some(({ norm }) => norm === ':')
}

/** "reported that calls to A and B were also made": of several the verb behind them says that they were held. */
function isPassed(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[noun.to], 'calls') || !isWord(tokens[noun.to + 1], 'to', 'with', 'from')) return false
  const { to } = sentenceAt(reading, noun.from)
  for (let at = noun.to + 2; at < Math.min(to, noun.to + 25); at++)
    if (isWord(tokens[at], 'were', 'was', 'had'))
      return [1, 2, 3].some((step) => isWord(tokens[at + step], 'made', 'placed', 'held', 'followed'))
  return false
}

/** Whether the noun stands as one told of: behind an article, in a title, at a sentence's or post's head. */
function isPlaced(reading: CallReading, noun: Noun, hasOwner: boolean): boolean {
  const { tokens } = reading.text
  if (isPassed(reading, noun)) return true
  if (hasOwner || noun.value.sure || isComing(reading, noun) || isHeading(reading, tokens[noun.from]!.sentence))
    return true
  // "in separate conversations with A and B"
  if (opensWords(reading, noun.from) || isByTheWay(reading, noun)) return true
  for (let at = noun.from - 1; at >= noun.from - 4 && at >= 0; at--) {
    if (reading.clauses.kind(at) === 'determiner' || reading.clauses.kind(at) === 'possessive') return true
    if (!qualifying.has(reading.clauses.kind(at) ?? '')) return false
  }
  return false
}

const ordinals = new Set('first second third fourth fifth last latest previous earlier next'.split(' '))
const setting = new Set('set planned scheduled arranged agreed fixed due pencilled foreseen expected'.split(' '))
const following = new Set('followed came took was lasted ensued began went ended'.split(' '))

/** "Their first call on Jan 29 was overshadowed", "the two leaders' last conversation": a call of those of whom the text told before. */
function isOfPair(reading: CallReading, noun: Noun): boolean {
  const { tokens, sentences } = reading.text
  const { from } = sentences[tokens[noun.from]!.sentence]!
  const opens = tokens.slice(from, noun.from).map(({ norm }) => norm)
  const isOrdinal = opens.length >= 2 && opens.length <= 4 && opens.some((norm) => ordinals.has(norm))
  // "The first call was on May 13."
  const isDated = isWord(tokens[from], 'the') && isWord(tokens[noun.to + 1], 'was', 'took', 'came', 'dates')
  // "A second call followed two days later.", "Then came another conversation."
  const isMore = isFurther(tokens, noun.from) && noun.from - from <= 6
  // "A second call, which Horvat proposed for Monday, was turned down."
  const isWhich = isWord(tokens[noun.to + 1], ',') && isWord(tokens[noun.to + 2], 'which', 'that')
  if (isMore && isWhich) return true
  const isFollowing = following.has(tokens[noun.to + 1]?.norm ?? '')
  const isThere = opens.some((norm) => norm === 'came' || norm === 'followed' || norm === 'there')
  // "A sixth call had been set for Sunday."
  const isSet =
    isWord(tokens[noun.to + 1], 'was', 'is', 'had', 'has') &&
    setting.has(tokens[noun.to + (isWord(tokens[noun.to + 2], 'been') ? 3 : 2)]?.norm ?? '')
  if (isMore && (isFollowing || isThere || isSet)) return true
  return isOrdinal && (isWord(tokens[from], 'their') || (isDated && reading.dates.in(noun.to, noun.to + 6).length > 0))
}

const isPlural = (reading: CallReading, noun: Noun): boolean => /s$/.test(reading.text.tokens[noun.to]!.norm)

export interface Sides {
  left: Ref[]
  right: Ref[]
  initiator: 'left' | 'right' | null
}

/** "In his (July 25) call with X, Y said": the owner is told after his pronoun. */
function isFronted(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  const { from } = sentenceAt(reading, noun.from)
  const isOwned = (at: number) => isWord(tokens[at], 'his', 'her', 'their')
  if (isWord(tokens[from], 'in', 'during', 'after', 'before') && isOwned(from + 1)) return noun.from - from <= 6
  return noun.from - from <= 4 && isOwned(noun.from - 1)
}

/** Who was on the line by the words around the noun; null where they name fewer than one. */
export function sidesAround(reading: CallReading, noun: Noun, of: Map<string, Ref[]>): Sides | null {
  const { tokens } = reading.text
  if (isLeftOut(reading, noun)) return null
  const named = (preposition: string) => of.get(preposition) ?? []
  const index = tokens[noun.from]!.sentence
  const between = named('between')
  // "the conversations between A and B, A and C, and B and C": who spoke with whom is open.
  if (between.length > 2 && !noun.value.joint && isPlural(reading, noun)) return null
  if (between.length > 1) return { left: between, right: [], initiator: null }
  const callers = named('from').length > 0 ? named('from') : named('by')
  const called = named('to')
  if (callers.length > 0 && called.length > 0) return { left: callers, right: called, initiator: 'left' }
  const others = unique([...named('with'), ...callers, ...called])
  const clause = mainClause(reading, index, noun)
  const speaker = reading.voices.at(noun.from)
  // "A second call to Horvat was attempted", said by a spokesman: not his
  const isOther = reading.clauses.kind(sentenceAt(reading, noun.from).from) === 'determiner' && isDone(reading, noun)
  const isOwnPost = speaker !== null && opensWords(reading, noun.from) && !isOther
  const isOthers = clause === null || isOfOthers(reading, noun, clause)
  const main = isOwnPost ? [speaker] : isOthers ? [] : sidesOf(reading, clause).subject
  const whose = isFronted(reading, noun) && main.length > 0 ? main : possessor(reading, noun)
  if (!isPlaced(reading, noun, whose.length > 0)) return null
  if (others.length === 0 && isOfPair(reading, noun) && (noun.value.sure || !isFaceToFace(reading, noun.from)))
    return { left: [], right: [], initiator: null }
  if (others.length === 0) {
    // "when the ministers' conference call had gone on for hours, Okoro rang Horvat"
    const isSubject = /^(?:past|auxiliary)$/.test(reading.clauses.kind(noun.to + 1) ?? '')
    if ((!noun.value.sure || isSubject) && !isByTheWay(reading, noun)) return null
    const left = whose.length > 1 ? whose : sidesOfSentence(reading, noun)
    // "The envoys of A, B and C agreed in their telephone conversations": who spoke with whom is open.
    if (left.length > 2 && !noun.value.joint && isPlural(reading, noun)) return null
    return left.length > 1 ? { left, right: [], initiator: null } : null
  }
  const placed = called.length > 0 && named('with').length === 0
  const left = whose.length > 0 ? whose : main.filter((ref) => !others.includes(ref))
  return { left, right: others, initiator: callers.length > 0 ? 'right' : placed && left.length > 0 ? 'left' : null }
}
