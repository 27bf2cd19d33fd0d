// Calls that are first told of states, and of persons further down.

import { datesAgree, dayNumber } from '../../../partial-date.ts'
import type { Ref } from '../../extraction.ts'
import { officeOf } from '../../lexicon/officials.ts'
import { isPerson, isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { unique } from '../participants.ts'

export const countryOf = (reading: CallReading, party: Ref): string | null => reading.parties.get(party).country

export const officesOf = (reading: CallReading, person: Ref): string[] =>
  reading.parties.get(person).positions.flatMap(({ title }) => officeOf(title) ?? [])

const bodies = new Set(['state', 'government', 'ministry', 'military', 'agency'])

/** A state or body on the line, for which somebody speaks. */
const isImpersonal = (reading: CallReading, party: Ref): boolean =>
  bodies.has(reading.parties.get(party).organisation_kind ?? '')

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
  example:
    '"The foreign ministers of Chad and Mali, A and B, spoke": whoever is named speaks for the state named beside him',
  refine: (reading, told) =>
    told.map((call) => {
      const persons = call.participants.filter((party) => reading.parties.get(party).kind === 'person')
      const served = persons.map((one) => countryOf(reading, one))
      const unsaid = served.filter((country) => country === null).length
      const states = call.participants.filter((party) => isImpersonal(reading, party))
      const others = states.filter((party) => !served.includes(countryOf(reading, party)))
      // "At the initiative of the American side, Lavrov and Rubio spoke": one whose country nobody says is of the one left.
      const isLeft = persons.length > 1 && (others.length === 0 || unsaid > 0)
      const isSpokenFor = (party: Ref) => states.includes(party) && (isLeft || !others.includes(party))
      if (!call.participants.some(isSpokenFor)) return call
      return callWith(call, {
        participants: call.participants.filter((party) => !isSpokenFor(party)),
        initiator: call.initiator && isSpokenFor(call.initiator) ? null : call.initiator,
      })
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
      return callWith(call, { participants: named, initiator: call.initiator && holder(call.initiator) })
    }),
}

const near = (left: string, right: string): boolean =>
  datesAgree(left, right) ||
  (left.length === 10 && right.length === 10 && Math.abs(dayNumber(left) - dayNumber(right)) <= 1)

export const isOf = (reading: CallReading, other: Ref, party: Ref): boolean =>
  countryOf(reading, other) !== null && countryOf(reading, other) === countryOf(reading, party)

/** Whether somebody most likely serves the state, and none of the others does. */
function isLikelyOf(reading: CallReading, other: Ref, party: Ref, others: readonly Ref[]): boolean {
  const likely = (ref: Ref) => reading.parties.get(ref).country ?? reading.parties.get(ref).likely_country
  const country = countryOf(reading, party)
  return country !== null && others.every((one) => (likely(one) === country) === (one === other))
}

/** "was on the phone to Okoro's adviser": whoever is named as another's superior is not on the line. */
const ownsSomebody = (reading: CallReading, ref: Ref, sentence: number): boolean =>
  reading.parties
    .get(ref)
    .mentions.some(
      ({ to, form }) =>
        form === 'name' &&
        reading.text.tokens[to]!.sentence === sentence &&
        reading.text.tokens[to + 1]?.kind === 'possessive',
    )

/** Which person of a call stands for each party of one told of states or bodies, or nothing where they do not fit. */
function spokesmen(reading: CallReading, states: CallTold, persons: CallTold): Map<Ref, Ref> | null {
  if (states === persons || states.participants.length !== persons.participants.length) return null
  // The same parties again stand for nobody: in a text that tells of one call many times, nearly all pairs.
  if (persons.participants.every((party) => states.participants.includes(party))) return null
  if (states.date && persons.date && !near(states.date, persons.date)) return null
  // "The border guards talked on Monday; the two foreign secretaries are to talk": another's call.
  const isBodies = states.participants.every((party) => isImpersonal(reading, party) && !isState(reading, party))
  if (isBodies && states.status !== persons.status) return null
  const distance = persons.sentence - states.sentence
  const isNear = distance >= 0 && distance <= 3
  const standing = new Map<Ref, Ref>()
  for (const party of states.participants) {
    const others = persons.participants.filter((other) => !states.participants.includes(other) || other === party)
    const ofCountry = others.filter(
      (other) =>
        other === party ||
        (isImpersonal(reading, party) &&
          (isOf(reading, other, party) || isLikelyOf(reading, other, party, persons.participants))),
    )
    // Of whom it is not known whom he serves: right behind, where nobody else is meant.
    const open = others.filter(
      (other) =>
        isNear && isImpersonal(reading, party) && isPerson(reading, other) && countryOf(reading, other) === null,
    )
    const fitting = ofCountry.length > 0 ? ofCountry : open
    const [only] = fitting
    if (only !== party && only && ownsSomebody(reading, only, states.sentence)) return null
    if (fitting.length !== 1 || !only || [...standing.values()].includes(only)) return null
    standing.set(party, only)
  }
  return standing
}

/** "spoke to both within hours, the ministry said on Tuesday": a day that the telling of persons tells better. */
const isVague = (told: readonly CallTold[], call: CallTold, persons: readonly Ref[]): boolean =>
  told.some(
    (other) =>
      other !== call &&
      other.status === call.status &&
      !other.weak &&
      other.date !== null &&
      (call.date === null || near(call.date, other.date)) &&
      persons.every((party) => other.participants.includes(party)),
  )

/** "Envoys of X and Y had phone talks. A, special envoy, and his counterpart B, discussed ...": those with whom one of the next sentences opens. */
function namedNext(reading: CallReading, states: CallTold): CallTold[] {
  return [1, 2].flatMap((step) => {
    const sentence = reading.text.sentences[states.sentence + step]
    if (!sentence) return []
    const named: Ref[] = []
    for (let at = sentence.from; at <= sentence.to; at++) {
      const mention = reading.parties.mentionAt(at)
      const kind = reading.clauses.kind(at)
      if (!mention && (kind === 'past' || kind === 'present' || kind === 'auxiliary' || kind === 'mark')) break
      const isNamed = mention?.form === 'name' || mention?.form === 'description'
      if (mention?.from === at && isNamed && !mention.modifier)
        named.push(...mention.parties.filter((ref) => reading.parties.get(ref).kind === 'person'))
    }
    const participants = unique(named)
    return participants.length === 2 ? [callWith(states, { participants, sentence: sentence.index, date: null })] : []
  })
}

/** What each sentence's states turn out to be by calls told of persons. */
function standings(reading: CallReading, told: readonly CallTold[]): Map<number, Map<Ref, Ref>> {
  const known = new Map<number, Map<Ref, Ref>>()
  for (const states of told) {
    if (!states.participants.some((party) => isImpersonal(reading, party))) continue
    for (const persons of [...told, ...namedNext(reading, states)]) {
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
      return callWith(call, {
        date: isVague(told, call, call.participants.map(replaced)) ? null : call.date,
        participants: unique(call.participants.map(replaced)),
        initiator: call.initiator && replaced(call.initiator),
      })
    })
  },
}
