import { genderOfGivenName } from '../../lexicon/given-names.ts'
import { isNamedAsKin } from '../phrases/name-evidence.ts'
import type { NamePhrase, PersonPhrase, PostPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { saidIn } from './countries.ts'
import { fitsPost } from './descriptions.ts'
import type { Held, PersonEntry } from './entry.ts'
import { fitOfWord, isSameName, surnameOf } from './names.ts'
import { namesOnLine } from './on-the-line.ts'

type Named = PersonPhrase & { name: NamePhrase }
const isNamed = (phrase: PersonPhrase): phrase is Named => phrase.name !== null
const isSingle = (phrase: Named): boolean => phrase.name.core.length === 1

/** Posts whose holders go by their first names. */
const thrones = new Set(['king', 'emir', 'pope'])

/** A name without a title needs two points of evidence, from one place or from all together. */
const enough = 2

/** The persons that a document names, and which phrase names whom. */
export class Persons {
  readonly entries: PersonEntry[] = []
  readonly #reader: Reader
  readonly #of = new Map<PersonPhrase, PersonEntry>()
  readonly #at = new Map<number, PersonEntry>()
  readonly #posts = new Map<PersonEntry, ReadonlySet<string>[]>()

  constructor(reader: Reader, phrases: PersonPhrase[]) {
    this.#reader = reader
    const named = phrases.filter(isNamed)
    const singles = new Map<string, number>()
    for (const phrase of named)
      if (isSingle(phrase) && phrase.evidence >= 0)
        singles.set(surnameOf(phrase.name), (singles.get(surnameOf(phrase.name)) ?? 0) + 1)
    const full = named.filter((phrase) => !isSingle(phrase))
    const telling = mostTelling(full)
    for (const phrase of full) if (this.#isPerson(phrase, telling, singles)) this.#enter(phrase, this.#known(phrase))
    const isKnown = (phrase: Named) => this.#of.has(phrase) || phrase.evidence >= 9 || this.#best(phrase) !== undefined
    for (const phrase of namesOnLine(reader, named, isKnown)) if (!this.#best(phrase)) this.#enter(phrase, undefined)
    for (const phrase of named) if (!this.#of.has(phrase)) this.#settle(phrase)
  }

  /** Whom the phrase names, or nobody. */
  of(phrase: PersonPhrase): PersonEntry | undefined {
    return this.#of.get(phrase)
  }

  /** Whom the phrase that begins at the token names. */
  at(token: number | null): PersonEntry | undefined {
    return token === null ? undefined : this.#at.get(token)
  }

  #isPerson(phrase: Named, all: Named[], singles: Map<string, number>): boolean {
    if (phrase.evidence >= enough) return true
    const elsewhere = all.filter((other) => other !== phrase && isSameName(other.name, phrase.name))
    if (elsewhere.some((other) => other.evidence >= 4)) return true
    const named = phrase.name.core.some((word) => singles.has(word)) || singles.has(surnameOf(phrase.name)) ? 2 : 0
    // "Pelle Tammsaar, no relation": the surname of somebody sure
    if (
      phrase.evidence >= 1 &&
      all.some(
        ({ name, evidence }) =>
          evidence >= enough && name.words[0] !== phrase.name.words[0] && surnameOf(name) === surnameOf(phrase.name),
      )
    )
      return true
    return (
      phrase.evidence >= -1 &&
      phrase.evidence + named + Math.max(0, ...elsewhere.map(({ evidence }) => evidence)) >= enough
    )
  }

  #known(phrase: Named): PersonEntry | undefined {
    return this.entries.find(
      (entry) => entry.forms.some(({ name }) => isSameName(name, phrase.name)) && !this.#contradicts(entry, phrase),
    )
  }

  #contradicts(entry: PersonEntry, phrase: PersonPhrase): boolean {
    if (
      phrase.gender &&
      entry.gender &&
      phrase.gender !== entry.gender &&
      (entry.genderSaid || entry.forms.some(({ name }) => guessedGender(name) !== null))
    )
      return true
    return (
      phrase.country !== null &&
      entry.country !== null &&
      phrase.country !== entry.country &&
      phrase.name !== null &&
      phrase.name.core.length === 1
    )
  }

  /** A single word, or a name that was not sure enough: somebody known by it, somebody new where a title says so, else nobody. */
  #settle(phrase: Named): void {
    const known = this.#byname(phrase) ?? this.#best(phrase)
    if (known) this.#enter(phrase, known)
    // "his wife, Hester"
    else if (phrase.evidence >= 2 && isNamedAsKin(this.#reader, phrase.from)) this.#enter(phrase, undefined)
    // "India's S. Jaishankar telephoned": an initial says that a surname follows.
    else if (phrase.evidence >= 3 && phrase.name.words.length > 1 && this.#reader.isInitial(phrase.name.from))
      this.#enter(phrase, undefined)
    else if (phrase.evidence >= 9 || (phrase.evidence >= 4 && phrase.posts.length > 0)) this.#enter(phrase, undefined)
  }

  /** "Mohamed Hamdan Dagalo, known as Hemedti": the last one named before. */
  #byname({ from }: Named): PersonEntry | undefined {
    const reader = this.#reader
    const isKnown =
      (reader.is(from - 1, 'as') && reader.is(from - 2, 'known')) || reader.is(from - 1, 'nicknamed', 'dubbed', 'alias')
    if (!isKnown) return undefined
    return [...this.entries].sort((left, right) => latestBefore(right, from) - latestBefore(left, from))[0]
  }

  /** By the best fit, then the latest named before, then the first named after. */
  #best(phrase: Named): PersonEntry | undefined {
    const core = phrase.name.core
    let best: PersonEntry | undefined
    let bestScore = 0
    for (const entry of this.entries) {
      if (this.#contradicts(entry, phrase) || this.#isOtherMonarch(entry, phrase)) continue
      const fit =
        core.length === 1
          ? Math.max(...entry.forms.map(({ name }) => fitOfWord(core[0] ?? '', name)))
          : entry.forms.some(({ name }) => isSameName(name, phrase.name))
            ? 3
            : 0
      if (fit === 0 || (fit <= 1 && phrase.evidence < -1)) continue
      const before = latestBefore(entry, phrase.from)
      const holds = phrase.posts.some(({ key }) => this.#posts.get(entry)?.some((held) => fitsPost(key, held)))
      const score = fit * 1e6 + (holds ? 7e5 : 0) + (before >= 0 ? 5e5 + before : -entry.first)
      if (score > bestScore) {
        best = entry
        bestScore = score
      }
    }
    return best
  }

  /** "King Hamad VI" is no crown prince Hamad bin Salman, "King Salman" not his son of that surname. */
  #isOtherMonarch(entry: PersonEntry, { posts, name }: Named): boolean {
    const throne = posts.find(({ key }) => thrones.has([...key].join(' ')))
    if (!throne || name.core.length > 1) return false
    const held = this.#posts.get(entry) ?? []
    const isNamesake = entry.forms.some((form) => form.name.core[0] === name.core[0])
    return !isNamesake || (held.length > 0 && !held.some((key) => key.has([...throne.key][0] ?? '')))
  }

  #enter(phrase: Named, known: PersonEntry | undefined): void {
    const entry = known ?? this.#create(phrase)
    this.#of.set(phrase, entry)
    if (!this.#at.has(phrase.from)) this.#at.set(phrase.from, entry)
    this.#posts.set(entry, [...(this.#posts.get(entry) ?? []), ...phrase.posts.map(({ key }) => key)])
    entry.first = Math.min(entry.first, phrase.from)
    entry.journalist ||= phrase.journalist
    if (entry.country === null && phrase.country !== null) {
      entry.country = phrase.country
      entry.said = saidIn(phrase)
    }
    if (phrase.gender) {
      entry.gender = phrase.gender
      entry.genderSaid = true
    }
    const text = this.#reader.slice(phrase.name.from, phrase.name.to)
    const form = entry.forms.find((other) => other.text === text)
    if (form) form.count++
    else entry.forms.push({ text, name: phrase.name, count: 1 })
    entry.seen.push(phrase.from)
  }

  #create(phrase: Named): PersonEntry {
    const entry: PersonEntry = {
      is: 'person',
      forms: [],
      posts: [],
      country: null,
      said: null,
      gender: guessedGender(phrase.name),
      genderSaid: false,
      journalist: false,
      likely: null,
      international: false,
      aliases: new Set(),
      mentions: [],
      first: phrase.from,
      last: -1,
      seen: [],
      rule: phrase.rule,
    }
    this.entries.push(entry)
    return entry
  }
}

/** Of the phrases with the very same name, the two of most evidence: one for the other, and for all the rest. */
function mostTelling(phrases: Named[]): Named[] {
  const byName = new Map<string, Named[]>()
  for (const phrase of phrases) {
    const key = phrase.name.words.join(' ')
    const two = [...(byName.get(key) ?? []), phrase].sort((left, right) => right.evidence - left.evidence).slice(0, 2)
    byName.set(key, two)
  }
  return [...byName.values()].flat()
}

/** By the given name, which comes first unless the surname does. */
const guessedGender = (name: NamePhrase): 'female' | 'male' | null =>
  genderOfGivenName(name.words[name.surname === 0 && name.words.length > 1 ? 1 : 0] ?? '')

const latestBefore = (entry: PersonEntry, token: number): number => {
  let latest = -1
  for (const at of entry.seen) if (at < token && at > latest) latest = at
  return latest
}

/** "Foreign Ministers Lavrov and Wang" makes each a "Foreign Minister". */
const singular = (title: string): string =>
  title.replace(
    /\b(\p{L}+?)(ies|men|women|s)\b(?=[^\p{L}]*(?:$| of | for ))/iu,
    (_, stem: string, ending: string) =>
      stem + (ending === 'ies' ? 'y' : ending === 'men' ? 'man' : ending === 'women' ? 'woman' : ''),
  )

export const heldFrom = (post: PostPhrase): Held => ({
  title: post.plural ? singular(post.title) : post.title,
  key: post.key,
  vague: post.vague,
  acronym: post.acronym,
  past: false,
  country: post.country ?? post.organisation?.country ?? null,
  organisation: post.organisation,
  area: post.area,
  words: { from: post.from, to: post.to },
})
