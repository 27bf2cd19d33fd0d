// Whom a pronoun cannot stand for, by the place where it and they stand.
import type { PersonPhrase, Phrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { Entry } from './entry.ts'
import { isVoice, prepositions } from './groups.ts'
import type { Seen } from './references.ts'

const held = new Set(
  'reported said understood believed thought claimed alleged rumoured hoped feared clear unclear likely unlikely true possible known unknown'.split(
    ' ',
  ),
)

/** "Somebody, it is reported, told", "it is unclear": of nobody. */
export function isExpletive(reader: Reader, at: number): boolean {
  if (!reader.is(at, 'it') || !reader.is(at + 1, 'is', 'was', 'remains', 'seems', 'appears')) return false
  return held.has(reader.norm(reader.is(at + 2, 'not', 'still', 'now', 'widely') ? at + 3 : at + 2))
}

/** "Zarif refused to take a call from him": no object is its own clause's subject. */
export function withoutSubject(near: Seen[], sentence: number, reader: Reader, pronoun: number): Seen[] {
  const isRelative =
    reader.is(pronoun - 2, 'who') || (reader.is(pronoun - 3, 'who') && reader.is(pronoun - 2, 'had', 'has'))
  const acting = near.findLastIndex((seen) => seen.sentence === sentence && (isRelative || seen.standing === 2))
  const subjects = new Set(listedWith(near, acting, reader).map(({ entry }) => entry))
  // "he said. Berg had rung him": hardly the spokesman
  const others = near.filter(({ entry }) => !subjects.has(entry) && !(entry.is === 'person' && isVoice(entry)))
  return others.length && !opensOwnClause(reader, pronoun) ? others : near
}

/** "[Berg, Soto and Novak] each rang him": those listed together with one of them. */
function listedWith(seen: Seen[], one: number, reader: Reader): Seen[] {
  let [first, last] = [one, one]
  while (areJoined(seen[first - 1], seen[first], reader)) first--
  while (areJoined(seen[last], seen[last + 1], reader)) last++
  return one < 0 ? [] : seen.slice(first, last + 1)
}

function areJoined(left: Seen | undefined, right: Seen | undefined, reader: Reader): boolean {
  if (!left || !right || left.end >= right.token) return false
  for (let at = left.end + 1; at < right.token; at++) if (!reader.is(at, ',', 'and', '&')) return false
  return true
}

/** "Speaking to Zarif, *he* voiced", "In a call with Zarif, *he* voiced": who is turned to at the head of a sentence is not who goes on. */
export function withoutTurnedTo(near: Seen[], reader: Reader, pronoun: number): Seen[] {
  if (!reader.is(pronoun, 'he', 'she') || !reader.is(pronoun - 1, ',')) return near
  const { sentence } = reader.token(pronoun)
  for (let at = pronoun - 1; reader.token(at)?.sentence === sentence; at--) if (reader.isVerbLike(at)) return near
  const others = near.filter(
    (seen) => seen.sentence !== sentence || seen.standing > 0 || !isTurnedTo(reader, seen.token),
  )
  return others.length > 0 ? others : near
}

const isTurnedTo = (reader: Reader, token: number): boolean => reader.is(token - 1, 'to', 'with')

const openers = ['when', 'after', 'before', 'because', 'while', 'until', 'as', 'since']

/** "was prime minister when soldiers overthrew *him*": somebody else acts in the pronoun's own clause. */
function opensOwnClause(reader: Reader, pronoun: number): boolean {
  const verb = pronoun - 1
  if (prepositions.has(reader.norm(verb)) || /ing$/.test(reader.norm(verb))) return false
  for (let at = verb - 1; at > verb - 6; at--) {
    if (reader.token(at)?.sentence !== reader.token(pronoun).sentence) return false
    if (reader.is(at, ...openers)) return at < verb - 1
  }
  return false
}

/** "The Prime Minister", "the aide": one person whom nobody can name, and who speaks for no body. */
export const isUnnamed = (phrase: Phrase, entries: readonly Entry[]): phrase is PersonPhrase =>
  phrase.is === 'person' &&
  !phrase.name &&
  phrase.posts.every(({ plural }) => !plural) &&
  phrase.determiner !== 'indefinite' &&
  entries.every((entry) => entry.is === 'state')
