import type { Token } from './token.ts'
import { factsOf, type Word, wordAt, wordOf } from './words.ts'

/** One scan over the text. What its alternatives match (URL, handle, number, word, mark, sign) is told apart by the word's kind. */
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
const digitAhead = /^\s?\d/

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
/** Hyphen and apostrophes inside of words. */
const joins = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019

/** Signs behind which a plain word may well go on, and the scanner has to say: full stop, colon, digits, what is not ASCII. */
const isOpen = (code: number): boolean =>
  code === 0x2e || code === 0x3a || isDigit(code) || (code > 127 && !(code >= 0x201a && code <= 0x2027))

/** Signs of which two or three make one, or that open a word of another kind: hyphens, apostrophes, "@", "#". */
const mayGoOn: ReadonlySet<number> = new Set([0x2d, 0x27, 0x60, 0x40, 0x23])

/**
 * Where the plain word, number or sign at `start` ends, or `start` where it takes the scanner to tell. Nine tokens of ten
 * are ASCII letters between spaces and commas: they go without regular expression.
 */
function endOfPlain(body: string, start: number): number {
  let end = start
  let code = body.charCodeAt(end)
  if (isLetter(code)) {
    while (isLetter(code) || (joins(code) && isLetter(body.charCodeAt(end + 1)))) code = body.charCodeAt(++end)
    if (code === 0x2e && end > start + 1 && isSpace(body.charCodeAt(end + 1))) return end
    return isOpen(code) || joins(code) ? start : end
  }
  if (isDigit(code)) {
    while (isDigit(code)) code = body.charCodeAt(++end)
    return isSpace(code) ? end : start
  }
  if (code === 0x2e) return isSpace(body.charCodeAt(end + 1)) ? end + 1 : start
  return mayGoOn.has(code) || code > 127 ? start : end + 1
}

/** The words, numbers and signs of a text, in order, each with its place. Sentence, paragraph and quotation are filled in later. */
export function tokenise(body: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, word: Word) => {
    const { text, norm, kind, capital } = word
    tokens.push({
      index: tokens.length,
      start,
      end: start + text.length,
      text,
      word,
      facts: factsOf(word),
      norm,
      kind,
      capital,
      paragraph: 0,
      sentence: 0,
      quotation: -1,
    })
  }
  for (let start = 0; start < body.length; ) {
    if (isSpace(body.charCodeAt(start))) {
      start++
      continue
    }
    let end = endOfPlain(body, start)
    if (end === start) {
      scanner.lastIndex = start
      const found = scanner.exec(body)
      if (!found) break
      start = found.index
      end = scanner.lastIndex
    }
    let word = wordAt(body, start, end)
    if (word.kind === 'word') {
      if (body.charCodeAt(end) === 0x2e && takesStop(word, body, end)) word = wordOf(body.slice(start, ++end))
      if (word.owner > 0) {
        push(start, wordOf(word.text.slice(0, word.owner)))
        push(start + word.owner, wordOf(word.text.slice(word.owner)))
        start = end
        continue
      }
    }
    push(start, word)
    start = end
  }
  return tokens
}

const takesStop = ({ stop }: Word, body: string, at: number): boolean =>
  stop === 'taken' || (stop === 'taken before a digit' && digitAhead.test(body.slice(at + 1, at + 3)))
