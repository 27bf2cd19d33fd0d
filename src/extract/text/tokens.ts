import { abbreviationsBeforeNames, abbreviationsBeforeNumbers, otherAbbreviations } from '../lexicon/abbreviations.ts'
import type { Token, TokenKind } from './token.ts'

const apostrophes = /[’‘´`ʼ]/g
/** One scan over the text; the first group that matches names the token's kind. */
const scanner = new RegExp(
  [
    String.raw`(?<url>https?:\/\/[^\s"”)\]]+|www\.[^\s"”)\]]+)`,
    String.raw`(?<handle>[@#][\p{L}\p{N}_]+)`,
    String.raw`(?<number>\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?:-\p{L}+)*\p{L}*)`,
    String.raw`(?<word>(?:\p{L}\.){2,}(?:-\p{L}+)*|\p{Lu}\p{L}{0,4}-\d+\p{L}*(?:['’]s)?(?!\p{N})|\p{L}+\.-\p{L}+\.?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’´‘ʼ\u2010\u2011]\p{L}[\p{L}\p{M}\p{N}]*)*)`,
    String.raw`(?<mark>["“”„«»‘’'])`,
    String.raw`(?<punctuation>\.{3}|--|[^\s\p{L}\p{N}])`,
  ].join('|'),
  'gu',
)
const possessive = /['’´‘ʼ]s$/i
const notAscii = /[^\x20-\x7e]/

/** The form by which lexicons know a word. */
export function normalise(text: string): string {
  const lower = text.toLowerCase()
  if (!notAscii.test(lower)) return lower
  return lower
    .replace(apostrophes, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
}

/** "Gen." and "U.S." take their stop with them; "war." does not; "No." only before a digit. */
function takesStop(word: string, next: string, afterNext: string): boolean {
  if (next !== '.') return false
  if (word.length === 1) return word !== 'I' && word >= 'A' && word <= 'Z'
  const norm = word.toLowerCase()
  if (abbreviationsBeforeNames.has(norm)) return word[0] !== norm[0]
  if (abbreviationsBeforeNumbers.has(norm)) return /^\s?\d/.test(afterNext)
  return otherAbbreviations.has(norm) && word[0] !== norm[0] && norm !== 'sun' && norm !== 'mar' && norm !== 'co'
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.word !== undefined) return 'word'
  if (groups.number !== undefined) return 'number'
  if (groups.mark !== undefined) return 'quotation_mark'
  if (groups.handle !== undefined) return 'handle'
  return groups.url !== undefined ? 'url' : 'punctuation'
}

/** The words, numbers and signs of a text, in order, each with its place. Sentence, paragraph and quotation are filled in later. */
export function tokenise(body: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number, kind: TokenKind) => {
    const text = body.slice(start, end)
    const first = text[0] ?? ''
    const capital = first !== first.toLowerCase()
    tokens.push({ index: tokens.length, start, end, text, norm: normalise(text), kind, capital, paragraph: 0, sentence: 0, quotation: -1 })
  }
  scanner.lastIndex = 0
  for (let found = scanner.exec(body); found; found = scanner.exec(body)) {
    const start = found.index
    const kind = kindOf(found.groups ?? {})
    let end = scanner.lastIndex
    if (kind === 'word') {
      if (takesStop(body.slice(start, end), body.charAt(end), body.slice(end + 1, end + 3))) scanner.lastIndex = ++end
      const owner = possessive.exec(body.slice(start, end))
      if (owner) {
        push(start, start + owner.index, 'word')
        push(start + owner.index, end, 'possessive')
        continue
      }
    }
    push(start, end, kind)
  }
  return tokens
}
