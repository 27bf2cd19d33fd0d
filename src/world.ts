// What is true of the world and changes slowly: the shape of seeds/world/*.json, and reading it.
import { readFileSync } from 'node:fs'
import { root } from './installation.ts'
import { type OrganisationKind, organisationKinds } from './vocabulary.ts'

// Checked by hand, field by field: whoever starts the program would wait for a library of schemas, and for it to look at each place.

type Check<Value> = (value: unknown) => value is Value
type Shape<Entry> = { readonly [Field in keyof Entry]: Check<Entry[Field]> }
/** The entry that a shape describes. */
type Of<Entries> = { -readonly [Field in keyof Entries]: Entries[Field] extends Check<infer Value> ? Value : never }

const text: Check<string> = (value) => typeof value === 'string'
const number: Check<number> = (value) => typeof value === 'number'
const whole: Check<number> = (value): value is number => Number.isInteger(value)
const texts: Check<string[]> = (value): value is string[] => Array.isArray(value) && value.every(text)
const orNull =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value): value is Value | null =>
    value === null || check(value)
const matching =
  (pattern: RegExp): Check<string> =>
  (value): value is string =>
    text(value) && pattern.test(value)
const oneOf = <Word extends string>(...words: readonly Word[]): Check<Word> => {
  const known: ReadonlySet<unknown> = new Set(words)
  return (value): value is Word => known.has(value)
}
const alpha3 = matching(/^[A-Z]{3}$/)

/** A state or territory, seeds/world/countries.json. */
const country = {
  /** ISO 3166-1 alpha-3; `XKX` for Kosovo. */
  code: alpha3,
  alpha_2: matching(/^[A-Z]{2}$/),
  /** Common English name: "Iran", "United States". */
  name: text,
  /** Other names in running text: "Islamic Republic of Iran", "the US", "U.S.". */
  names: texts,
  /** Adjectives and peoples: "Iranian", "Iranians"; "British", "Britons". */
  demonyms: texts,
  capital: orNull(text),
  /** Places whose name stands for the government: "Tehran", "Whitehall". The capital is one unless it is ambiguous. */
  metonyms: texts,
}
export type Country = Of<typeof country>

/** A body that texts name without explaining it, seeds/world/organisations.json. */
const organisation = {
  name: text,
  /** Acronyms, translations, buildings: "ISPR", "the Pentagon". */
  aliases: texts,
  kind: oneOf<OrganisationKind>(...organisationKinds),
  country: orNull(alpha3),
}
export type Organisation = Of<typeof organisation>

/** Who publishes, seeds/world/publishers.json. */
const publisher = { name: text, aliases: texts, country: orNull(alpha3), domains: texts }
export type Publisher = Of<typeof publisher>

/** A post that a text may name without its body or country ("Pope", "Taoiseach"), seeds/world/posts.json; never who holds it. */
const post = { title: text, aliases: texts, organisation: orNull(text), country: orNull(alpha3) }
export type Post = Of<typeof post>

/** A town, base, province or region, seeds/world/places.json. */
const place = {
  name: text,
  aliases: texts,
  country: alpha3,
  kind: oneOf('city', 'base', 'province', 'region', 'site'),
  /** WGS 84 degrees. */
  latitude: number,
  longitude: number,
  population: orNull(whole),
}
export type Place = Of<typeof place>

export interface World {
  countries: Country[]
  organisations: Organisation[]
  publishers: Publisher[]
  posts: Post[]
  places: Place[]
}

const folder = new URL('seeds/world/', root)

/** What is wrong with an entry of a file, in a few words; null where nothing is. */
function faultOf<Entry extends object>(entry: unknown, shape: Shape<Entry>): string | null {
  if (typeof entry !== 'object' || entry === null) return 'is no object'
  const fields: Partial<Record<string, unknown>> = { ...entry }
  for (const field in shape)
    if (!shape[field](fields[field])) return `has ${JSON.stringify(fields[field])} for ${field}`
  for (const field in fields) if (!(field in shape)) return `has ${field}, which nobody reads`
  return null
}

/** The entries of a file of seeds/world. Throws an Error that names file, entry and field where one is not as it should be. */
export function entriesOf<Entry extends object>(file: string, content: unknown, shape: Shape<Entry>): Entry[] {
  const fail = (fault: string): never => {
    throw new Error(`seeds/world/${file}.json: ${fault}`)
  }
  const isEntry = (entry: unknown, at: number): entry is Entry => {
    const fault = faultOf(entry, shape)
    return fault === null || fail(`entry ${at + 1} ${fault}`)
  }
  return Array.isArray(content) && content.every(isEntry) ? content : fail('is no list')
}

const read = <Entry extends object>(file: string, shape: Shape<Entry>): Entry[] =>
  entriesOf(file, JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8')), shape)

let standing: World | undefined

/** The world of `seeds/world`, read once a process. Throws an Error that names file, entry and field where a file is at fault. */
export function readWorld(): World {
  standing ??= {
    countries: read('countries', country),
    organisations: read('organisations', organisation),
    publishers: read('publishers', publisher),
    posts: read('posts', post),
    places: read('places', place),
  }
  return standing
}
