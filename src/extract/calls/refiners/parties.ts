// Parties that a telling leaves to its context.

import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { unique } from '../participants.ts'
import { titleMedium } from '../rules/surroundings.ts'

/** Who of a release's calls is on the line in most of them: the one whose office issued it. */
function protagonist(whole: readonly CallTold[]): Ref | null {
  const counts = new Map<Ref, number>()
  for (const call of whole) for (const party of call.participants) counts.set(party, (counts.get(party) ?? 0) + 1)
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1])
  return first && (!second || first[1] > second[1] || whole.length === 1) ? first[0] : null
}

/** The person of whom a release speaks most, of another country than the one spoken with. */
function principal(reading: CallReading, other: Ref): Ref | null {
  const { country } = reading.parties.get(other)
  let best: { ref: Ref; count: number } | null = null
  for (const party of reading.parties.all) {
    if (party.kind !== 'person' || party.ref === other || (country !== null && party.country === country)) continue
    const count = party.mentions.length
    if (!best || count > best.count) best = { ref: party.ref, count }
  }
  return best?.ref ?? null
}

/** Whether the person may be the one whom the text first calls by his state. */
const speaksFor = (reading: CallReading, person: Ref, state: Ref): boolean =>
  isState(reading, state) &&
  reading.parties.get(person).kind === 'person' &&
  reading.parties.get(person).country === reading.parties.get(state).country

/** The call with the party that is told nearest, or nothing. */
function nearestWith(
  reading: CallReading,
  call: CallTold,
  party: Ref,
  whole: readonly CallTold[],
): CallTold | undefined {
  const distance = (other: CallTold) => Math.abs(other.sentence - call.sentence)
  // "tried to telephone Okoro. Abuja did not pick up."
  const isOfHis = (one: Ref) => call.rule === 'did-not-answer' && speaksFor(reading, one, party)
  return whole
    .filter((other) =>
      other.participants.some((one) => one === party || speaksFor(reading, party, one) || isOfHis(one)),
    )
    .sort((left, right) => distance(left) - distance(right))[0]
}

/** "... rang Cavusoglu on Monday. The call with Pompeo followed": whoever's calls are told of goes on calling, or being called. */
function goesOn(call: CallTold, party: Ref, whole: readonly CallTold[]): Ref | null {
  const last = whole.findLast(
    (other) =>
      call.sentence - other.sentence <= 2 &&
      (other.sentence < call.sentence || (other.sentence === call.sentence && other.at < call.at)),
  )
  const others = last?.participants.filter((one) => one !== party) ?? []
  if (others.length !== 2) return null
  const often = others.filter((one) => whole.filter(({ participants }) => participants.includes(one)).length > 1)
  if (often.length === 1) return often[0] ?? null
  const isCalled = call.initiator === party && last?.initiator
  return (isCalled ? others.find((one) => one !== last.initiator) : others[0]) ?? null
}

/** How far back a call may be told to which "rang too" is one more. */
const reach = 4

/** "Okoro's phone hardly stopped ringing. Horvat called in the morning": whose telephone the sentence before, or the same, tells of. */
function phoneOwner(reading: CallReading, sentence: number): Ref | null {
  const { tokens, sentences } = reading.text
  const from = sentences[sentence - 1]?.paragraph === sentences[sentence]!.paragraph ? sentence - 1 : sentence
  for (let at = sentences[from]!.from + 2; at <= sentences[sentence]!.to; at++) {
    if (!isWord(tokens[at], 'phone', 'telephone', 'phones', 'mobile') || tokens[at - 1]?.kind !== 'possessive') continue
    const [owner, ...more] = reading.parties.mentionAt(at - 2)?.parties ?? []
    if (owner && more.length === 0 && reading.parties.get(owner).kind === 'person') return owner
  }
  return null
}

/** Whom somebody rang of whom it is only said that he rang: the other one of the sentence, else whoever's calls are told just before. */
function calledBy(reading: CallReading, call: CallTold, party: Ref, told: readonly CallTold[]): Ref | null {
  const whole = told.filter(({ participants }) => participants.length > 1)
  const { from } = reading.text.sentences[call.sentence]!
  const beside: Ref[] = []
  for (let at = from; at < call.at; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from === at && !mention.modifier) beside.push(...mention.parties)
  }
  const [only, ...more] = unique(beside.filter((ref) => ref !== party && reading.parties.get(ref).kind === 'person'))
  const isTogether = call.participants.length === 1 && only !== undefined && !toldAlike(call, only, told)
  if (only && more.length === 0 && isTogether) return only
  const owner = phoneOwner(reading, call.sentence)
  if (owner && owner !== party) return owner
  const last = whole.findLast(
    (other) =>
      call.sentence - other.sentence <= reach &&
      (other.sentence < call.sentence || (other.sentence === call.sentence && other.at < call.at)),
  )
  if (!last) return hero(reading, party, whole)
  if (last.participants.includes(party)) return last.participants.find((one) => one !== party) ?? null
  const often = (one: Ref) => whole.filter(({ participants }) => participants.includes(one)).length
  const [first, second] = [...last.participants].sort((left, right) => often(right) - often(left))
  if (first && second && often(first) > often(second)) return first
  return (
    last.participants.find((one) => one === hero(reading, party, whole)) ??
    (last.rule === 'had-on-line' ? last.participants.at(-1) : undefined) ??
    last.participants.find((one) => one !== last.initiator) ??
    null
  )
}

/** Whether the other one of the sentence is its second caller: "Petro and Castro rang too". */
const toldAlike = (call: CallTold, other: Ref, told: readonly CallTold[]): boolean =>
  told.some(({ at, participants }) => at === call.at && participants.includes(other))

/** Of whom a text on calls speaks most, where he is on the line in one of them or its title tells of calls. */
function hero(reading: CallReading, party: Ref, whole: readonly CallTold[]): Ref | null {
  let best: { ref: Ref; count: number } | null = null
  for (const { ref, kind, mentions } of reading.parties.all)
    if (kind === 'person' && ref !== party && mentions.length >= 3 && mentions.length > (best?.count ?? 0))
      best = { ref, count: mentions.length }
  const found = best?.ref
  const isCalled = titleMedium(reading) !== null || whole.some(({ participants }) => participants.includes(found ?? ''))
  return found && isCalled ? found : null
}

/** "They agreed to talk again": the pair whose talk was told last. */
const lastPair = (call: CallTold, whole: readonly CallTold[]): CallTold | undefined =>
  whole.findLast(
    (other) =>
      other.sentence <= call.sentence && call.sentence - other.sentence <= 3 && other.participants.length === 2,
  )

/** "The two ministers had last spoken in May": in a release, those of whose talk it tells. */
function pairOf(reading: CallReading, call: CallTold, whole: readonly CallTold[]): CallTold | undefined {
  const first = reading.text.isRelease ? whole.find(({ participants }) => participants.length === 2) : undefined
  return isWord(reading.text.tokens[call.at - 1], 'last')
    ? (first ?? lastPair(call, whole))
    : (lastPair(call, whole) ?? first)
}

/** Whether the telling has somebody whom it only describes: "the president". */
const hasUnknown = (reading: CallReading, call: CallTold): boolean => {
  const { from, to } = reading.text.sentences[call.sentence]!
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from === at && mention.form === 'description' && mention.parties.length === 0) return true
  }
  return false
}

/** "Trump gave way on the telephone. In a call with Erdogan, the president was told": whoever opens the sentence before. */
function subjectBefore(reading: CallReading, call: CallTold, other: Ref): Ref | null {
  const before = reading.text.sentences[call.sentence - 1]
  const here = reading.text.sentences[call.sentence]!
  const mention = before?.paragraph === here.paragraph ? reading.parties.mentionAt(before.from) : undefined
  const [ref, ...more] = mention?.form === 'name' && !mention.modifier ? mention.parties : []
  const isPerson = ref !== undefined && reading.parties.get(ref).kind === 'person'
  const isCalled = call.rule === 'noun-of-calling' && call.status === 'occurred' && hasUnknown(reading, call)
  return isPerson && more.length === 0 && ref !== other && isCalled ? ref : null
}

/** "There is a need to contact Putin," Lukashenko said. By lunchtime the two had talked over the telephone: the only two of the sentence before. */
function pairNamed(reading: CallReading, call: CallTold): Ref[] {
  const before = reading.text.sentences[call.sentence - 1]
  const named: Ref[] = []
  for (let at = before?.from ?? 0; before && at <= before.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from === at && mention.form === 'name')
      named.push(...mention.parties.filter((ref) => reading.parties.get(ref).kind === 'person'))
  }
  const persons = unique(named)
  return persons.length === 2 && call.medium !== 'unspecified' ? persons : []
}

/** "Similar calls came from Horvat", "A call by Horvat was put off": the call is what the sentence is about. */
const opensWithCall = (reading: CallReading, call: CallTold): boolean => {
  const { from } = reading.text.sentences[call.sentence]!
  if (call.rule !== 'noun-of-calling' || call.at - from > 3) return false
  for (let at = from; at < call.at; at++)
    if (reading.parties.mentionAt(at) || reading.clauses.kind(at) === 'past') return false
  return true
}

/** "A call to Horvat is planned": not the conference of several in which he took part. */
const isOneMore = (reading: CallReading, { at }: CallTold): boolean =>
  [1, 2, 3].some((back) => isWord(reading.text.tokens[at - back], 'a', 'another'))

export const completeParties: CallRefiner = {
  name: 'complete-parties',
  example:
    '"The call with X followed", "PM call with Prime Minister X": the other party is that of the call told nearest',
  refine: (reading, told) => {
    const whole = told.filter((call) => call.participants.length > 1)
    return told.flatMap((call) => {
      const [party] = call.participants
      if (call.participants.length > 1) return [call]
      if (party === undefined) {
        const known = pairOf(reading, call, whole)
        const pair = known?.participants ?? pairNamed(reading, call)
        const medium = call.medium === 'unspecified' && call.again ? known?.medium : call.medium
        return pair.length > 0 ? [callWith(call, { participants: pair, medium: medium ?? call.medium })] : []
      }
      if (call.rule === 'rang') {
        const called = calledBy(reading, call, party, told)
        return called ? [callWith(call, { participants: [party, called] })] : []
      }
      // "He himself did not come to the phone but rang Horvat": not the call that he placed.
      const isOwn = (other: CallTold) =>
        call.rule === 'did-not-answer' && (other.initiator === party || other.status === 'planned')
      const nearest = nearestWith(
        reading,
        call,
        party,
        whole.filter((other) => !isOwn(other) && !(isOneMore(reading, call) && other.participants.length > 2)),
      )
      if (nearest) {
        const participants = unique(nearest.participants.map((one) => (speaksFor(reading, party, one) ? party : one)))
        return [callWith(call, { participants, initiator: call.initiator ?? placerOf(call, participants, party) })]
      }
      const other =
        goesOn(call, party, whole) ??
        subjectBefore(reading, call, party) ??
        (opensWithCall(reading, call) && (call.initiator === party || isWord(reading.text.tokens[call.at - 1], 'the'))
          ? (hero(reading, party, whole) ?? calledBy(reading, call, party, told))
          : null) ??
        (reading.text.isRelease ? (protagonist(whole) ?? principal(reading, party)) : null)
      return other
        ? [
            callWith(call, {
              participants: [other, party],
              initiator: call.initiator ?? placerOf(call, [other, party], party),
            }),
          ]
        : []
    })
  },
}

/** Who tried in vain to reach somebody who did not come to the phone. */
const placerOf = (call: CallTold, participants: readonly Ref[], party: Ref): Ref | null =>
  call.rule === 'did-not-answer' ? (participants.find((one) => one !== party) ?? null) : null
