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

/** Why two that fit stay two: of several that are told apart it cannot be said which is meant. */
const undecided: Reason = { feature: 'fits_others_too', weight: 0, detail: 'which are told apart' }

export interface Judgement {
  verdict: Verdict
  score: number
  reasons: Reason[]
  apart: boolean
}

/** The reasons of a judgement; of a doubtful pair that fits, also why it stays two. */
export const reasonsOf = ({ verdict, reasons }: Judgement, isDoubtful: boolean): Reason[] =>
  isDoubtful && verdict === 'same' ? [...reasons, undecided] : reasons

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

/** A judgement without its reasons. */
export type Weight = Omit<Judgement, 'reasons'>

/** What rules out that two are one so heavily that nothing else matters. */
const decisive = -100
/** The weight of two that are ruled out to be one. */
export const excluded: Weight = { verdict: 'different', score: decisive, apart: true }

interface InHaste<Item> {
  decisive: readonly Feature<Item>[]
  others: readonly Feature<Item>[]
}

/** What is decisive comes first, so that most pairs are done with at once. */
const inHaste = new WeakMap<object, InHaste<never>>()

function hasteOf<Item>(features: readonly Feature<Item>[]): InHaste<Item> {
  const isDecisive = ({ apart, weight }: Feature<Item>) => Boolean(apart) && weight <= decisive
  const made = { decisive: features.filter(isDecisive), others: features.filter((one) => !isDecisive(one)) }
  inHaste.set(features, made)
  return made
}

/** Judges without telling why, as far as it matters: of what is ruled out altogether the score is not known. */
export function weigh<Item>(features: readonly Feature<Item>[], left: Item, right: Item): Weight {
  const inOrder: InHaste<Item> = inHaste.get(features) ?? hasteOf(features)
  for (const { holds } of inOrder.decisive) if (holds(left, right) !== null) return excluded
  let score = 0
  let apart = false
  for (const feature of inOrder.others) {
    if (feature.holds(left, right) === null) continue
    score += feature.weight
    apart ||= feature.apart === true
  }
  const verdict = verdictOf(score)
  return { verdict: apart && verdict === 'same' ? 'doubtful' : verdict, score, apart }
}
