import type { Document } from '../../documents/document.ts'
import type { PartialDate } from '../../partial-date.ts'
import { type Header, readHeader } from './header.ts'
import { findParagraphs, type Paragraph } from './paragraphs.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { findSentences, type Sentence } from './sentences.ts'
import type { Token } from './token.ts'
import { tokenise } from './tokens.ts'

/** A document's body taken apart: what every later stage reads. Nothing in it is changed afterwards. */
export interface Text {
  body: string
  title: string | null
  published_on: PartialDate | null
  publisher: string | null
  publisher_country: string | null
  /** Whether an office tells of its own doings (a readout, a statement), rather than a newspaper of others'. */
  isRelease: boolean
  header: Header
  tokens: readonly Token[]
  paragraphs: readonly Paragraph[]
  sentences: readonly Sentence[]
  quotations: readonly Quotation[]
}

/** Index of the first token that ends behind an offset; -1 behind the last. */
export function tokenFrom({ tokens }: Pick<Text, 'tokens'>, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low < tokens.length ? low : -1
}

/** Header, tokens, quotation marks and sentences of a document. */
export function readText(document: Document): Text {
  const { body, title, published_on, publisher, publisher_country } = document
  const tokens = tokenise(body)
  const { header, paragraphs } = readHeader(body, tokens, findParagraphs(body))
  const quotations = findQuotations(body, tokens)
  const sentences = findSentences(tokens, quotations, paragraphs)
  const isRelease = document.kind === 'readout' || document.kind === 'statement'
  return {
    body,
    title,
    published_on,
    publisher,
    publisher_country,
    isRelease,
    header,
    tokens,
    paragraphs,
    sentences,
    quotations,
  }
}
