import { fold } from '../resolve/fold.ts'
import type { PlacePrecision } from '../vocabulary.ts'
import type { Place } from '../world.ts'
import { slugOf } from './identifiers.ts'

/** A place as rows name it. */
export interface FoundPlace {
  /** Country and name: `irq-ain-al-asad`; without a country where none is known. */
  id: string
  name: string
  country: string | null
  latitude: number | null
  longitude: number | null
  /** What the coordinates are the middle of; null without them. */
  precision: PlacePrecision | null
  /** Whether it is an area of many places. */
  is_area: boolean
}

/** The place that a text names; one that the list does not have, or has in several countries, has no coordinates. */
export interface Gazetteer {
  (name: string, country: string | null): FoundPlace
  /** Degrees east of the country's greatest city, by whose clock most of it goes; null of a country without one. */
  longitude(country: string | null): number | null
}

const precisionOf: Record<Place['kind'], PlacePrecision> = {
  site: 'site',
  base: 'site',
  city: 'city',
  province: 'province',
  region: 'region',
}

/** Indexes the world's places once. Of several of a name in one country the most populous is meant. */
export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const greatest = greatestCities(places)
  const longitude = (country: string | null) => greatest.get(country ?? '')?.longitude ?? null
  return Object.assign(namesOf(places), { longitude })
}

function greatestCities(places: readonly Place[]): ReadonlyMap<string, Place> {
  const greatest = new Map<string, Place>()
  for (const place of places) {
    const standing = greatest.get(place.country)
    if (place.kind === 'city' && (place.population ?? 0) > (standing?.population ?? -1))
      greatest.set(place.country, place)
  }
  return greatest
}

function namesOf(places: readonly Place[]) {
  const byName = new Map<string, Place[]>()
  for (const place of places) {
    for (const name of new Set([place.name, ...place.aliases].map(fold))) {
      byName.set(name, [...(byName.get(name) ?? []), place])
    }
  }
  return (name: string, country: string | null): FoundPlace => {
    const named = byName.get(fold(name)) ?? []
    const fitting = country === null ? named : named.filter((place) => place.country === country)
    const inOneCountry = new Set(fitting.map((place) => place.country)).size === 1
    const [known] = inOneCountry
      ? [...fitting].sort((left, right) => (right.population ?? 0) - (left.population ?? 0))
      : []
    const written = known?.name ?? name
    const of = known?.country ?? country
    return {
      id: slugOf(of === null ? written : `${of} ${written}`),
      name: written,
      country: of,
      latitude: known?.latitude ?? null,
      longitude: known?.longitude ?? null,
      precision: known ? precisionOf[known.kind] : null,
      is_area: known?.kind === 'province' || known?.kind === 'region',
    }
  }
}
