// Whether somebody came to the phone, where another sentence says it.
import { datesAgree } from '../../../partial-date.ts'
import { Unanswered } from '../../lexicon/verbs-of-calling.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { markIn } from '../telling.ts'
import { sameParties } from './same-conversation.ts'

/** Whether words of the sentence, or of a short next one in the paragraph, say that nobody took the call. */
function wentUnanswered(reading: CallReading, call: CallTold): boolean {
  const sentence = reading.text.sentences[call.sentence]!
  const next = reading.text.sentences[call.sentence + 1]
  const goesOn = next && next.paragraph === sentence.paragraph && next.to - next.from < 12
  return markIn(reading, Unanswered, sentence.from, goesOn ? next.to : sentence.to) !== null
}

/** Whether another telling says that the one called did not come to the phone. */
const refusedNear = (call: CallTold, told: readonly CallTold[]): boolean =>
  told.some(
    (other) =>
      other.status === 'declined' &&
      Math.abs(other.sentence - call.sentence) <= 2 &&
      sameParties(call, other) &&
      (!call.initiator || !other.initiator || call.initiator === other.initiator) &&
      (!call.date || !other.date || datesAgree(call.date, other.date)),
  )

const attempts = new Set(['placed-call', 'noun-of-calling', 'held-call'])

export const unanswered: CallRefiner = {
  name: 'unanswered',
  example: '"rang him on Saturday, but he had not picked up": an attempt, and whoever tried placed it',
  refine: (reading, told) =>
    told.map((call) => {
      const isAttempt = call.status === 'occurred' && attempts.has(call.rule)
      return isAttempt && (wentUnanswered(reading, call) || refusedNear(call, told))
        ? callWith(call, { status: 'declined' as const })
        : call
    }),
}
