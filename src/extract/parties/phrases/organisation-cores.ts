// The names of bodies without article and owner: known ones, institutions by their field, capitals with a head.
import type { OrganisationKind } from '../../../vocabulary.ts'
import { isGivenName } from '../../lexicon/given-names.ts'
import { capitalisedNotNames, thingHeads } from '../../lexicon/not-names.ts'
import { Institution, InstitutionField, LeadingHead, ProperHead } from '../../lexicon/organisation-heads.ts'
import { PostHead } from '../../lexicon/posts.ts'
import { members, openers } from '../../lexicon/words-in-names.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../../lexicon/world.ts'
import type { Reader } from '../reader.ts'
import { readApposed, readDomain, readNoted, readOpened, readSelfStyled } from './announced-organisations.ts'
import { readActing } from './lettered-organisations.ts'
import { isJoint, isNoBody } from './not-bodies.ts'
import { type Core, nameOf, readStanding } from './standing-organisations.ts'

/** "of Foreign Affairs", "of Interior", "for Human Rights": the name that goes on behind a leading head. */
function pastOf(reader: Reader, at: number): number | null {
  if (
    !reader.is(at, 'of', 'for') &&
    !(reader.is(at, 'on', 'to') && reader.is(at - 1, 'committee', 'commission', 'conference', 'mission'))
  )
    return null
  let next = reader.is(at + 1, 'the') ? at + 2 : at + 1
  let to: number | null = null
  for (const end = reader.end(at); next <= end; next++) {
    const state = reader.at(StateWord, next)
    if (state && state.value.as !== 'demonym' && to === null) return state.to
    if (
      capitalisedNotNames.has(reader.norm(next)) &&
      !reader.is(next, 'islamic', 'european', 'african', 'asian', 'arab', 'latin', 'nordic')
    )
      break
    const post = to === null ? reader.at(PostHead, next) : undefined
    // "the Office of the President Jane Doe": the office, then its head's name
    if (post && reader.isCapitalWord(post.to + 1) && !reader.at(InstitutionField, post.to + 1)) return post.to
    if (reader.isCapitalWord(next) || reader.at(InstitutionField, next)) to = next
    else if (
      !(
        to !== null &&
        (reader.is(next, 'and', 'for', 'of', '&') || reader.is(next, 'the')) &&
        reader.isCapitalWord(next + 1) &&
        !reader.at(PostHead, next + 1)
      )
    )
      break
    if (reader.isPossessive(next + 1)) return next
  }
  return to
}

/** "of Japan" after "the Embassy" */
function pastState(reader: Reader, at: number): number | null {
  if (!reader.is(at, 'of')) return null
  const state = reader.at(StateWord, reader.is(at + 1, 'the') ? at + 2 : at + 1)
  return state && state.value.as === 'name' ? state.to : null
}

/** "to the United Nations" after "the permanent mission" */
function pastHost(reader: Reader, head: number): number | null {
  if (!reader.is(head, 'mission') || !reader.is(head + 1, 'to')) return null
  return reader.at(StandingOrganisation, reader.is(head + 2, 'the') ? head + 3 : head + 2)?.to ?? null
}

/** "foreign ministry", "defence ministry", "army", "Ministry of Interior": an institution by its field. */
export function readInstitution(reader: Reader, i: number): Core | null {
  let at = i
  let fields = 0
  for (let field = reader.at(InstitutionField, at); field; field = reader.at(InstitutionField, at)) {
    fields++
    at = field.to + 1
    if (reader.is(at, 'and', '&') && reader.at(InstitutionField, at + 1)) at++
  }
  const head = reader.at(Institution, at) ?? (fields > 0 ? reader.at(Institution, i) : undefined)
  if (!head) return null
  const { kind, alone, seated } = head.value
  const isFielded = fields > 0 || head.to > head.from
  let to = head.to
  const tail =
    fields > 0
      ? null
      : kind === 'ministry'
        ? pastField(reader, to)
        : seated || kind === 'military' || kind === 'legislature'
          ? (pastHost(reader, to) ?? pastState(reader, to + 1))
          : null
  const named = tail !== null
  if (named) to = tail
  return {
    from: i,
    to,
    kind,
    standing: [],
    bare: !(alone && (isFielded || named)) && !named,
    seated,
    proper: false,
    rule: 'institution',
  }
}

/** "Ministry of Interior", and no "department of Caquetá" */
function pastField(reader: Reader, head: number): number | null {
  const to = pastOf(reader, head + 1)
  return to !== null && isDistrict(reader, head, to) ? null : to
}

/** "the 82nd Airborne Division" */
const isNumbered = (reader: Reader, i: number): boolean =>
  /^\d+(?:st|nd|rd|th)$/.test(reader.token(i).text) && reader.isCapitalWord(i + 1)

const isOfMembers = (reader: Reader, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (members.has(reader.norm(i)) && !reader.is(i, 'people', 'peoples')) return true
  return false
}

/** "PAF and Navy", "President Jane Doe and European Council President …": two, of which a known body is one. */
const isBetweenTwo = (reader: Reader, from: number, and: number): boolean =>
  reader.at(StandingOrganisation, from)?.to === and - 1 ||
  (reader.at(PostHead, from) !== undefined &&
    isGivenName(reader.norm(from + 1)) &&
    reader.at(StandingOrganisation, and + 1) !== undefined)

/** "(MSS)" of "Multinational Security Support (MSS) Mission" */
const isAcronymInside = (reader: Reader, at: number): boolean =>
  reader.is(at, '(') &&
  reader.is(at + 2, ')') &&
  /^\p{Lu}{2,}$/u.test(reader.token(at + 1).text) &&
  reader.at(ProperHead, at + 3) !== undefined

/** The longest run of capitals from `i`, with "of", "and", "for" inside where a head asks for them. */
export function readProper(reader: Reader, i: number): Core | null {
  if (!(reader.isCapitalWord(i) || isNumbered(reader, i)) || reader.isShouting(i) || reader.isLead(i)) return null
  const end = reader.end(i)
  let to: number | null = null
  let kind: OrganisationKind | null = null
  for (let at = i; at <= end && at < i + 8; at++) {
    if (at > i && isAcronymInside(reader, at)) at += 3
    const next = reader.token(at)
    if (
      !(
        reader.isCapitalWord(at) ||
        next.kind === 'number' ||
        (reader.is(at, 'and', '&') &&
          at > i &&
          reader.isCapitalWord(at + 1) &&
          !isBetweenTwo(reader, i, at) &&
          !(to === at - 1 && to > i && reader.isCapitalWord(at + 2)))
      )
    )
      break
    if (at === i && reader.isCommon(at) && reader.opens(at) && !reader.at(ProperHead, at) && reader.is(at, ...openers))
      return null
    const head = reader.at(ProperHead, at)
    if (head && head.to <= end && at > i) {
      to = head.to
      kind = head.value
      at = head.to
    } else if (at > i && to !== null && thingHeads.has(next.norm)) to = null
    if (reader.isPossessive(at + 1)) {
      if (!members.has(next.norm)) break
      at++
    }
  }
  if (to === null || kind === null || isNoBody(reader, i, to)) return null
  const last = tailed(reader, to)
  const isKnown = reader.at(StandingOrganisation, i) !== undefined || reader.is(to - 1, ')')
  if (reader.is(to, 'mission') && last === to && !isKnown) return null
  if (kind === 'company' && isJoint(reader, to)) kind = 'intergovernmental'
  if (kind === 'intergovernmental' && isOfMembers(reader, i, to)) kind = 'ngo'
  // "93rd Mechanized Brigade"
  if (kind === 'armed_group' && /^\d/.test(reader.token(i).text)) kind = 'military'
  return nameOf(i, last, kind, 'name with head')
}

/** "Communist Party of China", "Congress of Deputies": the head is the last word or goes on. */
const tailed = (reader: Reader, to: number): number =>
  reader.at(LeadingHead, to) && !(reader.is(to + 1, 'for', 'on', 'to') && reader.at(StateWord, to + 2))
    ? (pastOf(reader, to + 1) ?? to)
    : pastArea(reader, to)

/** "Joint Task Force Sulu", "UN Mission in Afghanistan": the area that a force or mission is named by. */
function pastArea(reader: Reader, to: number): number {
  if (reader.is(to, 'mission') && reader.is(to + 1, 'in', 'to', 'for')) {
    const at = reader.is(to + 2, 'the') ? to + 3 : to + 2
    return (reader.at(StateWord, at) ?? reader.at(StandingPlace, at))?.to ?? to
  }
  const at = reader.is(to + 1, '(') && reader.is(to + 3, ')') ? to + 4 : to + 1
  return reader.is(to, 'force', 'group') && reader.is(to - 1, 'task') && reader.isNameLike(at) ? at : to
}

/** "the department of Caquetá": a part of a country. */
function isDistrict(reader: Reader, head: number, to: number): boolean {
  return (
    reader.is(head, 'department', 'community') &&
    !reader.token(head).capital &&
    reader.at(InstitutionField, to) === undefined
  )
}

/** "Organisation of Islamic Cooperation", "Office of the Spokesperson", "Central Committee of Sudan Doctors". */
function readLeading(reader: Reader, i: number): Core | null {
  const head = reader.at(LeadingHead, i)
  if (!head) return null
  const to = pastOf(reader, head.to + 1)
  if (to === null || isDistrict(reader, head.to, to)) return null
  const kind = head.value === 'intergovernmental' && isOfMembers(reader, head.to + 1, to + 1) ? 'ngo' : head.value
  return nameOf(i, to, kind, 'name with leading head')
}

/** "Puntland police", "the Paris prosecutor's office", "the Odesa regional health department": what a town or region has of its own. */
function readLocal(reader: Reader, i: number): Core | null {
  const place = reader.at(StandingPlace, i)
  // "In Odesa police held nine."
  if (!place || (reader.is(i - 1, 'in') && reader.opens(i - 1))) return null
  const next = reader.isPossessive(place.to + 1) ? place.to + 2 : place.to + 1
  const isOfArea = reader.is(next, 'regional', 'provincial', 'municipal', 'district', 'city')
  const at = isOfArea ? next + 1 : next
  const field = isOfArea ? reader.at(InstitutionField, at) : undefined
  const head = reader.at(Institution, field ? field.to + 1 : at)
  if (!head || reader.token(at).kind !== 'word') return null
  if (head.value.kind !== 'agency' && !(field && head.value.kind === 'ministry')) return null
  return { ...nameOf(i, head.to, 'agency', 'local institution'), standing: [] }
}

const cores = [
  readStanding,
  readInstitution,
  readLeading,
  readProper,
  readOpened,
  readSelfStyled,
  readActing,
  readNoted,
  readApposed,
  readDomain,
  readLocal,
]

/** The longest name of a body that begins at the token; the earlier rule where two are as long. */
export function readCore(reader: Reader, i: number): Core | null {
  let best: Core | null = null
  for (const read of cores) {
    const core = read(reader, i)
    if (core && (!best || core.to > best.to)) best = core
  }
  return best
}
