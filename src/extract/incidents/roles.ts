import type { ActorRole, IncidentType } from '../../vocabulary.ts'
import type { Clause, NounPhrase, Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { objectHeads } from '../lexicon/incident-objects.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson, isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { bodyOf, headRun, partiesBehind, partiesOf } from './actors.ts'
import { expelling, neighbours } from './between-states.ts'
import { behindCrowd, marching } from './crowds.ts'
import { groupMeant } from './group-meant.ts'
import type { ActorTold } from './incident-rule.ts'
import { listAfter, listBefore } from './lists.ts'
import { missionsBeside } from './missions.ts'
import { type Sides, whole } from './sides.ts'
import { has } from './telling.ts'

const words = (list: string): readonly string[] => list.split(' ')

/** Nouns of a state's people and things, by which the state itself is the target. */
const statesOwn = new Set([
  ...objectHeads.aircraft,
  ...objectHeads.ship,
  ...objectHeads.mission,
  ...objectHeads.ground,
  ...objectHeads.diplomat,
  ...words(
    'soldier policeman sailor soldiers troopers marines airmen nationals citizens peacekeepers policemen servicemen personnel officials',
  ),
])

/** Acts of states: a minister who closes a border or expels an envoy does it for his country. */
const actsOfState: ReadonlySet<IncidentType> = new Set(['sanctions', 'expulsion', 'airstrike', 'missile_attack'])

/** The one who acts, as the state where a post acts for it. */
export function actingParty(reading: Reading, type: IncidentType, ref: Ref): Ref {
  const party = reading.parties.get(ref)
  const spokenFor = bodySpokenFor(reading, ref)
  if (spokenFor !== null) return spokenFor
  // "The president gave the envoys 72 hours": nobody else expels than a state.
  if (type === 'expulsion' && party.kind === 'person' && party.likely_country)
    return reading.parties.state(party.likely_country)
  return party.kind === 'person' && party.country && party.positions.length > 0 && actsOfState.has(type)
    ? reading.parties.state(party.country)
    : ref
}

/** "the movement's spokesman, Yahya Nasser, claimed responsibility": the body for which somebody speaks, where it is a party. */
function bodySpokenFor(reading: Reading, ref: Ref): Ref | null {
  const { positions } = reading.parties.get(ref)
  const post = positions.find(({ title, organisation }) => /spokes/i.test(title) && organisation !== null)
  return bodyOf(reading, post?.organisation ?? null)?.ref ?? null
}

/** The role of a party that suffers. */
export const sufferingRole = (reading: Reading, type: IncidentType, ref: Ref): ActorRole =>
  (isPerson(reading, ref) && type !== 'coup' && type !== 'sanctions') ||
  // "threw out the whole embassy": those who are expelled.
  (type === 'expulsion' && reading.parties.get(ref).organisation_kind === 'embassy')
    ? 'victim'
    : 'target'

/** Persons named behind a colon: "killed seven workers, three of them British: John Chapman, James Henderson and James Kirby". */
function listedAfterColon(reading: Reading, from: number, end: number): Ref[] {
  const { tokens } = reading.text
  const colon = tokens.slice(from, end + 2).find((token) => token.text === ':')
  if (!colon) return []
  const found: Ref[] = []
  for (let at = colon.index + 1; tokens[at]?.sentence === colon.sentence; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention?.parties.every((ref) => isPerson(reading, ref))) {
      if (reading.clauses.kind(at) === 'comma' || reading.clauses.kind(at) === 'conjunction') continue
      break
    }
    found.push(...mention.parties)
    at = mention.to
  }
  return found
}

const deaths = words('died killed wounded injured hurt perished drowned')

/** "A marine, Alexander Pozynich, died when a helicopter came under fire": who suffers in the clause before. */
function victimsBefore(reading: Reading, clause: Clause): Ref[] {
  const { tokens } = reading.text
  if (clause.introducer === null || !isWord(tokens[clause.introducer], 'when', 'as', 'after')) return []
  for (let at = clause.introducer - 1; at > clause.introducer - 8 && at >= 0; at--) {
    if (!isWord(tokens[at], ...deaths)) continue
    const main = reading.clauses.at({ from: at, to: at, form: 'past' })
    if (main.negated || (main.voice === 'active' && reading.clauses.objectOf(main))) return []
    return partiesBehind(reading, main.subject).filter((ref) => isPerson(reading, ref))
  }
  return []
}

/** "fired rockets at Israel", "imposed sanctions on Belarus", "closed its border with Mali": against whom it is done. */
function against(reading: Reading, clause: Clause, facts: TriggerFacts): Ref[] {
  const prepositions =
    facts.type === 'sanctions' ? ['on', 'against', 'with', 'to'] : ['on', 'at', 'against', 'towards', 'into']
  const seats = ['in', 'inside', 'outside']
  const found: Ref[] = []
  for (const { preposition, phrase } of reading.clauses.phrasesOf(clause))
    if (prepositions.includes(preposition))
      found.push(...partiesBehind(reading, headRun(reading, whole(reading, phrase))))
    // "opened fire inside the parliament"
    else if (facts.type === 'shooting' && seats.includes(preposition))
      found.push(
        ...partiesBehind(reading, headRun(reading, phrase)).filter((ref) =>
          seated.has(reading.parties.get(ref).organisation_kind ?? ''),
        ),
      )
  return found
}

const seated: ReadonlySet<string> = new Set(['legislature', 'court', 'embassy', 'ministry', 'media', 'party'])
const aimed: ReadonlySet<IncidentType> = new Set(['sanctions', 'missile_attack', 'airstrike', 'shooting'])

function patientsOf(
  reading: Reading,
  verb: Run,
  facts: TriggerFacts,
  sides: Sides,
  end: number,
): { refs: Ref[]; run: Run | null } {
  const head = headRun(reading, sides.patient)
  const isObject = head !== null && sides.patient !== null && sides.patient.from > (sides.agent?.to ?? -1)
  // "the envoy and three other guests were killed": a subject's list begins before it.
  const before = head !== null && head.to < verb.from ? listBefore(reading, head) : head
  const run = before && (isObject ? listAfter(reading, before, end) : before)
  const found = partiesBehind(reading, run)
  const refs = found.length > 0 ? found : partiesOf(reading, sides.patient)
  return {
    refs: isObject && facts.object === 'victim' ? [...refs, ...listedAfterColon(reading, run?.to ?? end, end)] : refs,
    run,
  }
}

const suspicions = new Set(
  'allegedly reportedly purportedly apparently suspected alleged presumed presumably possibly'.split(' '),
)

/** "told him that his country must answer for downing the plane": the gerund's doer is not the sentence's subject. */
const isAnswered = (reading: Reading, { form, from, subject }: Clause): boolean =>
  form === 'participle' &&
  isWord(reading.text.tokens[from - 1], 'for') &&
  subject !== null &&
  reading.text.tokens.slice(subject.to + 1, from).some((token) => isWord(token, 'told', 'that', 'said', 'urged'))

/** "suspected Shabaab gunmen", "the ELN allegedly killed": whose part is only alleged. */
function isAlleged(reading: Reading, clause: Clause, { agent }: Sides): boolean {
  const { tokens } = reading.text
  const near = [
    ...tokens.slice(Math.max(0, (agent?.from ?? 0) - 1), (agent?.to ?? -1) + 1),
    ...tokens.slice(clause.verb.from - 1, clause.verb.from),
  ]
  return near.some(({ norm, sentence }) => suspicions.has(norm) && sentence === tokens[clause.verb.from]!.sentence)
}

/** Who did it and who suffered it, by the sides of the clause. */
export function actorsOf(
  reading: Reading,
  clause: Clause,
  facts: TriggerFacts,
  sides: Sides,
  end: number,
): ActorTold[] {
  const actors: ActorTold[] = []
  const add = (actor: Ref, role: ActorRole) => {
    if (!actors.some((known) => known.actor === actor)) actors.push({ actor, role })
  }
  if (facts.subject !== 'none' && !isAlleged(reading, clause, sides) && !isAnswered(reading, clause))
    for (const actor of doersOf(reading, sides.agent)) add(actingParty(reading, facts.type, actor), 'perpetrator')
  if (facts.type === 'expulsion')
    for (const actor of expelling(reading, clause)) if (actors.length === 0) add(actor, 'perpetrator')
  if (facts.type === 'protest') {
    for (const actor of [...behindCrowd(reading, clause), ...marching(reading, clause)]) add(actor, 'perpetrator')
    for (const actor of missionsBeside(reading, clause.verb.from)) add(actor, 'target')
    for (const { preposition, phrase } of reading.clauses.phrasesOf(clause))
      if (preposition === 'on' || preposition === 'outside')
        for (const actor of partiesBehind(reading, headRun(reading, phrase)))
          if (!isState(reading, actor)) add(actor, 'target')
  }
  for (const actor of victimsBefore(reading, clause)) add(actor, 'victim')
  if (facts.object === 'victim' && clause.voice === 'passive')
    for (const actor of together(reading, clause)) add(actor, 'victim')
  if (aimed.has(facts.type) && (facts.object === 'none' || facts.type === 'sanctions'))
    for (const actor of against(reading, clause, facts)) add(actor, sufferingRole(reading, facts.type, actor))
  if (facts.needs?.includes('border')) for (const [actor, role] of neighbours(reading, clause)) add(actor, role)
  if (facts.object === 'none' && facts.subject !== 'victim' && facts.type !== 'armed_clash') return actors
  const isClash = facts.type === 'armed_clash' && facts.object === 'none'
  const { refs, run } = patientsOf(reading, clause.verb, facts, sides, end)
  for (const actor of refs) {
    if (isKinOf(reading, run, actor)) continue
    const isWhole = run !== null && (run.from === run.to || facts.type === 'detention')
    if (isPerson(reading, actor) || !isState(reading, actor) || isWhole || has(reading, run, statesOwn))
      add(actor, isClash ? 'perpetrator' : sufferingRole(reading, facts.type, actor))
  }
  return actors
}

const kin = new Set(
  'supporters followers backers fiancé fiancée fiance fiancee husband wife brother sister son daughter father mother cousin nephew uncle bodyguard bodyguards'.split(
    ' ',
  ),
)

/** "her fiancé was killed", "fired on Keita's supporters": whose they are suffers nothing. */
const isKinOf = (reading: Reading, run: Run | null, actor: Ref): boolean =>
  run !== null &&
  kin.has(reading.text.tokens[run.to]!.norm) &&
  reading.text.tokens
    .slice(Math.max(0, run.from - 2), run.to)
    .some(({ index }) => isPerson(reading, actor) && reading.parties.mentionAt(index)?.parties.includes(actor))

/** Who acts: whose weapon it is, who is named, else the group that "the rebels" means. */
function doersOf(reading: Reading, agent: NounPhrase | null): Ref[] {
  const found = [...senders(reading, agent), ...partiesOf(reading, agent)]
  return found.length > 0 ? found : groupMeant(reading, agent)
}

/** "a drone launched by Russia", "rockets fired by militants": whose weapon it is. */
function senders(reading: Reading, agent: Run | null): Ref[] {
  const { tokens } = reading.text
  for (let at = agent?.from ?? 0; agent && at <= agent.to + 1; at++) {
    if (
      !isWord(tokens[at], 'launched', 'fired', 'flown', 'operated', 'sent', 'piloted') ||
      !isWord(tokens[at + 1], 'by')
    )
      continue
    const phrase = nounPhraseFrom(reading.clauses.ground, at + 2)
    return phrase ? partiesBehind(reading, phrase) : []
  }
  return []
}

/** "was detained along with his deputy, Win Myint" */
const together = (reading: Reading, clause: Clause): Ref[] =>
  reading.clauses
    .phrasesOf(clause)
    .filter(
      ({ preposition, phrase }) =>
        preposition === 'with' && isWord(reading.text.tokens[phrase.from - 2], 'along', 'together'),
    )
    .flatMap(({ phrase }) => partiesBehind(reading, phrase))
    .filter((ref) => isPerson(reading, ref))
