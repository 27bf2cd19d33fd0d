import type { Span } from '../span.ts'
import type { Token } from './token.ts'

/** One act of quoting: the words between a pair of marks, over one paragraph or several; no span where the marks hold nothing. */
export interface Quotation {
  index: number
  /** The words without the marks, one span a paragraph. */
  spans: Span[]
  /** Token indices of the words, first to last inclusive, one pair a paragraph; marks left out. */
  runs: { from: number; to: number }[]
  /** Token index of the mark that opens it and of the one that closes it; null where none does. */
  open: number
  close: number | null
  /** Single marks: titles, nicknames, words within words, and the main marks of some British papers. */
  single: boolean
}

const doubles = new Set(['"', '“', '”', '„', '«', '»'])
const openers = new Set(['“', '„', '«'])

type Side = 'open' | 'close' | 'either'

/** Which way a mark faces, by its shape, else by the space around it. */
function sideOf(body: string, token: Token): Side {
  if (openers.has(token.text) || token.text === '‘') return 'open'
  if (token.text === '»') return 'close'
  const before = body.charAt(token.start - 1)
  const after = body.charAt(token.end)
  const spaceBefore = before === '' || /[\s([{—–-]/.test(before)
  const spaceAfter = after === '' || /[\s.,;:!?)\]}—–]/.test(after)
  if (token.text === '”') return spaceBefore && !spaceAfter ? 'open' : 'close'
  if (spaceBefore && !spaceAfter) return 'open'
  if (spaceAfter && !spaceBefore) return 'close'
  return 'either'
}

/** Tokens that single marks may hold: spares a text of stray apostrophes the search to the paragraph's end from each. */
const longestSingle = 400

/** The token that closes a single quotation mark opened at `open`: "the ministers' plan" is no end while a better one follows. */
function closingSingle(body: string, tokens: Token[], open: number): number | null {
  let fallback: number | null = null
  const end = Math.min(tokens.length, open + longestSingle)
  for (let i = open + 1; i < end && tokens[i]!.paragraph === tokens[open]!.paragraph; i++) {
    const token = tokens[i]!
    if (token.kind !== 'quotation_mark') continue
    if (doubles.has(token.text)) {
      if (sideOf(body, token) === 'close') break
      continue
    }
    if (sideOf(body, token) !== 'close' || i === open + 1) continue
    if (!/s/i.test(body.charAt(token.start - 1))) return i
    fallback ??= i
    const next = tokens[i + 1]
    if (!next || next.kind !== 'word' || next.paragraph !== token.paragraph) return i
  }
  return fallback
}

/** Pairs the quotation marks of a text paragraph by paragraph, and marks each token with the innermost double quotation it is in. */
export function findQuotations(body: string, tokens: Token[]): Quotation[] {
  const quotations: Quotation[] = []
  let standing: Quotation | null = null
  /** A quotation left open at a paragraph's end, which the next paragraph may take up with a new opening mark. */
  let suspended: Quotation | null = null
  let runStart = 0

  const closeRun = (quotation: Quotation, end: number) => {
    const first = tokens[runStart]
    const last = tokens[end - 1]
    if (end <= runStart || !first || !last) return
    quotation.runs.push({ from: runStart, to: end - 1 })
    quotation.spans.push({ start: first.start, end: last.end })
    for (let i = runStart; i < end; i++) tokens[i]!.quotation = quotation.index
  }
  const begin = (open: number, single: boolean): Quotation => {
    const quotation = { index: quotations.length, spans: [], runs: [], open, close: null, single }
    quotations.push(quotation)
    return quotation
  }

  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i]
    const starts = !token || i === 0 || token.paragraph !== tokens[i - 1]!.paragraph
    if (starts && i > 0) {
      if (standing) closeRun(standing, i)
      suspended = standing
      standing = null
    }
    if (!token) break
    if (token.kind !== 'quotation_mark') {
      if (starts) suspended = null
      continue
    }
    if (!doubles.has(token.text)) continue
    const side = sideOf(body, token)
    if (standing && side !== 'open') {
      closeRun(standing, i)
      standing.close = i
      standing = null
    } else if (side !== 'close' || suspended) {
      if (standing) closeRun(standing, i)
      standing = starts && suspended ? suspended : begin(i, false)
      suspended = null
      runStart = i + 1
    }
  }
  findSingles(body, tokens, quotations)
  return quotations
}

/** Single marks that quote: outside of double ones, closed within the paragraph. */
function findSingles(body: string, tokens: Token[], quotations: Quotation[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'quotation_mark' || doubles.has(token.text) || token.quotation >= 0) continue
    if (sideOf(body, token) !== 'open' || !/[\p{L}\p{N}$£€[]/u.test(body.charAt(token.end))) continue
    const close = closingSingle(body, tokens, i)
    if (close === null) continue
    const index = quotations.length
    const first = tokens[i + 1]!
    const last = tokens[close - 1]!
    quotations.push({
      index,
      spans: [{ start: first.start, end: last.end }],
      runs: [{ from: i + 1, to: close - 1 }],
      open: i,
      close,
      single: true,
    })
    for (let inner = i + 1; inner < close; inner++) tokens[inner]!.quotation = index
    i = close
  }
}
