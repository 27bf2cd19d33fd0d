// Where a body is at home whose name says it otherwise than by a state: by a person's office, by a town.
import { StandingPlace } from '../../lexicon/world.ts'
import type { OrganisationPhrase } from '../phrases/phrase.ts'
import type { Register } from './register.ts'

const local: ReadonlySet<string> = new Set(['agency', 'other', 'company', 'media', 'ngo', 'military'])

/** "Mr Roe's office", "Lisbon District Hospital", "FC Lisbon": the person's country, the town's. */
function homeOf({ core, inner, rule, kind }: OrganisationPhrase, { reader, persons }: Register): string | null {
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
