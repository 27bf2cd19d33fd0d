import { oneVictim, peopleCounted } from '../../lexicon/casualty-words.ts'
import { isWord } from '../../marks/marks.ts'
import { numberAt } from '../../numbers.ts'
import type { Reading } from '../../reading.ts'
import type { Token } from '../../text/token.ts'
import { countedAfter, type Side, sideAfter } from './sides.ts'

interface Addend {
  value: number
  side: Side
  to: number
}

/** "a Bolivian boatman", "the Pakistani national": one more of those counted. */
function oneMore(reading: Reading, at: number): { value: number; to: number } | null {
  const { tokens } = reading.text
  if (!isWord(tokens[at], 'a', 'an', 'the', 'his', 'her', 'another')) return null
  for (let next = at + 1; next < at + 5; next++)
    if (oneVictim.has(tokens[next]?.norm ?? '')) return { value: 1, to: next }
  return null
}

/** "two officers", "two Afghan officers": people behind a number. */
const isPeople = (reading: Reading, at: number): boolean =>
  reading.text.tokens.slice(at, at + 3).some(({ norm }) => peopleCounted.has(norm))

const bounds = [['at', 'least'], ['more', 'than'], ['about'], ['some'], ['nearly'], ['around']] as const

/** "13 soldiers and [at least] 90 civilians" */
const behindBound = (tokens: readonly Token[], at: number): number =>
  at + (bounds.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))?.length ?? 0)

/** "nine nationals and four others were killed": the second number of a sum, with what both count. */
export function addend(reading: Reading, from: number, known: Side | null = null): Addend | null {
  const { tokens } = reading.text
  for (let at = from; at < from + 9 && tokens[at]?.sentence === tokens[from]?.sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' || kind === 'auxiliary' || kind === 'stop' || kind === 'comma') return null
    if (!isWord(tokens[at], 'and')) continue
    const several = numberAt(tokens, behindBound(tokens, at + 1))
    // "20 dead and 13 severely injured": the second has a side of its own.
    const behind = several ? several.to + (reading.clauses.kind(several.to + 1) === 'adverb' ? 2 : 1) : 0
    if (several && sideAfter(tokens[behind]?.norm ?? '')) return null
    const number = several ?? oneMore(reading, at + 1)
    const isOne = several?.value === 1 && oneVictim.has(tokens[several.to + 1]?.norm ?? '')
    const isCounted = several === null || isOne || isPeople(reading, several.to + 1)
    const side = number && (countedAfter(reading, number.to + 1) ?? (isCounted ? known : null))
    return number && side ? { value: number.value, side, to: number.to } : null
  }
  return null
}

/** "a soldier and [13 civilians]", "the driver and another [two men]": one more before "and" a number. */
export function oneBefore(reading: Reading, at: number): { count: number; from: number } | null {
  const { tokens } = reading.text
  if (!isWord(tokens[at - 1], 'and') || !oneVictim.has(tokens[at - 2]?.norm ?? '')) return null
  for (let from = at - 3; from > at - 7 && reading.clauses.kind(from + 1) === 'noun'; from--)
    if (isWord(tokens[from], 'a', 'an', 'the', 'that', 'his', 'her', 'their')) return { count: 1, from }
  return null
}

/** "Ambassador Chris Stevens and three colleagues": how many are named before "and" a number. */
export function namedBefore(reading: Reading, at: number): { count: number; from: number } | null {
  const { tokens } = reading.text
  if (!isWord(tokens[at - 1], 'and')) return null
  let count = 0
  let from = at - 1
  for (let end = at - 2; end >= 0 && tokens[end]!.sentence === tokens[at]!.sentence; ) {
    if (reading.clauses.kind(end) === 'comma') end--
    const mention = reading.parties.mentionAt(end)
    if (!mention || mention.modifier || !mention.parties.every((ref) => reading.parties.get(ref).kind === 'person'))
      break
    count += mention.parties.length
    from = mention.from
    end = mention.from - 1
  }
  return count > 0 ? { count, from } : null
}
