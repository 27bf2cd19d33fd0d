import type { PartialDate } from '../../partial-date.ts'
import type { Marks } from '../marks/marks.ts'
import type { Span } from '../span.ts'
import type { Token } from '../text/token.ts'
import type { DaysTold } from './days-told.ts'

/** Words that say when. `value` is null where they say it without enough to know the date ("Friday" in an undated text). */
export interface DateExpression extends Span {
  /** Token indices, first to last inclusive. */
  from: number
  to: number
  value: PartialDate | null
  rule: string
  /** How many days behind the day told before it the words put it: 0 for "the same day", 1 for "the next day". */
  shift?: number | undefined
}

/** What a rule may look at. */
export interface DateContext {
  tokens: readonly Token[]
  marks: Marks
  /** The day on which the text was written, where known. */
  reference: PartialDate | null
  /** The days told before the words at hand. */
  told: DaysTold
  /** Whether the verb that governs the token looks ahead: "plans to meet on Thursday". */
  looksAhead(token: number): boolean
}

/** Reads one wording of dates. */
export interface DateRule {
  name: string
  example: string
  /** The date whose words begin at the token, with the index of their last token; undefined for "not mine". */
  read(
    context: DateContext,
    from: number,
  ): { to: number; value: PartialDate | null; shift?: number | undefined } | undefined
}

/** The day from which the words at a token count; `isSame` where they mean that day itself. */
export function dayBefore({ tokens, told, looksAhead }: DateContext, at: number, isSame: boolean): PartialDate | null {
  const token = tokens[at]!
  return token.quotation >= 0 || looksAhead(at) ? told.previous : told.before(token, isSame)
}
