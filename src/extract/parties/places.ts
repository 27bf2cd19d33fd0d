import type { World } from '../../world.ts'
import { StandingPlace, StateWord } from '../lexicon/world.ts'
import type { Marks } from '../marks/marks.ts'
import type { Span } from '../span.ts'
import type { Text } from '../text/text.ts'

/** Words of the body that name a place. */
export interface PlaceMention extends Span {
  /** Token indices, first to last inclusive. */
  from: number
  to: number
  /** As written, without article: "Balad air base". */
  name: string
  country: string | null
  /** The world's name for it, where the world knows it. */
  place: string | null
}

/** Places in the order of the text. */
export function findPlaces(text: Text, marks: Marks, _world: World): PlaceMention[] {
  return marks.all(StandingPlace).flatMap(({ from, to, value }) => {
    const [first, last] = [text.tokens[from], text.tokens[to]]
    const place = value[0]
    if (!first || !last || !place || marks.at(StateWord, from)?.value.as === 'name') return []
    return [
      {
        from,
        to,
        start: first.start,
        end: last.end,
        name: text.body.slice(first.start, last.end),
        country: place.country,
        place: place.name,
      },
    ]
  })
}
