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
]

export const kinTypes = ({ type: left }: Typed, { type: right }: Typed): string | null =>
  left !== right && kin.some((types) => types.has(left) && types.has(right)) ? `${left} / ${right}` : null

/** Types of which a country hardly sees two on one day. */
export const seldom: ReadonlySet<IncidentType> = new Set([
  'accident',
  'assassination',
  'attack_on_mission',
  'coup',
  'cyberattack',
  'expulsion',
  'sanctions',
  'shootdown',
])

/** Types that befall somebody, whose name tells one from the next. */
export const holding: ReadonlySet<IncidentType> = new Set(['abduction', 'detention', 'expulsion'])
