import type { IncidentType } from '../../vocabulary.ts'
import type { Clause, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { figurative, type ObjectKind, objectHeads, talkers } from '../lexicon/incident-objects.ts'
import { anyArmedGroup, anyState, IncidentNoun, IncidentVerb, type TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { headRun, partiesBehind } from './actors.ts'
import type { Sides } from './sides.ts'
import { has, meansIn } from './telling.ts'
import { whenOf } from './when.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const beforeVerb = (reading: Reading, clause: Clause): Run => {
  const { from } = reading.text.sentences[reading.text.tokens[clause.verb.from]!.sentence]!
  return { from: Math.max(from, clause.from - 10), to: clause.from - 1 }
}

/** What must be of the needed kind: the weapon or vehicle that is the subject, else the object with what is said of it. */
export function needed(
  reading: Reading,
  clause: Clause,
  sides: Sides,
  facts: TriggerFacts,
  kinds: readonly ObjectKind[],
): Run | null {
  if (facts.subject === 'victim') return sides.patient
  if (facts.subject === 'none' && facts.object === 'none' && facts.type !== 'protest')
    return sides.patient ?? sides.agent
  if (kinds.includes('weapon') && clause.voice !== 'passive') return headRun(reading, sides.agent)
  // "the borders of the member states with Mali had been closed": the head stands farther left.
  if (clause.voice === 'passive' && (kinds.includes('border') || kinds.includes('asset') || kinds.includes('sanction')))
    return beforeVerb(reading, clause)
  if (sides.patient) {
    // "the high commission's military attachés": a head that the phrase leaves out.
    const { from, to } = sides.patient
    const isShort = reading.text.tokens[to + 1]?.sentence === reading.text.tokens[to]!.sentence
    const next = isShort ? reading.text.tokens[to + 1]!.norm : ''
    return kinds.includes('diplomat') && objectHeads.diplomat.has(next) ? { from, to: to + 1 } : sides.patient
  }
  // "seized and destroyed the camp": its object is the other verb's.
  if (clause.voice === 'passive' || reading.clauses.kind(clause.verb.to + 1) === 'conjunction') return null
  const end = Math.min(reading.clauses.endOf(clause), clause.verb.to + 6)
  return end > clause.verb.to ? { from: clause.verb.to + 1, to: end } : null
}

/** Whether one of the words stands in the clause or right after it ("... 72 hours to leave"). */
export const isBeside = (reading: Reading, stretch: Run, beside: readonly string[]): boolean =>
  reading.text.tokens
    .slice(stretch.from, stretch.to + 7)
    .some((token) => token.sentence === reading.text.tokens[stretch.from]!.sentence && beside.includes(token.norm))

const forces = words(
  'soldiers police army troops forces officers government authorities security military gendarmes units guards court judge prosecutors',
)
const outlaws = words(
  'rebels rebel militants insurgents fighters gunmen jihadists guerrillas militia militias militiamen separatists paramilitaries mercenaries',
)
/** "army units seized him": those who may arrest. */
export const isOfficial = (reading: Reading, agent: Run | null): boolean =>
  has(reading, agent, forces) ||
  partiesBehind(reading, agent).some((ref) =>
    ['state', 'military', 'agency', 'government', 'ministry', 'court'].includes(
      reading.parties.get(ref).organisation_kind ?? '',
    ),
  )

const violent = new Set<IncidentType>([
  'bombing',
  'missile_attack',
  'airstrike',
  'shooting',
  'armed_clash',
  'shootdown',
])

const crowd = words(
  'protester protesters demonstrator demonstrators thousands hundreds dozens crowd crowds people supporters students mourners residents women men workers activists marchers opponents tens families villagers farmers mob mobs eco-mobs followers backers loyalists sympathisers veterans youths pupils mothers traders herders refugees exiles drivers truckers settlers fans faithful campaigners unionists nurses teachers doctors miners relatives monks marchers parents',
)
const testing = words('sea waters ocean test tests tested testing range')
const armed = new Set(['state', 'military', 'armed_group'])
/** Those who talk of attacks rather than make them: "Trump attacked the press". */
const isTalker = (reading: Reading, sides: Sides): boolean => {
  const agents = partiesBehind(reading, headRun(reading, sides.agent))
  return agents.length > 0 && agents.every((ref) => isPerson(reading, ref))
}

const loot = words(
  'portrait portraits flag flags loot goods cattle livestock cows sheep documents trophy medal medals prize title win money weapons equipment computers files furniture',
)
const reflexive = words('himself herself themselves itself')
const bombarding = ['bombarded', 'bombards', 'bombarding', 'shelled', 'pelted']
const weapons = objectHeads.weapon

/** "killed the bill", "battled a blaze", "the two leaders clashed over tariffs": figures of speech. */
function isFigure(reading: Reading, facts: TriggerFacts, clause: Clause, sides: Sides): boolean {
  const { tokens } = reading.text
  const { to } = clause.verb
  // "stormed out of the talks", "shelled out millions", "bombarded with questions"
  if (isWord(tokens[to + 1], 'out', 'off') && /^(?:storm|shell)/.test(tokens[to]!.norm)) return true
  if (isWord(tokens[to], ...bombarding) && isWord(tokens[to + 1], 'with'))
    return !has(
      reading,
      { from: to + 2, to: Math.min(tokens.length - 1, to + 7) },
      new Set([...weapons, ...objectHeads.stone]),
    )
  if (facts.type === 'armed_clash' && (has(reading, sides.agent, talkers) || isTalker(reading, sides))) return true
  // "killed himself"
  if (facts.object === 'victim' && clause.voice === 'active' && has(reading, sides.patient, reflexive)) return true
  // "carried off a portrait"
  if (facts.type === 'abduction' && has(reading, headRun(reading, sides.patient), loot)) return true
  const patient = headRun(reading, sides.patient)
  const head = patient && reading.text.tokens[patient.to]
  return head != null && figurative.has(head.norm) && partiesBehind(reading, patient).length === 0
}

/** Whether a weak verb ("hit", "march") has beside it what makes it an incident. */
export function isBorneOut(reading: Reading, facts: TriggerFacts, clause: Clause, sides: Sides, stretch: Run): boolean {
  if (
    facts.type === 'other_attack' &&
    facts.object === 'target' &&
    !meansIn(reading, stretch) &&
    isTalker(reading, sides)
  )
    return false
  if (isFigure(reading, facts, clause, sides)) return false
  // "fired two missiles into the sea": a test.
  if (
    facts.needs?.includes('projectile') &&
    has(reading, stretch, testing) &&
    !reading.places.some((place) => place.from >= stretch.from && place.to <= stretch.to)
  )
    return false
  return !facts.weak || isWeakBorneOut(reading, facts, clause, sides, stretch)
}

/** "the unions have blocked the motorway in protest against the levy" */
function isInProtest(reading: Reading, clause: Clause): boolean {
  const { tokens } = reading.text
  for (let at = clause.verb.to + 1; at < reading.text.sentences[tokens[clause.verb.to]!.sentence]!.to; at++)
    if (isWord(tokens[at], 'protest') && isWord(tokens[at - 1], 'in')) return true
  return false
}

function isWeakBorneOut(reading: Reading, facts: TriggerFacts, clause: Clause, sides: Sides, stretch: Run): boolean {
  if (facts.type === 'protest')
    return (
      (!sides.patient || facts.beside !== undefined) &&
      (has(reading, clause.subject ?? sides.agent, crowd) || isInProtest(reading, clause))
    )
  // "killing two and wounding ten": what came of it.
  if (facts.object === 'victim' && reading.clauses.kind(clause.verb.from) === 'gerund') return false
  // "four dead and 15 wounded": a figure.
  if (
    facts.object === 'victim' &&
    clause.voice === 'active' &&
    clause.from === clause.verb.from &&
    numberAt(reading.text.tokens, clause.from - 1)
  )
    return false
  const agents = partiesBehind(reading, headRun(reading, sides.agent)).map(
    (ref) => reading.parties.get(ref).organisation_kind ?? '',
  )
  if (facts.type === 'armed_clash')
    return (
      (agents.some((kind) => armed.has(kind)) ||
        has(reading, sides.agent, forces) ||
        has(reading, sides.agent, outlaws)) &&
      (facts.needs !== undefined || whenOf(reading, clause.verb, stretch) !== null)
    )
  if (facts.subject === 'victim') return true
  const patient = sides.patient
  const isPlace =
    patient !== null && reading.places.some((place) => place.from >= patient.from && place.to <= patient.to)
  const isBroken =
    patient !== null &&
    (clause.voice === 'passive' || patient === clause.subject) &&
    whenOf(reading, clause.verb, stretch)?.words != null
  const isGround = has(reading, patient, objectHeads.ground) || has(reading, patient, objectHeads.vehicle)
  // "the shuttle bus hit on July 14"
  if (isBroken && isGround) return true
  return (
    (meansIn(reading, stretch) !== null && patient !== null) ||
    (agents.some((kind) => armed.has(kind)) && (isPlace || isGround))
  )
}

const withOrigin = (reading: Reading, { from, to }: Run): Run => ({
  from,
  to: isWord(reading.text.tokens[to + 1], 'from', 'of') ? to + 4 : to,
})

const partiesWithin = (reading: Reading, { from, to }: Run): Ref[] =>
  reading.text.tokens.slice(from, to + 1).flatMap(({ index }) => [...(reading.parties.mentionAt(index)?.parties ?? [])])

const statesBodies = new Set(['state', 'government', 'ministry', 'intergovernmental', 'agency'])
const isOfState = (reading: Reading, ref: Ref): boolean =>
  statesBodies.has(reading.parties.get(ref).organisation_kind ?? '')

/** Whether the one who acts is of the kind: "hackers linked to Russia attacked" has it a little before. */
export function isDoneBy(reading: Reading, { agent }: Sides, agents: readonly string[]): boolean {
  if (!agent) return false
  if (
    agents.includes(anyState) &&
    partiesBehind(reading, headRun(reading, agent)).some((ref) => isOfState(reading, ref))
  )
    return true
  // "by people from the Sons of the Chaco"
  if (
    agents.includes(anyArmedGroup) &&
    partiesWithin(reading, withOrigin(reading, agent)).some(
      (ref) => reading.parties.get(ref).organisation_kind === 'armed_group',
    )
  )
    return true
  const { from } = reading.text.sentences[reading.text.tokens[agent.from]!.sentence]!
  return has(reading, { from: Math.max(from, agent.from - 4), to: agent.to }, new Set(agents))
}

/** "died of a fever", "died aged 88": no violence. */
export const isNatural = (reading: Reading, mark: Run): boolean => {
  const [next, after, last] = reading.text.tokens.slice(mark.to + 1, mark.to + 4)
  if (isWord(next, 'aged', 'peacefully', 'suddenly')) return true
  return (
    isWord(next, 'of', 'from') &&
    ![after, last].some((token) => isWord(token, 'wounds', 'injuries', 'burns', 'poisoning'))
  )
}

/** "the building collapsed after the blast", "crashed when a missile hit it": what violence did is no accident. */
export function isOfViolence(reading: Reading, trigger: Run): boolean {
  const { tokens, sentences } = reading.text
  const { from, to } = sentences[tokens[trigger.from]!.sentence]!
  for (let at = Math.max(from, trigger.from - 30); at <= Math.min(to, trigger.to + 30); at++) {
    if (at >= trigger.from && at <= trigger.to) continue
    if (isWord(tokens[at], 'missile', 'missiles', 'rocket', 'rockets', 'shell', 'shells', 'bomb', 'bombs')) return true
    const facts = [
      ...(reading.marks.at(IncidentNoun, at)?.value ?? []),
      ...(reading.marks.at(IncidentVerb, at)?.value.facts ?? []),
    ]
    if (facts.some(({ type, weak }) => !weak && violent.has(type))) return true
  }
  return false
}
