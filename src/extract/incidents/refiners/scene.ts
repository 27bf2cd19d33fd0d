import type { ActorRole, IncidentType } from '../../../vocabulary.ts'
import type { World } from '../../../world.ts'
import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { isPerson, isState } from '../actors.ts'
import type { IncidentRefiner, IncidentTold } from '../incident-rule.ts'

/** Whose country is the place of what states do at home or to each other, where the text names no place. */
const homes: Partial<Record<IncidentType, readonly ActorRole[]>> = {
  expulsion: ['perpetrator'],
  detention: ['perpetrator'],
  coup: ['target', 'perpetrator'],
  sanctions: ['target'],
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

function homeOf(reading: Reading, incident: IncidentTold): string | null {
  // A border that is closed at a named crossing is closed on the side of those who close it.
  const roles: readonly ActorRole[] =
    incident.type === 'sanctions' && incident.place ? ['perpetrator'] : (homes[incident.type] ?? [])
  for (const role of roles) {
    const countries = incident.actors
      .filter((actor) => actor.role === role)
      .map(({ actor }) => reading.parties.get(actor).country)
    const [country] = countries
    if (country && countries.every((other) => other === country)) return country
  }
  return null
}

interface Sign {
  at: number
  country: string
}

const locative = ['in', 'inside', 'across', 'over', 'near', 'off', 'into', 'throughout', 'around']

/** Words by which a country is meant as a place, within tokens: places, and states behind a word of place; `peoples` adds whatever names a state. */
function signsIn(reading: Reading, from: number, to: number, peoples: boolean): Sign[] {
  const { tokens } = reading.text
  const signs: Sign[] = []
  for (const place of reading.places)
    if (place.country && place.from >= from && place.to <= to) signs.push({ at: place.from, country: place.country })
  for (const mention of reading.parties.mentions) {
    if (mention.from < from || mention.to > to) continue
    const isPlace = !mention.modifier && mention.within === null && isWord(tokens[mention.from - 1], ...locative)
    const [ref] = mention.parties
    if (ref === undefined || !isState(reading, ref) || !(peoples || isPlace)) continue
    const { country } = reading.parties.get(ref)
    if (country) signs.push({ at: mention.from, country })
  }
  return signs
}

const nearest = (signs: readonly Sign[], at: number): string | null =>
  [...signs].sort((left, right) => Math.abs(left.at - at) - Math.abs(right.at - at))[0]?.country ?? null

/** The country from which a report is written: its dateline's, else its publisher's. */
function datelineOf(reading: Reading): string | null {
  const { place } = reading.text.header
  if (!place) return null
  const known = reading.places.find(({ start, end }) => start >= place.start && end <= place.end)
  if (known?.country) return known.country
  const mention = reading.parties.mentions.find(({ start, end }) => start >= place.start && end <= place.end)
  return mention?.parties[0] === undefined ? null : reading.parties.get(mention.parties[0]).country
}

/** The country that most of a document's incidents, places and states point to; null where two are level. */
function dominantOf(reading: Reading, incidents: readonly IncidentTold[]): string | null {
  const weights = new Map<string, number>()
  const add = (country: string | null, weight: number) => {
    if (country) weights.set(country, (weights.get(country) ?? 0) + weight)
  }
  add(datelineOf(reading), 3)
  add(reading.text.publisher_country, 2)
  for (const { country } of incidents) add(country, 2)
  const last = reading.text.tokens.length - 1
  for (const { country } of signsIn(reading, 0, last, true)) add(country, 1)
  for (const party of reading.parties.all) if (party.organisation_kind !== 'state') add(party.country, 0.5)
  const [first, second] = [...weights].sort((left, right) => right[1] - left[1])
  return first && (!second || first[1] > second[1]) ? first[0] : null
}

/** The country around a place that no list knows: of the one who suffers there, else told in its sentence, else of the people who act. */
function aroundPlace(reading: Reading, incident: IncidentTold): string | null {
  const { from, to } = reading.text.sentences[incident.sentence]!
  const victim = incident.actors.find(
    ({ role, actor }) => role !== 'perpetrator' && isPerson(reading, actor) && reading.parties.get(actor).country,
  )
  if (victim) return reading.parties.get(victim.actor).country
  const told = nearest(signsIn(reading, from, to, false), incident.at)
  return told ?? nearest(signsIn(reading, Math.max(from, incident.at - 8), incident.at + 6, true), incident.at)
}

/** Whose envoys are expelled, whose embassy is stormed does not tell where. */
const unlessTarget = (reading: Reading, incident: IncidentTold, country: string | null): string | null =>
  (incident.type === 'expulsion' || incident.type === 'attack_on_mission') &&
  incident.actors.some(({ actor, role }) => role === 'target' && reading.parties.get(actor).country === country)
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
  const dominant = isElsewhere ? null : dominantOf(reading, [])
  return dominant !== null && dominant !== country
}

const isForeign = (reading: Reading, incident: IncidentTold): boolean =>
  incident.actors.some(({ actor, role }) => role === 'perpetrator' && isState(reading, actor))

/** Whether it happened within two years of the writing: older events may lie anywhere. */
const isRecent = (reading: Reading, { date }: IncidentTold): boolean => {
  const written = reading.dates.reference
  return date === null || written === null || Number(written.slice(0, 4)) - Number(date.slice(0, 4)) < 2
}

/** The one country of some incidents; null where they have none or several. */
function shared(incidents: readonly IncidentTold[]): string | null {
  const [first, ...others] = new Set(incidents.map(({ country }) => country))
  return first && others.length === 0 ? first : null
}

/** The country of what happens inside one: told in its sentence, else before it in its paragraph. */
function homeAround(reading: Reading, incident: IncidentTold, dominant: string | null): string | null {
  const sentence = reading.text.sentences[incident.sentence]!
  const paragraph = reading.text.paragraphs[sentence.paragraph]!
  const told =
    nearest(signsIn(reading, sentence.from, sentence.to, false), incident.at) ??
    nearest(signsIn(reading, paragraph.from, incident.at, false), incident.at)
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

const open = /\b(?:Sea|Gulf|Straits?|Ocean|Bay|Shoal|Channel|Bab el-Mandeb)\b/

const abroad: ReadonlySet<IncidentType> = new Set(['sanctions', 'assassination'])

function countryOf(
  reading: Reading,
  incident: IncidentTold,
  settled: readonly IncidentTold[],
  dominant: string | null,
): string | null {
  const { paragraph } = reading.text.sentences[incident.sentence]!
  // "in the Red Sea": of no country.
  if (incident.place && open.test(incident.place)) return null
  if (incident.place) {
    const { from, to } = reading.text.paragraphs[paragraph]!
    return aroundPlace(reading, incident) ?? dominant ?? nearest(signsIn(reading, from, to, true), incident.at)
  }
  if (homeBound.has(incident.type)) return homeAround(reading, incident, dominant)
  const struck = strikes.has(incident.type)
    ? incident.actors.find(
        ({ role, actor }) => role === 'target' && isState(reading, actor) && isNamedIn(reading, incident, actor),
      )
    : undefined
  if (struck) return reading.parties.get(struck.actor).country
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
      incident.country && !isNamesake(reading, incident)
        ? incident
        : { ...incident, country: homeOf(reading, incident) },
    )
    if (settled.every(({ country }) => country)) return settled
    const dominant = dominantOf(reading, settled)
    return settled.map((incident) =>
      incident.country ? incident : { ...incident, country: countryOf(reading, incident, settled, dominant) },
    )
  },
}
