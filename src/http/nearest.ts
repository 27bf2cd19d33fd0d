import { distance } from 'fastest-levenshtein'

/** The candidate that was most likely meant, or null where none is near: at most a third of the letters may differ. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = word.toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const between = distance(folded, candidate.toLowerCase())
    if (between < least) [best, least] = [candidate, between]
  }
  return best
}
