// Posts of persons whom a document names without any: "Donald Trump went first … the president posted", "Russia's leader would not
// come to the phone. … he rang Vladimir Putin".
import { leaderKeys } from '../../lexicon/posts.ts'
import type { GroupPhrase, PersonPhrase, Phrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { hasPost, isApproached, saidIn } from './countries.ts'
import { holdersOf } from './descriptions.ts'
import type { PersonEntry } from './entry.ts'
import { isDead } from './fates.ts'
import { likeliest } from './likeliest.ts'
import { heldFrom, type Persons } from './persons.ts'
import { isFree, isMinister, isRoyal, isSecretaryGeneral, isTelling } from './posts-told.ts'
import type { Setting } from './setting.ts'

interface Named {
  entry: PersonEntry
  phrase: PersonPhrase
  sentence: number
  paragraph: number
}

/** The description's country becomes the person's. */
function learn(entry: PersonEntry, phrase: PersonPhrase): void {
  entry.country = phrase.country
  entry.said = saidIn(phrase)
}

/** Prepositions before whoever takes part beside the subject. */
const leading = ['with', 'to', 'from', 'by', 'for', 'about', 'against', 'on', 'like', 'of', 'behind', 'after']

class Adoption {
  readonly #reader: Reader
  readonly #setting: Setting
  readonly #persons: Persons
  readonly #named: Named[] = []
  /** Whom the text says to be dead: nothing is told of them by a post that somebody still acts by. */
  readonly #dead = new Set<PersonEntry>()
  /** The second paragraph of the text proper: so far a text may keep a name back. */
  readonly #opening: number

  constructor(phrases: Phrase[], persons: Persons, reader: Reader, setting: Setting) {
    this.#reader = reader
    this.#setting = setting
    this.#persons = persons
    this.#opening = reader.text.paragraphs.findIndex(({ role }) => role === 'text') + 1
    for (const phrase of phrases) {
      const entry = phrase.is === 'person' ? persons.of(phrase) : undefined
      const { sentence, paragraph, quotation } = reader.token(phrase.from)
      if (entry && isDead(reader, phrase)) this.#dead.add(entry)
      if (entry && phrase.is === 'person' && quotation < 0) this.#named.push({ entry, phrase, sentence, paragraph })
    }
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
      !this.#isObjectBeside(phrase, entry) &&
      (!entry.country || entry.country === (phrase.country ?? this.#setting.home ?? entry.country)) &&
      !(entry.genderSaid && phrase.gender && entry.gender !== phrase.gender)
    const found =
      (phrase.country ? undefined : this.#protagonist(phrase, fits)) ??
      this.#justBefore(phrase, 0, fits) ??
      this.#justAfter(phrase, fits) ??
      this.#justBefore(phrase, 1, fits) ??
      this.#onlyOne(phrase, fits)
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
    const found = this.#justAfter(phrase, (entry) => isFree(entry) && entry.country === null)
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

  /** The subject of the same sentence or the one before: "Jim Jordan was having none of it: the Ohio congressman tweeted". */
  #justBefore(
    phrase: PersonPhrase,
    paragraphs: number,
    fits: (entry: PersonEntry) => boolean,
  ): PersonEntry | undefined {
    if (!isTelling(phrase) && !(isMinister(phrase) && this.#reader.opens(phrase.from))) return undefined
    const { sentence, paragraph } = this.#reader.token(phrase.from)
    const near = this.#named.filter(
      (named) =>
        named.phrase.from < phrase.from && sentence - named.sentence <= 1 && paragraph - named.paragraph <= paragraphs,
    )
    const first =
      near.find((named) => named.sentence === sentence) ??
      likeliest(
        near.filter(({ entry }) => fits(entry)),
        phrase,
      ) ??
      near[0]
    // "Jane Doe used a call to Iran's president": another one, of the same clause
    if (first?.sentence === sentence && !this.#reader.is(phrase.from - 1, ':', ';', '–', '—', '-')) return undefined
    // "He spoke with the Greek premier": whom the sentence before has for its subject is "he"
    if (first && first.sentence < sentence && this.#isBesideSubject(phrase)) return undefined
    const opens =
      first &&
      (this.#reader.opens(first.phrase.from) || this.#reader.isVerbLike(first.phrase.to + 1) || first !== near[0])
    return first && opens && fits(first.entry) ? first.entry : undefined
  }

  /** "Doe, who advises the president", "Doe had a message from the president": not Doe, who is named in the same sentence. */
  #isObjectBeside({ from }: PersonPhrase, entry: PersonEntry): boolean {
    const before = from - 1
    const isObject =
      this.#reader.isVerbLike(before) || this.#reader.is(before, ...leading) || this.#reader.is(before - 1, 'who')
    if (!isObject) return false
    const { sentence } = this.#reader.token(from)
    return this.#named.some((named) => named.entry === entry && named.sentence === sentence && named.phrase.from < from)
  }

  /** Whether a pronoun is the subject of the clause in which the phrase is an object: "he rang the premier". */
  #isBesideSubject({ from }: PersonPhrase): boolean {
    const { sentence } = this.#reader.token(from)
    for (let at = from - 1; at >= 0 && this.#reader.token(at).sentence === sentence; at--) {
      if (this.#reader.is(at, ';', ':')) return false
      if (this.#reader.is(at, 'he', 'she')) return true
    }
    return false
  }

  /** "Turkey's top diplomat" of an opening, named two sentences on at the latest: the first one named who has no post and no other country. */
  #justAfter(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
    const isOfficial =
      phrase.counterpart || isTelling(phrase) || phrase.posts.some(({ key }) => key.has('minister') || key.has('chief'))
    if (!phrase.country || !isOfficial) return undefined
    const { sentence, paragraph } = this.#reader.token(phrase.from)
    if ((paragraph > this.#opening && !phrase.counterpart) || this.#reader.text.paragraphs[paragraph]?.label)
      return undefined
    // "tried to telephone Modi, but the Indian premier": the one named before rather
    const before = this.#named.filter((named) => named.sentence === sentence && named.phrase.from < phrase.from)
    if (!phrase.counterpart && before.some(({ entry }) => fits(entry) && !entry.country)) return undefined
    const after = this.#named.filter(
      (named) =>
        named.sentence - sentence <= 2 &&
        // "the aide to Chad's minister gave it to Novak": in one sentence it is somebody else.
        this.#reader.token(named.entry.first).sentence > sentence &&
        !this.#reader.is(named.phrase.to + 1, ':') &&
        fits(named.entry) &&
        !named.entry.country,
    )
    const candidates = new Set(after.map(({ entry }) => entry))
    return candidates.size === 1 ? after[0]?.entry : undefined
  }

  /**
   * "a call from Vladimir Putin. … and the Russian president": the only one named before who has neither post nor country, or
   * of several the one whose name is most at home there.
   */
  #onlyOne(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
    if (!phrase.country || !isTelling(phrase) || this.#isListed(phrase)) return undefined
    const { sentence, paragraph } = this.#reader.token(phrase.from)
    // In a transcript the ones named before are those who talk.
    if (this.#reader.text.paragraphs[paragraph]?.label) return undefined
    // "Macron calls rather less. He spoke with the Greek premier": not himself
    const last = this.#isBesideSubject(phrase) ? sentence - 2 : sentence - 1
    const candidates = new Set(
      this.#named
        .filter((named) => named.sentence <= last && fits(named.entry) && !named.entry.country)
        .map(({ entry }) => entry),
    )
    const [first, second] = candidates
    return second
      ? likeliest(
          [...candidates].map((entry) => ({ entry })),
          phrase,
        )?.entry
      : first
  }

  /** "Chancellor X and the Prime Minister of Y": one more of a list of persons, not somebody named before. */
  #isListed(phrase: PersonPhrase): boolean {
    if (!this.#reader.is(phrase.from - 1, 'and', ',')) return false
    const end = this.#reader.is(phrase.from - 2, ',') ? phrase.from - 3 : phrase.from - 2
    return this.#named.some((named) => named.phrase.to === end)
  }

  /** "the prime minister" of a home paper: of the first three whom it names, one without a title. */
  #protagonist(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
    if (
      phrase.country ||
      !phrase.posts.some(({ key }) => leaderKeys.has([...key].join(' ')) || isSecretaryGeneral(key))
    )
      return undefined
    const leading = new Set<PersonEntry>()
    for (const { entry } of this.#named) if (!entry.journalist && leading.size < 3) leading.add(entry)
    const free = this.#named.filter(
      (named) =>
        leading.has(named.entry) &&
        fits(named.entry) &&
        (named.phrase.titled || !isRoyal(phrase)) &&
        named.entry.first === named.phrase.from &&
        !isApproached(this.#reader, named.phrase),
    )
    const first =
      free.find(
        ({ entry, sentence, phrase: { from } }) =>
          entry.seen.length > 1 || this.#reader.token(from - 1).sentence !== sentence,
      ) ?? free.find(({ entry }) => entry.posts.length > 0)
    return first && first.phrase.from < phrase.from ? first.entry : undefined
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
