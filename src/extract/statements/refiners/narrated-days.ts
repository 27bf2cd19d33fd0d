import { addDays, type PartialDate } from '../../../partial-date.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import { SpeechSetting } from '../../lexicon/speech-settings.ts'
import type { Reading } from '../../reading.ts'
import type { Tellings } from '../lookup.ts'

const partsOfTime = new Set(
  'spring summer autumn fall winter night evening morning afternoon day eve end beginning start middle week month course hours'.split(
    ' ',
  ),
)

/** "[regular] news conference", "[second] call" */
const isOccasion = (reading: Reading, at: number): boolean =>
  [at, at + 1].some((token) => reading.marks.at(SpeechSetting, token) !== undefined)

/** "Tuesday's stampede", "since 2016": dates that only qualify. */
export function qualifies(reading: Reading, date: DateExpression): boolean {
  const { clauses, text } = reading
  // "at Monday's news conference" tells when, "Monday's raid" only which.
  if (clauses.kind(date.to + 1) === 'possessive')
    return !/^(?:at|in|during)$/.test(text.tokens[date.from - 1]?.norm ?? '') || !isOccasion(reading, date.to + 2)
  // "since the 10th"
  const article = text.tokens[date.from - 1]?.norm === 'the' ? 1 : 0
  const before = text.tokens[date.from - 1 - article]?.norm ?? ''
  // "in the autumn of 2012", "on the night of the 8th" tell when by themselves
  const whole = text.tokens[date.from - 2 - article]?.norm ?? ''
  if (before === 'of' && partsOfTime.has(whole)) return false
  return /^(?:since|until|till|from|by|of|before)$/.test(before)
}

/** Whether the date stands in a clause of its own ("..., who had called on Monday"). */
export function inSideClause(reading: Reading, date: DateExpression, verb: number): boolean {
  const { clauses } = reading
  const sentence = reading.text.sentences[reading.text.tokens[date.from]!.sentence]!
  if (clauses.kind(date.from - 1) === 'comma') return false
  for (let at = date.from - 1; at >= sentence.from; at--) {
    const kind = clauses.kind(at)
    // "who on Tuesday announced": the verb's own clause
    const isOwn = kind === 'relative' && verb > date.to && !hasFiniteVerb(clauses.ground, at + 1, verb - 1)
    if (isOwn) return false
    if (kind === 'relative' || kind === 'subordinator') return verb > date.to || at > verb
    // "a raid that killed nine on Saturday"
    const isSubject = kind === 'that' && /^(?:past|present|auxiliary)$/.test(clauses.kind(at + 1) ?? '')
    if (isSubject && clauses.kind(at - 1) === 'noun' && verb > date.to) return true
    // "the number that it gave on Saturday"
    if (kind === 'that' && clauses.kind(at - 1) === 'noun' && at > verb) return true
    if (kind === 'linker' && hasFiniteVerb(clauses.ground, at, date.from)) return verb > date.to || at > verb
    if (kind === 'stop') return false
    if (kind === 'comma' && ((verb > at && verb < date.from) || hasFiniteVerb(clauses.ground, at, date.from)))
      return false
  }
  return false
}

/** "asked for calm; on Sunday he flew home", "On Sunday nine died; the army said": a semicolon between a day and a verb. */
export function isParted(reading: Reading, left: number, right: number): boolean {
  for (let at = Math.min(left, right) + 1; at < Math.max(left, right); at++)
    if (reading.text.tokens[at]!.norm === ';') return true
  return false
}

/** Words with which a description begins; "at its summit on Monday", "after a meeting on Monday" tell when. */
const describing: ReadonlySet<string> = new Set(['adverb', 'noun', 'determiner'])

/** "Rama, still foreign minister today, asked": a date in what only describes the subject. */
export function isAside(reading: Reading, { from, to }: DateExpression): boolean {
  const { clauses, text } = reading
  if (clauses.kind(to + 1) !== 'comma') return false
  const { from: start } = text.sentences[text.tokens[from]!.sentence]!
  for (let at = from - 1; at > start; at--) {
    if (clauses.kind(at) === 'comma')
      return (
        reading.parties.mentionAt(at - 1) !== undefined &&
        describing.has(clauses.kind(at + 1) ?? '') &&
        at + 1 < from - 1
      )
    if (clauses.kind(at) === 'past' || clauses.kind(at) === 'auxiliary') return false
  }
  return false
}

/** What was said was said by the day of writing: "pledged on Sunday" is the Sunday before. */
export function notAhead(reading: Reading, date: DateExpression): PartialDate | null {
  const { reference } = reading.dates
  if (!date.value || !reference || date.value <= reference || reference.startsWith(date.value)) return date.value
  return date.rule.includes('weekday') && date.value.length === 10 ? addDays(date.value, -7) : null
}

/** "is billed to meet him today": a day on which something is only to be. */
function liesAhead(reading: Reading, date: DateExpression): boolean {
  const { tokens, sentences } = reading.text
  const { from } = sentences[tokens[date.from]!.sentence]!
  for (let at = date.from - 1; at >= from && at > date.from - 25; at--) {
    // "whom nobody will see, and today he said"
    if (reading.clauses.kind(at) === 'conjunction' && reading.clauses.kind(at - 1) === 'comma') return false
    // "was to have rung this morning"
    if (tokens[at]!.norm === 'to' && /^(?:is|are|was|were)$/.test(tokens[at - 1]?.norm ?? '')) return true
    if (/^(?:will|shall|billed|scheduled|slated|due|expected|planned|plans)$/.test(tokens[at]!.norm)) return true
  }
  return false
}

/** A date that the narrator tells, with the day that it comes to. */
interface Narrated {
  date: DateExpression
  value: PartialDate
}

/** Dates that the narrator tells in a stretch, outside of anybody's words; days, or months too with `least` 7. */
export function narratedDates(reading: Reading, from: number, to: number, all: Tellings, least = 10): Narrated[] {
  const told: Narrated[] = []
  for (const date of reading.dates.in(from, to)) {
    if (qualifies(reading, date) || all.isSaid(date.from)) continue
    if (inSideClause(reading, date, to + 1) || isAside(reading, date) || liesAhead(reading, date)) continue
    const value = notAhead(reading, date)
    if (value && value.length >= least) told.push({ date, value })
  }
  return told
}

/** Days, or else months, that the narrator tells in a stretch, outside of anybody's words. */
export const narrated = (reading: Reading, from: number, to: number, all: Tellings, least = 10): PartialDate[] =>
  narratedDates(reading, from, to, all, least).map(({ value }) => value)
