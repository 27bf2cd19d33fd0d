// Whom each phrase of a document stands for, in the order of the text: names, then all that refers back to them.

import { leaderKeys } from '../../lexicon/posts.ts'
import type { Mention, MentionForm } from '../party.ts'
import type { PersonPhrase, Phrase, PostPhrase, StatePhrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'
import { compatriotOf } from './compatriots.ts'
import { hasPost } from './countries.ts'
import { holdersOf, pickHolder } from './descriptions.ts'
import type { Entry, PersonEntry, StateEntry } from './entry.ts'
import { surnameOf } from './names.ts'
import { isUnnamed } from './not-meant.ts'
import { Recollection } from './references.ts'
import type { Nested, Register } from './register.ts'

/** Posts that speak for no state. */
const privateKeys = new Set([
  'editor',
  'lawyer',
  'doctor',
  'manager',
  'chairman',
  'founder',
  'rebel',
  'chief executive',
  'managing director',
  'aide',
  'senator',
  'congressman',
  'mp',
])

export class Mentions {
  readonly mentions: { mention: Mention; entries: Entry[] }[] = []
  readonly states = new Map<string, StateEntry>()
  readonly #register: Register
  readonly #reader: Reader
  readonly #recollection: Recollection
  readonly #mentionOf = new Map<Phrase, Mention>()

  constructor(register: Register) {
    this.#register = register
    this.#reader = register.reader
    this.#recollection = new Recollection(register.reader)
    for (const one of register.all) this.#mention(one)
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
      start: this.#reader.token(from).start,
      end: this.#reader.token(to).end,
      form:
        phrase.is === 'state' && entries[0]?.is === 'person' && phrase.as === 'demonym'
          ? 'description'
          : formOf(phrase),
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
    if (isUnnamed(phrase, entries)) this.#recollection.addUnnamed(phrase)
  }

  #isModifier(phrase: Phrase): boolean {
    if (phrase.is === 'state') return phrase.modifier
    if (phrase.is === 'pronoun') return phrase.possessive
    return this.#reader.isPossessive(phrase.to + 1)
  }

  /** Whom a phrase stands for; nobody known gives an empty list, null where it is no mention at all. */
  #whoIs(phrase: Phrase): Entry[] | null {
    if (phrase.is === 'state')
      return [
        this.#namesake(phrase) ??
          compatriotOf(phrase, this.#reader, this.#recollection) ??
          this.state(phrase.country, this.#reader.slice(phrase.from, phrase.to)),
      ]
    if (phrase.is === 'pronoun') return this.#recollection.resolve(phrase)
    if (phrase.is === 'handle') return this.#handled(phrase.from)
    if (phrase.is === 'group') return this.#recollection.group(phrase)
    const body = this.#register.bodies.get(phrase)
    if (body) return [body]
    if (phrase.is === 'organisation') return phrase.bare ? [] : null
    const named = this.#register.persons.of(phrase)
    if (phrase.counterpart && phrase.pronoun !== null) this.#recollection.tellGender(phrase.pronoun, named)
    if (named) return [this.#remember(named, phrase)]
    if (phrase.name) return null
    return this.#described(phrase)
  }

  /** "Jordan" after "Jim Jordan" in the same paragraph is the man, not the kingdom. */
  #namesake({ as, from, to, modifier }: StatePhrase): PersonEntry | undefined {
    if (as !== 'name' || from !== to || modifier) return undefined
    const { paragraph, norm } = this.#reader.token(from)
    return this.#register.persons.entries.find(
      (entry) =>
        entry.last >= 0 &&
        this.#reader.token(entry.last).paragraph === paragraph &&
        entry.forms.some(({ name }) => surnameOf(name) === norm),
    )
  }

  /** "@SecPompeo" after Pompeo was named */
  #handled(token: number): Entry[] | null {
    const handle = this.#reader.norm(token).replace(/[^\p{L}]/gu, '')
    const owner = this.#register.persons.entries.find(({ forms }) =>
      forms.some(({ name }) => surnameOf(name).length >= 4 && handle.includes(surnameOf(name))),
    )
    owner?.aliases.add(this.#reader.token(token).text)
    return owner ? [owner] : null
  }

  #remember(entry: PersonEntry, phrase: PersonPhrase): PersonEntry {
    for (const { from, to } of phrase.aliases) entry.aliases.add(this.#reader.slice(from, to))
    if (phrase.name)
      entry.aliases.add(this.#reader.slice(phrase.from, phrase.aliases[0] ? phrase.aliases[0].to : phrase.to))
    return entry
  }

  /** Who holds the post; not those who are first named behind it as the other side: "The Secretary spoke with Foreign Minister Lavrov". */
  #holders(phrase: PersonPhrase): PersonEntry[] {
    const { sentence } = this.#reader.token(phrase.from)
    const isOther = ({ first }: PersonEntry) =>
      first > phrase.to && this.#reader.token(first).sentence === sentence && this.#reader.is(first - 1, 'with', 'to')
    // "the Secretary" is no foreign minister
    const isSecretary = this.#reader.is(phrase.to, 'secretary') && phrase.posts[0]?.key.size === 1
    const isNamed = ({ posts }: PersonEntry) => !isSecretary || posts.some(({ title }) => /secretary/i.test(title))
    return holdersOf(phrase, this.#register.persons.entries).filter((entry) => !isOther(entry) && isNamed(entry))
  }

  /** "the army chief", "his Turkish counterpart", "a Downing Street spokesman" */
  #described(phrase: PersonPhrase): Entry[] | null {
    const holder = phrase.counterpart
      ? this.#counterpart(phrase)
      : pickHolder(
          phrase.determiner === 'indefinite' ? [] : this.#holders(phrase),
          phrase,
          this.#register.setting.likely,
        )
    // "his British and German counterparts, A and B": the names behind are the mention
    if (holder && phrase.counterpart && this.#isNamedBehind(holder, phrase)) return []
    const post = phrase.posts[0]
    if (holder && !(post && this.#isForeign(holder, phrase, post))) {
      holder.aliases.add(this.#reader.slice(phrase.from, phrase.to))
      return [holder]
    }
    const body = post?.organisation ? this.#register.bodies.get(post.organisation) : undefined
    if (post?.key.has('spokesman')) return body ? [body] : phrase.country ? [this.state(phrase.country)] : []
    // "the DG ISPR", whom nobody names, speaks for the body
    if (body && post && !post.plural && !post.vague && phrase.determiner !== 'indefinite') return [body]
    if (
      phrase.determiner === 'indefinite' ||
      !post ||
      post.plural ||
      post.vague ||
      privateKeys.has([...post.key].join(' '))
    )
      return []
    const country = phrase.country ?? this.#homeOf(phrase, post)
    return country ? [this.state(country)] : []
  }

  #isNamedBehind({ first }: PersonEntry, { to }: PersonPhrase): boolean {
    return (
      this.#reader.is(to, 'counterparts', 'colleagues') &&
      first > to &&
      this.#reader.token(first).sentence === this.#reader.token(to).sentence
    )
  }

  /** "The Prime Minister" of the publisher's country, whom the document never names. */
  #homeOf(phrase: PersonPhrase, post: PostPhrase): string | null {
    const { home } = this.#register.setting
    const { key, from } = post
    const isOffice =
      phrase.determiner === 'definite' &&
      this.#reader.token(from).capital &&
      !phrase.organisation &&
      (key.has('minister') || leaderKeys.has([...key].join(' ')))
    return home && isOffice && hasPost(home, post) && phrase.posts[0]?.organisation === null ? home : null
  }

  /** "The Prime Minister called Iraqi Prime Minister X", in a release of Downing Street: hers is not the foreign one. */
  #isForeign(holder: PersonEntry, phrase: PersonPhrase, post: PostPhrase): boolean {
    if (!this.#reader.text.isRelease || phrase.country || phrase.counterpart) return false
    const home = this.#homeOf(phrase, post)
    return home !== null && holder.country !== null && holder.country !== home
  }

  /** The one who holds the latest person's post in the other country, else that country's latest. */
  #counterpart(phrase: PersonPhrase): PersonEntry | undefined {
    const owner = this.#recollection.lastPerson(phrase.from, ({ posts }) => posts.length > 0)
    const others = this.#register.persons.entries.filter(
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
      entry = { is: 'state', country, aliases: new Set(), mentions: [], first: this.#reader.tokens.length, last: -1 }
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
  return phrase.is === 'handle' || phrase.name ? 'name' : 'description'
}
