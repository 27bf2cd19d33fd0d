import type { Ref } from '../extraction.ts'
import {
  fatalAfter,
  fatalBefore,
  hurtAfter,
  hurtBefore,
  lowerBounds,
  oneVictim,
  tollWords,
  vagueBefore,
} from '../lexicon/casualty-words.ts'
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

const sideAfter = (norm: string): Side | null =>
  fatalAfter.has(norm) ? 'fatalities' : hurtAfter.has(norm) ? 'injured' : null
const sideBefore = (norm: string | undefined): Side | null =>
  norm === undefined ? null : fatalBefore.has(norm) ? 'fatalities' : hurtBefore.has(norm) ? 'injured' : null

/** Words before a figure that qualify it, and the first token left of them. */
function qualified(reading: Reading, at: number): { at_least: boolean; before: number } {
  const { tokens } = reading.text
  let before = at - 1
  while (before >= 0 && tokens[before]!.sentence === tokens[at]!.sentence) {
    const bound = lowerBounds.find((words) =>
      words.every((word, offset) => tokens[before - words.length + 1 + offset]?.norm === word),
    )
    if (bound) return { at_least: true, before: before - bound.length }
    if (!vagueBefore.has(tokens[before]!.norm) || isWord(tokens[before], 'to')) break
    before--
  }
  return { at_least: false, before }
}

/** "Two gunmen killed ten people": the verb's subject is counted, not its dead. */
function isActive(reading: Reading, at: number): boolean {
  if (
    reading.clauses.kind(at) !== 'past' ||
    !isWord(reading.text.tokens[at], 'killed', 'wounded', 'injured', 'hurt', 'murdered')
  )
    return false
  const clause = reading.clauses.at({ from: at, to: at, form: 'past' })
  return clause.voice === 'active' && reading.clauses.objectOf(clause) !== null
}

const breaks = new Set(['stop', 'subordinator', 'relative', 'that', 'mark'])

/** What the words after a figure say that it counts: "34 civilians, most of them women, were wounded". */
function countedAfter(reading: Reading, from: number): Side | null {
  const { tokens } = reading.text
  const sentence = tokens[from]?.sentence
  for (let at = from; at < Math.min(tokens.length, from + 9) && tokens[at]!.sentence === sentence; at++) {
    const side = sideAfter(tokens[at]!.norm)
    if (side) return isActive(reading, at) ? null : side
    const kind = reading.clauses.kind(at)
    if (
      (kind && breaks.has(kind)) ||
      kind === 'number' ||
      isWord(tokens[at], 'and', 'but', 'rockets', 'missiles', 'km', 'years', '%')
    )
      return null
  }
  return null
}

/** "raised the toll to 11", "a death toll of 40", "put the number of wounded at six", "the loss of 50 mourners" */
function tollOf(reading: Reading, before: number): Side | null {
  const { tokens } = reading.text
  if (!isWord(tokens[before], 'to', 'of', 'at', 'from', 'was', 'is', 'stood')) return null
  if (isWord(tokens[before], 'of') && isWord(tokens[before - 1], 'loss', 'deaths', 'death', 'killing', 'killings'))
    return 'fatalities'
  for (let at = before; at >= Math.max(0, before - 8) && tokens[at]!.sentence === tokens[before]!.sentence; at--) {
    if (isWord(tokens[at], 'wounded', 'injured', 'hurt')) return 'injured'
    if (
      tollWords.has(tokens[at]!.norm) ||
      (isWord(tokens[at], 'dead', 'killed', 'deaths') && isWord(tokens[before], 'to', 'at'))
    )
      return 'fatalities'
  }
  return null
}

/** "nine nationals and four others were killed": the second number of a sum, with what both count. */
function addend(reading: Reading, from: number): { value: number; side: Side } | null {
  const { tokens } = reading.text
  for (let at = from; at < from + 5 && tokens[at]?.sentence === tokens[from]?.sentence; at++) {
    if (!isWord(tokens[at], 'and')) continue
    const number = numberAt(tokens, at + 1) ?? (isWord(tokens[at + 1], 'a', 'an') ? { value: 1, to: at + 1 } : null)
    const side = number && countedAfter(reading, number.to + 1)
    return number && side ? { value: number.value, side } : null
  }
  return null
}

function figureAt(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const number = numberAt(tokens, at)
  if (!number || reading.dates.at(at)) return null
  const { at_least, before } = qualified(reading, at)
  const precedes = tokens[before]?.sentence === tokens[at]!.sentence ? tokens[before]!.norm : undefined
  const next = tokens[number.to + 1]
  if (isWord(next, 'a.m.', 'p.m.', 'am', 'pm', '%', 'percent', 'km', 'miles', 'years', 'days', 'hours', 'minutes'))
    return null
  const sum = countedAfter(reading, number.to + 1) === null ? addend(reading, number.to + 1) : null
  const side = sideBefore(precedes) ?? countedAfter(reading, number.to + 1) ?? sum?.side ?? tollOf(reading, before)
  if (!side || number.value > 5_000_000) return null
  return {
    side,
    value: number.value + (sum?.value ?? 0),
    at_least,
    at,
    sentence: tokens[at]!.sentence,
    start: tokens[at]!.start,
    end: tokens[number.to]!.end,
  }
}

/** "nobody was hurt", "no casualties", "denied any casualties", "without loss of life" */
function noneAt(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const token = tokens[at]!
  const isNobody = isWord(token, 'nobody') || (isWord(token, 'no') && isWord(tokens[at + 1], 'one'))
  const isNone =
    isWord(token, 'no', 'without', 'neither', 'zero') ||
    (isWord(token, 'any') &&
      reading.text.tokens
        .slice(Math.max(0, at - 4), at)
        .some((word) => isWord(word, 'denied', 'denies', 'denying', 'without')))
  if (!isNobody && !isNone) return null
  for (let next = at + 1; next < Math.min(tokens.length, at + 8) && tokens[next]!.sentence === token.sentence; next++) {
    const { norm } = tokens[next]!
    const kind = reading.clauses.kind(next)
    if (kind === 'stop' || kind === 'mark' || (kind === 'comma' && !isWord(token, 'neither'))) return null
    const side = norm === 'casualties' || norm === 'loss' ? 'fatalities' : sideAfter(norm)
    if (side)
      return {
        side,
        value: 0,
        at_least: false,
        at,
        sentence: token.sentence,
        start: token.start,
        end: tokens[next]!.end,
      }
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
  if (head < 0 || reading.clauses.kind(head + 1) === 'noun') return null
  const side =
    sideBefore(tokens[at - 1]?.sentence === sentence ? tokens[at - 1]!.norm : undefined) ??
    countedAfter(reading, head + 1)
  const isNamed = reading.parties.mentionAt(head + 1)?.form === 'name' || tokens[head + 1]?.text === ','
  return side && !isNamed
    ? { side, value: 1, at_least: false, at, sentence, start: token.start, end: tokens[head]!.end }
    : null
}

/** Every figure of dead and hurt in a document, in order. Vague ones ("dozens") are none. */
export function findFigures(reading: Reading): Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < reading.text.tokens.length; at++) {
    const figure = figureAt(reading, at) ?? noneAt(reading, at) ?? oneAt(reading, at)
    if (!figure) continue
    // The second number of a sum was taken in with the first.
    const last = figures.at(-1)
    const isAddend =
      last !== undefined &&
      last.sentence === figure.sentence &&
      last.side === figure.side &&
      at - last.at < 7 &&
      last.value > figure.value &&
      addend(reading, last.at + 1)?.value === figure.value
    if (!isAddend) figures.push(figure)
    at = Math.max(at, numberAt(reading.text.tokens, at)?.to ?? at)
  }
  return figures
}
