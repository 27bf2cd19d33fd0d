// Whether somebody came to the phone, where another sentence says it.

import { datesAgree } from '../../../partial-date.ts'
import { Unanswered } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { markIn } from '../telling.ts'
import { sameParties } from './same-conversation.ts'

/** "He did not come to the phone himself, but rang Horvat": who did not is the one who then called. */
function isOfCaller(reading: CallReading, call: CallTold, from: number): boolean {
  const { sentence } = reading.text.tokens[from]!
  for (let at = from - 1; at >= from - 4 && reading.text.tokens[at]?.sentence === sentence; at--) {
    const mention = reading.parties.mentionAt(at)
    if (mention) return call.initiator !== null && mention.parties.includes(call.initiator)
  }
  return false
}

/** "reached A; his call to B went unanswered", "called A and B. B did not pick up": said of somebody named right before it who is not on this line. */
function isOfOther(reading: CallReading, call: CallTold, from: number): boolean {
  const { sentence } = reading.text.tokens[from]!
  for (let at = from - 1; at > Math.max(call.at, from - 9) && reading.text.tokens[at]?.sentence === sentence; at--) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.form === 'name' && !mention.modifier && mention.parties.length > 0)
      return mention.parties.every((party) => isPerson(reading, party) && !call.participants.includes(party))
    if (isWord(reading.text.tokens[at], ';', ',', 'but', 'and')) return false
  }
  return false
}

/** Whether words of the sentence, or of a short next one in the paragraph, say that nobody took the call. */
function wentUnanswered(reading: CallReading, call: CallTold): boolean {
  const sentence = reading.text.sentences[call.sentence]!
  const next = reading.text.sentences[call.sentence + 1]
  const goesOn = next && next.paragraph === sentence.paragraph && next.to - next.from < 22
  const mark = markIn(reading, Unanswered, sentence.from, goesOn ? next.to : sentence.to)
  if (mark === null || (mark.to < call.at && isOfCaller(reading, call, mark.from))) return false
  return !isOfOther(reading, call, mark.from)
}

/** Whether another telling says that the one called did not come to the phone. */
const refusedNear = (call: CallTold, told: readonly CallTold[]): boolean =>
  told.some(
    (other) =>
      other.status === 'declined' &&
      !other.again &&
      Math.abs(other.sentence - call.sentence) <= 2 &&
      sameParties(call, other) &&
      (!call.initiator || !other.initiator || call.initiator === other.initiator) &&
      (!call.date || !other.date || datesAgree(call.date, other.date)),
  )

const cancelling = new Set('cancelled canceled scrapped dropped aborted'.split(' '))

/** "A call was set for noon. Okoro cancelled it", "called it off": what the next sentence says became of a plan. */
function cancelledNext(reading: CallReading, call: CallTold): boolean {
  const { sentences, tokens } = reading.text
  const next = sentences[call.sentence + 1]
  if (!next || next.paragraph !== sentences[call.sentence]!.paragraph) return false
  for (let at = next.from; at <= Math.min(next.to, next.from + 8); at++) {
    if (cancelling.has(tokens[at]!.norm) && (isWord(tokens[at + 1], 'it') || isWord(tokens[at - 1], 'was', 'been')))
      return true
    if (isWord(tokens[at], 'called') && isWord(tokens[at + 1], 'it') && isWord(tokens[at + 2], 'off')) return true
  }
  return false
}

const attempts = new Set(['placed-call', 'noun-of-calling', 'held-call', 'rang'])

export const unanswered: CallRefiner = {
  name: 'unanswered',
  example: '"rang him on Saturday, but he had not picked up": an attempt, and whoever tried placed it',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.status === 'planned' && cancelledNext(reading, call))
        return callWith(call, { status: 'declined' as const })
      const isAttempt = call.status === 'occurred' && attempts.has(call.rule)
      // "Okoro calls again, and this time Horvat answers": not the attempt told before it.
      const isAgain = isWord(reading.text.tokens[call.at + 1], 'again', 'back')
      return isAttempt && (wentUnanswered(reading, call) || (!isAgain && refusedNear(call, told)))
        ? callWith(call, { status: 'declined' as const })
        : call
    }),
}
