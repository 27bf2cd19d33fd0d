// Where a body is at home whose name says it otherwise than by a state: by a person's office, by a town.
import { StandingPlace } from '../../lexicon/world.ts'
import type { OrganisationPhrase } from '../phrases/phrase.ts'
import type { OrganisationEntry } from './entry.ts'
import type { Register } from './register.ts'

const local: ReadonlySet<string> = new Set(['agency', 'other', 'company', 'media', 'ngo', 'military'])

/** "our Embassy in Quito", "the Foreign Ministry keeps its embassy open": whose mission it is, by the words before. */
function homeOfMission({ from }: OrganisationPhrase, { reader, setting, bodies, all }: Register): string | null {
  if (reader.is(from - 1, 'our')) return setting.isRelease ? setting.home : null
  if (!reader.is(from - 1, 'its', 'their')) return null
  const { sentence } = reader.token(from)
  const before = all.filter(
    ({ phrase, within }) => within === null && phrase.to < from && reader.token(phrase.from).sentence === sentence,
  )
  const owners = before.flatMap(({ phrase }) =>
    phrase.is === 'state' && !phrase.modifier ? [phrase.country] : (countryOfBody(bodies.get(phrase)) ?? []),
  )
  return owners.at(-1) ?? null
}

const countryOfBody = (body: OrganisationEntry | undefined): string | null => body?.country ?? null

/** "Mr Roe's office", "Lisbon District Hospital", "FC Lisbon": the person's country, the town's. */
function homeOf(phrase: OrganisationPhrase, register: Register): string | null {
  const { core, inner, rule, kind } = phrase
  const { reader, persons } = register
  if (kind === 'embassy') return homeOfMission(phrase, register)
  if (rule === 'office') {
    const owner = inner.find(({ is }) => is === 'person')
    const entry = owner?.is === 'person' ? persons.of(owner) : undefined
    return entry ? (entry.country ?? entry.likely) : null
  }
  if (!local.has(kind) || !rule.startsWith('name with')) return null
  const place = reader.at(StandingPlace, core.from) ?? reader.at(StandingPlace, core.to)
  return place && place.to < core.to + 1 ? (place.value[0]?.country ?? null) : null
}

/** Gives bodies without a country that of their owner or town. Persons have theirs by then. */
export function placeBodies(register: Register): void {
  for (const [phrase, body] of register.bodies)
    if (phrase.is === 'organisation' && body.country === null && !body.standing && !phrase.country)
      body.country = homeOf(phrase, register)
}
