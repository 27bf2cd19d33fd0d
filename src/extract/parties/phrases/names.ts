import { isGivenName } from '../../lexicon/given-names.ts'
import { endingOf } from '../../lexicon/name-origins.ts'
import {
  capitalisedNotNames,
  commonWords,
  thingHeads,
  vesselPrefixes,
  wordsAlsoNames,
} from '../../lexicon/not-names.ts'
import { ProperHead } from '../../lexicon/organisation-heads.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { nameParticles, nameSuffixes, Title } from '../../lexicon/titles.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import type { NamePhrase } from './phrase.ts'

const longestName = 7
const eastAsianPart = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u
const allCapitals = /^\p{Lu}{2,}$/u

/** Letters behind a name that tell its owner's standing. */
const standings = new Set([
  'MP',
  'MEP',
  'MNA',
  'MSP',
  'TD',
  'MLA',
  'MHA',
  'QC',
  'KC',
  'SC',
  'OBE',
  'CBE',
  'KBE',
  'MBE',
  'DBE',
  'PhD',
])
const offices = new Set([
  'office',
  'residence',
  'secretariat',
  'headquarters',
  'department',
  'ministry',
  'directorate',
  'bureau',
])

/** Whether the word is known as something else than a part of a person's name. `after`: it follows a title or another part. */
function isSomethingElse(reader: Reader, i: number, after: boolean): boolean {
  const { norm, text } = reader.token(i)
  // "8 Jan. Boris": a month, whoever is called Jan
  if (text.endsWith('.') && capitalisedNotNames.has(norm.replace('.', ''))) return true
  if (norm.endsWith('-in-chief')) return true
  // "Simon Roe TD", "PM Office", "the Prime Minister's Official Residence"
  if (standings.has(text) || (after && offices.has(norm))) return true
  const given = reader.isCapitalWord(i - 1) && isGivenName(reader.norm(i - 1))
  if (capitalisedNotNames.has(norm) || commonWords.has(norm))
    return (
      !(after && wordsAlsoNames.has(norm) && reader.token(i + 1).kind !== 'number') &&
      !(i > 0 && isGivenName(norm) && !reader.opens(i))
    )
  if (reader.isCommon(i)) return true
  const state = reader.at(StateWord, i)
  if (state) return !(given && state.from === state.to)
  const organisation = reader.at(StandingOrganisation, i)
  if (organisation) return organisation.to > i || !(given && !allCapitals.test(reader.token(i).text))
  // "Sheikh" of "Hassan Sheikh Mohamud"
  if (after && reader.at(Title, i)?.to === i && isPlainPart(reader, i - 1) && reader.isNameLike(i + 1)) return false
  if (reader.at(PostHead, i) ?? reader.at(Title, i)) return !(given && !reader.isNameLike(i + 1))
  return false
}

/** A capital word that is neither title nor post nor weekday. */
const isPlainPart = (reader: Reader, i: number): boolean =>
  reader.isCapitalWord(i) &&
  !reader.isCommon(i) &&
  !reader.at(Title, i) &&
  !isEndOfPost(reader, i) &&
  !reader.at(StateWord, i) &&
  !reader.at(StandingOrganisation, i)
const isEndOfPost = (reader: Reader, i: number): boolean =>
  [0, 1, 2, 3].some((back) => reader.at(PostHead, i - back)?.to === i)

/** A word that can be part of a person's name where it stands. */
export const isNameWord = (reader: Reader, i: number, after: boolean): boolean =>
  reader.isCapitalWord(i) && !isSomethingElse(reader, i, after)

/** "bin" of "Faisal bin Farhan", "al" of "al Sadr": goes on to a capital. */
function readsOn(reader: Reader, i: number): boolean {
  for (let at = i; at < i + 3; at++) {
    if (!nameParticles.has(reader.norm(at))) return at > i && isNameWord(reader, at, true)
    if (reader.token(at).capital) return at > i || isNameWord(reader, at, true)
  }
  return false
}

/** "Minister S Jaishankar", "General V K Singh": an initial without its point. */
const isBareInitial = (reader: Reader, i: number): boolean => /^[^\P{Lu}I]$/u.test(reader.token(i).text)

/** Where the name that begins at `i` ends; null where none begins. */
function endOfName(reader: Reader, i: number, titled: boolean): number | null {
  const end = reader.end(i)
  let to: number | null = null
  for (let at = i; at <= end && at < i + longestName; at++) {
    const after = titled || to !== null
    const starts = to === null
    if (reader.isInitial(at)) {
      if (
        starts &&
        (reader.is(at - 1, 'on') ||
          !(
            (reader.token(at).text.endsWith('.') || (titled && isBareInitial(reader, at))) &&
            (reader.isCapitalWord(at + 1) || reader.isInitial(at + 1))
          ))
      )
        break
    } else if (isNameWord(reader, at, after)) {
      if (!starts && reader.at(StandingPlace, at) && !reader.at(StandingPlace, i) && isPlaceTail(reader, at)) break
    } else if (!(after && readsOn(reader, at))) break
    else continue
    to = at
    if (reader.isPossessive(at + 1)) break
  }
  return to
}

/** "Nord Stream Berlin": no. Kept as a hook for runs like "HB Tórshavn": a place ends no name that has no given name. */
const isPlaceTail = (reader: Reader, at: number): boolean =>
  !isGivenName(reader.norm(at - 1)) && (reader.at(StandingPlace, at)?.to ?? at) > at

/** A nickname in quotation marks inside a name: 'Mohamed "Hemedti" Dagalo'. */
function pastNickname(reader: Reader, to: number): number {
  if (reader.token(to + 1).kind !== 'quotation_mark' || reader.token(to + 3).kind !== 'quotation_mark') return to
  if (!reader.isCapitalWord(to + 2) || !isNameWord(reader, to + 4, true)) return to
  return endOfName(reader, to + 4, true) ?? to
}

/** "Jr." after a comma or none. */
function pastSuffix(reader: Reader, to: number): number {
  const at = reader.is(to + 1, ',') ? to + 2 : to + 1
  return nameSuffixes.has(reader.norm(at)) && reader.token(at).capital && reader.end(to) >= at ? at : to
}

const initials = /^(?:\p{L}\.)+$|^\p{L}$/u
const isInitial = (word: string): boolean => (word.length === 1 || word.endsWith('.')) && initials.test(word)

/** Particles that are a name's first word as well: "Abu Rashad", "Ben Hale". */
const opening = new Set(['abu', 'umm', 'ibn', 'ben'])

/** Words of a name with the surname's place among them: capitals ("ABE Shinzo"), East Asian order ("Kim Jong-un"), else the last. */
function partsOf(reader: Reader, from: number, to: number): NamePhrase {
  const words: string[] = []
  const texts: string[] = []
  for (let i = from; i <= to; i++) {
    const { kind, norm, text } = reader.token(i)
    if (kind !== 'word' || nameSuffixes.has(norm)) continue
    words.push(norm)
    texts.push(text)
  }
  const core = words.filter(
    (word, n) => !isInitial(word) && !(nameParticles.has(word) && !(n === 0 && opening.has(word))),
  )
  return { from, to, words, core: core.length ? core : words, surname: surnameOf(words, texts) }
}

function surnameOf(words: string[], texts: string[]): number {
  const last = words.length - 1
  const capitals = texts.findIndex((text) => allCapitals.test(text))
  if (capitals >= 0 && texts.some((text) => /\p{Ll}/u.test(text))) return capitals
  if (last >= 1 && texts[last] !== undefined && eastAsianPart.test(texts[last]) && !isGivenName(words[0] ?? ''))
    return 0
  let surname = last
  while (surname > 1 && nameParticles.has(words[surname - 1] ?? '')) surname--
  return Math.max(surname, 0)
}

/** A person's name by its capitals, with particles, initials, suffix; `titled` where a title or post stands before it. */
export function readName(reader: Reader, i: number, titled: boolean): NamePhrase | null {
  if (reader.isShouting(i) && !titled && !isGivenName(reader.norm(i))) return null
  if (!titled && reader.at(StandingPlace, i) && !isGivenName(reader.norm(i)) && isGivenName(reader.norm(i + 1)))
    return null
  const end = endOfName(reader, i, titled)
  if (end === null) return null
  const to = pastSuffix(reader, pastNickname(reader, end))
  return partsOf(reader, i, to)
}

const speaking = new Set(
  'shot stabbed wounded injured jailed arrested killed detained freed released named appointed charged convicted executed assassinated murdered ousted toppled succeeded replaced sacked dismissed summoned invited hosted received kidnapped abducted poisoned nominated pardoned extradited deported meet telephone phone call between said says told tells asked quoted met called phoned telephoned rang by with for urged thanked congratulated accused tweeted wrote added including'.split(
    ' ',
  ),
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

const kinsmen = 'father son brother husband widower uncle nephew grandson grandfather half-brother sons brothers'
const kinswomen = 'mother daughter sister wife widow aunt niece half-sister granddaughter grandmother daughters sisters'
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
  if (reader.is(from - 1, 'as') && reader.is(from - 2, 'identified', 'named', 'introduced')) return 2
  return reader.is(from - 1, 'certain') && reader.is(from - 2, 'a', 'one') ? 2 : 0
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
  for (let i = from; i < to; i++) if (reader.isInitial(i) && (i > from || !reader.opens(from))) points += 1
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
