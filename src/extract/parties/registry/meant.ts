// Whom a post without a name may mean among those whom the text names: each way of telling by itself.
import { leaderKeys } from '../../lexicon/posts.ts'
import type { PersonPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { isApproached } from './countries.ts'
import type { PersonEntry } from './entry.ts'
import { likeliest } from './likeliest.ts'
import { isMinister, isRoyal, isSecretaryGeneral, isTelling } from './posts-told.ts'

/** A person where the text names him outside of quotations. */
export interface Named {
  entry: PersonEntry
  phrase: PersonPhrase
  sentence: number
  paragraph: number
}

/** Prepositions before whoever takes part beside the subject. */
const leading = ['with', 'to', 'from', 'by', 'for', 'about', 'against', 'on', 'like', 'of', 'behind', 'after']

/** The named persons, in the order of the text, asked for whom a post may mean; `fits` says who may hold it at all. */
export class Meant {
  readonly #reader: Reader
  readonly #named: readonly Named[]
  /** The second paragraph of the text proper: so far a text may keep a name back. */
  readonly #opening: number

  constructor(named: readonly Named[], reader: Reader) {
    this.#named = named
    this.#reader = reader
    this.#opening = reader.text.paragraphs.findIndex(({ role }) => role === 'text') + 1
  }

  /** The subject of the same sentence or the one before: "Jim Jordan was having none of it: the Ohio congressman tweeted". */
  justBefore(phrase: PersonPhrase, paragraphs: number, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
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
  isObjectBeside({ from }: PersonPhrase, entry: PersonEntry): boolean {
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
  justAfter(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
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
  onlyOne(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
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
  protagonist(phrase: PersonPhrase, fits: (entry: PersonEntry) => boolean): PersonEntry | undefined {
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
}
