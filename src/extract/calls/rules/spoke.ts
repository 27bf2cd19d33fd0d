import type { CallStatus } from '../../../vocabulary.ts'
import type { Clause } from '../../clauses/clause.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import type { Ref } from '../../extraction.ts'
import type { VerbForm } from '../../lexicon/inflect.ts'
import { CallNoun, type CallNounFacts, CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { gappedAfter, partiesAfter } from '../listed.ts'
import { isOpenPair, listedBefore, partiesOf, unique } from '../participants.ts'
import { askedBy } from '../refiners/initiators.ts'
import { statusInWords, statusOf } from '../status.ts'
import { isPleased, sidesOf } from '../subjects.ts'
import { markIn, tell } from '../telling.ts'
import { heldBy } from './held-by.ts'
import {
  callNounIn,
  extent,
  isFaceToFace,
  meansIn,
  sentenceAt,
  speaksOfCallNext,
  speaksOfCalls,
} from './surroundings.ts'

/** Those who spoke together, all of a list: "A, president of X, and his counterpart B". */
function speakers(reading: CallReading, clause: Clause, right: readonly Ref[]): Ref[] {
  const { subject } = sidesOf(reading, clause)
  if (!clause.subject || right.length > 0 || subject.length > 1) return subject
  // "The defence ministers, A and B, talked"
  const comma = reading.clauses.kind(clause.from - 1) === 'comma' ? clause.from - 2 : -1
  const last = comma < 0 ? undefined : reading.parties.mentionAt(comma)
  const apposed = last && !last.modifier ? unique([...listedBefore(reading, last.from), ...last.parties]) : []
  if (apposed.length > 1) return apposed
  return subject.length === 1 ? unique([...listedBefore(reading, clause.subject.from), ...subject]) : subject
}

/** "spoke with Reuters", "talked to the nation": not between parties. */
const listens = (reading: CallReading, ref: Ref): boolean => {
  const { organisation_kind } = reading.parties.get(ref)
  return organisation_kind === 'media' || organisation_kind === 'legislature'
}

/** Who tried in vain: the one who wanted to speak, or the other where the subject refused to. */
const triedBy = (clause: Clause, status: CallStatus): 'left' | 'right' | null =>
  status !== 'declined' ? null : clause.modality === 'refused' || clause.negated ? 'right' : 'left'

/** "had last spoken", "had spoken once before": a call of those of whose talk the release tells. */
function isBefore(reading: CallReading, from: number): boolean {
  const { tokens } = reading.text
  const isPerfect = isWord(tokens[from - 1], 'had')
  return (
    isWord(tokens[from - 1], 'last') ||
    (isPerfect && [1, 2].some((step) => isWord(tokens[from + step], 'before', 'previously')))
  )
}

/** "We spoke by phone," she said of Horvat. */
const isOurs = (reading: CallReading, { subject, verb }: Clause): boolean =>
  isWord(reading.text.tokens[subject?.from ?? verb.from], 'we', "we've", "we'll")

/** "trying to have the premier speak to Horvat" */
const isCaused = (reading: CallReading, { subject, verb }: Clause, form: VerbForm): boolean =>
  form === 'base' && isWord(reading.text.tokens[(subject?.from ?? verb.from) - 1], 'have', 'let', 'make')

export const spokeWith: CallRule = {
  name: 'spoke-with',
  example: 'Blinken spoke to Hamdok by phone on Tuesday / The two men talked for 20 minutes by telephone',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'speaks') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    if (isCaused(reading, clause, verb.value.form)) return []
    const status = isPleased(reading, clause) ? 'occurred' : statusOf(reading, clause)
    if (!status) return []
    const sentence = sentenceAt(reading, from)
    const bounds = extent(reading, clause)
    const means = meansIn(reading, bounds.from, bounds.to) ?? meansIn(reading, sentence.from, sentence.to)
    const medium = means ?? heldBy(reading, from, bounds.to)
    const isOpen = medium === 'unspecified'
    if (isOpen && isFaceToFace(reading, from) && !speaksOfCallNext(reading, from)) return []
    if (isOpen && !/^(?:speak|talk|converse)$/.test(verb.value.lemma)) return []
    const named = partiesAfter(reading, clause, 'to', 'with')
    const right = named.length === 0 && means && isOurs(reading, clause) ? reading.voices.other(from) : named
    const left = speakers(reading, clause, right)
    // "The two ministers had last spoken in May": those of whose talk the release tells.
    const isLast = reading.text.isRelease && isBefore(reading, from)
    const isPair = (left.length === 0 || isLast) && right.length === 0 && isOpenPair(reading, clause.subject)
    if (!isPair && (left.length === 0 || (right.length === 0 && left.length < 2))) return []
    if (isOpen && right.some((ref) => listens(reading, ref))) return []
    const weak = right.length === 0 && isOpen && !isLast
    const told = (left: Ref[], right: Ref[], initiator: 'left' | 'right' | null) =>
      tell(reading, {
        rule: spokeWith.name,
        at: from,
        left,
        right,
        initiator,
        medium,
        status,
        joint: false,
        weak,
        clause: bounds,
      })
    const own = told(isPair ? [] : left, right, triedBy(clause, status))
    const gapped = right.length > 0 ? gappedAfter(reading, from, sentence.to) : null
    return gapped ? [...own, ...told(gapped.left, gapped.right, null)] : own
  },
}

export const discussed: CallRule = {
  name: 'discussed',
  example: 'Esper discussed on Wednesday the situation with Bajwa',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'discusses') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const status = statusOf(reading, clause)
    if (status !== 'occurred' || clause.voice === 'passive') return []
    const right = partiesAfter(reading, clause, 'with')
    const left = speakers(reading, clause, right)
    if (left.length === 0 || left.length + right.length < 2) return []
    return tell(reading, {
      rule: discussed.name,
      at: from,
      left,
      right,
      initiator: null,
      medium: 'unspecified',
      status,
      joint: false,
      weak: true,
      clause: extent(reading, clause),
    })
  },
}

/** "the call he had with X": the noun of a clause that leaves its relative out. */
function nounBefore(reading: CallReading, clause: Clause): Mark<CallNounFacts> | null {
  const end = clause.subject && !reading.clauses.objectOf(clause) ? clause.subject.from - 1 : -1
  return callNounIn(reading, Math.max(0, end - 3), end)
}

/** The noun among the verb's objects, before any further verb: "has scheduled a call" is not had. */
function nounAfter(reading: CallReading, verb: number, to: number): Mark<CallNounFacts> | null {
  for (let at = verb + 1; at <= to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' && !reading.parties.mentionAt(at) && !markIn(reading, CallNoun, at, at)) return null
    const noun = callNounIn(reading, at, Math.min(to, at + 4))
    if (noun?.from === at) return noun
  }
  return null
}

const hosting = new Set([
  'set',
  'organise',
  'organize',
  'host',
  'chair',
  'convene',
  'initiate',
  'place',
  'make',
  'request',
  'seek',
  'ask',
  'demand',
])
const arranging = new Set(['schedule', 'arrange', 'plan', 'request', 'seek', 'ask', 'demand'])

/** How the verb itself says that the call went: "scheduled a call", "cancelled a call". */
function statusBy(lemma: string, status: CallStatus): CallStatus {
  if (status !== 'occurred') return status
  const verb = lemma.split(' ')[0] ?? ''
  return arranging.has(verb) ? 'planned' : verb === 'cancel' ? 'declined' : status
}

/** With whom the call was held; `callers` those it came from. Whoever asked for it, where nobody else is named. */
function otherSide(
  reading: CallReading,
  clause: Clause,
  left: readonly Ref[],
  isPassive: boolean,
): { right: Ref[]; callers: Ref[] } {
  const withs = partiesAfter(reading, clause, 'with', 'to', 'between', 'among', 'involving')
  const hasWith = reading.clauses.phrase(clause, 'with', 'to', 'between', 'among') !== null
  const callers = isPassive || hasWith ? [] : partiesAfter(reading, clause, 'from')
  const named = unique([...withs, ...callers])
  return { right: named.length === 0 && left.length === 1 ? askedBy(reading, clause.verb.from, left) : named, callers }
}

/** "will make a call later this week": one more call, to whom the text tells of; not "made the call". */
const placesOne = (reading: CallReading, lemma: string, noun: Mark<CallNounFacts>): boolean =>
  /^(?:make|place|put in)$/.test(lemma) &&
  !noun.value.joint &&
  !isWord(reading.text.tokens[noun.from - 1], 'the', 'that', 'this')

export const heldCall: CallRule = {
  name: 'held-call',
  example: 'Putin had a telephone conversation with Rutte / The ministers held a three-way video conference',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'holds' || !speaksOfCalls(reading, from)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const bounds = extent(reading, clause)
    const isPassive = clause.voice === 'passive' && clause.subject !== null
    const noun =
      isPassive && clause.subject
        ? callNounIn(reading, clause.subject.from, from)
        : (nounAfter(reading, verb.to, Math.min(bounds.to, verb.to + 9)) ?? nounBefore(reading, clause))
    const told = statusOf(reading, clause, true)
    if (!noun || !told || !(standsAsVerb(reading, from, verb.value.form) || reading.voices.at(from))) return []
    const means = meansIn(reading, noun.to + 1, bounds.to)
    if (!noun.value.sure && noun.value.medium === 'unspecified' && !means && isFaceToFace(reading, from)) return []
    const left = isPassive ? partiesOf(reading, reading.clauses.agentOf(clause)) : sidesOf(reading, clause).subject
    const { right, callers } = otherSide(reading, clause, left, isPassive)
    const isLeft = left.length === 1 && right.every((ref) => left.includes(ref))
    const isOpen = reading.clauses.phrase(clause, 'to', 'with') === null
    const placed = isOpen && right.length === 0 && left.length === 1 && placesOne(reading, verb.value.lemma, noun)
    if (!placed && (left.length === 0 || isLeft || left.length + right.length < 2)) return []
    const isHost =
      hosting.has(verb.value.lemma.split(' ')[0] ?? '') && !isWord(reading.text.tokens[noun.to + 1], 'between')
    const outcome = statusInWords(
      reading,
      noun.to,
      noun.to + 1,
      sentenceAt(reading, from).to,
      reading.text.tokens[from]!.quotation,
    )
    const status = outcome === 'declined' ? outcome : statusBy(verb.value.lemma, told)
    return tell(reading, {
      // "will make a call later this week": as one who rings.
      rule: placed ? 'rang' : heldCall.name,
      at: noun.from,
      left: placed ? [] : left,
      right: placed ? left : right,
      initiator: callers.length > 0 || placed ? 'right' : isHost ? 'left' : null,
      medium: means ?? noun.value.medium,
      status,
      joint: noun.value.joint || noun.value.medium === 'video',
      clause: bounds,
    })
  },
}
