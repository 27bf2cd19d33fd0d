// Figures by which nobody was hurt, or nobody survived.
import { isWord } from '../../marks/marks.ts'
import { numberAt } from '../../numbers.ts'
import type { Reading } from '../../reading.ts'
import { type Figure, figure } from './figure.ts'
import { sideAfter, sideBefore } from './sides.ts'

const denials = ['denied', 'denies', 'denying', 'without']

/** "nobody was hurt", "no casualties", "denied any casualties", "without loss of life", "killed no one" */
export function none(reading: Reading, at: number): Figure | null {
  const { tokens } = reading.text
  const token = tokens[at]!
  // "No fewer than 12 people were killed"
  if (isWord(tokens[at + 1], 'fewer', 'less', 'more')) return null
  const isNobody = isWord(token, 'nobody', 'none', 'no-one') || (isWord(token, 'no') && isWord(tokens[at + 1], 'one'))
  const isDenied =
    isWord(token, 'any') && tokens.slice(Math.max(0, at - 4), at).some((word) => isWord(word, ...denials))
  if (!isNobody && !isDenied && !isWord(token, 'no', 'without', 'neither', 'zero')) return null
  const before = isNobody ? sideBefore(tokens[at - 1]?.norm) : null
  if (before) return figure(reading, before, 0, at, at)
  for (let next = at + 1; next < Math.min(tokens.length, at + 8) && tokens[next]!.sentence === token.sentence; next++) {
    const { norm } = tokens[next]!
    const kind = reading.clauses.kind(next)
    if (kind === 'stop' || kind === 'mark' || (kind === 'comma' && !isWord(token, 'neither'))) return null
    if (isNobody && norm === 'survived') return allOf(reading, at, next)
    const side = norm === 'casualties' || norm === 'loss' ? 'fatalities' : sideAfter(norm)
    if (side) return figure(reading, side, 0, at, next, { both: isNobody && isAllHarm(reading, next) })
  }
  return null
}

/** "nobody was hurt", "no one was killed or injured": neither dead nor hurt. */
const isAllHarm = (reading: Reading, at: number): boolean => {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'hurt', 'harmed')) return true
  const side = sideAfter(tokens[at]!.norm)
  const other = isWord(tokens[at + 1], 'or', 'nor', 'and') ? sideAfter(tokens[at + 2]?.norm ?? '') : null
  return other !== null && other !== side
}

/** "298 people had been on board and none had survived": all who were told of before are dead. */
function allOf(reading: Reading, at: number, to: number): Figure | null {
  const { tokens, sentences } = reading.text
  for (let before = at - 1; before >= sentences[tokens[at]!.sentence]!.from; before--) {
    const number = numberAt(tokens, before)
    if (number) return figure(reading, 'fatalities', number.value, before, to)
  }
  return null
}
