// Whom a post without a name stands for: "the army chief", "the US defence secretary", "his Turkish counterpart".
import { leaderKeys } from '../../lexicon/posts.ts'
import type { PersonPhrase, PostPhrase } from '../phrases/phrase.ts'
import type { Held, PersonEntry } from './entry.ts'

/** Words that make another post of the one that they are added to. */
const telling: ReadonlySet<string> = new Set([
  'prime',
  'vice',
  'deputy',
  'assistant',
  'under',
  'general',
  'press',
  'permanent',
  'lady',
  'crown',
  'party',
  'first',
  'council',
  'joint',
])
const alike: ReadonlyMap<string, string> = new Map([
  ['military', 'army'],
  ['head', 'chief'],
  ['commander', 'chief'],
])
const likeOf = (word: string): string => alike.get(word) ?? word

/** Whether one of the words is the word or one like it. */
function holdsLike(words: ReadonlySet<string>, word: string): boolean {
  for (const other of words) if (likeOf(other) === likeOf(word)) return true
  return false
}

const headsOfState = new Set(['president', 'king', 'emir', 'head state'])

/** Whether the words of a description fit the post that somebody holds: "the minister" a foreign minister, but no prime minister. */
export function fitsPost(described: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  if (described.size === 0) return false
  if (described.size === 1 && described.has('leader'))
    return held.has('leader') || leaderKeys.has([...held].join(' ')) || leaderKeys.has([...held].reverse().join(' '))
  // "the Head of State" is who is president or monarch
  if (described.size === 2 && described.has('head') && described.has('state') && headsOfState.has([...held].join(' ')))
    return true
  for (const word of described) if (!holdsLike(held, word)) return isShortFor(described, held)
  return !tellsMore(held, described)
}

/** "the COAS" of an "army chief": what is missing says nothing else. */
function isShortFor(described: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  if (held.size < 2) return false
  for (const word of held) if (!described.has(likeOf(word))) return false
  for (const word of described) if (word !== 'staff' && word !== 'general' && !holdsLike(held, word)) return false
  return !tellsMore(held, described)
}

/** Whether the held post has a word that makes another one of it. */
function tellsMore(held: ReadonlySet<string>, described: ReadonlySet<string>): boolean {
  for (const word of held) if (telling.has(word) && !described.has(word)) return true
  return false
}

const isSameBody = (post: PostPhrase, held: Held): boolean => {
  if (!post.organisation) return true
  if (!held.organisation) return false
  const [left, right] = [post.organisation.standing[0], held.organisation.standing[0]]
  if (left || right) return left?.name === right?.name
  return post.organisation.kind === held.organisation.kind
}

const heads = [
  'general',
  'chairman',
  'director',
  'president',
  'commissioner',
  'chief',
  'head',
  'leader',
  'commander',
  'minister',
  'governor',
  'executive',
]
/** "the UN chief" is whoever is at its head, by whatever title. */
const isHeadOf = (post: PostPhrase, held: Held): boolean =>
  post.organisation !== null &&
  held.organisation !== null &&
  post.key.size === 1 &&
  (post.key.has('chief') || post.key.has('head') || post.key.has('leader')) &&
  heads.some((word) => held.key.has(word)) &&
  !['deputy', 'vice', 'assistant', 'under'].some((word) => held.key.has(word))

/** Persons whose post the phrase describes. */
export function holdersOf(phrase: PersonPhrase, entries: readonly PersonEntry[]): PersonEntry[] {
  const post = phrase.posts[0]
  if (!post) return []
  const fits = (entry: PersonEntry) =>
    !(phrase.gender && entry.genderSaid && entry.gender !== phrase.gender) &&
    entry.posts.some((held) => {
      const country = held.country ?? entry.country
      return (
        (fitsPost(post.key, held.key) || isHeadOf(post, held)) &&
        (!phrase.country || country === phrase.country) &&
        isSameBody(post, held)
      )
    })
  return entries.filter(fits)
}

/** The one who is meant among several holders: the home country's, where the phrase names no country; else the latest named. */
export function pickHolder(holders: PersonEntry[], phrase: PersonPhrase, home: string | null): PersonEntry | undefined {
  if (holders.length < 2) return holders[0]
  const words = phrase.posts[0]?.title.toLowerCase() ?? ''
  const literal = holders.filter(({ posts }) => posts.some(({ title }) => title.toLowerCase().includes(words)))
  const named = literal.length ? literal : holders
  const post = phrase.posts[0]
  const standing = named.filter(({ posts }) => posts.some(({ key, past }) => !past && post && fitsPost(post.key, key)))
  const byRecency = [...(standing.length ? standing : named)].sort(
    (left, right) => right.last - left.last || left.first - right.first,
  )
  if (phrase.country || !home) return byRecency[0]
  const domestic = byRecency.filter(({ country }) => country === home)
  return domestic[0] ?? byRecency[0]
}
