import type { Ref } from '../extraction.ts'
import { fatalAfter, fatalBefore, hurtAfter, hurtBefore, lowerBounds, oneVictim, tollWords, vagueBefore } from '../lexicon/casualty-words.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'

/** A figure as one place of the text gives it. */
export interface Figure extends Span {
  side: 'fatalities' | 'injured'
  value: number
  at_least: boolean
  /** Token of the figure. */
  at: number
  sentence: number
}

/** Who is behind a figure: the speaker of the words that hold it. */
export type ClaimantOf = (figure: Figure) => Ref | null

type Side = Figure['side']

const sideAfter = (norm: string): Side | null => (fatalAfter.has(norm) ? 'fatalities' : hurtAfter.has(norm) ? 'injured' : null)
const sideBefore = (norm: string | undefined): Side | null =>
  norm === undefined ? null : fatalBefore.has(norm) ? 'fatalities' : hurtBefore.has(norm) ? 'injured' : null

/** Words before a figure that qualify it, and the first token left of them. */
function qualified(reading: Reading, at: number): { at_least: boolean; before: number } {
  const { tokens } = reading.text
  let before = at - 1
  while (before >= 0 && tokens[before]!.sentence === tokens[at]!.sentence) {
    const bound = lowerBounds.find((words) => words.every((word, offset) => tokens[before - words.length + 1 + offset]?.norm === word))
    if (bound) return { at_least: true, before: before - bound.length }
    if (!vagueBefore.has(tokens[before]!.norm) || isWord(tokens[before], 'to')) break
    before--
  }
  return { at_least: false, before }
}

const breaks = new Set(['stop', 'subordinator', 'relative', 'that', 'mark'])

/** What the words after a figure say that it counts: "34 civilians, most of them women, were wounded". */
function countedAfter(reading: Reading, from: number): Side | null {
  const { tokens } = reading.text
  const sentence = tokens[from]?.sentence
  for (let at = from; at < Math.min(tokens.length, from + 9) && tokens[at]!.sentence === sentence; at++) {
    const side = sideAfter(tokens[at]!.norm)
    if (side) return side
    const kind = reading.clauses.kind(at)
    if ((kind && breaks.has(kind)) || kind === 'number' || isWord(tokens[at], 'and', 'but', 'rockets', 'missiles', 'km', 'years', '%')) return null
  }
  return null
}

/** "raised the toll to 11", "a death toll of 40" */
function isToll(reading: Reading, before: number): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[before], 'to', 'of', 'at', 'from', 'was', 'is', 'stood')) return false
  for (let at = before; at >= Math.max(0, before - 8) && tokens[at]!.sentence === tokens[before]!.sentence; at--)
    if (tollWords.has(tokens[at]!.norm) || (isWord(tokens[at], 'dead', 'killed', 'deaths') && isWord(tokens[before], 'to', 'at'))) return true
  return false
}

function figureAt(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const number = numberAt(tokens, at)
  if (!number || reading.dates.all.some((date) => date.from <= at && date.to >= at)) return null
  const { at_least, before } = qualified(reading, at)
  const precedes = tokens[before]?.sentence === tokens[at]!.sentence ? tokens[before]!.norm : undefined
  const side = sideBefore(precedes) ?? countedAfter(reading, number.to + 1) ?? (isToll(reading, before) ? 'fatalities' : null)
  if (!side || number.value > 5_000_000) return null
  return { side, value: number.value, at_least, at, sentence: tokens[at]!.sentence, start: tokens[at]!.start, end: tokens[number.to]!.end }
}

/** "nobody was hurt", "no casualties", "denied any casualties", "without loss of life" */
function noneAt(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const token = tokens[at]!
  const isNobody = isWord(token, 'nobody') || (isWord(token, 'no') && isWord(tokens[at + 1], 'one'))
  const isNone = isWord(token, 'no', 'without', 'neither', 'zero') || (isWord(token, 'any') && reading.text.tokens.slice(Math.max(0, at - 4), at).some((word) => isWord(word, 'denied', 'denies', 'denying', 'without')))
  if (!isNobody && !isNone) return null
  for (let next = at + 1; next < Math.min(tokens.length, at + 8) && tokens[next]!.sentence === token.sentence; next++) {
    const { norm } = tokens[next]!
    const kind = reading.clauses.kind(next)
    if (kind === 'stop' || kind === 'mark' || (kind === 'comma' && !isWord(token, 'neither'))) return null
    const side = norm === 'casualties' || norm === 'loss' ? 'fatalities' : sideAfter(norm)
    if (side) return { side, value: 0, at_least: false, at, sentence: token.sentence, start: token.start, end: tokens[next]!.end }
  }
  return null
}

/** "an American contractor was killed", "killing a child": one unnamed victim. */
function oneAt(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const token = tokens[at]!
  if (!isWord(token, 'a', 'an', 'another')) return null
  const { sentence } = token
  let head = -1
  for (let next = at + 1; next < Math.min(tokens.length, at + 6) && tokens[next]!.sentence === sentence; next++) {
    if (oneVictim.has(tokens[next]!.norm)) head = next
    else if (head >= 0) break
    const kind = reading.clauses.kind(next)
    if (head < 0 && kind !== 'noun' && kind !== 'number' && !reading.parties.mentionAt(next)?.modifier) return null
  }
  if (head < 0) return null
  const side = sideBefore(tokens[at - 1]?.sentence === sentence ? tokens[at - 1]!.norm : undefined) ?? countedAfter(reading, head + 1)
  const isNamed = reading.parties.mentionAt(head + 1)?.form === 'name' || tokens[head + 1]?.text === ','
  return side && !isNamed ? { side, value: 1, at_least: false, at, sentence, start: token.start, end: tokens[head]!.end } : null
}

/** Every figure of dead and hurt in a document, in order. Vague ones ("dozens") are none. */
export function findFigures(reading: Reading): Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < reading.text.tokens.length; at++) {
    const figure = figureAt(reading, at) ?? noneAt(reading, at) ?? oneAt(reading, at)
    if (!figure) continue
    figures.push(figure)
    at = Math.max(at, numberAt(reading.text.tokens, at)?.to ?? at)
  }
  return figures
}
