import type { CallMedium } from '../../../vocabulary.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading } from '../call-rule.ts'
import { isByTheWay } from './noun-sides.ts'
import { callNounIn } from './surroundings.ts'

/** "had talked to Biden in a joint call": no "call" of which they only spoke. */
export function heldBy(reading: CallReading, from: number, to: number): CallMedium {
  const noun = callNounIn(reading, from, to)
  const isHeld =
    noun !== null &&
    (noun.value.sure || (isByTheWay(reading, noun) && !isWord(reading.text.tokens[noun.from - 1], 'the')))
  return isHeld ? noun.value.medium : 'unspecified'
}
