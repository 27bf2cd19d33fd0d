import type { CallMedium, CallStatus, PartyKind } from '../vocabulary.ts'
import { type BlockKey, dateFeatures, daysApart, type EventAccount } from './events.ts'
import { byText } from './fold.ts'
import type { Feature } from './judge.ts'

/** A party to a call, by its id. */
export interface CallParty {
  party: string
  kind: PartyKind
  /** The country that the party is known to be of. */
  country: string | null
}

/** What is compared of a call. */
export interface CallAccount extends EventAccount {
  participants: readonly CallParty[]
  initiator: string | null
  medium: CallMedium
  status: CallStatus
}

const partiesOf = ({ participants }: CallAccount): string[] => [
  ...new Set(participants.map(({ party }) => party).sort(byText)),
]
const written = (call: CallAccount) => partiesOf(call).join('+')

/** Calls are compared where they have the same parties, or a party in common and the other's country. */
export const callBlocks = (call: CallAccount): BlockKey[] => {
  const same = { key: `call ${written(call)}` }
  if (call.participants.length !== 2) return [same]
  // Two names of one document may be one party's.
  const sides = new Set(
    call.participants.flatMap(({ country }, at) => {
      const other = call.participants[1 - at]
      return country && other ? `call ${other.party} with ${country}` : []
    }),
  )
  return [same, ...Array.from(sides, (key) => ({ key }))]
}

/** Of two calls between two parties with one in common: who is the other in each. */
function others(left: CallAccount, right: CallAccount): [CallParty, CallParty] | null {
  if (left.participants.length !== 2 || right.participants.length !== 2) return null
  const isShared = ({ party }: CallParty, { participants }: CallAccount) =>
    participants.some((other) => other.party === party)
  const [one, ...more] = left.participants.filter((party) => !isShared(party, right))
  const [other] = right.participants.filter((party) => !isShared(party, left))
  return one && other && more.length === 0 ? [one, other] : null
}

/** "Pakistan" in one account, somebody of Pakistan in the other. */
function stateForPerson(left: CallAccount, right: CallAccount): string | null {
  const [one, other] = others(left, right) ?? []
  if (!one || !other || (one.kind === 'person' && other.kind === 'person')) return null
  return one.country !== null && one.country === other.country ? `${one.party} / ${other.party}` : null
}

/** Each account has another side place the call; the state of one and its person in the other are one side. */
function initiatorsDiffer(left: CallAccount, right: CallAccount): string | null {
  if (!left.initiator || !right.initiator || left.initiator === right.initiator) return null
  const [one, other] = stateForPerson(left, right) ? (others(left, right) ?? []) : []
  const isOneSide = one?.party === left.initiator && other?.party === right.initiator
  return isOneSide ? null : `${left.initiator} / ${right.initiator}`
}

/** So many degrees to the west, a clock shows clearly less: two hours. */
const west = 30

/**
 * Each side says its own day, and one told of it on that very day: where the other is to the west, its clock was behind,
 * and a day later there is a later call.
 */
function laterInTheWest(left: CallAccount, right: CallAccount): string | null {
  if (daysApart(left.date, right.date) !== 1 || left.longitude === null || right.longitude === null) return null
  const [early, late] = (left.date ?? '') < (right.date ?? '') ? [left, right] : [right, left]
  const isWest = (early.longitude ?? 0) - (late.longitude ?? 0) >= west
  return isWest && early.published_on === early.date ? `${early.side} ${early.date} / ${late.side} ${late.date}` : null
}

/** Within so many degrees clocks show the same hour. */
const oneClock = 15

/** Told with two days where no clock can have shown two. */
function byOneClock(left: CallAccount, right: CallAccount): string | null {
  if (daysApart(left.date, right.date) !== 1 || left.longitude === null || right.longitude === null) return null
  const isOne = left.side !== right.side && Math.abs(left.longitude - right.longitude) < oneClock
  return isOne ? `${left.side} ${left.date} / ${right.side} ${right.date}` : null
}

const dates = dateFeatures({ same: 45, coarse: 20, latest: 40, undated: 25, background: 25, nextDay: 25 })

/** "Pompeo rang Ghani", and further down "Kabul's call with Washington": one document may tell of one call both ways. */
const unlessStateForPerson = (feature: Feature<EventAccount>): Feature<CallAccount> => ({
  ...feature,
  holds: (left, right) => (stateForPerson(left, right) ? null : feature.holds(left, right)),
})

/** What speaks for and against two accounts telling of one call, in the order in which reasons are told. */
export const callFeatures: readonly Feature<CallAccount>[] = [
  {
    name: 'same_participants',
    weight: 45,
    holds: (left, right) => (written(left) === written(right) ? written(left) : null),
  },
  { name: 'state_for_person', weight: 45, holds: stateForPerson },
  {
    name: 'different_participants',
    weight: -100,
    apart: true,
    holds: (left, right) =>
      written(left) === written(right) || stateForPerson(left, right) ? null : `${written(left)} / ${written(right)}`,
  },
  ...dates.map((feature) => (feature.name === 'one_document' ? unlessStateForPerson(feature) : feature)),
  { name: 'next_day_by_one_clock', weight: -100, apart: true, holds: byOneClock },
  { name: 'later_day_in_the_west', weight: -100, apart: true, holds: laterInTheWest },
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
    holds: (left, right) => (left.side === right.side ? initiatorsDiffer(left, right) : null),
  },
  {
    // Each side may tell that it was the other who called, or that it was itself.
    name: 'different_initiator_by_other_side',
    weight: 0,
    holds: (left, right) => (left.side === right.side ? null : initiatorsDiffer(left, right)),
  },
]
