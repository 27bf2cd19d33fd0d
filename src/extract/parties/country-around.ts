// What the words around a place say of its country.
import { PlaceHead } from '../lexicon/place-heads.ts'
import { StandingPlace } from '../lexicon/world.ts'
import { readStateWord } from './phrases/states.ts'
import type { Reader } from './reader.ts'

/** Words before "of" by which a place is told from another: "north of Sévaré". */
export const bearings = new Set(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west outskirts edge outside suburbs vicinity'.split(
    ' ',
  ),
)

const linking = new Set(', ( for with and to from in at near on by off over outside inside into across'.split(' '))

/** "province of", "north of"; not "shelling of" */
const isPlaceOf = (reader: Reader, at: number): boolean =>
  bearings.has(reader.norm(at - 1)) ||
  reader.at(PlaceHead, at - 1) !== undefined ||
  reader.at(PlaceHead, at - 2)?.to === at - 1

/** What the words around say of the country: "Iraqi province of Anbar", "Ganja, Azerbaijan", "Iraq's Balad air base". */
export function countryAround(reader: Reader, { from, to }: { from: number; to: number }): string | null {
  const next = reader.is(to + 1, ',') || reader.is(to + 1, 'in') ? to + 2 : null
  const after = next === null ? null : readStateWord(reader, next)
  if (after?.as === 'name') return after.country
  const near = reader.is(to + 1, 'near', 'in', 'outside', ',') ? reader.at(StandingPlace, to + 2)?.value[0] : undefined
  if (near && reader.isCapitalWord(to + 2)) return near.country
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const token = reader.token(at)
    if (token.sentence !== reader.token(from).sentence || linking.has(token.norm) || reader.isVerbLike(at)) break
    if (token.norm === 'of' && !isPlaceOf(reader, at)) break
    const before = readStateWord(reader, at)
    if (before && before.as !== 'people') return before.country
  }
  return null
}
