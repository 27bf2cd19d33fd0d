import { addDays, dayNumber } from '../../partial-date.ts'
import type { CallStatus } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import { SayingVerb } from '../lexicon/verbs-of-saying.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { mainClause } from './main-clause.ts'
import { isMatter } from './matters.ts'
import { partiesOf } from './participants.ts'

const verbal = new Set(['past', 'present', 'auxiliary', 'subordinator', 'relative', 'that', 'stop'])

/** ", who also chairs the council, and": the comma behind a relative clause, else the token itself. */
function overRelative(reading: CallReading, from: number, to: number): number {
  if (reading.clauses.kind(from) !== 'comma' || reading.clauses.kind(from + 1) !== 'relative') return from
  for (let at = from + 2; at < to; at++) if (reading.clauses.kind(at) === 'comma') return at
  return from
}

/** "on the night that the assault began, [April 4]": a day behind a comma that says which night it was. */
const isNamedNight = (reading: CallReading, at: number, to: number): boolean =>
  isWord(reading.text.tokens[at], 'night', 'day', 'evening', 'morning', 'afternoon') &&
  isWord(reading.text.tokens[at - 1], 'the', 'very') &&
  isWord(reading.text.tokens[to - 1], ',') &&
  to - at <= 10

/** Whether nothing between a date and the call makes the date another matter's or another clause's. */
function belongs(reading: CallReading, from: number, to: number): boolean {
  const { tokens } = reading.text
  for (let at = from + 1; at < to; at++) {
    at = overRelative(reading, at, to)
    const kind = reading.clauses.kind(at)
    if (isMatter(reading, at)) return false
    if (isNamedNight(reading, at, to)) return true
    // "in a call initiated by Kyiv on Tuesday"
    if (isWord(tokens[at], 'initiated', 'requested', 'placed', 'arranged') && isWord(tokens[at + 1], 'by')) continue
    if (isWord(tokens[at], 'calls')) continue
    // "A second call, which Horvat proposed for Monday, was turned down"
    if (
      isWord(tokens[to - 1], 'for') &&
      isWord(tokens[at], 'proposed', 'suggested', 'offered', 'requested', 'sought', 'which')
    )
      continue
    // "A call between A and B last took place on July 7"
    if (isWord(tokens[at], 'took') && isWord(tokens[at + 1], 'place')) continue
    // "has spoken twice to Horvat: first on Sunday, then on Tuesday"
    if (isWord(tokens[at], ':', '-', '–', '—') && isWord(tokens[at + 1], 'first', 'once', 'on')) continue
    if (kind && verbal.has(kind) && !reading.parties.mentionAt(at)) return false
  }
  return true
}

function isOfMatter(reading: CallReading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (isMatter(reading, at) && !isWord(reading.text.tokens[at], 'of')) return true
  return false
}

/** "He spoke to A, the ministry said on Thursday": the day of what another verb says. */
function isOfSaying(reading: CallReading, trigger: number, date: DateExpression): boolean {
  // "a second call, which Horvat proposed for Monday"
  if (isWord(reading.text.tokens[date.from - 1], 'for')) return false
  let isParted = false
  for (let at = trigger + 1; at < date.from; at++) {
    isParted ||= reading.clauses.kind(at) === 'comma'
    const isSaying = reading.marks.at(SayingVerb, at) && reading.clauses.kind(at) === 'past'
    if (isParted && isSaying && !reading.parties.mentionAt(at)) return true
  }
  return false
}

/** "On the evening of July 16, 2021, Wang had": a day that opens the sentence. */
function isFronted(reading: CallReading, date: DateExpression, start: number): boolean {
  if (date.from > start + 9) return false
  for (let at = start; at < date.from; at++) {
    const kind = reading.clauses.kind(at) ?? ''
    if (verbal.has(kind) || reading.parties.mentionAt(at)) return false
  }
  return true
}

/** "promised on Tuesday to ring": the day of the promise. */
function isOfPromise(reading: CallReading, date: DateExpression, trigger: number): boolean {
  return date.to < trigger && trigger - date.to <= 3 && isWord(reading.text.tokens[date.to + 1], 'to')
}

/** "After the coup attempt on Friday, A rang B": the day of what came first. */
function isOfFronted(reading: CallReading, date: DateExpression, start: number): boolean {
  if (!isMatter(reading, start) || date.from <= start + 1) return false
  for (let at = start; at < date.from; at++) if (reading.clauses.kind(at) === 'comma') return false
  return true
}

/** "said on Friday that the readout of the call": the day of the words. */
function isOfWords(reading: CallReading, date: DateExpression, trigger: number): boolean {
  for (let at = date.to + 1; at < trigger; at++) if (reading.clauses.kind(at) === 'that') return true
  return false
}

/** "the first call since May", "has been on the phone since Monday": how far back, not when. */
const isSpan = (reading: CallReading, { from }: DateExpression): boolean =>
  isWord(reading.text.tokens[from - 1], 'since')

/** "did call Rajoy, on Monday he will speak to him again": a day behind a comma, with a subject and verb of its own behind it. */
function opensNext(reading: CallReading, { from, to }: DateExpression): boolean {
  const { tokens } = reading.text
  const start = isWord(tokens[from - 1], 'on', 'in', 'late', 'early') ? from - 1 : from
  if (!isWord(tokens[start - 1], ',', ';', 'and', 'but')) return false
  const subject = reading.parties.mentionAt(to + 1)
  const verb = subject ? reading.clauses.kind(subject.to + 1) : undefined
  return (
    subject?.from === to + 1 && !subject.modifier && (verb === 'past' || verb === 'auxiliary' || verb === 'present')
  )
}

/** "the same day, [October 23]": the date itself behind words that point to it. */
function apposedDay(reading: CallReading, date: DateExpression): DateExpression | undefined {
  if (date.shift === undefined || !isWord(reading.text.tokens[date.to + 1], ',')) return undefined
  return reading.dates
    .in(date.to + 2, date.to + 7)
    .find(({ from, shift }) => from === date.to + 2 && shift === undefined)
}

/** The date told with a call: after its verb or noun, else before it; never that of what it was about. */
export function dateOf(reading: CallReading, trigger: number, clause: Run): DateExpression | undefined {
  const sentence = reading.text.sentences[reading.text.tokens[trigger]!.sentence]!
  const dates = reading.dates
    .in(sentence.from, sentence.to)
    .filter((date) => !isOfPromise(reading, date, trigger) && !isSpan(reading, date))
  const inClause = (date: DateExpression) => date.from >= clause.from && date.to <= clause.to
  const after = dates.find(
    (date) =>
      date.from > trigger &&
      !opensNext(reading, date) &&
      // "Over the phone, Okoro told Horvat on Tuesday": the saying is the call.
      !(trigger >= clause.from && isOfSaying(reading, trigger, date)) &&
      (inClause(date) ? !isOfMatter(reading, trigger, date.from) : belongs(reading, trigger, date.from)),
  )
  if (after) return apposedDay(reading, after) ?? after
  const before = dates.filter(
    (date) => date.to < trigger && !isOfWords(reading, date, trigger) && !isOfFronted(reading, date, sentence.from),
  )
  return (
    before.findLast((date) => inClause(date) && date.value?.length === 10) ??
    // "On 26 June Okoro, the union's chairman this year, hosted": a coarse date only where the sentence opens with no better one
    (before.some(inClause)
      ? before.find((date) => date.value?.length === 10 && isFronted(reading, date, sentence.from))
      : undefined) ??
    before.findLast(inClause) ??
    before.findLast(
      (date) =>
        belongs(reading, date.to, Math.min(trigger, Math.max(clause.from, date.to + 1))) ||
        isFronted(reading, date, sentence.from),
    )
  )
}

/** "a call that [had been set for] Thursday was called off" */
function wasSet(reading: CallReading, { from }: DateExpression): boolean {
  const { tokens } = reading.text
  return [2, 3, 4].some((back) => isWord(tokens[from - back], 'been') && isWord(tokens[from - back - 1], 'had'))
}

/** A day of the week by itself looks ahead for what is planned and back for what was, whatever words stand around it. */
export function settled(reading: CallReading, date: DateExpression, status: CallStatus): string | null {
  const { reference } = reading.dates
  if (!date.value || !reference || date.rule !== 'weekday' || date.value.length !== 10) return date.value
  const distance = dayNumber(date.value) - dayNumber(reference)
  if (isWord(reading.text.tokens[date.from], 'last', 'next')) return date.value
  if (status === 'planned' && distance < 0) return addDays(date.value, 7)
  // "cancelled a call on Tuesday" looks back, "a call planned for Tuesday was called off" ahead.
  if (
    status === 'declined' &&
    distance > 0 &&
    (!isWord(reading.text.tokens[date.from - 1], 'for') || wasSet(reading, date))
  )
    return addDays(date.value, -7)
  return status === 'occurred' && distance > 0 ? addDays(date.value, -7) : date.value
}

/** "Blinken said on Saturday ... “I spoke this morning with Burhan”": today, in somebody's words, is the day on which he said them. */
export function dayQuoted(reading: CallReading, date: DateExpression): string | null {
  const { tokens, sentences } = reading.text
  const speaker = reading.voices.at(date.from)
  const isToday = isWord(tokens[date.from], 'today', 'this', 'tonight', 'earlier')
  if (!speaker || date.value !== reading.dates.reference || !isToday) return null
  const { index, paragraph } = sentences[tokens[date.from]!.sentence]!
  for (let at = index; at >= Math.max(0, index - 3); at--) {
    const sentence = sentences[at]!
    if (paragraph - sentence.paragraph > 2) break
    for (const other of reading.dates.in(sentence.from, sentence.to)) {
      if (other.value?.length !== 10 || reading.voices.at(other.from) !== null) continue
      const clause = mainClause(reading, at, other)
      const isNear =
        clause !== null &&
        Math.abs(clause.verb.from - other.from) <= 4 &&
        reading.marks.at(SayingVerb, clause.verb.from) !== undefined
      if (isNear && partiesOf(reading, clause.subject).includes(speaker)) return other.value
    }
  }
  return null
}
