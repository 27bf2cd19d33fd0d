import type { Reading } from '../../reading.ts'
import type { Span } from '../../span.ts'
import type { Side } from './sides.ts'

/** A figure as one place of the text gives it. */
export interface Figure extends Span {
  side: Side
  value: number
  at_least: boolean
  /** Whether it is nobody's claim, but what the words take as known or what was said before by none: "the loss of 50", "not 21". */
  nobodys: boolean
  /** Whether it holds of the dead and the hurt alike: "nobody was hurt". */
  both: boolean
  /** First and last token. */
  at: number
  to: number
  sentence: number
}

export const figure = (
  reading: Reading,
  side: Side,
  value: number,
  at: number,
  to: number,
  more: Partial<Pick<Figure, 'at_least' | 'nobodys' | 'both'>> = {},
): Figure => {
  const { tokens } = reading.text
  const { sentence, start } = tokens[at]!
  return {
    side,
    value,
    at_least: more.at_least ?? false,
    nobodys: more.nobodys ?? false,
    both: more.both ?? false,
    at,
    to,
    sentence,
    start,
    end: tokens[to]!.end,
  }
}
