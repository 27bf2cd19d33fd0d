// Who placed a call, by words beside its telling.
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { partiesOf } from '../participants.ts'
import { markIn, verbsIn } from '../telling.ts'
import { sameParties } from './same-conversation.ts'

const request = new Set(['request', 'initiative', 'invitation', 'behest', 'instigation', 'suggestion'])

/** The participant that the word at a token stands for: himself, or the one of the state or body it names. */
function among(reading: CallReading, call: CallTold, token: number): Ref | null {
  const mention = reading.parties.mentionAt(token)
  const [party, ...more] = mention?.parties ?? []
  if (!party || more.length > 0) return null
  if (call.participants.includes(party)) return party
  const { country } = reading.parties.get(party)
  const compatriots = call.participants.filter(
    (other) => country !== null && reading.parties.get(other).country === country,
  )
  if (compatriots.length !== 0 || call.participants.length !== 2)
    return compatriots.length === 1 ? (compatriots[0] ?? null) : null
  // "the American side", where only the other's country is said
  const open = call.participants.filter((other) => reading.parties.get(other).country === null)
  return country !== null && open.length === 1 ? (open[0] ?? null) : null
}

/** "at the latter's / his / the Turkish side's initiative": whose request it was. */
function owner(reading: CallReading, call: CallTold, at: number): Ref | null {
  const { tokens } = reading.text
  if (isWord(tokens[at - 1], 'his', 'her', 'their'))
    return call.participants.length === 2 ? (call.participants[1] ?? null) : null
  const isPlural = /^['’]$/.test(tokens[at - 1]!.text) && /s$/.test(tokens[at - 2]?.norm ?? '')
  if (tokens[at - 1]!.kind !== 'possessive' && !isPlural) return null
  if (isWord(tokens[at - 2], 'latter')) return call.participants.at(-1) ?? null
  if (isWord(tokens[at - 2], 'former')) return call.participants[0] ?? null
  for (let near = at - 2; near >= at - 4; near--) {
    const party = among(reading, call, near)
    if (party) return party
  }
  return null
}

/** Who asked for the call by "at the request of the Turkish side", "at the latter's initiative", in a sentence. */
function requester(reading: CallReading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  const { tokens } = reading.text
  for (let at = from + 1; at <= to; at++) {
    if (!request.has(tokens[at]!.norm)) continue
    if (isWord(tokens[at + 1], 'of', 'from', 'by')) {
      if (isWord(tokens[at + 2], 'the') && isWord(tokens[at + 3], 'latter')) return call.participants.at(-1) ?? null
      for (let near = at + 2; near <= Math.min(to, at + 6); near++) {
        const party = among(reading, call, near)
        if (party) return party
      }
    }
    const party = owner(reading, call, at)
    if (party) return party
  }
  return null
}

/** Who asked for a call of which only one side is told: "held a telephonic conversation on the request of X". */
export function askedBy(reading: CallReading, at: number, others: readonly Ref[]): Ref[] {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[at]!.sentence]!
  for (let near = from; near <= to; near++) {
    if (!request.has(tokens[near]!.norm) || !isWord(tokens[near + 1], 'of', 'from', 'by')) continue
    const phrase = nounPhraseFrom(reading.clauses.ground, near + 2)
    const party = partiesOf(reading, phrase).find((ref) => !others.includes(ref))
    if (party && reading.parties.get(party).kind === 'person') return [party]
  }
  return []
}

/** "in a phone call initiated by the White House", "The call, requested by Kyiv, lasted": who is said to have placed it, right behind the noun. */
function initiatedBy(reading: CallReading, call: CallTold): Ref | null {
  const { from, to } = reading.text.sentences[call.sentence]!
  const { tokens } = reading.text
  for (let at = from + 1; at <= to; at++) {
    if (!isWord(tokens[at], 'initiated', 'requested', 'placed', 'arranged') || !isWord(tokens[at + 1], 'by')) continue
    const isCall = markIn(reading, CallNoun, at - 3, at - 1) !== null
    for (let near = at + 2; isCall && near <= at + 4; near++) {
      const party = among(reading, call, near)
      if (party) return party
    }
  }
  return null
}

const ringing = new Set('rang called phoned telephoned dialled initiated placed requested sought'.split(' '))

/** Whether "who" at the token goes on to say that he placed the call: "who rang", "who had asked for the conversation". */
function ringsAt(reading: CallReading, who: number): boolean {
  const { tokens } = reading.text
  const at = isWord(tokens[who + 1], 'had', 'has', 'first') ? who + 2 : who + 1
  if (isWord(tokens[at], 'asked') && isWord(tokens[at + 1], 'for'))
    return markIn(reading, CallNoun, at + 2, at + 4) !== null
  if (!ringing.has(tokens[at]?.norm ?? '')) return false
  const next = tokens[at + 1]
  const isClosed = reading.clauses.kind(at + 1) === 'stop' || reading.clauses.kind(at + 1) === 'comma'
  if (isWord(tokens[at], 'initiated', 'placed', 'requested', 'sought'))
    return markIn(reading, CallNoun, at + 1, at + 3) !== null
  return isClosed || isWord(next, 'first', 'him', 'her', 'to', 'them', 'and', 'on', 'in', 'at', 'up', 'back')
}

/** "spoke with Putin, who had asked for the call", "It was the Finn who had rung": whoever the sentence says placed it. */
function whoRang(reading: CallReading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  for (let at = from + 1; at < to; at++) {
    if (!isWord(reading.text.tokens[at], 'who') || !ringsAt(reading, at)) continue
    return among(reading, call, isWord(reading.text.tokens[at - 1], ',') ? at - 2 : at - 1)
  }
  return null
}

const placing = /^(?:place|make|initiate|request|arrange|set up|organise|organize|seek|propose|convene)$/

/** "The Bolivian placed the call", "The call was initiated by Ankara", "Lavrov set up Monday's call". */
function placer(reading: CallReading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  for (const verb of verbsIn(reading, CallVerb, from, to)) {
    if (!placing.test(verb.value.lemma)) continue
    const clause = reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form })
    const agent = clause.voice === 'passive' ? reading.clauses.agentOf(clause) : clause.subject
    const noun =
      clause.voice === 'passive'
        ? clause.subject && markIn(reading, CallNoun, clause.subject.from, clause.verb.from)
        : markIn(reading, CallNoun, verb.to + 1, Math.min(to, verb.to + 4))
    if (agent && noun) return among(reading, call, agent.to) ?? among(reading, call, agent.from)
  }
  return null
}

/** Whether a sentence speaks of the call told before it: "the call", "this conversation", "Monday's call". */
function speaksOfCall(reading: CallReading, sentence: number): boolean {
  const { from, to } = reading.text.sentences[sentence]!
  for (let at = from; at <= to; at++) {
    if (!reading.marks.at(CallNoun, at)) continue
    for (let back = at - 1; back >= at - 4; back--) {
      const before = reading.text.tokens[back]
      if (isWord(before, 'the', 'this', 'their') || before?.kind === 'possessive') return true
      // "The 13-minute conversation"
      const kind = reading.clauses.kind(back)
      if (kind !== 'noun' && kind !== 'number') break
    }
  }
  return false
}

/** How far behind the telling it may be said who placed "the call". */
const reach = 6

/** "... the Kremlin said that the call had been placed by the Russian side": of the call told last, some sentences on. */
function placedFurtherOn(reading: CallReading, call: CallTold, told: readonly CallTold[]): Ref | null {
  if (call.status !== 'occurred' || call.weak || call.apart) return null
  const next = told.find((other) => other.sentence > call.sentence && !sameParties(other, call))
  const end = Math.min(next?.sentence ?? reading.text.sentences.length, call.sentence + reach)
  for (let index = call.sentence + 2; index < end; index++) {
    const found = speaksOfCall(reading, index) ? placer(reading, call, index) : null
    if (found) return found
  }
  return null
}

/** "talked to X at the latter's request after her conversation with Y": the words belong to the call told right before them. */
function isLastBefore(reading: CallReading, call: CallTold, told: readonly CallTold[]): boolean {
  const { from, to } = reading.text.sentences[call.sentence]!
  const others = told.filter(
    (other) =>
      other !== call && other.sentence === call.sentence && other.participants.join() !== call.participants.join(),
  )
  if (others.length === 0) return true
  for (let at = from; at <= to; at++)
    if (request.has(reading.text.tokens[at]!.norm))
      return call.at < at
        ? others.every((other) => other.at > at || other.at < call.at)
        : others.every((other) => other.at > call.at)
  return true
}

/** "It was the Finn who had rung", in the sentence before or behind, where that tells of no other call. */
function besides(reading: CallReading, call: CallTold, told: readonly CallTold[]): Ref | null {
  for (const index of [call.sentence + 1, call.sentence - 1]) {
    const isNear = reading.text.sentences[index]?.paragraph === reading.text.sentences[call.sentence]!.paragraph
    const isOthers = told.some((other) => other.sentence === index && !sameParties(other, call))
    const found = isNear && !isOthers ? whoRang(reading, call, index) : null
    if (found) return found
  }
  return null
}

export const initiatorByRequest: CallRefiner = {
  name: 'initiator-by-request',
  example: '"at the Foreign Minister\'s request", in the telling or in the next sentence that speaks of the call',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.initiator) return call
      const next = call.sentence + 1
      const isNext = next < reading.text.sentences.length && speaksOfCall(reading, next)
      const here = isLastBefore(reading, call, told) ? requester(reading, call, call.sentence) : null
      const initiator =
        here ??
        initiatedBy(reading, call) ??
        whoRang(reading, call, call.sentence) ??
        besides(reading, call, told) ??
        (isNext ? (requester(reading, call, next) ?? placer(reading, call, next)) : null) ??
        placedFurtherOn(reading, call, told)
      return initiator ? callWith(call, { initiator }) : call
    }),
}
