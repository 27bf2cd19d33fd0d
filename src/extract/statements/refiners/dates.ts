import type { PartialDate } from '../../../partial-date.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import type { Reading } from '../../reading.ts'
import { holds, type StatementRefiner, type StatementTold } from '../told.ts'
import { callOf } from './occasions.ts'
import { isRelease } from './reporters.ts'

/** "Tuesday's stampede", "since 2016": dates that only qualify. */
function qualifies(reading: Reading, date: DateExpression): boolean {
  const { clauses, text } = reading
  if (clauses.kind(date.to + 1) === 'possessive') return true
  const before = text.tokens[date.from - 1]?.norm ?? ''
  return /^(?:since|until|till|from|by|of|before)$/.test(before)
}

/** Whether the date stands in a clause of its own ("..., who had called on Monday"). */
function inSideClause(reading: Reading, date: DateExpression, verb: number): boolean {
  const { clauses } = reading
  const sentence = reading.text.sentences[reading.text.tokens[date.from]!.sentence]!
  for (let at = date.from - 1; at >= sentence.from; at--) {
    const kind = clauses.kind(at)
    if (kind === 'relative' || kind === 'subordinator') return verb > date.to || at > verb
    if (kind === 'linker' && hasFiniteVerb(clauses.ground, at, date.from)) return verb > date.to || at > verb
    if (kind === 'stop') return false
    if (kind === 'comma' && verb > at && verb < date.from) return false
  }
  return false
}

/** The date told with the verb itself: the nearest in its sentence that lies outside of anybody's words. */
function ownDate(reading: Reading, told: StatementTold, all: readonly StatementTold[]): PartialDate | null {
  const sentence = reading.text.sentences[told.sentence]!
  const candidates = reading.dates
    .in(sentence.from, sentence.to)
    .filter(
      (date) =>
        date.value !== null &&
        !qualifies(reading, date) &&
        (inObject(reading, told, date) || !all.some((other) => holds(other.runs, date.from))) &&
        !inSideClause(reading, date, told.cue.from),
    )
  const distance = (date: DateExpression) =>
    date.from > told.cue.to ? date.from - told.cue.to : (told.cue.from - date.to) * 2
  return candidates.toSorted((left, right) => distance(left) - distance(right))[0]?.value ?? null
}

/** "accused Pyongyang on Tuesday of": the date between an object and what is said of it belongs to the verb. */
function inObject(reading: Reading, told: StatementTold, date: DateExpression): boolean {
  const first = told.runs[0]
  if (!first || !told.rule.startsWith('object') || date.from < first.from) return false
  const phrase = nounPhraseFrom(reading.clauses.ground, first.from)
  return phrase !== null && date.from > phrase.to - 1 && date.from <= phrase.to + 2
}

/** The day that the narrator last set in the paragraph before the statement. */
function settingDate(reading: Reading, told: StatementTold, all: readonly StatementTold[]): PartialDate | null {
  const paragraph = reading.text.paragraphs[reading.text.sentences[told.sentence]!.paragraph]!
  const earlier = reading.dates
    .in(paragraph.lead, Math.min(told.cue.from, told.runs[0]?.from ?? told.cue.from))
    .filter(
      (date) =>
        date.value !== null &&
        !qualifies(reading, date) &&
        !all.some((other) => holds(other.runs, date.from)) &&
        !inSideClause(reading, date, paragraph.to),
    )
  return earlier.at(-1)?.value ?? null
}

/** Dates each statement: by its own words, its call, the same speaker's words before, the release, the passage. */
export const dates: StatementRefiner = {
  name: 'dates',
  refine(reading, told, calls) {
    const release = isRelease(reading)
    const refined: StatementTold[] = []
    for (const one of told) {
      const call = one.medium === 'call' ? callOf(reading, one, calls) : null
      const own = one.rule === 'quotation alone' ? null : ownDate(reading, one, told)
      const before = refined.findLast(
        (other) => other.speakers.join() === one.speakers.join() && one.sentence - other.sentence <= 1,
      )
      const date =
        (call && release ? call.date : null) ??
        own ??
        call?.date ??
        before?.date ??
        (release ? reading.dates.reference : settingDate(reading, one, told))
      refined.push({ ...one, date })
    }
    return refined
  },
}
