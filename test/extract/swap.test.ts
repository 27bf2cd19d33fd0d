// Nothing is memorised: other names, years, countries in a text give the same extraction with those names, years, countries.
import { distance } from 'fastest-levenshtein'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/documents/document.ts'
import { extract } from '../../src/extract/extract.ts'
import { genderOfGivenName, givenNames, isGivenName } from '../../src/extract/lexicon/given-names.ts'
import { signOf } from '../../src/extract/lexicon/name-origins.ts'
import { textOf } from '../../src/extract/span.ts'
import { normalise } from '../../src/extract/text/words.ts'
import { readWorld } from '../../src/world.ts'
import { dispatches } from '../support/demonstration.ts'

const world = readWorld()
const corpus = await dispatches(world)

const read = new WeakMap<Document, ReturnType<typeof extract>>()

/** What a document says; read once, however many swaps it is compared with. */
function extractionOf(document: Document): ReturnType<typeof extract> {
  const known = read.get(document) ?? extract(document, world)
  read.set(document, known)
  return known
}

/** An extraction with every span read as its words, so that it can be compared across texts of other lengths. */
function inWords(document: Document): unknown {
  const worded = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(worded)
    if (typeof value !== 'object' || value === null) return value
    if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
      return textOf(document.body, { start: value.start, end: value.end })
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, worded(inner)]))
  }
  return worded(extractionOf(document))
}

/** Whole words put in the place of others. */
type Swap = ReadonlyMap<string, string>

const patterns = new WeakMap<Swap, RegExp>()

/** The words of a swap, the longest first. */
function patternOf(swap: Swap): RegExp {
  const known = patterns.get(swap)
  if (known) return known
  const longestFirst = [...swap.keys()].sort((left, right) => right.length - left.length)
  const words = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  // A handle may hold a name: "@SecPompeo".
  // Few characters begin any of hundreds of words: at all others there is nothing to try.
  const starts = [...new Set(longestFirst.map((word) => word.slice(0, 1)))].join('')
  const pattern = new RegExp(`(?=[${starts}])(?:(?<![\\p{L}\\p{N}])|(?<=@\\w*))(?:${words})(?![\\p{L}\\p{N}])`, 'gu')
  patterns.set(swap, pattern)
  return pattern
}

const swapped = (text: string, swap: Swap): string =>
  swap.size === 0 ? text : text.replace(patternOf(swap), (word) => swap.get(word) ?? word)

/** The same swap in everything that an extraction says. */
function swappedIn(value: unknown, swap: Swap): unknown {
  if (typeof value === 'string') return swapped(value, swap)
  if (Array.isArray(value)) return value.map((inner) => swappedIn(inner, swap))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swappedIn(inner, swap)]))
}

const swappedDocument = (document: Document, swap: Swap): Document => ({
  ...document,
  title: document.title && swapped(document.title, swap),
  publisher: document.publisher && swapped(document.publisher, swap),
  published_on: document.published_on && swapped(document.published_on, swap),
  body: swapped(document.body, swap),
})

const vowels = 'aeiou'
const consonants = 'bcdfghjklmnpqrtvwxz'
/** Another letter of its sort, "s" and "y" and what has an accent left alone: endings and likenesses between names stay. */
const turned = (letter: string): string => {
  for (const letters of [vowels, consonants]) {
    const at = letters.indexOf(letter.toLowerCase())
    if (at < 0) continue
    const other = letters[(at + 2) % letters.length] ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  }
  return letter
}
/** Given names that say the same of whom they name: gender, and the countries where they are at home. */
const alike = new Map<string, string[]>()
for (const name of givenNames()) {
  const kind = `${genderOfGivenName(name)} ${signOf(name)}`
  alike.set(kind, [...(alike.get(kind) ?? []), name])
}
const likeOf = (name: string): string[] => alike.get(`${genderOfGivenName(name)} ${signOf(name)}`) ?? []

/** Another surname of turned letters that says as little or as much of a country: with the same ending, if need be. */
function invented(word: string): string | undefined {
  const other = [...word].map(turned).join('')
  const ended = `${other.slice(0, -4)}${word.slice(-4)}`
  return [other, ended].find((name) => name !== word && signOf(normalise(name)) === signOf(normalise(word)))
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

/** Invented names for the persons of a document: surnames by turned letters, given names by others of the same gender. */
function inventedNames(document: Document): Swap {
  const swap = new Map<string, string>()
  const used = new Set<string>()
  const { persons, organisations } = extractionOf(document)
  const others = new Set(
    organisations.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((words) => words.split(/\s+/))),
  )
  for (const word of persons.flatMap(({ name }) => name.split(/\s+/))) {
    if (swap.has(word) || !/^\p{Lu}\p{L}{2,}$/u.test(word) || others.has(word)) continue
    if (isOtherwiseKnown(word, document.body)) continue
    const other = isGivenName(normalise(word))
      ? likeOf(normalise(word))
          .map(capitalised)
          .find((name) => !used.has(name) && !document.body.includes(name) && !known.has(name))
      : invented(word)
    if (!other) continue
    used.add(other)
    swap.set(word, other).set(word.toUpperCase(), other.toUpperCase())
    if (word === word.toUpperCase()) swap.set(capitalised(word), capitalised(other))
  }
  return swap
}

const known = new Set(
  [
    ...world.countries.flatMap(({ name, names, demonyms, metonyms }) => [name, ...names, ...demonyms, ...metonyms]),
    ...world.places.flatMap(({ name, aliases }) => [name, ...aliases]),
  ].flatMap((name) => name.split(/\s+/)),
)
/** Whether a name's word is also a word of the text ("Price"), of a place or of a country ("Jordan"): swapping it would say something else. */
const isOtherwiseKnown = (word: string, body: string): boolean =>
  known.has(word) || new RegExp(`\\b${word.toLowerCase()}\\b`).test(body) || isSpeltTwoWays(word, body)

/** "Qassem" and "Qasem": two given names in their place would be two persons. */
const isSpeltTwoWays = (word: string, body: string): boolean =>
  isGivenName(normalise(word)) && (body.match(/\p{Lu}\p{L}+/gu) ?? []).some((other) => distance(word, other) === 1)

describe('other persons', () => {
  test.for(corpus.map((document) => [document.key, document] as const))('%s', ([, document]) => {
    const swap = inventedNames(document)
    expect(inWords(swappedDocument(document, swap))).toEqual(swappedIn(inWords(document), swap))
  })
})

/** January 2014 has the weekdays of January 2020, and the years before both are alike. */
const sixYearsEarlier: Swap = new Map(
  Array.from({ length: 60 }, (_, at) => 1980 + at).flatMap((year) =>
    ['', ...Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`)].map(
      (rest): [string, string] => [`${year}${rest}`, `${year - 6}${rest}`],
    ),
  ),
)

describe('another year', () => {
  test.for(corpus.map((document) => [document.key, document] as const))('%s', ([, document]) => {
    expect(inWords(swappedDocument(document, sixYearsEarlier))).toEqual(swappedIn(inWords(document), sixYearsEarlier))
  })
})

const aWeek = 7 * 24 * 60 * 60 * 1000
const aWeekLater = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(aWeekLater)
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(Date.parse(value) + aWeek).toISOString().slice(0, 10)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, aWeekLater(inner)]))
}

describe('another week', () => {
  const months =
    /\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|\d{1,2}[/.]\d{1,2}|this (?:month|year)|last (?:month|year)/
  const byWeekday = corpus.filter(({ body, title }) => !months.test(`${title} ${body}`))
  test.for(byWeekday.map((document) => [document.key, document] as const))('%s', ([, document]) => {
    const later = { ...document, published_on: document.published_on && `${aWeekLater(document.published_on)}` }
    expect(inWords(later)).toEqual(aWeekLater(inWords(document)))
  })
})

/** Words of one country in the place of another's with the same offices of state; the codes for what an extraction says. */
const countryWords = {
  ...{ Pakistan: 'Bangladesh', Pakistani: 'Bangladeshi', Pakistanis: 'Bangladeshis', Islamabad: 'Dhaka', PAK: 'BGD' },
  ...{ Karachi: 'Khulna', Lahore: 'Sylhet' },
  ...{ Turkey: 'Portugal', Turkish: 'Portuguese', Ankara: 'Lisbon', TUR: 'PRT' },
  ...{ Canada: 'Denmark', Canadian: 'Danish', Canadians: 'Danes', Ottawa: 'Copenhagen', CAN: 'DNK' },
  ...{ Ukraine: 'Mongolia', Ukrainian: 'Mongolian', Ukrainians: 'Mongolians', Kyiv: 'Ulaanbaatar', UKR: 'MNG' },
  ...{ India: 'Nepal', Indian: 'Nepali', Indians: 'Nepalis', 'New Delhi': 'Kathmandu', IND: 'NPL' },
}
const countries: Swap = new Map(
  Object.entries(countryWords).flatMap(([word, other]): [string, string][] => [
    [word, other],
    [word.toUpperCase(), other.toUpperCase()],
  ]),
)

/** Bodies, posts, towns and long names by which the world knows one country: their documents would contradict themselves. */
const bound =
  /ISPR|COAS|Army chief Gen|External Affairs|Ukraine International|Ukraine's Presid|Office of the President|Anadolu|Quetta|Islamic Republic of Pakistan|South Block|Boryspil|Bankova|Beştepe|Türkiye|Dnipro|Turkish presidency|Ontario/

/** A guess at the country that a person serves goes by the kind of the name as well: only what words say is compared. */
function withoutGuesses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGuesses)
  if (typeof value !== 'object' || value === null) return value
  const isGuess = 'positions' in value && 'parts' in value && !Object.hasOwn(Object(value.parts), 'country')
  return isGuess
    ? { ...value, country: null, positions: [] }
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutGuesses(inner)]))
}

describe('other countries', () => {
  const free = corpus.filter(({ body, publisher }) => !bound.test(`${publisher} ${body}`))
  test.for(free.map((document) => [document.key, document] as const))('%s', ([, document]) => {
    const home = document.publisher_country
    const elsewhere = { ...swappedDocument(document, countries), publisher_country: home && swapped(home, countries) }
    expect(withoutGuesses(inWords(elsewhere))).toEqual(swappedIn(withoutGuesses(inWords(document)), countries))
  })
})

/** Towns in the place of others of the same country; ministries by the name of others. */
const elsewhereAndOtherwise = {
  places: { Erbil: 'Mosul', Kirkuk: 'Fallujah', Kerman: 'Shiraz', Ahvaz: 'Isfahan' },
  ministries: { 'foreign ministry': 'interior ministry', 'Foreign Ministry': 'Interior Ministry' },
} satisfies Record<string, Record<string, string>>

/** What bears a town's name, or stands beside a ministry in one title, says something else when it is swapped. */
const tied: Readonly<Record<keyof typeof elsewhereAndOtherwise, RegExp>> = {
  places: /Erbil (?:Post|International)|near Kirkuk|Shiraz|Isfahan|Mosul|Fallujah/,
  ministries: /[Ii]nterior/,
}

describe.for(['places', 'ministries'] as const)('other %s', (what) => {
  const swap: Swap = new Map(Object.entries(elsewhereAndOtherwise[what]))
  const free = corpus.filter(
    ({ title, publisher, body }) =>
      !tied[what].test(`${title} ${publisher} ${body}`) && [...swap.keys()].some((word) => body.includes(word)),
  )
  test.for(free.map((document) => [document.key, document] as const))('%s', ([, document]) => {
    const [one, other] = [inWords(document), inWords(swappedDocument(document, swap))]
    expect(other).toEqual(swappedIn(one, swap))
  })
})
