import type { Verdict } from '../vocabulary.ts'
import type { HandPair } from './hand.ts'

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
/** More than there are items: two places make one number. */
const mostItems = 2 ** 26
const keyOf = (left: number, right: number) => (left < right ? left * mostItems + right : right * mostItems + left)

/** Items that fit two others that cannot be one: they join neither. */
function ambiguous(count: number, same: readonly Pair[], apart: ReadonlySet<number>): Set<number> {
  const fits: Pair[][] = Array.from({ length: count }, () => [])
  for (const pair of same) {
    fits[pair.left]?.push(pair)
    fits[pair.right]?.push(pair)
  }
  const found = new Set<number>()
  fits.forEach((pairs, item) => {
    const best = pairs.reduce((most, { score }) => Math.max(most, score), 0)
    const partners = pairs.filter(({ score }) => score > best - margin).map((pair) => partnerOf(pair, item))
    if (partners.some((left, at) => partners.slice(at + 1).some((right) => apart.has(keyOf(left, right)))))
      found.add(item)
  })
  return found
}

/** The group of each item; groups are shared by their items. */
type Groups = number[][]

/** Makes one of the groups of two items, unless a pair apart lies between them; gives whether they were two. */
function join(groups: Groups, left: number, right: number, apart: ReadonlySet<number>): boolean {
  const [one, other] = [groups[left], groups[right]]
  if (!one || !other || one === other) return false
  if (apart.size > 0 && one.some((item) => other.some((partner) => apart.has(keyOf(item, partner))))) return false
  const joined = [...one, ...other].sort((a, b) => a - b)
  for (const item of joined) groups[item] = joined
  return true
}

/**
 * Joins items that fit several to the one group among the undisputed that they fit: what nobody else can be one with
 * keeps nobody from what many tell. Gives the pairs that joined them.
 */
function joinDrawn(
  groups: Groups,
  same: readonly Pair[],
  drawn: ReadonlySet<number>,
  apart: ReadonlySet<number>,
): Pair[] {
  const fits = new Map<number, Pair[]>()
  for (const pair of same) {
    if (drawn.has(pair.left) === drawn.has(pair.right)) continue
    const item = drawn.has(pair.left) ? pair.left : pair.right
    fits.set(item, [...(fits.get(item) ?? []), pair])
  }
  const only = [...fits].flatMap(([item, pairs]) => {
    const best = pairs.reduce((one, other) => (other.score > one.score ? other : one))
    const near = pairs.filter(({ score }) => score > best.score - margin)
    return new Set(near.map((pair) => groups[partnerOf(pair, item)])).size === 1 ? [best] : []
  })
  return only
    .sort((left, right) => right.score - left.score || left.left - right.left || left.right - right.right)
    .filter(({ left, right }) => join(groups, left, right, apart))
}

/** Joins groups as was decided by hand, in the order of the decisions; what they told apart stays so. */
function joinByHand(groups: Groups, hand: readonly HandPair[], apart: ReadonlySet<number>): void {
  for (const { left, right, verdict } of hand) if (verdict === 'same') join(groups, left, right, apart)
}

const singles = (count: number): Groups => Array.from({ length: count }, (_, item) => [item])
const keysOf = (pairs: readonly { left: number; right: number }[]) =>
  new Set(pairs.map(({ left, right }) => keyOf(left, right)))

/** Groups of items, and the pairs that say why they are as they are. */
export interface Grouping {
  groups: number[][]
  /** The pairs that made groups of items: one less than a group has items, unless it was joined by hand. */
  joined: Pair[]
  /** Of groups that may be one, the pair that fits best. */
  doubtful: Pair[]
}

/**
 * Groups of items that are the same, each in ascending order, ordered by their first item. A function of the items'
 * order, the pairs and the decisions by hand alone: sort the items by content, and the order in which they became known
 * does not matter. Best pairs are joined first; two groups with a pair apart between them stay two. What was joined by
 * hand is joined whatever the pairs say; what was told apart by hand is apart.
 */
export function group(count: number, pairs: readonly Pair[], hand: readonly HandPair[] = []): Grouping {
  const apartByHand = keysOf(hand.filter(({ verdict }) => verdict === 'different'))
  const tied = singles(count)
  joinByHand(tied, hand, apartByHand)
  const apart = new Set([
    ...keysOf(pairs.filter((pair) => pair.apart && tied[pair.left] !== tied[pair.right])),
    ...apartByHand,
  ])
  const same = pairs.filter(
    ({ verdict, left, right }) => verdict === 'same' && !(apartByHand.size > 0 && apartByHand.has(keyOf(left, right))),
  )
  const drawn = ambiguous(count, same, apart)
  const groups = singles(count)
  const inOrder = same
    .filter(({ left, right }) => !drawn.has(left) && !drawn.has(right))
    .sort((left, right) => right.score - left.score || left.left - right.left || left.right - right.right)
  const joined = inOrder.filter(({ left, right }) => join(groups, left, right, apart))
  joined.push(...joinDrawn(groups, same, drawn, apart))
  joinByHand(groups, hand, apartByHand)
  const isDoubtful = ({ left, right, verdict }: Pair) =>
    verdict !== 'different' && groups[left] !== groups[right] && !apartByHand.has(keyOf(left, right))
  const first = (item: number) => groups[item]?.[0] ?? item
  const doubtful = bestOfEach(pairs.filter(isDoubtful), ({ left, right }) => keyOf(first(left), first(right)))
  return { groups: [...new Set(groups)], joined, doubtful }
}

/** Of the items with one key that with the highest score, the first of several. */
export function bestOfEach<Item extends { score: number }, Key>(
  items: readonly Item[],
  keyOfItem: (item: Item) => Key,
) {
  const best = new Map<Key, Item>()
  for (const item of items) {
    const standing = best.get(keyOfItem(item))
    if (!standing || item.score > standing.score) best.set(keyOfItem(item), item)
  }
  return [...best.values()]
}
