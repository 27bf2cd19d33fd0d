// When two names are one person's.
import { distance } from 'fastest-levenshtein'
import { nameParticles } from '../../lexicon/titles.ts'
import type { NamePhrase } from '../phrases/phrase.ts'

const shortForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mike: 'michael',
    joe: 'joseph',
    bill: 'william',
    bob: 'robert',
    tony: 'anthony',
    antony: 'anthony',
    jim: 'james',
    tom: 'thomas',
    dan: 'daniel',
    ben: 'benjamin',
    chris: 'christopher',
    steve: 'steven',
    dave: 'david',
    ed: 'edward',
    ted: 'edward',
    rob: 'robert',
    liz: 'elizabeth',
    sue: 'susan',
    nick: 'nicholas',
    matt: 'matthew',
    greg: 'gregory',
    andy: 'andrew',
    alex: 'alexander',
    jeff: 'jeffrey',
    ken: 'kenneth',
    volodya: 'vladimir',
  }),
)
const article = /^(?:al|el|an|ar|as|ash|at|az|ad|ul|abd-al|abdel)-/
const bare = (word: string): string => (word.includes('-') ? word.replace(article, '') : word)

/** The surname's words without particles: "Burhan" of "Abdel Fattah al-Burhan". */
export const surnameOf = (name: NamePhrase): string =>
  bare(
    name.words[name.surname] === undefined || nameParticles.has(name.words[name.surname] ?? '')
      ? (name.words.at(-1) ?? '')
      : (name.words[name.surname] ?? ''),
  )

/** One or two letters off, in a word long enough for it to be a slip. */
export const isMisspelt = (left: string, right: string): boolean => {
  const length = Math.min(left.length, right.length)
  if (length < 5 || left[0] !== right[0]) return false
  return distance(left, right) <= (length >= 9 ? 2 : 1)
}

const sameWord = (left: string, right: string): boolean =>
  left === right || (shortForms.get(left) ?? left) === (shortForms.get(right) ?? right)
const nearWord = (left: string, right: string): boolean =>
  sameWord(left, right) || bare(left) === bare(right) || isMisspelt(left, right)

/** Whether the shorter name's words stand in the longer one's, in order. */
function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (at < shorter.length && sameWord(shorter[at] ?? '', word)) at++
  return at === shorter.length
}

/** Two names of two words or more: the same person's by fuller form, other order, short form or slip. */
export function isSameName(left: NamePhrase, right: NamePhrase): boolean {
  const [one, other] = [left.core, right.core]
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 2) return false
  if (shorter.length === longer.length) {
    if (shorter.every((word, n) => nearWord(word, longer[n] ?? '')))
      return shorter.filter((word, n) => !sameWord(word, longer[n] ?? '')).length <= 1
    return shorter.length === 2 && shorter.every((word) => longer.includes(word))
  }
  return (
    isWithin(shorter, longer) &&
    (sameWord(bare(shorter.at(-1) ?? ''), bare(longer.at(-1) ?? '')) || sameWord(shorter[0] ?? '', longer[0] ?? ''))
  )
}

/** How well a single word names somebody: 3 by surname, 2 by another later part, 1 by given name, 0.5 by a misspelt surname, 0 not. */
export function fitOfWord(word: string, name: NamePhrase): number {
  const { core } = name
  const plain = bare(word)
  if (plain === surnameOf(name)) return 3
  // "AMLO" of "Andrés Manuel López Obrador"
  if (
    plain.length >= 3 &&
    plain.length === name.words.length &&
    name.words.every((part, n) => bare(part)[0] === plain[n])
  )
    return 3
  if (core.slice(1).some((part) => bare(part) === plain)) return 2
  if (core.length > 1 && (core[0] === word || bare(core[0] ?? '') === plain)) return 1
  return plain.length >= 7 && isMisspelt(plain, surnameOf(name)) ? 0.5 : 0
}
