// Days of calls that are told by the hour alone: "in the afternoon", "shortly before midnight", "an hour later".

import type { DateExpression } from '../../dates/date-rule.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { isMatter } from '../matters.ts'
import { sameParties } from './same-conversation.ts'

const hours = new Set(
  'morning afternoon evening night midnight noon dawn dusk midday lunchtime nightfall daybreak'.split(' '),
)

/** Whether a sentence tells the hour of its call without a day: "at dawn", "late in the evening", "half an hour later", "soon after". */
export function tellsHour(reading: CallReading, call: CallTold): boolean {
  const { from, to } = reading.text.sentences[call.sentence]!
  const { tokens } = reading.text
  // "wrote on Thursday evening that": a day of its own, whatever it is of
  if (reading.dates.in(from, to).length > 0) return false
  for (let at = from; at <= to; at++) {
    if (hours.has(tokens[at]!.norm) && !isWord(tokens[at - 1], 'one', 'every', 'each')) return true
    if (
      isWord(tokens[at], 'later', 'afterwards') ||
      (isWord(tokens[at], 'soon', 'shortly') && isWord(tokens[at + 1], 'after', 'afterwards'))
    )
      return true
  }
  return false
}

/** Whether somebody only spoke on the day, or it is told of what came first: "said on Tuesday", "after Friday's raid". */
function isOfOther(reading: CallReading, date: DateExpression): boolean {
  const { tokens } = reading.text
  if (reading.voices.at(date.from) !== null) return true
  for (let at = date.from - 1; at >= date.from - 3 && at >= 0; at--) if (isMatter(reading, at)) return true
  if (tokens[date.to + 1]?.kind === 'possessive') return true
  // "to hold an exercise from Sunday"
  if (isWord(tokens[date.from - 1], 'from', 'until', 'till', 'for', 'to', 'since')) return true
  const clause = mainClause(reading, tokens[date.from]!.sentence, date)
  return clause !== null && reading.marks.at(SayingVerb, clause.verb.from) !== undefined
}

/** The day last told before the call from a paragraph on, but for those on which somebody only spoke. */
function dayBefore(reading: CallReading, call: CallTold, paragraph: number): string | null {
  const { paragraphs, sentences } = reading.text
  const { from } = paragraphs[Math.max(0, paragraph)]!
  const dates = reading.dates.in(from, sentences[call.sentence]!.from - 1)
  const last = dates.findLast(({ value }) => value?.length === 10)
  return last && !isOfOther(reading, last) ? last.value : null
}

/** How many sentences of a paragraph a day told in one of them goes on for. */
const reach = 4

/** "It was Tuesday. By noon she had rung Horvat.": the day told last in the sentences before, which the paragraph goes on to tell of. */
function dayGoingOn(reading: CallReading, call: CallTold, before: readonly CallTold[]): string | null {
  const { sentences, tokens } = reading.text
  const here = sentences[call.sentence]!
  if (reading.voices.at(call.at) !== null || reading.dates.in(here.from, here.to).length > 0) return null
  for (let at = here.from; at <= here.to; at++) if (parting.has(tokens[at]!.norm)) return null
  for (let index = here.index - 1; index >= here.index - reach; index--) {
    const last = sentences[index]
    if (!last || here.paragraph - last.paragraph > 1) return null
    const isSame = last.paragraph === here.paragraph
    const known = before.findLast(({ sentence, date, apart }) => sentence === index && date?.length === 10 && !apart)
    if (known && isSame) return known.date
    // Reports whose paragraphs are single sentences go on over them; others begin anew.
    const isOnly = [index - 1, index + 1].every((other) => {
      const beside = sentences[other]
      return beside?.paragraph !== last.paragraph || beside.role !== 'text'
    })
    if (!isSame && !isOnly) return null
    const [date, ...more] = reading.dates.in(last.from, last.to).filter(({ value }) => value !== null)
    if (date) return more.length === 0 && date.value?.length === 10 && !isOfOther(reading, date) ? date.value : null
  }
  return null
}

const parting = new Set('had has have earlier previously last since before ago later recently'.split(' '))

/** "On Tuesday A rang B. C telephoned D.": told right behind another call, in the same tense. */
function followsOn(reading: CallReading, call: CallTold, before: CallTold | undefined): boolean {
  const here = reading.text.sentences[call.sentence]!
  const last = before && reading.text.sentences[before.sentence]
  if (!last || last.paragraph !== here.paragraph || here.index - last.index > 1) return false
  if (reading.voices.at(call.at) !== null || reading.dates.in(here.from, here.to).length > 0) return false
  return !reading.text.tokens.slice(here.from, here.to + 1).some(({ norm }) => parting.has(norm))
}

/** Whether the call is told once more, with a day: then that is its day. */
const isDatedElsewhere = (call: CallTold, told: readonly CallTold[]): boolean =>
  told.some(
    (other) => other !== call && other.date !== null && other.status === call.status && sameParties(other, call),
  )

export const dayOfHour: CallRefiner = {
  name: 'day-of-hour',
  example: 'Okoro rang Horvat on Tuesday morning. In the afternoon she telephoned Ruto.',
  refine: (reading, all) => {
    const refined: CallTold[] = []
    for (const call of all) {
      const isUndated = call.date === null && call.status !== 'planned' && !call.apart && !call.weak
      const isOpen = isUndated && tellsHour(reading, call)
      const before = refined.findLast(
        ({ sentence, date }) => sentence < call.sentence && call.sentence - sentence <= 2 && date?.length === 10,
      )
      const isNext = isUndated && !isOpen && followsOn(reading, call, before)
      const { paragraph } = reading.text.sentences[call.sentence]!
      const told = isOpen
        ? (before?.date ?? dayBefore(reading, call, paragraph) ?? dayBefore(reading, call, paragraph - 1))
        : isNext
          ? (before?.date ?? null)
          : null
      const isGoingOn = isUndated && call.status === 'occurred' && !isDatedElsewhere(call, all)
      const day = told ?? (isGoingOn ? dayGoingOn(reading, call, refined) : null)
      refined.push(day ? callWith(call, { date: day }) : call)
    }
    return refined
  },
}
