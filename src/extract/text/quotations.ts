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

/** Two single marks side by side are a double one, as typewriters and wire services have it. */
const doubles = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '‘‘', '’’', '‘’'])
const openers = new Set(['“', '„', '«', '``', '‘‘', '‘', '‚'])
const closers = new Set(['”', '»', '’’'])

type Side = 'open' | 'close' | 'either'

/** Which way a mark faces, by its shape, else by the space around it. */
function sideOf(body: string, token: Token): Side {
  if (token.text === '„' || token.text === '‚') return 'open'
  const before = body.charAt(token.start - 1)
  const after = body.charAt(token.end)
  const spaceBefore = before === '' || /[\s([{—–-]/.test(before)
  const spaceAfter = after === '' || /[\s.,;:!?)\]}—–]/.test(after)
  // „so“, »so«, ”so” as well as “so”, «so»: a mark may face the other way where the space around it says so.
  if (openers.has(token.text)) return spaceAfter && !spaceBefore ? 'close' : 'open'
  if (closers.has(token.text)) return spaceBefore && !spaceAfter ? 'open' : 'close'
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
    if (next?.kind !== 'word' || next.paragraph !== token.paragraph) return i
  }
  return fallback
}

const attributing = new Set(
  'said says added told stated warned noted stressed declared insisted explained wrote'.split(' '),
)

/** Where words whose closing mark was forgotten end: "“We are ready, Soto said. Talks go on." */
function endOfUnclosed(tokens: Token[], from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    if (tokens[i]!.text !== ',') continue
    for (let at = i + 1; at < Math.min(i + 8, end); at++) {
      if (tokens[at]!.kind !== 'word') break
      if (attributing.has(tokens[at]!.norm)) return i + 1
    }
  }
  return end
}

/** Adds a stretch of words to a quotation, and marks each of its tokens as being in it. */
function addRun(quotation: Quotation, tokens: Token[], from: number, end: number): void {
  const first = tokens[from]
  const last = tokens[end - 1]
  if (end <= from || !first || !last) return
  quotation.runs.push({ from, to: end - 1 })
  quotation.spans.push({ start: first.start, end: last.end })
  for (let i = from; i < end; i++) tokens[i]!.quotation = quotation.index
}

/** Pairs the quotation marks of a text paragraph by paragraph, and marks each token with the innermost double quotation it is in. */
export function findQuotations(body: string, tokens: Token[]): Quotation[] {
  const quotations: Quotation[] = []
  let standing: Quotation | null = null
  /** A quotation left open at a paragraph's end, which the next paragraph may take up with a new opening mark. */
  let suspended: Quotation | null = null
  let runStart = 0
  const begin = (open: number): Quotation => {
    const quotation = { index: quotations.length, spans: [], runs: [], open, close: null, single: false }
    quotations.push(quotation)
    return quotation
  }
  for (const token of tokens) {
    const i = token.index
    const starts = i === 0 || token.paragraph !== tokens[i - 1]!.paragraph
    if (starts) {
      const goesOn = token.kind === 'quotation_mark'
      if (standing) addRun(standing, tokens, runStart, goesOn ? i : endOfUnclosed(tokens, runStart, i))
      suspended = goesOn ? standing : null
      standing = null
    }
    if (token.kind !== 'quotation_mark' || !doubles.has(token.text)) continue
    const side = sideOf(body, token)
    if (standing) addRun(standing, tokens, runStart, i)
    if (standing && side !== 'open') {
      standing.close = i
      standing = null
    } else if (side !== 'close' || suspended) {
      standing = starts && suspended ? suspended : begin(i)
      suspended = null
      runStart = i + 1
    }
  }
  if (standing) addRun(standing, tokens, runStart, endOfUnclosed(tokens, runStart, tokens.length))
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
