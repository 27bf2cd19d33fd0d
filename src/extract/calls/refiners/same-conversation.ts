import { datesAgree } from '../../../partial-date.ts'
import { type CallRefiner, type CallTold, callWith } from '../call-rule.ts'

export const sameParties = (left: CallTold, right: CallTold): boolean =>
  left.participants.length === right.participants.length &&
  left.participants.every((party) => right.participants.includes(party))

const mayBeOne = (left: CallTold, right: CallTold): boolean =>
  sameParties(left, right) &&
  left.status === right.status &&
  !(right.again && !left.again && left.sentence < right.sentence) &&
  !isOfAnother(left, right) &&
  !isOfAnother(right, left) &&
  !isBackground(left, right) &&
  (!left.date || !right.date || datesAgree(left.date, right.date))

/** "Their first call on 29 January" is not the one that the text tells of without a date. */
const isOfAnother = (left: CallTold, right: CallTold): boolean =>
  left.apart && !right.apart && left.date !== null && right.date === null

/** "They had last talked on 30 December" is not the call that the text is about. */
const isBackground = (left: CallTold, right: CallTold): boolean =>
  right.weak && right.apart && right.date !== null && left.date === null

const distinctSpans = (call: CallTold, other: CallTold) => [
  ...call.evidence,
  ...other.evidence.filter((span) => !call.evidence.some((known) => known.start === span.start)),
]

/** What two tellings of one call say together: the more precise date, a known initiator and medium. */
function together(call: CallTold, other: CallTold): CallTold {
  const dated = (other.date?.length ?? 0) > (call.date?.length ?? 0) ? other : call
  return callWith(call, {
    date: dated.date,
    initiator: call.initiator ?? other.initiator,
    medium: call.medium === 'unspecified' ? other.medium : call.medium,
    evidence: distinctSpans(call, other),
    parts: Object.assign({}, other.parts, call.parts, dated.parts.date && { date: dated.parts.date }),
  })
}

/** How far from a call a telling that is no call by itself may stand to be of it. */
const reach = 4

/** The call that a weak telling is of: planned talks of those who talked, else the same talk in vaguer words. */
function partner(calls: readonly CallTold[], weak: CallTold): number {
  return calls.findIndex((call) => mayBeOne(call, weak) && Math.abs(call.sentence - weak.sentence) <= reach)
}

/** "They agreed to talk again on Friday", "They had last talked in May": another call of those whose call was told. */
function followUp(calls: readonly CallTold[], weak: CallTold): CallTold[] {
  const last = calls.findLast(
    (call) => call.status === 'occurred' && sameParties(call, weak) && call.sentence <= weak.sentence,
  )
  if (last && weak.status === 'planned' && weak.date) return [callWith(weak, { medium: last.medium, weak: false })]
  const isBefore = last?.sentence !== weak.sentence && weak.apart && weak.status === 'occurred'
  return last && isBefore && weak.date ? [callWith(weak, { weak: false })] : []
}

export const sameConversation: CallRefiner = {
  name: 'same-conversation',
  example:
    'one conversation is told many times: tellings of the same parties with the same outcome and dates that agree are one',
  refine: (_, told) => {
    const calls: CallTold[] = []
    for (const telling of told.filter(({ weak }) => !weak)) {
      const known = calls.findIndex((call) => mayBeOne(call, telling))
      const call = calls[known]
      if (call) calls[known] = together(call, telling)
      else calls.push(telling)
    }
    for (const telling of told.filter(({ weak }) => weak)) {
      const known = partner(calls, telling)
      const call = calls[known]
      if (call) calls[known] = together(call, telling)
      else calls.push(...followUp(calls, telling))
    }
    return calls
  },
}
