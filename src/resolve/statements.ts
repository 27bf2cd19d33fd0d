import { type BlockKey, dateFeatures, type EventAccount } from './events.ts'
import type { Feature } from './judge.ts'

/** What is compared of a statement; parties by their ids. */
export interface StatementAccount extends EventAccount {
  speaker: string
  said: Said
}

export const statementBlocks = ({ speaker }: StatementAccount): BlockKey[] => [{ key: `statement ${speaker}` }]

/** Fewer words than this may be said twice. */
const telling = 5

type Likeness = 'equal' | 'equal_and_short' | 'contained' | 'much' | 'some' | 'little'

/** Texts that share fewer of their words than this are `little` alike, unless one holds the other. */
const some = 0.5

/** Bits of the marks of a text: so many that texts of a few sentences leave most of them unset. */
const bits = 128

/** Fowler, Noll and Vo's hash of a word. */
function numberOf(word: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193)
  return number >>> 0
}

/** One bit for each word, the same for the same word. */
function marksOf(words: readonly string[]): Int32Array {
  const marks = new Int32Array(bits / 32)
  for (const word of words) {
    const bit = numberOf(word) % bits
    marks[bit >> 5] = (marks[bit >> 5] ?? 0) | (1 << (bit & 31))
  }
  return marks
}

/** How many bits of the number are set. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What was said, as it is compared: its folded words, with what tells at a glance that others share few of them. */
export class Said {
  readonly words: readonly string[]
  readonly #marks: Int32Array
  #counts: ReadonlyMap<string, number> | null = null

  constructor(words: readonly string[]) {
    this.words = words
    this.#marks = marksOf(words)
  }

  /** Whether the two share so few words that they are `little` alike; false where counting them has to tell. */
  isOther(other: Said): boolean {
    const [shorter, longer] = this.words.length <= other.words.length ? [this, other] : [other, this]
    const most = shorter.words.length - shorter.#missing(longer)
    return most < shorter.words.length && most < some * longer.words.length
  }

  /** How many of its words the other has not, at least: a word may have its bit by another one. */
  #missing(other: Said): number {
    const others = other.#marks
    let missing = 0
    for (let at = 0; at < others.length; at += 1) missing += bitsIn((this.#marks[at] ?? 0) & ~(others[at] ?? 0))
    return missing
  }

  /** How often it has each word. */
  get counts(): ReadonlyMap<string, number> {
    if (this.#counts) return this.#counts
    const counts = new Map<string, number>()
    for (const word of this.words) counts.set(word, (counts.get(word) ?? 0) + 1)
    this.#counts = counts
    return counts
  }

  get text(): string {
    return ` ${this.words.join(' ')} `
  }
}

/** Share of the words that two texts have in common, by the longer one. */
function shared(shorter: Said, longer: Said): number {
  let both = 0
  for (const [word, count] of shorter.counts) both += Math.min(count, longer.counts.get(word) ?? 0)
  return both / Math.max(longer.words.length, 1)
}

function likenessOf(left: Said, right: Said): Likeness {
  const [shorter, longer] = left.words.length <= right.words.length ? [left, right] : [right, left]
  const [fewer, more] = [shorter.words.length, longer.words.length]
  // Most pairs share hardly a word: marks tell that sooner than texts.
  if (left.isOther(right)) return 'little'
  const share = shared(shorter, longer)
  if (share === 1 && shorter.text === longer.text) return fewer < telling ? 'equal_and_short' : 'equal'
  if (fewer < telling) return 'little'
  // Words that are not all there cannot stand there in order.
  const isWithin = share * more === fewer && longer.text.includes(shorter.text)
  if (isWithin) return 'contained'
  return share >= 0.7 ? 'much' : share >= some ? 'some' : 'little'
}

/** Whether the words are too little alike for the two to be one statement, whoever tells it when. */
export const inOtherWords = ({ said: left }: StatementAccount, { said: right }: StatementAccount): boolean =>
  likenessOf(left, right) === 'little'

const words =
  (wanted: Likeness, detail: string) =>
  (left: StatementAccount, right: StatementAccount): string | null =>
    likenessOf(left.said, right.said) === wanted ? detail : null

/** What speaks for and against two accounts telling of one statement, in the order in which reasons are told. */
export const statementFeatures: readonly Feature<StatementAccount>[] = [
  {
    name: 'same_speaker',
    weight: 20,
    holds: (left, right) => (left.speaker === right.speaker ? left.speaker : null),
  },
  { name: 'same_text', weight: 50, holds: words('equal', 'word for word') },
  { name: 'same_few_words', weight: 35, holds: words('equal_and_short', `fewer than ${telling} words`) },
  { name: 'text_within_text', weight: 45, holds: words('contained', 'one holds the other') },
  { name: 'most_words_shared', weight: 40, holds: words('much', 'seven words in ten') },
  { name: 'half_the_words_shared', weight: 15, holds: words('some', 'five words in ten') },
  { name: 'other_words', weight: -100, apart: true, holds: words('little', 'fewer than five words in ten') },
  ...dateFeatures({ same: 15, coarse: 10, latest: 5, undated: 5, background: 5, nextDay: 5 }),
]
