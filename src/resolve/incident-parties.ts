// Who has a part in an incident, as accounts of it are compared.
import {
  type ActorRole,
  type IncidentType,
  incidentTypeFacts,
  type OrganisationKind,
  type PartyKind,
} from '../vocabulary.ts'
import { daysApart, type EventAccount } from './events.ts'

/** A party with its part, by its id. */
export interface ActorNamed {
  party: string
  kind: PartyKind
  role: ActorRole
  body: OrganisationKind | null
  /** The country that the party is known to be of. */
  country: string | null
}

interface Parted extends EventAccount {
  type: IncidentType
  actors: readonly ActorNamed[]
}

/** Asks an account once, however many others it is compared with; names by which one party is told twice count once. */
function once(ask: (incident: Parted) => readonly string[]): (incident: Parted) => readonly string[] {
  const known = new WeakMap<Parted, readonly string[]>()
  return (incident) => {
    const standing = known.get(incident)
    if (standing) return standing
    const answer = [...new Set(ask(incident))]
    known.set(incident, answer)
    return answer
  }
}

/** Persons whom it befell: hardly two incidents befall the same ones. */
export const suffering = once(({ actors }) =>
  actors.filter(({ kind, role }) => kind === 'person' && role !== 'perpetrator').map(({ party }) => party),
)

/** Persons who were killed or hurt. */
export const victims = once(({ type, actors }) =>
  incidentTypeFacts[type].families.some((family) => family === 'violence')
    ? actors.filter(({ kind, role }) => kind === 'person' && role === 'victim').map(({ party }) => party)
    : [],
)

/** Embassies that were attacked, or before which a crowd gathered. */
export const missions = once(({ type, actors }) =>
  incidentTypeFacts[type].families.some((family) => family === 'unrest')
    ? actors.filter(({ body, role }) => body === 'embassy' && role !== 'perpetrator').map(({ party }) => party)
    : [],
)

export const perpetrators = once(({ actors }) =>
  actors.filter(({ role }) => role === 'perpetrator').map(({ party }) => party),
)

/** Whom it was aimed at, or befell. */
export const sufferers = once(({ actors }) =>
  actors.filter(({ role }) => role === 'target' || role === 'victim').map(({ party }) => party),
)

/** What a state acts through: "Iran" in one account is the Revolutionary Guards, or its president, in another. */
const arms: ReadonlySet<OrganisationKind> = new Set(['state', 'government', 'ministry', 'military', 'agency'])

/** States that act, by themselves, through bodies of theirs or persons who order it. */
export const statesActing = once(({ actors }) =>
  actors.flatMap(({ kind, role, body, country }) =>
    role === 'perpetrator' && country !== null && (kind === 'person' || (body !== null && arms.has(body)))
      ? [country]
      : [],
  ),
)

export const sharedOf = (left: readonly string[], right: readonly string[]): string | null =>
  left.find((party) => right.includes(party)) ?? null

export const noneShared = (left: readonly string[], right: readonly string[]): string | null =>
  left.length > 0 && right.length > 0 && sharedOf(left, right) === null
    ? `${left.join(', ')} / ${right.join(', ')}`
    : null

/** Days between which two tellings of how somebody was killed may be dated: an attempt may be made again. */
const month = 31

/** Nobody is killed twice, if one document tells of it in two places, or texts give it different days or places. */
export const killedTwice = (left: Parted, right: Parted): boolean =>
  sharedOf(victims(left), victims(right)) !== null && (daysApart(left.date, right.date) ?? 0) <= month
