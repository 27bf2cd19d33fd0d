// Who appears: countries, their leaders, officials and bodies, publishers and places, the busy ones first.

import type { NewForm } from '../database/forms.ts'
import { groupedBy } from '../database/read-model/rows.ts'
import { slugOf } from '../ingest/identifiers.ts'
import { type FoundPlace, gazetteerOf } from '../ingest/places.ts'
import { hashOf } from '../ingest/reading.ts'
import { contentOf, type Form, organisationForm, personForm } from '../resolve/forms.ts'
import { type KnownNames, knownNames } from '../resolve/known.ts'
import type { OrganisationKind, PartyKind } from '../vocabulary.ts'
import type { Country, Publisher, World } from '../world.ts'
import { type Chance, type Draw, zipf } from './chance.ts'
import { bodies, callsAPerson, exponents, lastPosts, partners, posts } from './distributions.ts'
import { nameOf } from './words.ts'

/** Somebody or something that takes part, with what was told of it so far. */
export interface Party {
  id: string
  kind: PartyKind
  name: string
  aliases: string[]
  country: string
  /** Of a person. */
  title: string | null
  /** What an organisation is. */
  body: OrganisationKind | null
  form: NewForm
  /** Number of its form; null while no document names it. */
  number: number | null
  told: { accounts: number; first_on: string; last_on: string }
}

/** A country with all that it has. */
export interface Land {
  country: Country
  state: Party
  bodies: Party[]
  persons: Party[]
  person: Draw<number>
  places: FoundPlace[]
  place: Draw<number>
  /** Countries with which it has most to do. */
  partners: number[]
}

export interface Cast {
  lands: Land[]
  land: Draw<number>
  partner: Draw<number>
  publishers: Publisher[]
  publisher: Draw<number>
}

const nothingTold = { accounts: 0, first_on: '', last_on: '' }

const newForm = (form: Form): NewForm => {
  const { kind, block, name, country, country_said, surname, organisation_kind } = form
  const positions = JSON.stringify(form.positions)
  const content = { kind, block, name, country, country_said, surname, organisation_kind, positions }
  return { ...content, hash: hashOf(contentOf(form)) }
}

/** Parties made so far. */
class Making {
  readonly #known: KnownNames
  readonly #taken = new Map<string, number>()
  #persons = 0

  constructor(world: World) {
    this.#known = knownNames(world)
  }

  #id(name: string): string {
    const slug = slugOf(name)
    const times = (this.#taken.get(slug) ?? 0) + 1
    this.#taken.set(slug, times)
    return times === 1 ? slug : `${slug}-${times}`
  }

  organisation(name: string, body: OrganisationKind, country: string): Party {
    const form = newForm(organisationForm({ name, kind: body, country }, this.#known))
    const party = { kind: 'organisation' as const, aliases: [], title: null, number: null, told: { ...nothingTold } }
    return { ...party, id: this.#id(form.name), name: form.name, country, body: form.organisation_kind, form }
  }

  person(country: string, place: number): Party {
    const name = nameOf(this.#persons)
    this.#persons += 1
    const last = posts.length - lastPosts + (place % lastPosts)
    const title = posts[place < posts.length ? place : last] ?? null
    const positions = title === null ? [] : [{ title, organisation: null, country }]
    const parts = { country: [{ start: 0, end: 0 }] }
    const form = newForm(personForm({ name, country, positions, parts }, ''))
    const aliases = name.split(' ').slice(-1)
    const party = { kind: 'person' as const, aliases, title, body: null, number: null, told: { ...nothingTold } }
    return { ...party, id: this.#id(name), name, country, form }
  }
}

/** Places of each country, the most populous first. */
function placesOf({ places }: World): Map<string, { population: number; found: FoundPlace[] }> {
  const gazetteer = gazetteerOf(places)
  const told = new Map<string, { population: number; found: FoundPlace[] }>()
  for (const [code, some] of groupedBy(places, 'country')) {
    const sorted = [...some].sort(
      (left, right) => (right.population ?? 0) - (left.population ?? 0) || (left.name < right.name ? -1 : 1),
    )
    const population = some.reduce((sum, place) => sum + (place.population ?? 0), 0)
    told.set(code, { population, found: sorted.map(({ name }) => gazetteer(name, code)) })
  }
  return told
}

/** The countries that have places, the most populous first: these are in the news most. */
function rankedOf(world: World): { country: Country; places: FoundPlace[] }[] {
  const places = placesOf(world)
  const populous = (code: string) => places.get(code)?.population ?? 0
  return world.countries
    .filter(({ code }) => places.has(code))
    .sort((left, right) => populous(right.code) - populous(left.code) || (left.code < right.code ? -1 : 1))
    .map((country) => ({ country, places: places.get(country.code)?.found ?? [] }))
}

/** Bodies of a country; of those that the world's list knows as one, one. */
function bodiesOf(making: Making, { name, demonyms, code }: Country): Party[] {
  const demonym = demonyms[0] ?? name
  const made = bodies.map(([what, kind]) => making.organisation(`${demonym} ${what}`, kind, code))
  return [...new Map(made.map((party) => [party.form.hash, party])).values()]
}

/** Who and what can appear among so many calls. */
export function castOf(world: World, calls: number, chance: Chance): Cast {
  const making = new Making(world)
  const ranked = rankedOf(world)
  const harmonic = ranked.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  const lands = ranked.map(({ country, places }, rank): Land => {
    const count = 3 + Math.round(calls / callsAPerson / harmonic / (rank + 1))
    return {
      country,
      state: making.organisation(country.name, 'state', country.code),
      bodies: bodiesOf(making, country),
      persons: Array.from({ length: count }, (_, place) => making.person(country.code, place)),
      person: zipf(count, exponents.persons),
      places,
      place: zipf(places.length, exponents.places),
      partners: Array.from({ length: partners }, () => chance.below(ranked.length)),
    }
  })
  return {
    lands,
    land: zipf(lands.length, exponents.countries),
    partner: zipf(partners, exponents.partners),
    publishers: world.publishers,
    publisher: zipf(world.publishers.length, exponents.publishers),
  }
}
