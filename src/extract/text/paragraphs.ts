import type { Span } from '../span.ts'

/**
 * What a paragraph is for: running text, a headline, a line of names ("By Selin Ardic"), or what belongs to the form
 * rather than the news ("FOR IMMEDIATE RELEASE", "###", a line with nothing but a date).
 */
export type ParagraphRole = 'text' | 'title' | 'byline' | 'form'

export interface Paragraph extends Span {
  index: number
  role: ParagraphRole
  /** Token indices, first to last inclusive; `lead` is the first token of the text proper, after dateline, label or bullet. */
  from: number
  to: number
  lead: number
  /** The speaker's label of a transcript ("MR PRICE"), as token indices, first to last inclusive. */
  label: { from: number; to: number } | null
  bullet: boolean
}

const bullet = /^\s*(?:[-–—•*▪◦·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/
const ended = /[.!?:;…"”’')\]*_]\s*$/

/** "…the two sides agreed\nto meet again": the line goes on below, broken by the width of somebody's window. */
const wraps = (line: string, next: string): boolean =>
  line.length >= 50 && !ended.test(line) && !bullet.test(next) && !/^\s*[A-Z][A-Z .'-]{2,}:/.test(next)

/**
 * Paragraphs of a body. A blank line always parts them, a single line break too, except in texts that use blank lines
 * and break long lines inside a paragraph.
 */
export function findParagraphs(body: string): Span[] {
  const hasBlankLines = /\n[^\S\n]*\n/.test(body)
  const paragraphs: Span[] = []
  let open: Span | undefined
  let previous = ''
  let start = 0
  while (start <= body.length) {
    const newline = body.indexOf('\n', start)
    const end = newline < 0 ? body.length : newline
    const line = body.slice(start, end)
    if (line.trim() === '') open = undefined
    else if (open && hasBlankLines && wraps(previous, line)) open.end = end
    else {
      open = { start, end }
      paragraphs.push(open)
    }
    previous = line
    start = end + 1
  }
  return paragraphs
}
