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

/**
 * `same` place, one `near` or within the other, `other` places far apart, `unlike` names of which too little is known, or
 * `perhaps` one: a house and the town that it may stand in.
 */
export type PlaceAgreement = 'same' | 'near' | 'other' | 'unlike' | 'perhaps'

/** Words that say what a place is, not which. */
const generic = new Set(
  'air airbase base military camp airport airfield international city province governorate district region town near the of al el ad as an ar ez az'.split(
    ' ',
  ),
)
/** Names of towns come in several spellings: "Assad" and "Asad", "Fallujah" and "Falluja", "Deir ez-Zor" and "Dayr az-Zawr". */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/kh|q/g, 'k'],
  [/gh/g, 'g'],
  [/ou|oo|aw|au|o/g, 'u'],
  [/ee|ei|ai|ay|ey|e|y/g, 'i'],
  [/(?<=.)h$/, ''],
  [/(.)\1+/g, '$1'],
]

const inOneSpelling = (word: string): string =>
  spellings.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)

const coreOf = (name: string): string[] => {
  const words = wordsOf(name)
  const core = words.filter((word) => !generic.has(word))
  return (core.length > 0 ? core : words).map(inOneSpelling)
}

/** Kilometres within which two places may be names of one; an airport lies farther off its city, an area reaches further. */
const reach = { place: 20, airport: 50, area: 200 } as const

/** Kilometres within which texts that give a place roughly may mean one: "near Tehran", of a village at its edge. */
const roughly = 60

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

/** Bases, airports, missions: what befalls one of them in a month hardly befalls it twice. */
const site = /\b(?:bases?|airbase|airport|airfield|camp|embassy|consulate|mission|compound|refinery|prison)\b/i

export const isSite = ({ name }: PlaceNamed): boolean => site.test(name)

/** Houses of a town: where a text names one and another the town, the two may be one place. */
const house =
  /\b(?:university|college|school|mosque|church|cathedral|synagogue|shrine|temple|hospital|clinic|hotel|market|bazaar|square|street|avenue|bridge|station|stadium|mall|park|district|quarter|neighbou?rhood|suburbs?|embassy|consulate|ministry|palace|parliament|prison)\b/i

/** A town that is known, and a house of which no list knows where it stands. */
const mayHold = (town: PlaceNamed, { name, latitude }: PlaceNamed): boolean =>
  town.latitude !== null && latitude === null && house.test(name)

/**
 * How two places agree: "Ain al-Asad" and "al Asad base" are the same, Anbar is near them, Balad is another. Of what hardly
 * happens twice a day places a little farther apart tell no other: `isRough`.
 */
export function placeAgreement(left: PlaceNamed, right: PlaceNamed, isRough = false): PlaceAgreement {
  const { core: one } = left
  const { core: other } = right
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (left.id === right.id || shorter.every((word) => longer.includes(word))) return 'same'
  const kilometres = kilometresBetween(left, right)
  if (kilometres === null) return mayHold(left, right) || mayHold(right, left) ? 'perhaps' : 'unlike'
  if (kilometres <= reachOf(left, right)) return 'near'
  return isRough && kilometres <= roughly ? 'perhaps' : 'other'
}
