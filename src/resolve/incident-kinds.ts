// Kinds of incidents as accounts of one event may tell them.
import { type IncidentFamily, type IncidentType, incidentTypeFacts } from '../vocabulary.ts'

interface Typed {
  type: IncidentType
}

export const familiesOf = (type: IncidentType): readonly IncidentFamily[] => incidentTypeFacts[type].families

export const families = (left: Typed, right: Typed): IncidentFamily | undefined =>
  familiesOf(left.type).find((family) => familiesOf(right.type).includes(family))

/** Types so seldom that whoever speaks of one without a day or a country means the one that is in the news. */
export const rare: ReadonlySet<IncidentType> = new Set(['attack_on_mission', 'coup', 'shootdown'])

/** Types that texts have for one event: what came from the air or from afar, what a word like 'attack' leaves open, a crash and its cause. */
const kin: readonly ReadonlySet<IncidentType>[] = [
  new Set(['airstrike', 'missile_attack', 'bombing', 'assassination', 'other_attack']),
  new Set(['armed_clash', 'shooting', 'other_attack']),
  new Set(['shootdown', 'accident']),
  new Set(['protest', 'riot']),
  new Set(['abduction', 'detention']),
]

/** Types that texts have for one event less often: a raid from the air and one on the ground, the seizure of a ship and of its crew. */
const loose: readonly ReadonlySet<IncidentType>[] = [
  new Set([
    ...(['airstrike', 'missile_attack', 'bombing', 'shooting', 'assassination'] as const),
    ...(['armed_clash', 'attack_on_mission', 'other_attack'] as const),
  ]),
  new Set(['protest', 'riot', 'attack_on_mission']),
  new Set(['maritime_incident', 'airstrike', 'missile_attack', 'bombing', 'other_attack']),
  new Set(['maritime_incident', 'abduction', 'detention']),
]

const areOf =
  (sets: readonly ReadonlySet<IncidentType>[]) =>
  ({ type: left }: Typed, { type: right }: Typed): string | null =>
    left !== right && sets.some((types) => types.has(left) && types.has(right)) ? `${left} / ${right}` : null

export const kinTypes = areOf(kin)

const looseTypes = areOf(loose)

/** Types of one family that no text has for one event but by mistake: a downed airliner and a strike on a base, an arrest and an expulsion. */
export const unlikeTypes = (left: Typed, right: Typed): string | null =>
  left.type !== right.type && families(left, right) && !kinTypes(left, right) && !looseTypes(left, right)
    ? `${left.type} / ${right.type}`
    : null

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

export const isSeldom = (type: IncidentType): boolean => seldom.has(type)

/** Types that befall somebody, whose name tells one from the next. */
export const holding: ReadonlySet<IncidentType> = new Set(['abduction', 'detention', 'expulsion'])
