import type { Token } from '../text/token.ts'
import { tokenise } from '../text/tokens.ts'
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

interface Node {
  /** By the next word; null at a phrase's end, where most nodes are. */
  children: Map<string, Node> | null
  entries: Entry[] | null
}

/** Lexemes made ready for one pass over a text, whatever their number. */
export interface Lexicon {
  root: Node
}

const node = (): Node => ({ children: null, entries: null })

const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** The words of a phrase. Most phrases are letters and spaces alone: those need no scan. */
const wordsOf = (phrase: string): { text: string; norm: string }[] =>
  plain.test(phrase) ? phrase.split(' ').map((text) => ({ text, norm: text.toLowerCase() })) : tokenise(phrase)

/** Compiles lexemes. Where two of one class have the same phrase and casing, the first declared stands. */
export function compileLexicon(lexemes: Iterable<Lexeme>): Lexicon {
  const root = node()
  for (const { phrase, class: of, value, casing } of lexemes) {
    const words = wordsOf(phrase)
    let at = root
    for (const { norm } of words) {
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
  return { root }
}

const none: readonly Entry[] = []

const isAllowed = (entry: Entry, tokens: readonly Token[], from: number): boolean => {
  if (entry.casing === 'any') return true
  if (entry.casing === 'name') return tokens[from]!.capital
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
  readonly #marks: (Classed[] | undefined)[]
  /** By class, made when first asked for. */
  readonly #listed: Classed[][] = []

  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.#marks = tokens.map((_, from) => marksFrom(tokens, lexicon, from))
  }

  /** What begins at the token, with the numbers of the classes. */
  startingAt(token: number): readonly { class: number }[] {
    return this.#marks[token] ?? unmarked
  }

  /** The longest mark of the class that begins at the token, if any. */
  at<Value>(of: LexemeClass<Value>, token: number): Mark<Value> | undefined {
    const marks = this.#marks[token]
    if (marks === undefined) return undefined
    // The one bridge from the untyped store: a class only ever has marks with values of its own type.
    for (const mark of marks) if (mark.class === of.number) return mark as Mark<Value>
    return undefined
  }

  /** All marks of the class in the order of the text; marks inside a longer one of the same class are left out. */
  all<Value>(of: LexemeClass<Value>): readonly Mark<Value>[] {
    let listed = this.#listed[of.number]
    if (!listed) {
      listed = this.#list(of.number)
      this.#listed[of.number] = listed
    }
    return listed as readonly Mark<Value>[]
  }

  #list(of: number): Classed[] {
    const listed: Classed[] = []
    let end = -1
    for (const marks of this.#marks)
      for (const mark of marks ?? []) {
        if (mark.class !== of || mark.from <= end) continue
        listed.push(mark)
        end = mark.to
      }
    return listed
  }
}

function marksFrom(tokens: readonly Token[], lexicon: Lexicon, from: number): Classed[] | undefined {
  const sentence = tokens[from]!.sentence
  let marks: Classed[] | undefined
  let at: Node | undefined = lexicon.root
  for (let to = from; to < tokens.length && tokens[to]!.sentence === sentence; to++) {
    at = at.children?.get(tokens[to]!.norm)
    if (!at) break
    for (const entry of at.entries ?? none) {
      if (!isAllowed(entry, tokens, from)) continue
      const mark = { class: entry.class.number, from, to, value: entry.value }
      const shorter = marks?.findIndex((other) => other.class === mark.class) ?? -1
      marks ??= []
      if (shorter >= 0) marks[shorter] = mark
      else marks.push(mark)
    }
  }
  return marks
}

/** Whether the token is one of these words, by its normalised form. */
export function isWord(token: Token | undefined, ...words: string[]): boolean {
  if (token === undefined) return false
  const { norm } = token
  for (const word of words) if (word === norm) return true
  return false
}
