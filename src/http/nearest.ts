import { distance } from 'fastest-levenshtein'

/** The candidate most likely meant, or null where none is near: a third of the letters may differ, two in short words. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = word.toLowerCase()
  let best: string | null = null
  let least = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1
  for (const candidate of candidates) {
    const between = distance(folded, candidate.toLowerCase())
    if (between < least) [best, least] = [candidate, between]
  }
  return best
}
