// What the world's lists say of a name: whose it is, and how it is written.
import type { OrganisationKind } from '../vocabulary.ts'
import { fold } from './fold.ts'
import { type OrganisationName, organisationName } from './organisation-name.ts'

interface Country {
  code: string
  name: string
  names: readonly string[]
  demonyms: readonly string[]
}

interface Organisation {
  name: string
  aliases: readonly string[]
  kind: OrganisationKind
  country: string | null
}

export interface KnownNames {
  /** Common English name of a country, by alpha-3 code. */
  countryName(code: string): string | null
  /** Folded names, demonyms and metonyms of a country, longest first. */
  countryWords(code: string | null): readonly string[]
  /** The listed organisation of that name, where only one of the country (or of the world, without one) has it. */
  organisation(name: string, country: string | null): Organisation | null
  /** The name of an organisation of the country as it is compared. */
  compared(name: string, country: string | null): OrganisationName
}

/** Names that were read lately; more are forgotten together. */
const mostNames = 10_000

/** Indexes the lists once. */
export function knownNames(world: {
  countries: readonly Country[]
  organisations: readonly Organisation[]
}): KnownNames {
  const byCode = new Map(world.countries.map((country) => [country.code, country]))
  const words = new Map(
    world.countries.map(({ code, name, names, demonyms }) => [
      code,
      [...new Set([name, ...names, ...demonyms].map(fold))].sort((left, right) => right.length - left.length),
    ]),
  )
  const byName = new Map<string, Organisation[]>()
  for (const organisation of world.organisations) {
    for (const name of new Set([organisation.name, ...organisation.aliases].map(fold))) {
      byName.set(name, [...(byName.get(name) ?? []), organisation])
    }
  }
  const countryWords = (code: string | null) => (code === null ? [] : (words.get(code) ?? []))
  const names = new Map<string, OrganisationName>()
  return {
    countryName: (code) => byCode.get(code)?.name ?? null,
    countryWords,
    organisation(name, country) {
      const all = byName.get(fold(name).replace(/^the /, '')) ?? byName.get(fold(name)) ?? []
      const fitting = country === null ? all : all.filter((one) => one.country === country)
      return fitting.length === 1 ? (fitting[0] ?? null) : null
    },
    compared(name, country) {
      const key = `${country}\t${name}`
      const standing = names.get(key)
      if (standing) return standing
      if (names.size >= mostNames) names.clear()
      const read = organisationName(name, countryWords(country))
      names.set(key, read)
      return read
    },
  }
}
