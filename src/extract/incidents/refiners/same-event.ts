import type { Reading } from '../../reading.ts'
import { actorsOf, meet } from '../actors-told.ts'
import { type ActorTold, type IncidentRefiner, type IncidentTold, incidentWith } from '../incident-rule.ts'
import { distanceOf, likeness, nearestTrigger, sharesFamily } from '../likeness.ts'
import { isRegion } from '../places-agree.ts'

/** The less told of two types gives way: a targeted killing wins over its means, a named type over an open one. */
function closer(event: IncidentTold, told: IncidentTold): Pick<IncidentTold, 'type' | 'open'> {
  // "were killed in an Israeli strike": a strike tells more than that they were killed.
  const isOnlyKilling = event.type === 'other_attack' && event.open && told.firm
  if (told.vague && !event.vague && !isOnlyKilling) return { type: event.type, open: event.open }
  if (event.vague && !told.vague && (told.firm || told.back) && told.type !== 'other_attack')
    return { type: told.type, open: told.open }
  for (const winner of ['attack_on_mission', 'assassination', 'shootdown', 'maritime_incident'] as const)
    if (event.type === winner || (told.type === winner && told.firm)) return { type: winner, open: false }
  if (
    told.firm &&
    event.type === 'other_attack' &&
    event.open &&
    told.type !== 'other_attack' &&
    sharesFamily(event, told)
  )
    return { type: told.type, open: told.open }
  return event.open && !told.open && told.firm
    ? { type: told.type, open: false }
    : { type: event.type, open: event.open && told.open }
}

/** The town rather than its province, where a telling that is of the event names it. */
function closerPlace(reading: Reading, event: IncidentTold, told: IncidentTold): string | null {
  if (event.place === null || told.place === null || !(told.firm || told.back)) return event.place ?? told.place
  return isRegion(reading, event.place) && !isRegion(reading, told.place) ? told.place : event.place
}

/** The words for each field: those of the event before those of the telling. No spread: each would have a shape of its own. */
function partsTogether(event: IncidentTold, told: IncidentTold, dated: IncidentTold): IncidentTold['parts'] {
  const parts: IncidentTold['parts'] = {}
  for (const [field, spans] of Object.entries(told.parts)) if (field !== 'country') parts[field] = spans
  if (told.parts.country && event.country === null) parts.country = told.parts.country
  return Object.assign(parts, event.parts, dated.parts.date && { date: dated.parts.date })
}

/** "Twenty Indian soldiers were killed in a clash with Chinese troops": those who lost men fought as well. */
const asSide = (known: ActorTold, { type, actors }: IncidentTold): ActorTold =>
  type === 'armed_clash' && actors.some(({ actor, role }) => actor === known.actor && role === 'perpetrator')
    ? { actor: known.actor, role: 'perpetrator' }
    : known

function together(reading: Reading, event: IncidentTold, told: IncidentTold): IncidentTold {
  const isDated = told.firm || told.back || (told.deadly && meet(actorsOf(event, 'victim'), actorsOf(told, 'victim')))
  const dated = isDated && (told.date?.length ?? 0) > (event.date?.length ?? 0) ? told : event
  const added = told.actors.filter(({ actor }) => !event.actors.some((known) => known.actor === actor))
  const { type, open } = closer(event, told)
  return incidentWith(event, {
    type,
    open,
    vague: event.vague && (told.vague || told.type === 'other_attack'),
    triggers: [...event.triggers, ...told.triggers],
    date: dated.date,
    setting: event.setting ?? (told.firm ? told.setting : null),
    place: closerPlace(reading, event, told),
    country: event.country ?? told.country,
    actors: [...event.actors.map((known) => asSide(known, told)), ...added],
    evidence: [
      ...event.evidence,
      ...told.evidence.filter((span) => !event.evidence.some((known) => known.start === span.start)),
    ],
    parts: partsTogether(event, told, dated),
  })
}

/** Several mentions of one event are one incident; what does not stand by itself joins the likest or is dropped. */
export const sameEvent: IncidentRefiner = {
  name: 'same-event',
  refine: (reading, told) => {
    const events: IncidentTold[] = []
    const rank = ({ firm, lone }: IncidentTold) => (firm ? 0 : lone ? 1 : 2)
    for (const telling of [...told].sort((left, right) => rank(left) - rank(right))) {
      const before = telling.firm
        ? events
        : events.filter(
            (event) => event.at < telling.at || event.sentence === telling.sentence || event.actors.length > 0,
          )
      const scored = before.map((event) => ({
        event,
        score: likeness(reading, event, telling),
        distance:
          distanceOf(reading, event, telling) +
          // What does not stand by itself tells rather of what was told before.
          Number(!telling.firm && nearestTrigger(event, telling) > telling.at) / 2 +
          Math.abs(nearestTrigger(event, telling) - telling.at) / 1e6,
      }))
      // A day or place told beside "the attack" is its own only where it starts an incident.
      const best = scored
        .filter(({ score }) => score > (telling.lone ? 1 : 0))
        .sort((left, right) => right.score - left.score || left.distance - right.distance)[0]
      if (best) events[events.indexOf(best.event)] = together(reading, best.event, telling)
      else if (telling.firm || telling.lone) events.push(telling)
    }
    return events.sort((left, right) => left.at - right.at)
  },
}
