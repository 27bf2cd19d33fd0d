import type { CallMedium } from '../../../vocabulary.ts'
import type { Clause } from '../../clauses/clause.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import { type CallNounFacts, CallNoun, CallVerb, NoCall, Remotely } from '../../lexicon/verbs-of-calling.ts'
import type { Mark } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { CallRule } from '../call-rule.ts'
import { listedAfter, listedBefore, partiesAfter, partiesOf, unique } from '../participants.ts'
import { statusOf, tell } from '../telling.ts'

/** The clause as token indices, from its subject or verb group to its end. */
export const extent = (reading: Reading, clause: Clause) => ({
  from: Math.min(clause.subject?.from ?? clause.from, clause.from),
  to: reading.clauses.endOf(clause),
})

/** By which means, where words of the sentence say so: "by phone", "via video link". */
export function meansIn(reading: Reading, from: number, to: number): CallMedium | null {
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(Remotely, at)
    if (mark && mark.to <= to) return mark.value
  }
  return null
}

/** The noun of calling in a stretch of tokens: "a long-awaited phone call". */
export function callNounIn(reading: Reading, from: number, to: number): Mark<CallNounFacts> | null {
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(CallNoun, at)
    if (mark && mark.to <= to && !reading.marks.at(NoCall, at)) return mark
  }
  return null
}

/** "called the raid a crime", "called him 'reckless'": what follows the object is what it was called. */
function isNaming(reading: Reading, clause: Clause, objectEnd: number): boolean {
  const next = reading.text.tokens[objectEnd + 1]
  const kind = reading.clauses.kind(objectEnd + 1)
  if (!next || next.sentence !== reading.text.tokens[clause.verb.from]!.sentence) return false
  return kind === 'determiner' || kind === 'mark' || kind === 'noun' || kind === 'pronoun' || kind === 'number'
}

export const placedCall: CallRule = {
  name: 'placed-call',
  example: 'Zarif rang Cavusoglu late on Monday / The president was telephoned by the king',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const facts = verb?.value.facts
    if (!verb || (facts !== 'places' && facts !== 'reaches') || reading.marks.at(NoCall, from) || !standsAsVerb(reading, from, verb.value.form)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const status = statusOf(reading, clause)
    const sentence = reading.text.sentences[reading.text.tokens[from]!.sentence]!
    if (facts === 'reaches' && !meansIn(reading, sentence.from, sentence.to)) return []
    if (!status) return []
    const rule = placedCall.name
    const shared = { rule, at: from, joint: false, medium: 'phone' as const, status, clause: extent(reading, clause) }
    if (clause.voice === 'passive') {
      const caller = partiesOf(reading, reading.clauses.agentOf(clause))
      if (caller.length === 0 || verb.value.lemma === 'call') return []
      return tell(reading, { ...shared, left: partiesOf(reading, clause.subject), right: caller, initiator: 'right' })
    }
    const object = reading.clauses.objectOf(clause)
    const callees = object ? unique([...partiesOf(reading, object), ...listedAfter(reading, object.to)]) : []
    const callers = partiesOf(reading, clause.subject)
    if (!object || callees.length === 0 || callers.length === 0) return []
    if (verb.value.lemma === 'call' && isNaming(reading, clause, object.to)) return []
    return tell(reading, { ...shared, left: callers, right: callees, initiator: 'left' })
  },
}

/** Words that show the two to be in one room. */
const faceToFace = new Set('met meets meeting sidelines visited visit visiting summit arrived airport hosted lunch dinner talks-in-person in-person person reporters journalists press media parliament lawmakers audience crowd supporters assembly congress rally'.split(' '))

const isFaceToFace = (reading: Reading, sentence: number): boolean => {
  const { from, to } = reading.text.sentences[sentence]!
  for (let at = from; at <= to; at++) if (faceToFace.has(reading.text.tokens[at]!.norm)) return true
  return false
}

export const spokeWith: CallRule = {
  name: 'spoke-with',
  example: 'Blinken spoke to Hamdok by phone on Tuesday / The two men talked for 20 minutes by telephone',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'speaks') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const status = statusOf(reading, clause)
    if (!status) return []
    const sentence = reading.text.sentences[reading.text.tokens[from]!.sentence]!
    const bounds = extent(reading, clause)
    const means = meansIn(reading, bounds.from, bounds.to) ?? meansIn(reading, sentence.from, sentence.to)
    const noun = means ? null : callNounIn(reading, from, bounds.to)
    const medium = means ?? (noun?.value.sure ? noun.value.medium : 'unspecified')
    if (medium === 'unspecified' && isFaceToFace(reading, sentence.index)) return []
    const right = partiesAfter(reading, clause, 'to', 'with')
    const subject = partiesOf(reading, clause.subject)
    const left = clause.subject && right.length === 0 && subject.length === 1 ? unique([...listedBefore(reading, clause.subject.from), ...subject]) : subject
    if (left.length === 0 || (right.length === 0 && (left.length < 2 || medium === 'unspecified'))) return []
    // "spoke with Reuters": an interview, unless a telephone is named between two who act for states.
    if (medium === 'unspecified' && right.some((party) => reading.parties.get(party).organisation_kind === 'media')) return []
    return tell(reading, { rule: spokeWith.name, at: from, left, right, initiator: null, medium, status, joint: false, clause: bounds })
  },
}

export const receivedCall: CallRule = {
  name: 'received-call',
  example: 'COAS received telephone call from the Secretary of State / Zarif refused a call from him',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const facts = verb?.value.facts
    if (!verb || (facts !== 'receives' && facts !== 'refuses')) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const bounds = extent(reading, clause)
    const noun = callNounIn(reading, verb.to + 1, Math.min(bounds.to, verb.to + 7))
    const status = facts === 'refuses' && statusOf(reading, clause) === 'occurred' ? 'declined' : statusOf(reading, clause)
    if (!noun || !status) return []
    const callers = partiesAfter(reading, clause, 'from')
    const callees = partiesOf(reading, clause.subject)
    if (callers.length === 0 || callees.length === 0) return []
    const medium = meansIn(reading, bounds.from, bounds.to) ?? noun.value.medium
    return tell(reading, { rule: receivedCall.name, at: noun.from, left: callees, right: callers, initiator: 'right', medium, status, joint: false, clause: bounds })
  },
}

/** "the call he had with X": the noun of a clause that leaves its relative out. */
function nounBefore(reading: Reading, clause: Clause): Mark<CallNounFacts> | null {
  const end = clause.subject ? clause.subject.from - 1 : -1
  return callNounIn(reading, Math.max(0, end - 3), end)
}

export const heldCall: CallRule = {
  name: 'held-call',
  example: 'Putin had a telephone conversation with Rutte / The ministers held a three-way video conference',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'holds') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const bounds = extent(reading, clause)
    const noun = callNounIn(reading, verb.to + 1, Math.min(bounds.to, verb.to + 8)) ?? nounBefore(reading, clause)
    const status = statusOf(reading, clause)
    if (!noun || !status) return []
    const means = meansIn(reading, noun.to + 1, bounds.to)
    if (!noun.value.sure && noun.value.medium === 'unspecified' && !means && isFaceToFace(reading, reading.text.tokens[from]!.sentence)) return []
    const left = partiesOf(reading, clause.subject)
    const right = partiesAfter(reading, clause, 'with', 'to', 'between')
    if (left.length === 0 || left.length + right.length < 2) return []
    const isHost = ['host', 'chair', 'convene', 'initiate', 'place', 'make'].includes(verb.value.lemma)
    return tell(reading, {
      rule: heldCall.name, at: noun.from, left, right, initiator: isHost ? 'left' : null, medium: means ?? noun.value.medium, status, joint: noun.value.joint || noun.value.medium === 'video', clause: bounds,
    })
  },
}
