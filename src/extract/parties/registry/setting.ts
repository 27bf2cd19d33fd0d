import type { World } from '../../../world.ts'
import { StandingPlace, StateWord } from '../../lexicon/world.ts'
import { tokenise } from '../../text/tokens.ts'
import type { Phrase } from '../phrases/phrase.ts'
import type { Reader } from '../reader.ts'

const gazetteers = new WeakMap<World, Map<string, string>>()

/** Countries by their names, demonyms, capitals and large towns, in lower case: for the few words of a publisher's name. */
function gazetteerOf(world: World): Map<string, string> {
  let gazetteer = gazetteers.get(world)
  if (!gazetteer) {
    gazetteer = new Map()
    const add = (name: string, country: string | null) =>
      country && !gazetteer?.has(name.toLowerCase()) && gazetteer?.set(name.toLowerCase(), country)
    for (const { code, name, names, demonyms, capital, metonyms } of world.countries)
      for (const word of [name, ...names, ...demonyms, ...metonyms, ...(capital ? [capital] : [])]) add(word, code)
    for (const { name, aliases, country } of world.organisations)
      for (const word of [name, ...aliases]) if (word.includes(' ')) add(word, country)
    for (const { name, country, population } of world.places) if ((population ?? 0) > 500_000) add(name, country)
    gazetteers.set(world, gazetteer)
  }
  return gazetteer
}

/** The country that a publisher's name gives away: "U.S. Department of State", "Prime Minister of Canada", "The London Courier". */
function countryOfPublisher(publisher: string, world: World): string | null {
  const words = tokenise(publisher).map(({ text }) => text.toLowerCase())
  const gazetteer = gazetteerOf(world)
  for (let length = Math.min(words.length, 5); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const country = gazetteer.get(words.slice(at, at + length).join(' '))
      if (country) return country
    }
  return publisher === 'GOV.UK' ? 'GBR' : null
}

/** Where a document is at home, and what countries its words turn on: for posts and bodies that name no country. */
export class Setting {
  /** The publisher's country. */
  readonly home: string | null
  readonly #dateline: string | null
  readonly #reader: Reader
  /** Tokens at which a country is named, by state or body, in order. */
  readonly #named: { token: number; country: string }[]

  constructor(reader: Reader, world: World, phrases: Phrase[]) {
    this.#reader = reader
    const { publisher, publisher_country, header } = reader.text
    this.home = publisher_country ?? (publisher ? countryOfPublisher(publisher, world) : null)
    this.#dateline = header.place ? this.#countryAt(header.place.start, header.place.end) : null
    this.#named = phrases.flatMap((phrase) => {
      if (phrase.is === 'state')
        return this.#isDateline(phrase.from) ? [] : [{ token: phrase.from, country: phrase.country }]
      const country = phrase.is === 'organisation' ? (phrase.country ?? phrase.standing[0]?.country) : null
      return country ? [{ token: phrase.from, country }] : []
    })
  }

  #isDateline(token: number): boolean {
    const place = this.#reader.text.header.place
    return place !== null && this.#reader.token(token).start < place.end
  }

  #countryAt(start: number, end: number): string | null {
    for (const token of this.#reader.tokens) {
      if (token.start >= end) return null
      if (token.start < start) continue
      const mark = this.#reader.at(StateWord, token.index)
      const country = mark?.value.country ?? this.#reader.at(StandingPlace, token.index)?.value[0]?.country
      if (country) return country
    }
    return null
  }

  /** The country of a post or body at the token that names none: the passage's, the publisher's, the dateline's. */
  countryAt(token: number): string | null {
    if (this.home) return this.home
    const { paragraph } = this.#reader.token(token)
    const before = this.#named.filter((named) => named.token < token)
    const here = before.filter((named) => this.#reader.token(named.token).paragraph === paragraph).at(-1)
    return here?.country ?? this.#dateline ?? before.at(-1)?.country ?? this.#named[0]?.country ?? null
  }

  /** The home country as far as one is known: of the publisher, else of the dateline, else the one named most. */
  get likely(): string | null {
    if (this.home ?? this.#dateline) return this.home ?? this.#dateline
    const counts = new Map<string, number>()
    for (const { country } of this.#named) counts.set(country, (counts.get(country) ?? 0) + 1)
    return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null
  }
}
