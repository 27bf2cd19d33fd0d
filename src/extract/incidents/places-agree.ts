// Whether two places that are told may be one, or one lie in the other.
import type { World } from '../../world.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { normalise } from '../text/words.ts'

/** "Balad" and "Balad air base" are one place; "Ganja" and "Shusha" two. */
export const placesAgree = (left: string, right: string): boolean => {
  const [a, b] = [normalise(left), normalise(right)]
  return a.includes(b) || b.includes(a)
}

const regionNames = new WeakMap<World, ReadonlySet<string>>()

/** Whether a name is that of a province or region, in which a town may lie. */
export function isRegion(reading: Reading, name: string): boolean {
  if (
    /\b(?:state|province|region|district|governorate|county|oblast|department|prefecture|strip|peninsula|territory|valley)$/i.test(
      name,
    )
  )
    return true
  let names = regionNames.get(reading.world)
  if (!names) {
    const regions = reading.world.places.filter(({ kind }) => kind === 'province' || kind === 'region')
    names = new Set(regions.flatMap(({ name: region, aliases }) => [region, ...aliases]))
    regionNames.set(reading.world, names)
  }
  return names.has(name)
}

/** "Sumisip" of "in Sumisip, Basilan" and "Basilan". */
export const isOnePlace = (reading: Reading, left: string, right: string): boolean =>
  placesAgree(left, right) || isNested(reading, left, right) || isNested(reading, right, left)

/** "in Borno state", "near Damboa": the one may lie in the other. */
export const isWithin = (reading: Reading, left: string, right: string): boolean =>
  isRegion(reading, left) !== isRegion(reading, right) ||
  isNested(reading, left, right) ||
  isNested(reading, right, left)

/** "in Sumisip, Basilan", "at Kan Jalul, in Patikul town": the second told as where the first lies. */
function isNested(reading: Reading, inner: string, outer: string): boolean {
  const { tokens } = reading.text
  return reading.places.some(({ name, to }, index) => {
    const next = reading.places[index + 1]
    return (
      next !== undefined &&
      placesAgree(name, inner) &&
      placesAgree(next.name, outer) &&
      next.from - to <= 6 &&
      tokens.slice(to + 1, next.from).every((token) => token.capital || isWord(token, ',', 'in', 'of', 'the'))
    )
  })
}
