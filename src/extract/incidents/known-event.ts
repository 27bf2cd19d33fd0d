// Words of a clause by which its event was told of before, or is the sum of many.
import type { Clause, Run } from '../clauses/clause.ts'
import { IncidentNoun } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'
import { partiesOf } from './actors.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "more than 100 drone strikes killed 670 people": a sum of many events. */
export const isOfMany = (reading: Reading, agent: Run | null): boolean =>
  agent !== null &&
  reading.marks.at(IncidentNoun, agent.to) !== undefined &&
  reading.text.tokens
    .slice(Math.max(0, Math.min(agent.from, agent.to - 3)), agent.to)
    .some(({ index }) => (numberAt(reading.text.tokens, index)?.value ?? 0) > 9)

/** "Two builders were killed in the bombardment": in one that was told of before. */
export function isOfKnownEvent(reading: Reading, mark: Run): boolean {
  const { tokens } = reading.text
  for (let at = mark.to + 1; at < mark.to + 6 && tokens[at]?.sentence === tokens[mark.from]!.sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'comma' || kind === 'stop' || kind === 'past') return false
    if (isWord(tokens[at], 'in', 'during', 'by') && isWord(tokens[at + 1], 'the', 'this', 'that'))
      return reading.marks.at(IncidentNoun, at + 2) !== undefined
  }
  return false
}

/** "the gunmen then opened fire", "the jets dropped two bombs": men or things told of before. */
export const isKnownAgent = (reading: Reading, clause: Clause, agent: Run | null): boolean =>
  agent !== null &&
  clause.voice === 'active' &&
  agent.to === agent.from + 1 &&
  isWord(reading.text.tokens[agent.from], 'the', 'these', 'those') &&
  knownAgents.has(reading.text.tokens[agent.to]!.norm) &&
  partiesOf(reading, agent).length === 0

const pointing = words('the this that it them they he she these those both')

/** "most of them were held" */
const isSomeOfThem = (reading: Reading, { to }: Run): boolean =>
  isWord(reading.text.tokens[to], 'them', 'those') && isWord(reading.text.tokens[to - 1], 'of')

/** "fired on the aircraft, "stormed the building": a thing told of before, unless nothing before fits. */
export const isAnaphoric = (reading: Reading, clause: Clause, patient: Run | null): boolean =>
  patient !== null &&
  // "the tower fell after a missile hit it": what is meant stands in the same sentence.
  !(clause.introducer !== null && reading.clauses.kind(patient.from) === 'pronoun') &&
  patient.to - patient.from < 4 &&
  (pointing.has(reading.text.tokens[patient.from]!.norm) || isSomeOfThem(reading, patient)) &&
  partiesOf(reading, patient).length === 0

const knownAgents = words(
  'gunmen gunman attackers attacker assailants assailant bomber bombers jets planes aircraft drones drone militants rebels men hackers kidnappers pirates missiles missile rockets rocket mob raiders bandits terrorists',
)
