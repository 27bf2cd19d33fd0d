// Whom a post without a name stands for: "the army chief", "the US defence secretary", "his Turkish counterpart".
import { leaderKeys } from '../../lexicon/posts.ts'
import type { PersonPhrase, PostPhrase } from '../phrases/phrase.ts'
import type { Held, PersonEntry } from './entry.ts'

/** Words that make another post of the one that they are added to. */
const telling = [
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
]
const alike: Record<string, string> = { military: 'army', head: 'chief', commander: 'chief' }

const headsOfState = new Set(['president', 'king', 'emir', 'head state'])

/** Whether the words of a description fit the post that somebody holds: "the minister" a foreign minister, but no prime minister. */
export function fitsPost(described: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  if (described.size === 0) return false
  if (described.size === 1 && described.has('leader'))
    return held.has('leader') || leaderKeys.has([...held].join(' ')) || leaderKeys.has([...held].reverse().join(' '))
  // "the Head of State" is who is president or monarch
  if (described.size === 2 && described.has('head') && described.has('state') && headsOfState.has([...held].join(' ')))
    return true
  const words = new Set([...held].map((word) => alike[word] ?? word))
  const missing = [...described].filter((word) => !words.has(alike[word] ?? word))
  // "the COAS" of an "army chief"
  if (
    missing.length &&
    !(
      held.size >= 2 &&
      [...words].every((word) => described.has(word)) &&
      missing.every((word) => word === 'staff' || word === 'general')
    )
  )
    return false
  return !telling.some((word) => held.has(word) && !described.has(word))
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
