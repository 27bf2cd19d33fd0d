// Chance that is the same for the same seed: everything that is made up is drawn from one stream of numbers.
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Chance {
  /** A whole number from 0 to `count` - 1, each as likely. */
  below(count: number): number
  /** One of the items, each as likely. Throws a RangeError where there is none. */
  one<Item>(items: readonly Item[]): Item
  /** True in so many of a hundred cases. */
  percent(share: number): boolean
}

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  const below = (count: number) => uniformInt(generator, 0, count - 1)
  return {
    below,
    one(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('there is nothing to choose from')
      return item
    },
    percent: (share) => below(100) < share,
  }
}

/** Draws from something by chance. */
export type Draw<Value> = (chance: Chance) => Value

/** How finely shares are told apart. */
const grain = 2 ** 31

/** The place in a rising list at which a number stands. */
function placeIn(rising: Float64Array, number: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > number) high = middle
    else low = middle + 1
  }
  return low
}

/** Draws a place in the list of weights, each as often as it weighs. */
export function placeByWeight(weights: readonly number[]): Draw<number> {
  const rising = new Float64Array(weights.length)
  let sum = 0
  for (const [at, weight] of weights.entries()) {
    sum += weight
    rising[at] = sum
  }
  return (chance) => placeIn(rising, (chance.below(grain) / grain) * sum)
}

/** Values with how often each is drawn among all. */
export type Shares<Value> = readonly (readonly [value: Value, weight: number])[]

export function drawFrom<Value>(shares: Shares<Value>): Draw<Value> {
  const place = placeByWeight(shares.map(([, weight]) => weight))
  return (chance) => {
    const share = shares[place(chance)]
    if (!share) throw new RangeError('there is nothing to draw from')
    return share[0]
  }
}

/** Draws a rank, 0 the most frequent, by Zipf's law: the nth comes 1/n^exponent times as often as the first. */
export const zipf = (count: number, exponent = 1): Draw<number> =>
  placeByWeight(Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent))
