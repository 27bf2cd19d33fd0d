import type { IncidentType } from '../../../vocabulary.ts'
import type { Clause, NounPhrase, Run } from '../../clauses/clause.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import { meansOfViolence, objectHeads, type ObjectKind, sporting } from '../../lexicon/incident-objects.ts'
import { IncidentVerb, type TriggerFacts } from '../../lexicon/incident-triggers.ts'
import type { VerbValue } from '../../marks/lexeme.ts'
import type { Mark } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { headRun, isPerson, partiesBehind } from '../actors.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { isOfKind } from '../object-kind.ts'
import { countryIn, whenOf, whereIn } from '../setting.ts'

type VerbMark = Mark<VerbValue<readonly TriggerFacts[]>>

/** Who acts and who suffers in a clause, whatever its voice. */
interface Sides {
  agent: NounPhrase | null
  patient: NounPhrase | null
}

const suffers: ReadonlySet<IncidentType> = new Set(['other_attack', 'assassination', 'shooting', 'detention', 'abduction', 'expulsion'])

function sidesOf(reading: Reading, clause: Clause, facts: TriggerFacts): Sides {
  if (clause.voice === 'passive') return { agent: reading.clauses.agentOf(clause), patient: clause.subject }
  const object = reading.clauses.objectOf(clause)
  // "the nine killed in the raid", "protesters shot dead since Monday": a participle without "be" tells what befell its noun.
  const befalls = (facts.object === 'victim' && suffers.has(facts.type)) || (facts.object === 'target' && facts.needs !== undefined && isOfKind(reading, clause.subject, facts.needs))
  const isReduced = !object && befalls && clause.tense === 'past' && clause.form !== 'infinitive'
  if (isReduced) return { agent: reading.clauses.phrase(clause, 'by'), patient: clause.subject }
  if (facts.subject === 'victim') return { agent: null, patient: clause.subject }
  return { agent: clause.subject, patient: object }
}

/** What must be of the needed kind: the weapon or vehicle that is the subject, else the object with what is said of it. */
function needed(reading: Reading, clause: Clause, sides: Sides, facts: TriggerFacts, kinds: readonly ObjectKind[]): Run | null {
  if (facts.subject === 'victim') return clause.subject
  if (kinds.includes('weapon') || kinds.includes('vehicle')) return clause.subject
  if (sides.patient) return sides.patient
  if (clause.voice === 'passive') return null
  const end = Math.min(reading.clauses.endOf(clause), clause.verb.to + 6)
  return end > clause.verb.to ? { from: clause.verb.to + 1, to: end } : null
}

/** Whether one of the words stands in the clause or right after it ("... 72 hours to leave"). */
const isBeside = (reading: Reading, stretch: Run, words: readonly string[]): boolean =>
  reading.text.tokens.slice(stretch.from, stretch.to + 7).some((token) => token.sentence === reading.text.tokens[stretch.from]!.sentence && words.includes(token.norm))

const forces = new Set('soldiers police army troops forces officers government authorities security military gendarmes units guards'.split(' '))
/** "army units seized him": those who may arrest. */
const isOfficial = (reading: Reading, agent: Run | null): boolean =>
  has(reading, agent, forces) || partiesBehind(reading, agent).some((ref) => ['state', 'military', 'agency', 'government', 'ministry'].includes(reading.parties.get(ref).organisation_kind ?? ''))

const crowd = new Set('protester protesters demonstrator demonstrators thousands hundreds dozens crowd crowds people supporters students mourners residents women men workers activists marchers opponents tens families villagers farmers mob mobs drivers truckers settlers fans faithful campaigners unionists'.split(' '))
const has = (reading: Reading, run: Run | null, words: ReadonlySet<string>): boolean => {
  for (let at = run?.from ?? 0; run && at <= run.to; at++) if (words.has(reading.text.tokens[at]!.norm)) return true
  return false
}

/** The type that the clause's means make of an open one; a killing of somebody by name and on purpose is an assassination. */
export function closerType(reading: Reading, facts: TriggerFacts, stretch: Run, named: { victims: boolean; agents: boolean }): IncidentType {
  if (!facts.open) return facts.type
  const means = meansOfViolence.find(([, words]) => has(reading, stretch, words))?.[0]
  const isKilling = facts.type === 'other_attack' && facts.object === 'victim'
  if (facts.type === 'assassination') return 'assassination'
  if (isKilling && named.victims && (named.agents || (means && means !== 'other_attack'))) return 'assassination'
  if (facts.type === 'bombing') return means === 'airstrike' || means === 'missile_attack' ? means : 'bombing'
  if (facts.type === 'shooting') return means === 'missile_attack' || means === 'airstrike' ? means : 'shooting'
  return means ?? facts.type
}

const armed = new Set(['state', 'military', 'armed_group'])
/** Whether a weak verb ("hit", "march") has beside it what makes it an incident. */
function isBorneOut(reading: Reading, facts: TriggerFacts, clause: Clause, sides: Sides, stretch: Run): boolean {
  if (!facts.weak) return true
  if (facts.type === 'protest') return (!sides.patient || facts.beside !== undefined) && has(reading, clause.subject, crowd)
  const hasMeans = meansOfViolence.some(([, words]) => has(reading, stretch, words))
  const agents = partiesBehind(reading, headRun(reading, sides.agent)).map((ref) => reading.parties.get(ref).organisation_kind ?? '')
  if (facts.type === 'armed_clash') return agents.some((kind) => armed.has(kind)) && whenOf(reading, clause.verb, stretch) !== null
  const isPlace = sides.patient !== null && reading.places.some((place) => place.from >= sides.patient!.from && place.to <= sides.patient!.to)
  const base = has(reading, sides.patient, objectHeads.ground)
  if (facts.subject === 'victim') return true
  return (hasMeans && sides.patient !== null) || (agents.some((kind) => armed.has(kind)) && (isPlace || base))
}

const vehicles = new Set([...objectHeads.aircraft, ...objectHeads.ship, ...objectHeads.mission, 'base', 'bases', 'troops', 'diplomats', 'envoy', 'ambassador'])

function actorsOf(reading: Reading, facts: TriggerFacts, sides: Sides): ActorTold[] {
  const actors: ActorTold[] = []
  if (facts.subject !== 'none') for (const actor of partiesBehind(reading, headRun(reading, sides.agent))) actors.push({ actor, role: 'perpetrator' })
  const patient = headRun(reading, sides.patient)
  for (const actor of partiesBehind(reading, patient)) {
    const party = reading.parties.get(actor)
    if (party.kind === 'person') actors.push({ actor, role: facts.type === 'coup' ? 'target' : 'victim' })
    else if (party.organisation_kind !== 'state' || has(reading, patient, vehicles) || (facts.object === 'target' && patient!.from === patient!.to)) actors.push({ actor, role: 'target' })
  }
  return actors.filter(({ actor }, index) => actors.findIndex((other) => other.actor === actor) === index)
}

function read(reading: Reading, mark: VerbMark): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  if (sentence.role === 'byline' || sentence.role === 'form') return null
  if (token.capital && (reading.parties.mentionAt(mark.from) || mark.from !== sentence.from)) return null
  if (!standsAsVerb(reading, mark.from, mark.value.form)) return null
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  for (const facts of mark.value.facts) {
    const sides = sidesOf(reading, clause, facts)
    if (facts.needs && !isOfKind(reading, needed(reading, clause, sides, facts, facts.needs), facts.needs)) continue
    if (!facts.needs && (facts.object === 'victim' || facts.object === 'target') && !sides.patient) continue
    const stretch = { from: Math.min(clause.from, clause.subject?.from ?? clause.from), to: reading.clauses.endOf(clause) }
    if (stretch.from > mark.from) stretch.from = mark.from
    if (facts.beside && !isBeside(reading, stretch, facts.beside)) continue
    if (!isBorneOut(reading, facts, clause, sides, stretch)) continue
    return build(reading, mark, clause, facts, sides, stretch)
  }
  return null
}

function build(reading: Reading, mark: VerbMark, clause: Clause, facts: TriggerFacts, sides: Sides, stretch: Run): IncidentTold {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  const actors = actorsOf(reading, facts, sides)
  const victims = actors.some(({ actor, role }) => role === 'victim' && isPerson(reading, actor) && isPublic(reading, actor, facts))
  const when = whenOf(reading, mark, stretch)
  const where = whereIn(reading, mark, stretch) ?? whereIn(reading, mark, sentence)
  const isQuoted = token.quotation >= 0 && !reading.text.quotations[token.quotation]!.single
  const named = actors.some(({ actor, role }) => role !== 'target' || !isPerson(reading, actor))
  const hasMeans = meansOfViolence.some(([, words]) => has(reading, stretch, words))
  // "ten guards were killed": more of an event told elsewhere, unless some word says when, where, who or by what.
  const isBare = facts.open === true && !when && !whereIn(reading, mark, stretch) && !named && !hasMeans
  const isDeed = clause.form === 'infinitive' && victims && tokens.slice(Math.max(sentence.from, clause.from - 5), clause.from).some(({ norm }) => deeds.has(norm))
  return {
    rule: toldByVerb.name,
    type: facts.official && isOfficial(reading, sides.agent) ? facts.official : closerType(reading, facts, stretch, { victims, agents: actors.some(({ role }) => role === 'perpetrator') }),
    open: facts.open ?? false,
    firm: (isDeed || (clause.modality === 'asserted' && clause.form !== 'infinitive')) && !clause.negated && !isQuoted && !isBare && (facts.subject !== 'victim' || !facts.weak) && !has(reading, sentence, sporting),
    lone: false,
    date: when?.value ?? null,
    place: where?.name ?? null,
    country: where?.country ?? countryIn(reading, stretch) ?? ownerCountry(reading, sides.patient) ?? countryIn(reading, sentence),
    actors,
    casualties: [],
    at: mark.from,
    sentence: sentence.index,
    evidence: [{ start: sentence.start, end: sentence.end }],
    parts: {
      trigger: [{ start: token.start, end: tokens[mark.to]!.end }],
      ...(when?.words ? { date: [{ start: tokens[when.words.from]!.start, end: tokens[when.words.to]!.end }] } : {}),
      ...(where ? { place: [{ start: where.start, end: where.end }] } : {}),
    },
  }
}

/** "the operation to kill", "the action of January 2 to eliminate": purposes of a deed that was done. */
const deeds = new Set('action operation strike raid attack mission drone move'.split(' '))

/** Somebody shot or killed by name counts as targeted where he held a post; a passer-by with a name does not. */
const isPublic = (reading: Reading, ref: string, facts: TriggerFacts): boolean =>
  facts.type !== 'shooting' || reading.parties.get(ref).positions.length > 0

/** "two Iraqi bases": things that stand where their owner's country is. */
function ownerCountry(reading: Reading, patient: Run | null): string | null {
  if (!patient || !has(reading, patient, new Set(['base', 'bases', 'airport', 'village', 'villages', 'town', 'city', 'province', 'port', 'border']))) return null
  const mention = reading.parties.mentionAt(patient.from) ?? reading.parties.mentionAt(patient.from + 1)
  const [ref] = mention?.modifier ? mention.parties : []
  return ref === undefined ? null : reading.parties.get(ref).country
}

export const toldByVerb: IncidentRule = {
  name: 'told-by-verb',
  example: 'Iran hit two Iraqi bases on Wednesday / gunmen overran the consulate / Malaysia expelled the ambassador',
  find: (reading) => {
    const told: IncidentTold[] = []
    for (const mark of reading.marks.all(IncidentVerb)) {
      const incident = read(reading, mark)
      if (incident) told.push(incident)
    }
    return told
  },
}
