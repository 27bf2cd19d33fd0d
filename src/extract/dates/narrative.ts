// Days that a passage tells and carries on by narrative: "It was Tuesday. By noon she had ..."
import type { PartialDate } from '../../partial-date.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import type { DateExpression } from './date-rule.ts'

/** "since Tuesday", "until the 8th", "before 3 May", "by Friday": how far something reaches, not when it was. */
function isLimit({ text }: Reading, { from }: DateExpression): boolean {
  const before = isWord(text.tokens[from - 1], 'the') ? from - 2 : from - 1
  return isWord(text.tokens[before], 'since', 'until', 'till', 'by', 'before', 'from', 'for', 'to')
}

/** "Tuesday's march", "the Tuesday deadline": a day that only tells which. */
const isOwner = ({ text }: Reading, { to }: DateExpression): boolean => text.tokens[to + 1]?.kind === 'possessive'

/** "KYIV, 27 January": when it was written, not what it tells of. */
const isOfWriting = (reading: Reading, { start }: DateExpression): boolean => {
  const { date } = reading.text.header
  return date !== null && start >= date.start && start < date.end
}

/** "the premier, who won an election on Sunday, said": a day of what is told beside. */
function isOfAside({ text, clauses }: Reading, { from, to }: DateExpression): boolean {
  if (clauses.kind(to + 1) !== 'comma') return false
  for (let at = from - 1; at > from - 12 && text.tokens[at]?.sentence === text.tokens[from]!.sentence; at--)
    if (clauses.kind(at) === 'relative') return clauses.kind(at - 1) === 'comma'
  return false
}

/** The last day, or month, told between two tokens by which what follows can be dated; null where none is. */
export function dayTold(reading: Reading, from: number, to: number): PartialDate | null {
  const { tokens } = reading.text
  const { reference } = reading.dates
  const told = reading.dates
    .in(from, to)
    .findLast(
      (date) =>
        (date.value?.length === 10 || date.rule === 'month-year') &&
        date.value !== null &&
        (reference === null || date.value <= reference) &&
        tokens[date.from]!.quotation < 0 &&
        !isOfWriting(reading, date) &&
        !isOfAside(reading, date) &&
        !isLimit(reading, date) &&
        !isOwner(reading, date),
    )
  return told?.value ?? null
}
