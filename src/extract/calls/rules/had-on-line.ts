// Somebody had on the line: "had Horvat, his Kenyan colleague, on the line", "got hold of each other by telephone".
import type { CallStatus } from '../../../vocabulary.ts'
import type { Clause, NounPhrase } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { CallVerb, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule, CallTold } from '../call-rule.ts'
import { endWithName, listedAfter } from '../listed.ts'
import { listedBefore, partiesOf, unique } from '../participants.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { markIn, tell } from '../telling.ts'
import { timeFrom } from '../times.ts'
import { extent, meansIn, speaksOfCalls } from './surroundings.ts'

const holding = new Set(['get', 'have', 'keep', 'catch', 'find', 'hold', 'bring', 'want', 'get hold of', 'reach'])
/** How far behind whom one had the line may stand: "had Horvat, by then at home and rather tired, on the line". */
const reach = 9

/** The "on the line" behind whom one had on it, over an apposition, an adverb or a time; -1 where another verb comes first. */
function lineBehind(reading: CallReading, end: number): number {
  const { tokens } = reading.text
  let at = end + 1
  for (; at <= end + reach && tokens[at]?.sentence === tokens[end]!.sentence; at++) {
    const means = reading.marks.at(Remotely, at)
    if (means && isWord(tokens[at], 'on')) return at
    const time = timeFrom(reading, at)
    if (time !== null) {
      at = time
      continue
    }
    const kind = reading.clauses.kind(at)
    const isPassed = kind === 'adverb' || kind === 'comma' || kind === 'time' || kind === 'dash'
    if (!isPassed && !(at > end + 1 && isWord(tokens[end + 1], ','))) return -1
    if (kind === 'past' || kind === 'auxiliary' || kind === 'conjunction' || kind === 'stop') return -1
  }
  return -1
}

/** Those who had each other on the line: the listed before the verb too, "he and Pompeo, his US colleague, had". */
function eachOther(
  reading: CallReading,
  clause: Clause,
  subject: readonly Ref[],
  status: CallStatus,
  isReached: boolean,
): CallTold[] {
  const start = clause.subject?.from ?? clause.from
  const end = isWord(reading.text.tokens[start - 1], ',') ? start - 2 : -1
  const last = end < 0 ? undefined : reading.parties.mentionAt(end)
  const apposed = last && !last.modifier ? [...listedBefore(reading, last.from), ...last.parties] : []
  const named = unique([...listedBefore(reading, start), ...subject])
  const left = named.length > 1 ? named : unique([...apposed, ...named])
  if (left.length < 2) return []
  return tell(reading, {
    rule: hadOnLine.name,
    at: clause.verb.from,
    left,
    right: [],
    initiator: isReached ? 'left' : null,
    medium: 'phone',
    status,
    joint: false,
    clause: extent(reading, clause),
  })
}

/** "each other" right behind the verb, with a line or a telephone behind it. */
function isMutual(reading: CallReading, { verb, ...clause }: Clause): boolean {
  const { tokens } = reading.text
  const isBoth =
    (isWord(tokens[verb.to + 1], 'each') && isWord(tokens[verb.to + 2], 'other')) ||
    (isWord(tokens[verb.to + 1], 'one') && isWord(tokens[verb.to + 2], 'another'))
  return isBoth && meansIn(reading, verb.to + 3, extent(reading, { verb, ...clause }).to) !== null
}

const speaksOfCallsBefore = (reading: CallReading, token: number): boolean => {
  const { from } = reading.text.sentences[reading.text.tokens[token]!.sentence]!
  return from > 0 && speaksOfCalls(reading, from - 1)
}

/** "Hard to get Horvat on the phone. Okoro had him [for twenty minutes]": where the sentence before speaks of telephones. */
function isForAWhile(reading: CallReading, end: number): boolean {
  const { tokens, sentences } = reading.text
  if (!isWord(tokens[end + 1], 'for') || !/^(?:minutes?|hours?|while)$/.test(tokens[end + 3]?.norm ?? '')) return false
  const { index, paragraph } = sentences[tokens[end]!.sentence]!
  const before = sentences[index - 1]
  return before?.paragraph === paragraph && markIn(reading, Remotely, before.from, before.to) !== null
}

/** Those who were had on the line, and the rest of their row behind it: "had him on the line, and Sarraj on Monday". */
function held(reading: CallReading, object: NounPhrase): { callees: Ref[]; line: number } | null {
  const first = partiesOf(reading, object)
  const end = first.length > 0 ? endWithName(reading, object.to, first) : object.to
  const more = first.length > 0 ? listedAfter(reading, end) : []
  const line = lineBehind(reading, end)
  const means = line < 0 ? undefined : reading.marks.at(Remotely, line)
  if (first.length === 0) return null
  if (!means && isForAWhile(reading, end)) return { callees: unique([...first, ...more]), line }
  if (!means) return null
  return { callees: unique([...first, ...more, ...listedAfter(reading, means.to)]), line }
}

export const hadOnLine: CallRule = {
  name: 'had-on-line',
  example:
    'She got Horvat on the line / who had Horvat, her Kenyan colleague, on the phone / got each other on the line',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (!verb || !holding.has(verb.value.lemma)) return []
    if (!speaksOfCalls(reading, from) && !speaksOfCallsBefore(reading, from)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const { subject, object } = sidesOf(reading, clause)
    const told = statusOf(reading, clause, true)
    // "did not get Horvat on the line until Saturday": then he did.
    const isLate = clause.negated && !told && isUntil(reading, clause)
    const status = isLate ? 'occurred' : told
    const isGot = !/^(?:have|keep|hold)$/.test(verb.value.lemma)
    if (!status) return []
    if (isMutual(reading, clause)) return eachOther(reading, clause, subject, status, isGot)
    const found = object && subject.length > 0 ? held(reading, object) : null
    if (!found) return []
    return tell(reading, {
      rule: hadOnLine.name,
      at: from,
      left: subject,
      right: found.callees,
      initiator: isGot ? 'left' : null,
      medium: reading.marks.at(Remotely, found.line)?.value ?? 'phone',
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  },
}

const isUntil = (reading: CallReading, clause: Clause): boolean => {
  const { to } = extent(reading, clause)
  for (let at = clause.verb.to + 1; at <= to; at++)
    if (isWord(reading.text.tokens[at], 'until', 'till') && reading.dates.in(at + 1, at + 4).length > 0) return true
  return false
}
