// The day that is told with a statement's own verb.
import type { PartialDate } from '../../../partial-date.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import { IncidentNoun } from '../../lexicon/incident-triggers.ts'
import { atOtherTimes } from '../../lexicon/times-unknown.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { Tellings } from '../lookup.ts'
import { holds, type StatementTold } from '../told.ts'
import { inSideClause, isAside, isParted, narrated, notAhead, qualifies } from './narrated-days.ts'

/** The date told with the verb itself: the nearest in its sentence that lies outside of anybody's words. */
export function ownDay(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const sentence = reading.text.sentences[told.sentence]!
  const candidates = reading.dates
    .in(sentence.from, sentence.to)
    .filter(
      (date) =>
        date.value !== null &&
        !qualifies(reading, date) &&
        (inObject(reading, told, date) || !isSaidBeside(told, date, all)) &&
        !inSideClause(reading, date, told.cue.from) &&
        !isAside(reading, date) &&
        !isOfNext(reading, date, told.cue.to) &&
        !isParted(reading, date.from, told.cue.to),
    )
  const distance = (date: DateExpression) =>
    (date.value?.length === 10 ? 0 : 30) +
    (date.from > told.cue.to ? date.from - told.cue.to : (told.cue.from - date.to) * 2)
  const nearest = candidates.toSorted((left, right) => distance(left) - distance(right))[0]
  return nearest ? notAhead(reading, nearest) : null
}

/** Whether a date stands in somebody's words other than those in which the statement itself is told. */
const isSaidBeside = (told: StatementTold, date: DateExpression, all: Tellings): boolean =>
  all.isSaid(date.from) && all.at(date.from).some((other) => other === told || !holds(other.runs, told.cue.from))

/** "claims the raid and four days later disowns it": the day of what is said next. */
function isOfNext(reading: Reading, { from, to }: DateExpression, verb: number): boolean {
  const { clauses } = reading
  const isJoined =
    clauses.kind(from - 1) === 'conjunction' ||
    (clauses.kind(from - 1) === 'preposition' && clauses.kind(from - 2) === 'conjunction')
  const next = clauses.kind(to + 1)
  return from > verb && isJoined && (next === 'past' || next === 'present' || next === 'auxiliary')
}

/** "accused Pyongyang on Tuesday of": the date between an object and what is said of it belongs to the verb. */
function inObject(reading: Reading, told: StatementTold, date: DateExpression): boolean {
  const first = told.runs[0]
  const last = told.runs.at(-1)
  // "took responsibility for it the same day"
  if (told.rule.startsWith('responsibility') && last) return date.shift === 0 && date.to === last.to
  if (!first || !told.rule.startsWith('object') || date.from < first.from) return false
  const phrase = nounPhraseFrom(reading.clauses.ground, first.from)
  // "condemned the raid last night by": the day of the raid
  for (let at = first.from; at < date.from; at++) if (reading.marks.at(IncidentNoun, at)) return false
  return phrase !== null && date.from > phrase.to - 1 && date.from <= phrase.to + 2
}

/** "Moscow had denied any part from the beginning" */
const isBeforehand = ({ text, clauses }: Reading, { clause, cue }: StatementTold): boolean =>
  clause !== null &&
  text.tokens[clause.from]!.norm === 'had' &&
  clauses.kind(clause.from) === 'auxiliary' &&
  clause.from < cue.from

const spans = /^(?:days|weeks|months|years|decades)$/

/** "For seventeen days Riyadh insisted", "Over the years": the length of what went on. */
function lasts({ text: { tokens } }: Reading, from: number): boolean {
  if (!isWord(tokens[from], 'for', 'over', 'throughout', 'during')) return false
  return [1, 2, 3].some((step) => spans.test(tokens[from + step]?.norm ?? ''))
}

/** "told his aides afterwards", "weeks later accused", "has often said": at a time of its own that is not told. */
export function isAtOtherTime(reading: Reading, told: StatementTold): boolean {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[told.sentence]!
  if (lasts(reading, from) || isBeforehand(reading, told)) return true
  // "told reporters afterwards" tells of those who waited at the door.
  if (told.medium === 'press_conference' || told.rule === 'quotation alone') return false
  const isNear = (at: number) => at >= from && at <= to && !holds(told.runs, at) && !holds([told.cue], at)
  for (let at = told.cue.from - 3; at <= told.cue.to + 4; at++) {
    if (!isNear(at)) continue
    if (reading.clauses.kind(at) === 'stop' || tokens[at]!.norm === ',') {
      if (at > told.cue.to) return false
      continue
    }
    if (atOtherTimes.has(tokens[at]!.norm) && !reading.dates.at(at)?.value) return true
  }
  return false
}

/** "said at the time": the time told last in the paragraph, a month where no day was told. */
export function atTheTime(reading: Reading, told: StatementTold, all: Tellings): PartialDate | null {
  const { tokens, paragraphs, sentences } = reading.text
  const { cue } = told
  const isThen = [1, 2, 3].some(
    (step) => tokens[cue.to + step]?.norm === 'the' && tokens[cue.to + step + 1]?.norm === 'time',
  )
  const from = paragraphs[sentences[told.sentence]!.paragraph]!.lead
  return isThen ? (narrated(reading, from, cue.from, all, 7).at(-1) ?? null) : null
}
