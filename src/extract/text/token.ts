import type { Span } from '../span.ts'
import type { Word } from './words.ts'

export type TokenKind =
  /** Letters, with inner hyphens, apostrophes and abbreviating full stops: `US-led`, `didn’t`, `Gen.`, `U.S.`, `F-16s` */
  | 'word'
  /** Digits with what belongs to them: `80`, `1,000`, `9:30`, `24th`, `80-minute`, `2020-01-08` */
  | 'number'
  /** The `'s` split from the word before it, whatever sign stands for the apostrophe. */
  | 'possessive'
  /** Quotation marks, double or single. */
  | 'quotation_mark'
  /** `@SecPompeo` */
  | 'handle'
  | 'url'
  | 'punctuation'

export interface Token extends Span {
  /** Position among the document's tokens. */
  index: number
  text: string
  /** What its letters say, shared by all tokens of the same letters. */
  word: Word
  /** What `wordFact` declares of its letters, as bits: `(token.facts & isNumber) !== 0`. */
  facts: number
  /** Lower case, accents folded, one kind of apostrophe; abbreviations keep their stops (`u.s.`). */
  norm: string
  kind: TokenKind
  /** Whether the first letter is a capital. */
  capital: boolean
  /** Indices into the text's paragraphs, sentences and quotations; `quotation` is -1 outside of any. */
  paragraph: number
  sentence: number
  quotation: number
}
