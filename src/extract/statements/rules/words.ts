import type { StatementMedium } from '../../../vocabulary.ts'
import type { Run } from '../../clauses/clause.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import type { Complement } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { Cue } from '../cue.ts'
import { endOfWords, type Reach } from '../extent.ts'
import { lookupOf } from '../lookup.ts'
import { withoutSettings } from '../words-parted.ts'

/** The words that follow a verb of saying. */
export interface Words {
  runs: Run[]
  /** Whether a quotation is all of it. */
  direct: boolean
  /** What sort of complement it is, for the rule's name. */
  as: Complement
  /** What stands between the one spoken to and the words: "told him in a call that". */
  medium: StatementMedium | null
  /** The person or body spoken to, where the verb has one ("told X that"), as tokens. */
  addressee: Run | null
}

export type Read = Omit<Words, 'as'> | null

export type Reader = (cue: Cue, at: number) => Read

/** The words as those of somebody spoken to, with what stands between; field by field, as every statement is read through them. */
export const addressed = (
  { runs, direct }: Omit<Words, 'as'>,
  addressee: Run,
  medium: StatementMedium | null = null,
): Omit<Words, 'as'> => ({ runs, direct, addressee, medium })

export const plain = (runs: Run[], direct = false): Omit<Words, 'as'> => ({
  runs,
  direct,
  addressee: null,
  medium: null,
})

/** The quotation that opens at the token, over all its paragraphs. */
export const quotationOpenedAt = (reading: Reading, at: number) => lookupOf(reading).openedAt(at)

/** Whether the words go on, unquoted, behind a closed quotation. */
function goesOn(reading: Reading, close: number, to: number): boolean {
  for (let at = close + 1; at <= to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind !== 'stop' && kind !== 'comma' && kind !== 'mark' && kind !== 'dash') return true
  }
  return false
}

/** "tweeted “Go away” as her car rolled east": a sentence of its own within the marks, and the narrator behind it. */
function tellsOn(reading: Reading, { open, close }: Quotation): boolean {
  const { clauses, text } = reading
  if (close === null || close - open < 4 || !text.tokens[open + 1]!.capital) return false
  const next = text.tokens[close + 1]
  return (
    next !== undefined &&
    /^(?:as|while|when|after|before)$/.test(next.norm) &&
    hasFiniteVerb(clauses.ground, close + 2, Math.min(close + 10, text.sentences[next.sentence]!.to))
  )
}

const isClause = (reading: Reading, from: number, to: number): boolean =>
  to - from > 2 && hasFiniteVerb(reading.clauses.ground, from, to)

/** Words from a token to where they end; a quotation that is the whole of them loses its marks. */
export function wordsFrom(reading: Reading, from: number, reach: Reach, limit?: number): Omit<Words, 'as'> {
  const quotation = quotationOpenedAt(reading, from)
  if (quotation && quotation.runs.length > 0) {
    if (quotation.close === null || quotation.runs.length > 1) return plain(quotation.runs, true)
    // "said “we will not yield”, a day after the vote": a quoted clause and a comma end it.
    const after =
      reading.clauses.kind(quotation.close + 1) === 'comma' ? reading.clauses.kind(quotation.close + 2) : undefined
    if (after && after !== 'conjunction' && isClause(reading, quotation.open + 1, quotation.close - 1))
      return plain(quotation.runs, true)
    if (after === undefined && tellsOn(reading, quotation)) return plain(quotation.runs, true)
    const end = endOfWords(reading, quotation.close, reach, limit)
    if (!goesOn(reading, quotation.close, end)) return plain(quotation.runs, true)
    return plain(withoutSettings(reading, { from, to: end }))
  }
  const to = endOfWords(reading, from, reach, limit)
  return plain(withoutSettings(reading, { from, to }))
}
