import type { ActorRole } from '../../vocabulary.ts'
import type { Ref } from '../extraction.ts'
import type { IncidentTold } from './incident-rule.ts'

/** Who has one of the roles in what is told. */
export const actorsOf = ({ actors }: IncidentTold, ...roles: ActorRole[]): Ref[] =>
  actors.filter(({ role }) => roles.includes(role)).map(({ actor }) => actor)

export const meet = (left: readonly Ref[], right: readonly Ref[]): boolean =>
  left.some((actor) => right.includes(actor))

export const apart = (left: readonly Ref[], right: readonly Ref[]): boolean =>
  left.length > 0 && right.length > 0 && !meet(left, right)
