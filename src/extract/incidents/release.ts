// Who is set free, or is asked to be, was held: "the release of the envoy", "Turkey freed the pastor".

import type { Clause, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson, isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { headRun, partiesBehind, partiesOf } from './actors.ts'
import type { ActorTold, IncidentRule, IncidentTold } from './incident-rule.ts'
import type { Sides } from './sides.ts'
import { tell } from './tell.ts'

const outlaws: ReadonlySet<string> = new Set(
  'rebels militants gunmen guerrillas kidnappers captors bandits pirates insurgents jihadists militiamen gang'.split(
    ' ',
  ),
)
const captivity = ['kidnapped', 'abducted', 'captivity', 'hostage', 'hostages', 'kidnappers', 'captors', 'ransom']

/** Persons by name whom a phrase means, not those whose book or men it names. */
export function freed(reading: Reading, phrase: Run | null): Ref[] {
  const head = headRun(reading, phrase)
  const mention = head ? reading.parties.mentionAt(head.to) : undefined
  if (!head || !mention || mention.modifier || mention.form === 'pronoun') return []
  return partiesBehind(reading, head).filter((ref) => isPerson(reading, ref))
}

/** "Blinken said that he would work for his release": whoever speaks is free. */
export function areFree(reading: Reading, { from }: Run): Ref[] {
  const { tokens, sentences } = reading.text
  if (!isWord(tokens[from - 1], 'his', 'her', 'their')) return []
  const { sentence } = tokens[from]!
  for (let at = sentences[sentence]!.from; at < from; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention) return [...mention.parties]
  }
  return []
}

/** Who was held, and by whom where a state or an armed group lets go; those who rescue a hostage held nobody. */
export function endedFor(reading: Reading, clause: Clause, { agent, patient }: Sides): ActorTold[] {
  const victims = freed(reading, patient).map((actor): ActorTold => ({ actor, role: 'victim' }))
  const isDone = clause.modality === 'asserted' && clause.form !== 'infinitive' && !clause.negated
  if (!isDone || victims.length === 0) return victims
  const holders = partiesOf(reading, headRun(reading, agent)).filter(
    (ref) => isState(reading, ref) || reading.parties.get(ref).organisation_kind === 'armed_group',
  )
  return [...victims, ...holders.map((actor): ActorTold => ({ actor, role: 'perpetrator' }))]
}

const isArmedGroup = (reading: Reading, { actor, role }: ActorTold): boolean =>
  role === 'perpetrator' && reading.parties.get(actor).organisation_kind === 'armed_group'

/** The holding that came to an end. Its day and place are not those of the release. */
export function endOfHolding(
  reading: Reading,
  rule: IncidentRule,
  mark: Run,
  actors: readonly ActorTold[],
): IncidentTold | null {
  if (actors.length === 0) return null
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[mark.from]!.sentence]!
  const isTaken = tokens
    .slice(from, to + 1)
    .some((token) => isWord(token, ...captivity) || (token.index < mark.from && outlaws.has(token.norm)))
  const isAbduction = isTaken || actors.some((actor) => isArmedGroup(reading, actor))
  const holders = isTaken ? actors.filter(({ role }) => role === 'victim') : [...actors]
  return tell(reading, rule, mark, {
    type: isAbduction ? 'abduction' : 'detention',
    open: true,
    firm: true,
    when: null,
    where: null,
    land: null,
    actors: holders,
  })
}
