import type { Run } from '../clauses/clause.ts'
import { Month, Weekday } from '../lexicon/calendar.ts'
import { PlaceHead } from '../lexicon/place-heads.ts'
import { isWord } from '../marks/marks.ts'
import type { PlaceMention } from '../parties/places.ts'
import type { Reading } from '../reading.ts'
import { capitalMeant } from './capital.ts'

/** Where something happened, as far as a place is named. */
export type Where = Pick<PlaceMention, 'start' | 'end' | 'name' | 'country'>

/** The places whose words lie within tokens; places stand in the order of the text. */
export function placesWithin(reading: Reading, { from, to }: Run): PlaceMention[] {
  const { places } = reading
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.from < from) low = middle + 1
    else high = middle
  }
  const found: PlaceMention[] = []
  for (let index = low; index < places.length && places[index]!.from <= to; index++)
    if (places[index]!.to <= to) found.push(places[index]!)
  return found
}

/** Houses that stand in a town. */
export const house =
  /(?:market|bazaar|station|hospital|mosque|church|cathedral|synagogue|shrine|temple|hotel|school|university|academy|theatre|theater|mall|stadium|park|bridge|square|street|restaurant|nightclub|cafe|café|building|terminal|junction|roundabout)$/

/** "a blast in the Rakhni market in Barkhan", "at the Moi hotel in Nairobi": the town rather than the house, where one is told beside it. */
function townOf(reading: Reading, place: PlaceMention, inside: readonly PlaceMention[], stretch: Run): PlaceMention {
  const { tokens } = reading.text
  // "in St. Peter's Church in Cairo"
  const isOwner = tokens[place.to + 1]?.kind === 'possessive' && house.test(tokens[place.to + 2]?.norm ?? '')
  if (!isOwner && !house.test(place.name)) return place
  // "Mogadishu's Hayat Hotel"
  const owner = tokens[place.from - 1]?.kind === 'possessive' ? reading.parties.mentionAt(place.from - 2) : undefined
  if (owner?.form === 'metonym') {
    const { start, end } = owner
    const name = reading.text.body.slice(start, end)
    return { from: owner.from, to: owner.to, start, end, name, country: place.country, place: place.place }
  }
  const { to } = reading.text.sentences[reading.text.tokens[place.from]!.sentence]!
  const behind = placesWithin(reading, { from: place.to + 1, to: Math.min(to, Math.max(stretch.to, place.to + 4)) })
  return [...behind, ...inside].find((other) => !house.test(other.name) && !isPartOfParty(reading, other)) ?? place
}

/** The nearest place told after the trigger, else before it, within the stretch; one that something came from only where no other is told. */
export function whereIn(reading: Reading, trigger: Run, stretch: Run): Where | null {
  const inside = placesWithin(reading, stretch).filter(
    (place) =>
      !isPartOfParty(reading, place) &&
      !isSource(reading, place) &&
      !isShouted(reading, place, trigger) &&
      !isVenue(reading, place, trigger) &&
      !isShip(reading, place),
  )
  const ours = inside.filter((place) => !isOrigin(reading, place) && !isOfNext(reading, place))
  const here = ours.length > 0 ? ours : inside.filter((place) => !isOrigin(reading, place))
  const near = here.find((one) => one.from > trigger.to) ?? here.at(-1) ?? inside.find((one) => one.from > trigger.to)
  if (!near) return unknownPlace(reading, trigger, stretch) ?? capitalMeant(reading, stretch)
  // "from Dapchi, Yobe State": the first of two joined by a comma is the closer.
  const joined = inside.find((place) => place.to === near.from - 2 && isWord(reading.text.tokens[near.from - 1], ','))
  const place = townOf(reading, joined ?? near, inside, stretch)
  const country = isOthersBase(reading, place) ? null : place.country
  return {
    start: place.start,
    end: place.end,
    country,
    name: place.name.replace(
      /(?:'s|’s)?(?: main| international| general)* (?:airport|police station|railway station|village|town|city|area|sector|locality|hamlet|suburb|settlement|neighbou?rhood)$/,
      '',
    ),
  }
}

/** "was hurt, and in Lusaka students marched": of the next clause. */
const isOfNext = (reading: Reading, { from }: PlaceMention): boolean =>
  isWord(reading.text.tokens[from - 1], 'in', 'at') &&
  isWord(reading.text.tokens[from - 2], 'and', 'while', 'but') &&
  isWord(reading.text.tokens[from - 3], ',')

/** "the American base of Ain al-Assad": whose base it is says nothing of where it lies. */
const isOthersBase = (reading: Reading, place: PlaceMention): boolean =>
  place.place === null &&
  reading.text.tokens
    .slice(Math.max(0, place.from - 3), place.from)
    .some((token) => isWord(token, 'base', 'bases', 'camp'))

/** "shouted 'Remember Aleppo' before he fired": what is said of another place. */
const isShouted = ({ text: { tokens, quotations } }: Reading, { from }: PlaceMention, trigger: Run): boolean => {
  const { quotation } = tokens[from]!
  return quotation >= 0 && quotation !== tokens[trigger.from]!.quotation && !quotations[quotation]!.single
}

/** ", the defence ministry in Moscow said": where the news comes from. */
const isSource = (reading: Reading, place: PlaceMention): boolean =>
  reading.text.tokens
    .slice(place.to + 1, place.to + 3)
    .some((token) => isWord(token, 'said', 'says', 'reported', 'announced', 'told'))

const tellings = new Set(
  'told said says spoke conference briefing interview statement speech address reporters journalists lawmakers parliament'.split(
    ' ',
  ),
)

/** "told reporters at Government House", "a press conference in Benghazi": where it was told, not where it happened. */
function isVenue(reading: Reading, place: PlaceMention, trigger: Run): boolean {
  const { tokens } = reading.text
  if (place.from < trigger.to || !isWord(tokens[place.from - 1], 'in', 'at')) return isVenueBefore(reading, place)
  return tellings.has(tokens[place.from - 2]?.norm ?? '')
}

/** "told reporters in Lima that rebels had attacked": before what is told. */
const isVenueBefore = (reading: Reading, place: PlaceMention): boolean =>
  isWord(reading.text.tokens[place.from - 1], 'in', 'at') &&
  isWord(reading.text.tokens[place.from - 2], 'reporters', 'journalists', 'conference', 'briefing', 'interview')

const vessels = new Set(
  'corvette frigate destroyer cruiser tanker trawler ferry freighter submarine warship carrier vessel ship boat yacht bulker minesweeper gunboat cutter schooner icebreaker'.split(
    ' ',
  ),
)

/** "the corvette Cheonan", "the tanker Basra": a ship's name. */
const isShip = (reading: Reading, place: PlaceMention): boolean =>
  vessels.has(reading.text.tokens[place.from - 1]?.norm ?? '')

/** The place of what a sentence tells, for a trigger whose own clause names none: told before it, or after it with no other verb between. */
export function whereAround(reading: Reading, trigger: Run, sentence: Run): Where | null {
  const before = whereIn(reading, trigger, { from: sentence.from, to: trigger.from })
  if (before && !isParted(reading, before, trigger)) return before
  for (let at = trigger.to + 1; at <= sentence.to; at++) {
    const kind = reading.clauses.kind(at)
    const isVerb =
      kind === 'past' ||
      kind === 'present' ||
      kind === 'auxiliary' ||
      kind === 'stop' ||
      (kind === 'gerund' && reading.clauses.kind(at - 1) === 'comma')
    if (isVerb && !reading.parties.mentionAt(at) && !isMeanwhile(reading, at))
      return whereIn(reading, trigger, { from: trigger.from, to: at - 1 })
  }
  return whereIn(reading, trigger, { from: trigger.from, to: sentence.to })
}

/** "was fired on as it landed at the airport", "was shot while he slept in Oran": where they were then. */
const isMeanwhile = ({ clauses, text: { tokens } }: Reading, at: number): boolean => {
  const subject = clauses.kind(at - 1) === 'auxiliary' ? at - 2 : at - 1
  return clauses.kind(subject) === 'pronoun' && isWord(tokens[subject - 1], 'as', 'while', 'when', 'where')
}

const partings = ['after', 'since', 'while', 'because', 'following', 'but']

/** "closed the border after gunmen killed eight in Garissa": what another clause tells of. */
function isParted(reading: Reading, place: Where, trigger: Run): boolean {
  const { tokens } = reading.text
  for (let at = trigger.from - 1; at >= 0 && tokens[at]!.start > place.end; at--)
    if (isWord(tokens[at], ...partings)) return true
  return false
}

/** "from a farm near Tyre": where a thing came from is not where it happened. */
const isOrigin = (reading: Reading, place: PlaceMention): boolean =>
  isWord(reading.text.tokens[place.from - 1], 'to', 'from') &&
  !isWord(reading.text.tokens[place.from - 2], 'far', 'close', 'turning', 'near', 'next', 'away')

const islands = ['island', 'islands', 'isle', 'heights', 'peninsula', 'atoll', 'hill', 'ridge', 'farms']
const prepositions = ['in', 'at', 'near', 'outside', 'from', 'of', 'round', 'around', 'off']
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset)

/** "at Warabe village", "in Villa Encarnada": a name behind a preposition of place that no list knows and no party bears. */
function unknownPlace(reading: Reading, trigger: Run, stretch: Run): Where | null {
  const { tokens, body } = reading.text
  const isName = (at: number) =>
    tokens[at]?.capital === true &&
    tokens[at]!.kind === 'word' &&
    !reading.parties.mentionAt(at) &&
    !reading.dates.in(at, at).length &&
    tokens[at]!.sentence === tokens[trigger.from]!.sentence
  const behind = Math.min(trigger.to + 1, stretch.to)
  // Behind the trigger first, else before it: "a camp at Goma-Coura came under fire".
  for (const at of [...range(behind, stretch.to), ...range(stretch.from, behind)]) {
    const isOn = isWord(tokens[at], 'on')
    if (!(isOn || isWord(tokens[at], ...prepositions)) || !isName(at + 1) || reading.clauses.kind(at) === 'stop')
      continue
    if (
      tokens[at]!.quotation !== tokens[at + 1]!.quotation ||
      reading.marks.at(Weekday, at + 1) ||
      reading.marks.at(Month, at + 1)
    )
      continue
    let to = at + 1
    while (to < stretch.to && isName(to + 1)) to++
    if (isOn && !isWord(tokens[to], ...islands)) continue
    // "the shelling of Nakyal, Azad Kashmir": a name behind "of" needs its region or kind beside it.
    const isRegional = isWord(tokens[to + 1], ',') && isName(to + 2)
    if (reading.marks.at(PlaceHead, to + 1) || isRegional || !isWord(tokens[at], 'of', 'from'))
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
  if (mention.form === 'metonym')
    return !isWord(reading.text.tokens[place.from - 1], ...locative, 'the', 'capital', 'city', 'town')
  if (mention.modifier) return false
  return (
    mention.form === 'name' && mention.from < place.from && !isWord(reading.text.tokens[place.from - 1], ...locative)
  )
}
