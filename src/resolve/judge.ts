import type { Verdict } from '../vocabulary.ts'

/** One thing that speaks for or against two accounts telling of the same. */
export interface Feature<Item> {
  name: string
  weight: number
  /** Whether it rules out that the two are one, whatever else holds. */
  apart?: true
  /** Why it holds of the pair, in a few words; null where it does not. */
  holds(left: Item, right: Item): string | null
}

export interface Reason {
  feature: string
  weight: number
  detail: string
}

export interface Judgement {
  verdict: Verdict
  score: number
  reasons: Reason[]
  apart: boolean
}

/** Least score of each verdict; below both the two are different. */
export const thresholds = { same: 70, doubtful: 40 } as const

const verdictOf = (score: number): Verdict =>
  score >= thresholds.same ? 'same' : score >= thresholds.doubtful ? 'doubtful' : 'different'

/** Sums the weights of the features that hold. What is apart is never `same`. */
export function judge<Item>(features: readonly Feature<Item>[], left: Item, right: Item): Judgement {
  const reasons: Reason[] = []
  let score = 0
  let apart = false
  for (const { name, weight, holds, apart: rulesOut = false } of features) {
    const detail = holds(left, right)
    if (detail === null) continue
    reasons.push({ feature: name, weight, detail })
    score += weight
    apart ||= rulesOut
  }
  const verdict = verdictOf(score)
  return { verdict: apart && verdict === 'same' ? 'doubtful' : verdict, score, reasons, apart }
}

/** Whether the verdict is `same`, without telling why: what rules it out is looked at first. */
export function areSame<Item>(features: readonly Feature<Item>[], left: Item, right: Item): boolean {
  if (features.some(({ apart, holds }) => apart && holds(left, right) !== null)) return false
  const score = features.reduce(
    (sum, { apart, weight, holds }) => (!apart && holds(left, right) !== null ? sum + weight : sum),
    0,
  )
  return score >= thresholds.same
}
