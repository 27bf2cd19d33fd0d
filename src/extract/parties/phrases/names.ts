import { isGivenName } from '../../lexicon/given-names.ts'
import { capitalisedNotNames, commonWords, wordsAlsoNames } from '../../lexicon/not-names.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { nameParticles, nameSuffixes, Title } from '../../lexicon/titles.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import type { NamePhrase } from './phrase.ts'
import { qualifies } from './states.ts'

const longestName = 7
export const eastAsianPart = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u
export const allCapitals = /^\p{Lu}{2,}$/u

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
  // "Israel Katz", "minister Jordan Bardella"
  if (state && !given && isGivenName(norm) && state.from === state.to && namesPerson(reader, i)) return false
  // "Vital American targets": no Mr American, where a noun goes on in small letters
  if (state) return !(given && state.from === state.to) || (state.value.as === 'demonym' && qualifies(reader, i + 1))
  const organisation = reader.at(StandingOrganisation, i)
  if (organisation) return organisation.to > i || !(given && !allCapitals.test(reader.token(i).text))
  // "Sheikh" of "Hassan Sheikh Mohamud", "Amir" of "Karim Amir Sadeghi"
  if (
    after &&
    (reader.at(Title, i)?.to === i || isGivenName(norm)) &&
    isPlainPart(reader, i - 1) &&
    reader.isNameLike(i + 1)
  )
    return false
  if (reader.at(PostHead, i) ?? reader.at(Title, i)) return !(given && !reader.isNameLike(i + 1))
  return false
}

/** Whether a surname follows a given name that is a state's as well, behind a post: "Defence minister [Israel Katz]". */
const namesPerson = (reader: Reader, i: number): boolean =>
  isEndOfPost(reader, i - 1) && isPlainPart(reader, i + 1) && !reader.at(PostHead, i + 1)

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
