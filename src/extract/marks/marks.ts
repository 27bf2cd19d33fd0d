import type { Token } from '../text/token.ts'
import { tokenise } from '../text/tokens.ts'
import { normalise } from '../text/words.ts'
import type { Casing, Lexeme, LexemeClass } from './lexeme.ts'

/** A stretch of tokens that a lexicon knows: token indices, first to last inclusive. */
export interface Mark<Value> {
  from: number
  to: number
  value: Value
}

interface Entry {
  class: LexemeClass<unknown>
  value: unknown
  casing: Casing
  texts: string[]
}

/** Where a phrase stands after so many words. */
export interface Node {
  /** By the next word; null at a phrase's end, where most nodes are. */
  children: Map<string, Node> | null
  entries: Entry[] | null
}

/**
 * Lexemes made ready for one pass over a text, whatever their number. Phrases are sorted by their first word; what follows
 * it is only worked out when a text has that word: of the world's names a program meets few.
 */
export class Lexicon {
  readonly #lexemes = new Map<string, Lexeme[]>()
  readonly #nodes = new Map<string, Node>()

  constructor(lexemes: Iterable<Lexeme>) {
    for (const lexeme of lexemes) {
      const first = firstOf(lexeme.phrase)
      const others = this.#lexemes.get(first)
      if (others) others.push(lexeme)
      else this.#lexemes.set(first, [lexeme])
    }
  }

  /** The phrases that begin with a word, by its normalised form. */
  beginningWith(norm: string): Node | null {
    const known = this.#nodes.get(norm)
    if (known) return known
    const lexemes = this.#lexemes.get(norm)
    if (!lexemes) return null
    const root = node()
    for (const lexeme of lexemes) enter(root, lexeme)
    this.#nodes.set(norm, root)
    this.#lexemes.delete(norm)
    return root
  }
}

const node = (): Node => ({ children: null, entries: null })

const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** The words of a phrase. Most phrases are letters and spaces alone: those need no scan. */
const wordsOf = (phrase: string): { text: string; norm: string }[] =>
  plain.test(phrase) ? phrase.split(' ').map((text) => ({ text, norm: text.toLowerCase() })) : tokenise(phrase)

/** Letters of any script, joined as in "Ain-al-Asad" and "N'Djamena": what the scan would leave as they are. */
const letters = /^\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*$/u
const possessive = /['’]s$/i

/** A phrase's first word, normalised. Only one that is more than letters takes a scan, of as much as tells it: "No. 1" of "No. 10". */
function firstOf(phrase: string): string {
  const end = phrase.indexOf(' ')
  const first = end < 0 ? phrase : phrase.slice(0, end)
  if (plain.test(first)) return first.toLowerCase()
  if (letters.test(first) && !possessive.test(first)) return normalise(first)
  return tokenise(end < 0 ? phrase : phrase.slice(0, end + 2))[0]?.norm ?? ''
}

/** Enters a lexeme below its first word. Where two of one class have the same phrase and casing, the first declared stands. */
function enter(root: Node, { phrase, class: of, value, casing }: Lexeme): void {
  const words = wordsOf(phrase)
  let at = root
  for (const { norm } of words.slice(1)) {
    at.children ??= new Map()
    let next = at.children.get(norm)
    if (!next) {
      next = node()
      at.children.set(norm, next)
    }
    at = next
  }
  at.entries ??= []
  if (!at.entries.some((entry) => entry.class === of && entry.casing === casing))
    at.entries.push({ class: of, value, casing, texts: words.map(({ text }) => text) })
}

const none: readonly Entry[] = []

const articled = /^[ae]l-\p{Lu}/u

/** "Shabaab", and "al-Shabaab", "al Shabaab", whose article is written small; "82nd Airborne", whose number has no capital. */
function isCapital(tokens: readonly Token[], at: number): boolean {
  const { capital, norm, text, kind } = tokens[at]!
  if (capital || kind === 'number' || articled.test(text)) return true
  return (norm === 'al' || norm === 'el') && tokens[at + 1]?.capital === true
}

const isAllowed = (entry: Entry, tokens: readonly Token[], from: number): boolean => {
  if (entry.casing === 'any') return true
  if (entry.casing === 'name') return isCapital(tokens, from)
  return entry.texts.every((text, offset) => tokens[from + offset]!.text === text)
}

/** A mark with the number of its class. */
interface Classed extends Mark<unknown> {
  class: number
}

const unmarked: readonly Classed[] = []

/** The lexicon's words in a text: for each class the longest mark that begins at a token. */
export class Marks {
  /** By token; few tokens have any, hardly one has many. */
  readonly #marks: (readonly Classed[])[]
  /** By class. */
  readonly #listed: Classed[][] = []

  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.#marks = tokens.map((_, from) => marksFrom(tokens, lexicon, from))
    for (const marks of this.#marks) for (const mark of marks) this.#list(mark)
  }

  /** What begins at the token, with the numbers of the classes. */
  startingAt(token: number): readonly { class: number }[] {
    return this.#marks[token] ?? unmarked
  }

  /** The longest mark of the class that begins at the token, if any. */
  at<Value>(of: LexemeClass<Value>, token: number): Mark<Value> | undefined {
    // No index outside of the array: that is slow.
    if (token < 0 || token >= this.#marks.length) return undefined
    // The one bridge from the untyped store: a class only ever has marks with values of its own type.
    for (const mark of this.#marks[token] ?? unmarked) if (mark.class === of.number) return mark as Mark<Value>
    return undefined
  }

  /** All marks of the class in the order of the text; marks inside a longer one of the same class are left out. */
  all<Value>(of: LexemeClass<Value>): readonly Mark<Value>[] {
    return (this.#listed[of.number] ?? unmarked) as readonly Mark<Value>[]
  }

  #list(mark: Classed): void {
    while (this.#listed.length <= mark.class) this.#listed.push([])
    const listed = this.#listed[mark.class]
    const last = listed?.at(-1)
    if (!last || mark.from > last.to) listed?.push(mark)
  }
}

/** The phrases that begin with a token's word. */
function phrasesAt({ word }: Token, lexicon: Lexicon): Node | null {
  if (word.lexicon !== lexicon) {
    word.lexicon = lexicon
    word.phrases = lexicon.beginningWith(word.norm)
  }
  return word.phrases
}

function marksFrom(tokens: readonly Token[], lexicon: Lexicon, from: number): readonly Classed[] {
  const first = tokens[from]!
  let at = phrasesAt(first, lexicon)
  if (!at) return unmarked
  let marks: Classed[] | undefined
  for (let to = from; at; ) {
    for (const entry of at.entries ?? none) if (isAllowed(entry, tokens, from)) marks = withMark(marks, entry, from, to)
    const next: Token | undefined = at.children ? tokens[++to] : undefined
    at = next && next.sentence === first.sentence ? (at.children?.get(next.norm) ?? null) : null
  }
  return marks ?? unmarked
}

/** A longer mark takes the place of a shorter one of its class. */
function withMark(marks: Classed[] | undefined, entry: Entry, from: number, to: number): Classed[] {
  const mark = { class: entry.class.number, from, to, value: entry.value }
  if (!marks) return [mark]
  let at = 0
  while (at < marks.length && marks[at]?.class !== mark.class) at++
  marks[at] = mark
  return marks
}

/** Whether the token is one of these words, by its normalised form. */
export function isWord(token: Token | undefined, ...words: string[]): boolean {
  if (token === undefined) return false
  const { norm } = token
  for (const word of words) if (word === norm) return true
  return false
}
