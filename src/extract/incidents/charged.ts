// Who is said to have done it by those who charge them: "Kabul accused Pakistani soldiers of shelling Nari on Monday".
import type { Clause, NounPhrase, Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { partiesOf } from './actors.ts'
import { isFormal } from './blame.ts'
import type { Sides } from './sides.ts'
import { headingOf, type When } from './when.ts'

const charging = ['accused', 'accuses', 'accusing', 'accuse', 'blamed', 'blames', 'condemned', 'condemns', 'denounced']
const reach = 12

export interface Charge {
  accused: NounPhrase | null
  /** Whether a state or one who speaks for it charges: others' charges leave it open whether it happened. */
  isFormal: boolean
  /** "accused of", where "condemned for" takes the deed as known. */
  isOf: boolean
}

/** The gerund behind "of" or "for" that stands before a comma. */
function chargedBefore({ text }: Reading, comma: number): number | null {
  const { sentence } = text.tokens[comma]!
  for (let at = comma - 1; at > comma - reach && text.tokens[at]?.sentence === sentence; at--)
    if (text.tokens[at]!.norm.endsWith('ing') && isWord(text.tokens[at - 1], 'of', 'for')) return at
  return null
}

/** The charge that a gerund tells: behind "accused X of", "condemned X for". */
export function chargeOf(reading: Reading, clause: Clause): Charge | null {
  const { clauses, text } = reading
  const { from } = clause.verb
  if (!text.tokens[from]!.norm.endsWith('ing')) return null
  const linker = clauses.kind(from - 1) === 'adverb' ? from - 2 : from - 1
  // "accused them of shelling the village, killing nine": what came of it.
  if (clauses.kind(linker) === 'comma') {
    const first = chargedBefore(reading, linker)
    return first === null ? null : chargeOf(reading, clauses.at({ from: first, to: first, form: 'gerund' }))
  }
  if (!isWord(text.tokens[linker], 'of', 'for')) return null
  const { sentence } = text.tokens[from]!
  for (let at = linker - 1; at > linker - reach && text.tokens[at]?.sentence === sentence; at--) {
    if (clauses.kind(at) === 'stop') return null
    if (!isWord(text.tokens[at], ...charging)) continue
    const main = clauses.at({ from: at, to: at, form: 'past' })
    if (main.voice === 'passive' || main.negated) return null
    const accused = nounPhraseFrom(clauses.ground, at + 1)
    return {
      accused,
      isFormal: isFormal(reading, partiesOf(reading, main.subject)),
      isOf: isWord(text.tokens[linker], 'of'),
    }
  }
  return null
}

/** Who acts, by the words of those who charge him, and who suffers. */
export const withAccused = (sides: Sides, charge: Charge | null): Sides =>
  charge?.accused ? { ...sides, agent: charge.accused } : sides

/** "accused the army on Monday of shelling homes": a charge counts with a day of its own, or a place and the day of its entry. */
export const isPinnedDown = (reading: Reading, mark: Run, when: When | null, isPlaced: boolean): boolean =>
  (when?.words != null && when.words.from > mark.to) ||
  (isPlaced && (when ?? headingOf(reading, mark.from) ?? timeOfDay(reading, mark)) !== null)

const timeOfDay = (reading: Reading, { to }: Run): Run | null => {
  const time = reading.text.tokens.slice(to, to + 16).find(({ norm }) => /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$/.test(norm))
  return time ? { from: time.index, to: time.index } : null
}
