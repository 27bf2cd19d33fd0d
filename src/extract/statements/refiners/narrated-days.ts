import { addDays, type PartialDate } from '../../../partial-date.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import type { DateExpression } from '../../dates/date-rule.ts'
import type { Reading } from '../../reading.ts'
import type { Tellings } from '../lookup.ts'

/** "Tuesday's stampede", "since 2016": dates that only qualify. */
export function qualifies(reading: Reading, date: DateExpression): boolean {
  const { clauses, text } = reading
  if (clauses.kind(date.to + 1) === 'possessive') return true
  const before = text.tokens[date.from - 1]?.norm ?? ''
  return /^(?:since|until|till|from|by|of|before)$/.test(before)
}

/** Whether the date stands in a clause of its own ("..., who had called on Monday"). */
export function inSideClause(reading: Reading, date: DateExpression, verb: number): boolean {
  const { clauses } = reading
  const sentence = reading.text.sentences[reading.text.tokens[date.from]!.sentence]!
  if (clauses.kind(date.from - 1) === 'comma') return false
  for (let at = date.from - 1; at >= sentence.from; at--) {
    const kind = clauses.kind(at)
    if (kind === 'relative' || kind === 'subordinator') return verb > date.to || at > verb
    if (kind === 'linker' && hasFiniteVerb(clauses.ground, at, date.from)) return verb > date.to || at > verb
    if (kind === 'stop') return false
    if (kind === 'comma' && ((verb > at && verb < date.from) || hasFiniteVerb(clauses.ground, at, date.from)))
      return false
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
  for (let at = date.from - 1; at >= from && at > date.from - 25; at--)
    if (/^(?:will|shall|billed|scheduled|slated|due|expected|planned|plans)$/.test(tokens[at]!.norm)) return true
  return false
}

/** Days, or else months, that the narrator tells in a stretch, outside of anybody's words. */
export function narrated(reading: Reading, from: number, to: number, all: Tellings, least = 10): PartialDate[] {
  const days: PartialDate[] = []
  for (const date of reading.dates.in(from, to)) {
    if (qualifies(reading, date) || all.isSaid(date.from)) continue
    if (inSideClause(reading, date, to + 1) || liesAhead(reading, date)) continue
    const value = notAhead(reading, date)
    if (value && value.length >= least) days.push(value)
  }
  return days
}
