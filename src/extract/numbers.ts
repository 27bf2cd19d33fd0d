import { multipliers, smallNumbers } from './lexicon/numbers.ts'
import type { Token } from './text/token.ts'
import { type Word, wordFact } from './text/words.ts'

const digits = /^\d{1,3}(?:,\d{3})+$|^\d+$/

/** The value of one word or figure: "80", "1,200", "eleven", "twenty-three"; null for anything else ("9:30", "24th", "5.87"). */
function simpleNumber({ kind, text, norm }: Pick<Word, 'kind' | 'text' | 'norm'>): number | null {
  if (kind === 'number') return digits.test(text) ? Number(text.replaceAll(',', '')) : null
  if (kind !== 'word') return null
  const whole = smallNumbers.get(norm)
  if (whole !== undefined) return whole
  if (!norm.includes('-')) return null
  const [tens, units, more] = norm.split('-')
  if (tens === undefined || units === undefined || more !== undefined) return null
  const high = smallNumbers.get(tens)
  const low = smallNumbers.get(units)
  return high !== undefined && low !== undefined && high >= 20 && low < 10 ? high + low : null
}

/** A number by itself: spares most words the look into the lists. */
export const isNumber = wordFact((word) => simpleNumber(word) !== null)

const numberOf = (token: Token): number | null => (token.facts & isNumber ? simpleNumber(token) : null)

/**
 * The whole number that begins at a token, with the index of its last token: "80", "two hundred and six", "three million",
 * "a hundred". Vague ones ("dozens", "hundreds") are none.
 */
export function numberAt(tokens: readonly Token[], from: number): { value: number; to: number } | null {
  const first = tokens[from]
  if (!first) return null
  const following = tokens[from + 1]
  const isArticle = first.norm === 'a' && following !== undefined && multipliers.has(following.norm)
  let value = isArticle ? 1 : numberOf(first)
  if (value === null) return null
  let to = from
  for (let next = tokens[to + 1]; next && next.sentence === first.sentence; next = tokens[to + 1]) {
    const times = multipliers.get(next.norm)
    if (times === undefined) break
    value *= times
    to++
    const joined = tokens[to + 1]?.norm === 'and' ? to + 2 : to + 1
    const rest = tokens[joined]
    const added = rest && times >= 100 && rest.kind === 'word' ? numberOf(rest) : null
    if (added !== null && added < times) {
      value += added
      to = joined
    }
  }
  return { value, to }
}
