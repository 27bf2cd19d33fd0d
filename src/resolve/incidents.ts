import { datesAgree } from '../partial-date.ts'
import type { IncidentType } from '../vocabulary.ts'
import { type BlockKey, dateFeatures, daysApart, type EventAccount } from './events.ts'
import { families, familiesOf, holding, isSeldom, kinTypes, rare, unlikeTypes } from './incident-kinds.ts'
import {
  type ActorNamed,
  killedTwice,
  missions,
  noneShared,
  perpetrators,
  sharedOf,
  statesActing,
  sufferers,
  suffering,
  victims,
} from './incident-parties.ts'
import type { Feature } from './judge.ts'
import { isSite, type PlaceAgreement, type PlaceNamed, placeAgreement } from './place.ts'

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

/** How the places of two accounts agree; null where one names none. */
const agreementOf = (left: IncidentAccount, right: IncidentAccount): PlaceAgreement | null =>
  left.place && right.place
    ? placeAgreement(left.place, right.place, isSeldom(left.type) && isSeldom(right.type))
    : null

const placesAre =
  (wanted: PlaceAgreement) =>
  (left: IncidentAccount, right: IncidentAccount): string | null =>
    left.place && right.place && agreementOf(left, right) === wanted ? `${left.place.name} / ${right.place.name}` : null

/** The country of each, where they are two: what is inferred counts for little. */
function countriesDiffer(left: IncidentAccount, right: IncidentAccount, said: boolean): string | null {
  if (!left.country || !right.country || left.country === right.country) return null
  return (left.country_said && right.country_said) === said ? `${left.country} / ${right.country}` : null
}

const samePerpetrator = (left: IncidentAccount, right: IncidentAccount): string | null =>
  sharedOf(perpetrators(left), perpetrators(right)) ?? sharedOf(statesActing(left), statesActing(right))

const perpetratorsDiffer = (left: IncidentAccount, right: IncidentAccount): string | null =>
  samePerpetrator(left, right) ? null : noneShared(perpetrators(left), perpetrators(right))

/** Who was held tells one arrest from the next: an account that names nobody hardly tells of another day's named one. */
function oneNamesHeld(left: IncidentAccount, right: IncidentAccount): string | null {
  if (!holding.has(left.type) || left.type !== right.type || daysApart(left.date, right.date) === 0) return null
  const [one, other] = [suffering(left), suffering(right)]
  return (one.length === 0) !== (other.length === 0) ? [...one, ...other].join(', ') : null
}

/** How many times as many dead make two tolls unlike: tolls are revised. */
const unlike = 3

/** Both give dead, and the greater toll of one is far from that of the other. */
function tollsDiffer({ fatalities: left }: IncidentAccount, { fatalities: right }: IncidentAccount): string | null {
  const [one, other] = [Math.max(0, ...left), Math.max(0, ...right)]
  const isUnlike = Math.min(one, other) > 0 && Math.max(one, other) > unlike * Math.min(one, other)
  return isUnlike ? `${one} / ${other}` : null
}

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

/** One of the two says no day or no place, and nothing that they say differs. */
const tellsLess = (left: IncidentAccount, right: IncidentAccount): boolean =>
  [left, right].some(({ date, place }) => date?.length !== 10 || place === null) &&
  ['same', 'near', null].includes(agreementOf(left, right)) &&
  (!left.date || !right.date || datesAgree(left.date, right.date)) &&
  countriesDiffer(left, right, true) === null &&
  perpetratorsDiffer(left, right) === null &&
  noneShared(suffering(left), suffering(right)) === null &&
  tollsDiffer(left, right) === null

/**
 * A document that tells of an event in passing, here and there, was read as telling of two: that counts against the two,
 * but where other documents make them one it parts nobody.
 */
const toldInPassing = ({ apart: _, ...feature }: Feature<IncidentAccount>): Feature<IncidentAccount>[] => {
  const holdsWhere = (less: boolean) => (left: IncidentAccount, right: IncidentAccount) =>
    tellsLess(left, right) === less && !killedTwice(left, right) ? feature.holds(left, right) : null
  return [
    { ...feature, apart: true, holds: holdsWhere(false) },
    { ...feature, holds: holdsWhere(true) },
  ]
}

function asOfIncidents(feature: Feature<IncidentAccount>): Feature<IncidentAccount>[] {
  if (feature.name === 'different_date') return parting(feature)
  if (feature.name === 'one_document') return toldInPassing(feature)
  return [feature.apart ? unlessKilledTwice(feature) : feature]
}

const dates = dateFeatures({ same: 35, coarse: 15, latest: 20, undated: 10, background: 5, nextDay: 10 })

/** What speaks for and against two accounts telling of one incident, in the order in which reasons are told. */
export const incidentFeatures: readonly Feature<IncidentAccount>[] = [
  { name: 'same_type', weight: 20, holds: (left, right) => (left.type === right.type ? left.type : null) },
  { name: 'kin_type', weight: 20, holds: kinTypes },
  {
    name: 'same_family',
    weight: 10,
    holds: (left, right) =>
      left.type === right.type || kinTypes(left, right) || unlikeTypes(left, right)
        ? null
        : (families(left, right) ?? null),
  },
  { name: 'unlike_type', weight: -20, holds: unlikeTypes },
  {
    name: 'different_family',
    weight: -100,
    apart: true,
    holds: (left, right) => (families(left, right) ? null : `${left.type} / ${right.type}`),
  },
  ...dates.flatMap(asOfIncidents),
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
  {
    name: 'same_site',
    weight: 10,
    holds: (left, right) =>
      left.place && right.place && isSite(left.place) && isSite(right.place) ? placesAre('same')(left, right) : null,
  },
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
      left.type === right.type && isSeldom(left.type) && daysApart(left.date, right.date) === 0 ? left.type : null,
  },
  {
    name: 'same_toll',
    weight: 10,
    holds: (left, right) => {
      const toll = left.fatalities.find((figure) => figure > 1 && right.fatalities.includes(figure))
      return toll === undefined ? null : String(toll)
    },
  },
  { name: 'somebody_and_nobody', weight: -25, holds: oneNamesHeld },
  { name: 'far_other_toll', weight: -15, holds: tollsDiffer },
  { name: 'same_person', weight: 60, holds: (left, right) => sharedOf(suffering(left), suffering(right)) },
  { name: 'different_persons', weight: -60, holds: (left, right) => noneShared(suffering(left), suffering(right)) },
  { name: 'same_mission', weight: 40, holds: (left, right) => sharedOf(missions(left), missions(right)) },
  { name: 'same_perpetrator', weight: 20, holds: samePerpetrator },
  { name: 'different_perpetrators', weight: -40, holds: perpetratorsDiffer },
  {
    name: 'same_target',
    weight: 15,
    holds: (left, right) =>
      sharedOf(suffering(left), suffering(right)) === null && sharedOf(missions(left), missions(right)) === null
        ? sharedOf(sufferers(left), sufferers(right))
        : null,
  },
]
