import type { Organisation } from '../../../world.ts'
import {
  Institution,
  InstitutionField,
  LeadingHead,
  OrganisationNoun,
  ProperHead,
} from '../../lexicon/organisation-heads.ts'
import type { OrganisationPhrase, Range } from '../phrases/phrase.ts'
import { qualifies } from '../phrases/states.ts'
import type { Reader } from '../reader.ts'
import type { OrganisationEntry } from './entry.ts'
import { isSameMission } from './missions.ts'
import { allCapitals, dropped, initialsOf, sameWord, unmistakable, wordsOf } from './organisation-words.ts'
import { isSeatOfPower } from './seats-of-power.ts'

/** The bodies that a document names. */
export class Organisations {
  readonly entries: OrganisationEntry[] = []
  readonly #reader: Reader
  readonly #home: (phrase: OrganisationPhrase) => string | null
  readonly #byName = new Map<string, OrganisationEntry>()
  /** By the last token of a mention. */
  readonly #byEnd = new Map<number, OrganisationEntry>()
  readonly #acronyms = new Map<string, OrganisationEntry>()
  /** "RSF" once "Rapid Support Forces" is named, whether the text says so or not. */
  readonly #initials = new Map<string, OrganisationEntry>()

  constructor(reader: Reader, home: (phrase: OrganisationPhrase) => string | null) {
    this.#reader = reader
    this.#home = home
  }

  /** The body that goes by the words, by a name or acronym given before or its first word: "ICAO", "Nordhav". */
  named(words: string): OrganisationEntry | undefined {
    return this.#byName.get(words.toLowerCase())
  }

  /** Enters what the phrase names; nothing for "the ministry" where none was named. */
  enter(phrase: OrganisationPhrase): OrganisationEntry | undefined {
    if (phrase.bare) {
      const known = this.#reader.isPossessive(phrase.from - 1) ? undefined : this.#ofKind(phrase)
      // "our embassy in Jakarta"
      const isSeated = phrase.seat !== null && !this.#isErrand(phrase)
      if (known || !(this.#isCapitalised(phrase) || isSeated || isSeatOfPower(this.#reader, phrase))) return known
    }
    const words = this.#reader.slice(phrase.core.from, phrase.core.to)
    const defined = this.#acronyms.get(words) ?? this.#initials.get(words)
    if (defined) return this.#take(defined, phrase)
    const standing = this.#standingOf(phrase)
    const country =
      phrase.country ??
      standing?.country ??
      (standing || phrase.rule === 'name with noun' || !this.#isHomely(phrase) ? null : this.#home(phrase))
    const key = this.#keyOf(phrase, standing, country)
    let entry = this.entries.find(
      (other) =>
        other.key === key ||
        this.#isAgain(other, phrase, key) ||
        (phrase.kind === 'embassy' && isSameMission(other, key, phrase, country)),
    )
    if (!entry) {
      entry = {
        is: 'organisation',
        key,
        kind: standing?.kind ?? (phrase.kind === 'intergovernmental' && phrase.owner ? 'government' : phrase.kind),
        country,
        said: saidOf(phrase, standing),
        standing,
        names: new Map(),
        aliases: new Set(),
        mentions: [],
        first: phrase.from,
        last: -1,
        seat: phrase.seat,
        rule: phrase.rule,
      }
      this.entries.push(entry)
    }
    entry.seat ??= phrase.seat
    return this.#take(entry, phrase)
  }

  /** "their training mission in Chad": no embassy, unlike "a diplomatic mission in Chad". */
  #isErrand({ core }: OrganisationPhrase): boolean {
    return core.from === core.to && this.#reader.is(core.to, 'mission')
  }

  /** "the Presidency said", "our own Air Force", "marched on Parliament": capitals make a name of what is the home country's own. */
  #isCapitalised({ kind, core, from }: OrganisationPhrase): boolean {
    const reader = this.#reader
    if (
      !['legislature', 'military', 'government', 'court', 'ministry', 'embassy'].includes(kind) ||
      reader.isShouting(from) ||
      // "the Mission" of a body named in full
      reader.is(core.to, 'mission')
    )
      return false
    for (let i = core.from; i <= core.to; i++)
      if (
        reader.token(i).kind === 'word' &&
        !reader.is(i, 'of') &&
        (!reader.token(i).capital || allCapitals.test(reader.token(i).text))
      )
        return false
    // "Parliament will meet": no article, so that the capital is its own even at the head of a sentence
    const isProper =
      kind === 'legislature' &&
      core.from === from &&
      (reader.isVerbLike(core.to + 1) || reader.is(core.to + 1, 'will', 'would', 'may'))
    return (!reader.opens(core.from) || isProper) && !qualifies(reader, core.to + 1)
  }

  #take(entry: OrganisationEntry, phrase: OrganisationPhrase): OrganisationEntry {
    this.#byEnd.set(phrase.to, entry)
    if (phrase.acronym) this.#acronyms.set(phrase.acronym, entry)
    if (entry.kind === 'other' && entry.rule === 'acronym') entry.kind = phrase.kind
    const core = this.#reader.slice(phrase.core.from, phrase.core.to)
    const initials = initialsOf(core)
    if (initials && !this.#initials.has(initials)) this.#initials.set(initials, entry)
    // "the US embassy in Lima" is another than that in Quito
    const name = phrase.seat === null ? core : this.#reader.slice(phrase.core.from, phrase.full.to)
    entry.names.set(name, (entry.names.get(name) ?? 0) + 1)
    const owned = phrase.owner && phrase.core.from === phrase.full.from ? this.#pastOwner(phrase) : null
    const forms = [
      core,
      this.#reader.slice(phrase.full.from, phrase.full.to),
      this.#reader.slice(phrase.from, phrase.to),
      phrase.acronym,
      owned,
    ]
    for (const form of forms) if (form) entry.aliases.add(form)
    for (const form of [core, phrase.acronym])
      if (form && !this.#byName.has(form.toLowerCase())) this.#byName.set(form.toLowerCase(), entry)
    const first = this.#reader.token(phrase.core.from).text
    if (
      ['name with head', 'name with noun'].includes(phrase.rule) &&
      first.length > 3 &&
      !this.#byName.has(first.toLowerCase())
    )
      this.#byName.set(first.toLowerCase(), entry)
    const last = this.#reader.token(phrase.core.to)
    if (phrase.core.to > phrase.core.from && last.capital && last.text.length > 4 && !this.#byName.has(last.norm))
      this.#byName.set(last.norm, entry)
    return entry
  }

  /** "foreign office" of "Pakistan's foreign office". */
  #pastOwner(phrase: OrganisationPhrase): string | null {
    const owner = phrase.owner
    if (!owner || !this.#reader.isPossessive(owner.to + 1) || owner.to + 2 > phrase.core.to) return null
    return this.#reader.slice(owner.to + 2, phrase.core.to)
  }

  /** "Ministry of Defence" is a home country's own, "Benghazi Medical Centre" and "Contact Group" are not for us to place. */
  #isHomely(phrase: OrganisationPhrase): boolean {
    if (phrase.rule === 'name with head' && !['ministry', 'military'].includes(phrase.kind)) return false
    if (this.#reader.token(phrase.core.from).kind === 'number') return false
    if (phrase.rule === 'office') return phrase.inner.every((owner) => owner.is !== 'person' || owner.name === null)
    return ['ministry', 'military', 'agency', 'legislature', 'court', 'government'].includes(phrase.kind)
  }

  /** Which of the world's bodies of that name is meant: the owner's, the home country's where the words are general, else the first. */
  #standingOf(phrase: OrganisationPhrase): Organisation | null {
    const first = phrase.standing[0]
    if (!first) return null
    if (phrase.owner) {
      const owned = phrase.standing.find(({ country }) => country === phrase.owner?.country)
      if (owned) return owned
      return this.#isGeneral(phrase) ? null : first
    }
    const home = this.#ownerBefore(phrase)?.country ?? this.#home(phrase)
    const local = phrase.standing.find(({ country }) => country === home)
    if (local) return local
    if (this.#isGeneral(phrase) && home !== null && first.country !== null) return null
    // "AFP" is the agency that the world quotes, but for the countries whose police or army it is
    const quoted = ['agency', 'military'].includes(first.kind)
      ? phrase.standing.find(({ kind, country }) => kind === 'media' && country !== first.country)
      : undefined
    return quoted ?? first
  }

  /** "the Workers' Party's Politburo": the body whose it is. */
  #ownerBefore({ from }: OrganisationPhrase): OrganisationEntry | undefined {
    return this.#reader.isPossessive(from - 1) ? this.#byEnd.get(from - 2) : undefined
  }

  /** "the Border Service" after "the Border Service of Chad": the same words, where the text is at home nowhere. */
  #isAgain(other: OrganisationEntry, phrase: OrganisationPhrase, key: string): boolean {
    if (phrase.country !== null || phrase.standing.length || !phrase.rule.startsWith('name with')) return false
    return other.said !== null && wordsOf(other.key) === wordsOf(key)
  }

  /** Words that any country's body may bear: "Foreign Office", "Supreme Court", "Treasury". */
  #isGeneral(phrase: OrganisationPhrase): boolean {
    if (unmistakable.has(this.#reader.slice(phrase.core.from, phrase.core.to).toLowerCase())) return false
    const from = phrase.owner && phrase.core.from === phrase.owner.from ? phrase.owner.to + 1 : phrase.core.from
    for (let i = from; i <= phrase.core.to; i++) {
      if (dropped.has(this.#reader.norm(i))) continue
      const mark =
        this.#reader.at(InstitutionField, i) ??
        this.#reader.at(Institution, i) ??
        this.#reader.at(ProperHead, i) ??
        this.#reader.at(LeadingHead, i) ??
        this.#reader.at(OrganisationNoun, i)
      if (!mark) return false
      i = mark.to
    }
    return true
  }

  #keyOf(phrase: OrganisationPhrase, standing: Organisation | null, country: string | null): string {
    if (standing) return `world|${standing.name}|${standing.country ?? ''}`
    const start = phrase.owner && phrase.core.from === phrase.owner.from ? phrase.owner.to + 1 : phrase.core.from
    const words = new Set<string>()
    for (let i = start; i <= phrase.core.to; i++) {
      const norm = this.#reader.norm(i)
      if (!dropped.has(norm) && !this.#isStateInside(phrase, i)) words.add(sameWord.get(norm) ?? norm)
    }
    return `${country ?? ''}|${[...words].sort().join(' ')}|${phrase.seat ?? ''}`
  }

  #isStateInside(phrase: OrganisationPhrase, token: number): boolean {
    return (
      phrase.kind === 'ministry' &&
      phrase.inner.some((inner) => inner.is === 'state' && inner.from <= token && token <= inner.to)
    )
  }

  /** "the ministry", "the embassy": the latest body of the kind whose name has the word, else the latest of the kind. */
  #ofKind(phrase: OrganisationPhrase): OrganisationEntry | undefined {
    const words = this.#reader.slice(phrase.core.from, phrase.core.to).toLowerCase()
    const alike = this.entries.filter(({ kind }) => kind === phrase.kind).sort((left, right) => right.last - left.last)
    const named = alike.find(({ names }) => [...names.keys()].some((name) => name.toLowerCase().includes(words)))
    const found = named ?? (['ministry', 'embassy', 'intergovernmental'].includes(phrase.kind) ? alike[0] : undefined)
    if (found) found.aliases.add(this.#reader.slice(phrase.from, phrase.to))
    return found
  }
}

/** The owner's words, else a name that only one country's body bears. */
const saidOf = (phrase: OrganisationPhrase, standing: Organisation | null): Range | null => {
  if (phrase.country !== null) return phrase.inner.find(({ is }) => is === 'state') ?? phrase.inner[0] ?? null
  return standing?.country && new Set(phrase.standing.map(({ country }) => country)).size === 1 ? phrase.core : null
}
