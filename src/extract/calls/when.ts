import { addDays, dayNumber } from '../../partial-date.ts'
import type { CallStatus } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import type { DateExpression } from '../dates/date-rule.ts'
import type { Ref } from '../extraction.ts'
import { SayingVerb } from '../lexicon/verbs-of-saying.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'
import { dateFrom } from './listed.ts'
import { isMatter } from './matters.ts'

const verbal = new Set(['past', 'present', 'auxiliary', 'subordinator', 'relative', 'that', 'stop'])

/** Whether nothing between a date and the call makes the date another matter's or another clause's. */
function belongs(reading: CallReading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const kind = reading.clauses.kind(at)
    if (isMatter(reading, at)) return false
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
  if (date.from > start + 5) return false
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

/** The date told with a call: after its verb or noun, else before it; never that of what it was about. */
export function dateOf(reading: CallReading, trigger: number, clause: Run): DateExpression | undefined {
  const sentence = reading.text.sentences[reading.text.tokens[trigger]!.sentence]!
  const dates = reading.dates.in(sentence.from, sentence.to).filter((date) => !isOfPromise(reading, date, trigger))
  const inClause = (date: DateExpression) => date.from >= clause.from && date.to <= clause.to
  const after = dates.find(
    (date) =>
      date.from > trigger &&
      // "Over the phone, Okoro told Horvat on Tuesday": the saying is the call.
      !(trigger >= clause.from && isOfSaying(reading, trigger, date)) &&
      (inClause(date) ? !isOfMatter(reading, trigger, date.from) : belongs(reading, trigger, date.from)),
  )
  if (after) return after
  const before = dates.filter(
    (date) => date.to < trigger && !isOfWords(reading, date, trigger) && !isOfFronted(reading, date, sentence.from),
  )
  return (
    before.findLast(inClause) ??
    before.findLast((date) => belongs(reading, date.to, trigger) || isFronted(reading, date, sentence.from))
  )
}

/** "yesterday evening and this morning", "on Monday and Tuesday": every day that the words join to the first. */
export function daysJoined(reading: CallReading, first: DateExpression): DateExpression[] {
  const { tokens } = reading.text
  const end = dateFrom(reading, first.from) ?? first.to
  if (!isWord(tokens[end + 1], 'and')) return [first]
  const from = isWord(tokens[end + 2], 'again', 'on') ? end + 3 : end + 2
  const next = reading.dates
    .in(from, from + 8)
    .find((date) => date.from === from || (date.from === from + 1 && isWord(tokens[from], 'on')))
  return next?.value && first.value && next.value !== first.value && next.value.length === 10 ? [first, next] : [first]
}

/** "A on Monday and B on Tuesday": the day told right behind each interlocutor; no answer where they share one. */
export function daysOfEach(reading: CallReading, trigger: number, others: readonly Ref[]): Map<Ref, DateExpression> {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[trigger]!.sentence]!
  const named: { ref: Ref; end: number }[] = []
  for (let at = trigger; at <= sentence.to; at++) {
    const mention = reading.parties.mentionAt(at)
    const [ref] = mention?.parties ?? []
    if (!mention || !ref || !others.includes(ref) || named.some((one) => one.ref === ref)) continue
    named.push({ ref, end: mention.to })
    at = mention.to
  }
  const days = new Map<Ref, DateExpression>()
  named.forEach(({ ref, end }, index) => {
    const limit = named[index + 1]?.end ?? Math.min(sentence.to, end + 5)
    const date = reading.dates.in(end + 1, limit)[0]
    if (date && date.from <= end + 4) days.set(ref, date)
  })
  return days.size === named.length && days.size > 1 ? days : new Map()
}

/** A day of the week by itself looks ahead for what is planned and back for what was, whatever words stand around it. */
export function settled(reading: CallReading, date: DateExpression, status: CallStatus): string | null {
  const { reference } = reading.dates
  if (!date.value || !reference || date.rule !== 'weekday' || date.value.length !== 10) return date.value
  const distance = dayNumber(date.value) - dayNumber(reference)
  if (isWord(reading.text.tokens[date.from], 'last', 'next')) return date.value
  if (status === 'planned' && distance < 0) return addDays(date.value, 7)
  // "cancelled a call on Tuesday" looks back, "a call planned for Tuesday was called off" ahead.
  if (status === 'declined' && distance > 0 && !isWord(reading.text.tokens[date.from - 1], 'for'))
    return addDays(date.value, -7)
  return status === 'occurred' && distance > 0 ? addDays(date.value, -7) : date.value
}

/** "JUNE 26 – Turkey's president tells ...", "FRIDAY 5 APRIL" above a row of entries: the day under which a paragraph stands. */
export function dayOfEntry(reading: CallReading, sentence: number): string | null {
  const { paragraphs, sentences, tokens } = reading.text
  for (let index = sentences[sentence]!.paragraph; index >= 0; index--) {
    const paragraph = paragraphs[index]!
    const [first] = reading.dates.in(paragraph.from, Math.min(paragraph.to, paragraph.from + 8))
    if (first?.value?.length !== 10) continue
    const isAlone = paragraph.to - paragraph.from <= 5 && first.from <= paragraph.from + 1
    const isHead = first.from === paragraph.from && /^(?:[-–—:|]|--)$/.test(tokens[first.to + 1]?.norm ?? '')
    if (isHead) return index === sentences[sentence]!.paragraph ? first.value : null
    if (isAlone && index > 0) return first.value
  }
  return null
}
