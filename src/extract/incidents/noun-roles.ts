import type { Clause, NounPhrase, Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson, isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { headRun, partiesBehind, partiesOf } from './actors.ts'
import { blamedFor, isBlamedOn } from './blame.ts'
import type { ActorTold } from './incident-rule.ts'
import { listAfter } from './lists.ts'
import { missionsBeside } from './missions.ts'
import { actingParty, sufferingRole } from './roles.ts'
import type { Surroundings } from './surroundings.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "two explosions at its entrance": a thing of what was told before, whoever that was. */
const isItsOwn = ({ parties, text: { tokens } }: Reading, { from, mention }: NounPhrase): boolean =>
  isWord(tokens[from], 'its', 'their') && (mention === null || parties.mentionAt(from)?.form === 'pronoun')

const partiesAfter = (reading: Reading, near: Surroundings, ...prepositions: string[]): Ref[] =>
  near.phrases
    .filter(({ preposition, phrase }) => prepositions.includes(preposition) && !isItsOwn(reading, phrase))
    .flatMap(({ phrase }) => {
      const head = headRun(reading, phrase)
      const found = head ? partiesBehind(reading, listAfter(reading, head, head.to + 16)) : []
      return found.length > 0 ? found : partiesOf(reading, phrase)
    })

/** Verbs whose subject makes what the noun after them tells. */
const making = words(
  'carried launched led mounted staged conducted ordered committed perpetrated unleashed executed began opened imposed attempted directed masterminded waged stages launches rained poured lobbed hurled rains loosed rain sent',
)
/** Verbs of answering, where the noun stands behind "with". */
const answering = words('answered responded retaliated replied reacted hit struck countered')

const clauseOf = (reading: Reading, at: number): Clause => reading.clauses.at({ from: at, to: at, form: 'past' })

/** "the coalition carried out an air raid", "Iran answered five days later with a volley": the subject of the verb before the noun. */
function makersBefore(reading: Reading, near: Surroundings): Ref[] {
  const { tokens, sentences } = reading.text
  const first = sentences[tokens[near.stretch.from]!.sentence]!.from
  const isWith = isWord(tokens[near.stretch.from - 1], 'with')
  const set = isWith ? answering : making
  for (let at = near.stretch.from - 1, steps = 0; at >= first && steps < (isWith ? 6 : 3); at--, steps++) {
    if (!set.has(tokens[at]!.norm)) continue
    const clause = clauseOf(reading, at)
    return clause.voice === 'active' && !clause.negated && clause.modality === 'asserted'
      ? partiesOf(reading, clause.subject)
      : []
  }
  return []
}

/** "a mutiny, led by Captain Traore,", "the raid was carried out by the army": the agent of a participle behind the noun. */
function makersAfter(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  const { sentence } = tokens[near.stretch.from]!
  for (let at = near.stretch.to + 1; at < near.stretch.to + 9 && tokens[at]?.sentence === sentence; at++) {
    if (
      !isWord(tokens[at], 'by') ||
      !tokens.slice(at - 2, at).some(({ norm }) => making.has(norm) || norm === 'claimed')
    )
      continue
    const phrase = nounPhraseFrom(reading.clauses.ground, at + 1)
    return phrase ? partiesOf(reading, phrase) : []
  }
  return []
}

/** "the offensive which Azerbaijan launched on 19 September": the subject of a relative clause right behind the noun. */
function makersInRelative(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  const at = near.stretch.to + 1
  if (reading.clauses.kind(at) !== 'relative' && !isWord(tokens[at], 'that')) return []
  for (let verb = at + 1; verb < at + 7 && tokens[verb]?.sentence === tokens[at]!.sentence; verb++)
    if (making.has(tokens[verb]!.norm)) return partiesOf(reading, { from: at + 1, to: verb - 1 })
  return []
}

/** "the army lost two officers in an ambush": who suffered what the noun tells. */
function losersBefore(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  if (!isWord(tokens[near.stretch.from - 1], 'in', 'to', 'during')) return []
  for (let at = near.stretch.from - 2; at > near.stretch.from - 12 && at >= 0; at--)
    if (isWord(tokens[at], 'lost', 'suffered') && tokens[at]!.sentence === tokens[near.stretch.from]!.sentence)
      return partiesOf(reading, clauseOf(reading, at).subject)
  return hurtBodies(reading, near)
}

/** "Twenty Indian soldiers were killed in a clash with Chinese troops": the side whose men fell. */
function fightersBefore(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  if (!isWord(tokens[near.stretch.from - 1], 'in', 'during')) return []
  const verb = tokens
    .slice(Math.max(0, near.stretch.from - 5), near.stretch.from - 1)
    .findLast((token) => isWord(token, 'killed', 'injured', 'wounded', 'hurt', 'died'))
  if (!verb || verb.sentence !== tokens[near.stretch.from]!.sentence) return []
  return partiesOf(reading, clauseOf(reading, verb.index).subject).filter((ref) => !isPerson(reading, ref))
}

/** "nine UNIFIL soldiers were injured in a riot": the body whose people were hurt. */
function hurtBodies(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  const verb = near.stretch.from - 2
  if (!isWord(tokens[verb], 'killed', 'injured', 'wounded', 'hurt')) return []
  const clause = clauseOf(reading, verb)
  if (clause.negated || clause.voice !== 'passive' || tokens[verb]!.sentence !== tokens[near.stretch.from]!.sentence)
    return []
  return partiesOf(reading, clause.subject).filter((ref) => !isPerson(reading, ref) && !isState(reading, ref))
}

const houses = words('home homes house houses residence villa compound farm ranch mansion apartment office offices')

/** "an air raid on the house of a former director, Brigadier Junaid", "the looting of the minister's home": whose house it was. */
function ownersOfHouse(reading: Reading, near: Surroundings): Ref[] {
  for (const { preposition, phrase } of near.phrases) {
    if (preposition !== 'of' && preposition !== 'on' && preposition !== 'at') continue
    const head = headRun(reading, phrase)
    if (!head || !houses.has(reading.text.tokens[head.to]!.norm)) continue
    const own = partiesBehind(reading, head)
    if (own.length > 0) return own
    const owner = isWord(reading.text.tokens[head.to + 1], 'of')
      ? nounPhraseFrom(reading.clauses.ground, head.to + 2)
      : null
    if (owner) return partiesBehind(reading, headRun(reading, owner))
  }
  return []
}

/** "the president survived an assassination attempt" */
function survivorsBefore(reading: Reading, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  for (let at = near.stretch.from - 1; at > near.stretch.from - 3 && at >= 0; at--)
    if (isWord(tokens[at], 'survived', 'escaped', 'survives'))
      return partiesOf(reading, clauseOf(reading, at).subject).filter((ref) => isPerson(reading, ref))
  return []
}

/** Verbs by which an event does something to somebody. */
const undoing = words(
  'killed injured wounded toppled ousted overthrew brought drove unseated destroyed forced hit targeted struck left',
)

/** "a mutiny brought down the president", "the riot drove the prime minister from office": who suffers what the noun tells. */
function undoneAfter(reading: Reading, mark: Run, near: Surroundings): Ref[] {
  const { tokens } = reading.text
  const { sentence } = tokens[mark.from]!
  for (let at = near.stretch.to + 1; at < near.stretch.to + 12 && tokens[at]?.sentence === sentence; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'subordinator' || kind === 'linker') return []
    if (kind !== 'past' && !undoing.has(tokens[at]!.norm)) continue
    if (isParticiple(reading, at)) continue
    if (!undoing.has(tokens[at]!.norm)) return []
    const to = isWord(tokens[at + 1], 'down', 'out') ? at + 1 : at
    const clause = reading.clauses.at({ from: at, to, form: 'past' })
    // "after the killing, Iran hit the base": another's deed.
    if (clause.subject && clause.subject.from > near.stretch.to) return []
    const object = clause.voice === 'active' ? reading.clauses.objectOf(clause) : null
    return partiesOf(reading, object)
  }
  return []
}

/** "led by": a past form before "by" goes with the noun before it. */
const isParticiple = (reading: Reading, at: number): boolean => isWord(reading.text.tokens[at + 1], 'by')

/** Bodies that suffer what a noun behind their name tells: they have no arms. */
const attacked = words('embassy legislature court media company ngo intergovernmental')

/** The prepositions before whoever suffers what the noun tells. */
function sufferedAt(reading: Reading, facts: TriggerFacts, near: Surroundings): string[] {
  // "fighting between the army and the militia of General Gatluak": whose militia it is
  const isBetween = near.phrases.some(({ preposition }) => preposition === 'between')
  return [
    ...(isBetween ? [] : ['of']),
    ...(isBlamedOn(reading, near) ? [] : ['on']),
    ...(facts.object === 'none' ? [] : ['against', 'at']),
  ]
}

/** "a clash between X and Y", "killed in a clash with Chinese troops" */
function sidesOfClash(reading: Reading, near: Surroundings): Ref[] {
  const isWith = near.phrases.some(({ preposition }) => preposition === 'with')
  return [...partiesAfter(reading, near, 'between', 'with'), ...(isWith ? fightersBefore(reading, near) : [])]
}

/** "Soleimani's killing": the owner of a killing, an arrest or an expulsion suffered it; the owner of a strike made it. */
export function nounActors(reading: Reading, facts: TriggerFacts, mark: Run, near: Surroundings): ActorTold[] {
  const actors: ActorTold[] = []
  const add = (refs: readonly Ref[], role: ActorTold['role']) => {
    for (const ref of refs) {
      const actor = role === 'perpetrator' ? actingParty(reading, facts.type, ref) : ref
      if (!actors.some((other) => other.actor === actor)) actors.push({ actor, role })
    }
  }
  if (facts.subject === 'perpetrator') {
    add(partiesAfter(reading, near, 'by'), 'perpetrator')
    add(makersBefore(reading, near), 'perpetrator')
    add(makersAfter(reading, near), 'perpetrator')
    add(makersInRelative(reading, near), 'perpetrator')
  }
  add(blamedFor(reading, near), 'perpetrator')
  const persons = near.owners.filter((ref) => isPerson(reading, ref))
  if (facts.object === 'victim') add(persons, 'victim')
  else if (facts.subject === 'perpetrator') {
    // "the embassy attack"
    const isAttacked = (ref: Ref) => attacked.has(reading.parties.get(ref).organisation_kind ?? '')
    add(near.owners.filter(isAttacked), 'target')
    add(
      near.owners.filter((ref) => !isAttacked(ref)),
      'perpetrator',
    )
  }
  if (facts.type === 'armed_clash') add(sidesOfClash(reading, near), 'perpetrator')
  const isSuffered = facts.object !== 'none' || facts.type === 'riot'
  add(losersBefore(reading, near), 'target')
  if (facts.type === 'protest') add(missionsBeside(reading, mark.from), 'target')
  if (facts.type === 'assassination') add(survivorsBefore(reading, near), 'victim')
  add(ownersOfHouse(reading, near), 'target')
  if (isSuffered)
    for (const ref of partiesAfter(reading, near, ...sufferedAt(reading, facts, near)))
      add([ref], sufferingRole(reading, facts.type, ref))
  if (facts.object === 'victim')
    add(
      near.owners.filter((ref) => !persons.includes(ref)),
      'perpetrator',
    )
  for (const ref of undoneAfter(reading, mark, near))
    add([ref], isPerson(reading, ref) && facts.type === 'riot' ? 'target' : sufferingRole(reading, facts.type, ref))
  return actors
}
