import type { World } from '../../../world.ts'
import type { Mention, MentionForm, Parties } from '../party.ts'
import type { OrganisationPhrase, PersonPhrase, Phrase, StatePhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { adoptPosts } from './adoption.ts'
import { holdersOf, pickHolder } from './descriptions.ts'
import type { Entry, OrganisationEntry, PersonEntry, StateEntry } from './entry.ts'
import { surnameOf } from './names.ts'
import { Organisations } from './organisations.ts'
import { partiesOf } from './parties-of.ts'
import { Persons } from './persons.ts'
import { type Around, countryOf, holdPosts } from './posts-held.ts'
import { Recollection } from './references.ts'
import { Setting } from './setting.ts'

/** A phrase with the phrase that it lies in. */
export interface Nested {
  phrase: Phrase
  within: Phrase | null
}

function* nested(phrases: Phrase[], within: Phrase | null = null): Generator<Nested> {
  for (const phrase of phrases) {
    yield { phrase, within }
    if ((phrase.is === 'person' || phrase.is === 'organisation') && phrase.inner.length)
      yield* nested(
        [...phrase.inner].sort((left, right) => left.from - right.from || right.to - left.to),
        phrase,
      )
  }
}

/** What the phrases of one document come to: first bodies and names, then posts and countries, then all that refers back. */
class Register {
  readonly reader: Reader
  readonly all: Nested[]
  readonly setting: Setting
  readonly persons: Persons
  readonly organisations: Organisations
  readonly states = new Map<string, StateEntry>()
  readonly bodies = new Map<Phrase, OrganisationEntry>()
  readonly mentions: { mention: Mention; entries: Entry[] }[] = []
  readonly #recollection: Recollection
  readonly #mentionOf = new Map<Phrase, Mention>()

  constructor(reader: Reader, phrases: Phrase[], world: World) {
    this.reader = reader
    this.all = [...nested(phrases)]
    this.setting = new Setting(
      reader,
      world,
      this.all.map(({ phrase }) => phrase),
    )
    this.persons = new Persons(
      reader,
      this.all.flatMap(({ phrase }) => (phrase.is === 'person' ? [phrase] : [])),
    )
    this.organisations = new Organisations(reader, (phrase) => this.setting.countryAt(phrase.from))
    this.#recollection = new Recollection(reader)
    this.#enterBodies()
    this.#holdPosts()
    for (const one of this.all) this.#mention(one)
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
    const phrasesOf = new Map<PersonEntry, PersonPhrase[]>()
    let personBefore: PersonEntry | undefined
    let bodyBefore: { phrase: OrganisationPhrase; entry: OrganisationEntry } | undefined
    for (const { phrase } of this.all) {
      const body = this.bodies.get(phrase)
      if (phrase.is === 'organisation' && body && body.kind !== 'media' && body.kind !== 'intergovernmental')
        bodyBefore = { phrase, entry: body }
      if (phrase.is !== 'person') continue
      const entry = this.persons.of(phrase)
      if (!entry) continue
      holdPosts({ phrase, personBefore, bodyBefore }, entry, this.reader)
      phrasesOf.set(entry, [...(phrasesOf.get(entry) ?? []), phrase])
      if (entry.posts.length) personBefore = entry
    }
    adoptPosts(this.all, this.persons, this.reader, this.setting)
    this.#voteForHome()
    const around: Around = { reader: this.reader, setting: this.setting, persons: this.persons, bodyOf: (phrase) => this.bodies.get(phrase), antecedent: (phrase) => this.#antecedent(phrase), stateBefore: (phrase) => this.#stateBefore(phrase) }
    // twice, for those whose country is that of a person named later
    for (let round = 0; round < 2; round++) for (const [entry, phrases] of phrasesOf) entry.country = countryOf(entry, phrases, around)
  }

  /** Descriptions that name no country, of persons whose country is known, tell where the document is at home. */
  #voteForHome(): void {
    for (const { phrase } of this.all) {
      if (phrase.is !== 'person' || phrase.country || phrase.counterpart || phrase.pronoun !== null || !phrase.posts.length) continue
      const holders = phrase.name ? [] : holdersOf(phrase, this.persons.entries)
      const country = holders.length === 1 ? holders[0]?.country : null
      if (country) this.setting.countAsDomestic(country)
    }
  }

  /** "its" in "Ayman Safadi, its foreign minister" */
  #stateBefore(phrase: PersonPhrase): string | null {
    const before = this.all.filter((one) => one.phrase.from < phrase.from && this.reader.token(one.phrase.from).quotation < 0)
    const state = before.reverse().find((one) => one.phrase.is === 'state' && !one.phrase.modifier)?.phrase
    return state?.is === 'state' ? state.country : null
  }

  /** "his" in "his spokesman Ibrahim Kalin": the first person of the sentence that may be meant, else the last one before. */
  #antecedent(phrase: PersonPhrase): PersonEntry | undefined {
    const { sentence } = this.reader.token(phrase.from)
    const gender = this.reader.is(phrase.from, 'his') ? 'male' : this.reader.is(phrase.from, 'her') ? 'female' : null
    const before = this.all.flatMap((one) => {
      const entry = one.phrase.is === 'person' && one.phrase.from < phrase.from ? this.persons.of(one.phrase) : undefined
      return entry && (!gender || !entry.gender || entry.gender === gender) ? [{ entry, sentence: this.reader.token(one.phrase.from).sentence }] : []
    })
    return (before.find((one) => one.sentence === sentence) ?? before.at(-1))?.entry
  }

  #mention({ phrase, within }: Nested): void {
    const entries = this.#whoIs(phrase)
    if (entries === null) return
    const { from, to } = phrase
    const outer = within ? (this.#mentionOf.get(within) ?? null) : null
    const modifier = this.#isModifier(phrase)
    const mention: Mention = {
      from,
      to,
      start: this.reader.token(from).start,
      end: this.reader.token(to).end,
      form: formOf(phrase),
      parties: [],
      modifier,
      within: outer,
      rule: phrase.rule,
    }
    this.#mentionOf.set(phrase, mention)
    this.mentions.push({ mention, entries })
    const [only] = entries
    if (entries.length === 1 && only && !(phrase.is === 'pronoun' && phrase.possessive)) {
      only.last = from
      this.#recollection.add(only, phrase)
    }
  }

  #isModifier(phrase: Phrase): boolean {
    if (phrase.is === 'state') return phrase.modifier
    if (phrase.is === 'pronoun') return phrase.possessive
    return this.reader.isPossessive(phrase.to + 1)
  }

  /** Whom a phrase stands for; nobody known gives an empty list, null where it is no mention at all. */
  #whoIs(phrase: Phrase): Entry[] | null {
    if (phrase.is === 'state') return [this.#namesake(phrase) ?? this.state(phrase.country, this.reader.slice(phrase.from, phrase.to))]
    if (phrase.is === 'pronoun') return this.#recollection.resolve(phrase)
    if (phrase.is === 'group') return this.#recollection.group(phrase)
    const body = this.bodies.get(phrase)
    if (body) return [body]
    if (phrase.is === 'organisation') return phrase.bare ? [] : null
    const named = this.persons.of(phrase)
    if (named) return [this.#remember(named, phrase)]
    if (phrase.name) return null
    return this.#described(phrase)
  }

  /** "Jordan" after "Jim Jordan" in the same paragraph is the man, not the kingdom. */
  #namesake({ as, from, to, modifier }: StatePhrase): PersonEntry | undefined {
    if (as !== 'name' || from !== to || modifier) return undefined
    const { paragraph, norm } = this.reader.token(from)
    return this.persons.entries.find((entry) => entry.last >= 0 && this.reader.token(entry.last).paragraph === paragraph && entry.forms.some(({ name }) => surnameOf(name) === norm))
  }

  #remember(entry: PersonEntry, phrase: PersonPhrase): PersonEntry {
    for (const { from, to } of phrase.aliases) entry.aliases.add(this.reader.slice(from, to))
    if (phrase.name)
      entry.aliases.add(this.reader.slice(phrase.from, phrase.aliases[0] ? phrase.aliases[0].to : phrase.to))
    return entry
  }

  /** "the army chief", "his Turkish counterpart", "a Downing Street spokesman" */
  #described(phrase: PersonPhrase): Entry[] | null {
    const holder = phrase.counterpart
      ? this.#counterpart(phrase)
      : pickHolder(
          phrase.determiner === 'indefinite' ? [] : holdersOf(phrase, this.persons.entries),
          phrase,
          this.setting.likely,
        )
    if (holder) {
      holder.aliases.add(this.reader.slice(phrase.from, phrase.to))
      return [holder]
    }
    const post = phrase.posts[0]
    const body = post?.organisation ? this.bodies.get(post.organisation) : undefined
    if (post?.key.has('spokesman')) return body ? [body] : phrase.country ? [this.state(phrase.country)] : []
    if (phrase.determiner === 'indefinite' || !phrase.country || post?.plural) return []
    return post?.vague ? [] : [this.state(phrase.country)]
  }

  /** The one who holds the latest person's post in the other country, else that country's latest. */
  #counterpart(phrase: PersonPhrase): PersonEntry | undefined {
    const owner = this.#recollection.lastPerson(phrase.from, ({ posts }) => posts.length > 0)
    const others = this.persons.entries.filter(
      (entry) => entry !== owner && (!phrase.country || entry.country === phrase.country),
    )
    const same = others.filter((entry) =>
      entry.posts.some(({ key }) => owner?.posts.some((post) => [...post.key].every((word) => key.has(word)))),
    )
    if (same.length === 1 || phrase.country) return same[0]
    return this.#recollection.lastPerson(phrase.from, (entry) => same.includes(entry))
  }

  state(country: string, alias?: string): StateEntry {
    let entry = this.states.get(country)
    if (!entry) {
      entry = { is: 'state', country, aliases: new Set(), mentions: [], first: this.reader.tokens.length, last: -1 }
      this.states.set(country, entry)
    }
    if (alias) entry.aliases.add(alias)
    return entry
  }
}

function formOf(phrase: Phrase): MentionForm {
  if (phrase.is === 'state') return phrase.as === 'name' ? 'name' : 'metonym'
  if (phrase.is === 'group' || phrase.is === 'pronoun') return phrase.is
  if (phrase.is === 'organisation') return phrase.bare ? 'description' : 'name'
  return phrase.name ? 'name' : 'description'
}

/** Makes one account of a document's parties from its phrases. */
export function register(reader: Reader, phrases: Phrase[], world: World): Parties {
  return partiesOf(new Register(reader, phrases, world), world)
}
