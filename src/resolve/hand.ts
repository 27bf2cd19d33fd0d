// Decisions by hand, to which the verdicts of the rules give way.
import type { Verdict } from '../vocabulary.ts'

/** A decision by hand on two forms, or on two accounts of events, by their numbers. */
export interface HandPair {
  left: number
  right: number
  verdict: Verdict
}

/** Decisions by hand in the order in which they were made. */
export class HandPairs {
  readonly pairs: readonly HandPair[]
  readonly #of = new Map<number, number[]>()

  constructor(pairs: readonly HandPair[]) {
    this.pairs = pairs
    for (const [at, { left, right }] of pairs.entries())
      for (const item of [left, right]) this.#of.set(item, [...(this.#of.get(item) ?? []), at])
  }

  /** What an item is tied to. */
  tiedTo(item: number): number[] {
    return this.#pairsOf(item).flatMap(({ left, right, verdict }) =>
      verdict === 'same' ? (left === item ? right : left) : [],
    )
  }

  /** What an item was decided on with, either way. */
  besides(item: number): number[] {
    return this.#pairsOf(item).map(({ left, right }) => (left === item ? right : left))
  }

  /** Whether the item was told apart from another: it stands by itself then, whatever else says the same. */
  isApart(item: number): boolean {
    return this.#pairsOf(item).some(({ verdict }) => verdict === 'different')
  }

  /** The decisions on items among those that have a place, by their places. */
  among(placeOf: ReadonlyMap<number, number>): HandPair[] {
    if (this.pairs.length === 0) return []
    const numbers = new Set([...placeOf.keys()].flatMap((item) => this.#of.get(item) ?? []))
    return [...numbers]
      .sort((one, other) => one - other)
      .flatMap((at) => {
        const pair = this.pairs[at]
        const [left, right] = pair ? [placeOf.get(pair.left), placeOf.get(pair.right)] : []
        return pair && left !== undefined && right !== undefined && left !== right
          ? { left, right, verdict: pair.verdict }
          : []
      })
  }

  #pairsOf(item: number): HandPair[] {
    return (this.#of.get(item) ?? []).flatMap((at) => this.pairs[at] ?? [])
  }
}

export const nothingByHand = new HandPairs([])

/** The places of items in a list, by what numbers them. */
export const placesOf = <Item>(lists: readonly (readonly Item[])[], numberOf: (item: Item) => number) =>
  new Map(lists.flatMap((items, at) => items.map((item) => [numberOf(item), at] as const)))
