// What is true of the world and changes slowly: the shape of seeds/world/*.json, and reading it.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { organisationKinds } from './vocabulary.ts'

const Alpha3 = z.string().regex(/^[A-Z]{3}$/)

/** A state or territory, seeds/world/countries.json. */
const Country = z.strictObject({
  /** ISO 3166-1 alpha-3; `XKX` for Kosovo. */
  code: Alpha3,
  alpha_2: z.string().regex(/^[A-Z]{2}$/),
  /** Common English name: "Iran", "United States". */
  name: z.string(),
  /** Other names in running text: "Islamic Republic of Iran", "the US", "U.S.". */
  names: z.array(z.string()),
  /** Adjectives and peoples: "Iranian", "Iranians"; "British", "Britons". */
  demonyms: z.array(z.string()),
  capital: z.string().nullable(),
  /** Places whose name stands for the government: "Tehran", "Whitehall". The capital is one unless it is ambiguous. */
  metonyms: z.array(z.string()),
})
export type Country = z.output<typeof Country>

/** A body that texts name without explaining it, seeds/world/organisations.json. */
const Organisation = z.strictObject({
  name: z.string(),
  /** Acronyms, translations, buildings: "ISPR", "the Pentagon". */
  aliases: z.array(z.string()),
  kind: z.enum(organisationKinds),
  country: Alpha3.nullable(),
})
export type Organisation = z.output<typeof Organisation>

/** Who publishes, seeds/world/publishers.json. */
const Publisher = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  country: Alpha3.nullable(),
  domains: z.array(z.string()),
})
export type Publisher = z.output<typeof Publisher>

/** A post that a text may name without its body or country ("Pope", "Taoiseach"), seeds/world/posts.json; never who holds it. */
const Post = z.strictObject({
  title: z.string(),
  aliases: z.array(z.string()),
  organisation: z.string().nullable(),
  country: Alpha3.nullable(),
})
export type Post = z.output<typeof Post>

/** A town, base, province or region, seeds/world/places.json. */
const Place = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  country: Alpha3,
  kind: z.enum(['city', 'base', 'province', 'region', 'site']),
  /** WGS 84 degrees. */
  latitude: z.number(),
  longitude: z.number(),
  population: z.number().int().nullable(),
})
export type Place = z.output<typeof Place>

const World = z.strictObject({
  countries: z.array(Country),
  organisations: z.array(Organisation),
  publishers: z.array(Publisher),
  posts: z.array(Post),
  places: z.array(Place),
})
export type World = z.output<typeof World>
const Rest = World.omit({ places: true })

const folder = new URL('../seeds/world/', import.meta.url)
const contentOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

/** Places by the thousand, checked in passing: whoever starts the program would wait for zod to look at each. */
const arePlaces = (places: unknown): places is Place[] => Array.isArray(places) && places.every(isPlace)
const isPlace = (place: Partial<Record<keyof Place, unknown>>): boolean =>
  typeof place.name === 'string' &&
  Array.isArray(place.aliases) &&
  typeof place.country === 'string' &&
  typeof place.kind === 'string' &&
  typeof place.latitude === 'number' &&
  typeof place.longitude === 'number' &&
  (place.population === null || typeof place.population === 'number')

/** All of `seeds/world`, every field checked. Throws a ZodError that names file and field where a file is at fault. */
export const readWorldChecked = (): World =>
  World.parse(Object.fromEntries(Object.keys(World.shape).map((name) => [name, contentOf(name)])))

let standing: World | undefined

/** The world of `seeds/world`, read once a process. Throws a ZodError that names file and field where a file is at fault. */
export function readWorld(): World {
  standing ??= readQuickly() ?? readWorldChecked()
  return standing
}

function readQuickly(): World | null {
  const places = contentOf('places')
  if (!arePlaces(places)) return null
  const rest = Object.keys(Rest.shape).map((name) => [name, contentOf(name)])
  return { ...Rest.parse(Object.fromEntries(rest)), places }
}
