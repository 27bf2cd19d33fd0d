import { PlaceHead, PlaceOpener } from '../lexicon/place-heads.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../lexicon/world.ts'
import type { Span } from '../span.ts'
import { bearings, countryAround } from './country-around.ts'
import type { Parties } from './party.ts'
import { Begins, type Reader } from './reader.ts'

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

interface Found {
  from: number
  to: number
  country: string | null
  place: string | null
}

const locative = new Set(
  'in at near from outside around round toward towards through throughout across into over above on to off inside of north south east west above hit struck shelled bombed attacked'.split(
    ' ',
  ),
)
const longestRun = 4

/** The last token of the run of capitals at the token, `i - 1` where none is. */
function endOfRun(reader: Reader, i: number): number {
  let to = i - 1
  while (
    to + 1 < i + longestRun &&
    to + 1 <= reader.end(i) &&
    reader.isCapitalWord(to + 1) &&
    !(to >= i && reader.isPossessive(to + 1))
  ) {
    to++
    if (reader.isPossessive(to + 1)) break
  }
  return to
}

/** "the singer Ariana Grande": a town's name before another, with no word of place before it. */
const isForename = (reader: Reader, from: number, to: number): boolean =>
  reader.isCapitalWord(to + 1) &&
  to + 1 <= reader.end(from) &&
  !reader.at(PlaceHead, to + 1) &&
  !reader.opens(from) &&
  !locative.has(reader.norm(from - 1)) &&
  !reader.is(
    from - 1,
    'of',
    'by',
    'between',
    'and',
    ',',
    'the',
    'central',
    'downtown',
    'northern',
    'southern',
    'eastern',
    'western',
  )

/** "Balad air base", "Latakia province", "Dnipro": a known town, with the noun that makes another place of it. */
function readKnown(reader: Reader, i: number): Found | null {
  const mark = reader.at(StandingPlace, i)
  const place = mark?.value[0]
  if (!mark || !place || !reader.isCapitalWord(i) || isForename(reader, i, mark.to)) return null
  const head = reader.at(PlaceHead, mark.to + 1)
  // "Rafah crossing" is another place than Rafah, but "Idlib province" is the province
  if (head && !reader.isPossessive(mark.to + 1))
    return {
      from: i,
      to: head.to,
      country: place.country,
      place: mark.value.find(({ kind }) => kind !== 'city')?.name ?? null,
    }
  return { from: i, to: mark.to, country: place.country, place: place.name }
}

/** "Al-Shaheen camp", "Khmeimim air base": capitals that nobody knows, before a noun of place. */
function readHeaded(reader: Reader, i: number): Found | null {
  if (!reader.isCapitalWord(i) || reader.isCommon(i) || reader.at(StandingOrganisation, i)) return null
  const end = endOfRun(reader, i)
  for (let at = i + 1; at <= end + 1; at++) {
    const head = reader.at(PlaceHead, at)
    if (head && head.to <= reader.end(i)) return { from: i, to: head.to, country: null, place: null }
  }
  return null
}

const waters = ['gulf', 'sea', 'strait', 'straits', 'bay', 'lake']

/** "the province of Anbar", "the base of Ain al-Assad", "Camp Taji": the noun stands before. */
function readOf(reader: Reader, i: number): Found | null {
  const opener = reader.at(PlaceOpener, i)
  const head = reader.at(PlaceHead, i)
  const first =
    opener && reader.isCapitalWord(opener.to + 1)
      ? opener.to + 1
      : head && reader.is(head.to + 1, 'of')
        ? head.to + 2
        : null
  if (first === null || !reader.isCapitalWord(first)) return null
  // "the Gulf of Aden", "the Strait of Hormuz": of the waters' own name, whatever land it is called after.
  const isWater = !opener && reader.isCapitalWord(i) && reader.is(i, ...waters)
  const state = reader.at(StateWord, first)
  if (state?.value.as === 'name') return isWater ? { from: i, to: state.to, country: null, place: null } : null
  const known = reader.at(StandingPlace, first)
  const to = known?.to ?? endOfName(reader, first)
  const place = known?.value[0]
  return { from: opener || isWater ? i : first, to, country: place?.country ?? null, place: place?.name ?? null }
}

/** "Ain al-Assad": capitals with small articles between. */
function endOfName(reader: Reader, first: number): number {
  let to = endOfRun(reader, first)
  while (reader.is(to + 1, 'al', 'el', 'de', 'del', 'la') && reader.isCapitalWord(to + 2)) to = endOfRun(reader, to + 2)
  return to
}

/** "in Hroza", "near Ain Issa", "west of Sévaré": behind a word of place, capitals that are nobody's. */
function readLocated(reader: Reader, i: number): Found | null {
  const isBearing = reader.is(i - 1, 'of') && bearings.has(reader.norm(i - 2))
  if (
    !(isBearing || reader.is(i - 1, 'in', 'near', 'outside')) ||
    !reader.isCapitalWord(i) ||
    reader.isCommon(i) ||
    reader.isShouting(i)
  )
    return null
  if (reader.at(StateWord, i) || reader.at(StandingOrganisation, i)) return null
  return { from: i, to: endOfName(reader, i), country: null, place: null }
}

const readers = [readKnown, readHeaded, readOf, readLocated]

/** The longest place at the token; the earlier reader where two are as long. */
function readPlace(reader: Reader, i: number): Found | null {
  let best: Found | null = null
  for (const read of readers) {
    const found = read(reader, i)
    if (found && (!best || found.to > best.to)) best = found
  }
  return best
}

/** Whether the words belong to somebody's name: "Austin said", "the Salisbury District Hospital"; "the embassy in Tehran" has a place in it. */
function isSomebody(parties: Parties, reader: Reader, { from, place }: Found): boolean {
  const mention = parties.mentionAt(from)
  if (!mention || mention.form === 'pronoun') return false
  // "the Al Qaeda chief": nobody known by name, yet somebody.
  if (mention.parties.length === 0) return mention.form === 'description' && !locative.has(reader.norm(from - 1))
  const party = parties.get(mention.parties[0] ?? '')
  if (party.organisation_kind === 'state') return false
  // "the presidential palace in Libreville"
  if (party.kind === 'organisation' && party.organisation_kind !== 'embassy')
    return mention.from === from || place === null || !reader.is(from - 1, 'in')
  return !locative.has(reader.norm(from - 1)) || mention.from === from
}

/** Places in the order of the text: known towns, bases and provinces, and capitals that a noun or preposition makes a place. */
export function findPlaces(reader: Reader, parties: Parties): PlaceMention[] {
  const places: PlaceMention[] = []
  for (let i = 0; i < reader.tokens.length; i++) {
    if (!reader.begins(i, Begins.capital | Begins.ground)) continue
    const found = readPlace(reader, i)
    if (!found || isSomebody(parties, reader, found) || !isPlaced(reader, found)) continue
    const { from, to, place } = found
    const [start, end] = [reader.token(from).start, reader.token(to).end]
    places.push({
      from,
      to,
      start,
      end,
      name: reader.slice(from, to),
      country: countryAround(reader, found) ?? found.country,
      place,
    })
    i = to
  }
  return places
}

const partsOfTown = [
  'downtown',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'north',
  'south',
  'east',
  'west',
  'nearby',
  'greater',
  'inner',
  'old',
]

/** A capital that may stand for its government is a place only where a word of place says so. */
function isPlaced(reader: Reader, { from, to }: Found): boolean {
  const state = reader.at(StateWord, from)
  if (!state) return true
  if (state.to < to) return state.value.as === 'metonym'
  return (
    state.value.as === 'metonym' &&
    // "at Kuala Lumpur's main airport" is there; "Moscow's envoy" is the government's
    (!reader.isPossessive(to + 1) || reader.is(from - 1, 'at', 'in', 'near', 'outside')) &&
    (locative.has(reader.norm(from - 1)) ||
      // "in downtown Conakry"
      (reader.is(from - 1, ...partsOfTown) && locative.has(reader.norm(from - 2))) ||
      // "in the Afghan capital Kabul"
      reader.is(from - 1, 'capital', 'city', 'town', 'port', 'megacity', 'metropolis') ||
      reader.is(to + 1, ',', ')'))
  )
}
