// Posts of persons whom a document names without any: "Donald Trump went first … the president posted", "Russia's leader would not
// come to the phone. … he rang Vladimir Putin".
import type { GroupPhrase, PersonPhrase, Phrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { hasPost, saidIn } from './countries.ts'
import { holdersOf } from './descriptions.ts'
import type { PersonEntry } from './entry.ts'
import { isDead } from './fates.ts'
import { Meant, type Named } from './meant.ts'
import { heldFrom, type Persons } from './persons.ts'
import { isFree, isTelling } from './posts-told.ts'
import type { Setting } from './setting.ts'

/** The description's country becomes the person's. */
function learn(entry: PersonEntry, phrase: PersonPhrase): void {
  entry.country = phrase.country
  entry.said = saidIn(phrase)
}

class Adoption {
  readonly #reader: Reader
  readonly #setting: Setting
  readonly #persons: Persons
  readonly #named: readonly Named[]
  readonly #meant: Meant
  /** Whom the text says to be dead: nothing is told of them by a post that somebody still acts by. */
  readonly #dead = new Set<PersonEntry>()

  constructor(phrases: Phrase[], persons: Persons, reader: Reader, setting: Setting) {
    this.#reader = reader
    this.#setting = setting
    this.#persons = persons
    const named: Named[] = []
    for (const phrase of phrases) {
      const entry = phrase.is === 'person' ? persons.of(phrase) : undefined
      const { sentence, paragraph, quotation } = reader.token(phrase.from)
      if (entry && isDead(reader, phrase)) this.#dead.add(entry)
      if (entry && phrase.is === 'person' && quotation < 0) named.push({ entry, phrase, sentence, paragraph })
    }
    this.#named = named
    this.#meant = new Meant(named, reader)
  }

  /** Gives the post to the one who must be meant, where nobody holds it. */
  describe(phrase: PersonPhrase): void {
    if (phrase.counterpart) this.#counterpart(phrase)
    if (
      phrase.name ||
      phrase.counterpart ||
      this.#reader.isPossessive(phrase.to + 1) ||
      phrase.determiner === 'indefinite' ||
      phrase.pronoun !== null ||
      !phrase.posts[0] ||
      phrase.posts[0].plural
    )
      return
    this.#learnCountry(phrase)
    // "The Secretary of State" in a Russian release: a guest's post
    const { home } = this.#setting
    if (home && !phrase.country && !phrase.posts.every((post) => hasPost(home, post))) return
    if (holdersOf(phrase, this.#persons.entries).some((entry) => this.#isMeant(entry, phrase))) return
    const fits = (entry: PersonEntry) =>
      isFree(entry) &&
      !this.#meant.isObjectBeside(phrase, entry) &&
      (!entry.country || entry.country === (phrase.country ?? this.#setting.home ?? entry.country)) &&
      !(entry.genderSaid && phrase.gender && entry.gender !== phrase.gender)
    const found =
      (phrase.country ? undefined : this.#meant.protagonist(phrase, fits)) ??
      this.#meant.justBefore(phrase, 0, fits) ??
      this.#meant.justAfter(phrase, fits) ??
      this.#meant.justBefore(phrase, 1, fits) ??
      this.#meant.onlyOne(phrase, fits)
    if (!found || this.#dead.has(found)) return
    if (found.country === null && phrase.country) learn(found, phrase)
    // "the Prime Minister" of an office's own release, or of a national paper
    else if (found.country === null && this.#setting.home && hasPost(this.#setting.home, phrase.posts[0]))
      found.country = this.#setting.home
    for (const post of phrase.posts) found.posts.push({ ...heldFrom(post), country: phrase.country })
  }

  /** "Xi told his Russian counterpart …", who is named right after without a title. */
  #counterpart(phrase: PersonPhrase): void {
    if (phrase.name || !phrase.country) return
    const owner = this.#named
      .filter((named) => named.phrase.from < phrase.from && named.entry.posts.length > 0)
      .at(-1)?.entry
    const post = owner?.posts.find(({ vague }) => !vague)
    if (!post || this.#persons.entries.some(({ country }) => country === phrase.country)) return
    const found = this.#meant.justAfter(phrase, (entry) => isFree(entry) && entry.country === null)
    if (!found || this.#dead.has(found)) return
    learn(found, phrase)
    found.posts.push({ ...post, country: phrase.country, organisation: null, words: null })
  }

  /** "Pakistan's army chief": the one army chief of the document, of whom no country was said, is Pakistan's. */
  #learnCountry(phrase: PersonPhrase): void {
    if (!phrase.country || isTelling(phrase) || holdersOf(phrase, this.#persons.entries).length) return
    const holders = holdersOf({ ...phrase, country: null }, this.#persons.entries).filter(
      ({ country, posts }) => country === null && posts.every((post) => hasPost(phrase.country ?? '', post)),
    )
    if (holders.length === 1 && holders[0]) learn(holders[0], phrase)
  }

  /** Whether the holder is whom the words mean: abroad has presidents too, but "the president" is the home country's. */
  #isMeant(entry: PersonEntry, phrase: PersonPhrase): boolean {
    const home = this.#setting.home
    if (entry.first > phrase.to && entry.country !== null && phrase.country === null) return false
    if (phrase.country !== null || home === null || entry.country === null || entry.country === home) return true
    return phrase.posts.some((post) => !hasPost(home, post))
  }

  /** "The two foreign ministers did talk. Sergei Lavrov and Mevlut Cavusoglu spoke by telephone": the pair named right after. */
  group(phrase: GroupPhrase): void {
    const words = phrase.noun.split(' ')
    if (words.length < 2 || words.at(-1) !== 'ministers') return
    const { sentence } = this.#reader.token(phrase.from)
    const next = this.#named.filter((named) => named.sentence === sentence + 1)
    const [one, two] = next
    if (!one || !two || !isFree(one.entry) || !isFree(two.entry) || !this.#reader.is(two.phrase.from - 1, 'and')) return
    const key = new Set(words.map((word) => (word === 'ministers' ? 'minister' : word)))
    for (const { entry } of [one, two])
      entry.posts.push({
        title: phrase.noun.replace(/s$/, ''),
        key,
        vague: false,
        acronym: false,
        past: false,
        country: null,
        organisation: null,
        area: null,
        words: { from: phrase.from, to: phrase.to },
      })
  }
}

/** Lets persons without a post take those that the document speaks of and nobody holds. */
export function adoptPosts(
  all: readonly { phrase: Phrase }[],
  persons: Persons,
  reader: Reader,
  setting: Setting,
): void {
  const phrases = all.map(({ phrase }) => phrase)
  const adoption = new Adoption(phrases, persons, reader, setting)
  for (const phrase of phrases) {
    if (phrase.is === 'person') adoption.describe(phrase)
    else if (phrase.is === 'group') adoption.group(phrase)
  }
}
