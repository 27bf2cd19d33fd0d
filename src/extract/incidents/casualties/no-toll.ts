// Numbers of people that are no toll of their own.
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'

/** "five people, including two officers", "ten of the wounded": no more than a part of those counted. */
export function isPart(reading: Reading, at: number, to: number): boolean {
  const { tokens } = reading.text
  if (isWord(tokens[at - 1], 'including', 'among', 'namely')) return true
  if (isWord(tokens[at - 1], 'least', 'about') && isWord(tokens[at - 3], 'including')) return true
  if (!isWord(tokens[to + 1], 'of') || !isWord(tokens[to + 2], 'the', 'them', 'those', 'whom', 'these')) return false
  // "Six of the sailors were wounded"
  if (
    isWord(tokens[to + 2], 'the', 'those') &&
    tokens.slice(to + 3, to + 7).some((token) => isWord(token, 'wounded', 'injured', 'hurt')) &&
    isWord(tokens[to + 4], 'were', 'was')
  )
    return false
  // "five of the seven on board did not survive"
  const isAboard = tokens.slice(to + 3, to + 7).some((token) => isWord(token, 'board', 'aboard', 'occupants'))
  // "Eight of them fell on Dec. 15, when troops opened fire": of many, those of one day.
  const { to: end } = reading.text.sentences[tokens[at]!.sentence]!
  const isOfDay = isWord(tokens[to + 2], 'them') && reading.dates.in(to + 3, Math.min(end, to + 9)).length > 0
  return !isAboard && !isOfDay
}

/** "aged 24", "all but one": no figure of casualties. */
export const isNoToll = (reading: Reading, at: number): boolean =>
  isWord(reading.text.tokens[at - 1], 'aged', 'age', 'but') ||
  isAge(reading, at) ||
  isOneOf(reading, at) ||
  isWholeOf(reading, at)

/** "Samuel Ruiz, 24, was shot dead" */
const isAge = ({ parties, text: { tokens } }: Reading, at: number): boolean => {
  if (!isWord(tokens[at - 1], ',') || !isWord(tokens[at + 1], ',')) return false
  const mention = parties.mentionAt(at - 2)
  return mention?.form === 'name' && mention.parties.every((ref) => parties.get(ref).kind === 'person')
}

/** "one of Russia's leading critics": which of them, not how many. */
const isOneOf = ({ text: { tokens } }: Reading, at: number): boolean =>
  isWord(tokens[at], 'one') &&
  isWord(tokens[at + 1], 'of') &&
  !isWord(tokens[at + 2], 'the', 'them', 'its', 'his', 'their')

/** "One of the two pilots was shot dead" */
const isWholeOf = ({ text: { tokens } }: Reading, at: number): boolean =>
  isWord(tokens[at - 1], 'the', 'its', 'their', 'his') &&
  isWord(tokens[at - 2], 'of') &&
  isWord(tokens[at - 3], 'one', 'some')

/** "48 members of the force have died in Lebanon since 1978": a sum of years. */
export function isOfYears(reading: Reading, at: number): boolean {
  const { tokens, sentences } = reading.text
  const { to } = sentences[tokens[at]!.sentence]!
  const since = tokens.slice(at, to).find((token) => isWord(token, 'since'))
  if (since === undefined || reading.dates.at(since.index + 1)?.value?.length !== 4) return false
  const between = tokens.slice(at, since.index)
  return (
    between.some((token) => isWord(token, 'have', 'has')) &&
    between.every(({ index }) => reading.clauses.kind(index) !== 'comma')
  )
}
