import type { Clause, Run } from '../../clauses/clause.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import { type ObjectKind, objectHeads } from '../../lexicon/incident-objects.ts'
import { IncidentNoun, IncidentVerb, type TriggerFacts } from '../../lexicon/incident-triggers.ts'
import type { VerbValue } from '../../marks/lexeme.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import { headRun, isPerson, partiesBehind, partiesOf } from '../actors.ts'
import type { ActorTold, IncidentRule, IncidentTold } from '../incident-rule.ts'
import { isLeader, isOfKind } from '../object-kind.ts'
import { actorsOf } from '../roles.ts'
import { type Sides, sidesOf } from '../sides.ts'
import { closerType, has, isCharge, isDenied, isStaged, meansIn } from '../telling.ts'
import { headingOf, settingOf, whenOf } from '../when.ts'
import { countryIn, type Where, whereAround, whereIn } from '../where.ts'

type VerbMark = Mark<VerbValue<readonly TriggerFacts[]>>

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const beforeVerb = (reading: Reading, clause: Clause): Run => {
  const { from } = reading.text.sentences[reading.text.tokens[clause.verb.from]!.sentence]!
  return { from: Math.max(from, clause.from - 10), to: clause.from - 1 }
}

/** What must be of the needed kind: the weapon or vehicle that is the subject, else the object with what is said of it. */
function needed(
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
  if (sides.patient) return sides.patient
  if (clause.voice === 'passive') return null
  const end = Math.min(reading.clauses.endOf(clause), clause.verb.to + 6)
  return end > clause.verb.to ? { from: clause.verb.to + 1, to: end } : null
}

/** Whether one of the words stands in the clause or right after it ("... 72 hours to leave"). */
const isBeside = (reading: Reading, stretch: Run, beside: readonly string[]): boolean =>
  reading.text.tokens
    .slice(stretch.from, stretch.to + 7)
    .some((token) => token.sentence === reading.text.tokens[stretch.from]!.sentence && beside.includes(token.norm))

const forces = words(
  'soldiers police army troops forces officers government authorities security military gendarmes units guards court judge prosecutors',
)
/** "army units seized him": those who may arrest. */
const isOfficial = (reading: Reading, agent: Run | null): boolean =>
  has(reading, agent, forces) ||
  partiesBehind(reading, agent).some((ref) =>
    ['state', 'military', 'agency', 'government', 'ministry', 'court'].includes(
      reading.parties.get(ref).organisation_kind ?? '',
    ),
  )

const crowd = words(
  'protester protesters demonstrator demonstrators thousands hundreds dozens crowd crowds people supporters students mourners residents women men workers activists marchers opponents tens families villagers farmers mob mobs eco-mobs drivers truckers settlers fans faithful campaigners unionists nurses teachers doctors miners relatives monks marchers parents',
)
const testing = words('sea waters ocean test tests tested testing range')
const armed = new Set(['state', 'military', 'armed_group'])
/** Those who talk of attacks rather than make them: "Trump attacked the press". */
const isTalker = (reading: Reading, sides: Sides): boolean => {
  const agents = partiesBehind(reading, headRun(reading, sides.agent))
  return agents.length > 0 && agents.every((ref) => isPerson(reading, ref))
}

/** Whether a weak verb ("hit", "march") has beside it what makes it an incident. */
function isBorneOut(reading: Reading, facts: TriggerFacts, clause: Clause, sides: Sides, stretch: Run): boolean {
  if (
    facts.type === 'other_attack' &&
    facts.object === 'target' &&
    !meansIn(reading, stretch) &&
    isTalker(reading, sides)
  )
    return false
  // "fired two missiles into the sea": a test.
  if (
    facts.needs?.includes('projectile') &&
    has(reading, stretch, testing) &&
    !reading.places.some((place) => place.from >= stretch.from && place.to <= stretch.to)
  )
    return false
  if (!facts.weak) return true
  if (facts.type === 'protest')
    return (!sides.patient || facts.beside !== undefined) && has(reading, clause.subject ?? sides.agent, crowd)
  const agents = partiesBehind(reading, headRun(reading, sides.agent)).map(
    (ref) => reading.parties.get(ref).organisation_kind ?? '',
  )
  if (facts.type === 'armed_clash')
    return agents.some((kind) => armed.has(kind)) && whenOf(reading, clause.verb, stretch) !== null
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

/** Whether the one who acts is of the kind: "hackers linked to Russia attacked" has it a little before. */
function isDoneBy(reading: Reading, { agent }: Sides, agents: readonly string[]): boolean {
  if (!agent) return false
  const { from } = reading.text.sentences[reading.text.tokens[agent.from]!.sentence]!
  return has(reading, { from: Math.max(from, agent.from - 4), to: agent.to }, new Set(agents))
}

/** "was still closed": how things stand, not what was done. */
const isStill = (reading: Reading, clause: Clause): boolean =>
  clause.voice === 'passive' && has(reading, { from: clause.from, to: clause.verb.from - 1 }, words('still already'))

/** "died of a fever", "died aged 88": no violence. */
const isNatural = (reading: Reading, mark: Run): boolean => {
  const [next, after, last] = reading.text.tokens.slice(mark.to + 1, mark.to + 4)
  if (isWord(next, 'aged', 'peacefully', 'suddenly')) return true
  return (
    isWord(next, 'of', 'from') &&
    ![after, last].some((token) => isWord(token, 'wounds', 'injuries', 'burns', 'poisoning'))
  )
}

/** "claimed to have launched ten drones": done, by the word of those who did it. */
const isOwned = (reading: Reading, clause: Clause): boolean =>
  clause.form === 'infinitive' &&
  isWord(reading.text.tokens[clause.from - 1], 'claimed', 'claims', 'boasted', 'admitted', 'confirmed') &&
  isWord(reading.text.tokens[clause.from + 1], 'have')

function read(reading: Reading, mark: VerbMark): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  if (sentence.role === 'byline' || sentence.role === 'form') return null
  if (token.capital && (reading.parties.mentionAt(mark.from) || mark.from !== sentence.from)) return null
  if (!standsAsVerb(reading, mark.from, mark.value.form)) return null
  // "the captured pilot": no more than which one.
  if (
    reading.clauses.kind(mark.from) === 'noun' &&
    (mark.value.form === 'past' || mark.value.form === 'participle') &&
    reading.clauses.kind(mark.to + 1) === 'noun' &&
    reading.clauses.kind(mark.from - 1) !== 'noun'
  )
    return null
  // "the pensioner stormed: ...", "'Enough,' she fired back": a way of saying.
  if (tokens[mark.to + 1]?.text === ':' || reading.clauses.kind(mark.to + 1) === 'mark') return null
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  for (const facts of mark.value.facts) {
    const sides = sidesOf(reading, clause, facts)
    if (facts.needs && !isOfKind(reading, needed(reading, clause, sides, facts, facts.needs), facts.needs)) continue
    if (!facts.needs && (facts.object === 'victim' || facts.object === 'target') && !sides.patient) continue
    const stretch = {
      from: Math.min(clause.from, clause.subject?.from ?? clause.from, mark.from),
      to: reading.clauses.endOf(clause),
    }
    if (facts.subject === 'victim' && facts.weak && isNatural(reading, mark)) return null
    if (facts.beside && !isBeside(reading, stretch, facts.beside)) continue
    if (facts.agents && !isDoneBy(reading, sides, facts.agents)) continue
    if (!isBorneOut(reading, facts, clause, sides, stretch)) continue
    return build(reading, mark, clause, facts, sides, stretch)
  }
  return null
}

/** "the operation to kill", "the action of January 2 to eliminate": purposes of a deed that was done. */
const deeds = words('action operation strike raid attack mission drone move')

/** "were killed in the riots", "died in a gun battle": the noun tells what it was. */
function eventNoun(reading: Reading, mark: Run, facts: TriggerFacts): TriggerFacts | null {
  if (!facts.open || (facts.object !== 'victim' && facts.subject !== 'victim')) return null
  const { tokens } = reading.text
  for (let at = mark.to + 1; at < mark.to + 12 && tokens[at]?.sentence === tokens[mark.from]!.sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'past' || kind === 'auxiliary' || kind === 'relative' || kind === 'comma')
      return null
    if (!isWord(tokens[at], 'in', 'during', 'amid', 'by')) continue
    for (let noun = at + 1; noun < at + 6; noun++) {
      const found = reading.marks.at(IncidentNoun, noun)?.value.find(({ needs }) => !needs)
      if (found && found.type !== 'protest') return found
      if (reading.clauses.kind(noun) === 'preposition') break
    }
  }
  return null
}

/** The type as the clause tells it, and whether another telling may name a closer one. */
function typeOf(
  reading: Reading,
  mark: Run,
  facts: TriggerFacts,
  sides: Sides,
  stretch: Run,
  isDeed: boolean,
  actors: readonly ActorTold[],
): Pick<IncidentTold, 'type' | 'open'> {
  if (facts.official && isOfficial(reading, sides.agent)) return { type: facts.official, open: false }
  if (isDeed) return { type: 'assassination', open: false }
  const persons = actors
    .filter(({ actor, role }) => role === 'victim' && isPerson(reading, actor))
    .map(({ actor }) => reading.parties.get(actor))
  const named = {
    victims: persons.length > 0 && (facts.type !== 'shooting' || persons.some(({ positions }) => positions.length > 0)),
    leaders: persons.some(isLeader),
    agents: actors.some(({ role }) => role === 'perpetrator'),
  }
  const noun = named.victims ? null : eventNoun(reading, mark, facts)
  if (noun) return { type: noun.type, open: noun.open ?? false }
  return { type: closerType(reading, facts, stretch, named, sides.patient), open: facts.open ?? false }
}

/** The place of a telling whose own clause has none. */
function placeOf(reading: Reading, mark: Run, facts: TriggerFacts, sentence: Run): Where | null {
  // "closed the border after gunmen had killed eight in Garissa": what states do to each other has no scene.
  if (facts.type === 'sanctions' || facts.type === 'expulsion') return null
  // "died after two women attacked him at the airport": what killed somebody is told after.
  return facts.subject === 'victim' ? whereIn(reading, mark, sentence) : whereAround(reading, mark, sentence)
}

function build(
  reading: Reading,
  mark: VerbMark,
  clause: Clause,
  facts: TriggerFacts,
  sides: Sides,
  stretch: Run,
): IncidentTold | null {
  const { tokens, sentences } = reading.text
  const token = tokens[mark.from]!
  const sentence = sentences[token.sentence]!
  const actors = actorsOf(reading, clause, facts, sides, stretch.to)
  const when = whenOf(reading, mark, stretch)
  const isAbroad = facts.type === 'expulsion' || (facts.type === 'sanctions' && !facts.needs?.includes('border'))
  const inClause = isAbroad ? null : whereIn(reading, mark, stretch)
  const where = inClause ?? placeOf(reading, mark, facts, sentence)
  const isQuoted = token.quotation >= 0 && !reading.text.quotations[token.quotation]!.single
  const isNamed = actors.some(({ actor, role }) => role !== 'target' || !isPerson(reading, actor))
  // "ten guards were killed": more of an event told elsewhere, unless some word says when, where, who or by what.
  const isBare = facts.open === true && !when && !inClause && !isNamed && meansIn(reading, stretch) === null
  const isBack = isAnaphoric(reading, sides.patient) && !when && !inClause
  const isDeed =
    clause.form === 'infinitive' &&
    actors.some(({ actor, role }) => role === 'victim' && isPerson(reading, actor)) &&
    tokens.slice(Math.max(sentence.from, clause.from - 8), clause.from).some(({ norm }) => deeds.has(norm))
  const isReal =
    (isDeed || isOwned(reading, clause) || (clause.modality === 'asserted' && clause.form !== 'infinitive')) &&
    !clause.negated &&
    !isNobody(reading, sides.patient) &&
    !isStaged(reading, mark.from) &&
    !isDenied(reading, mark.from) &&
    !isCharge(reading, mark.from) &&
    !isStill(reading, clause)
  if (!isReal) return null
  return {
    rule: toldByVerb.name,
    ...typeOf(reading, mark, facts, sides, stretch, isDeed, actors),
    vague: false,
    firm: !isOwned(reading, clause) && !isQuoted && !isBare && !isBack && (facts.subject !== 'victim' || !facts.weak),
    lone: !isQuoted && isBack,
    deadly: (facts.object === 'victim' || facts.subject === 'victim') && eventNoun(reading, mark, facts) === null,
    date: when?.value ?? null,
    setting: when ? null : (settingOf(reading, mark.from) ?? headingOf(reading, mark.from)),
    place: where?.name ?? null,
    country:
      where?.country ??
      countryIn(reading, stretch) ??
      ownerCountry(reading, sides.patient) ??
      countryIn(reading, sentence),
    actors,
    casualties: [],
    at: mark.from,
    triggers: [mark.from],
    sentence: sentence.index,
    evidence: [{ start: sentence.start, end: sentence.end }],
    parts: {
      trigger: [{ start: token.start, end: tokens[mark.to]!.end }],
      ...(when?.words ? { date: [{ start: tokens[when.words.from]!.start, end: tokens[when.words.to]!.end }] } : {}),
      ...(where ? { place: [{ start: where.start, end: where.end }] } : {}),
    },
  }
}

/** "fired on the aircraft", "stormed the building": a thing told of before, unless nothing before fits. */
const isAnaphoric = (reading: Reading, patient: Run | null): boolean =>
  patient !== null &&
  patient.to - patient.from < 3 &&
  ['the', 'this', 'that', 'it', 'them'].includes(reading.text.tokens[patient.from]!.norm) &&
  partiesOf(reading, patient).length === 0

/** "killed no one", "nobody was hurt" */
const isNobody = (reading: Reading, patient: Run | null): boolean => {
  const first = patient && reading.text.tokens[patient.from]
  return first !== null && (first?.norm === 'no' || first?.norm === 'nobody' || first?.norm === 'none')
}

const standing = words('base bases airport village villages town city province port border')
/** "two Iraqi bases": things that stand where their owner's country is. */
function ownerCountry(reading: Reading, patient: Run | null): string | null {
  if (!patient || !has(reading, patient, standing)) return null
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
