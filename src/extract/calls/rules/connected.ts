import type { Clause } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { endWithName, listedAfter, partiesAfter } from '../listed.ts'
import { partiesOf, unique } from '../participants.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'
import { callNounIn, extent, sentenceAt, speaksOfCalls } from './surroundings.ts'

/** Whom an exchange put through to whom: "was put through to Horvat", "the palace put Okoro through to Horvat". */
function putThrough(reading: CallReading, clause: Clause): Ref[] {
  if (clause.voice === 'passive') return sidesOf(reading, clause).subject
  const object = reading.clauses.objectOf(clause)
  return object ? partiesOf(reading, object) : []
}

/** The only other person whom the sentence names behind the verb. */
function onlyOther(reading: CallReading, verb: number, known: readonly Ref[]): Ref[] {
  const named: Ref[] = []
  for (let at = verb; at <= sentenceAt(reading, verb).to; at++) {
    const mention = reading.parties.mentionAt(at)
    const isSubject = isWord(reading.text.tokens[at - 1], 'and', ',', 'but', 'while')
    if (mention?.from === at && mention.form === 'name' && !mention.modifier && isSubject)
      named.push(...mention.parties)
  }
  const others = unique(named).filter((ref) => !known.includes(ref))
  return others.length === 1 && reading.parties.get(others[0] ?? '').kind === 'person' ? others : []
}

/** "was put through to Horvat", "was patched through to the bridge": an exchange connects whoever asked for it. */
export const wasConnected: CallRule = {
  name: 'was-connected',
  example: 'Okoro was put through to Horvat shortly before dawn',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const isThrough = /^(?:put|patch) through$/.test(verb?.value.lemma ?? '')
    if (!verb || !(isThrough || verb.value.lemma === 'connect')) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    // "was connected with Horvat", not "connected Okoro with Horvat"
    if (!isThrough && (clause.voice !== 'passive' || !speaksOfCalls(reading, from))) return []
    const status = statusOf(reading, clause, true)
    const connected = putThrough(reading, clause)
    const right = partiesAfter(reading, clause, 'to', ...(isThrough ? [] : ['with'])).filter(
      (ref) => isThrough || reading.parties.get(ref).kind === 'person',
    )
    if (!status || connected.length === 0) return []
    // "was put through shortly before midnight, and Horvat gave him an hour"
    if (right.length === 0 && isThrough && status === 'occurred') right.push(...onlyOther(reading, from, connected))
    if (right.length === 0) return []
    return tell(reading, {
      rule: wasConnected.name,
      at: from,
      left: connected,
      right,
      initiator: isThrough ? 'left' : null,
      medium: 'phone',
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  },
}

const connecting = new Set('connected linked joined united connects links paired'.split(' '))
/** How far behind its noun the verb may stand: "A call shortly after nine on Monday evening connected". */
const reach = 14

/** The verb by which the call itself brings two together; -1 where it does something else first. */
function connectingAfter(reading: CallReading, noun: number, end: number): number {
  for (let at = noun + 1; at <= Math.min(end, noun + reach); at++) {
    if (connecting.has(reading.text.tokens[at]!.norm)) return at
    const kind = reading.clauses.kind(at)
    if (kind === 'past' || kind === 'present' || kind === 'relative' || kind === 'that' || kind === 'stop') return -1
    if (reading.parties.mentionAt(at)) return -1
  }
  return -1
}

/** Those behind "connected": "A with B", "A and B", "A on Monday to B". */
function connectedAfter(reading: CallReading, verb: number, end: number): Ref[] {
  const first = nounPhraseFrom(reading.clauses.ground, verb + 1)
  const found = first ? partiesOf(reading, first) : []
  if (!first || found.length === 0) return []
  let last = endWithName(reading, first.to, found)
  found.push(...listedAfter(reading, last))
  for (let at = last + 1; at <= Math.min(end, last + 30) && unique(found).length < 2; at++) {
    if (!isWord(reading.text.tokens[at], 'with', 'to')) continue
    const other = nounPhraseFrom(reading.clauses.ground, at + 1)
    const parties = other ? partiesOf(reading, other) : []
    if (!other || parties.length === 0) continue
    last = endWithName(reading, other.to, parties)
    found.push(...parties, ...listedAfter(reading, last))
  }
  return unique(found)
}

export const callConnected: CallRule = {
  name: 'call-connected',
  example: 'A telephone call shortly after nine on Monday connected Okoro with her Kenyan colleague, Ruto',
  trigger: 'noun',
  read: (reading, from) => {
    const noun = callNounIn(reading, from, from + 5)
    if (noun?.from !== from) return []
    const { from: start, to: end } = sentenceAt(reading, from)
    const verb = connectingAfter(reading, noun.to, end)
    const [one, ...others] = verb < 0 ? [] : connectedAfter(reading, verb, end)
    if (!one || others.length === 0) return []
    return tell(reading, {
      rule: callConnected.name,
      at: from,
      left: [one],
      right: others,
      initiator: null,
      medium: noun.value.medium === 'unspecified' ? 'phone' : noun.value.medium,
      status: 'occurred',
      joint: noun.value.joint || others.length > 1,
      clause: { from: start, to: end },
    })
  },
}
