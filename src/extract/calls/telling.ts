import type { CallMedium, CallStatus } from '../../vocabulary.ts'
import type { Clause } from '../clauses/clause.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import type { Ref } from '../extraction.ts'
import { Jointly, Separately } from '../lexicon/verbs-of-calling.ts'
import type { Reading } from '../reading.ts'
import type { CallTold } from './call-rule.ts'
import { unique } from './participants.ts'

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
  /** Where the date is looked for first: token indices of the clause. */
  clause: { from: number; to: number }
}

const marked = (reading: Reading, of: typeof Jointly, from: number, to: number): boolean =>
  reading.marks.all(of).some((mark) => mark.from >= from && mark.to <= to)

/** How a clause's verb says that the call went: null where it tells of none ("might call", "did not speak"). */
export function statusOf(reading: Reading, clause: Clause): CallStatus | null {
  const { tokens } = reading.text
  const words = tokens.slice(clause.from, clause.verb.from).map((token) => token.norm)
  if (clause.modality === 'refused') return 'declined'
  if (clause.modality === 'attempted') return 'declined'
  if (clause.negated) return words.some((word) => word === 'would' || word === "wouldn't" || word === 'could') ? 'declined' : null
  if (clause.modality === 'planned') return 'planned'
  if (clause.modality !== 'hypothetical') return 'occurred'
  // "said he would speak to her on Friday": what was to come when it was said.
  const isConditional = clause.introducer !== null && tokens[clause.introducer]!.norm === 'if'
  return !isConditional && words.some((word) => word === 'would' || word === "'d") && !words.includes('have') ? 'planned' : null
}

/** Words that begin what the call was about: a date behind them is that matter's. */
const matters = new Set('about regarding concerning following after since over against of amid before ahead'.split(' '))
/** "for about an hour": a length of time, no matter. */
const isMatter = (reading: Reading, at: number): boolean =>
  matters.has(reading.text.tokens[at]!.norm) && !reading.parties.mentionAt(at) && !/^(?:hours?|minutes?)$/.test(reading.text.tokens[at + 2]?.norm ?? '')
const verbal = new Set(['past', 'present', 'auxiliary', 'subordinator', 'relative', 'that', 'stop'])

/** Whether nothing between a date and the call makes the date another matter's or another clause's. */
function belongs(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (isMatter(reading, at)) return false
    if (kind && verbal.has(kind) && !reading.parties.mentionAt(at)) return false
  }
  return true
}

/** The date told with the call: after its verb or noun, else before it; never that of what it was about. */
function dateOf(reading: Reading, found: Found): DateExpression | undefined {
  const sentence = reading.text.sentences[reading.text.tokens[found.at]!.sentence]!
  const dates = reading.dates.in(sentence.from, sentence.to)
  const inClause = (date: DateExpression) => date.from >= found.clause.from && date.to <= found.clause.to
  const after = dates.find((date) => date.from > found.at && (inClause(date) ? !isOfMatter(reading, found.at, date.from) : belongs(reading, found.at, date.from)))
  if (after) return after
  const before = dates.filter((date) => date.to < found.at)
  return before.findLast(inClause) ?? before.findLast((date) => belongs(reading, date.to, found.at) || date.from <= sentence.from + 1)
}

function isOfMatter(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (isMatter(reading, at) && reading.text.tokens[at]!.norm !== 'of') return true
  return false
}

/** Who spoke with whom: everybody at once, or the one side with each of the other. */
function conversations(found: Found, isJoint: boolean): Ref[][] {
  const { left, right } = found
  const others = right.filter((party) => !left.includes(party))
  if (others.length === 0) return [left]
  if (isJoint || left.length !== 1) return [unique([...left, ...others])]
  return others.map((other) => [...left, other])
}

/** Tells what a rule found: one call, or one for each interlocutor where they were spoken to one by one. */
export function tell(reading: Reading, found: Found): CallTold[] {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[found.at]!.sentence]!
  const isSeparate = marked(reading, Separately, sentence.from, sentence.to)
  const isJoint = (found.joint || marked(reading, Jointly, sentence.from, sentence.to)) && !isSeparate
  const date = dateOf(reading, found)
  const side = found.initiator === 'left' ? found.left : found.initiator === 'right' ? found.right : []
  const evidence = [{ start: sentence.start, end: sentence.end }]
  return conversations(found, isJoint).map((participants) => ({
    rule: found.rule,
    participants,
    initiator: side.length === 1 && participants.includes(side[0]!) ? side[0]! : null,
    medium: found.medium,
    status: found.status,
    date: date?.value ?? null,
    sentence: sentence.index,
    evidence,
    parts: {
      trigger: [{ start: tokens[found.at]!.start, end: tokens[found.at]!.end }],
      ...(date ? { date: [{ start: date.start, end: date.end }] } : {}),
    },
  }))
}
