import { abbreviationsBeforeNames, abbreviationsBeforeNumbers, otherAbbreviations } from '../lexicon/abbreviations.ts'
import type { Token, TokenKind } from './token.ts'

const apostrophes = /[’‘´`ʼ]/g
/** One scan over the text. What its alternatives match (URL, handle, number, word, mark, sign) is told apart by `kindOf`. */
const scanner = new RegExp(
  [
    String.raw`(?:https?:\/\/[^\s"”)\]]+|www\.[^\s"”)\]]+)`,
    String.raw`(?:[@#][\p{L}\p{N}_]+)`,
    String.raw`(?:\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?:-\p{L}+)*\p{L}*)`,
    String.raw`(?:(?:\p{L}\.){2,}(?:-\p{L}+)*|\p{Lu}\p{L}{0,4}-\d+\p{L}*(?:['’]s)?(?!\p{N})|\p{L}+\.-\p{L}+\.?|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-'’´‘ʼ\u2010\u2011]\p{L}[\p{L}\p{M}\p{N}]*)*)`,
    "(?:''|``|‘‘|’’|‘’|[\"“”„«»‘’‚'])",
    String.raw`(?:\.{3}|--|[^\s\p{L}\p{N}])`,
  ].join('|'),
  'gu',
)
const possessive = /['’´‘ʼ]s$/i
const endsInS = /s$/i
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
function takesStop(word: string, afterStop: string): boolean {
  if (word.length === 1) return word !== 'I' && word >= 'A' && word <= 'Z'
  const norm = word.toLowerCase()
  if (abbreviationsBeforeNames.has(norm)) return word[0] !== norm[0]
  if (abbreviationsBeforeNumbers.has(norm)) return /^\s?\d/.test(afterStop)
  return otherAbbreviations.has(norm) && word[0] !== norm[0] && norm !== 'sun' && norm !== 'mar' && norm !== 'co'
}

const quotationMarks = new Set([...'"“”„«»‘’‚\'', "''", '``', '‘‘', '’’', '‘’'])
const isLetter = /^[\p{L}\p{M}]/u

/** By the first character: a named group for each kind would be felt on every token. */
function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return 'number'
  if ((first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first > 127 && isLetter.test(text)))
    return text.includes('://') || text.startsWith('www.') ? 'url' : 'word'
  if (quotationMarks.has(text)) return 'quotation_mark'
  return text[0] === '@' || text[0] === '#' ? 'handle' : 'punctuation'
}

/** The words, numbers and signs of a text, in order, each with its place. Sentence, paragraph and quotation are filled in later. */
export function tokenise(body: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number, kind: TokenKind) => {
    const text = body.slice(start, end)
    const first = text[0] ?? ''
    const capital = first !== first.toLowerCase()
    tokens.push({
      index: tokens.length,
      start,
      end,
      text,
      norm: normalise(text),
      kind,
      capital,
      paragraph: 0,
      sentence: 0,
      quotation: -1,
    })
  }
  scanner.lastIndex = 0
  for (let found = scanner.exec(body); found; found = scanner.exec(body)) {
    const start = found.index
    const [text] = found
    const kind = kindOf(text)
    let end = scanner.lastIndex
    if (kind === 'word') {
      if (body.charAt(end) === '.' && takesStop(text, body.slice(end + 1, end + 3))) scanner.lastIndex = ++end
      const owner = endsInS.test(text) ? possessive.exec(body.slice(start, end)) : null
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
