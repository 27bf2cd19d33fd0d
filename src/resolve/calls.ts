import type { CallMedium, CallStatus } from '../vocabulary.ts'
import { type BlockKey, dateFeatures, type EventAccount } from './events.ts'
import type { Feature } from './judge.ts'

/** What is compared of a call; parties by their ids. */
export interface CallAccount extends EventAccount {
  participants: readonly string[]
  initiator: string | null
  medium: CallMedium
  status: CallStatus
}

const partiesOf = ({ participants }: CallAccount) => [...new Set(participants)].sort().join('+')

/** Calls are compared where they have the same parties. */
export const callBlocks = (call: CallAccount): BlockKey[] => [{ key: `call ${partiesOf(call)}` }]

/** What speaks for and against two accounts telling of one call, in the order in which reasons are told. */
export const callFeatures: readonly Feature<CallAccount>[] = [
  {
    name: 'same_participants',
    weight: 45,
    holds: (left, right) => (partiesOf(left) === partiesOf(right) ? partiesOf(left) : null),
  },
  ...dateFeatures({ same: 30, coarse: 15, undated: 25, nextDay: 25 }),
  {
    name: 'different_status',
    weight: -100,
    apart: true,
    holds: (left, right) => (left.status === right.status ? null : `${left.status} / ${right.status}`),
  },
  {
    name: 'different_medium',
    weight: -30,
    holds: (left, right) =>
      left.medium === right.medium || left.medium === 'unspecified' || right.medium === 'unspecified'
        ? null
        : `${left.medium} / ${right.medium}`,
  },
  {
    name: 'different_initiator',
    weight: -20,
    holds: (left, right) =>
      left.initiator && right.initiator && left.initiator !== right.initiator
        ? `${left.initiator} / ${right.initiator}`
        : null,
  },
]
