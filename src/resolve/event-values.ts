// The values of an event from its accounts: a rule for each field, published with the API.
import type { PartialDate } from '../partial-date.ts'
import {
  type ActorRole,
  actorRoles,
  type CallMedium,
  type CallStatus,
  type IncidentType,
  type PartyKind,
  type StatementKind,
  type StatementMedium,
} from '../vocabulary.ts'
import { byText } from './fold.ts'
import { bestDate, bestMedium, inOrderTold, mostTold, type Told } from './told.ts'

/** A party as a document has it at the time. */
export interface PartyThen {
  party: string
  kind: PartyKind
  title: string | null
  /** The country that the document says, else null. */
  said: string | null
  /** The country that the party is known to be of. */
  country: string | null
}

export interface CallTold extends Told {
  date: PartialDate | null
  medium: CallMedium
  status: CallStatus
  initiator: string | null
  participants: readonly PartyThen[]
}

export interface CallValues {
  date: PartialDate | null
  medium: CallMedium
  status: CallStatus
  /** The initiator first, then in the order of the text that told it first. */
  participants: {
    party: string
    role: 'initiator' | 'participant'
    title: string | null
    country: string | null
  }[]
}

/**
 * The person in whose place an account names the state or ministry: the one person of that country whom no account names
 * beside it.
 */
function personFor(body: PartyThen, told: readonly CallTold[]): string {
  if (body.kind === 'person' || body.country === null) return body.party
  const beside = told.filter(({ participants }) => participants.some(({ party }) => party === body.party))
  if (beside.length === told.length) return body.party
  const isBeside = (party: string) => beside.some(({ participants }) => participants.some((one) => one.party === party))
  const persons = told
    .flatMap(({ participants }) => participants)
    .filter(({ party, kind, country }) => kind === 'person' && country === body.country && !isBeside(party))
  return new Set(persons.map(({ party }) => party)).size === 1 ? (persons[0]?.party ?? body.party) : body.party
}

export function callValues(accounts: readonly CallTold[]): CallValues {
  const told = inOrderTold(accounts)
  const all = told.flatMap(({ participants }) => participants)
  const meant = new Map(all.map((one) => [one.party, personFor(one, told)]))
  const initiator = mostTold(told.map((one) => one.initiator && (meant.get(one.initiator) ?? one.initiator)))
  const then = (party: string) => all.filter((one) => one.party === party)
  return {
    date: bestDate(told.map(({ date }) => date)),
    medium: bestMedium(
      told.map(({ medium }) => medium),
      'unspecified',
    ),
    status: mostTold(told.map(({ status }) => status)) ?? 'occurred',
    participants: [...new Set(meant.values())]
      .sort((left, right) => Number(right === initiator) - Number(left === initiator))
      .map((party) => ({
        party,
        role: party === initiator ? 'initiator' : 'participant',
        title: mostTold(then(party).map(({ title }) => title)),
        country: mostTold(then(party).map(({ said }) => said)) ?? then(party)[0]?.country ?? null,
      })),
  }
}

export interface StatementTold extends Told {
  speaker: string
  reported_by: string | null
  kind: StatementKind
  text: string
  date: PartialDate | null
  medium: StatementMedium
  /** Id of the call in which it was said. */
  call_id: string | null
}

export type StatementValues = Omit<StatementTold, keyof Told>

/** The words themselves before words with some of them quoted, before a paraphrase. */
const kindsByTrust: readonly StatementKind[] = ['direct', 'mixed', 'indirect']

/** Throws a RangeError where there is no account. */
export function statementValues(accounts: readonly StatementTold[]): StatementValues {
  const told = inOrderTold(accounts)
  const [best] = [...told].sort(
    (left, right) =>
      kindsByTrust.indexOf(left.kind) - kindsByTrust.indexOf(right.kind) || right.text.length - left.text.length,
  )
  if (!best) throw new RangeError('a statement has no account')
  return {
    speaker: best.speaker,
    reported_by: mostTold(told.map(({ reported_by }) => reported_by)),
    kind: best.kind,
    text: best.text,
    date: bestDate(told.map(({ date }) => date)),
    medium: bestMedium(
      told.map(({ medium }) => medium),
      'unspecified',
    ),
    call_id: mostTold(told.map(({ call_id }) => call_id)),
  }
}

export interface IncidentTold extends Told {
  type: IncidentType
  date: PartialDate | null
  place: string | null
  country: string | null
  /** Whether the text says the country, or a place that is known to lie in it. */
  country_said: boolean
  actors: readonly { actor: string; role: ActorRole; country: string | null }[]
}

export interface IncidentValues {
  type: IncidentType
  date: PartialDate | null
  place: string | null
  country: string | null
  actors: { actor: string; role: ActorRole; country: string | null }[]
}

/** A crowd before a mission that others tell to have been attacked. */
const isSiege = (types: readonly IncidentType[]): boolean =>
  types.includes('attack_on_mission') &&
  types.every((type) => type === 'attack_on_mission' || type === 'protest' || type === 'riot')

/** A targeted killing is one whatever the means; an attack of unknown means is what another text says of it. */
const typeOf = (types: readonly IncidentType[]): IncidentType =>
  types.includes('assassination')
    ? 'assassination'
    : isSiege(types)
      ? 'attack_on_mission'
      : (mostTold(types.map((type) => (type === 'other_attack' ? null : type))) ?? 'other_attack')

function actorsOf(told: readonly IncidentTold[]): IncidentValues['actors'] {
  const found = new Map<string, IncidentValues['actors'][number]>()
  for (const actor of told.flatMap(({ actors }) => actors)) {
    const key = `${actorRoles.indexOf(actor.role)} ${actor.actor}`
    if (!found.has(key)) found.set(key, { actor: actor.actor, role: actor.role, country: actor.country })
  }
  return [...found].sort(([left], [right]) => byText(left, right)).map(([, actor]) => actor)
}

export function incidentValues(accounts: readonly IncidentTold[]): IncidentValues {
  const told = inOrderTold(accounts)
  return {
    type: typeOf(told.map(({ type }) => type)),
    date: bestDate(told.map(({ date }) => date)),
    place: mostTold(told.map(({ place }) => place)),
    country:
      mostTold(told.map(({ country, country_said }) => (country_said ? country : null))) ??
      mostTold(told.map(({ country }) => country)),
    actors: actorsOf(told),
  }
}
