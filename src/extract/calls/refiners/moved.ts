// Calls that were to be and are now to be on another day: "The call has been moved to Thursday", "It'll be Wednesday."
import type { Run } from '../../clauses/clause.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import { CallNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { markIn } from '../telling.ts'
import { settled } from '../when.ts'

const moving = new Set('moved postponed rescheduled delayed shifted deferred pushed put brought'.split(' '))

/** "[moved to] Thursday", "[put off until] tomorrow": the day behind a word of moving. */
function dayBehind(reading: CallReading, { from, to }: Run): DateExpression | undefined {
  const { tokens } = reading.text
  for (let at = from; at <= to; at++) {
    if (!moving.has(tokens[at]!.norm)) continue
    for (let next = at + 1; next <= Math.min(to, at + 4); next++)
      if (isWord(tokens[next], 'to', 'until', 'till', 'for')) {
        const day = reading.dates.in(next + 1, Math.min(to, next + 6))[0]
        if (day) return day
      }
  }
  return undefined
}

/** "that conversation will take place on Monday": the day of a call spoken of again. */
function dayToTakePlace(reading: CallReading, { from, to }: Run): DateExpression | undefined {
  const { tokens } = reading.text
  for (let at = from; at <= to; at++) {
    const noun = isWord(tokens[at], 'that', 'the', 'this', 'it') ? at : -1
    if (noun < 0) continue
    const next = isWord(tokens[at], 'it') ? at + 1 : (markIn(reading, CallNoun, at + 1, at + 2)?.to ?? to) + 1
    if (!isWord(tokens[next], 'will', 'is')) continue
    const isHeld = [1, 2, 3].some((step) => isWord(tokens[next + step], 'take', 'follow', 'held'))
    if (isHeld) return reading.dates.in(next, Math.min(to, next + 8))[0]
  }
  return undefined
}

/** "It'll be Wednesday", "It will now be on Friday": the day that the sentence names. */
function dayToBe(reading: CallReading, { from, to }: Run): DateExpression | undefined {
  const { tokens } = reading.text
  const isAhead =
    isWord(tokens[from], "it'll", 'it’ll') || (isWord(tokens[from], 'it') && isWord(tokens[from + 1], 'will', 'is'))
  const isShort = to - from <= 10
  const isBe = [1, 2, 3].some((step) => isWord(tokens[from + step], 'be', 'now'))
  return isAhead && isShort && isBe ? reading.dates.in(from, to)[0] : undefined
}

/** The day to which a call not yet held is moved, by its own sentence or by one of the next two, which speak of "it" or "the call". */
function movedTo(reading: CallReading, call: CallTold): DateExpression | undefined {
  const { sentences, tokens } = reading.text
  const here = sentences[call.sentence]!
  const own =
    dayBehind(reading, { from: call.at, to: here.to }) ?? dayToTakePlace(reading, { from: call.at, to: here.to })
  if (own) return own
  for (const step of [1, 2]) {
    const next = sentences[here.index + step]
    if (!next || next.paragraph !== here.paragraph) return undefined
    const isOfCall =
      isWord(tokens[next.from], 'it', 'this', 'that', "it'll", 'it’ll') ||
      (isWord(tokens[next.from], 'the', 'that') && markIn(reading, CallNoun, next.from + 1, next.from + 3) !== null)
    const day = isOfCall ? (dayBehind(reading, next) ?? dayToBe(reading, next)) : undefined
    if (day) return day
  }
  return undefined
}

export const movedDay: CallRefiner = {
  name: 'moved-day',
  example: 'Okoro was to have rung Horvat on Tuesday. The call has been put off until Thursday.',
  refine: (reading, told) =>
    told.map((call) => {
      const day = call.status === 'planned' || call.status === 'declined' ? movedTo(reading, call) : undefined
      return day?.value ? callWith(call, { status: 'planned' as const, date: settled(reading, day, 'planned') }) : call
    }),
}
