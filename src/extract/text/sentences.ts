import type { Span } from '../span.ts'
import type { Paragraph, ParagraphRole } from './paragraphs.ts'
import type { Quotation } from './quotations.ts'
import type { Token } from './token.ts'

/** A sentence as its writer made it: a quotation of several sentences with its attribution is one. */
export interface Sentence extends Span {
  index: number
  paragraph: number
  /** `lead` for what stands before a paragraph's text: a dateline, a speaker's label, a bullet, a time. */
  role: ParagraphRole | 'lead'
  /** Token indices, first to last inclusive. */
  from: number
  to: number
}

const enders = new Set(['.', '!', '?', '…', '...'])
const closers = new Set([')', ']', '*'])
/**
 * Tokens of a sentence, at most: several times what anybody writes, long quotations included. Rules look about within a
 * sentence as they please; a text without a full stop must not make them look through all of it.
 */
const longest = 600
/** Capitalised words that begin a sentence after "U.S." or "p.m.", where a name would go on. */
const beginners = new Set(
  `a about after all also although an and another any as at before both but by despite during earlier even every few for from he her his how
  however i if in it its last later many meanwhile more most neither no none nor not nothing now on once one only our over several she since so some such
  that the their then there these they this those though to today under until we what when where whether which while who why with yesterday you`.split(
    /\s+/,
  ),
)

/** "U.S." */
const lettersWithStops = /^(?:\p{L}\.){2,}$/u

/** Whether the token before this one, ending in a stop of its own ("U.S.", "p.m."), also ends the sentence. */
function abbreviationEnds(before: Token | undefined, token: Token, next: Token): boolean {
  if (!token.text.endsWith('.') || token.kind !== 'word') return false
  // "on X."
  if (token.text === 'X.' && before?.norm === 'on') return next.capital
  if (token.norm === 'a.m.' || token.norm === 'p.m.') return next.capital
  return lettersWithStops.test(token.text) && beginners.has(next.norm) && next.capital
}

/** Index of the last token of the sentence that the stop at `i` ends, or null where the sentence goes on. */
function endAt(
  tokens: Token[],
  quotations: Quotation[],
  closing: ReadonlySet<number | null>,
  i: number,
): number | null {
  const ends = (token: Token | undefined): boolean =>
    token?.paragraph === tokens[i]!.paragraph &&
    (closers.has(token.text) || closing.has(token.index) || enders.has(token.text))
  let last = i
  while (ends(tokens[last + 1])) last++
  const next = tokens[last + 1]
  if (!next || next.paragraph !== tokens[i]!.paragraph) return last
  const inside = tokens[i]!.quotation >= 0 && quotations[tokens[i]!.quotation]
  // "No war. No talks," he said: a stop inside the marks ends nothing while the marks stay open.
  if (inside && inside.close !== null && inside.close > last && !inside.single) return null
  const opens = next.kind === 'quotation_mark' || next.text === '(' || next.text === '['
  const begins =
    next.capital || next.kind === 'number' || next.kind === 'handle' || next.text === '•' || next.text === '['
  const afterOpening = opens ? tokens[last + 2] : undefined
  return begins || (afterOpening && (afterOpening.capital || afterOpening.kind === 'number')) ? last : null
}

/** Parts each paragraph into sentences and writes the sentence's index into its tokens. */
export function findSentences(tokens: Token[], quotations: Quotation[], paragraphs: Paragraph[]): Sentence[] {
  const sentences: Sentence[] = []
  const closing = new Set(quotations.map((quotation) => quotation.close))
  let from = 0
  const close = (to: number) => {
    const first = tokens[from]!
    const paragraph = paragraphs[first.paragraph]!
    const index = sentences.length
    for (let i = from; i <= to; i++) tokens[i]!.sentence = index
    const role = to < paragraph.lead ? 'lead' : paragraph.role
    sentences.push({ index, paragraph: paragraph.index, role, from, to, start: first.start, end: tokens[to]!.end })
    from = to + 1
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const lead = paragraphs[token.paragraph]!.lead
    const isFull = i - from + 1 >= longest
    if (!next || next.paragraph !== token.paragraph || next.index === lead || isFull) close(i)
    else if (i < lead) continue
    else if (enders.has(token.text)) {
      const end = endAt(tokens, quotations, closing, i)
      if (end !== null) {
        close(end)
        i = end
      }
    } else if (token.quotation < 0 && abbreviationEnds(i > 0 ? tokens[i - 1] : undefined, token, next)) close(i)
  }
  return sentences
}
