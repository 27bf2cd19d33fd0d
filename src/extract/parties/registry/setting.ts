import type { World } from '../../../world.ts'
import { officialAgency, officialPublisher } from '../../lexicon/official-publishers.ts'
import { StandingOrganisation, StandingPlace, StateWord } from '../../lexicon/world.ts'
import { tokenise } from '../../text/tokens.ts'
import type { Reader } from '../reader.ts'
import type { Nested } from './register.ts'

interface Gazetteer {
  states: Map<string, string>
  /** Papers, agencies and broadcasts, by their whole names. */
  papers: Map<string, string>
  bodies: Map<string, string>
  places: Map<string, string>
  /** What publishers' names came to so far. */
  publishers: Map<string, string | null>
  /** Bodies of no one state. */
  international: Set<string>
}
const gazetteers = new WeakMap<World, Gazetteer>()

/** Towns whose papers are the world's that meets there. */
const seats = new Set(['Brussels', 'Geneva'])

/** Names of letters and spaces alone, as most are: their key needs no scan. */
const isPlain = /^[A-Za-z]+(?: [A-Za-z]+)*$/
/** Words as a key: the same for "People's" and "People’s". */
const keyOf = (words: { norm: string }[]): string => words.map(({ norm }) => norm).join(' ')

/** Countries by their names, their bodies and their large towns: for the few words of a publisher's name. */
function gazetteerOf(world: World): Gazetteer {
  let gazetteer = gazetteers.get(world)
  if (!gazetteer) {
    gazetteer = {
      states: new Map(),
      papers: new Map(),
      bodies: new Map(),
      places: new Map(),
      publishers: new Map(),
      international: new Set(),
    }
    const add = (to: Map<string, string>, name: string, country: string | null) => {
      if (!country) return
      const key = isPlain.test(name) ? name.toLowerCase() : keyOf(tokenise(name))
      if (!to.has(key)) to.set(key, country)
    }
    for (const { code, name, names, demonyms, metonyms } of world.countries)
      for (const word of [name, ...names, ...demonyms, ...metonyms]) add(gazetteer.states, word, code)
    for (const { name, aliases, country } of world.publishers)
      for (const word of [name, ...aliases]) add(gazetteer.papers, word, country)
    for (const { name, aliases, kind, country } of world.organisations)
      for (const word of [name, ...aliases]) add(kind === 'media' ? gazetteer.papers : gazetteer.bodies, word, country)
    for (const { name, aliases, kind } of world.organisations)
      if (kind === 'intergovernmental')
        for (const word of [name, ...aliases]) gazetteer.international.add(keyOf(tokenise(word)))
    for (const { name, country, population } of world.places)
      if ((population ?? 0) > 500_000 && !seats.has(name)) add(gazetteer.places, name, country)
    gazetteers.set(world, gazetteer)
  }
  return gazetteer
}

/** The country of a publisher, read once for all its documents. */
function homeOf(publisher: string, world: World): string | null {
  const { publishers } = gazetteerOf(world)
  let country = publishers.get(publisher)
  if (country === undefined) {
    country = countryOfPublisher(publisher, world)
    publishers.set(publisher, country)
  }
  return country
}

/** Whether a publisher's name begins or ends with a body of no one state: "United Nations", "NATO Press Service". */
function isInternational(publisher: string, world: World): boolean {
  const { international } = gazetteerOf(world)
  const words = tokenise(publisher.replace(/^The /, ''))
  for (let length = Math.min(words.length, 6); length > 0; length--)
    if (international.has(keyOf(words.slice(0, length))) || international.has(keyOf(words.slice(-length)))) return true
  return false
}

/** What a paper's name may have besides: "Dawn Online"; a "Gulf News Service" is not the Gulf News. */
const besides = new Set('online com news website web english edition tv www'.split(' '))

/** What papers of one country alone are called. */
const paperWords: ReadonlyMap<string, string> = new Map([
  ['shimbun', 'JPN'],
  ['shinbun', 'JPN'],
  ['ilbo', 'KOR'],
  ['sinmun', 'PRK'],
  ['ribao', 'CHN'],
])

/** The country that a publisher's name gives away: "U.S. Department of State", "Prime Minister of Canada", "The London Courier". */
function countryOfPublisher(publisher: string, world: World): string | null {
  const { states, papers, bodies, places } = gazetteerOf(world)
  const words = tokenise(publisher.replace(/^The /, ''))
  const paper = (count: number): string | undefined =>
    papers.get(keyOf(words.slice(0, count))) ??
    (besides.has(words[count - 1]?.norm ?? '') ? paper(count - 1) : undefined)
  const whole = paper(words.length) ?? bodies.get(keyOf(words))
  if (whole) return whole
  for (const { norm } of words) {
    const country = paperWords.get(norm)
    if (country) return country
  }
  for (const names of [states, bodies, places])
    for (let length = Math.min(words.length, 6); length > 0; length--)
      for (let at = 0; at + length <= words.length; at++) {
        const country = names === bodies && length === 1 ? undefined : names.get(keyOf(words.slice(at, at + length)))
        if (country) return country
      }
  return publisher === 'GOV.UK' ? 'GBR' : null
}

/** Agencies that write for the papers of all countries: where they write from is at home in their reports. */
const wire =
  /^(?:the )?(?:agence france[- ]presse|afp|associated press|ap|reuters|thomson reuters|united press international|upi|deutsche presse-agentur|dpa|agencia efe|efe|ansa|bloomberg)(?: news)?$/i

/** Where a document is at home, and what countries its words turn on: for posts and bodies that name no country. */
export class Setting {
  /** The publisher's country. */
  readonly home: string | null
  /** An office speaks of its own doings. */
  readonly isRelease: boolean
  /** The publisher is a body of no one state. */
  readonly isInternational: boolean
  /** The country of the town that the text is dated from. */
  readonly dateline: string | null
  readonly #opening: number
  readonly #reader: Reader
  /** Tokens at which a country is named, by state or body, in order; `owns` where it only says whose a post is. */
  readonly #named: { token: number; country: string; owns: boolean }[] = []
  readonly #votes = new Map<string, number>()

  constructor(reader: Reader, world: World, all: readonly Nested[]) {
    this.#reader = reader
    const { publisher, publisher_country, header, isRelease } = reader.text
    this.isRelease =
      isRelease || (publisher !== null && (officialPublisher.test(publisher) || officialAgency.test(publisher)))
    this.dateline = header.place ? this.#countryAt(header.place.start, header.place.end) : this.#countryOfByline()
    const home = publisher_country ?? (publisher ? homeOf(publisher, world) : null)
    const isFromAbroad = this.dateline !== null && publisher !== null && wire.test(publisher)
    this.home = isFromAbroad ? this.dateline : home
    this.isInternational = this.home === null && publisher !== null && isInternational(publisher, world)
    this.#opening = reader.text.paragraphs.findIndex(({ role }) => role === 'text')
    for (const { phrase, within } of all) {
      const isState = phrase.is === 'state' && !this.#isDateline(phrase.from)
      const body = phrase.is === 'organisation' ? (phrase.country ?? phrase.standing[0]?.country) : null
      const country = isState ? phrase.country : body
      if (country) this.#named.push({ token: phrase.from, country, owns: within?.is === 'person' })
    }
  }

  #isDateline(token: number): boolean {
    const place = this.#reader.text.header.place
    return place !== null && this.#reader.token(token).start < place.end
  }

  /** "Jane Doe, Batavia Daily Post, Jakarta | National": the first town of a by-line. */
  #countryOfByline(): string | null {
    for (const { role, start, end } of this.#reader.text.paragraphs) {
      const country = role === 'byline' ? this.#countryAt(start, end, false) : null
      if (country) return country
      if (role === 'text') return null
    }
    return null
  }

  #countryAt(start: number, end: number, ofBodies = true): string | null {
    for (const token of this.#reader.tokens) {
      if (token.start >= end) return null
      if (token.start < start) continue
      const mark = this.#reader.at(StateWord, token.index)
      const country =
        mark?.value.country ??
        (
          this.#reader.at(StandingPlace, token.index) ??
          (ofBodies ? this.#reader.at(StandingOrganisation, token.index) : undefined)
        )?.value[0]?.country
      if (country) return country
    }
    return null
  }

  /**
   * The country of a post or body at the token that names none: the publisher's, else what the passage is about (its
   * first unquoted country or town), the dateline's, the likely home.
   */
  countryAt(token: number): string | null {
    const isOpening = this.#reader.token(token).paragraph === this.#opening
    return (
      this.home ??
      (isOpening ? this.dateline : null) ??
      this.domestic ??
      this.#passageAt(token) ??
      this.dateline ??
      this.#mostNamed
    )
  }

  /** The first country that the token's paragraph names before it, outside of quotations. */
  #passageAt(token: number): string | null {
    const { paragraph } = this.#reader.token(token)
    const here = this.#named.find((named) => {
      const at = this.#reader.token(named.token)
      return at.paragraph === paragraph && at.quotation < 0 && !named.owns
    })
    return here && here.token < token ? here.country : null
  }

  /** The home country as far as one is known: of the publisher, the dateline, the posts that needed none; else the one named most. */
  get likely(): string | null {
    return this.home ?? this.domestic ?? this.dateline ?? this.#mostNamed
  }

  /** Takes note that the country's post was named without it ("the army chief"): its readers are at home there. */
  countAsDomestic(country: string): void {
    this.#votes.set(country, (this.#votes.get(country) ?? 0) + 1)
  }

  /** The country whose posts and bodies are named without it ("the army chief", "the Foreign Office"): at least two, and more than any other's. */
  get domestic(): string | null {
    const [first, second] = [...this.#votes].sort((left, right) => right[1] - left[1])
    return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null
  }

  get #mostNamed(): string | null {
    const counts = new Map<string, number>()
    // "the German ambassador": a country that has to be said is not the one that goes without saying
    const free = this.#named.filter(({ owns }) => !owns)
    for (const { country } of free) counts.set(country, (counts.get(country) ?? 0) + 1)
    const [first] = [...counts].sort((left, right) => right[1] - left[1])
    return first && first[1] >= 2 && first[1] * 2 >= free.length ? first[0] : null
  }
}
