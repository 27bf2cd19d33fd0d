// Bodies whose first word or whose noun before them says what they are: "Radio Okapi", "broadcaster NTV".

import type { OrganisationKind } from '../../../vocabulary.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import { BodyNoun, OpeningHead, OrganisationNoun } from '../../lexicon/organisation-heads.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Mark } from '../../marks/marks.ts'
import type { Reader } from '../reader.ts'
import { type Core, nameOf, readStanding } from './standing-organisations.ts'

const presenting = new Set(['media', 'company', 'ngo'])

/** "broadcaster NTV", "ferry company Nordhav Line", "the fisherfolk group Pamalaka": the noun says what the capitals name. */
export function readPresented(reader: Reader, i: number): Core | null {
  const noun = reader.at(OrganisationNoun, i)
  const plain = noun && presenting.has(noun.value) ? noun : undefined
  const body = reader.at(BodyNoun, i)
  const longer = body && (!plain || body.to > plain.to) ? body : undefined
  const mark = longer ?? plain
  if (!mark || (reader.token(i).capital && !reader.opens(i))) return null
  const from = mark.to + 1
  if (reader.token(from).sentence !== reader.token(i).sentence) return null
  const standing = readStanding(reader, from)
  if (standing) return standing
  // "the group Friday", "party President Jane Doe", "the company Jane Doe founded"
  if (longer && !mayBePresented(reader, i, from)) return null
  let to = from - 1
  while (reader.isCapitalWord(to + 1) && to < from + 4 && to + 1 <= reader.end(i) && !reader.isPossessive(to + 1)) to++
  if (to < from || reader.at(StateWord, from)?.to === to) return null
  return nameOf(from, to, mark.value, 'name with noun')
}

/** Whether capitals behind a noun for a body can be its name: no weekday, post or person, and an article or adjective before the noun. */
function mayBePresented(reader: Reader, noun: number, from: number): boolean {
  if (!reader.isNameLike(from) || reader.at(PostHead, from) || reader.at(Title, from)) return false
  if (isGivenName(reader.norm(from)) || reader.at(StandingPlace, from) || reader.isShouting(from)) return false
  return reader.is(noun - 1, 'the', 'a', 'an') || reader.token(noun - 1).kind === 'word'
}

const articles = ['a', 'an', 'the']
const goesOn = [
  'of',
  'that',
  'which',
  'close',
  'loyal',
  'run',
  'led',
  'in',
  'from',
  'with',
  'for',
  'on',
  'at',
  'to',
  'by',
  'based',
  'and',
  'whose',
  'who',
  'opposed',
  'near',
  'calling',
  'fighting',
  'representing',
  'monitoring',
  'active',
]

/** "Aprodeh, a rights group", "Najd Province, a branch of the so-called Daesh": capitals that an apposition says to be a body. */
export function readApposed(reader: Reader, i: number): Core | null {
  if (
    !reader.isCapitalWord(i) ||
    reader.isCommon(i) ||
    reader.isNameLike(i - 1) ||
    reader.isShouting(i) ||
    reader.isLead(i) ||
    (reader.opens(i) && reader.isCommon(i))
  )
    return null
  if (reader.at(StateWord, i) ?? reader.at(PostHead, i) ?? reader.at(Title, i)) return null
  let to = i
  while ((reader.isNameLike(to + 1) || reader.token(to + 1).kind === 'number') && to < i + 5) to++
  if (reader.at(StandingPlace, i)?.to === to) return null
  if (to > i && isGivenName(reader.norm(i))) return null
  if (!reader.is(to + 1, ',') || !reader.is(to + 2, ...articles)) return null
  const kind = bodyNounAt(reader, to + 3)
  return kind === null ? null : nameOf(i, to, kind, 'name before apposition')
}

/** The kind of body that a noun phrase speaks of which begins at the token, behind its article: "Kyiv-based rights group". */
function bodyNounAt(reader: Reader, at: number): OrganisationKind | null {
  for (let next = at; next <= Math.min(at + 5, reader.end(at)); next++) {
    const noun = reader.at(BodyNoun, next)
    if (noun) {
      const after = noun.to + 1
      const ends = reader.token(after).kind !== 'word' || reader.is(after, ...goesOn) || reader.isVerbLike(after)
      if (ends) return noun.value
    }
    if (reader.token(next).kind !== 'word' || reader.at(PostHead, next) || reader.isVerbLike(next)) return null
  }
  return null
}

/** Nouns that make a name of the capitals before them; "group", "rebels" or "daily" alone would make one of any people or place. */
const naming =
  /^(?:youth group|student group|vigilante group|hacker group|hacking group|party|coalition|alliance|front|brigade|battalion|regiment|faction|gang|cartel|network|company|firm|shipyard|brewery|website|magazine|mercenaries|foundation|union|news agency|newspaper|newswire|news website|news site|broadcaster|television channel|tv channel|tv station|news channel|radio station|radio|television|labor federation|labour federation|trade union|student union|militia|rebel group|militant group|armed group|terrorist group|airline|oil company|shipping company|ferry company|shipping line|rights group|advocacy group|monitoring group|aid group|think tank|charity|conglomerate|drugmaker|carmaker)$/

/** "British-Iranian", "Franco-German": no name. */
const ofTwoCountries = /^\p{Lu}\p{Ll}+(?:an|ish|ese|[nl]i|o|ch|ek|ss)-\p{Lu}\p{Ll}+(?:an|ish|ese|[nl]i|ch|ek|ss)$/u

/** "Sonna news agency", "the Kamajor militia": a name that only the small noun behind it says to be a body's. */
export function readNoted(reader: Reader, i: number): Core | null {
  if (!reader.isNameLike(i) || reader.isShouting(i) || reader.isLead(i) || (reader.opens(i) && reader.isCommon(i)))
    return null
  let to = i
  while (
    (reader.isNameLike(to + 1) || reader.token(to + 1).kind === 'number') &&
    to < i + 4 &&
    !reader.isPossessive(to + 1)
  )
    to++
  const noun = longest(reader.at(OrganisationNoun, to + 1), reader.at(BodyNoun, to + 1))
  if (!noun || reader.token(noun.from).capital || !naming.test(reader.slice(noun.from, noun.to))) return null
  if (/-(?:based|run|owned|led|backed|linked|born|wide|speaking)$/.test(reader.norm(to))) return null
  if (ofTwoCountries.test(reader.token(to).text)) return null
  for (let at = i; at <= to; at++)
    if (reader.at(StateWord, at) ?? reader.at(PostHead, at) ?? reader.at(Title, at)) return null
  if (reader.at(StandingPlace, i)?.to === to) return null
  return { ...nameOf(i, noun.to, noun.value, 'name before noun'), nameTo: to }
}

const longest = <Value>(left: Mark<Value> | undefined, right: Mark<Value> | undefined): Mark<Value> | undefined =>
  left && right ? (right.to > left.to ? right : left) : (left ?? right)

/** "an outfit calling itself the Sons of the Chaco", "which styles itself the Council of Peace" */
export function readSelfStyled(reader: Reader, i: number): Core | null {
  const before = reader.is(i - 1, 'the') ? i - 2 : i - 1
  if (!reader.is(before, 'itself', 'themselves')) return null
  if (
    !reader.is(
      before - 1,
      'calling',
      'styling',
      'naming',
      'calls',
      'styles',
      'names',
      'called',
      'styled',
      'named',
      'dubbed',
    )
  )
    return null
  if (!reader.isCapitalWord(i)) return null
  let to = i
  for (let next = i + 1; next <= reader.end(i) && next < i + 7; next++) {
    if (reader.isCapitalWord(next)) to = next
    else if (!reader.is(next, 'of', 'the', 'for', 'and', 'in')) break
  }
  return nameOf(i, to, 'armed_group', 'self-styled name')
}

const domains = new Set(
  'com net org info news kz ru ua by az ge am kg uz rs me mk al pl cz hu ro bg lt lv ee tr ir il pk'.split(' '),
)
/** "Vlast.kz writes": an outlet by its address. */
export function readDomain(reader: Reader, i: number): Core | null {
  if (!reader.is(i + 1, '.') || !domains.has(reader.norm(i + 2)) || !reader.isCapitalWord(i)) return null
  const [name, dot, end] = [reader.token(i), reader.token(i + 1), reader.token(i + 2)]
  return name.end === dot.start && dot.end === end.start ? nameOf(i, i + 2, 'media', 'address') : null
}

/** "Air Tanzania", "Radio Okapi": but no "Air Force", which is an institution. */
export function readOpened(reader: Reader, i: number): Core | null {
  const head = reader.at(OpeningHead, i)
  if (!head || !reader.isNameLike(head.to + 1) || reader.isLead(i)) return null
  let to = head.to + 1
  while (to < head.to + 3 && reader.isNameLike(to + 1) && !reader.isPossessive(to + 1)) to++
  return nameOf(i, to, head.value, 'name with opening head')
}
