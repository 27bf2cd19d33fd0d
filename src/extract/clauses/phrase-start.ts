import { isFiniteVerb } from './finite.ts'
import { type Ground, sameLevel, startOfNounPhrase } from './noun-phrases.ts'
import type { WordKind } from './words.ts'

const openers: ReadonlySet<WordKind> = new Set([
  'linker',
  'subordinator',
  'that',
  'relative',
  'stop',
  'dash',
  'opening',
  'mark',
  'conjunction',
  'comma',
])
/** The start of the phrase that ends at `end`, with what is hung on by prepositions; null where only such phrases stand there. */
export function phraseStart(ground: Ground, end: number): number | null {
  const { kinds, text } = ground
  let at = end
  while (at >= 0 && sameLevel(ground, at, end)) {
    const kind = kinds[at]!
    const free = ground.parties.mentionAt(at)?.modifier !== false
    if (
      free &&
      (kind === 'time' ||
        kind === 'adverb' ||
        kind === 'negation' ||
        kind === 'preposition' ||
        (kind === 'number' && kinds[at - 1] === 'time'))
    ) {
      at--
      continue
    }
    if ((kind === 'past' || kind === 'gerund') && reducesBefore(ground, at, end)) {
      at--
      continue
    }
    const from = startOfNounPhrase(ground, at)
    if (from === null) return afterPlace(ground, end)
    if (from === 0) return from
    let left = from - 1
    // "for late leader Bolaños"
    const isLate = kinds[left] === 'adverb' || text.tokens[left]?.norm === 'late'
    if (isLate && left > 0 && kinds[left - 1] === 'preposition') left--
    if (!sameLevel(ground, left, end)) return from
    const before = kinds[left]!
    if (before === 'preposition' || (text.tokens[left]!.norm === 'to' && (left === 0 || kinds[left - 1] !== 'past')))
      at = left - 1
    else if (left > 0 && kinds[left - 1] === 'to' && before === 'noun' && sameLevel(ground, left - 1, end))
      at = left - 2
    else if ((before === 'past' || before === 'gerund') && reducesBefore(ground, left, end)) at = left - 1
    else if (before === 'conjunction' && joinsNouns(ground, left)) at = left - (kinds[left - 1] === 'comma' ? 2 : 1)
    else return from
  }
  return afterPlace(ground, end)
}

/** "In Khartoum protesters": no noun phrase but the plain nouns after a name. */
function afterPlace(ground: Ground, end: number): number | null {
  const { kinds, text } = ground
  let from = end + 1
  while (kinds[from - 1] === 'noun' && !text.tokens[from - 1]!.capital && sameLevel(ground, from - 1, end)) from--
  const named = text.tokens[from - 1]
  return from <= end && named?.capital && kinds[from - 1] === 'noun' && sameLevel(ground, from - 1, end) ? from : null
}

/** "missiles fired at the base hit": a participle that hangs on the noun before it. */
function reducesBefore(ground: Ground, at: number, end: number): boolean {
  const { kinds } = ground
  if (at === 0 || !sameLevel(ground, at - 1, end)) return false
  const nounBefore = startOfNounPhrase(ground, at - 1) !== null
  return nounBefore && (kinds[at] === 'gerund' || kinds[at + 1] === 'preposition')
}

/** "Iran and Iraq", "troops and militias": nouns on both sides, no verb before on the left. */
function joinsNouns(ground: Ground, at: number): boolean {
  const { kinds } = ground
  const isSpaced = kinds[at - 1] === 'comma'
  if (isSpaced && ground.parties.mentionAt(at - 2)?.modifier !== false) return false
  const start = ground.text.sentences[ground.text.tokens[at]!.sentence]!.from
  // "But Lavrov said"
  if (at === start || !sameLevel(ground, at - 1, at)) return false
  for (let left = at - 1; left >= start; left--) {
    if (!isSpaced && openers.has(kinds[left]!) && kinds[left] !== 'conjunction') return true
    if (isFiniteVerb(ground, left) && !ground.parties.mentionAt(left)) return false
  }
  return true
}
