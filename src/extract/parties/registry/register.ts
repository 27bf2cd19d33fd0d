import type { World } from '../../../world.ts'
import type { Parties } from '../party.ts'
import type { OrganisationPhrase, PersonPhrase, Phrase, StatePhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { adoptPosts } from './adoption.ts'
import { guessCountries } from './allegiance.ts'
import { matchCounterparts } from './counterparts.ts'
import { type Around, servedBy } from './countries.ts'
import { holdersOf } from './descriptions.ts'
import type { OrganisationEntry, PersonEntry } from './entry.ts'
import { placeBodies } from './home-of-bodies.ts'
import { Mentions } from './mentions.ts'
import { Organisations } from './organisations.ts'
import { partiesOf } from './parties-of.ts'
import { Persons } from './persons.ts'
import { holdPosts } from './posts-held.ts'
import { Setting } from './setting.ts'

/** A phrase with the phrase that it lies in. */
export interface Nested {
  phrase: Phrase
  within: Phrase | null
}

/** All phrases, an outer one before those within it. */
function nested(phrases: Phrase[], within: Phrase | null, into: Nested[]): Nested[] {
  for (const phrase of phrases) {
    into.push({ phrase, within })
    if ((phrase.is === 'person' || phrase.is === 'organisation') && phrase.inner.length)
      nested(
        phrase.inner.length < 2
          ? phrase.inner
          : [...phrase.inner].sort((left, right) => left.from - right.from || right.to - left.to),
        phrase,
        into,
      )
  }
  return into
}

function personsAmong(all: readonly Nested[]): PersonPhrase[] {
  const persons: PersonPhrase[] = []
  for (const { phrase } of all) if (phrase.is === 'person') persons.push(phrase)
  return persons
}

/** What the names of one document come to: bodies, persons, their posts and countries. */
export class Register {
  readonly reader: Reader
  readonly all: Nested[]
  readonly setting: Setting
  readonly persons: Persons
  readonly organisations: Organisations
  readonly bodies = new Map<Phrase, OrganisationEntry>()
  /** The phrases that name each person. */
  readonly phrasesOf = new Map<PersonEntry, PersonPhrase[]>()

  constructor(reader: Reader, phrases: Phrase[], world: World) {
    this.reader = reader
    this.all = nested(phrases, null, [])
    this.setting = new Setting(reader, world, this.all)
    this.persons = new Persons(reader, personsAmong(this.all))
    this.organisations = new Organisations(reader, (phrase) => this.setting.countryAt(phrase.from))
    this.#enterBodies()
    this.#holdPosts()
  }

  #enterBodies(): void {
    for (const { phrase } of this.all) {
      const body = phrase.is === 'organisation' ? this.organisations.enter(phrase) : this.#bodyByName(phrase)
      if (!body) continue
      body.last = phrase.from
      this.bodies.set(phrase, body)
    }
  }

  /** "ICAO", "Nordhav": a capital word that no person answers to, but a body named before. */
  #bodyByName(phrase: Phrase): OrganisationEntry | undefined {
    if (phrase.is !== 'person' || !phrase.name || phrase.titled || phrase.posts.length || this.persons.of(phrase))
      return undefined
    return this.organisations.named(this.reader.slice(phrase.from, phrase.to))
  }

  #holdPosts(): void {
    const phrasesOf = this.phrasesOf
    const before: PersonEntry[] = []
    let bodyBefore: { phrase: OrganisationPhrase; entry: OrganisationEntry } | undefined
    for (const { phrase } of this.all) {
      const body = this.bodies.get(phrase)
      if (phrase.is === 'organisation' && body && body.kind !== 'media' && body.kind !== 'intergovernmental')
        bodyBefore = { phrase, entry: body }
      if (phrase.is !== 'person') continue
      const entry = this.persons.of(phrase)
      if (!entry) continue
      const personBefore = before.findLast(
        (other) => other !== entry && !(phrase.country && other.country === phrase.country),
      )
      holdPosts({ phrase, personBefore, bodyBefore }, entry, this.reader)
      const phrases = phrasesOf.get(entry)
      if (phrases) phrases.push(phrase)
      else phrasesOf.set(entry, [phrase])
      if (entry.posts.length) before.push(entry)
    }
    matchCounterparts(this.reader, personsAmong(this.all), this.persons)
    adoptPosts(this.all, this.persons, this.reader, this.setting)
    this.#voteForHome()
    const around: Around = {
      reader: this.reader,
      setting: this.setting,
      persons: this.persons,
      bodyOf: (phrase) => this.bodies.get(phrase),
      antecedent: (phrase) => this.#antecedent(phrase),
      stateBefore: (phrase) => this.#stateBefore(phrase),
    }
    // twice, for those whose country is that of a person named later
    for (let round = 0; round < 2; round++)
      for (const [entry, phrases] of phrasesOf) {
        const { country, said, international = false } = servedBy(entry, phrases, around)
        entry.country = country
        entry.said = said
        entry.international = international
      }
  }

  /** Descriptions that name no country, of persons whose country is known, tell where the document is at home. */
  #voteForHome(): void {
    for (const { phrase } of this.all) {
      if (
        phrase.is !== 'person' ||
        phrase.country ||
        phrase.counterpart ||
        phrase.pronoun !== null ||
        !phrase.posts.length
      )
        continue
      const holders = phrase.name ? [] : holdersOf(phrase, this.persons.entries)
      const country = holders.length === 1 ? holders[0]?.country : null
      if (country) this.setting.countAsDomestic(country)
    }
  }

  /** "its" in "Ayman Safadi, its foreign minister": the state or body named last, at the head of a sentence the first one of the sentence before. */
  #stateBefore(phrase: PersonPhrase): StatePhrase | OrganisationPhrase | undefined {
    const before = this.all.filter(
      (one) => one.phrase.from < phrase.from && this.reader.token(one.phrase.from).quotation < 0,
    )
    const isOne = (one: Phrase): one is StatePhrase | OrganisationPhrase =>
      (one.is === 'state' && !one.modifier && one.as !== 'people') ||
      (one.is === 'organisation' && this.bodies.has(one))
    const fitting = before.map((one) => one.phrase).filter(isOne)
    const { sentence } = this.reader.token(phrase.from)
    const isNew = phrase.pronoun !== null && this.reader.opens(phrase.pronoun)
    const subject = isNew ? fitting.find(({ from }) => this.reader.token(from).sentence === sentence - 1) : undefined
    return subject ?? fitting.at(-1)
  }

  /** "his" in "his spokesman Ibrahim Kalin": the first person of the sentence that may be meant, else the last one before. */
  #antecedent(phrase: PersonPhrase): PersonEntry | undefined {
    const { sentence } = this.reader.token(phrase.from)
    const gender = this.reader.is(phrase.from, 'his') ? 'male' : this.reader.is(phrase.from, 'her') ? 'female' : null
    const before = this.all.flatMap((one) => {
      const entry =
        one.phrase.is === 'person' && one.phrase.from < phrase.from ? this.persons.of(one.phrase) : undefined
      return entry && (!gender || !entry.gender || entry.gender === gender)
        ? [{ entry, sentence: this.reader.token(one.phrase.from).sentence }]
        : []
    })
    return (before.find((one) => one.sentence === sentence) ?? before.at(-1))?.entry
  }
}

/** Makes one account of a document's parties from its phrases. */
export function register(reader: Reader, phrases: Phrase[], world: World): Parties {
  const registered = new Register(reader, phrases, world)
  const { mentions, states } = new Mentions(registered)
  guessCountries(registered)
  placeBodies(registered)
  return partiesOf({ mentions, states, bodies: registered.bodies, reader }, world)
}
