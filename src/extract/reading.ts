import type { World } from '../world.ts'
import type { Clauses } from './clauses/clauses.ts'
import type { Dates } from './dates/dates.ts'
import type { Marks } from './marks/marks.ts'
import type { Parties } from './parties/party.ts'
import type { PlaceMention } from './parties/places.ts'
import type { Text } from './text/text.ts'

/** A document as far as it has been read when calls, statements and incidents are looked for. */
export interface Reading {
  text: Text
  marks: Marks
  dates: Dates
  parties: Parties
  places: readonly PlaceMention[]
  clauses: Clauses
  world: World
}
