import { auxiliaries } from '../lexicon/auxiliaries.ts'
import { type Ground, sameLevel } from './noun-phrases.ts'

/** Whether a token looks like a finite verb: an auxiliary, a past, a present that is hardly a noun. */
export const isFiniteVerb = (ground: Ground, at: number): boolean => {
  const kind = ground.kinds[at]
  if (kind === 'past' || kind === 'present') return true
  const norm = ground.text.tokens[at]!.norm
  return kind === 'auxiliary' && norm !== 'being' && norm !== 'having' && auxiliaries.has(norm)
}

/** Whether a finite verb stands between two tokens, first to last inclusive, on the level of the last. */
export function hasFiniteVerb(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (isFiniteVerb(ground, at) && sameLevel(ground, at, to) && !ground.parties.mentionAt(at)) return true
  return false
}
