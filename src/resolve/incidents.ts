import { datesAgree } from '../partial-date.ts'
import { type ActorRole, type IncidentFamily, type IncidentType, incidentTypeFacts } from '../vocabulary.ts'
import { type BlockKey, dateFeatures, daysApart, type EventAccount } from './events.ts'
import {
  type ActorNamed,
  killedTwice,
  missions,
  noneShared,
  partiesIn,
  sharedOf,
  statesActing,
  suffering,
  victims,
} from './incident-parties.ts'
import type { Feature } from './judge.ts'
import { type PlaceAgreement, type PlaceNamed, placeAgreement } from './place.ts'

/** What is compared of an incident; parties by their ids. */
export interface IncidentAccount extends EventAccount {
  type: IncidentType
  country: string | null
  /** Whether the text says the country, or a place that is known to lie in it. */
  country_said: boolean
  place: PlaceNamed | null
  /** Dead that any claim of the account gives. */
  fatalities: readonly number[]
  actors: readonly ActorNamed[]
}

const familiesOf = (type: IncidentType): readonly IncidentFamily[] => incidentTypeFacts[type].families

const families = (left: IncidentAccount, right: IncidentAccount): IncidentFamily | undefined =>
  familiesOf(left.type).find((family) => familiesOf(right.type).includes(family))

/** Types so seldom that whoever speaks of one without a day or a country means the one that is in the news. */
const rare: ReadonlySet<IncidentType> = new Set(['coup', 'shootdown'])

/**
 * Incidents are compared where they are of a family and country, or of a family and party, of a rare type, or befell the
 * same person or embassy.
 */
export const incidentBlocks = (incident: IncidentAccount): BlockKey[] => [
  ...familiesOf(incident.type).flatMap((family) => [
    { key: `incident ${family} ${incident.country ?? '-'}` },
    ...[...new Set(incident.actors.map(({ party }) => party))].map((party) => ({ key: `incident ${family} ${party}` })),
  ]),
  ...(rare.has(incident.type) ? [{ key: `incident ${incident.type}` }] : []),
  ...suffering(incident).map((person): BlockKey => ({ key: `incident of ${person}`, ever: true })),
  ...missions(incident).map((mission): BlockKey => ({ key: `incident of ${mission}`, ever: true })),
]

/** Types that texts have for one event: what came from the air or from afar, what a word like 'attack' leaves open, a crash and its cause. */
const kin: readonly ReadonlySet<IncidentType>[] = [
  new Set(['airstrike', 'missile_attack', 'bombing', 'assassination', 'other_attack']),
  new Set(['armed_clash', 'shooting', 'other_attack']),
  // "raids"
  new Set(['armed_clash', 'airstrike']),
  new Set(['attack_on_mission', 'other_attack']),
  new Set(['shootdown', 'accident']),
  new Set(['protest', 'riot']),
]

const kinTypes = ({ type: left }: IncidentAccount, { type: right }: IncidentAccount): string | null =>
  left !== right && kin.some((types) => types.has(left) && types.has(right)) ? `${left} / ${right}` : null

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

/** The country of each, where they are two: what is inferred counts for little. */
function countriesDiffer(left: IncidentAccount, right: IncidentAccount, said: boolean): string | null {
  if (!left.country || !right.country || left.country === right.country) return null
  return (left.country_said && right.country_said) === said ? `${left.country} / ${right.country}` : null
}

const perpetrators: readonly ActorRole[] = ['perpetrator']
const sufferers: readonly ActorRole[] = ['target', 'victim']

const samePerpetrator = (left: IncidentAccount, right: IncidentAccount): string | null =>
  sharedOf(partiesIn(left, perpetrators), partiesIn(right, perpetrators)) ??
  sharedOf(statesActing(left), statesActing(right))

const namesVictims = (incident: IncidentAccount): boolean => victims(incident).length > 0

/** Days by which the news of a killing may follow it. */
const late = 3

/** One of the two names whom it killed, and may err. */
const mayErr = (left: IncidentAccount, right: IncidentAccount): boolean =>
  namesVictims(left) !== namesVictims(right) && (daysApart(left.date, right.date) ?? 0) <= late

const unlessKilledTwice = (feature: Feature<IncidentAccount>): Feature<IncidentAccount> => ({
  ...feature,
  holds: (left, right) => (killedTwice(left, right) ? null : feature.holds(left, right)),
})

/**
 * What parts two accounts, unless they tell of one person's killing. Somebody's killing is told with a wrong day or place
 * easily, those of the news: where one of the two names whom it killed it counts against the two, and parts no others.
 */
const parting = ({ apart: _, ...feature }: Feature<IncidentAccount>): Feature<IncidentAccount>[] => {
  const holdsWhere = (one: boolean) => (left: IncidentAccount, right: IncidentAccount) =>
    mayErr(left, right) === one && !killedTwice(left, right) ? feature.holds(left, right) : null
  return [
    { ...feature, apart: true, holds: holdsWhere(false) },
    { ...feature, holds: holdsWhere(true) },
  ]
}

const dates = dateFeatures({ same: 25, coarse: 15, latest: 20, undated: 10, background: 5, nextDay: 10 })

/** What speaks for and against two accounts telling of one incident, in the order in which reasons are told. */
export const incidentFeatures: readonly Feature<IncidentAccount>[] = [
  { name: 'same_type', weight: 20, holds: (left, right) => (left.type === right.type ? left.type : null) },
  { name: 'kin_type', weight: 20, holds: kinTypes },
  {
    name: 'same_family',
    weight: 10,
    holds: (left, right) =>
      left.type === right.type || kinTypes(left, right) ? null : (families(left, right) ?? null),
  },
  {
    name: 'different_family',
    weight: -100,
    apart: true,
    holds: (left, right) => (families(left, right) ? null : `${left.type} / ${right.type}`),
  },
  ...dates.flatMap((feature) =>
    feature.name === 'different_date' ? parting(feature) : [feature.apart ? unlessKilledTwice(feature) : feature],
  ),
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
  ...parting({
    name: 'different_country',
    weight: -100,
    holds: (left, right) => countriesDiffer(left, right, true),
  }),
  { name: 'country_inferred', weight: -5, holds: (left, right) => countriesDiffer(left, right, false) },
  { name: 'same_place', weight: 20, holds: placesAre('same') },
  { name: 'near_place', weight: 10, holds: placesAre('near') },
  {
    name: 'place_not_said',
    weight: 10,
    holds: ({ place: left }, { place: right }) => (left && right ? null : ((left ?? right)?.name ?? null)),
  },
  { name: 'unlike_place', weight: -25, holds: placesAre('unlike') },
  ...parting({ name: 'different_place', weight: -40, holds: placesAre('other') }),
  {
    name: 'rare_of_late',
    weight: 35,
    holds: (left, right) =>
      left.type === right.type &&
      rare.has(left.type) &&
      (left.date === null) !== (right.date === null) &&
      countriesDiffer(left, right, true) === null
        ? left.type
        : null,
  },
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
  { name: 'same_mission', weight: 40, holds: (left, right) => sharedOf(missions(left), missions(right)) },
  { name: 'same_perpetrator', weight: 20, holds: samePerpetrator },
  {
    name: 'different_perpetrators',
    weight: -30,
    holds: (left, right) =>
      samePerpetrator(left, right) ? null : noneShared(partiesIn(left, perpetrators), partiesIn(right, perpetrators)),
  },
  {
    name: 'same_target',
    weight: 15,
    holds: (left, right) =>
      sharedOf(suffering(left), suffering(right)) === null && sharedOf(missions(left), missions(right)) === null
        ? sharedOf(partiesIn(left, sufferers), partiesIn(right, sufferers))
        : null,
  },
]
