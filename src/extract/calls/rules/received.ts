import type { Clause } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, type CallNounFacts, CallVerb, Unanswered } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { partiesAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf, unique } from '../participants.ts'
import { isDenied, statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { markIn, tell, verbsIn } from '../telling.ts'
import { callNounIn, extent, meansIn, sentenceAt, speaksOfCalls } from './surroundings.ts'

/** "Okoro's call", "Okoro's request for a telephone call": the owner of what was taken or refused placed it. */
function ownerOf(reading: CallReading, from: number, noun: Mark<CallNounFacts>): Ref[] {
  for (let at = from; at < noun.from; at++)
    if (reading.text.tokens[at]!.kind === 'possessive') return reading.parties.mentionAt(at - 1)?.parties ?? []
  const word = reading.text.tokens[noun.from - 1]
  return isWord(word, 'his', 'her', 'my', 'our')
    ? (reading.parties.mentionAt(noun.from - 1)?.parties ?? reading.voices.pronoun(noun.from - 1))
    : []
}

/** The noun of what was taken or refused: "a [rare, hour-long] call", "Okoro's request for a call"; not "a statement on a call". */
function objectNoun(reading: CallReading, from: number, to: number): Mark<CallNounFacts> | null {
  const { tokens } = reading.text
  for (let at = from; at <= to; at++) {
    const kind = reading.clauses.kind(at)
    const isTimed = kind === 'preposition' && reading.clauses.kind(at + 1) === 'time'
    if (kind === 'preposition' && !isTimed && !isWord(tokens[at], 'for', 'of', 'from', 'by')) return null
    const noun = callNounIn(reading, at, Math.min(to, at + 3))
    if (noun?.from === at) return noun
  }
  return null
}

/** "took a call from A but has refused [one] from B": a call by a word that stands for it; null where none was told of. */
function oneOf(reading: CallReading, at: number): number | null {
  const { tokens } = reading.text
  if (!isWord(tokens[at], 'one', 'another') || !isWord(tokens[at + 1], 'from')) return null
  const { index, to } = reading.text.sentences[tokens[at]!.sentence]!
  const before = reading.text.sentences[index - 1]
  return callNounIn(reading, before?.from ?? at, to) ? at : null
}

export const receivedCall: CallRule = {
  name: 'received-call',
  example: "COAS received telephone call from the Secretary of State / Zarif would not take Raab's call",
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const facts = verb?.value.facts
    if (!verb || (facts !== 'receives' && facts !== 'refuses')) return []
    if (!speaksOfCalls(reading, from) && oneOf(reading, verb.to + 1) === null) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const bounds = extent(reading, clause)
    const noun = objectNoun(reading, verb.to + 1, Math.min(bounds.to, verb.to + 12))
    // "did not answer calls from", "has not taken his calls": whoever called did so in vain.
    const isVain = clause.negated && clause.modality === 'asserted' && !isDenied(reading, clause)
    const told = isVain ? 'declined' : statusOf(reading, clause)
    const status = facts === 'refuses' && told === 'occurred' ? 'declined' : told
    const one = noun ? null : oneOf(reading, verb.to + 1)
    if ((!noun && one === null) || !status) return []
    const { subject } = sidesOf(reading, clause)
    const callers = unique([
      ...partiesAfter(reading, clause, 'from', 'by'),
      ...(noun ? ownerOf(reading, verb.to + 1, noun) : []),
    ]).filter((ref) => !subject.includes(ref))
    if (callers.length === 0 || subject.length === 0) return []
    const medium = meansIn(reading, bounds.from, bounds.to) ?? noun?.value.medium ?? 'phone'
    return tell(reading, {
      rule: receivedCall.name,
      at: noun?.from ?? one ?? from,
      left: subject,
      right: callers,
      initiator: 'right',
      medium: medium === 'unspecified' ? 'phone' : medium,
      status,
      joint: false,
      clause: bounds,
    })
  },
}

/** Who rang somebody who would not come to the phone: whoever called in the sentence, else whom it is told of. */
function callerAround(reading: CallReading, clause: Clause, callees: readonly Ref[]): Ref[] {
  const sentence = sentenceAt(reading, clause.verb.from)
  const isOther = (refs: Ref[]) => refs.length === 1 && !callees.includes(refs[0] ?? '')
  for (const verb of verbsIn(reading, CallVerb, sentence.from, sentence.to)) {
    if (verb.value.facts !== 'places' && verb.value.facts !== 'reaches') continue
    const { subject } = sidesOf(reading, reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form }))
    if (isOther(subject)) return subject
  }
  const main = mainClause(reading, reading.text.tokens[clause.verb.from]!.sentence, extent(reading, clause))
  const subject = main ? partiesOf(reading, main.subject) : []
  if (isOther(subject)) return subject
  const speaker = reading.voices.at(clause.verb.from)
  return speaker && isOther([speaker]) ? [speaker] : []
}

/** "let Horvat's call on Monday go unanswered", "let his calls ring out": whose call it was, behind the verb. */
export const letRing: CallRule = {
  name: 'let-ring',
  example: "Okoro let Horvat's call on Monday go unanswered",
  trigger: 'noun',
  read: (reading, from) => {
    const { tokens } = reading.text
    const noun = reading.marks.at(CallNoun, from)
    const owner = tokens[from - 1]?.kind === 'possessive' ? reading.parties.mentionAt(from - 2) : undefined
    if (!noun || !owner || !isWord(tokens[owner.from - 1], 'let', 'left', 'lets')) return []
    const { from: start, to } = sentenceAt(reading, from)
    const clause = reading.clauses.at({ from: owner.from - 1, to: owner.from - 1, form: 'past' })
    const subject = partiesOf(reading, clause.subject).filter((ref) => !owner.parties.includes(ref))
    if (subject.length !== 1 || owner.parties.length !== 1 || !markIn(reading, Unanswered, from, to)) return []
    return tell(reading, {
      rule: letRing.name,
      at: from,
      left: subject,
      right: [...owner.parties],
      initiator: 'right',
      medium: 'phone',
      status: 'declined',
      joint: false,
      clause: { from: start, to },
    })
  },
}

export const didNotAnswer: CallRule = {
  name: 'did-not-answer',
  example: 'Horvat would not come to the phone when Okoro rang / He had not picked up',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'answers' || isWord(reading.text.tokens[from - 1], 'nobody', 'one')) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    // "has yet to come to the phone"
    const isYet = isWord(reading.text.tokens[from - 1], 'to') && isWord(reading.text.tokens[from - 2], 'yet')
    const subject = isYet ? (reading.parties.mentionAt(from - 4)?.parties ?? []) : sidesOf(reading, clause).subject
    if (!(isYet || clause.negated || clause.modality === 'refused') || subject.length !== 1) return []
    const right = callerAround(reading, clause, subject)
    const { from: start, to } = sentenceAt(reading, from)
    return tell(reading, {
      rule: didNotAnswer.name,
      at: from,
      left: subject,
      right,
      initiator: 'right',
      medium: 'phone',
      status: 'declined',
      joint: false,
      clause: { from: start, to },
    })
  },
}
