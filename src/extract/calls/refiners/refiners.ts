import { datesAgree } from '../../../partial-date.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { CallRefiner, CallTold } from '../call-rule.ts'

/** "told Reuters by telephone": an interview, no call between parties. */
export const dropInterviews: CallRefiner = {
  name: 'drop-interviews',
  refine: (reading, told) =>
    told.filter((call) => call.participants.every((party) => reading.parties.get(party).organisation_kind !== 'media')),
}

const has = (call: CallTold, party: Ref): boolean => call.participants.includes(party)

/** A telling with one party only ("PM call with Prime Minister X", "the call with X") belongs to the one call with that party. */
export const completeParties: CallRefiner = {
  name: 'complete-parties',
  refine: (_, told) => {
    const whole = told.filter((call) => call.participants.length > 1)
    return told.flatMap((call) => {
      if (call.participants.length > 1) return [call]
      const fitting = whole.filter((other) => call.participants.length === 1 && has(other, call.participants[0]!))
      const nearest = fitting.sort((left, right) => Math.abs(left.sentence - call.sentence) - Math.abs(right.sentence - call.sentence))[0]
      return nearest ? [{ ...call, participants: nearest.participants, initiator: call.initiator ?? nearest.initiator }] : []
    })
  },
}

const request = new Set(['request', 'initiative', 'invitation'])

/** Who asked for the call by "at the request of the Turkish side", "at the latter's initiative", in a sentence. */
function requester(reading: Reading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  const { tokens } = reading.text
  for (let at = from + 1; at <= to; at++) {
    if (!request.has(tokens[at]!.norm)) continue
    if (isWord(tokens[at + 1], 'of', 'from', 'by')) {
      for (let near = at + 2; near <= Math.min(to, at + 6); near++) {
        const party = among(reading, call, near)
        if (party) return party
      }
    }
    if (tokens[at - 1]!.kind === 'possessive') {
      if (isWord(tokens[at - 2], 'latter')) return call.participants.at(-1) ?? null
      const party = among(reading, call, at - 2)
      if (party) return party
    }
  }
  return null
}

/** The participant that the word at a token stands for: himself, or the one of the state or body it names. */
function among(reading: Reading, call: CallTold, token: number): Ref | null {
  const mention = reading.parties.mentionAt(token)
  const [party, ...more] = mention?.parties ?? []
  if (!party || more.length > 0) return null
  if (has(call, party)) return party
  const { country } = reading.parties.get(party)
  const compatriots = call.participants.filter((other) => country !== null && reading.parties.get(other).country === country)
  return compatriots.length === 1 ? compatriots[0]! : null
}

/** "at the Foreign Minister's request", in the telling or in the next sentence that speaks of the call. */
export const initiatorByRequest: CallRefiner = {
  name: 'initiator-by-request',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.initiator) return call
      const next = reading.text.sentences[call.sentence + 1]
      const speaksOfIt = next && reading.marks.all(CallNoun).some((noun) => noun.from >= next.from && noun.to <= next.to && isWord(reading.text.tokens[noun.from - 1], 'the', 'this'))
      const initiator = requester(reading, call, call.sentence) ?? (speaksOfIt ? requester(reading, call, next.index) : null)
      return { ...call, initiator }
    }),
}

const sameParties = (left: CallTold, right: CallTold): boolean =>
  left.participants.length === right.participants.length && left.participants.every((party) => has(right, party))

const mayBeOne = (left: CallTold, right: CallTold): boolean =>
  sameParties(left, right) && left.status === right.status && (!left.date || !right.date || datesAgree(left.date, right.date))

const distinctSpans = (call: CallTold, other: CallTold) => [
  ...call.evidence,
  ...other.evidence.filter((span) => !call.evidence.some((known) => known.start === span.start)),
]

/** What two tellings of one call say together: the more precise date, a known initiator and medium. */
function together(call: CallTold, other: CallTold): CallTold {
  const dated = (other.date?.length ?? 0) > (call.date?.length ?? 0) ? other : call
  return {
    ...call,
    date: dated.date,
    initiator: call.initiator ?? other.initiator,
    medium: call.medium === 'unspecified' ? other.medium : call.medium,
    evidence: distinctSpans(call, other),
    parts: { ...other.parts, ...call.parts, ...(dated.parts.date ? { date: dated.parts.date } : {}) },
  }
}

/** One conversation is told many times: tellings of the same parties with the same outcome and dates that agree are one. */
export const sameConversation: CallRefiner = {
  name: 'same-conversation',
  refine: (_, told) => {
    const calls: CallTold[] = []
    for (const telling of told) {
      const known = calls.findIndex((call) => mayBeOne(call, telling))
      if (known < 0) calls.push(telling)
      else calls[known] = together(calls[known]!, telling)
    }
    return calls
  },
}

/** A readout tells of a call of its own day unless it says otherwise. */
export const dayOfRelease: CallRefiner = {
  name: 'day-of-release',
  refine: (reading, told) => {
    const { reference } = reading.dates
    if (!reference || !reading.text.isRelease) return told
    return told.map((call) => (call.date || call.status !== 'occurred' ? call : { ...call, date: reference }))
  },
}

export const needTwoParties: CallRefiner = {
  name: 'need-two-parties',
  refine: (_, told) => told.filter((call) => call.participants.length > 1),
}
