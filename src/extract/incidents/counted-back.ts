// Days counted back from another event: "a day after gunmen overran the consulate".
import { addDays, type PartialDate } from '../../partial-date.ts'
import type { Run } from '../clauses/clause.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'

/** "The attack comes eight months after rebels sank the ferry": counted from the day of writing, to the month or year. */
function countedRoughly(reading: Reading, linker: number, unit: string): PartialDate | null {
  const { tokens } = reading.text
  const { reference } = reading.dates
  const number = numberAt(tokens, linker - 2)?.value ?? (isWord(tokens[linker - 2], 'a') ? 1 : null)
  const told = reading.dates.in(reading.text.sentences[tokens[linker]!.sentence]!.from, linker).at(-1)?.value
  const isNow = tokens.slice(Math.max(0, linker - 8), linker).some((token) => isWord(token, 'comes', 'come'))
  const base = told?.length === 10 ? told : isNow ? reference : null
  if (number === null || !base || !isWord(tokens[linker], 'after')) return null
  if (unit.startsWith('year')) return String(Number(base.slice(0, 4)) - number)
  if (unit.startsWith('week')) return addDays(base, -7 * number).slice(0, 7)
  const months = Number(base.slice(0, 4)) * 12 + Number(base.slice(5, 7)) - 1 - number
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** "a day after gunmen overran the consulate": the event lies that many days before the date told with the clause it follows. */
export function countedBack(reading: Reading, clause: Run): PartialDate | null {
  const { tokens } = reading.text
  const linker = tokens[clause.from - 1]
  if (!isWord(linker, 'after', 'before') || !linker) return null
  const unit = tokens[linker.index - 1]
  if (isWord(unit, 'months', 'month', 'years', 'year', 'weeks', 'week') && unit)
    return countedRoughly(reading, linker.index, unit.norm)
  const hours = isWord(unit, 'hours', 'minutes', 'moments', 'shortly')
  const number = hours
    ? 0
    : isWord(tokens[linker.index - 2], 'a', 'one')
      ? 1
      : (numberAt(tokens, linker.index - 2)?.value ?? null)
  if (number === null || !(hours || isWord(unit, 'day', 'days'))) return null
  const sentence = reading.text.sentences[linker.sentence]!
  // "agreed on Wednesday to hold a drill from Sunday, a day after"
  const told = reading.dates
    .in(sentence.from, linker.index)
    .findLast(({ from }) => !isWord(tokens[from - 1], 'from', 'until', 'till', 'by'))
  if (!told?.value) return null
  // "last week, a day after": the month or year is as far as it goes.
  if (told.value.length < 10) return told.value
  return addDays(told.value, linker.norm === 'after' ? -number : number)
}
