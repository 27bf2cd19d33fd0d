// Which of several readings of the same words stands, and which are no calls between parties at all.
import { type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { unique } from '../participants.ts'

export const dropInterviews: CallRefiner = {
  name: 'drop-interviews',
  example: 'told Reuters by telephone: an interview, no call between parties',
  refine: (reading, told) =>
    told.filter((call) => call.participants.every((party) => reading.parties.get(party).organisation_kind !== 'media')),
}

/** How much a rule sees of a wording; where two read the same words, the one that sees more stands. */
const blind = new Set(['by-phone', 'discussed', 'rang'])

export const oneReading: CallRefiner = {
  name: 'one-reading',
  example:
    '"dodged a call from Okoro": read with the verb, not again by its noun; "by phone" with the verb it stands by',
  refine: (_, told) => {
    const byVerb = new Set(told.filter(({ rule }) => rule !== 'noun-of-calling').map(({ at }) => at))
    return told.filter((call) => {
      if (call.rule === 'noun-of-calling' && (byVerb.has(call.at) || isToldByVerb(call, told))) return false
      return (
        !blind.has(call.rule) ||
        !told.some(
          (other) =>
            other.sentence === call.sentence && !blind.has(other.rule) && covers(other.participants, call.participants),
        )
      )
    })
  },
}

/** "spoke with his counterparts, A and B, in two separate phone calls": the noun says no more than the verb. */
const isToldByVerb = (call: CallTold, told: readonly CallTold[]): boolean =>
  told.some(
    (other) =>
      other.rule === 'spoke-with' &&
      other.sentence === call.sentence &&
      other.participants.length > 1 &&
      other.participants.every((party) => call.participants.includes(party)),
  )

const covers = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((party) => all.includes(party)) || all.every((party) => some.includes(party))

function withoutRepetition(call: CallTold): CallTold {
  const participants = unique(call.participants)
  return participants.length < call.participants.length ? callWith(call, { participants }) : call
}

export const needTwoParties: CallRefiner = {
  name: 'need-two-parties',
  example: 'whoever else was on the line, nobody says',
  refine: (_, told) => told.map(withoutRepetition).filter(({ participants }) => participants.length > 1),
}
