import type { Reading } from '../reading.ts'
import type { IncidentRefiner, IncidentRule, IncidentTold } from './incident-rule.ts'
import { type Said, withClaims } from './refiners/claims.ts'
import { missionPlace } from './refiners/mission-place.ts'
import { namedLater } from './refiners/named-later.ts'
import { overthrown } from './refiners/overthrown.ts'
import { sameEvent } from './refiners/same-event.ts'
import { scene } from './refiners/scene.ts'
import { settingDay } from './refiners/setting-day.ts'
import { toldByClaim } from './rules/claimed.ts'
import { heldSince } from './rules/held-since.ts'
import { toldByNoun } from './rules/told-by-noun.ts'
import { toldByVerb } from './rules/told-by-verb.ts'

const rules: IncidentRule[] = [toldByVerb, toldByNoun, heldSince, toldByClaim]

const refiners: IncidentRefiner[] = [sameEvent, settingDay, scene, missionPlace, namedLater, overthrown]

/** The incidents of a document, each once, with their casualty claims; `said` tells whose words hold a figure. */
export function findIncidents(reading: Reading, said: readonly Said[]): IncidentTold[] {
  const told = rules.flatMap((rule) => rule.find(reading)).sort((left, right) => left.at - right.at)
  return withClaims(
    reading,
    refiners.reduce((incidents: IncidentTold[], refiner) => refiner.refine(reading, incidents), told),
    said,
  )
}
