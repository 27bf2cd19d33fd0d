// What a post is the post of: a country, a body, an area, another person.
import { isGivenName } from '../../lexicon/given-names.ts'
import { StateNoun } from '../../lexicon/organisation-heads.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { Title } from '../../lexicon/titles.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { countryOfArea } from './areas.ts'
import { readOrganisation } from './organisations.ts'
import type { OrganisationPhrase, StatePhrase } from './phrase.ts'
import { qualifies, readStateWord } from './states.ts'

/** Heads whose "of NAME" is a company or club, not a constituency: "chairwoman of Nordhav". */
const bodyHeads = new Set([
  'chairman',
  'chief executive',
  'director general',
  'managing director',
  'founder',
  'editor',
  'manager',
  'head',
  'chief',
  'leader',
  'spokesman',
  'general secretary',
])

/** "of Hatay", "for Hull North", "from Connecticut": the capitals of an area. */
function pastArea(reader: Reader, at: number): number | null {
  const place = reader.at(StandingPlace, at)
  let to = place?.to ?? null
  for (let next = to === null ? at : to + 1; next <= reader.end(at) && next < at + 4; next++) {
    if (
      !reader.isCapitalWord(next) ||
      reader.at(PostHead, next) ||
      (to !== null &&
        place &&
        !reader.at(StandingPlace, next) &&
        !reader.is(next, 'north', 'south', 'east', 'west', 'central', 'province', 'state', 'region'))
    )
      break
    to = next
    if (reader.isPossessive(next + 1)) break
  }
  return to
}

export interface Complement {
  to: number
  country: string | null
  organisation: OrganisationPhrase | null
  /** The body that the body is part of. */
  above?: OrganisationPhrase
  area: string | null
  serves: number | null
  states: StatePhrase[]
  /** Last token that belongs to the title. */
  title: number
}

/** "Crown Prince of Abu Dhabi", "Chancellor of Germany", "spokesman for the Supreme Security Committee", "aide to President Aliyev". */
export function readComplement(
  reader: Reader,
  head: readonly string[],
  from: number,
  title: number,
  isPost: (at: number) => boolean,
): Complement {
  const at = title + 1
  const none = { to: title, country: null, organisation: null, area: null, serves: null, states: [], title }
  const isEnvoy = head[0] === 'ambassador' || head[0] === 'envoy'
  if (at > reader.end(from) || !(reader.is(at, 'of', 'for', 'to', 'from') || (isEnvoy && reader.is(at, 'in'))))
    return none
  const first = reader.is(at + 1, 'the') ? at + 2 : at + 1
  const organisation = readOrganisation(reader, at + 1)
  const isNamed = organisation && (!organisation.bare || isOwn(reader, organisation))
  if (isNamed && !(isPost(organisation.to + 1) && !reader.isPossessive(organisation.to + 1)))
    return { ...none, ...withBody(reader, organisation) }
  const state = readStateWord(reader, first)
  if (
    state &&
    !reader.isPossessive(state.to + 1) &&
    state.as !== 'demonym' &&
    !reader.at(StateNoun, state.to + 1) &&
    !isPost(state.to + 1)
  )
    return { ...none, ...withState(reader, state, at, isEnvoy) }
  const area = reader.is(at, 'of', 'for', 'from') ? readArea(reader, first) : null
  if (area === null || isPost(area + 1) || isPost(first) || !endsThere(reader, area))
    return { ...none, to: pastPlainBody(reader, at) ?? title, serves: at + 1 }
  if (bodyHeads.has(head.join(' ')) && !reader.at(StandingPlace, first)) return { ...none, to: area }
  return { ...none, to: area, country: countryOfArea(reader, first), title: area, area: reader.slice(first, area) }
}

/** Whether the area's name is followed by a name, a sign, a verb, rather than by the noun that it qualifies. */
const endsThere = (reader: Reader, area: number): boolean =>
  reader.token(area + 1).kind !== 'word' || reader.isCapitalWord(area + 1) || !qualifies(reader, area + 1)

/** "of the Odesa regional military administration" before "Oleh Kiper": small words up to a name. */
function pastPlainBody(reader: Reader, at: number): number | null {
  if (!reader.is(at, 'of')) return null
  for (let next = at + 2; next <= Math.min(at + 8, reader.end(at)); next++) {
    if (reader.isNameLike(next) && isGivenName(reader.norm(next)) && reader.isNameLike(next + 1)) return next - 1
    if (reader.token(next).capital && reader.at(Title, next)) return next - 1
    // "the commander of the 82nd Airborne Division, Major General …"
    if (reader.is(next, ',') && (reader.at(Title, next + 1) || isGivenName(reader.norm(next + 1)))) return next - 1
    if (reader.token(next).kind === 'punctuation' || reader.isVerbLike(next)) return null
  }
  return null
}

/** "of the Quds Force of Iran's Revolutionary Guards": the body, and the one that it is part of. */
function withBody(reader: Reader, organisation: OrganisationPhrase): Partial<Complement> {
  const states = organisation.owner ? [organisation.owner] : []
  const above = reader.is(organisation.to + 1, 'of', 'in') ? readOrganisation(reader, organisation.to + 2) : null
  if (above && !above.bare)
    return {
      to: above.to,
      country: organisation.country ?? above.country ?? above.standing[0]?.country ?? null,
      organisation,
      above,
      states: [...states, ...(above.owner ? [above.owner] : [])],
    }
  const first = reader.is(organisation.to + 2, 'the') ? organisation.to + 3 : organisation.to + 2
  const state = reader.is(organisation.to + 1, 'of') ? readStateWord(reader, first) : null
  if (state && state.as !== 'demonym' && !reader.isPossessive(state.to + 1))
    return { to: state.to, country: state.country, organisation, states: [...states, state] }
  return { to: organisation.to, country: organisation.country, organisation, states }
}

/** "of Germany" says whom the post serves; "to Pakistan" and "of London" are part of the title. */
function withState(reader: Reader, state: StatePhrase, at: number, isEnvoy: boolean): Partial<Complement> {
  if (isEnvoy && !reader.is(at, 'of')) return { to: state.to, states: [state], title: state.to }
  if (!reader.is(at, 'of', 'for')) return {}
  if (state.as === 'metonym')
    return { to: state.to, country: state.country, title: state.to, area: reader.slice(state.from, state.to) }
  return { to: state.to, country: state.country, states: [state] }
}

/** "the Armed Forces" of "spokesman of the Armed Forces": a bare institution that capitals make a name. */
const isOwn = (reader: Reader, { kind, core }: OrganisationPhrase): boolean =>
  kind === 'military' && core.to > core.from && reader.token(core.from).capital && reader.token(core.to).capital

/** The last token of an area named at the token, if one is. */
function readArea(reader: Reader, first: number): number | null {
  if (reader.at(StateWord, first) || reader.at(StandingOrganisation, first)) return null
  // "a spokesman for Ban Ki-moon"
  if (
    /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(reader.token(first + 1).text) ||
    (isGivenName(reader.norm(first)) && reader.isNameLike(first + 1) && !reader.at(StandingPlace, first))
  )
    return null
  const area = pastArea(reader, first)
  return area === null ||
    reader.isPossessive(area + 1) ||
    (reader.isNameLike(area + 1) && !reader.at(StandingPlace, first))
    ? null
    : area
}
