import { contestedRegions, StandingPlace } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'

/** The country of a town or province whose post it is; null where the area answers to none that can be named. */
export function countryOfArea(reader: Reader, i: number): string | null {
  const place = reader.at(StandingPlace, i)
  if (!place || contestedRegions.has(reader.slice(i, place.to).toLowerCase())) return null
  return place.value[0]?.country ?? null
}
