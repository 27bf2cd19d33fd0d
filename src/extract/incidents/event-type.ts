import type { IncidentType } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import { objectHeads } from '../lexicon/incident-objects.ts'
import { IncidentNoun, type TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { isOfficial } from './fits.ts'
import type { ActorTold, IncidentTold } from './incident-rule.ts'
import { isLeader } from './object-kind.ts'
import type { Sides } from './sides.ts'
import { has, meansIn } from './telling.ts'

const inStreets = new Set('protesters demonstrators rioters protestors marchers strikers'.split(' '))

const raiders = new Set(
  'gunmen militants rebels jihadists jihadist insurgents fighters bandits militiamen guerrillas terrorists extremists raiders'.split(
    ' ',
  ),
)

/** "an attack by suspected jihadists on a gendarmerie post": armed men and what they attack on the ground. */
function isRaid(reading: Reading, { type, object }: TriggerFacts, stretch: Run): boolean {
  if (type !== 'other_attack' || object !== 'target' || meansIn(reading, stretch)) return false
  const { from, to } = stretch
  return has(reading, stretch, raiders) && has(reading, { from, to }, objectHeads.ground)
}

const unaimed = new Set('gunfire crossfire stray shelling shellfire shrapnel'.split(' '))

/** The type that the clause's means make of an open one; a killing of somebody by name and on purpose is an assassination. */
export function closerType(
  reading: Reading,
  facts: TriggerFacts,
  stretch: Run,
  named: { victims: boolean; agents: boolean; leaders?: boolean },
  except: Run | null = null,
): IncidentType {
  // "demonstrators clashed with police": no battle.
  if (facts.type === 'armed_clash' && has(reading, stretch, inStreets)) return 'riot'
  if (!facts.open) return facts.type
  if (isRaid(reading, facts, stretch)) return 'armed_clash'
  const means = meansIn(reading, stretch, except)
  const isKilling = facts.type === 'other_attack' && facts.object === 'victim'
  if (facts.type === 'assassination') return 'assassination'
  // "killed by Israeli gunfire", "by a stray bullet": nobody aimed at him alone.
  if (isKilling && means && has(reading, stretch, unaimed)) return means
  if (isKilling && named.victims && (named.agents || (means && means !== 'other_attack'))) return 'assassination'
  if (facts.type === 'shooting' && facts.object === 'victim' && named.leaders) return 'assassination'
  if (facts.type === 'armed_clash')
    return means && means !== 'shooting' && means !== 'other_attack' ? means : facts.type
  if (facts.type === 'bombing' || facts.type === 'shooting')
    return means === 'airstrike' || means === 'missile_attack' ? means : facts.type
  return means ?? facts.type
}

const constables = new Set('police officers policemen protesters demonstrators students crowds'.split(' '))

/** "students were killed during clashes with police": no battle. */
export function isOfStreet(reading: Reading, noun: number, { type }: Pick<TriggerFacts, 'type'>): boolean {
  const { from, to } = reading.text.sentences[reading.text.tokens[noun]!.sentence]!
  return (
    type === 'armed_clash' &&
    has(reading, { from: noun, to: Math.min(to, noun + 6) }, constables) &&
    has(reading, { from, to }, inStreets)
  )
}

/** "were killed in the riots", "died in a gun battle": the noun tells what it was. */
export function eventNoun(
  reading: Reading,
  mark: Run,
  facts: TriggerFacts,
): Pick<IncidentTold, 'type' | 'open'> | null {
  if (!facts.open || (facts.object !== 'victim' && facts.subject !== 'victim')) return null
  const { tokens } = reading.text
  for (let at = mark.to + 1; at < mark.to + 12 && tokens[at]?.sentence === tokens[mark.from]!.sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'past' || kind === 'auxiliary' || kind === 'relative' || kind === 'comma')
      return null
    if (!isWord(tokens[at], 'in', 'during', 'amid', 'by')) continue
    for (let noun = at + 1; noun < at + 6; noun++) {
      const found = reading.marks.at(IncidentNoun, noun)?.value.find(({ needs }) => !needs)
      if (found && found.type !== 'protest')
        return { type: isOfStreet(reading, noun, found) ? 'riot' : found.type, open: found.open ?? false }
      if (reading.clauses.kind(noun) === 'preposition') break
    }
  }
  return null
}

const isOfForces = (reading: Reading, { actor, role }: ActorTold): boolean =>
  role === 'perpetrator' && ['state', 'military'].includes(reading.parties.get(actor).organisation_kind ?? '')

/** The type as the clause tells it, and whether another telling may name a closer one. */
export function typeOf(
  reading: Reading,
  mark: Run,
  facts: TriggerFacts,
  sides: Sides,
  stretch: Run,
  actors: readonly ActorTold[],
): Pick<IncidentTold, 'type' | 'open'> {
  if (facts.official && isOfficial(reading, sides.agent)) return { type: facts.official, open: false }
  const persons = actors
    .filter(({ actor, role }) => role === 'victim' && isPerson(reading, actor))
    .map(({ actor }) => reading.parties.get(actor))
  const named = {
    victims: persons.length > 0 && (facts.type !== 'shooting' || persons.some(({ positions }) => positions.length > 0)),
    leaders: persons.some(isLeader),
    agents: actors.some(({ role }) => role === 'perpetrator'),
  }
  // "India bombs nine places": states do it from the air.
  if (/^bomb/.test(reading.text.tokens[mark.from]!.norm) && actors.some((told) => isOfForces(reading, told)))
    return { type: 'airstrike', open: false }
  const noun = named.victims ? null : eventNoun(reading, mark, facts)
  if (noun) return noun
  return {
    type: closerType(reading, facts, stretch, named, facts.object === 'none' ? null : sides.patient),
    open: facts.open ?? false,
  }
}
