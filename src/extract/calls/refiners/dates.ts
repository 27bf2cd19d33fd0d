// Days that the words around a telling give it.
import { CallNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRefiner, CallTold } from '../call-rule.ts'
import { dayOfEntry } from '../when.ts'

const undated = (call: CallTold): boolean => call.date === null && call.status === 'occurred' && !call.weak

const hasWord = (reading: CallReading, call: CallTold, ...words: string[]): boolean => {
  const { from, to } = reading.text.sentences[call.sentence]!
  for (let at = from; at <= to; at++) if (isWord(reading.text.tokens[at], ...words)) return true
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
      const day = undated(call) ? dayOfWords(reading, call) : null
      return day ? { ...call, date: day } : call
    }),
}

const adding = ['also', 'likewise', 'similarly', 'too', 'separately']

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
          other.participants.some((party) => call.participants.includes(party)),
      )
      const isAdded = undated(call) && before?.date && hasWord(reading, call, ...adding)
      refined.push(isAdded ? { ...call, date: before.date } : call)
    }
    return refined
  },
}

export const dayOfNoun: CallRefiner = {
  name: 'day-of-noun',
  example: "The ministers quarrelled in a three-way call. Lavrov had set up Monday's call.",
  refine: (reading, told) =>
    told.map((call) => {
      const next = reading.text.sentences[call.sentence + 1]
      if (!next || !undated(call)) return call
      const date = reading.dates
        .in(next.from, next.to)
        .find(
          ({ to }) =>
            reading.text.tokens[to + 1]?.kind === 'possessive' && reading.marks.at(CallNoun, to + 2) !== undefined,
        )
      return date ? { ...call, date: date.value } : call
    }),
}

export const dayOfParagraph: CallRefiner = {
  name: 'day-of-paragraph',
  example: 'JUNE 26 – Erdogan tells the emir by phone ...',
  refine: (reading, told) =>
    told.map((call) => {
      const day = call.date === null && call.status !== 'planned' ? dayOfEntry(reading, call.sentence) : null
      return day ? { ...call, date: day } : call
    }),
}

/** After merging, so that a date told elsewhere in the text comes first. */
export const dayOfRelease: CallRefiner = {
  name: 'day-of-release',
  example: 'a readout tells of a call of its own day unless it says otherwise',
  refine: (reading, told) => {
    const { reference } = reading.dates
    if (!reference || !reading.text.isRelease) return told
    return told.map((call) => (call.date || call.status !== 'occurred' ? call : { ...call, date: reference }))
  },
}
