// Whom a country's post means among several who were named without one.
import type { PersonPhrase } from '../phrases/phrase.ts'
import { likenessOfEntry } from './allegiance.ts'
import type { PersonEntry } from './entry.ts'

/** "Rama calls Schulze. The German chancellor agrees": the one whose name is most at home there; undefined where no name tells. */
export function likeliest<Named extends { entry: PersonEntry }>(
  near: readonly Named[],
  { country }: PersonPhrase,
): Named | undefined {
  if (!country || near.length < 2) return undefined
  const likeness = ({ entry }: Named): number => likenessOfEntry(entry)?.(country) ?? 0
  const [best, second] = [...near].sort((left, right) => likeness(right) - likeness(left))
  return best && likeness(best) > (second ? likeness(second) : 0) ? best : undefined
}
