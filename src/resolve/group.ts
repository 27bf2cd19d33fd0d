import type { Verdict } from '../vocabulary.ts'

/** A verdict on two of the items, by their places in the list; the left place is the smaller. */
export interface Pair {
  left: number
  right: number
  verdict: Verdict
  score: number
  /** The two are never of one group. */
  apart: boolean
}

/** An item is drawn to what fits it best: pairs so far below its best pair do not count as a second fit. */
const margin = 15

const partnerOf = (pair: Pair, item: number) => (pair.left === item ? pair.right : pair.left)
const keyOf = (left: number, right: number) => (left < right ? `${left} ${right}` : `${right} ${left}`)

/** Items that fit two others that cannot be one: they join neither. */
function ambiguous(count: number, same: readonly Pair[], apart: ReadonlySet<string>): Set<number> {
  const fits: Pair[][] = Array.from({ length: count }, () => [])
  for (const pair of same) {
    fits[pair.left]?.push(pair)
    fits[pair.right]?.push(pair)
  }
  const found = new Set<number>()
  fits.forEach((pairs, item) => {
    const best = Math.max(...pairs.map(({ score }) => score))
    const partners = pairs.filter(({ score }) => score > best - margin).map((pair) => partnerOf(pair, item))
    if (partners.some((left, at) => partners.slice(at + 1).some((right) => apart.has(keyOf(left, right)))))
      found.add(item)
  })
  return found
}

/**
 * Groups of items that are the same, each in ascending order, ordered by their first item. A function of the items'
 * order and the pairs alone: sort the items by content, and the order in which they became known does not matter.
 * Best pairs are joined first; two groups with a pair apart between them stay two.
 */
export function group(count: number, pairs: readonly Pair[]): number[][] {
  const apart = new Set(pairs.filter((pair) => pair.apart).map(({ left, right }) => keyOf(left, right)))
  const same = pairs.filter(({ verdict }) => verdict === 'same')
  const drawn = ambiguous(count, same, apart)
  const groups = Array.from({ length: count }, (_, item) => [item])
  const inOrder = same
    .filter(({ left, right }) => !drawn.has(left) && !drawn.has(right))
    .sort((left, right) => right.score - left.score || left.left - right.left || left.right - right.right)
  for (const { left, right } of inOrder) {
    const [one, other] = [groups[left], groups[right]]
    if (!one || !other || one === other) continue
    if (apart.size > 0 && one.some((item) => other.some((partner) => apart.has(keyOf(item, partner))))) continue
    const joined = [...one, ...other].sort((a, b) => a - b)
    for (const item of joined) groups[item] = joined
  }
  return [...new Set(groups)]
}
