import type { ActorRole, IncidentType } from '../../../vocabulary.ts'
import type { World } from '../../../world.ts'
import type { Ref } from '../../extraction.ts'
import { isPerson, isState } from '../../parties/kinds.ts'

import type { Reading } from '../../reading.ts'
import { type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'
import { bodiesIn, dominantOf, nearest, type Sign, signsIn, statesIn, weightsOf } from '../signs.ts'

/** Whose country is the place of what states do at home or to each other, where the text names no place. */
const homes: Partial<Record<IncidentType, readonly ActorRole[]>> = {
  expulsion: ['perpetrator'],
  detention: ['perpetrator'],
  coup: ['target', 'perpetrator'],
  cyberattack: ['target'],
}

/** What happens inside one country, as a rule the one that the passage is about. */
const homeBound: ReadonlySet<IncidentType> = new Set([
  'protest',
  'riot',
  'detention',
  'coup',
  'abduction',
  'attack_on_mission',
  'expulsion',
])

const closing = /^(?:clos|shut|seal|block|suspend|halt|ban)/
/** A border is closed on the side of those who close it; who is blacklisted is so nowhere. */
const isOfBorder = (reading: Reading, incident: IncidentTold): boolean =>
  closing.test(reading.text.tokens[incident.at]!.norm)

function homeOf(reading: Reading, incident: IncidentTold): string | null {
  const roles: readonly ActorRole[] =
    incident.type === 'sanctions'
      ? isOfBorder(reading, incident)
        ? ['perpetrator', 'target']
        : []
      : (homes[incident.type] ?? [])
  for (const role of roles) {
    const countries = incident.actors
      .filter((actor) => actor.role === role)
      .map(({ actor }) => reading.parties.get(actor).country)
    const [country] = countries
    if (country && countries.every((other) => other === country)) return country
  }
  return null
}

/** The country around a place that no list knows: of the one who suffers there, else told in its sentence, else of the people who act. */
function aroundPlace(reading: Reading, incident: IncidentTold): string | null {
  const { from, to } = reading.text.sentences[incident.sentence]!
  const victim = incident.actors.find(
    ({ role, actor }) => role !== 'perpetrator' && isPerson(reading, actor) && reading.parties.get(actor).country,
  )
  if (victim) return reading.parties.get(victim.actor).country
  const makers = strangersTo(reading, incident)
  const others = (signs: Sign[]) =>
    nearest(
      signs.filter(({ country }) => !makers.has(country)),
      incident.at,
    )
  return (
    others(signsIn(reading, from, to, false)) ??
    (makers.size > 0 ? struckState(reading, incident) : null) ??
    others(signsIn(reading, Math.max(from, incident.at - 8), Math.min(to, incident.at + 6), true)) ??
    others(bodiesIn(reading, incident, from, to))
  )
}

const fired: ReadonlySet<IncidentType> = new Set([
  'missile_attack',
  'airstrike',
  'bombing',
  'shooting',
  'armed_clash',
  'other_attack',
])

/** The states that fire at a place that no list knows: it is hardly their own. */
const makersOf = (reading: Reading, { type, actors }: IncidentTold): ReadonlySet<string> =>
  new Set(
    fired.has(type)
      ? actors
          .filter(({ role, actor }) => role === 'perpetrator' && isState(reading, actor))
          .map(({ actor }) => reading.parties.get(actor).country ?? '')
      : [],
  )

/** Whose an embassy is tells where it does not stand. */
const sendersOf = (reading: Reading, { actors }: IncidentTold): string[] =>
  actors.flatMap(({ actor, role }) => {
    const { organisation_kind, country } = reading.parties.get(actor)
    return role === 'target' && organisation_kind === 'embassy' && country ? [country] : []
  })

/** The countries in which an incident hardly happened. */
const strangersTo = (reading: Reading, incident: IncidentTold): ReadonlySet<string> =>
  new Set([...makersOf(reading, incident), ...sendersOf(reading, incident)])

const struckState = (reading: Reading, { actors }: IncidentTold): string | null => {
  const struck = actors.find(({ role, actor }) => role === 'target' && isState(reading, actor))
  return struck ? reading.parties.get(struck.actor).country : null
}

/** Whose envoys are expelled, whose embassy is stormed does not tell where. */
const unlessTarget = (reading: Reading, incident: IncidentTold, country: string | null): string | null =>
  ((incident.type === 'expulsion' || incident.type === 'attack_on_mission') &&
    incident.actors.some(({ actor, role }) => role === 'target' && reading.parties.get(actor).country === country)) ||
  (country !== null && sendersOf(reading, incident).includes(country))
    ? null
    : country

const placesOf = new WeakMap<World, ReadonlyMap<string, number>>()

/** The population of places that few would know without their country, by country and name. */
function smallPlaces(world: World): ReadonlyMap<string, number> {
  let places = placesOf.get(world)
  if (!places) {
    const small = world.places.filter(({ population }) => (population ?? 0) <= 500_000)
    places = new Map(small.map(({ country, name, population }) => [`${country} ${name}`, population ?? 0]))
    placesOf.set(world, places)
  }
  return places
}

/**
 * A small town of a country that the text has no other word of, while others point elsewhere: "Westminster" is hardly the
 * one in Colorado.
 */
function isNamesake(reading: Reading, { place, country }: IncidentTold): boolean {
  if (!place || !country) return false
  const population = smallPlaces(reading.world).get(`${country} ${place}`)
  if (population === undefined) return false
  const isElsewhere =
    reading.parties.all.some((party) => party.country === country) ||
    reading.places.some((other) => other.country === country && other.name !== place)
  const dominant = isElsewhere ? null : dominantOf(weightsOf(reading, []))
  return dominant !== null && dominant !== country
}

const isForeign = (reading: Reading, incident: IncidentTold): boolean =>
  incident.actors.some(({ actor, role }) => role === 'perpetrator' && isState(reading, actor))

/** Whether it happened within two years of the writing: older events may lie anywhere. */
const isRecent = (reading: Reading, { date }: IncidentTold): boolean => {
  const written = reading.dates.reference
  return date === null || written === null || Number(written.slice(0, 4)) - Number(date.slice(0, 4)) < 2
}

/** The one country of some incidents or signs; null where they have none or several. */
function shared(incidents: readonly { country: string | null }[]): string | null {
  const [first, ...others] = new Set(incidents.map(({ country }) => country))
  return first && others.length === 0 ? first : null
}

/** The country of what happens inside one: told in its sentence, else before it in its paragraph. */
function homeAround(reading: Reading, incident: IncidentTold, dominant: string | null): string | null {
  const sentence = reading.text.sentences[incident.sentence]!
  const paragraph = reading.text.paragraphs[sentence.paragraph]!
  // "Ankara voiced concern about the protests at the embassy": what else the paragraph tells is of other places.
  const from = sendersOf(reading, incident).length > 0 ? sentence.from : paragraph.from
  const told =
    nearest(signsIn(reading, sentence.from, sentence.to, false), incident.at) ??
    nearest(signsIn(reading, from, incident.at, false), incident.at) ??
    shared(statesIn(reading, paragraph.from, paragraph.to))
  return unlessTarget(reading, incident, told ?? dominant)
}

/** Whether a state is named in what tells of an incident, not only whose people are meant: "fired at Israel", not "hit Russian mercenaries". */
function isNamedIn(reading: Reading, incident: IncidentTold, state: Ref): boolean {
  const { from, to } = reading.text.sentences[incident.sentence]!
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention && !mention.modifier && mention.form === 'name' && mention.parties.includes(state)) return true
  }
  return false
}

const strikes: ReadonlySet<IncidentType> = new Set(['missile_attack', 'airstrike', 'other_attack'])

/** "in the Red Sea": of no country. */
const isAtSea = ({ place }: IncidentTold): boolean => place !== null && open.test(place)
const open = /\b(?:Sea|Gulf|Straits?|Ocean|Bay|Shoal|Channel|Bab el-Mandeb)\b/

/** Who is murdered by nobody that is named is so at home, as a rule. */
const victimsCountry = (reading: Reading, { actors }: IncidentTold): string | null => {
  const victim = actors.find(({ role, actor }) => role === 'victim' && isPerson(reading, actor))
  return victim ? reading.parties.get(victim.actor).country : null
}

const abroad: ReadonlySet<IncidentType> = new Set(['sanctions', 'assassination'])

function countryOf(
  reading: Reading,
  incident: IncidentTold,
  settled: readonly IncidentTold[],
  weights: readonly [string, number][],
): string | null {
  const isOfMission = incident.type === 'attack_on_mission' || incident.type === 'expulsion'
  const dominant = dominantOf(weights, isOfMission ? makersOf(reading, incident) : strangersTo(reading, incident))
  const { paragraph } = reading.text.sentences[incident.sentence]!
  if (isAtSea(incident) || (incident.type === 'maritime_incident' && !incident.place)) return null
  if (incident.place) {
    const { from, to } = reading.text.paragraphs[paragraph]!
    const makers = makersOf(reading, incident)
    const signs = signsIn(reading, from, to, true).filter(({ country }) => !makers.has(country))
    return aroundPlace(reading, incident) ?? dominant ?? nearest(signs, incident.at)
  }
  if (homeBound.has(incident.type)) return homeAround(reading, incident, dominant)
  const struck = strikes.has(incident.type)
    ? incident.actors.find(
        ({ role, actor }) => role === 'target' && isState(reading, actor) && isNamedIn(reading, incident, actor),
      )
    : undefined
  if (struck) return reading.parties.get(struck.actor).country
  if (incident.type === 'assassination' && !isForeign(reading, incident)) return victimsCountry(reading, incident)
  if (isForeign(reading, incident) || !isRecent(reading, incident) || abroad.has(incident.type)) return null
  const own = incident.actors.find(({ role, actor }) => role === 'target' && isState(reading, actor))
  if (own) return reading.parties.get(own.actor).country
  const others = settled.filter((other) => other !== incident && other.country)
  return (
    shared(others.filter((other) => other.date?.length === 10 && other.date === incident.date)) ??
    shared(others.filter((other) => reading.text.sentences[other.sentence]!.paragraph === paragraph)) ??
    dominant
  )
}

/**
 * Where an incident happened, as far as the text leaves no other country: a place that no list knows lies where its passage
 * is; unrest, arrests and coups happen at home. What states do to each other abroad is left open.
 */
export const scene: IncidentRefiner = {
  name: 'scene',
  refine: (reading, told) => {
    const settled = told.map((incident) =>
      incident.country && !isNamesake(reading, incident) && !isAtSea(incident)
        ? incident
        : incidentWith(incident, { country: homeOf(reading, incident) }),
    )
    if (settled.every(({ country }) => country)) return settled
    const weights = weightsOf(reading, settled)
    return settled.map((incident) =>
      incident.country ? incident : incidentWith(incident, { country: countryOf(reading, incident, settled, weights) }),
    )
  },
}
