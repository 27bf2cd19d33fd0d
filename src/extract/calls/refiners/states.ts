// Calls that are first told of states, and of persons further down.
import { datesAgree, dayNumber } from '../../../partial-date.ts'
import type { Ref } from '../../extraction.ts'
import { officeOf } from '../../lexicon/officials.ts'
import type { CallReading, CallRefiner, CallTold } from '../call-rule.ts'
import { unique } from '../participants.ts'
import { isState } from './parties.ts'

const countryOf = (reading: CallReading, party: Ref): string | null => reading.parties.get(party).country

const officesOf = (reading: CallReading, person: Ref): string[] =>
  reading.parties.get(person).positions.flatMap(({ title }) => officeOf(title) ?? [])

/** Which office the unnamed hold by the sentence: "the leaders", "foreign ministers", or that of whose counterparts they are. */
function officeTold(reading: CallReading, call: CallTold): string | null {
  const { start, end } = reading.text.sentences[call.sentence]!
  const words = reading.text.body.slice(start, end)
  if (/\b(?:counterparts?|colleagues?|opposite numbers?)\b/i.test(words)) {
    const person = call.participants.find((party) => !isState(reading, party))
    return person ? (officesOf(reading, person)[0] ?? null) : null
  }
  const plural =
    /\b(?:leaders|presidents|premiers|prime ministers|heads of (?:state|government)|rulers|[Cc]hancellors|kings)\b/i
  return plural.test(words) ? 'leader' : officeOf(words)
}

/** The one person of a state who holds the office; else, for its leader, the one person of it without any. */
function holderOf(reading: CallReading, state: Ref, office: string): Ref {
  const compatriots = reading.parties.all.filter(
    ({ kind, country }) => kind === 'person' && country === countryOf(reading, state),
  )
  const holders = compatriots.filter(({ ref }) => officesOf(reading, ref).includes(office))
  const open = office === 'leader' ? compatriots.filter(({ positions }) => positions.length === 0) : []
  const only = holders.length === 0 ? open : holders
  return only.length === 1 && only[0] ? only[0].ref : state
}

export const statesOfPersons: CallRefiner = {
  name: 'states-of-persons',
  example: '"The foreign ministers of Chad and Mali, A and B, spoke": whoever is named speaks for the state named beside him',
  refine: (reading, told) =>
    told.map((call) => {
      const served = call.participants.filter((party) => !isState(reading, party)).map((one) => countryOf(reading, one))
      const isSpokenFor = (party: Ref) => isState(reading, party) && served.includes(countryOf(reading, party))
      if (!call.participants.some(isSpokenFor)) return call
      return {
        ...call,
        participants: call.participants.filter((party) => !isSpokenFor(party)),
        initiator: call.initiator && isSpokenFor(call.initiator) ? null : call.initiator,
      }
    }),
}

export const holdersForStates: CallRefiner = {
  name: 'holders-for-states',
  example:
    '"telephoned the leaders of Libya and Egypt": a state on the line is its leader where the text names just one',
  refine: (reading, told) =>
    told.map((call) => {
      const office = call.participants.some((party) => isState(reading, party)) ? officeTold(reading, call) : null
      if (!office) return call
      const holder = (party: Ref) => (isState(reading, party) ? holderOf(reading, party, office) : party)
      const named = call.participants.map(holder)
      if (new Set(named).size < named.length) return call
      return { ...call, participants: named, initiator: call.initiator && holder(call.initiator) }
    }),
}

const near = (left: string, right: string): boolean =>
  datesAgree(left, right) ||
  (left.length === 10 && right.length === 10 && Math.abs(dayNumber(left) - dayNumber(right)) <= 1)

/** Whether a person is of a state; one of whom that is not known may be, right beside. */
const mayServe = (reading: CallReading, person: Ref, state: Ref, isNear: boolean): boolean => {
  const country = countryOf(reading, person)
  return (
    country === countryOf(reading, state) ||
    (isNear && country === null && reading.parties.get(person).kind === 'person')
  )
}

/** Which person of a call stands for each party of one told of states, or nothing where they do not fit. */
function spokesmen(reading: CallReading, states: CallTold, persons: CallTold): Map<Ref, Ref> | null {
  if (states === persons || states.participants.length !== persons.participants.length) return null
  if (states.date && persons.date && !near(states.date, persons.date)) return null
  const standing = new Map<Ref, Ref>()
  for (const party of states.participants) {
    const fitting = persons.participants.filter(
      (other) =>
        other === party ||
        (isState(reading, party) &&
          !states.participants.includes(other) &&
          mayServe(reading, other, party, Math.abs(states.sentence - persons.sentence) <= 3)),
    )
    const [only] = fitting
    if (fitting.length !== 1 || !only || [...standing.values()].includes(only)) return null
    standing.set(party, only)
  }
  return standing
}

/** "spoke to both within hours, the ministry said on Tuesday": a day that the telling of persons tells better. */
const isVague = (told: readonly CallTold[], call: CallTold, persons: readonly Ref[]): boolean =>
  told.some(
    (other) => other !== call && other.date !== null && persons.every((party) => other.participants.includes(party)),
  )

/** What each sentence's states turn out to be by calls told of persons. */
function standings(reading: CallReading, told: readonly CallTold[]): Map<number, Map<Ref, Ref>> {
  const known = new Map<number, Map<Ref, Ref>>()
  for (const states of told) {
    if (!states.participants.some((party) => isState(reading, party))) continue
    for (const persons of told) {
      const standing = spokesmen(reading, states, persons)
      if (standing && [...standing].some(([from, to]) => from !== to))
        known.set(states.sentence, new Map([...(known.get(states.sentence) ?? []), ...standing]))
    }
  }
  return known
}

export const personsForStates: CallRefiner = {
  name: 'persons-for-states',
  example: '"Turkey\'s top diplomat spoke to his Iranian counterpart": the persons of a call told further down',
  refine: (reading, told) => {
    const known = standings(reading, told)
    return told.map((call) => {
      const standing = known.get(call.sentence)
      const replaced = (party: Ref) => standing?.get(party) ?? party
      if (!call.participants.some((party) => replaced(party) !== party)) return call
      return {
        ...call,
        date: isVague(told, call, call.participants.map(replaced)) ? null : call.date,
        participants: unique(call.participants.map(replaced)),
        initiator: call.initiator && replaced(call.initiator),
      }
    })
  },
}
