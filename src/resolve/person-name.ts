import { fold } from './fold.ts'
import { familyFirst, isPrefix, nobiliary, servantOf, suffixes, titles } from './name-words.ts'
import { formalOf } from './nicknames.ts'
import { skeletonOf } from './skeleton.ts'
import { type Agreement, agreementOf } from './spelling.ts'

/** Words that lean on the next one and are written or not: "el-Sisi" and "Sisi" are one name. */
const articles = new Set(['al', 'el', 'ul', 'ur', 'as', 'an', 'ad', 'ar', 'az', 'ash'])
const sonOf = new Set(['bin', 'ibn', 'ben', 'bint'])

/** A person's name as it is compared: folded words without titles, articles and suffixes. */
export interface PersonName {
  /** All but the family name; empty where a text gives a single name. */
  given: string[]
  family: string
  /** By which a text may call the person alone: the family name, or the own name of somebody's son ("King Salman"). */
  alone: string
}

/** "Esper, Mark" and "ABE Shinzo" in the order of the others; what follows another comma is no part of the name. */
function inOrder(name: string): string {
  const [before = '', after] = name.split(',').map((part) => part.trim())
  if (after !== undefined) return suffixes.has(fold(after)) || after === '' ? before : `${after} ${before}`
  const words = name.split(/\s+/)
  const [first = '', ...others] = words
  const isCapital =
    first.length > 2 && first === first.toUpperCase() && first !== first.toLowerCase() && !first.includes('.')
  return isCapital && others.some((word) => word !== word.toUpperCase()) && others.length < 3
    ? `${others.join(' ')} ${first}`
    : name
}

/** Joins words that are one name: "abd al mahdi", "abdel fattah", "abu mahdi", "le drian", "von der leyen". */
function joined(words: readonly string[]): string[] {
  const found: string[] = []
  let held = ''
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1
    if (!isLast && (servantOf.test(word) || word === 'abu' || nobiliary.has(word))) {
      held += servantOf.test(word) ? 'abdul' : word
      continue
    }
    if (articles.has(word) && (held !== '' || at > 0) && !isLast) continue
    found.push(held + word.replace(/^abd[aeou]l(?=[a-z]{3})/, 'abdul'))
    held = ''
  }
  return found
}

/** Names that were read lately; more are forgotten together. */
const names = new Map<string, PersonName>()
const mostNames = 10_000

/** "General Qamar Javed Bajwa" gives `qamar javed` and `bajwa`; "Mohammed bin Salman Al Saud" `mohammed` and `salman`. */
export function personName(name: string): PersonName {
  const standing = names.get(name)
  if (standing) return standing
  if (names.size >= mostNames) names.clear()
  const read = readName(name)
  names.set(name, read)
  return read
}

/** "Amir-Abdollahian" is "Amirabdollahian" to some. */
const leaning = /(?<=\s)([Aa]mir|[Mm]ir)[- ](?=\p{Lu}\p{Ll}{5})/gu

function readName(name: string): PersonName {
  let words = fold(inOrder(name).replace(leaning, '$1'))
    .split(' ')
    .filter((word) => !suffixes.has(word))
  while (words.length > 1 && titles.has(words[0] ?? '')) words = words.slice(1)
  if (words.length > 1 && articles.has(words[0] ?? '')) words = words.slice(1)
  if (words.length > 1 && sonOf.has(words[0] ?? '')) return nameOf([], `bin ${joined(words.slice(1)).join('')}`)
  const last = words.at(-1) ?? ''
  words = joined(words)
  const son = words.findIndex((word, at) => at > 0 && sonOf.has(word))
  const father = words[son + 1]
  if (son > 0 && father !== undefined) return { given: words.slice(0, son), family: father, alone: words[0] ?? father }
  return nameOf(words.slice(0, -1), words.at(-1) ?? '', last)
}

/** "von der Leyen" is "Leyen" to some; what else is joined ("Abdul Mahdi") is not cut. */
const bareOf = (family: string, last: string): string => {
  const before = family.slice(0, family.length - last.length)
  return family.endsWith(last) && onlyNobiliary.test(before) ? last : family
}
const onlyNobiliary = new RegExp(`^(?:${[...nobiliary].sort((one, other) => other.length - one.length).join('|')})+$`)

/** `last`: the last word as it is written. */
const nameOf = (given: string[], family: string, last = family): PersonName => {
  const [first] = given
  const isFirst = first !== undefined && familyFirst(first, given.length + 1)
  return { given, family, alone: isFirst ? first : bareOf(family, last) }
}

/** Given names without those that many bear before their own: "Mohammad Javad", "Makhdoom Shah Mahmood". */
export function ownNames(given: readonly string[]): readonly string[] {
  const own = given.findIndex((word) => !isPrefix(word))
  return own === -1 ? given.slice(-1) : given.slice(own)
}

/** The key under which full names are compared: family name and first given name, in one spelling. */
export function personBlock({ given, family, alone }: PersonName): string {
  const [first] = ownNames(given)
  return first === undefined ? `=${alone}` : `${skeletonOf(family)}|${initialOf(first)}`
}

/** First letter of a given name in one spelling: Qassem, Kassim and Ghasem share it, vowels are one. */
const initialOf = (word: string): string =>
  skeletonOf(formalOf(word))
    .slice(0, 1)
    .replace(/[aeiouy]/, 'a')

/**
 * How two names agree, best first. `variant`: one part in another spelling, `variants`: several; `slip`: one letter of
 * one part is another, `slips`: that and more; `initials`: of one the given names are initials alone.
 */
export type NameAgreement =
  | 'equal'
  | 'shortened'
  | 'variant'
  | 'slip'
  | 'variants'
  | 'initials'
  | 'slips'
  | 'single'
  | 'surname'
  | 'different'

/** Given names part by part: a text may leave out the last ones, but "George W." is not "George H. W.". */
function givenAgreement(left: readonly string[], right: readonly string[]): Agreement[] {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  return shorter.map((word, at) => agreementOf(word, longer[at] ?? ''))
}

/** The given names as they stand, else without those that many bear. */
function bestGiven(left: readonly string[], right: readonly string[]): Agreement[] {
  const whole = givenAgreement(left, right)
  if (!whole.includes('different')) return whole
  const [one, other] = [ownNames(left), ownNames(right)]
  if (one.length === left.length && other.length === right.length) return whole
  return givenAgreement(one, other)
}

const agreements = new WeakMap<PersonName, WeakMap<PersonName, NameAgreement>>()

/** Part by part: family name, first given name, middle names. The same pair is compared once. */
export function nameAgreement(left: PersonName, right: PersonName): NameAgreement {
  const withLeft = agreements.get(left) ?? new WeakMap<PersonName, NameAgreement>()
  agreements.set(left, withLeft)
  const standing = withLeft.get(right)
  if (standing) return standing
  const agreement = agreementOfNames(left, right)
  withLeft.set(right, agreement)
  return agreement
}

function agreementOfNames(left: PersonName, right: PersonName): NameAgreement {
  const family = agreementOf(left.family, right.family)
  if (family === 'different' || family === 'initial' || family === 'nickname') return 'different'
  const [one, other] = [left.given.length, right.given.length]
  if (one === 0 && other === 0) return family === 'equal' ? 'single' : 'different'
  if (one === 0 || other === 0) return family === 'equal' ? 'surname' : 'different'
  const given = bestGiven(left.given, right.given)
  if (given.includes('different')) return 'different'
  const parts = [family, ...given]
  const slips = parts.filter((part) => part === 'slip').length
  const spellings = parts.filter((part) => part === 'spelling').length
  if (slips > 0) return slips + spellings === 1 ? 'slip' : 'slips'
  if (spellings > 1) return 'variants'
  if (given.every((part) => part === 'initial')) return spellings === 0 ? 'initials' : 'slips'
  if (spellings === 1) return 'variant'
  return one === other && parts.every((part) => part === 'equal') ? 'equal' : 'shortened'
}
