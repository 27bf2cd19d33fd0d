import { type BlockKey, dateFeatures, type EventAccount } from './events.ts'
import type { Feature } from './judge.ts'

/** What is compared of a statement; parties by their ids. */
export interface StatementAccount extends EventAccount {
  speaker: string
  /** The folded words that were said. */
  said: readonly string[]
}

export const statementBlocks = ({ speaker }: StatementAccount): BlockKey[] => [{ key: `statement ${speaker}` }]

/** Fewer words than this may be said twice. */
const telling = 5

type Likeness = 'equal' | 'equal_and_short' | 'contained' | 'much' | 'some' | 'little'

/** Words said with how often, and as one text. */
interface Said {
  counts: ReadonlyMap<string, number>
  text: string
  /** A number for each word, in ascending order: the same for the same word, seldom for another. */
  numbers: Uint32Array
}

const saidIn = new WeakMap<readonly string[], Said>()

function saidOf(words: readonly string[]): Said {
  const standing = saidIn.get(words)
  if (standing) return standing
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const said = { counts, text: ` ${words.join(' ')} `, numbers: Uint32Array.from(words, numberOf).sort() }
  saidIn.set(words, said)
  return said
}

/** Fowler, Noll and Vo's hash of a word. */
function numberOf(word: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193)
  return number >>> 0
}

/** How many words two texts have in common at most. */
function mostShared(left: Uint32Array, right: Uint32Array): number {
  let [one, other, both] = [0, 0, 0]
  while (one < left.length && other < right.length) {
    const difference = (left[one] ?? 0) - (right[other] ?? 0)
    if (difference <= 0) one += 1
    if (difference >= 0) other += 1
    if (difference === 0) both += 1
  }
  return both
}

/** Share of the words that two texts have in common, by the longer one. */
function shared(shorter: readonly string[], longer: readonly string[]): number {
  const others = saidOf(longer).counts
  let both = 0
  for (const [word, count] of saidOf(shorter).counts) both += Math.min(count, others.get(word) ?? 0)
  return both / Math.max(longer.length, 1)
}

/** Texts that share fewer of their words than this are `little` alike, unless one holds the other. */
const some = 0.5

function likenessOf(left: readonly string[], right: readonly string[]): Likeness {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  // Most pairs share hardly a word: numbers tell that sooner than texts.
  const most = mostShared(saidOf(shorter).numbers, saidOf(longer).numbers)
  if (most < shorter.length && most < some * longer.length) return 'little'
  const share = shared(shorter, longer)
  if (share === 1) {
    if (saidOf(shorter).text === saidOf(longer).text) return shorter.length < telling ? 'equal_and_short' : 'equal'
  }
  if (shorter.length < telling) return 'little'
  // Words that are not all there cannot stand there in order.
  const isWithin = share * longer.length === shorter.length && saidOf(longer).text.includes(saidOf(shorter).text)
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
