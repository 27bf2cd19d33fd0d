import type { Clause } from '../clauses/clause.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { isState } from '../parties/kinds.ts'
import type { Party } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { bodyOf, partiesBehind } from './actors.ts'
import type { ActorTold } from './incident-rule.ts'
import type { Sides } from './sides.ts'

const constabulary = /\b(?:police|gendarmerie|constabulary|guard|customs|security|intelligence|coastguard|force)\b/i

const isForce = ({ organisation_kind, name }: Party): boolean =>
  organisation_kind === 'agency' && (constabulary.test(name) || /^\p{Lu}+$/u.test(name))

/** "Accra police said that nine men were arrested": a force that tells of arrests which nobody else is said to have made. */
export function arrestersOf(reading: Reading, clause: Clause, facts: TriggerFacts, { agent }: Sides): ActorTold[] {
  const { tokens } = reading.text
  if (facts.type !== 'detention' || clause.voice !== 'passive' || agent) return []
  const start = clause.subject?.from ?? clause.from
  const verb = isWord(tokens[start - 1], 'that') ? start - 2 : start - 1
  if (!isWord(tokens[verb], 'said', 'says', 'reported', 'reports', 'announced', 'confirmed')) return []
  const [ref] = partiesBehind(reading, reading.clauses.at({ from: verb, to: verb, form: 'past' }).subject)
  const party = ref === undefined ? undefined : reading.parties.get(ref)
  const body = party?.kind === 'person' ? bodyOf(reading, party.positions[0]?.organisation ?? null) : party
  return body && isForce(body) ? [{ actor: body.ref, role: 'perpetrator' }] : []
}

/** "fired missiles at Israel, hours after troops had crossed into Lebanon": where the state lies that was struck. */
export const isAtTarget = (reading: Reading, { type }: TriggerFacts, actors: readonly ActorTold[]): boolean =>
  (type === 'missile_attack' || type === 'airstrike') &&
  actors.some(({ actor, role }) => role === 'target' && isState(reading, actor))

/** Whether a state holds somebody: that is at home, whatever other country its sentence speaks of. */
export const isAtHome = (reading: Reading, { type }: TriggerFacts, actors: readonly ActorTold[]): boolean =>
  type === 'detention' && actors.some(({ actor, role }) => role === 'perpetrator' && isState(reading, actor))
