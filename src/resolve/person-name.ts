import { fold } from './fold.ts'
import { skeletonOf } from './skeleton.ts'
import { type Agreement, agreementOf } from './spelling.ts'

/** Words before or after a name that are no part of it, folded. */
const titles = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady baroness sheikh shaikh sheik ayatollah hojatoleslam imam mullah maulana ' +
    'president prime minister king queen prince princess emir sultan pope cardinal archbishop bishop general gen lieutenant lt ' +
    'colonel col major maj brigadier brig admiral adm captain capt marshal field sergeant sgt commander hon rt haji hajj'
  ).split(' '),
)
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'mp', 'mep', 'obe', 'cbe', 'kbe', 'esq'])
/** Words that lean on the next one: "el-Sisi" and "Sisi", "Abdel Fattah" and "Abdelfattah" are one name. */
const articles = new Set(['al', 'el', 'ul', 'ur', 'as', 'an', 'ad', 'ar', 'az', 'ash'])
const sonOf = new Set(['bin', 'ibn', 'ben', 'bint'])

/** A person's name as it is compared: folded words without titles, articles and what follows a comma. */
export interface PersonName {
  /** All but the family name; empty where a text gives a single name. */
  given: string[]
  family: string
}

const isPlain = (word: string, at: number) => at === 0 || !articles.has(word)

/** "General Qamar Javed Bajwa" gives `qamar javed` and `bajwa`; "Mohammed bin Salman Al Saud" `mohammed` and `salman`. */
export function personName(name: string): PersonName {
  const all = fold(name).split(' ')
  let words = all.filter((word) => !suffixes.has(word))
  while (words.length > 1 && titles.has(words[0] ?? '')) words = words.slice(1)
  words = words.filter(isPlain)
  if (words.length > 1 && articles.has(words[0] ?? '')) words = words.slice(1)
  const son = words.findIndex((word, at) => at > 0 && sonOf.has(word))
  const father = words[son + 1]
  if (son > 0 && father !== undefined) return { given: words.slice(0, son), family: father }
  return { given: words.slice(0, -1), family: words.at(-1) ?? '' }
}

/** The key under which names are compared; a single name's ends in a bar, and is the prefix of those with given names. */
export function personBlock({ given, family }: PersonName): string {
  const first = given[0]
  return `${skeletonOf(family)}|${first === undefined ? '' : initialOf(first)}`
}

/** First letter of a given name in one spelling: Qassem, Kassim and Ghasem share it, vowels are one. */
const initialOf = (word: string): string =>
  skeletonOf(word)
    .slice(0, 1)
    .replace(/[aeiouy]/, 'a')

/** How two names agree, best first. */
export type NameAgreement = 'equal' | 'shortened' | 'variant' | 'variants' | 'single' | 'surname' | 'different'

const worst: readonly Agreement[] = ['equal', 'nickname', 'initial', 'variant', 'different']
const worstOf = (all: readonly Agreement[]): Agreement =>
  worst[Math.max(...all.map((one) => worst.indexOf(one)), 0)] ?? 'different'

/** Middle names, one after the other: a text may leave out the last ones, but "George W." is not "George H. W.". */
function middleAgreement(left: readonly string[], right: readonly string[]): Agreement[] {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  return shorter.map((word, at) => agreementOf(word, longer[at] ?? ''))
}

/** Part by part: family name, first given name, middle names. */
export function nameAgreement(left: PersonName, right: PersonName): NameAgreement {
  const family = agreementOf(left.family, right.family)
  if (family !== 'equal' && family !== 'variant') return 'different'
  const [first, other] = [left.given[0], right.given[0]]
  if (first === undefined && other === undefined) return family === 'equal' ? 'single' : 'different'
  if (first === undefined || other === undefined) return family === 'equal' ? 'surname' : 'different'
  const parts = [family, agreementOf(first, other), ...middleAgreement(left.given.slice(1), right.given.slice(1))]
  if (worstOf(parts) === 'different') return 'different'
  const variants = parts.filter((part) => part === 'variant').length
  if (variants > 0) return variants === 1 ? 'variant' : 'variants'
  return worstOf(parts) === 'equal' && left.given.length === right.given.length ? 'equal' : 'shortened'
}
