import type { CallMedium, CallStatus } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import type { Ref } from '../extraction.ts'
import { Jointly, Separately } from '../lexicon/verbs-of-calling.ts'
import type { LexemeClass, VerbValue } from '../marks/lexeme.ts'
import { isWord, type Mark } from '../marks/marks.ts'
import type { Span } from '../span.ts'
import type { Token } from '../text/token.ts'
import type { CallReading, CallTold } from './call-rule.ts'
import { daysJoined, daysOfEach } from './days.ts'
import { unique } from './participants.ts'
import { dateOf, dayQuoted, settled } from './when.ts'

/** What a rule found in one place, before it is told as one call or several. */
export interface Found {
  rule: string
  /** Token of the trigger. */
  at: number
  /** Those on one side of the conversation (the subject), and those on the other. */
  left: Ref[]
  right: Ref[]
  initiator: 'left' | 'right' | null
  medium: CallMedium
  status: CallStatus
  /** Whether one conversation had them all, however many. */
  joint: boolean
  /** Whether the words need another telling beside them. */
  weak?: boolean
  /** Where the date is looked for first: token indices of the clause. */
  clause: Run
}

/** The first mark of a class in a stretch of tokens. */
export function markIn<Value>(
  reading: CallReading,
  of: LexemeClass<Value>,
  from: number,
  to: number,
): Mark<Value> | null {
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(of, at)
    if (mark && mark.to <= to) return mark
  }
  return null
}

/** The marked verbs of a stretch of tokens. */
export function verbsIn<Facts>(
  reading: CallReading,
  of: LexemeClass<VerbValue<Facts>>,
  from: number,
  to: number,
): Mark<VerbValue<Facts>>[] {
  const found: Mark<VerbValue<Facts>>[] = []
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(of, at)
    if (mark && mark.to <= to) found.push(mark)
  }
  return found
}

/** Who spoke with whom: everybody at once, or the one side with each of the other. */
function conversations({ left, right }: Found, isJoint: boolean, isSeparate: boolean): Ref[][] {
  const others = right.filter((party) => !left.includes(party))
  if (others.length === 0) return [left]
  // "Calls with A and with B": whose calls they were, the context tells.
  if (left.length === 0 && !isJoint) return others.map((other) => [other])
  // "A and B, in separate calls with C"
  if (isSeparate && left.length > 1 && others.length === 1) return left.map((one) => [one, ...others])
  if (isJoint || left.length !== 1) return [unique([...left, ...others])]
  return others.map((other) => [...left, other])
}

/** Who placed one of the conversations: "received calls from A and B" gives each caller his own. */
function placedBy({ initiator, left, right }: Found, participants: Ref[]): Ref | null {
  const side = initiator === 'left' ? left : initiator === 'right' ? right : []
  const among = side.filter((party) => participants.includes(party))
  return among.length === 1 ? (among[0] ?? null) : null
}

const before = new Set('last previous earlier previously'.split(' '))
const ordinal = new Set('first second third'.split(' '))

/** "had last spoken", "an earlier conversation"; "Their first call on 3 May was", but not "urged him in their first call". */
function isApart(reading: CallReading, at: number): boolean {
  const { tokens, sentences } = reading.text
  const isOpening = at - sentences[tokens[at]!.sentence]!.from <= 4
  for (let back = at - 1; back >= at - 4 && back >= 0; back--) {
    const { norm } = tokens[back]!
    if (before.has(norm) || (isOpening && ordinal.has(norm))) return true
    const kind = reading.clauses.kind(back)
    if (kind !== 'noun' && kind !== 'number' && kind !== 'adverb') return false
  }
  return false
}

const further = new Set('second third fourth fifth sixth seventh another further new fresh final additional'.split(' '))

/** "a second [telephone] call", "another conversation": one more than was told; not "the second call", which may be known. */
export function isFurther(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3 && at >= 0; at--) {
    if (isWord(tokens[at], 'another')) return true
    if (further.has(tokens[at]!.norm)) return isWord(tokens[at - 1], 'a', 'one')
    if (tokens[at]!.kind !== 'word') return false
  }
  return false
}

/** "rang her again two hours later", "again that night" */
function isAgain(reading: CallReading, at: number): boolean {
  const { tokens, sentences } = reading.text
  if (isFurther(tokens, at)) return true
  // "When she rang again to ask about it"
  if (isWord(tokens[at + 1], 'again', 'back') && isWord(tokens[at - 2], 'when')) return true
  const { to } = sentences[tokens[at]!.sentence]!
  const again = [-1, 1, 2, 3, 4].map((step) => at + step).find((token) => isWord(tokens[token], 'again'))
  if (again === undefined) return false
  return tokens
    .slice(again, Math.min(to, again + 8) + 1)
    .some(
      (token, step, all) =>
        isWord(token, 'later') || (isWord(token, 'that') && isWord(all[step + 1], 'night', 'evening', 'afternoon')),
    )
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const partsOf = (trigger: Span, date: Span | undefined): Record<string, Span[]> =>
  date ? { trigger: [spanOf(trigger)], date: [spanOf(date)] } : { trigger: [spanOf(trigger)] }

/** Tells what a rule found: one call, or one for each interlocutor or day where they spoke one by one. */
export function tell(reading: CallReading, found: Found): CallTold[] {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[found.at]!.sentence]!
  // "Berg and Soto each telephoned him"
  const isEach =
    isWord(tokens[found.at - 1], 'each') || (isWord(tokens[found.at - 2], 'each') && found.at - 2 >= sentence.from)
  const isSeparate = isEach || markIn(reading, Separately, sentence.from, sentence.to) !== null
  const together = markIn(reading, Jointly, sentence.from, sentence.to)
  // "the Contact Group": a name
  const jointly = together && !(tokens[together.from]!.capital && together.from > sentence.from) ? together : null
  const isJoint = (found.joint || jointly !== null) && !isSeparate
  const shared = dateOf(reading, found.at, found.clause)
  const each = isJoint ? new Map<Ref, DateExpression>() : daysOfEach(reading, found.at, found.right)
  const days = shared && found.status === 'occurred' ? daysJoined(reading, shared) : [shared]
  return conversations(found, isJoint, isSeparate).flatMap((participants) => {
    const own = each.get(participants.at(-1) ?? '')
    return (own ? [own] : days).map((date) => ({
      rule: found.rule,
      participants,
      initiator: placedBy(found, participants),
      medium: found.medium,
      status: found.status,
      date: date ? (dayQuoted(reading, date) ?? settled(reading, date, found.status)) : null,
      sentence: sentence.index,
      evidence: [{ start: sentence.start, end: sentence.end }],
      at: found.at,
      count: isJoint ? (jointly?.value ?? null) : null,
      weak: found.weak ?? false,
      apart: isApart(reading, found.at),
      again: isAgain(reading, found.at),
      parts: partsOf(tokens[found.at]!, date),
    }))
  })
}
