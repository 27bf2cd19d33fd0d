import type { Run } from '../clauses/clause.ts'
import { Month, Weekday } from '../lexicon/calendar.ts'
import { isWord } from '../marks/marks.ts'
import type { PlaceMention } from '../parties/places.ts'
import type { Reading } from '../reading.ts'

/** Where something happened, as far as a place is named. */
export type Where = Pick<PlaceMention, 'start' | 'end' | 'name' | 'country'>

/** The nearest place told after the trigger, else before it, within the stretch. */
export function whereIn(reading: Reading, trigger: Run, stretch: Run): Where | null {
  const inside = reading.places.filter(
    (place) =>
      place.from >= stretch.from &&
      place.to <= stretch.to &&
      !isPartOfParty(reading, place) &&
      !isOrigin(reading, place),
  )
  const place = inside.find((one) => one.from > trigger.to) ?? inside.at(-1)
  return place
    ? { ...place, name: place.name.replace(/(?:'s|’s)?(?: main| international)* (?:airport|village|town)$/i, '') }
    : unknownPlace(reading, trigger, stretch)
}

/** "from a farm near Tyre": where a thing came from is not where it happened. */
const isOrigin = (reading: Reading, place: PlaceMention): boolean =>
  isWord(reading.text.tokens[place.from - 1], 'to', 'from') &&
  !isWord(
    reading.text.tokens[place.from - 2],
    'far',
    'close',
    'turning',
    'near',
    'next',
    'away',
    'seized',
    'abducted',
    'kidnapped',
    'taken',
  )

const prepositions = ['in', 'at', 'near', 'outside', 'from', 'of', 'round', 'around', 'off']
const heads = [
  'village',
  'town',
  'province',
  'district',
  'base',
  'camp',
  'airport',
  'region',
  'county',
  'valley',
  'strait',
  'crossing',
  'island',
]

/** "at Warabe village", "in Villa Encarnada": a name behind a preposition of place that no list knows and no party bears. */
function unknownPlace(reading: Reading, trigger: Run, stretch: Run): Where | null {
  const { tokens, body } = reading.text
  const isName = (at: number) =>
    tokens[at]?.capital === true &&
    tokens[at]!.kind === 'word' &&
    !reading.parties.mentionAt(at) &&
    !reading.dates.in(at, at).length &&
    tokens[at]!.sentence === tokens[trigger.from]!.sentence
  for (let at = Math.min(trigger.to + 1, stretch.to); at < stretch.to; at++) {
    if (!isWord(tokens[at], ...prepositions) || !isName(at + 1) || reading.clauses.kind(at) === 'stop') continue
    if (
      tokens[at]!.quotation !== tokens[at + 1]!.quotation ||
      reading.marks.at(Weekday, at + 1) ||
      reading.marks.at(Month, at + 1)
    )
      continue
    let to = at + 1
    while (to < stretch.to && isName(to + 1)) to++
    // "the shelling of Nakyal, Azad Kashmir": a name behind "of" needs its region or kind beside it.
    const isRegional = isWord(tokens[to + 1], ',') && isName(to + 2)
    if (isWord(tokens[to + 1], ...heads) || isRegional || !isWord(tokens[at], 'of', 'from'))
      return {
        start: tokens[at + 1]!.start,
        end: tokens[to]!.end,
        name: body.slice(tokens[at + 1]!.start, tokens[to]!.end),
        country: null,
      }
  }
  return null
}

const locative = [
  'in',
  'at',
  'near',
  'outside',
  'over',
  'around',
  'across',
  'on',
  'off',
  'from',
  'inside',
  'through',
  'into',
  'of',
  'between',
  'towards',
  'to',
  'round',
  'above',
]

/** "Baghdad" in "the embassy in Baghdad" is a place; "London" in "the London Stock Exchange" is a name's part. */
function isPartOfParty(reading: Reading, place: PlaceMention): boolean {
  const mention = reading.parties.mentionAt(place.from)
  if (!mention || mention.parties.length === 0) return false
  // "as Washington told the generals": a government, unless a preposition makes it a place.
  if (mention.form === 'metonym') return !isWord(reading.text.tokens[place.from - 1], ...locative, 'the')
  if (mention.modifier) return false
  return (
    mention.form === 'name' && mention.from < place.from && !isWord(reading.text.tokens[place.from - 1], ...locative)
  )
}

/** The country told with "in Iraq", "over Ukraine". */
export function countryIn(reading: Reading, stretch: Run): string | null {
  const { tokens } = reading.text
  for (let at = stretch.from; at <= stretch.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention || mention.from !== at) continue
    const [ref] = mention.parties
    const party = ref === undefined ? undefined : reading.parties.get(ref)
    if (
      party?.organisation_kind === 'state' &&
      !mention.modifier &&
      isWord(tokens[at - 1], 'in', 'inside', 'across', 'over', 'near', 'off', 'into')
    )
      return party.country
  }
  return null
}
