// Those who are told to be hurt by the part of the body that was hit.
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { Side } from './sides.ts'

/** Parts of the body by which somebody is told to be hurt. */
export const bodyParts = new Set(
  'shoulder neck chest stomach thigh knee head back face abdomen leg legs arm arms hand hands foot feet eye eyes finger fingers thumb toe toes ear limb limbs fingertip sight hearing'.split(
    ' ',
  ),
)

/** "hit a miner in the leg", "blew off the leg of a sergeant": one who is hurt. */
export function struckIn(reading: Reading, at: number, head: number): Side | null {
  const { tokens } = reading.text
  const isHit =
    isWord(tokens[at - 1], 'hit', 'shot', 'struck', 'hitting', 'shooting', 'striking') &&
    isWord(tokens[head + 1], 'in') &&
    tokens.slice(head + 2, head + 5).some(({ norm }) => bodyParts.has(norm))
  const isMaimed = isWord(tokens[at - 1], 'of') && tokens.slice(at - 3, at - 1).some(({ norm }) => bodyParts.has(norm))
  return isHit || isMaimed ? 'injured' : null
}
