import type { Mention } from '../parties/party.ts'
import { hasFiniteVerb, isFiniteVerb } from './finite.ts'
import { type Ground, sameLevel } from './noun-phrases.ts'
import type { WordKind } from './words.ts'

/** What stands between two commas, dashes or brackets: the token before it and its own first. */
export interface Interruption {
  before: number
  from: number
}

/** The pair of dashes, brackets or commas that ends at `close`; null where there is none. */
function pairAt(ground: Ground, close: number): Interruption | null {
  const { kinds, parties } = ground
  const kind = kinds[close]!
  const opening: WordKind = kind === 'closing' ? 'opening' : kind
  for (let at = close - 1; at > 0 && ground.text.tokens[at]!.sentence === ground.text.tokens[close]!.sentence; at--) {
    const mention = parties.mentionAt(at)
    if (mention && !mention.modifier && mention.from < at && kind === 'comma') {
      // "Kang Chol, the ambassador whom they expelled, flew": the mention holds the comma that opens.
      if (hasComma(ground, mention)) return { before: mention.to, from: mention.to + 1 }
      at = mention.from
      continue
    }
    if (kinds[at] === opening) return { before: at - 1, from: at + 1 }
  }
  return null
}

/** A segment between two commas that says more of the noun phrase before it, or tells when or where: "the foreign minister", "who ...", "on Monday". */
function isParenthesis(ground: Ground, from: number, to: number): boolean {
  const { kinds } = ground
  const first = kinds[from]!
  if (
    first === 'relative' ||
    first === 'preposition' ||
    first === 'time' ||
    first === 'gerund' ||
    first === 'linker' ||
    first === 'adverb'
  )
    return true
  if (first === 'that') return false
  if (first === 'conjunction') return !hasFiniteVerb(ground, from, to)
  if (first === 'past') return true
  if (isAttribution(ground, from, to)) return true
  return !hasFiniteVerb(ground, from, to) || relativeInside(ground, from, to)
}

/** "her spokesman said": a segment whose only finite verb is its last word. */
function isAttribution(ground: Ground, from: number, to: number): boolean {
  const kind = ground.kinds[to]
  return (kind === 'past' || kind === 'present') && to > from && !hasFiniteVerb(ground, from, to - 1)
}

/** "an aide to the president who led the talks": the finite verb belongs to a relative clause. */
function relativeInside(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    if (ground.kinds[at] === 'relative') return true
    if (isFiniteVerb(ground, at)) return false
  }
  return false
}

/** "[Mike Pompeo, the secretary of state], said": the end of a mention that holds its apposition. */
function endOfApposed(ground: Ground, comma: number): number | null {
  const { kinds, parties } = ground
  let at = comma - 1
  while (kinds[at] === 'adverb' || kinds[at] === 'time') at--
  const mention = parties.mentionAt(at)
  if (!mention || mention.modifier || !sameLevel(ground, mention.from, comma)) return null
  return hasComma(ground, mention) ? at : null
}

function hasComma(ground: Ground, mention: Mention): boolean {
  for (let at = mention.from; at < mention.to; at++) if (ground.kinds[at] === 'comma') return true
  return false
}

/** The interruption that ends at a comma, dash or bracket; null where the sign does not interrupt but part. */
export function interruptionAt(ground: Ground, at: number): Interruption | null {
  const kind = ground.kinds[at]!
  const closed = kind === 'comma' ? endOfApposed(ground, at) : null
  if (closed !== null) return { before: closed, from: at }
  const pair = pairAt(ground, at)
  if (!pair || pair.before < 0) return null
  return kind !== 'comma' || isParenthesis(ground, pair.from, at - 1) ? pair : null
}
