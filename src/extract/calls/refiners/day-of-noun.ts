// Days that the next sentence tells of a call it speaks of by a noun: "The call took place on Tuesday".
import type { Run } from '../../clauses/clause.ts'
import { CallNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, callWith } from '../call-rule.ts'
import { isMatter } from '../matters.ts'
import { markIn } from '../telling.ts'
import { settled } from '../when.ts'
import { isUndated } from './dates.ts'

/** "Monday's call" in a sentence. */
const owned = (reading: CallReading, { from, to }: Run) =>
  reading.dates
    .in(from, to)
    .find(
      (date) =>
        reading.text.tokens[date.to + 1]?.kind === 'possessive' &&
        reading.marks.at(CallNoun, date.to + 2) !== undefined,
    )

const earlier = new Set('first second previous last earlier next'.split(' '))
const happening = new Set(
  'happened took came held lasted occurred was began followed place due set scheduled planned expected'.split(' '),
)

/** "The call took place on Tuesday", "The conversation, on 24 September, lasted": the day of a call told before. */
function happened(reading: CallReading, { from, to }: Run) {
  const { tokens } = reading.text
  // "That was at ten on Saturday morning."
  if (isWord(tokens[from], 'that', 'it', 'this') && isWord(tokens[from + 1], 'was') && to - from <= 11)
    return reading.dates.in(from + 2, to)[0]
  const noun = markIn(reading, CallNoun, from, Math.min(to, from + 4))
  if (!noun || !isWord(tokens[from], 'the', 'this', 'that')) return undefined
  // "The talk with Horvat on Monday was": another's
  if (isWord(tokens[noun.to + 1], 'with', 'between', 'to', 'from')) return undefined
  if (tokens.slice(from, noun.from).some(({ norm }) => earlier.has(norm))) return undefined
  if (!reading.text.tokens.slice(noun.to + 1, noun.to + 9).some(({ norm }) => happening.has(norm))) return undefined
  const date = reading.dates.in(noun.to, Math.min(to, noun.to + 13))[0]
  return date && tokens.slice(noun.to, date.from).every((token) => !isMatter(reading, token.index)) ? date : undefined
}

export const dayOfNoun: CallRefiner = {
  name: 'day-of-noun',
  example:
    "The ministers quarrelled in a three-way call. Lavrov had set up Monday's call. The call took place on 3 May.",
  refine: (reading, told) =>
    told.map((call) => {
      const next = reading.text.sentences[call.sentence + 1]
      if (!next || call.weak || call.date?.length === 10) return call
      const date = (isUndated(call) ? owned(reading, next) : undefined) ?? happened(reading, next)
      const day = date && settled(reading, date, call.status)
      return day && (!call.date || day.startsWith(call.date)) ? callWith(call, { date: day }) : call
    }),
}
