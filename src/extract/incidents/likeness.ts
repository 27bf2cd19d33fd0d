import { datesAgree, dayNumber } from '../../partial-date.ts'
import { incidentTypeFacts } from '../../vocabulary.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { actorsOf, apart, meet } from './actors-told.ts'
import { isApart, isTimedApart } from './apart.ts'
import type { IncidentTold } from './incident-rule.ts'
import { isOnePlace, isWithin, placesAgree } from './places-agree.ts'

export const sharesFamily = (left: IncidentTold, right: IncidentTold): boolean => {
  const families: readonly string[] = incidentTypeFacts[right.type].families
  return incidentTypeFacts[left.type].families.some((family) => families.includes(family))
}

/** Two places of one event: told in one sentence, or the second closer than the first: "in Paktika", "the vehicle was hit in Barmal district". */
const isOneSpot = (reading: Reading, event: IncidentTold, told: IncidentTold): boolean => {
  const distance = distanceOf(reading, event, told)
  return distance === 0 || ((event.back || told.back) && distance <= 3)
}

/** The telling of an event that stands nearest to another, by its trigger. */
export const nearestTrigger = (event: IncidentTold, { at }: IncidentTold): number =>
  event.triggers.reduce((best, trigger) => (Math.abs(trigger - at) < Math.abs(best - at) ? trigger : best))

/** How many sentences lie between a telling and the nearest one of an event. */
export const distanceOf = (reading: Reading, event: IncidentTold, told: IncidentTold): number =>
  Math.abs(reading.text.tokens[nearestTrigger(event, told)]!.sentence - told.sentence)

/** Whom an arrest or expulsion befalls is what tells it from another. */
const isCoercion = ({ type }: IncidentTold): boolean =>
  type === 'detention' || type === 'expulsion' || type === 'abduction' || type === 'sanctions'

/** Whether something told of the two forbids that they are one event. */
function contradict(reading: Reading, left: IncidentTold, right: IncidentTold): boolean {
  if (left.date && right.date && !datesAgree(left.date, right.date)) return true
  if (left.country && right.country && left.country !== right.country) return true
  if (
    left.place &&
    right.place &&
    !placesAgree(left.place, right.place) &&
    !isWithin(reading, left.place, right.place) &&
    !isOneSpot(reading, left, right)
  )
    return true
  const victims = (told: IncidentTold) => actorsOf(told, 'victim').filter((actor) => isPerson(reading, actor))
  if (apart(victims(left), victims(right)) && distanceOf(reading, left, right) > 0) return true
  if (apart(actorsOf(left, 'perpetrator'), actorsOf(right, 'perpetrator'))) return true
  if (isCoercion(left) && isCoercion(right)) {
    // "the release of Nora Haddad, the Swiss nurse jailed in Minsk": whose national she is.
    const isOfOne = distanceOf(reading, left, right) === 0 && victims(left).length !== victims(right).length
    return !isOfOne && apart(actorsOf(left, 'victim', 'target'), actorsOf(right, 'victim', 'target'))
  }
  // "a raid that destroyed the consulate and killed seven Guards": one maker, one sentence.
  const isOneDeed =
    distanceOf(reading, left, right) === 0 && meet(actorsOf(left, 'perpetrator'), actorsOf(right, 'perpetrator'))
  return !isOneDeed && apart(actorsOf(left, 'target'), actorsOf(right, 'target')) && left.type === right.type
}

const embassiesOf = (reading: Reading, { actors }: IncidentTold): Ref[] =>
  actors.flatMap(({ actor }) => (reading.parties.get(actor).organisation_kind === 'embassy' ? actor : []))

/** "the attack on the embassy", "the protests at the embassy" */
const areOfMission = (reading: Reading, left: IncidentTold, right: IncidentTold): boolean =>
  (left.type === 'attack_on_mission' || right.type === 'attack_on_mission') &&
  meet(embassiesOf(reading, left), embassiesOf(reading, right))

const typesFit = (left: IncidentTold, right: IncidentTold): boolean =>
  left.type === right.type || ((left.open || right.open) && sharesFamily(left, right))

const isCrash = ({ type }: IncidentTold): boolean => type === 'shootdown' || type === 'accident'

/** Of what does not stand by itself: the dead belong to an event of their paragraph, else to one that has victims. */
function looseLikeness(reading: Reading, event: IncidentTold, told: IncidentTold): number {
  const { sentences } = reading.text
  const isNear = distanceOf(reading, event, told) <= 2
  // "the strike" pages before somebody's plane is shot down
  const isAhead = event.at > told.at && !isNear && isCrash(event) && !isCrash(told)
  if (isAhead || (!isNear && actorsOf(told, 'victim').length > 0)) return 0
  const fit = typesFit(event, told) ? 2 : 1
  if (!told.deadly) return fit
  const isBeside = sentences[event.sentence]!.paragraph === sentences[told.sentence]!.paragraph
  const isBefore = !isBeside || nearestTrigger(event, told) < told.at
  const hasVictims = isBefore && actorsOf(event, 'victim').length > 0
  return fit + (isBeside ? 2 : 0) + Number(hasVictims)
}

interface Shared {
  sameDay: boolean
  samePlace: boolean
  sufferers: boolean
}

/** "Wednesday's strikes", where what Wednesday brought was told: a word that leaves open what it was, with its day alone. */
const isOnlyDated = ({ open, rule, place, actors }: IncidentTold): boolean =>
  open && rule === 'told-by-noun' && place === null && actors.length === 0

/** Whether two events by different words, that share only a day or a place, are two. */
function staysApart(
  reading: Reading,
  event: IncidentTold,
  told: IncidentTold,
  { sameDay, samePlace, sufferers }: Shared,
): boolean {
  if (event.type === told.type) return false
  // "fired on a convoy last week", "shelled the town today": dates that only do not contradict make nothing one.
  if (event.date !== null && told.date !== null && !sameDay) return true
  if (sufferers) return false
  const distance = distanceOf(reading, event, told)
  // "A convoy came under fire. ... The envoy was assaulted at his home": each befell its own.
  const isOwn = [event, told].every((one) => actorsOf(one, 'victim', 'target').length > 0)
  if (isOwn && told.firm && !told.deadly && !told.back && distance > 0) return true
  // Of one day, but far apart or with sufferers of their own.
  if (sameDay && !samePlace)
    return (distance > 1 && !isOnlyDated(told)) || told.actors.some(({ role }) => role !== 'perpetrator')
  // A place alone makes one event only of what is told close by, and of no killing of somebody.
  const isVague = event.vague || told.vague
  return !isVague && samePlace && !sameDay && (distance > 2 || event.actors.some(({ role }) => role === 'victim'))
}

/** Of one day, or of a day in the month that is told: "detained in late April", "arrested on April 22". */
const isSameDay = (event: IncidentTold, told: IncidentTold): boolean =>
  event.date !== null &&
  told.date !== null &&
  (event.date === told.date ||
    (isCoercion(told) &&
      event.type === told.type &&
      Math.min(event.date.length, told.date.length) >= 7 &&
      datesAgree(event.date, told.date)))

const isRelease = (reading: Reading, { at, type }: IncidentTold): boolean =>
  (type === 'detention' || type === 'abduction') && /^(?:releas|free|liberat|let$)/.test(reading.text.tokens[at]!.norm)

/** How strongly two tellings speak of one event; 0 for not at all. */
export function likeness(reading: Reading, event: IncidentTold, told: IncidentTold): number {
  if (!sharesFamily(event, told) || contradict(reading, event, told) || isApart(reading, event, told)) return 0
  const victims = meet(actorsOf(event, 'victim'), actorsOf(told, 'victim'))
  if (victims) return 5
  // "A court freed Nora Haddad. Five policemen were detained": nobody else's arrest.
  if ((isRelease(reading, event) || isRelease(reading, told)) && distanceOf(reading, event, told) > 0) return 0
  if (!told.firm) return looseLikeness(reading, event, told)
  const distance = distanceOf(reading, event, told)
  if (distance === 0 && isTimedApart(reading, nearestTrigger(event, told), told.at)) return 0
  if (areOfMission(reading, event, told)) return 3
  const beside = distance === 0 && isLinked(reading, event, told)
  if (told.back && distance <= 5 && (typesFit(event, told) || told.vague)) return 3
  if (beside && (typesFit(event, told) || isMeansAndEnd(event, told))) return 4
  if (!typesFit(event, told)) return 0
  const sameDay = isSameDay(event, told)
  const samePlace = event.place !== null && told.place !== null && placesAgree(event.place, told.place)
  const sufferers = meet(actorsOf(event, 'victim', 'target'), actorsOf(told, 'victim', 'target'))
  const sameParties =
    sufferers || (event.type === told.type && meet(actorsOf(event, 'perpetrator'), actorsOf(told, 'perpetrator')))
  if (staysApart(reading, event, told, { sameDay, samePlace, sufferers })) return 0
  const score = Number(sameDay) * 2 + Number(samePlace) * 2 + Number(sameParties)
  if (score >= 2 || (score === 1 && (event.date === null || told.date === null))) return score
  return goesOn(reading, event, told, distance) ? 1 : 0
}

/** "killed", "an attack": words for any violence. */
const isGeneric = ({ type, open }: IncidentTold): boolean => type === 'other_attack' && open

/** "said on Sunday", "a bombing on July 20": days too far apart for one to be told of on the other. */
function areFar(event: IncidentTold, told: IncidentTold): boolean {
  const [left, right] = [event.date ?? event.setting, told.date ?? told.setting]
  return left?.length === 10 && right?.length === 10 && Math.abs(dayNumber(left) - dayNumber(right)) > 4
}

/** Whether a telling close by goes on with an event: a general word that the other makes closer, or one that says nothing of its own. */
function goesOn(reading: Reading, event: IncidentTold, told: IncidentTold, distance: number): boolean {
  const isElsewhere = event.place && told.place && !isOnePlace(reading, event.place, told.place)
  if (areFar(event, told) || (isElsewhere && distance > 0)) return false
  if (distance > 3 || (event.date !== null && told.date !== null && event.date !== told.date)) return false
  // "marched and burned tyres": one crowd.
  if (distance === 0) return event.type === told.type && (told.type === 'protest' || told.type === 'riot')
  const adds = (one: IncidentTold, other: IncidentTold) =>
    one.date !== null ||
    one.place !== null ||
    one.actors.some(({ actor }) => !other.actors.some((known) => known.actor === actor))
  const isBare =
    !adds(told, event) ||
    (event.date === null && event.place === null && !told.actors.some(({ role }) => role === 'victim'))
  if (isGeneric(event) || isGeneric(told)) return told.date === null || event.date === null
  const isPlaceOnly = told.date === null && event.place === null && !told.actors.some(({ role }) => role === 'victim')
  return (isBare || isPlaceOnly) && event.type === told.type
}

/** "was killed while another was hurt after ..." */
const isOthers = (reading: Reading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'while') &&
  isWord(reading.text.tokens[at + 1], 'another', 'others', 'several', 'some')

const parting = new Set(
  'after before since following while but as response answer retaliation reprisal revenge retribution vengeance avenge'.split(
    ' ',
  ),
)

/** Whether two words of a sentence may tell of one thing: near each other, and no second verb or item of a list between two nouns. */
function isLinked(reading: Reading, event: IncidentTold, told: IncidentTold): boolean {
  const nearest = nearestTrigger(event, told)
  const [from, to] = [Math.min(nearest, told.at), Math.max(nearest, told.at)]
  if (to - from >= 25) return false
  const areNouns = event.rule === 'told-by-noun' && told.rule === 'told-by-noun'
  for (let at = from + 1; at < to; at++) {
    const kind = reading.clauses.kind(at)
    // "boarded the ship before dawn and shot dead nine"
    const isTime = isWord(
      reading.text.tokens[at + 1],
      'dawn',
      'noon',
      'midnight',
      'midday',
      'sunrise',
      'dusk',
      'daybreak',
    )
    const isParting = parting.has(reading.text.tokens[at]!.norm) && !isTime
    // "were killed after gunmen opened fire", "died when a shell fell": how they came to die.
    const isCause =
      (nearest < told.at ? event.deadly : told.deadly) &&
      (isWord(reading.text.tokens[at], 'after', 'as', 'since') || isOthers(reading, at))
    if (kind === 'stop' || (isParting && !isCause)) return false
    if (
      areNouns &&
      (kind === 'past' || kind === 'auxiliary' || kind === 'comma' || kind === 'conjunction') &&
      !reading.parties.mentionAt(at)
    )
      return false
  }
  return true
}

/** "killed him in an airstrike", "rockets were fired at the compound that they overran": one event by two words of a sentence. */
const isMeansAndEnd = (left: IncidentTold, right: IncidentTold): boolean =>
  left.type !== 'coup' &&
  right.type !== 'coup' &&
  [left.type, right.type].some(
    (type) =>
      type === 'assassination' || type === 'attack_on_mission' || type === 'other_attack' || type === 'shootdown',
  )
