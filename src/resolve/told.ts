import type { PartialDate } from '../partial-date.ts'
import { byText } from './fold.ts'

/** Who tells something, when. */
export interface Told {
  /** Number of the account. */
  account: number
  document: string
  publisher: string | null
  published_on: PartialDate | null
  ref: string
}

/** Earliest publication first, the unpublished last; then by document: an order that no ingestion decides. */
export const inOrderTold = <Item extends Told>(all: readonly Item[]): Item[] =>
  [...all].sort(
    (left, right) =>
      byText(left.published_on ?? '9999', right.published_on ?? '9999') ||
      byText(left.document, right.document) ||
      byText(left.ref, right.ref),
  )

/** The value that most tell; of equally many, the one told first. Null where there is none. */
export function mostTold<Value>(values: readonly (Value | null)[]): Value | null {
  // Most events are told once.
  if (values.length < 2) return values[0] ?? null
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: { value: Value; count: number } | null = null
  for (const [value, count] of counts) if (!best || count > best.count) best = { value, count }
  return best?.value ?? null
}

/** The most precise date; of those the one that most tell, then the one told first. */
export function bestDate(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const longest = Math.max(...dates.map((date) => date?.length ?? 0), 0)
  return longest === 0 ? null : mostTold(dates.map((date) => (date?.length === longest ? date : null)))
}

/** What most tell but `unspecified`, which only stands where nobody tells more. */
export const bestMedium = <Medium extends string>(media: readonly Medium[], unspecified: Medium): Medium =>
  mostTold(media.map((medium) => (medium === unspecified ? null : medium))) ?? unspecified
