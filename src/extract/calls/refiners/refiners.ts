import { datesAgree, dayNumber } from '../../../partial-date.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, CallVerb, Unanswered } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { CallRefiner, CallTold } from '../call-rule.ts'

/** "told Reuters by telephone": an interview, no call between parties. */
export const dropInterviews: CallRefiner = {
  name: 'drop-interviews',
  refine: (reading, told) =>
    told.filter((call) => call.participants.every((party) => reading.parties.get(party).organisation_kind !== 'media')),
}

/** "by phone" beside a verb of speaking was read with that verb; alone it stands for "discussed by phone". */
export const verbsBeforeMeans: CallRefiner = {
  name: 'verbs-before-means',
  refine: (_, told) => told.filter((call) => call.rule !== 'by-phone' || !told.some((other) => other.sentence === call.sentence && other.rule !== 'by-phone')),
}

/** Who of a release's calls is on the line in most of them: the one whose office issued it. */
function protagonist(whole: readonly CallTold[]): Ref | null {
  const counts = new Map<Ref, number>()
  for (const call of whole) for (const party of call.participants) counts.set(party, (counts.get(party) ?? 0) + 1)
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1])
  return first && (!second || first[1] > second[1] || whole.length === 1) ? first[0] : null
}

/** Whether the person may be the one whom the text first calls by his state. */
const speaksFor = (reading: Reading, person: Ref, state: Ref): boolean =>
  reading.parties.get(state).organisation_kind === 'state' && reading.parties.get(person).kind === 'person' && reading.parties.get(person).country === reading.parties.get(state).country

const has = (call: CallTold, party: Ref): boolean => call.participants.includes(party)

/** A telling with one party only ("PM call with Prime Minister X", "the call with X") belongs to the one call with that party. */
export const completeParties: CallRefiner = {
  name: 'complete-parties',
  refine: (reading, told) => {
    const whole = told.filter((call) => call.participants.length > 1)
    return told.flatMap((call) => {
      if (call.participants.length > 1) return [call]
      const [party] = call.participants
      if (party === undefined) return []
      const distance = (other: CallTold) => Math.abs(other.sentence - call.sentence)
      const nearest = whole.filter((other) => other.participants.some((one) => one === party || speaksFor(reading, party, one))).sort((left, right) => distance(left) - distance(right))[0]
      if (nearest) return [{ ...call, participants: nearest.participants.map((one) => (speaksFor(reading, party, one) ? party : one)) }]
      const issuer = reading.text.isRelease ? protagonist(whole) : null
      return issuer ? [{ ...call, participants: [issuer, party] }] : []
    })
  },
}

/** Whether words of the sentence, or of the next one in the paragraph, say that nobody took the call. */
function wentUnanswered(reading: Reading, call: CallTold): boolean {
  const sentence = reading.text.sentences[call.sentence]!
  const next = reading.text.sentences[call.sentence + 1]
  const end = next && next.paragraph === sentence.paragraph && next.to - next.from < 9 ? next.to : sentence.to
  return reading.marks.all(Unanswered).some((mark) => mark.from >= sentence.from && mark.to <= end)
}

/** "rang him on Saturday, but he had not picked up": an attempt, and whoever tried placed it. */
export const unanswered: CallRefiner = {
  name: 'unanswered',
  refine: (reading, told) =>
    told.map((call) => (call.status === 'occurred' && call.rule !== 'spoke-with' && wentUnanswered(reading, call) ? { ...call, status: 'declined' as const } : call)),
}

const isState = (reading: Reading, party: Ref): boolean => reading.parties.get(party).organisation_kind === 'state'
const countryOf = (reading: Reading, party: Ref): string | null => reading.parties.get(party).country

const leading = /\b(?:president|prime minister|premier|chancellor|leader|head|king|queen|emir|sultan|taoiseach|ruler)\b/i

/** "the leaders of Libya and Egypt": a state on the line is its leader where the text names just one. */
export const leadersForStates: CallRefiner = {
  name: 'leaders-for-states',
  refine: (reading, told) => {
    const leaderOf = (state: Ref): Ref => {
      if (!isState(reading, state)) return state
      const leaders = reading.parties.all.filter(
        ({ kind, country, positions }) => kind === 'person' && country === countryOf(reading, state) && positions.some(({ title }) => leading.test(title)),
      )
      return leaders.length === 1 ? leaders[0]!.ref : state
    }
    return told.map((call) => {
      const named = call.participants.map(leaderOf)
      return new Set(named).size < named.length ? call : { ...call, participants: named, initiator: call.initiator && leaderOf(call.initiator) }
    })
  },
}

/** Which person of a call stands for each party of one told of states, or nothing where they do not fit. */
function spokesmen(reading: Reading, states: CallTold, persons: CallTold): Map<Ref, Ref> | null {
  if (states === persons || states.participants.length !== persons.participants.length) return null
  if (states.date && persons.date && !near(states.date, persons.date)) return null
  const standing = new Map<Ref, Ref>()
  for (const party of states.participants) {
    const fitting = persons.participants.filter((other) => other === party || (isState(reading, party) && countryOf(reading, other) === countryOf(reading, party)))
    if (fitting.length !== 1 || [...standing.values()].includes(fitting[0]!)) return null
    standing.set(party, fitting[0]!)
  }
  return standing
}

const near = (left: string, right: string): boolean => datesAgree(left, right) || (left.length === 10 && right.length === 10 && Math.abs(dayNumber(left) - dayNumber(right)) <= 1)

/**
 * "Turkey's top diplomat spoke to his Iranian counterpart", named further down: the telling of states is one of those
 * persons, and what it says of one side holds for the other calls of the same sentence.
 */
export const personsForStates: CallRefiner = {
  name: 'persons-for-states',
  refine: (reading, told) => {
    const known = new Map<number, Map<Ref, Ref>>()
    for (const states of told) {
      if (!states.participants.some((party) => isState(reading, party))) continue
      for (const persons of told) {
        const standing = spokesmen(reading, states, persons)
        if (standing && [...standing].some(([from, to]) => from !== to)) known.set(states.sentence, new Map([...(known.get(states.sentence) ?? []), ...standing]))
      }
    }
    return told.map((call) => {
      const standing = known.get(call.sentence)
      const replaced = (party: Ref) => standing?.get(party) ?? party
      if (!standing || !call.participants.some((party) => standing.has(party) && standing.get(party) !== party)) return call
      return { ...call, date: null, participants: call.participants.map(replaced), initiator: call.initiator && replaced(call.initiator) }
    })
  },
}

const request = new Set(['request', 'initiative', 'invitation'])

/** Who asked for the call by "at the request of the Turkish side", "at the latter's initiative", in a sentence. */
function requester(reading: Reading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  const { tokens } = reading.text
  for (let at = from + 1; at <= to; at++) {
    if (!request.has(tokens[at]!.norm)) continue
    if (isWord(tokens[at + 1], 'of', 'from', 'by')) {
      for (let near = at + 2; near <= Math.min(to, at + 6); near++) {
        const party = among(reading, call, near)
        if (party) return party
      }
    }
    if (tokens[at - 1]!.kind === 'possessive') {
      if (isWord(tokens[at - 2], 'latter')) return call.participants.at(-1) ?? null
      const party = among(reading, call, at - 2)
      if (party) return party
    }
  }
  return null
}

/** "The Bolivian placed the call": who is said to have made the call spoken of. */
function placer(reading: Reading, call: CallTold, sentence: number): Ref | null {
  const { from, to } = reading.text.sentences[sentence]!
  for (const verb of reading.marks.all(CallVerb)) {
    if (verb.from < from || verb.to > to || !['place', 'make', 'initiate'].includes(verb.value.lemma)) continue
    const clause = reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form })
    const object = reading.clauses.objectOf(clause)
    const agent = clause.voice === 'passive' ? reading.clauses.agentOf(clause) : clause.subject
    const isCall = reading.marks.all(CallNoun).some((noun) => (object && noun.from >= object.from && noun.to <= object.to + 1) || (clause.voice === 'passive' && clause.subject && noun.to <= clause.subject.to && noun.from >= clause.subject.from))
    if (agent && isCall) return among(reading, call, agent.to) ?? among(reading, call, agent.from)
  }
  return null
}

/** The participant that the word at a token stands for: himself, or the one of the state or body it names. */
function among(reading: Reading, call: CallTold, token: number): Ref | null {
  const mention = reading.parties.mentionAt(token)
  const [party, ...more] = mention?.parties ?? []
  if (!party || more.length > 0) return null
  if (has(call, party)) return party
  const { country } = reading.parties.get(party)
  const compatriots = call.participants.filter((other) => country !== null && reading.parties.get(other).country === country)
  return compatriots.length === 1 ? compatriots[0]! : null
}

/** "at the Foreign Minister's request", in the telling or in the next sentence that speaks of the call. */
export const initiatorByRequest: CallRefiner = {
  name: 'initiator-by-request',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.initiator) return call
      const next = reading.text.sentences[call.sentence + 1]
      const speaksOfIt = next && reading.marks.all(CallNoun).some((noun) => noun.from >= next.from && noun.to <= next.to && isWord(reading.text.tokens[noun.from - 1], 'the', 'this'))
      const initiator = requester(reading, call, call.sentence) ?? (speaksOfIt ? (requester(reading, call, next.index) ?? placer(reading, call, next.index)) : null)
      return { ...call, initiator }
    }),
}

const sameParties = (left: CallTold, right: CallTold): boolean =>
  left.participants.length === right.participants.length && left.participants.every((party) => has(right, party))

const mayBeOne = (left: CallTold, right: CallTold): boolean =>
  sameParties(left, right) && left.status === right.status && (!left.date || !right.date || datesAgree(left.date, right.date))

const distinctSpans = (call: CallTold, other: CallTold) => [
  ...call.evidence,
  ...other.evidence.filter((span) => !call.evidence.some((known) => known.start === span.start)),
]

/** What two tellings of one call say together: the more precise date, a known initiator and medium. */
function together(call: CallTold, other: CallTold): CallTold {
  const dated = (other.date?.length ?? 0) > (call.date?.length ?? 0) ? other : call
  return {
    ...call,
    date: dated.date,
    initiator: call.initiator ?? other.initiator,
    medium: call.medium === 'unspecified' ? other.medium : call.medium,
    evidence: distinctSpans(call, other),
    parts: { ...other.parts, ...call.parts, ...(dated.parts.date ? { date: dated.parts.date } : {}) },
  }
}

/** One conversation is told many times: tellings of the same parties with the same outcome and dates that agree are one. */
export const sameConversation: CallRefiner = {
  name: 'same-conversation',
  refine: (_, told) => {
    const calls: CallTold[] = []
    for (const telling of told) {
      const known = calls.findIndex((call) => mayBeOne(call, telling))
      if (known < 0) calls.push(telling)
      else calls[known] = together(calls[known]!, telling)
    }
    return calls
  },
}

/** A readout tells of a call of its own day unless it says otherwise. */
export const dayOfRelease: CallRefiner = {
  name: 'day-of-release',
  refine: (reading, told) => {
    const { reference } = reading.dates
    if (!reference || !reading.text.isRelease) return told
    return told.map((call) => (call.date || call.status !== 'occurred' ? call : { ...call, date: reference }))
  },
}

export const needTwoParties: CallRefiner = {
  name: 'need-two-parties',
  refine: (_, told) => told.filter((call) => call.participants.length > 1),
}
