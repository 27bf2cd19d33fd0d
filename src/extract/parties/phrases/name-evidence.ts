// How much capitals without a title behave like a person's name.
import { isGivenName } from '../../lexicon/given-names.ts'
import { endingOf } from '../../lexicon/name-origins.ts'
import { thingHeads, vesselPrefixes } from '../../lexicon/not-names.ts'
import { ProperHead } from '../../lexicon/organisation-heads.ts'
import { StandingPlace } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { allCapitals, eastAsianPart } from './names.ts'
import type { NamePhrase } from './phrase.ts'

const speaking = new Set(
  'shot stabbed wounded injured jailed arrested killed detained freed released named appointed charged convicted executed assassinated murdered ousted toppled succeeded replaced sacked dismissed summoned invited hosted received kidnapped abducted poisoned nominated pardoned extradited deported meet telephone phone call between said says told tells asked quoted met called phoned telephoned rang by with for urged thanked congratulated accused tweeted wrote added including'.split(
    ' ',
  ),
)
/** "the murder of Jane Roe" */
const befalling = new Set(
  'murder killing assassination death arrest kidnapping abduction poisoning beheading execution'.split(' '),
)
/** "Ain al-Asad", "Deir Hafer": a spring, a monastery, a hill. */
const placeOpeners = new Set(
  'plaza avenida calle rue piazza sitio barangay kampung jalan puerto isla cerro monte palacio ain deir wadi jebel jabal ras bab tell tel beit umm khirbet qasr bir camp fort mount'.split(
    ' ',
  ),
)
/** "the base of Ain al-Assad" */
const placeNouns = new Set(
  'base town city village province district port camp island islands strait gulf region governorate area neighbourhood neighborhood suburb valley mountain airport crossing county state'.split(
    ' ',
  ),
)
const placing = new Set(['in', 'at', 'near', 'from', 'on', 'outside', 'across', 'around', 'toward', 'towards', 'into'])

/** Nouns for a person that are no posts: "our compatriot Jane Doe", "the novelist Jane Doe". */
const bearers = new Set(
  `compatriot countryman countrywoman national citizen prisoner detainee hostage captive suspect victim resident witness student teacher headmaster headteacher farmer driver pensioner novelist writer author poet singer actor actress
  footballer athlete filmmaker director boss ally rival predecessor successor colleague friend neighbour neighbor survivor defendant nurse priest translator interpreter fugitive defector whistleblower contender challenger incumbent millionaire billionaire magnate named`.split(
    /\s+/,
  ),
)

const kinsmen =
  'father son brother husband boyfriend widower uncle nephew grandson grandfather half-brother sons brothers'
const kinswomen =
  'mother daughter sister girlfriend wife widow aunt niece half-sister granddaughter grandmother daughters sisters'
const kin: ReadonlyMap<string, 'female' | 'male' | null> = new Map([
  ...kinsmen.split(' ').map((word) => [word, 'male'] as const),
  ...kinswomen.split(' ').map((word) => [word, 'female'] as const),
  ...'partner cousin child fiance fiancee'.split(' ').map((word) => [word, null] as const),
])

export const isKin = (norm: string): boolean => kin.has(norm)

/** "his wife, Hester", "whose son Gebran" */
export const isNamedAsKin = (reader: Reader, from: number): boolean =>
  isKin(reader.norm(reader.is(from - 1, ',') ? from - 2 : from - 1))

/** Of what gender the relation is that stands before a name: "his father, Hun Sen". */
export const genderOfKin = (reader: Reader, from: number): 'female' | 'male' | null =>
  kin.get(reader.norm(reader.is(from - 1, ',') ? from - 2 : from - 1)) ?? null

/** "was identified as Jane Doe", "a certain Abu Black" */
function introduced(reader: Reader, from: number): number {
  if (reader.is(from - 1, 'of') && befalling.has(reader.norm(from - 2))) return 2
  if (reader.is(from - 1, 'as') && reader.is(from - 2, 'identified', 'named', 'introduced')) return 2
  return reader.is(from - 1, 'certain') && reader.is(from - 2, 'a', 'one') ? 2 : 0
}

/** "J.D. Vale", "told S. Rao": an initial before a capital, which at the head of a sentence may be a number or letter of a list. */
function initialsIn(reader: Reader, from: number, to: number): number {
  let points = 0
  for (let i = from + 1; i < to; i++) if (reader.isInitial(i)) points += 1
  if (from === to || !reader.isInitial(from)) return points
  return points + (reader.opens(from) && reader.token(from).text.length < 4 && !reader.isVerbLike(to + 1) ? 1 : 2)
}

const aimedAt = 'shouted fired angry aimed back laughed anger directed out'.split(' ')
/** How much the word before a name speaks for a place: "in Jane Roe", "at Ben Gurion". */
function placedBy(reader: Reader, from: number): number {
  const plain = placing.has(reader.norm(from - 1)) && !isGivenName(reader.norm(from)) ? 2 : 0
  return reader.is(from - 1, 'at') && !reader.is(from - 2, ...aimedAt) ? plain + 3 : plain
}

/** How much a name without a title behaves like a person's: two points make one, or the document at large has to say more. */
export function personEvidence(reader: Reader, { from, to, words }: NamePhrase): number {
  const first = reader.norm(from)
  const last = reader.norm(to)
  let points = 0
  if (isGivenName(first) || (first.includes('-') && first.split('-').every(isGivenName))) points += 2
  else if (words.slice(1).some((word) => isGivenName(word))) points += 1
  if (
    words.some(
      (word) => ['bin', 'ibn', 'bint', 'van', 'von', 'ben', 'ould'].includes(word) || /^(?:al|el|abdel|ul)-/.test(word),
    )
  )
    points += 2
  if (words.length > 1 && eastAsianPart.test(reader.token(to).text)) points += 2
  points += initialsIn(reader, from, to)
  if (reader.isVerbLike(to + 1) || reader.is(to + 1, 'who', 'whose')) points += 1
  if (
    reader.is(to + 1, ',') &&
    (reader.is(to + 2, 'who', 'whose') ||
      (reader.token(to + 2).kind === 'number' && /^\d{2}$/.test(reader.norm(to + 2)) && reader.is(to + 3, ',')))
  )
    points += 2
  if (speaking.has(reader.norm(from - 1))) points += 1
  if (words.length > 1 && words.length < 5 && !reader.opens(from) && !reader.isShouting(from)) points += 1
  if (bearers.has(reader.norm(from - 1))) points += 2
  if (kin.has(reader.norm(from - 1)) || (reader.is(from - 1, ',') && kin.has(reader.norm(from - 2)))) points += 2
  if (reader.is(from - 1, ',') && reader.is(to + 1, ',') && reader.isVerbLike(to + 2)) points += 1
  if (reader.isPossessive(from - 1)) points += 1
  if (reader.isPossessive(to + 1) && words.length > 1) points += 1
  if (reader.is(from - 1, 'the', 'a', 'an')) points -= 4
  points += introduced(reader, from)
  if (thingHeads.has(last) || reader.at(ProperHead, to)?.to === to) points -= 3
  points -= placedBy(reader, from)
  if (words.length > 1 && endingOf(words[words.length - 1] ?? '') !== null) points += 1
  if (reader.is(from - 1, 'of') && placeNouns.has(reader.norm(from - 2))) points -= 4
  if (placeNouns.has(reader.norm(to + 1))) points -= 2
  if (vesselPrefixes.has(reader.norm(from - 1))) points -= 9
  if (!isGivenName(first) && reader.at(StandingPlace, from)) points -= 2
  if (placeOpeners.has(first)) points -= 2
  if (placeOpeners.has(first) || (to > from && reader.at(StandingPlace, from)?.to === to)) points -= 2
  if (allCapitals.test(reader.token(from).text) && !reader.isInitial(from) && !isGivenName(first)) points -= 2
  return points
}
