// Tellings that name only some of those on the line: "The telephone conversation with A and B ended in a statement".
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'

/** How many sentences apart the two tellings may stand. */
const reach = 3

/** "the conversation", "this telephone call": one told of. */
function isKnown({ text }: CallReading, { at }: CallTold): boolean {
  return [1, 2, 3].some((back) => isWord(text.tokens[at - back], 'the', 'this', 'that', 'their'))
}

const isOneOf = (call: CallTold, whole: CallTold): boolean =>
  whole !== call &&
  whole.status === call.status &&
  whole.participants.length > call.participants.length &&
  Math.abs(whole.sentence - call.sentence) <= reach &&
  call.participants.every((ref) => whole.participants.includes(ref))

export const wholeConversation: CallRefiner = {
  name: 'whole-conversation',
  example: 'Okoro spoke by video with Horvat and Ruto in one call. The call with Horvat and Ruto lasted an hour.',
  refine: (reading, told) =>
    told.map((call) => {
      const isNoun = call.rule === 'noun-of-calling' && call.participants.length > 1 && isKnown(reading, call)
      const whole = isNoun ? told.find((other) => isOneOf(call, other)) : undefined
      return whole ? callWith(call, { participants: whole.participants }) : call
    }),
}
