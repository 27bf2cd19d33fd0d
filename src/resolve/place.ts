import { wordsOf } from './fold.ts'

/** A place that a text names, as far as it is known. */
export interface PlaceNamed {
  /** Of the known place, or made from what the text says. */
  id: string
  name: string
  /** WGS 84 degrees; null of a place that is not known. */
  latitude: number | null
  longitude: number | null
  /** Whether it is an area of many places: a province, a region. */
  is_area: boolean
  /** The words of its name that say which it is. */
  core: readonly string[]
}

/** A place as it is compared. */
export const placeNamed = ({ id, name, latitude, longitude, is_area }: Omit<PlaceNamed, 'core'>): PlaceNamed => ({
  ...{ id, name, latitude, longitude, is_area },
  core: coreOf(name),
})

/** `same` place, one `near` or within the other, `other` places far apart, or `unlike` names of which too little is known. */
export type PlaceAgreement = 'same' | 'near' | 'other' | 'unlike'

/** Words that say what a place is, not which. */
const generic = new Set(
  'air airbase base military camp airport airfield international city province governorate district region town near the of al el ad as an ar'.split(
    ' ',
  ),
)
const coreOf = (name: string): string[] => {
  const words = wordsOf(name)
  const core = words.filter((word) => !generic.has(word))
  return core.length > 0 ? core : words
}

/** Kilometres within which two places may be names of one; an airport lies farther off its city, an area reaches further. */
const reach = { place: 20, airport: 50, area: 200 } as const

const kilometresPerDegree = 111.2

/** Kilometres between two places, near enough for short ways; null where one is not known. */
function kilometresBetween(left: PlaceNamed, right: PlaceNamed): number | null {
  if (left.latitude === null || left.longitude === null || right.latitude === null || right.longitude === null)
    return null
  const north = (left.latitude - right.latitude) * kilometresPerDegree
  const middle = ((left.latitude + right.latitude) / 2) * (Math.PI / 180)
  const east = (left.longitude - right.longitude) * kilometresPerDegree * Math.cos(middle)
  return Math.hypot(north, east)
}

const reachOf = (left: PlaceNamed, right: PlaceNamed): number =>
  left.is_area || right.is_area
    ? reach.area
    : reach[[left, right].some(({ name }) => /\bairport\b/i.test(name)) ? 'airport' : 'place']

/** How two places agree: "Ain al-Asad" and "al Asad base" are the same, Anbar is near them, Balad is another. */
export function placeAgreement(left: PlaceNamed, right: PlaceNamed): PlaceAgreement {
  const { core: one } = left
  const { core: other } = right
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (left.id === right.id || shorter.every((word) => longer.includes(word))) return 'same'
  const kilometres = kilometresBetween(left, right)
  if (kilometres === null) return 'unlike'
  return kilometres <= reachOf(left, right) ? 'near' : 'other'
}
