// Which country a person serves where no words say it: a guess from what stands around, weaker than anything said.
import { likenessOf } from '../../lexicon/name-origins.ts'
import { isNamedAsKin } from '../phrases/name-evidence.ts'
import type { PersonPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { domestic, hasPost, isApproached, isSameKey, isSecretaryGeneral, isSingular } from './countries.ts'
import type { PersonEntry } from './entry.ts'
import { surnameOf } from './names.ts'
import type { Register } from './register.ts'
import type { Setting } from './setting.ts'
import { type Sign, signsOf } from './signs.ts'
import { Tally } from './tally.ts'

/** How much each sign tells for a country. Tried on annotated documents; what counts is their order. */
const points = {
  /** The root of the country's share of all that the text names. */
  share: 3,
  /** Named in the sentence of the person's name; in the one before or after. */
  near: 2.4,
  beside: 0.6,
  /** The root of its share of what the paragraphs of the person's name. */
  passage: 1.5,
  /** The text is at home there; and names the post without saying whose; in a release of the country's own. */
  home: 0.2,
  homePost: 1.6,
  /** The post is one that foreign papers name with the country. */
  homeOffice: 0.8,
  releasePost: 3.2,
  /** A body of the person's is taken to be there. */
  body: 3,
  /** The name is of a kind that is at home there; of a kind that is not. */
  name: 3,
  alien: -1.5,
  /** A relative serves it. */
  family: 5,
  /** Another person holds the same post there. */
  taken: -1,
  /** Somebody of there and the person speak to each other. */
  other: -1.5,
} as const

function enter(signs: Map<number, Sign[]>, at: number, sign: Sign): void {
  const there = signs.get(at)
  if (there) there.push(sign)
  else signs.set(at, [sign])
}

class Allegiance {
  readonly #register: Register
  readonly #reader: Reader
  readonly #setting: Setting
  readonly #bySentence = new Map<number, Sign[]>()
  readonly #byParagraph = new Map<number, Sign[]>()
  readonly #shares = new Map<string, number>()
  /** What a person's forms give as surnames, worked out once. */
  readonly #surnames = new Map<PersonEntry, ReadonlySet<string>>()

  constructor(register: Register) {
    this.#register = register
    this.#reader = register.reader
    this.#setting = register.setting
    const signs = signsOf(register)
    const total = signs.reduce((sum, { weight }) => sum + weight, 0)
    for (const sign of signs) {
      this.#shares.set(sign.country, (this.#shares.get(sign.country) ?? 0) + sign.weight / total)
      const { sentence, paragraph } = this.#reader.token(sign.token)
      enter(this.#byParagraph, paragraph, sign)
      enter(this.#bySentence, sentence, sign)
    }
  }

  /** The country that a person most likely serves; null where nothing tells, or two are as likely. */
  of(entry: PersonEntry, phrases: readonly PersonPhrase[]): string | null {
    const { home, dateline } = this.#setting
    const present = entry.posts.filter(({ vague, past }) => !vague && !past)
    const athome = home ?? dateline
    const countries = [...this.#shares.keys(), ...(athome ? [athome] : [])]
    const tally = new Tally(countries.filter((country) => present.every((post) => hasPost(country, post))))
    tally.addAll((country) => points.share * Math.sqrt(this.#shares.get(country) ?? 0))
    this.#addNear(tally, phrases)
    this.#addPassages(tally, phrases)
    tally.add(athome, points.home)
    if (present.some(({ key }) => domestic.has([...key].join(' ')) || key.has('minister')))
      tally.add(athome, points.homeOffice)
    if (phrases.some((phrase) => isOurs(this.#reader, phrase)))
      tally.add(athome, this.#setting.isRelease ? points.releasePost : points.homePost)
    const likeness = likenessOfEntry(entry)
    if (likeness)
      tally.addAll((country) => (likeness(country) > 0 ? points.name * likeness(country) ** 2 : points.alien))
    for (const country of this.#ofBodies(entry, phrases)) tally.add(country, points.body)
    const family = this.#ofFamily(entry, phrases)
    for (const country of family) tally.add(country, points.family)
    for (const country of this.#ofRivals(entry)) tally.add(country, points.taken)
    for (const country of this.#ofOthers(entry, phrases)) if (!family.has(country)) tally.add(country, points.other)
    return tally.best
  }

  /** The nearest that each country is named to the person. */
  #addNear(tally: Tally, phrases: readonly PersonPhrase[]): void {
    const nearest = new Map<string, number>()
    for (const { from, to } of phrases) {
      const { sentence } = this.#reader.token(from)
      for (const there of [sentence - 1, sentence, sentence + 1])
        for (const { country, token, weight, owns } of this.#bySentence.get(there) ?? []) {
          if (owns) continue
          const distance = Math.max(0, token < from ? from - token : token - to)
          const near = weight * (there === sentence ? points.near / (1 + distance / 8) : points.beside)
          nearest.set(country, Math.max(nearest.get(country) ?? 0, near))
        }
    }
    for (const [country, near] of nearest) tally.add(country, near)
  }

  /** What the paragraphs turn on in which the person is named. */
  #addPassages(tally: Tally, phrases: readonly PersonPhrase[]): void {
    const paragraphs = new Set(phrases.map(({ from }) => this.#reader.token(from).paragraph))
    const signs = [...paragraphs]
      .flatMap((paragraph) => this.#byParagraph.get(paragraph) ?? [])
      .filter(({ owns }) => !owns)
    const total = signs.reduce((sum, { weight }) => sum + weight, 0)
    const shares = new Map<string, number>()
    for (const { country, weight } of signs) shares.set(country, (shares.get(country) ?? 0) + weight / total)
    for (const [country, share] of shares) tally.add(country, points.passage * Math.sqrt(share))
  }

  #ofBodies({ posts }: PersonEntry, phrases: readonly PersonPhrase[]): Set<string> {
    const countries = [...posts, ...phrases].flatMap(({ organisation }) => {
      const country = organisation && this.#register.bodies.get(organisation)?.country
      return country ? [country] : []
    })
    return new Set(countries)
  }

  /** Of those of the same surname, and of whoever was named before "his wife, Hester". */
  #ofFamily(entry: PersonEntry, phrases: readonly PersonPhrase[]): Set<string> {
    const surnames = this.#surnamesOf(entry)
    const relatives = this.#others(entry).filter(
      (other) =>
        this.#sharesSurname(other, surnames) ||
        phrases.some(({ from }) => isNamedAsKin(this.#reader, from) && other === this.#lastBefore(from)),
    )
    return countriesOf(relatives)
  }

  #surnamesOf(entry: PersonEntry): ReadonlySet<string> {
    let surnames = this.#surnames.get(entry)
    if (!surnames) {
      surnames = surnamesOf(entry)
      this.#surnames.set(entry, surnames)
    }
    return surnames
  }

  #sharesSurname(other: PersonEntry, surnames: ReadonlySet<string>): boolean {
    for (const surname of this.#surnamesOf(other)) if (surnames.has(surname)) return true
    return false
  }

  #lastBefore(token: number): PersonEntry | undefined {
    const latest = ({ seen }: PersonEntry): number => Math.max(...seen.filter((at) => at < token))
    return [...this.#register.persons.entries].sort((left, right) => latest(right) - latest(left))[0]
  }

  /** Of those who hold the same post, where a country has only one. */
  #ofRivals(entry: PersonEntry): Set<string> {
    const posts = entry.posts.filter(({ key }) => isSingular(key))
    if (posts.length === 0) return new Set()
    return countriesOf(
      this.#others(entry).filter((other) =>
        other.posts.some((held) => !held.past && posts.some(({ key }) => isSameKey(key, held.key))),
      ),
    )
  }

  /** "X telephoned Y": of those who speak to the person, or whom the person speaks to, in a sentence. */
  #ofOthers(entry: PersonEntry, phrases: readonly PersonPhrase[]): Set<string> {
    const isWithin = (at: number, { from }: PersonPhrase) =>
      this.#reader.token(at).sentence === this.#reader.token(from).sentence
    const isOther = (one: PersonPhrase, other: PersonPhrase) =>
      isWithin(other.from, one) &&
      (one.counterpart || other.counterpart || isApproached(this.#reader, one.from < other.from ? other : one))
    return countriesOf(
      this.#others(entry).filter((other) =>
        this.#register.phrasesOf.get(other)?.some((theirs) => phrases.some((own) => isOther(own, theirs))),
      ),
    )
  }

  #others(entry: PersonEntry): PersonEntry[] {
    return this.#register.persons.entries.filter((other) => other !== entry && (other.country ?? other.likely))
  }
}

function countriesOf(entries: readonly PersonEntry[]): Set<string> {
  const countries = new Set<string>()
  for (const { country, likely } of entries) {
    const served = country ?? likely
    if (served) countries.add(served)
  }
  return countries
}

function surnamesOf({ forms }: PersonEntry): Set<string> {
  const surnames = new Set<string>()
  for (const { name } of forms) {
    const surname = name.words.length > 1 ? surnameOf(name) : ''
    if (surname.length > 2) surnames.add(surname)
  }
  return surnames
}

/** How well the fullest of a person's names fits the names of a country, 0 to 1; null where it says nothing. */
export function likenessOfEntry({ forms }: PersonEntry): ((country: string) => number) | null {
  const [fullest] = [...forms].sort((left, right) => right.name.core.length - left.name.core.length)
  return fullest ? likenessOf(fullest.name.words, fullest.name.surname) : null
}

/** "Prime Minister Jane Doe said": a post named without its country, of one who is not the other side. */
const isOurs = (reader: Reader, phrase: PersonPhrase): boolean =>
  phrase.posts.length > 0 && !phrase.country && !isApproached(reader, phrase)

/** Posts of bodies of no one state, where no body is named; and those of people who report. */
const stateless = new Set(['commissioner', 'foreign policy', 'editor'])

/** Whether a country is to be guessed. Whom an international body names without rank or post is one of its own as a rule. */
function isGuessed({ country, journalist, international, posts, forms }: PersonEntry, setting: Setting): boolean {
  if (country !== null || journalist || international) return false
  if (posts.some(({ key, title }) => isSecretaryGeneral(title) || stateless.has([...key].join(' ')))) return false
  return (
    !setting.isInternational ||
    posts.some(({ key }) => isSingular(key)) ||
    forms.every(({ name }) => name.words.length === 1)
  )
}

/** Gives persons of whom no country is known the likeliest of those that the text speaks of. References are settled by then. */
export function guessCountries(register: Register): void {
  const guessed = [...register.phrasesOf].filter(([entry]) => isGuessed(entry, register.setting))
  if (guessed.length === 0) return
  const allegiance = new Allegiance(register)
  for (const [entry, phrases] of guessed) entry.likely = allegiance.of(entry, phrases)
}
