import { datesAgree } from '../partial-date.ts'
import {
  type ActorRole,
  type IncidentFamily,
  type IncidentType,
  incidentTypeFacts,
  type OrganisationKind,
} from '../vocabulary.ts'
import { type BlockKey, dateFeatures, daysApart, type EventAccount } from './events.ts'
import type { Feature } from './judge.ts'
import { type PlaceAgreement, type PlaceNamed, placeAgreement } from './place.ts'

/** What is compared of an incident; parties by their ids. */
export interface IncidentAccount extends EventAccount {
  type: IncidentType
  country: string | null
  place: PlaceNamed | null
  /** Dead that any claim of the account gives. */
  fatalities: readonly number[]
  actors: readonly { party: string; kind: 'person' | 'organisation'; role: ActorRole; body: OrganisationKind | null }[]
}

const familiesOf = (type: IncidentType): readonly IncidentFamily[] => incidentTypeFacts[type].families

const families = (left: IncidentAccount, right: IncidentAccount): IncidentFamily | undefined =>
  familiesOf(left.type).find((family) => familiesOf(right.type).includes(family))

/** Persons whom it befell: hardly two incidents befall the same ones. */
const suffering = ({ actors }: IncidentAccount): string[] =>
  actors.filter(({ kind, role }) => kind === 'person' && role !== 'perpetrator').map(({ party }) => party)

const partiesIn = ({ actors }: IncidentAccount, roles: readonly ActorRole[]): string[] =>
  actors.filter(({ role }) => roles.includes(role)).map(({ party }) => party)

/** Embassies that were attacked. */
const missionsOf = ({ type, actors }: IncidentAccount): string[] =>
  type === 'attack_on_mission'
    ? actors.filter(({ body, role }) => body === 'embassy' && role !== 'perpetrator').map(({ party }) => party)
    : []

/** Incidents are compared where they are of a family and country, or befell the same person or embassy. */
export const incidentBlocks = (incident: IncidentAccount): BlockKey[] => [
  ...familiesOf(incident.type).map((family) => ({ key: `incident ${family} ${incident.country ?? '-'}` })),
  ...suffering(incident).map((person): BlockKey => ({ key: `incident of ${person}`, ever: true })),
  ...missionsOf(incident).map((mission): BlockKey => ({ key: `incident of ${mission}`, ever: true })),
]

const sharedOf = (left: readonly string[], right: readonly string[]): string | null =>
  left.find((party) => right.includes(party)) ?? null

const noneShared = (left: readonly string[], right: readonly string[]): string | null =>
  left.length > 0 && right.length > 0 && sharedOf(left, right) === null
    ? `${left.join(', ')} / ${right.join(', ')}`
    : null

const placesAre =
  (wanted: PlaceAgreement) =>
  ({ place: left }: IncidentAccount, { place: right }: IncidentAccount): string | null =>
    left && right && placeAgreement(left, right) === wanted ? `${left.name} / ${right.name}` : null

/** Types of which a country hardly sees two on one day. */
const seldom: ReadonlySet<IncidentType> = new Set([
  'accident',
  'assassination',
  'attack_on_mission',
  'coup',
  'cyberattack',
  'expulsion',
  'sanctions',
  'shootdown',
])

/** Days between which two tellings of how somebody was killed may be dated: an attempt may be made again. */
const month = 31

/** Persons who were killed or hurt. */
export const victims = ({ type, actors }: IncidentAccount): string[] =>
  familiesOf(type).includes('violence')
    ? actors.filter(({ kind, role }) => kind === 'person' && role === 'victim').map(({ party }) => party)
    : []

/** Nobody is killed twice, if one document tells of it in two places, or texts give it different days or places. */
const killedTwice = (left: IncidentAccount, right: IncidentAccount): boolean =>
  sharedOf(victims(left), victims(right)) !== null && (daysApart(left.date, right.date) ?? 0) <= month

const unlessKilledTwice = (feature: Feature<IncidentAccount>): Feature<IncidentAccount> =>
  feature.apart
    ? { ...feature, holds: (left, right) => (killedTwice(left, right) ? null : feature.holds(left, right)) }
    : feature

/** What speaks for and against two accounts telling of one incident, in the order in which reasons are told. */
export const incidentFeatures: readonly Feature<IncidentAccount>[] = [
  { name: 'same_type', weight: 20, holds: (left, right) => (left.type === right.type ? left.type : null) },
  {
    name: 'same_family',
    weight: 10,
    holds: (left, right) => (left.type === right.type ? null : (families(left, right) ?? null)),
  },
  {
    name: 'different_family',
    weight: -100,
    apart: true,
    holds: (left, right) => (families(left, right) ? null : `${left.type} / ${right.type}`),
  },
  ...dateFeatures({ same: 25, coarse: 15, undated: 10, background: 5, nextDay: 10 }).map(unlessKilledTwice),
  {
    name: 'killed_once',
    weight: -20,
    holds: (left, right) =>
      killedTwice(left, right) && left.date && right.date && !datesAgree(left.date, right.date)
        ? `${left.date} / ${right.date}`
        : null,
  },
  {
    name: 'same_country',
    weight: 15,
    holds: (left, right) => (left.country !== null && left.country === right.country ? left.country : null),
  },
  unlessKilledTwice({
    name: 'different_country',
    weight: -100,
    apart: true,
    holds: (left, right) =>
      left.country && right.country && left.country !== right.country ? `${left.country} / ${right.country}` : null,
  }),
  { name: 'same_place', weight: 20, holds: placesAre('same') },
  { name: 'near_place', weight: 10, holds: placesAre('near') },
  {
    name: 'place_not_said',
    weight: 10,
    holds: ({ place: left }, { place: right }) => (left && right ? null : ((left ?? right)?.name ?? null)),
  },
  { name: 'unlike_place', weight: -25, holds: placesAre('unlike') },
  unlessKilledTwice({ name: 'different_place', weight: -40, apart: true, holds: placesAre('other') }),
  {
    name: 'seldom_twice_a_day',
    weight: 10,
    holds: (left, right) =>
      left.type === right.type && seldom.has(left.type) && daysApart(left.date, right.date) === 0 ? left.type : null,
  },
  {
    name: 'same_toll',
    weight: 10,
    holds: (left, right) => {
      const toll = left.fatalities.find((figure) => figure > 1 && right.fatalities.includes(figure))
      return toll === undefined ? null : String(toll)
    },
  },
  { name: 'same_person', weight: 60, holds: (left, right) => sharedOf(suffering(left), suffering(right)) },
  { name: 'different_persons', weight: -40, holds: (left, right) => noneShared(suffering(left), suffering(right)) },
  { name: 'same_mission', weight: 40, holds: (left, right) => sharedOf(missionsOf(left), missionsOf(right)) },
  {
    name: 'same_perpetrator',
    weight: 15,
    holds: (left, right) => sharedOf(partiesIn(left, ['perpetrator']), partiesIn(right, ['perpetrator'])),
  },
  {
    name: 'different_perpetrators',
    weight: -30,
    holds: (left, right) => noneShared(partiesIn(left, ['perpetrator']), partiesIn(right, ['perpetrator'])),
  },
  {
    name: 'same_target',
    weight: 10,
    holds: (left, right) =>
      sharedOf(suffering(left), suffering(right)) === null && sharedOf(missionsOf(left), missionsOf(right)) === null
        ? sharedOf(partiesIn(left, ['target', 'victim']), partiesIn(right, ['target', 'victim']))
        : null,
  },
]
