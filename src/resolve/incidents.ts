import { type ActorRole, type IncidentFamily, type IncidentType, incidentTypeFacts } from '../vocabulary.ts'
import { type BlockKey, dateFeatures, type EventAccount } from './events.ts'
import type { Feature } from './judge.ts'

/** What is compared of an incident; parties by their ids. */
export interface IncidentAccount extends EventAccount {
  type: IncidentType
  country: string | null
  /** Folded. */
  place: string | null
  actors: readonly { party: string; kind: 'person' | 'organisation'; role: ActorRole }[]
}

const familiesOf = (type: IncidentType): readonly IncidentFamily[] => incidentTypeFacts[type].families

const families = (left: IncidentAccount, right: IncidentAccount): IncidentFamily | undefined =>
  familiesOf(left.type).find((family) => familiesOf(right.type).includes(family))

/** Persons whom it befell: hardly two incidents befall the same ones. */
const suffering = ({ actors }: IncidentAccount): string[] =>
  actors.filter(({ kind, role }) => kind === 'person' && role !== 'perpetrator').map(({ party }) => party)

const partiesIn = ({ actors }: IncidentAccount, roles: readonly ActorRole[]): string[] =>
  actors.filter(({ role }) => roles.includes(role)).map(({ party }) => party)

/** Incidents are compared where they are of a family and country, or befell the same person. */
export const incidentBlocks = (incident: IncidentAccount): BlockKey[] => [
  ...familiesOf(incident.type).map((family) => ({ key: `incident ${family} ${incident.country ?? '-'}` })),
  ...suffering(incident).map((person): BlockKey => ({ key: `incident of ${person}`, ever: true })),
]

const sharedOf = (left: readonly string[], right: readonly string[]): string | null =>
  left.find((party) => right.includes(party)) ?? null

const noneShared = (left: readonly string[], right: readonly string[]): string | null =>
  left.length > 0 && right.length > 0 && sharedOf(left, right) === null
    ? `${left.join(', ')} / ${right.join(', ')}`
    : null

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
  ...dateFeatures({ same: 25, coarse: 15, undated: 10, nextDay: 10 }),
  {
    name: 'same_country',
    weight: 15,
    holds: (left, right) => (left.country !== null && left.country === right.country ? left.country : null),
  },
  {
    name: 'different_country',
    weight: -100,
    apart: true,
    holds: (left, right) =>
      left.country && right.country && left.country !== right.country ? `${left.country} / ${right.country}` : null,
  },
  {
    name: 'same_place',
    weight: 20,
    holds: (left, right) => (left.place !== null && left.place === right.place ? left.place : null),
  },
  {
    name: 'different_place',
    weight: -25,
    holds: (left, right) =>
      left.place && right.place && left.place !== right.place ? `${left.place} / ${right.place}` : null,
  },
  { name: 'same_person', weight: 50, holds: (left, right) => sharedOf(suffering(left), suffering(right)) },
  { name: 'different_persons', weight: -40, holds: (left, right) => noneShared(suffering(left), suffering(right)) },
  {
    name: 'same_perpetrator',
    weight: 10,
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
      sharedOf(suffering(left), suffering(right)) === null
        ? sharedOf(partiesIn(left, ['target', 'victim']), partiesIn(right, ['target', 'victim']))
        : null,
  },
]
