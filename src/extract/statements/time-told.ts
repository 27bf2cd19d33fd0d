import { timeNouns } from '../lexicon/function-words.ts'
import { smallNumbers } from '../lexicon/numbers.ts'
import type { Reading } from '../reading.ts'

/** ", hours after guards had fired": the narrator tells when it was said. */
export function tellsWhen(reading: Reading, from: number): boolean {
  const { tokens } = reading.text
  for (let at = from; at < from + 5; at++) {
    const norm = tokens[at]?.norm ?? ''
    if (timeNouns.has(norm))
      return /^(?:after|before)$/.test(tokens[at + 1]?.norm ?? '') && !goesOnWithThat(reading, at)
    const opens = /^(?:a|an|just|only|barely|less|than|few|some|several)$/.test(norm)
    if (!opens && reading.clauses.kind(at) !== 'number' && !smallNumbers.has(norm)) return false
  }
  return false
}

/** ", and that nobody had answered": the words go on behind what is told in between. */
function goesOnWithThat(reading: Reading, from: number): boolean {
  const { clauses, text } = reading
  const { to } = text.sentences[text.tokens[from]!.sentence]!
  for (let at = from; at < to; at++)
    if (clauses.kind(at) === 'conjunction' && clauses.kind(at + 1) === 'that') return true
  return false
}
