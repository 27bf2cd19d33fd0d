// What the world's lists say of a name: whose it is, and how it is written.
import type { OrganisationKind } from '../vocabulary.ts'
import { fold } from './fold.ts'
import { type OrganisationName, organisationName } from './organisation-name.ts'

interface Country {
  code: string
  name: string
  names: readonly string[]
  demonyms: readonly string[]
  capital: string | null
  metonyms: readonly string[]
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
  /** Folded names and demonyms of a country, metonyms as owners ("tehrans"), longest first. */
  countryWords(code: string | null): readonly string[]
  /** The listed organisation of that name, where only one of the country (or of the world, without one) has it. */
  organisation(name: string, country: string | null): Organisation | null
  /** The name of an organisation of the country as it is compared. */
  compared(name: string, country: string | null): OrganisationName
}

/** A party's members are called by the singular of its short name, too: "Republican". */
const formsOf =
  ({ kind }: Organisation) =>
  (name: string): string[] =>
    kind === 'party' && /^\p{Lu}\p{Ll}+[^s]s$/u.test(name) ? [fold(name), fold(name.slice(0, -1))] : [fold(name)]

/** Countries by what a mission in them may be said to be in: the country or its capital, folded. */
const seatsOf = (countries: readonly Country[]): ReadonlyMap<string, string> =>
  new Map(
    countries.flatMap(({ code, name, names, capital }) =>
      [name, ...names, ...(capital === null ? [] : [capital])].map((seat) => [fold(seat), code]),
    ),
  )

const mission = /^(.*\b)(embassy|(?:diplomatic )?mission|high commission|legation) in (?:the )?(.+)$/i
/** "US embassy in Iraq", "US mission in Baghdad": the mission to one country, however its seat is told. */
function seated(name: string, seats: ReadonlyMap<string, string>): string {
  const [, owner, head, seat] = mission.exec(name) ?? []
  const country = seat === undefined ? undefined : seats.get(fold(seat))
  if (owner === undefined || head === undefined || country === undefined) return name
  return `${owner}${/mission$/i.test(head) && !/^high/i.test(head) ? 'embassy' : head} in ${country}`
}

/** What any country's ministry may be called, by what its listed name tells of. */
const fields: readonly [told: RegExp, name: string][] = [
  [/\bforeign\b|\bexternal affairs\b/, 'foreign ministry'],
  [/\bdefen[cs]e\b/, 'ministry of defence'],
]

/** The listed ministries by the names that texts may use of any country's: "the French foreign ministry" is the one on the Quai d'Orsay. */
function ministriesOf(
  organisations: readonly Organisation[],
  keyOf: (name: string, country: string) => string,
): ReadonlyMap<string, Organisation | null> {
  const found = new Map<string, Organisation | null>()
  for (const organisation of organisations) {
    const { kind, country, name } = organisation
    if (kind !== 'ministry' || country === null) continue
    for (const [told, general] of fields) {
      if (!told.test(fold(name))) continue
      const key = keyOf(general, country)
      found.set(key, found.has(key) ? null : organisation)
    }
  }
  return found
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
    world.countries.map(({ code, name, names, demonyms, metonyms }) => [
      code,
      [
        ...new Set([...[name, ...names, ...demonyms].map(fold), ...metonyms.map((metonym) => `${fold(metonym)}s`)]),
      ].sort((left, right) => right.length - left.length),
    ]),
  )
  const seats = seatsOf(world.countries)
  const byName = new Map<string, Organisation[]>()
  for (const organisation of world.organisations) {
    for (const name of new Set([organisation.name, ...organisation.aliases].flatMap(formsOf(organisation)))) {
      byName.set(name, [...(byName.get(name) ?? []), organisation])
    }
  }
  const countryWords = (code: string | null) => (code === null ? [] : (words.get(code) ?? []))
  const names = new Map<string, OrganisationName>()
  const ministryKey = (name: string, country: string) =>
    `${country} ${organisationName(name, countryWords(country)).sorted}`
  const ministries = ministriesOf(world.organisations, ministryKey)
  return {
    countryName: (code) => byCode.get(code)?.name ?? null,
    countryWords,
    organisation(name, country) {
      const all = byName.get(fold(name).replace(/^the /, '')) ?? byName.get(fold(name)) ?? []
      const fitting = country === null ? all : all.filter((one) => one.country === country)
      if (fitting.length === 1) return fitting[0] ?? null
      return country === null || fitting.length > 1 ? null : (ministries.get(ministryKey(name, country)) ?? null)
    },
    compared(name, country) {
      const key = `${country}\t${name}`
      const standing = names.get(key)
      if (standing) return standing
      if (names.size >= mostNames) names.clear()
      const read = organisationName(seated(name, seats), countryWords(country))
      names.set(key, read)
      return read
    },
  }
}
