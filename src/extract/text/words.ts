import { abbreviationsBeforeNames, abbreviationsBeforeNumbers, otherAbbreviations } from '../lexicon/abbreviations.ts'
import type { Lexicon, Node } from '../marks/marks.ts'
import type { TokenKind } from './token.ts'

/** What the letters of a word, number or sign say by themselves, wherever it stands. */
export interface Word {
  text: string
  norm: string
  kind: TokenKind
  capital: boolean
  /** Whether a full stop behind the word belongs to it: "Gen." and "U.S." take theirs, "war." does not, "No." only before a digit. */
  stop: 'taken' | 'taken before a digit' | 'left'
  /** Where the `'s` begins that the word ends in; -1 where it does not. */
  owner: number
  /** The lexicon that was last looked into for phrases that begin with the word, and what it has. */
  lexicon: Lexicon | null
  phrases: Node | null
  /** What `wordFact` declares, as bits, and how many of them have been worked out. */
  facts: number
  decided: number
  /** What `wordValue` declares, as far as it was asked for. */
  values: unknown[]
}

const apostrophes = /[’‘´`ʼ]/g
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

function stopOf(word: string): Word['stop'] {
  if (word.length === 1) return word !== 'I' && word >= 'A' && word <= 'Z' ? 'taken' : 'left'
  const norm = word.toLowerCase()
  if (abbreviationsBeforeNames.has(norm)) return word[0] !== norm[0] ? 'taken' : 'left'
  if (abbreviationsBeforeNumbers.has(norm)) return 'taken before a digit'
  const isOther = otherAbbreviations.has(norm) && norm !== 'sun' && norm !== 'mar' && norm !== 'co'
  return isOther && word[0] !== norm[0] ? 'taken' : 'left'
}

const quotationMarks = new Set([...'"“”„«»‘’‚\'', "''", '``', '‘‘', '’’', '‘’'])
const isLetter = /^[\p{L}\p{M}]/u
const possessive = /['’´‘ʼ]s$/i

/** By the first character: a named group for each kind would be felt on every token. */
function kindOf(text: string): TokenKind {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57) return 'number'
  if (text.length === 2 && possessive.test(text)) return 'possessive'
  if ((first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first > 127 && isLetter.test(text)))
    return text.includes('://') || text.startsWith('www.') ? 'url' : 'word'
  if (quotationMarks.has(text)) return 'quotation_mark'
  return text[0] === '@' || text[0] === '#' ? 'handle' : 'punctuation'
}

const decisions: ((word: Word) => boolean)[] = []

/**
 * Declares something that the letters of a word decide: worked out once a word, however often it stands in however many
 * texts. Gives its bit in the `facts` of every token.
 */
export function wordFact(decide: (word: Word) => boolean): number {
  if (decisions.length === 31) throw new Error('words have no room for another fact')
  decisions.push(decide)
  return 1 << (decisions.length - 1)
}

const valuations: ((word: Word) => unknown)[] = []

/**
 * Declares a value that the letters of a word have, such as its entry in a list: looked up once a word. Gives what reads it.
 */
export function wordValue<Value>(read: (word: Word) => Value): (word: Word) => Value {
  const place = valuations.push(read) - 1
  return (word) => {
    while (word.values.length <= place) word.values.push(valuations[word.values.length]?.(word))
    // The one bridge from the untyped store: each place only ever has values of its own declaration.
    return word.values[place] as Value
  }
}

/** The facts of a word, as bits; those declared since they were last asked for are worked out now. */
export function factsOf(word: Word): number {
  for (; word.decided < decisions.length; word.decided++)
    if (decisions[word.decided]?.(word)) word.facts |= 1 << word.decided
  return word.facts
}

function readWord(text: string): Word {
  const first = text[0] ?? ''
  return {
    text,
    norm: interned(normalise(text)),
    kind: kindOf(text),
    capital: first !== first.toLowerCase(),
    stop: stopOf(text),
    owner: text.search(possessive),
    lexicon: null,
    phrases: null,
    facts: 0,
    decided: 0,
    values: [],
  }
}

/**
 * The one copy of a string that the engine keeps as a name. Two such are compared by their addresses, and none holds on
 * to the text that it was cut from. Every comparison of a word with words of a lexicon gains by it. On an object without
 * a prototype: it holds its names by itself. From the shape of `{}` each name would branch off a shape of its own, some
 * thousand of them are all that it can have, and from then on whatever begins as `{}` or is spread would be slow.
 */
function interned(text: string): string {
  const names: Record<string, true> = Object.create(null)
  names[text] = true
  return Object.keys(names)[0] ?? text
}

/** Words kept, at most: as many as a language uses, and no more however many documents are read. */
const most = 50_000

const words = new Map<string, Word>()

/** The word of these letters, read once for all documents in which it stands. */
export function wordOf(letters: string): Word {
  const known = words.get(letters)
  if (known) return known
  if (words.size >= most) words.clear()
  const word = readWord(interned(letters))
  words.set(word.text, word)
  return word
}

/** Words met lately, by a number made of their letters. */
const recent: (Word | undefined)[] = new Array(4096).fill(undefined)

/** The word between two offsets of a text. Most are found without cutting them out. */
export function wordAt(body: string, start: number, end: number): Word {
  let slot = 0
  for (let at = start; at < end; at++) slot = (slot * 31 + body.charCodeAt(at)) & 4095
  const known = recent[slot]
  if (known !== undefined && known.text.length === end - start && body.startsWith(known.text, start)) return known
  const word = wordOf(body.slice(start, end))
  recent[slot] = word
  return word
}
