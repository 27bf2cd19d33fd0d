// Days that the words around a telling give it.

import { addDays } from '../../../partial-date.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import { entryDay } from '../../dates/entries.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import { isWord } from '../../marks/marks.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { isMatter } from '../matters.ts'
import { partiesOf } from '../participants.ts'
import { verbsIn } from '../telling.ts'
import { tellsHour } from './hours.ts'
import { sameParties } from './same-conversation.ts'

export const isUndated = (call: CallTold): boolean => call.date === null && call.status === 'occurred' && !call.weak

const hasWord = (reading: CallReading, call: CallTold, ...words: string[]): boolean => {
  const { from, to } = reading.text.sentences[call.sentence]!
  const { tokens } = reading.text
  // "that tension had to come down" sets nothing apart
  for (let at = from; at <= to; at++)
    if (isWord(tokens[at], ...words) && !(isWord(tokens[at], 'had') && isWord(tokens[at + 1], 'to'))) return true
  return false
}

/** The day on which somebody's words were said, by their own sentence; with "just" the day of writing. */
function dayOfWords(reading: CallReading, call: CallTold): string | null {
  const { tokens, sentences } = reading.text
  const speaker = reading.voices.at(call.at)
  if (!speaker || !call.participants.includes(speaker)) return null
  const { from, to } = sentences[call.sentence]!
  const said = reading.dates.in(from, to).find((date) => reading.voices.at(date.from) !== speaker)
  if (said) return said.value
  const isFresh = [-3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8].some(
    (step) => isWord(tokens[call.at + step], 'just', 'now') && tokens[call.at + step]!.sentence === call.sentence,
  )
  return isFresh ? reading.dates.reference : null
}

export const dayOfTelling: CallRefiner = {
  name: 'day-of-telling',
  example: '"Spoke to Horvat just now," Okoro tweeted on Tuesday.',
  refine: (reading, told) =>
    told.map((call) => {
      const isDated = told.some(
        (other) => other.date !== null && Math.abs(other.sentence - call.sentence) <= 1 && sameParties(other, call),
      )
      const day = isUndated(call) && !isDated ? dayOfWords(reading, call) : null
      return day ? callWith(call, { date: day }) : call
    }),
}

/** Whether a day is only that of somebody's words: "Tsipras said in Athens on Tuesday". */
function isOfSpeech(reading: CallReading, date: DateExpression): boolean {
  const { index } = reading.text.sentences[reading.text.tokens[date.from]!.sentence]!
  const clause = mainClause(reading, index, date)
  return (
    clause !== null &&
    Math.abs(clause.verb.to - date.from) <= 5 &&
    reading.marks.at(SayingVerb, clause.verb.from) !== undefined
  )
}

/** Of what a telling's own "that evening", "hours later" counts from: the call before, where only words were dated between. */
function countedFrom(reading: CallReading, call: CallTold, before: CallTold | undefined): string | null {
  const [span] = call.parts.date ?? []
  const own = reading.dates.all.find(({ start }) => start === span?.start)
  if (own?.shift === undefined || before?.date?.length !== 10) return null
  const last = reading.dates.all.findLast(({ to, value }) => to < own.from && value?.length === 10)
  return last && last.value !== before.date && isOfSpeech(reading, last) ? addDays(before.date, own.shift) : null
}

export const dayOfCallBefore: CallRefiner = {
  name: 'day-of-call-before',
  example: 'Okoro rang Horvat on Monday. "They agreed," Horvat said on Tuesday. Hours later Okoro called Ruto.',
  refine: (reading, told) => {
    const refined: CallTold[] = []
    for (const call of told) {
      const before = refined.findLast(
        ({ sentence, date }) => sentence < call.sentence && call.sentence - sentence <= 4 && date !== null,
      )
      const day = countedFrom(reading, call, before)
      refined.push(day ? callWith(call, { date: day }) : call)
    }
    return refined
  },
}

const adding = ['also', 'likewise', 'similarly', 'similar', 'too', 'separately', 'then']

export const dayOfSeries: CallRefiner = {
  name: 'day-of-series',
  example: 'Okoro spoke to Horvat on Tuesday. She also spoke to Ruto.',
  refine: (reading, told) => {
    const refined: CallTold[] = []
    for (const call of told) {
      const before = refined.findLast(
        (other) =>
          other.sentence < call.sentence &&
          call.sentence - other.sentence <= 5 &&
          other.status === 'occurred' &&
          !other.weak &&
          other.participants.some((party) => call.participants.includes(party)),
      )
      const isAdded = isUndated(call) && before?.date && hasWord(reading, call, ...adding)
      refined.push(isAdded ? callWith(call, { date: before.date }) : call)
    }
    return refined
  },
}

/** "An hour later he is on the line": in an entry that tells its day by itself. */
function isHourLater(reading: CallReading, call: CallTold): boolean {
  const [span] = call.parts.date ?? []
  const date = span && reading.dates.all.find(({ start }) => start === span.start)
  const { tokens } = reading.text
  return (
    date !== undefined &&
    isWord(tokens[date.to], 'later') &&
    isWord(tokens[date.to - 1], 'hour', 'hours', 'minutes', 'moments')
  )
}

export const dayOfParagraph: CallRefiner = {
  name: 'day-of-paragraph',
  example: 'JUNE 26 – Erdogan tells the emir by phone ...',
  refine: (reading, told) =>
    told.map((call) => {
      const { from, to, paragraph } = reading.text.sentences[call.sentence]!
      const day = entryDay(reading, paragraph)
      if (day && isHourLater(reading, call)) return callWith(call, { date: day })
      if (!day || call.date !== null || (call.status === 'planned' && !tellsHour(reading, call))) return call
      // "posted on Monday that he had spoken", in an entry of Tuesday; not "was told to call back on Sunday"
      const isOwn = reading.dates.in(from, to).some(({ value }) => value?.length === 10 && value <= day)
      return isOwn ? call : callWith(call, { date: day })
    }),
}

/** The day of what a participant did by the sentence's own past verb: "Qureshi on Sunday emphasised". */
function dayOfDeed(reading: CallReading, call: CallTold, index: number): string | null {
  const { from, to } = reading.text.sentences[index]!
  for (const date of reading.dates.in(from, to)) {
    if (date.value?.length !== 10 || reading.text.tokens[date.from]!.quotation >= 0) continue
    const clause = mainClause(reading, index, { from: date.from, to: date.to })
    if (clause?.tense !== 'past' || clause.modality !== 'asserted') continue
    const isOwn = partiesOf(reading, clause.subject).some((party) => call.participants.includes(party))
    const [left, right] = [Math.min(date.from, clause.verb.from), Math.max(date.to, clause.verb.to)]
    const isNear = right - left <= (date.shift === 0 ? 10 : 8) && !isParted(reading, left + 1, right)
    if (isOwn && isNear) return date.value
  }
  return null
}

const isParted = (reading: CallReading, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'that' || kind === 'subordinator' || kind === 'relative' || isMatter(reading, at)) return true
  }
  return false
}

/** "Anwar wrote on Thursday that he had rung Hun": told by one of them, the day on which he told it. */
export const dayOfSaying: CallRefiner = {
  name: 'day-of-saying',
  example: 'Okoro wrote on Tuesday evening that she had rung Horvat.',
  refine: (reading, told) =>
    told.map((call) => {
      const { from } = reading.text.sentences[call.sentence]!
      if (!isUndated(call) || call.apart || hasWord(reading, call, 'would', 'will')) return call
      const verb = verbsIn(reading, SayingVerb, from, call.at).find(
        (mark) => reading.clauses.kind(mark.from) === 'past',
      )
      const that = verb && [1, 2, 3, 4, 5, 6, 7, 8].find((step) => reading.clauses.kind(verb.to + step) === 'that')
      const date =
        verb && that && reading.dates.in(verb.to + 1, verb.to + that).find(({ value }) => value?.length === 10)
      const day = date ? dayOfDeed(reading, call, call.sentence) : null
      return day ? callWith(call, { date: day }) : call
    }),
}

export const dayOfPassage: CallRefiner = {
  name: 'day-of-passage',
  example: 'Okoro on Sunday called for a truce. Talking to Horvat over phone, she said ...',
  refine: (reading, told) =>
    told.map((call) => {
      if (!isUndated(call) || reading.voices.at(call.at) !== null || hasWord(reading, call, ...setApart)) return call
      const { paragraph } = reading.text.sentences[call.sentence]!
      for (let index = call.sentence - 1; index >= Math.max(0, call.sentence - 2); index--) {
        if (paragraph - reading.text.sentences[index]!.paragraph > 1) break
        const day = dayOfDeed(reading, call, index)
        if (day) return callWith(call, { date: day })
      }
      return call
    }),
}
const setApart = [
  'had',
  'earlier',
  'previously',
  'last',
  'previous',
  'before',
  'has',
  'have',
  'recent',
  'recently',
  'ago',
]

/** After merging, so that a date told elsewhere in the text comes first. */
export const dayOfRelease: CallRefiner = {
  name: 'day-of-release',
  example: 'a readout tells of a call of its own day unless it says otherwise',
  refine: (reading, told) => {
    const { reference } = reading.dates
    if (!reference || !reading.text.isRelease) return told
    return told.map((call) => (call.date || call.status !== 'occurred' ? call : callWith(call, { date: reference })))
  },
}
