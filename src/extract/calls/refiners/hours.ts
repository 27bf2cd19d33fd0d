// Days of calls that are told by the hour alone: "in the afternoon", "shortly before midnight", "an hour later".

import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRefiner, CallTold } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'

const hours = new Set(
  'morning afternoon evening night midnight noon dawn dusk midday lunchtime nightfall daybreak'.split(' '),
)

/** Whether a sentence tells the hour of its call without a day: "at dawn", "late in the evening", "half an hour later", "soon after". */
function tellsHour(reading: CallReading, call: CallTold): boolean {
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

/** The day last told in the paragraph before the call, but for those on which somebody only spoke. */
function dayBefore(reading: CallReading, call: CallTold): string | null {
  const { paragraphs, sentences, tokens } = reading.text
  const { from } = paragraphs[sentences[call.sentence]!.paragraph]!
  const dates = reading.dates.in(from, sentences[call.sentence]!.from - 1)
  const last = dates.findLast(({ value }) => value?.length === 10)
  if (!last) return null
  const clause = mainClause(reading, tokens[last.from]!.sentence, last)
  return clause && reading.marks.at(SayingVerb, clause.verb.from) ? null : last.value
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

export const dayOfHour: CallRefiner = {
  name: 'day-of-hour',
  example: 'Okoro rang Horvat on Tuesday morning. In the afternoon she telephoned Ruto.',
  refine: (reading, told) => {
    const refined: CallTold[] = []
    for (const call of told) {
      const isUndated = call.date === null && call.status !== 'planned' && !call.apart && !call.weak
      const isOpen = isUndated && tellsHour(reading, call)
      const before = refined.findLast(
        ({ sentence, date }) => sentence < call.sentence && call.sentence - sentence <= 2 && date?.length === 10,
      )
      const isNext = isUndated && !isOpen && followsOn(reading, call, before)
      const day = isOpen ? (before?.date ?? dayBefore(reading, call)) : isNext ? (before?.date ?? null) : null
      refined.push(day ? { ...call, date: day } : call)
    }
    return refined
  },
}
