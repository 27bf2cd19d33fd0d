// Whom words for several stand for: "the two ministers", "both generals", "the pair".
import type { GroupPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { fitsPost } from './descriptions.ts'
import type { Entry, PersonEntry } from './entry.ts'
import type { Seen } from './references.ts'

export const prepositions = new Set(
  'of to with by for from on about against after before between among toward towards in at into over under through than like near via despite behind'.split(
    ' ',
  ),
)

export const distinct = (seen: Seen[]): Entry[] => [...new Set(seen.map(({ entry }) => entry))]

/** Spokespeople tell of the two sides and are neither. */
export const isVoice = ({ posts }: PersonEntry): boolean =>
  posts.some(({ key, title }) => key.has('spokesman') || /\bpress secretary\b/i.test(title))

const fitsWord = (word: string, key: ReadonlySet<string>): boolean => key.has(word) || fitsPost(new Set([word]), key)

const kinds = ['minister', 'leader', 'president', 'general', 'king', 'emir', 'commander', 'chief', 'envoy', 'premier']

/** Whether somebody is one of the "ministers" or "generals" by a post or a rank. */
function isOfKind({ posts, aliases }: PersonEntry, noun: string): boolean {
  const word = kinds.find((kind) => noun.includes(kind))
  if (!word) return true
  const isRanked = (alias: string) => alias.toLowerCase().startsWith(`${word} `)
  return (
    posts.some(({ key }) => fitsWord(word === 'premier' ? 'prime minister' : word, key)) || [...aliases].some(isRanked)
  )
}

/** Whether somebody else acts on the group: "rang both men", "spoke with the two generals". */
const isObject = (reader: Reader, { from }: GroupPhrase): boolean =>
  !reader.opens(from) && (prepositions.has(reader.norm(from - 1)) || reader.isVerbLike(from - 1))

/** "the two ministers": the last persons of that post, else the last persons at all. */
export function groupMeant(reader: Reader, seen: readonly Seen[], phrase: GroupPhrase): Entry[] {
  const { sentence } = reader.token(phrase.from)
  const before = seen.filter(
    (one) =>
      one.token < phrase.from &&
      !one.quoted &&
      one.standing >= 0 &&
      !one.source &&
      one.entry.is === 'person' &&
      !isVoice(one.entry) &&
      sentence - one.sentence <= 8,
  )
  // "Berg rang both men": not himself
  const acting = isObject(reader, phrase) ? before.findLast((one) => one.sentence === sentence) : undefined
  const others = acting && acting.standing === 2 ? before.filter(({ entry }) => entry !== acting.entry) : before
  const latest = distinct([...others].reverse())
  const fitting = latest.filter((entry) => entry.is === 'person' && isOfKind(entry, phrase.noun))
  const chosen = (fitting.length >= phrase.count ? fitting : latest).slice(0, phrase.count)
  return chosen.length === phrase.count ? chosen.reverse() : []
}
