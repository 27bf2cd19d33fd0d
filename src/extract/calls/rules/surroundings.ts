// What several rules ask of the words around a verb or noun of calling.
import type { CallMedium } from '../../../vocabulary.ts'
import type { Clause, Run } from '../../clauses/clause.ts'
import { CallNoun, type CallNounFacts, CallVerb, NoCall, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import { once } from '../../once.ts'
import type { CallReading } from '../call-rule.ts'
import { isLine } from '../matters.ts'
import { markIn } from '../telling.ts'
import { dateFrom } from '../times.ts'

/** The clause as token indices, from its subject or verb group to its end. */
export const extent = (reading: CallReading, clause: Clause): Run => ({
  from: Math.min(clause.subject?.from ?? clause.from, clause.from),
  to: reading.clauses.endOf(clause),
})

/** Sentences with a noun or a means of calling. */
const telling = once(({ marks, text }: CallReading): ReadonlySet<number> => {
  const found = [...marks.all(CallNoun), ...marks.all(Remotely)]
  return new Set(found.map(({ from }) => text.tokens[from]!.sentence))
})

/** Whether the token's sentence has a noun or a means of calling: what "held", "took" and "gave" need, of which most tell of other things. */
export const speaksOfCalls = (reading: CallReading, token: number): boolean =>
  telling(reading).has(reading.text.tokens[token]!.sentence)

export const sentenceAt = (reading: CallReading, token: number): Run =>
  reading.text.sentences[reading.text.tokens[token]!.sentence]!

/** By which means, where words of the sentence say so: "by phone", "via video link", "in separate calls". */
export function meansIn(reading: CallReading, from: number, to: number): CallMedium | null {
  const means = markIn(reading, Remotely, from, to)
  if (means) return means.value
  for (let at = from; at <= to; at++)
    if (isWord(reading.text.tokens[at], 'over', 'on', 'by', 'via', 'through') && isLine(reading, at)) return 'phone'
  for (let at = from + 1; at <= to; at++)
    if (isWord(reading.text.tokens[at], 'calls') && isWord(reading.text.tokens[at - 1], 'separate', 'back-to-back'))
      return 'phone'
  return null
}

/** "a talk with Horvat by telephone", "the talk with Ruto" behind a call: a noun, where the words around it tell of telephones; "to talk" is a verb. */
function isTalk(reading: CallReading, noun: number): boolean {
  const { tokens, sentences } = reading.text
  const isNoun = [1, 2].some((back) => {
    const kind = reading.clauses.kind(noun - back)
    return (kind === 'determiner' || kind === 'possessive') && !isWord(tokens[noun - 1], 'to', 'will', 'would')
  })
  if (!isNoun || !isWord(tokens[noun + 1], 'with', 'between', 'late', 'on', 'lasted')) return false
  const { index, to } = sentences[tokens[noun]!.sentence]!
  // "offered a talk" needs its telephone beside it, "the talk" was told of before.
  const isKnown = [1, 2].some((back) => isWord(tokens[noun - back], 'the', 'that', 'this', 'their'))
  const from = sentences[isKnown ? Math.max(0, index - 2) : index]!.from
  for (let at = from; at <= to; at++) {
    const isPhoned =
      reading.marks.at(CallVerb, at)?.value.facts === 'places' && !isWord(tokens[at], 'called', 'call', 'calls')
    if (isPhoned || reading.marks.at(Remotely, at) || reading.marks.at(CallNoun, at)?.value.sure) return true
  }
  return false
}

/** "emergency calls", "a call to arms": a word of calling in a phrase that means no conversation; "a call on Tuesday" is none. */
export function isNoCall(reading: CallReading, from: number): boolean {
  if (isWord(reading.text.tokens[from], 'talk') && !isTalk(reading, from)) return true
  for (let at = from; at >= Math.max(0, from - 2); at--) {
    const mark = reading.marks.at(NoCall, at)
    if (!mark || mark.to < from) continue
    const isTimed = isWord(reading.text.tokens[mark.to], 'on', 'for') && dateFrom(reading, mark.to + 1) !== null
    if (!isTimed) return true
  }
  return false
}

/** "contacted X last week. During the call, ...": the call is spoken of in one of the next two sentences. */
export function speaksOfCallNext(reading: CallReading, token: number): boolean {
  const { tokens, sentences } = reading.text
  for (const step of [1, 2]) {
    const next = sentences[tokens[token]!.sentence + step]
    const noun = next && markIn(reading, CallNoun, next.from, Math.min(next.to, next.from + 5))
    if (noun && isWord(tokens[noun.from - 1], 'the', 'this', 'their')) return noun.value.medium !== 'unspecified'
  }
  return false
}

/** "There has been no [telephone] call with Horvat" */
const isNone = ({ text }: CallReading, noun: number): boolean =>
  isWord(text.tokens[noun - 1], 'no') || (isWord(text.tokens[noun - 2], 'no') && text.tokens[noun - 1]?.kind === 'word')

/** The noun of calling in a stretch of tokens: "a long-awaited phone call". */
export function callNounIn(reading: CallReading, from: number, to: number): Mark<CallNounFacts> | null {
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(CallNoun, at)
    if (mark && mark.to <= to && !isNoCall(reading, at) && !isDemand(reading, mark) && !isNone(reading, at)) return mark
  }
  return null
}

/** What one calls somebody for. */
export const businesses: ReadonlySet<string> = new Set(
  'discuss congratulate express offer convey thank inform brief wish condole tell say extend review follow coordinate assure apologise apologize reassure ask pass talk exchange'.split(
    ' ',
  ),
)

/** "calls from Kenya for a ceasefire", "a call by the king to resign": a demand. "a call from the king to discuss grain" is none. */
export function isDemand(reading: CallReading, noun: Mark<CallNounFacts>): boolean {
  if (noun.value.sure || noun.value.medium === 'unspecified') return false
  const { tokens } = reading.text
  const { to } = sentenceAt(reading, noun.to)
  let at = noun.to + 1
  if (!isWord(tokens[at], 'from', 'by')) return false
  const mention = reading.parties.mentionAt(at + 1)
  if (!mention) return false
  at = mention.to + 1
  if (at > to) return false
  if (isWord(tokens[at], 'for'))
    return (
      !/^(?:hours?|minutes?|hour)$/.test(tokens[at + 2]?.norm ?? '') &&
      !/^(?:hours?|minutes?|hour)$/.test(tokens[at + 3]?.norm ?? '')
    )
  if (isWord(tokens[at], 'not')) return true
  return isWord(tokens[at], 'to') && !reading.parties.mentionAt(at + 1) && !businesses.has(tokens[at + 1]?.norm ?? '')
}

/** Words that show the two to be in one room. */
const faceToFace = new Set(
  `met meets meeting sidelines margins visited visit visiting summit arrived airport hosted lunch dinner breakfast face-to-face in-person person
  assembly rally corridor corridors funeral banquet panel lobby handshake`.split(/\s+/),
)

/** Those whom one speaks to from a platform: they count right behind the verb. */
const audiences = new Set(
  'reporters journalists press media parliament lawmakers audience crowd supporters congress students troops soldiers voters residents newsmen newspersons nation'.split(
    ' ',
  ),
)

/** By which means, where the document's title tells of a call: "Readout of PM call with President X". */
export function titleMedium(reading: CallReading): CallMedium | null {
  const { title } = reading.text
  if (!title || /\bcalls? (?:on|for|upon|off|out)\b|\bconference call with (?:reporters|journalists)/i.test(title))
    return null
  if (/\b(?:video|virtual|vtc)\b/i.test(title)) return 'video'
  return /\b(?:(?:tele)?phones?|telephonic|phoned|calls?|called|telephoned|hotline)\b/i.test(title) ? 'phone' : null
}

const ahead = new Set(
  'ahead agreed agree agreeing arrange organise next upcoming forthcoming future possible planned proposed another forward preparations preparation prepare discuss discussed about regarding invited invite following after before since'.split(
    ' ',
  ),
)

/** "spoke ahead of the summit next month", "about a meeting in May": a meeting that is not the one told of. */
function isOfAnother(reading: CallReading, at: number): boolean {
  const { tokens } = reading.text
  for (let back = at - 1; back >= at - 6 && tokens[back]?.sentence === tokens[at]!.sentence; back--) {
    if (ahead.has(tokens[back]!.norm)) return true
    if (reading.clauses.kind(back) === 'comma') return false
  }
  return false
}

export function isFaceToFace(reading: CallReading, token: number): boolean {
  const { tokens } = reading.text
  const { from, to } = sentenceAt(reading, token)
  if (titleMedium(reading) !== null && reading.text.isRelease) return false
  for (let at = token + 1; at <= Math.min(to, token + 8) && reading.clauses.kind(at) !== 'past'; at++)
    if (audiences.has(tokens[at]!.norm)) return true
  for (let at = from; at <= to; at++) {
    if (faceToFace.has(tokens[at]!.norm) && !isOfAnother(reading, at)) return true
    if (
      isWord(tokens[at], 'in', 'at') &&
      isWord(tokens[at + 1], 'his', 'her', 'their') &&
      isWord(tokens[at + 2], 'office', 'palace', 'residence', 'home')
    )
      return true
    if (isWord(tokens[at], 'there') && reading.clauses.kind(at + 1) === 'stop') return true
  }
  return false
}
