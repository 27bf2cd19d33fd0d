// Whom pronouns and groups stand for.
import type { GroupPhrase, PersonPhrase, Phrase, PronounPhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import type { Entry, PersonEntry } from './entry.ts'
import { isVictim } from './fates.ts'
import { distinct, groupMeant, prepositions } from './groups.ts'
import { isExpletive, withoutSubject, withoutTurnedTo } from './not-meant.ts'

/** A mention as pronouns see it. */
export interface Seen {
  entry: Entry
  token: number
  /** Its last token. */
  end: number
  sentence: number
  paragraph: number
  /** 2 before a verb or at the head of a sentence, 0 behind a preposition, -1 for one who only suffers, else 1. */
  standing: number
  quoted: boolean
  /** "according to Singh": he only tells of others. */
  source: boolean
}

/** Somebody whom a text describes and nobody can name: "the Prime Minister" of an office's own release. */
interface Unnamed extends Omit<Seen, 'entry'> {
  entry: null
}

const questions = new Set('is are was were has have had does do did will would can could may might should'.split(' '))
const reach = 3

/** What has been mentioned so far, latest last. */
export class Recollection {
  readonly #reader: Reader
  readonly #seen: Seen[] = []
  readonly #unnamed: Unnamed[] = []

  constructor(reader: Reader) {
    this.#reader = reader
  }

  add(entry: Entry, phrase: Phrase): void {
    const { sentence } = this.#reader.token(phrase.from)
    // "By Jane Doe": nobody speaks of who wrote the report
    if (this.#reader.text.sentences[sentence]?.role === 'byline') return
    this.#seen.push({ entry, ...this.#stands(phrase) })
  }

  /** Takes note of somebody unnamed, whom a pronoun may stand for as well. */
  addUnnamed(phrase: PersonPhrase): void {
    this.#unnamed.push({ entry: null, ...this.#stands(phrase) })
  }

  #stands(phrase: Phrase): Omit<Seen, 'entry'> {
    const { sentence, paragraph, quotation } = this.#reader.token(phrase.from)
    return {
      token: phrase.from,
      end: phrase.to,
      sentence,
      paragraph,
      standing: Math.min(this.#standing(phrase), this.#isSecond(phrase) ? 1 : 2, this.#standingBefore(phrase)),
      quoted: quotation >= 0,
      source: this.#reader.is(phrase.from - 1, 'to') && this.#reader.is(phrase.from - 2, 'according'),
    }
  }

  /** "who rang her colleagues, Berg and *Soto*, said": the last of a list stands no higher than the one before. */
  #standingBefore({ from, to }: Phrase): number {
    if (!this.#reader.is(to + 1, ',')) return 2
    const before = this.#seen.at(-1)
    const isListed = before && before.end === from - 2 && this.#reader.is(from - 1, 'and')
    return isListed && !this.#reader.opens(before.token) ? before.standing : 2
  }

  /** "The Prime Minister and *Jane Doe* talked. He offered": of two subjects the first goes on. */
  #isSecond({ from }: Phrase): boolean {
    const reader = this.#reader
    if (!reader.is(from - 1, 'and')) return false
    const first = [this.#seen.at(-1), this.#unnamed.at(-1)].find(
      (seen) => seen?.standing === 2 && seen.entry?.is !== 'state' && seen.sentence === reader.token(from).sentence,
    )
    if (!first) return false
    for (let at = first.token; at < from; at++) if (reader.isVerbLike(at)) return false
    return true
  }

  /** How much like a subject the phrase stands: "Pompeo said", "said Pompeo", against "to Pompeo". */
  #standing(phrase: Phrase): number {
    const reader = this.#reader
    const before = reader.norm(phrase.from - 1)
    // "MAHUTA: He said": whoever a transcript labels is not who is spoken of.
    if (
      reader.is(phrase.to + 1, ':') &&
      reader.token(phrase.from - 1).paragraph !== reader.token(phrase.from).paragraph
    )
      return -2
    if (/^(?:said|says|added|wrote|tweeted|adds)$/.test(before)) return 2
    if (isVictim(reader, phrase)) return -1
    if (prepositions.has(before)) return 0
    if (reader.isPossessive(phrase.to + 1)) return reader.opens(phrase.from) ? 2 : 0
    // "the United States, he assured Salih, favoured": whoever something was told has nothing to do with the verb behind him
    const isAddressed =
      reader.isVerbLike(phrase.from - 1) &&
      (reader.is(phrase.from - 2, 'he', 'she', 'they') || reader.isNameLike(phrase.from - 2))
    if (isAddressed) return 1
    const behind = reader.is(phrase.to + 1, 'each', 'both', 'all', 'himself', 'herself') ? phrase.to + 2 : phrase.to + 1
    const next = reader.is(phrase.to + 1, ',') ? phrase.to + 2 : phrase.to + 1
    if (reader.isVerbLike(behind) || reader.opens(phrase.from)) return 2
    if (reader.isVerbLike(next)) return 2
    // "Is Okoro going to try Horvat again?"
    if (questions.has(before) && reader.opens(phrase.from - 1)) return 2
    return reader.is(next, 'who') ? 1.5 : 1
  }

  /** The latest person mentioned before the token, outside of quotations. */
  lastPerson(token: number, fits: (entry: PersonEntry) => boolean = () => true): PersonEntry | undefined {
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const seen = this.#seen[i]
      if (seen && seen.token < token && !seen.quoted && seen.entry.is === 'person' && fits(seen.entry))
        return seen.entry
    }
    return undefined
  }

  /** "Šimonytė spoke with her colleague Jane Doe": whose colleague she is, the sentence's subject, is a woman. */
  tellGender(pronoun: number, other: PersonEntry | undefined): void {
    const gender = this.#reader.is(pronoun, 'her') ? 'female' : this.#reader.is(pronoun, 'his') ? 'male' : null
    const { sentence } = this.#reader.token(pronoun)
    const there = this.#seen.filter((seen) => seen.sentence === sentence && !seen.quoted && seen.entry !== other)
    const [owner, ...more] = distinct(there.filter(({ entry }) => entry.is === 'person'))
    if (gender && owner?.is === 'person' && more.length === 0) owner.gender ??= gender
  }

  /** "he", "her", "it", "they": the subject of this sentence, of the one before, else the latest that fits. */
  resolve(phrase: PronounPhrase): Entry[] {
    const { sentence, paragraph, quotation } = this.#reader.token(phrase.from)
    if (quotation >= 0 || isExpletive(this.#reader, phrase.from)) return []
    const fits = (entry: Entry) =>
      phrase.of === 'person' ? entry.is === 'person' && agrees(entry, phrase.gender) : entry.is !== 'person'
    const isNear = (seen: Seen | Unnamed) =>
      !seen.quoted && seen.token < phrase.from && sentence - seen.sentence <= reach && paragraph - seen.paragraph <= 1
    const near = this.#seen.filter((seen) => isNear(seen) && fits(seen.entry))
    if (phrase.of === 'several') return this.#several(sentence, phrase.from)
    const other = this.#turnedTo(near, sentence, phrase)
    if (other) return [other.entry]
    const isObject = this.#reader.is(phrase.from, 'him') || (this.#reader.is(phrase.from, 'her') && !phrase.possessive)
    const others = isObject ? withoutSubject(near, sentence, this.#reader, phrase.from) : near
    const likely = withoutTurnedTo(others, this.#reader, phrase.from)
    const unnamed = phrase.of === 'person' ? this.#unnamed.filter(isNear) : []
    const best = this.#best([...likely, ...unnamed], sentence, phrase)
    return best?.entry ? [best.entry] : []
  }

  /** "Obama had phoned him. *He himself* phoned Putin": not the subject before, but the one to whom that did something. */
  #turnedTo(near: Seen[], sentence: number, phrase: PronounPhrase): Seen | undefined {
    const isStressed =
      this.#reader.opens(phrase.from) &&
      this.#reader.is(phrase.from, 'he', 'she') &&
      this.#reader.is(phrase.to + 1, 'himself', 'herself')
    if (!isStressed) return undefined
    const before = near.filter((seen) => seen.sentence === sentence - 1 && seen.entry.is === 'person')
    const [first, second, ...others] = before
    const isOther = first && second && others.length === 0 && first.entry !== second.entry
    return isOther && first.standing === 2 && second.standing < 2 ? second : undefined
  }

  #best(near: (Seen | Unnamed)[], sentence: number, phrase: PronounPhrase): Seen | Unnamed | undefined {
    let best: Seen | Unnamed | undefined
    let bestScore = Number.NEGATIVE_INFINITY
    for (const seen of near) {
      const distance = sentence - seen.sentence
      const isCertain = seen.entry?.is === 'person' && phrase.gender !== null && seen.entry.gender === phrase.gender
      const score = (isCertain ? 1.5 : 0) + seen.standing * 2 - distance * 3 + seen.token * 1e-6
      if (score >= bestScore) {
        best = seen
        bestScore = score
      }
    }
    return best
  }

  /** "they": the bodies or the pair that the sentence or the one before has for its subject; nobody where that is open. */
  #several(sentence: number, token: number): Entry[] {
    for (let back = 0; back <= 1; back++) {
      const there = this.#seen.filter(
        (seen) => seen.sentence === sentence - back && seen.token < token && !seen.quoted && seen.standing > 0,
      )
      const persons = distinct(there.filter(({ entry }) => entry.is === 'person'))
      if (persons.length === 2) return persons
      // "Witkoff and McGurk waited. Netanyahu called them": not the subject of its own clause
      if (back === 0 && persons.length === 1 && this.#reader.is(token, 'them')) continue
      const bodies = distinct(there.filter(({ entry, standing }) => entry.is !== 'person' && standing === 2))
      if (bodies.length === 1 && persons.length === 0) return bodies
      if (there.length) return []
    }
    return []
  }

  /** "the two ministers", "both generals" */
  group(phrase: GroupPhrase): Entry[] {
    return groupMeant(this.#reader, this.#seen, phrase)
  }
}

const agrees = (entry: PersonEntry, gender: 'female' | 'male' | null): boolean =>
  !entry.gender || !gender || entry.gender === gender
