import { capitalisedNotNames } from '../../lexicon/not-names.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import { Begins, type Reader, remembered } from '../reader.ts'
import { readPresented, readSelfStyled } from './announced-organisations.ts'
import { countryOfArea } from './areas.ts'
import { readCore, readInstitution, readProper } from './organisation-cores.ts'
import type { OrganisationPhrase, StatePhrase } from './phrase.ts'
import { type Core, readStanding } from './standing-organisations.ts'
import { qualifies, readStateWord } from './states.ts'

const adjectives = new Set(
  'own top elite powerful state-run main so-called paramilitary banned outlawed terrorist militant influential armed ruling opposition new semi-official official'.split(
    ' ',
  ),
)
const acronymText = /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u

/** "in Tehran" after "the Turkish Embassy". */
function readSeat(reader: Reader, core: Core): { to: number; seat: string | null } {
  if (!core.seated || !reader.is(core.to + 1, 'in')) return { to: core.to, seat: null }
  const place = reader.at(StandingPlace, core.to + 2) ?? reader.at(StateWord, core.to + 2)
  // "the embassy in July", "in Jalan Ampang": a month, a street
  const isTown =
    reader.isCapitalWord(core.to + 2) &&
    !reader.isCapitalWord(core.to + 3) &&
    !capitalisedNotNames.has(reader.norm(core.to + 2))
  const to = place?.to ?? (isTown ? core.to + 2 : null)
  return to === null ? { to: core.to, seat: null } : { to, seat: reader.slice(core.to + 2, to) }
}

/** "Kiev's security service, the SBU, claims", "the Saudi state news agency SPA": the letters that an institution goes by; where they end. */
function readApposedLetters(reader: Reader, { to, rule, kind }: Core): { acronym: string; to: number } | null {
  if (rule !== 'institution') return null
  const { text: letters } = reader.token(to + 1)
  if (kind === 'media' && /^\p{Lu}{3,6}$/u.test(letters) && !reader.isCapitalWord(to + 2))
    return { acronym: letters, to: to + 1 }
  if (!reader.is(to + 1, ',')) return null
  const at = reader.is(to + 2, 'the') ? to + 3 : to + 2
  const { text } = reader.token(at)
  return /^\p{Lu}{3,6}$/u.test(text) && reader.is(at + 1, ',') ? { acronym: text, to: at } : null
}

/** "(ICAO)" right behind a name. */
function readAcronym(reader: Reader, to: number): string | null {
  if (!reader.is(to + 1, '(') || !reader.is(to + 3, ')')) return null
  const { text } = reader.token(to + 2)
  return acronymText.test(text) ? text : null
}

/** "elite", "so-called" before a name: but "Armed Forces" and "Main Directorate" begin with such a word. */
function pastAdjectives(reader: Reader, i: number): number {
  let next = i
  while (adjectives.has(reader.norm(next)) && !readCore(reader, next)) next++
  return next
}

function readOwner(reader: Reader, i: number): { owner: StatePhrase | null; next: number } {
  const owner = readStateWord(reader, i)
  if (!owner || owner.as === 'people') return { owner: null, next: i }
  let next = owner.to + 1
  if (reader.isPossessive(next)) next++
  else if (owner.as === 'metonym') return { owner: null, next: i }
  return { owner, next: pastAdjectives(reader, next) }
}

/** "so-called" of "the so-called Islamic State", the number of a division. */
const mayLead = (reader: Reader, i: number): boolean =>
  adjectives.has(reader.norm(i)) || reader.token(i).kind === 'number'

/** A body by name, with article, owner, seat and acronym: "Iran's Quds Force", "the U.S. Embassy in Cairo", "the ministry". */
export const readOrganisation = remembered((reader, i): OrganisationPhrase | null => {
  const start = reader.is(i, 'the') ? i + 1 : i
  if (!reader.begins(start, Begins.capital | Begins.body | Begins.state) && !mayLead(reader, start)) return null
  const { owner, next } = readOwner(reader, start)
  // "a group that styles itself Indonesian Harbour Watch"
  const styled = owner ? readSelfStyled(reader, start) : null
  if (styled) return finish(reader, i, start, styled, null)
  const whole = owner ? readWhole(reader, start, owner) : null
  if (whole) return isOnlyQualifying(reader, whole) ? null : finish(reader, i, start, whole, null)
  const presented = readPresented(reader, next)
  if (presented) return finish(reader, i, presented.from, presented, null)
  let from = next
  if (!owner) from = pastAdjectives(reader, from)
  const core = readCore(reader, from)
  if (!core || core.to > reader.end(i) || isOnlyQualifying(reader, core)) return null
  const before = owner ?? stateBefore(reader, core.from)
  if (before && (isMadeAbroad(before, core) || isLettersOfPost(reader, core, before))) return null
  // "the Latin American bloc": many countries', not one's
  if (owner && core.kind === 'intergovernmental' && !core.proper) return null
  return finish(reader, i, from === next ? start : from, core, owner)
})

/** The state whose one word stands right before the token. */
const stateBefore = (reader: Reader, i: number): StateWord | undefined => {
  const at = reader.isPossessive(i - 1) ? i - 2 : i - 1
  return reader.at(StateWord, at)?.value
}

/** "the Peruvian Airbus": what a company made elsewhere, not the company. */
const isMadeAbroad = (owner: StateWord, { kind, standing }: Core): boolean =>
  kind === 'company' &&
  owner.as === 'demonym' &&
  standing.length > 0 &&
  standing.every(({ country }) => country !== owner.country)

const lettersOfPosts = new Set(['NSA', 'CDS', 'AG'])
/** "Jane Doe, Nepal's NSA": her national security adviser, not America's agency. */
const isLettersOfPost = (reader: Reader, { from, to, standing }: Core, owner: StateWord): boolean =>
  from === to && lettersOfPosts.has(reader.token(to).text) && standing.every(({ country }) => country !== owner.country)

/** "US military personnel", "Iraqi army base": small letters before a noun, which is what is spoken of. */
function isOnlyQualifying(reader: Reader, core: Core): boolean {
  if (!['military', 'agency', 'legislature'].includes(core.kind) || reader.token(core.to).capital) return false
  if (
    reader.is(
      core.to + 1,
      'units',
      'unit',
      'officers',
      'headquarters',
      'command',
      'statement',
      'spokesman',
      'spokeswoman',
      'spokesperson',
      'chief',
    )
  )
    return false
  return qualifies(reader, core.to + 1) && !/(?:ly|ing)$/.test(reader.norm(core.to + 1))
}

/** A name that begins with its state: "China Gezhouba Group", "US Institute of Peace", "Iranian Red Crescent". */
function readWhole(reader: Reader, start: number, owner: StatePhrase): Core | null {
  const standing = readStanding(reader, start)
  if (standing && standing.to > owner.to) return standing
  if (reader.isPossessive(owner.to + 1) || !reader.isCapitalWord(owner.to + 1) || owner.as === 'demonym') return null
  const proper = readProper(reader, start)
  return proper && proper.to > owner.to && proper.kind !== 'ministry' && !readInstitution(reader, owner.to + 1)
    ? proper
    : null
}

function acronymWithin(reader: Reader, core: Core): string | null {
  for (let at = core.from; at < core.to - 2; at++) if (reader.is(at + 1, '(')) return readAcronym(reader, at)
  return null
}

function finish(reader: Reader, i: number, start: number, core: Core, owner: StatePhrase | null): OrganisationPhrase {
  const { to, seat } = readSeat(reader, core)
  const home = owner === null && core.bare ? readHome(reader, core) : null
  const inner = owner ?? home ?? stateWithin(reader, core)
  const possessive = owner !== null && reader.isPossessive(owner.to + 1)
  const standing = core.standing
  const behind = readAcronym(reader, to)
  const letters = behind === null ? readApposedLetters(reader, core) : null
  const acronym = behind ?? acronymWithin(reader, core) ?? letters?.acronym ?? null
  return {
    is: 'organisation',
    from: i,
    to: home?.to ?? letters?.to ?? (behind ? to + 3 : to),
    core: { from: owner && (!core.proper || !possessive) ? start : core.from, to: core.nameTo ?? core.to },
    full: { from: start, to: home?.to ?? to },
    kind: core.kind,
    country: inner?.country ?? (core.rule === 'local institution' ? countryOfArea(reader, core.from) : null),
    standing,
    acronym,
    seat,
    owner,
    // "the presidential guard (RKG)": letters of its own make a name of it
    bare:
      core.bare &&
      owner === null &&
      home === null &&
      acronym === null &&
      !(seat !== null && reader.token(core.from).capital),
    inner: inner ? [inner] : [],
    rule: core.rule,
  }
}

/** "the presidency in Pretoria", "the ministry in Kyiv": whose it is, by its capital. */
function readHome(reader: Reader, core: Core): StatePhrase | null {
  if (!['government', 'ministry'].includes(core.kind) || !reader.is(core.to + 1, 'in')) return null
  const state = readStateWord(reader, core.to + 2)
  return state?.as === 'metonym' && !reader.isPossessive(state.to + 1) ? state : null
}

const isMission = (reader: Reader, { kind, from, to }: Core): boolean => {
  if (kind !== 'intergovernmental') return false
  for (let i = from; i <= to; i++) if (reader.is(i, 'mission')) return true
  return false
}

/** The state that a name holds: "Communist Party of China", "Ministry of Defence of Ukraine". */
function stateWithin(reader: Reader, core: Core): StatePhrase | null {
  // "UN Mission in Chad" is of no one state
  if (core.standing.length || isMission(reader, core)) return null
  for (let i = core.from; i <= core.to; i++) {
    const state = readStateWord(reader, i)
    if (state) return state
  }
  return null
}
