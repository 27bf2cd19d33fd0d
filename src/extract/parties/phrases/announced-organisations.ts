// Bodies whose first word or whose noun before them says what they are: "Radio Okapi", "broadcaster NTV".
import { isGivenName } from '../../lexicon/given-names.ts'
import { OpeningHead, OrganisationNoun } from '../../lexicon/organisation-heads.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { type Core, nameOf, readStanding } from './standing-organisations.ts'

/** "broadcaster NTV", "ferry company Nordhav Line": the noun says what the capitals name. */
export function readPresented(reader: Reader, i: number): Core | null {
  const noun = reader.at(OrganisationNoun, i)
  if (!noun || (reader.token(i).capital && !reader.opens(i)) || !['media', 'company', 'ngo'].includes(noun.value))
    return null
  const from = noun.to + 1
  if (reader.token(from).sentence !== reader.token(i).sentence) return null
  const standing = readStanding(reader, from)
  if (standing) return { ...standing, kind: standing.kind }
  let to = from - 1
  while (reader.isCapitalWord(to + 1) && to < from + 4 && to + 1 <= reader.end(i) && !reader.isPossessive(to + 1)) to++
  if (to < from || reader.at(StateWord, from)?.to === to) return null
  return nameOf(from, to, noun.value, 'name with noun')
}

/** Nouns that make a name of the capitals before them; "group", "rebels" or "daily" alone would make one of any people or place. */
const naming =
  /^(?:news agency|newspaper|newswire|news website|news site|broadcaster|television channel|tv channel|tv station|news channel|radio station|radio|television|labor federation|labour federation|trade union|student union|militia|rebel group|militant group|armed group|terrorist group|airline|oil company|shipping company|ferry company|shipping line|rights group|advocacy group|monitoring group|aid group|think tank|charity|conglomerate|drugmaker|carmaker)$/

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
  const noun = reader.at(OrganisationNoun, to + 1)
  if (!noun || reader.token(noun.from).capital || !naming.test(reader.slice(noun.from, noun.to))) return null
  for (let at = i; at <= to; at++)
    if (reader.at(StateWord, at) ?? reader.at(PostHead, at) ?? reader.at(Title, at)) return null
  if (reader.at(StandingPlace, i)?.to === to) return null
  return { ...nameOf(i, noun.to, noun.value, 'name before noun'), nameTo: to }
}

/** "an outfit calling itself the Sons of the Chaco" */
export function readSelfStyled(reader: Reader, i: number): Core | null {
  const before = reader.is(i - 1, 'the') ? i - 2 : i - 1
  if (!reader.is(before, 'itself', 'themselves') || !reader.is(before - 1, 'calling', 'styling', 'naming')) return null
  if (!reader.isCapitalWord(i)) return null
  let to = i
  for (let next = i + 1; next <= reader.end(i) && next < i + 7; next++) {
    if (reader.isCapitalWord(next)) to = next
    else if (!reader.is(next, 'of', 'the', 'for', 'and', 'in')) break
  }
  return nameOf(i, to, 'armed_group', 'self-styled name')
}

const acronym = /^\p{Lu}[\p{Lu}&-]{1,6}$/u
const speaking = new Set(
  'said says announced announces confirmed reported reports denied condemned warned claimed told issued quoted cited broadcast published declared vowed urged rejected accused added'.split(
    ' ',
  ),
)
const noBodies = new Set(
  'PM CEO MP FM TV US UK EU UN AI IT VIP POW ICBM IED UAV NGO PR GDP OK PTI AM IS I X CCTV SMS'.split(' '),
)
/** "RSIPF Commissioner Jane Doe", "the RSIPF said", "told RTX", "FDX's John Roe": capitals that nobody has spelt out, but that have a chief or speak. */
export function readActing(reader: Reader, i: number): Core | null {
  const { text } = reader.token(i)
  if (!acronym.test(text) || noBodies.has(text) || reader.isShouting(i) || reader.isLead(i)) return null
  if (reader.at(StateWord, i) ?? reader.at(StandingPlace, i) ?? reader.at(PostHead, i) ?? reader.at(Title, i))
    return null
  const post = text.length > 2 ? reader.at(PostHead, i + 1) : undefined
  if (post && !post.value.plural)
    return nameOf(i, i, post.value.key.includes('commissioner') ? 'agency' : 'other', 'acronym')
  if (text.length > 2 && speaking.has(reader.norm(i + 1)) && !reader.isNameLike(i - 1))
    return nameOf(i, i, reader.is(i + 1, 'reported', 'reports', 'broadcast', 'quoted') ? 'media' : 'other', 'acronym')
  const names = reader.isPossessive(i + 1) && isGivenName(reader.norm(i + 2)) && reader.isNameLike(i + 3)
  if (names) return nameOf(i, i, 'other', 'acronym')
  return text.length > 2 && reader.is(i - 1, 'told') ? nameOf(i, i, 'media', 'acronym') : null
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
