// Casualty figures: claims with their claimants, and the range that they leave.
import { byText } from './fold.ts'
import { inOrderTold, type Told } from './told.ts'

export interface ClaimTold extends Told {
  /** The party to whom the text ascribes the figure. */
  claimed_by: string | null
  fatalities: number | null
  injured: number | null
  at_least: boolean
  /** Part of the account's evidence: `casualties.1`. */
  part: string
}

type Figures = Record<'fatalities' | 'injured', boolean>

/** What one claimant says: told by so many publishers. */
export interface Claim {
  claimed_by: string | null
  publisher: string | null
  fatalities: number | null
  injured: number | null
  at_least: boolean
  claimed_on: string | null
  publishers: number
  /** Whether the claimant gave another for each of its figures later. */
  superseded: boolean
  /** For which he did. */
  outdated: Figures
  /** The publishers, or documents without one, that tell it. */
  told_by: readonly string[]
  /** The account that told it first. */
  first: ClaimTold
}

/** A claim without claimant is its publisher's; where that is unknown, its document's. */
const publisherOf = ({ publisher, document }: ClaimTold) => publisher ?? document
const claimantOf = (claim: ClaimTold) => (claim.claimed_by ? `party ${claim.claimed_by}` : publisherOf(claim))
const figureOf = ({ fatalities, injured, at_least }: ClaimTold) => `${fatalities} ${injured} ${at_least}`

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

/** Which figures of an earlier claim a later one of the same claimant replaces. */
function replaced(later: ClaimTold, earlier: ClaimTold): Figures {
  const isLater = byText(later.published_on ?? '', earlier.published_on ?? '') > 0
  return {
    fatalities: isLater && later.fatalities !== null && earlier.fatalities !== null,
    injured: isLater && later.injured !== null && earlier.injured !== null,
  }
}

/** Which figures of a claim others of the same claimant replaced. */
const outdatedBy = (others: readonly ClaimTold[], claim: ClaimTold): Figures => ({
  fatalities: others.some((other) => replaced(other, claim).fatalities),
  injured: others.some((other) => replaced(other, claim).injured),
})

/** The claims of an incident in the order told; a later figure of a claimant supersedes his earlier one. */
export function claimsOf(told: readonly ClaimTold[]): Claim[] {
  return grouped(inOrderTold(told), claimantOf).flatMap((mine) => {
    const figures = grouped(mine, figureOf)
    return figures.flatMap((same) => {
      const [first, latest] = [same[0], same.at(-1)]
      if (!first || !latest) return []
      const { claimed_by, fatalities, injured, at_least } = first
      const told_by = [...new Set(same.map(publisherOf))]
      const others = figures.flatMap((claims) => (claims === same ? [] : claims))
      const outdated = outdatedBy(others, latest)
      return {
        claimed_by,
        publisher: claimed_by ? null : first.publisher,
        fatalities,
        injured,
        at_least,
        claimed_on: latest.published_on,
        publishers: told_by.length,
        superseded: (fatalities === null || outdated.fatalities) && (injured === null || outdated.injured),
        outdated,
        told_by,
        first,
      }
    })
  })
}

export interface Range {
  low: number | null
  best: number | null
  high: number | null
}

/**
 * Low and high: the least and greatest current claim; a lower bound leaves high open where nobody claims more. Best:
 * what most publishers tell; ties go to the latest, then to the lower.
 */
export function rangeOf(claims: readonly Claim[], of: 'fatalities' | 'injured'): Range {
  const current = claims.filter((claim) => !claim.outdated[of] && claim[of] !== null)
  const figures = current.map((claim) => claim[of] ?? 0)
  if (figures.length === 0) return { low: null, best: null, high: null }
  const byFigure = grouped(current, (claim) => String(claim[of])).map((same) => ({
    figure: same[0]?.[of] ?? 0,
    publishers: new Set(same.flatMap(({ told_by }) => told_by)).size,
    latest:
      same
        .map(({ claimed_on }) => claimed_on ?? '')
        .sort(byText)
        .at(-1) ?? '',
  }))
  const [best] = byFigure.sort(
    (left, right) =>
      right.publishers - left.publishers || byText(right.latest, left.latest) || left.figure - right.figure,
  )
  return {
    low: Math.min(...figures),
    best: best?.figure ?? null,
    high: current.some(({ at_least }) => at_least) ? null : Math.max(...figures),
  }
}
