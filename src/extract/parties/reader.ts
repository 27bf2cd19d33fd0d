import { capitalisedNotNames, commonWords } from '../lexicon/not-names.ts'
import {
  Institution,
  InstitutionField,
  LeadingHead,
  OpeningHead,
  OrganisationNoun,
} from '../lexicon/organisation-heads.ts'
import { PlaceHead, PlaceOpener } from '../lexicon/place-heads.ts'
import { PostHead, PostModifier, PostStatus } from '../lexicon/posts.ts'
import { Title } from '../lexicon/titles.ts'
import { StandingOrganisation, StandingPlace, StandingPost, StateWord } from '../lexicon/world.ts'
import type { LexemeClass } from '../marks/lexeme.ts'
import type { Mark, Marks } from '../marks/marks.ts'
import type { Text } from '../text/text.ts'
import type { Token } from '../text/token.ts'
import { wordFact, wordOf } from '../text/words.ts'

const nothing: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: '',
  word: wordOf(''),
  facts: 0,
  norm: '',
  kind: 'punctuation',
  capital: false,
  paragraph: -1,
  sentence: -1,
  quotation: -1,
}
/** "al-Sadr", "d'Estaing": small letter first, a name all the same. */
const smallArticle = /^(?:al|el|an|ar|as|ash|at|az|ed|ad|ul|bin)[-‐‑]\p{Lu}|^[dl]['’]\p{Lu}/u
const beginsName = wordFact(({ capital, text }) => capital || smallArticle.test(text))
/** White space other than single spaces. */
const uneven = /[^\S ]| {2}/
const isInitial = wordFact(({ text }) => /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u.test(text))
const pastLike = /(?:[^e]ed|ied|eed)$/
const finiteVerbs = new Set(
  `says said told tells has had is was are were will would can could may might must should did does do took takes gave gives made makes went goes came comes spoke speaks met meets
  rang held put sent wrote writes sent left led leads fled won lost saw sees thought thinks knew knows began begins ran runs stood stands kept felt found got gets let became becomes rose fell drew
  flew hit struck sought paid spent brought broke chose fought meant read sat sets set shook sold swore threw wore also then now never later wants hopes plans faces calls urges warns vows adds notes`.split(
    /\s+/,
  ),
)

const looksFinite = wordFact(
  ({ kind, capital, norm }) => kind === 'word' && !capital && (finiteVerbs.has(norm) || pastLike.test(norm)),
)
const isKnownCommon = wordFact(({ norm }) => capitalisedNotNames.has(norm) || commonWords.has(norm))

/** What a token may begin, as bits: by the lexicons that have a word there. */
export const Begins = { capital: 1, post: 2, title: 4, body: 8, state: 16, place: 32, status: 64, ground: 128 } as const
const classesOf: readonly (readonly [bit: number, classes: readonly LexemeClass<unknown>[]])[] = [
  [Begins.post, [PostHead, PostModifier, StandingPost]],
  [Begins.status, [PostStatus]],
  [Begins.title, [Title]],
  [Begins.body, [Institution, InstitutionField, LeadingHead, OpeningHead, OrganisationNoun, StandingOrganisation]],
  [Begins.state, [StateWord]],
  [Begins.place, [StandingPlace]],
  [Begins.ground, [PlaceHead, PlaceOpener]],
]
/** Bits by the number of the class. */
const bitOf: number[] = []
for (const [bit, classes] of classesOf) for (const { number } of classes) bitOf[number] = bit

/** A document under the eyes of the phrase readers: its tokens and marks, and what is known of its capitals. */
export class Reader {
  readonly text: Text
  readonly marks: Marks
  readonly tokens: readonly Token[]
  readonly #shouting: boolean[]
  readonly #lowercase = new Set<string>()
  readonly #begins: Uint8Array
  /** Whether a token is a common word, kept once it was asked for: 0 unknown, 1 no, 2 yes. */
  readonly #common: Uint8Array
  /** What `remembered` readers have read, by reader and token. */
  readonly memories: unknown[][] = []

  constructor(text: Text, marks: Marks) {
    this.text = text
    this.marks = marks
    this.tokens = text.tokens
    this.#begins = new Uint8Array(text.tokens.length)
    this.#common = new Uint8Array(text.tokens.length)
    for (const token of text.tokens) {
      if (token.kind !== 'word') continue
      if (!token.capital) this.#lowercase.add(token.norm)
      this.#begins[token.index] = this.#beginningsAt(token)
    }
    this.#shouting = text.sentences.map(
      ({ from, to, role }) =>
        role === 'title' || (!/[.?!]/.test(this.token(to).text) && this.#mostlyCapitals(from, to)),
    )
  }

  #mostlyCapitals(from: number, to: number): boolean {
    let words = 0
    let capitals = 0
    for (let i = from; i <= to; i++) {
      const token = this.token(i)
      if (token.kind !== 'word' || token.text.length < 4) continue
      words++
      if (token.capital) capitals++
    }
    return words >= 5 && capitals > words * 0.8
  }

  #beginningsAt({ index, facts }: Token): number {
    let bits = facts & beginsName ? Begins.capital : 0
    for (const mark of this.marks.startingAt(index)) bits |= bitOf[mark.class] ?? 0
    return bits
  }

  /** Whether the token is a word that may begin one of these (`Begins` bits together): a quick no for most of a text. */
  begins(i: number, bits: number): boolean {
    return i >= 0 && i < this.tokens.length && ((this.#begins[i] ?? 0) & bits) !== 0
  }

  token(i: number): Token {
    // no index outside of the array: that is slow
    return i >= 0 && i < this.tokens.length ? (this.tokens[i] ?? nothing) : nothing
  }

  norm(i: number): string {
    return this.token(i).norm
  }

  /** The words from one token to another as the text has them, white space made plain. */
  slice(from: number, to: number): string {
    const words = this.text.body.slice(this.token(from).start, this.token(to).end)
    return uneven.test(words) ? words.replace(/\s+/g, ' ') : words
  }

  /** Last token of the sentence that the token is in. */
  end(i: number): number {
    const { sentence } = this.token(i)
    return sentence < 0 ? i : (this.text.sentences[sentence]?.to ?? i)
  }

  at<Value>(of: LexemeClass<Value>, i: number): Mark<Value> | undefined {
    return this.marks.at(of, i)
  }

  is(i: number, ...words: string[]): boolean {
    const { norm } = this.token(i)
    for (const word of words) if (word === norm) return true
    return false
  }

  /** A headline: capitals say nothing there. */
  isShouting(i: number): boolean {
    const { sentence } = this.token(i)
    return sentence >= 0 && (this.#shouting[sentence] ?? false)
  }

  /** A dateline, label or the like before the text proper. */
  isLead(i: number): boolean {
    return this.text.sentences[this.token(i).sentence]?.role === 'lead'
  }

  /** First word of a sentence, a quotation, a line. */
  opens(i: number): boolean {
    const before = this.token(i - 1)
    return (
      before.sentence !== this.token(i).sentence ||
      before.kind === 'quotation_mark' ||
      before.text === ':' ||
      before.text === '•'
    )
  }

  isCapitalWord(i: number): boolean {
    return this.begins(i, Begins.capital)
  }

  /** A capital word that is no known common word: the next part of a name, at a glance. */
  isNameLike(i: number): boolean {
    return this.isCapitalWord(i) && !this.isCommon(i) && this.token(i).sentence === this.token(i - 1).sentence
  }

  isInitial(i: number): boolean {
    return (this.token(i).facts & isInitial) !== 0
  }

  /** A capital that may only be there because the word opens a sentence or stands in a headline. */
  isCommon(i: number): boolean {
    if (i < 0 || i >= this.#common.length) return this.#readCommon(i)
    this.#common[i] ||= this.#readCommon(i) ? 2 : 1
    return this.#common[i] === 2
  }

  #readCommon(i: number): boolean {
    const { norm, facts } = this.token(i)
    return (facts & isKnownCommon) !== 0 || ((this.opens(i) || this.isShouting(i)) && this.#lowercase.has(norm))
  }

  /** Whether the word looks like a verb of a main clause, as far as its shape tells: "said", "condemned", "has". */
  isVerbLike(i: number): boolean {
    return (this.token(i).facts & looksFinite) !== 0
  }

  isPossessive(i: number): boolean {
    const { kind, text } = this.token(i)
    if (kind === 'possessive') return true
    // "the United States' envoy", "Soleimani´s"
    return (
      (text === "'" || text === '’' || text === '´') &&
      /s$/i.test(this.token(i - 1).text) &&
      this.token(i).start === this.token(i - 1).end &&
      this.token(i).quotation < 0 &&
      this.token(i + 1).kind === 'word'
    )
  }
}

let rememberedReaders = 0

/** Reads each token only once a document, however many readers ask. */
export function remembered<Value>(read: (reader: Reader, i: number) => Value): (reader: Reader, i: number) => Value {
  const number = rememberedReaders++
  return (reader, i) => {
    let memory = reader.memories[number]
    if (!memory) {
      memory = new Array(reader.tokens.length)
      reader.memories[number] = memory
    }
    // The one bridge from the untyped store: a reader's memory only ever has what it read itself.
    const known = memory[i] as Value | undefined
    if (known !== undefined) return known
    const value = read(reader, i)
    memory[i] = value
    return value
  }
}
