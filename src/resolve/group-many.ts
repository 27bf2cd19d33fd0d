// Groups of many items: the first of them in full, the others by what fits the first.
import { group, type Pair } from './group.ts'
import type { HandPair } from './hand.ts'
import type { Weight } from './judge.ts'

/** So many items are compared each with each; the others with these alone, so that the cost of many is not their square. */
export const inFull = 64

/** Groups of items, with the pairs that joined them and those that nearly did. */
export interface ManyGrouped<Item> {
  groups: Item[][]
  joined: [Item, Item][]
  doubtful: [Item, Item][]
}

/** Each with each. */
function pairsOf<Item>(items: readonly Item[], weigh: (left: Item, right: Item) => Weight): Pair[] {
  const pairs: Pair[] = []
  items.forEach((left, at) => {
    for (let to = at + 1; to < items.length; to += 1) {
      const right = items[to]
      if (right !== undefined) pairs.push({ left: at, right: to, ...weigh(left, right) })
    }
  })
  return pairs
}

/** The places of the items that are compared in full: those on which something was decided by hand, then the first. */
function placesInFull(count: number, hand: readonly HandPair[]): number[] {
  const decided = new Set(hand.flatMap(({ left, right }) => [left, right]))
  for (let place = 0; place < count && decided.size < inFull; place += 1) decided.add(place)
  return [...decided].sort((left, right) => left - right)
}

/** The group that one more item joins: the only one that it fits, or none. */
function fitting(
  groups: readonly (readonly number[])[],
  weightOf: (at: number) => Weight,
): { group: number; by: number } | 'none' | 'doubtful' {
  const fits = groups.flatMap((members, at) => {
    const weights = members.map((member) => ({ member, ...weightOf(member) }))
    const [best] = weights.filter(({ verdict }) => verdict === 'same').sort((one, other) => other.score - one.score)
    return best && !weights.some(({ apart }) => apart) ? [{ group: at, by: best.member, score: best.score }] : []
  })
  const [only, ...others] = fits
  if (!only) return 'none'
  return others.length === 0 ? only : 'doubtful'
}

/**
 * Groups as `group` gives them, of any number of items in an order fixed by content: a function of the items, the weights
 * and the decisions by hand (by places) alone. What fits two groups joins neither.
 */
export function groupMany<Item>(
  items: readonly Item[],
  weigh: (left: Item, right: Item) => Weight,
  hand: readonly HandPair[],
): ManyGrouped<Item> {
  const places = new Map(placesInFull(items.length, hand).map((place, at) => [place, at]))
  const core = items.filter((_, place) => places.has(place))
  const inCore = hand.flatMap(({ left, right, verdict }) => {
    const [one, other] = [places.get(left), places.get(right)]
    return one === undefined || other === undefined ? [] : [{ left: one, right: other, verdict }]
  })
  const { groups, joined, doubtful } = group(core.length, pairsOf(core, weigh), inCore)
  const at = (place: number): Item[] => core.slice(place, place + 1)
  const told = (pairs: readonly Pair[]) =>
    pairs.flatMap(({ left, right }) => at(left).flatMap((one) => at(right).map((other): [Item, Item] => [one, other])))
  const result = {
    groups: groups.map((members) => members.flatMap(at)),
    joined: told(joined),
    doubtful: told(doubtful),
  }
  const others = items.filter((_, place) => !places.has(place))
  return others.length === 0 ? result : withOthers(result, groups, core, others, weigh)
}

function withOthers<Item>(
  result: ManyGrouped<Item>,
  groups: readonly (readonly number[])[],
  core: readonly Item[],
  others: readonly Item[],
  weigh: (left: Item, right: Item) => Weight,
): ManyGrouped<Item> {
  const left: Item[] = []
  for (const item of others) {
    const fit = fitting(groups, (place) => {
      const member = core[place]
      if (member === undefined) throw new RangeError(`no item ${place}`)
      return weigh(member, item)
    })
    if (typeof fit === 'string') {
      left.push(item)
      continue
    }
    result.groups[fit.group]?.push(item)
    const by = core[fit.by]
    if (by !== undefined) result.joined.push([by, item])
  }
  const rest = left.length === 0 ? { groups: [], joined: [], doubtful: [] } : groupMany(left, weigh, [])
  return {
    groups: [...result.groups, ...rest.groups],
    joined: [...result.joined, ...rest.joined],
    doubtful: [...result.doubtful, ...rest.doubtful],
  }
}
