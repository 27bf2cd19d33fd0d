import type { IncidentType } from '../../vocabulary.ts'
import type { Clause, NounPhrase } from '../clauses/clause.ts'
import { nounPhrase, startOfNounPhrase } from '../clauses/noun-phrases.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { apposedThing, apposedVictim } from './apposed.ts'
import { withMissions } from './missions.ts'
import { objectBehind, phraseBehind } from './object-behind.ts'
import { isOfKind } from './object-kind.ts'

/** Who acts and who suffers in a clause, whatever its voice. */
export interface Sides {
  agent: NounPhrase | null
  patient: NounPhrase | null
}

const suffers: ReadonlySet<IncidentType> = new Set([
  'other_attack',
  'assassination',
  'shooting',
  'detention',
  'abduction',
  'expulsion',
])

/** "the ambassador whom Malaysia expelled", "the village that they shelled": the noun before the relative is what suffers. */
function relativeObject(reading: Reading, clause: Clause): NounPhrase | null {
  if (!clause.subject) return null
  const { clauses } = reading
  const at = clause.subject.from - 1
  const kind = clauses.kind(at)
  // "a man it had detained": without a relative between.
  if (kind === 'noun' && clauses.kind(clause.subject.from) === 'pronoun' && clause.subject.to === clause.subject.from) {
    const first = startOfNounPhrase(clauses.ground, at)
    return first === null ? null : nounPhrase(clauses.ground, first, at)
  }
  if (kind !== 'relative' && kind !== 'that') return null
  // "told reporters that rebels had killed": what is told, not whom they killed.
  if (kind === 'that' && (clauses.kind(at - 1) === 'pronoun' || isTold(reading, at))) return null
  let end = at - 1
  if (clauses.kind(end) === 'preposition') return null
  if (clauses.kind(end) === 'comma') end--
  const from = startOfNounPhrase(clauses.ground, end)
  if (from === null) return null
  // "the ambassador whom", "that he said": a verb of saying takes "that", too, but then no noun stands before.
  return nounPhrase(clauses.ground, from, end)
}

const telling = [
  'told',
  'informed',
  'assured',
  'reminded',
  'warned',
  'said',
  'says',
  'reported',
  'announced',
  'added',
  'claimed',
  'confirmed',
  'stressed',
  'noted',
  'insisted',
]
const isTold = (reading: Reading, that: number): boolean =>
  reading.text.tokens.slice(Math.max(0, that - 5), that).some((token) => isWord(token, ...telling))

/** The word right before the verb where no subject was made out: "Within hours [shells] were falling". */
function nearest(reading: Reading, clause: Clause): NounPhrase | null {
  const at = clause.from - 1
  const kind = reading.clauses.kind(at)
  if (clause.form === 'infinitive' || (kind !== 'noun' && !reading.parties.mentionAt(at))) return null
  if (reading.text.tokens[at]!.sentence !== reading.text.tokens[clause.from]!.sentence) return null
  const mention = reading.parties.mentionAt(at)
  return mention
    ? nounPhrase(reading.clauses.ground, mention.from, at)
    : { from: at, to: at, mention: null, mentions: [] }
}

/** "a UN [World Food Program convoy]": names and nouns right behind a name are one phrase with it. */
function withNouns(reading: Reading, phrase: NounPhrase): NounPhrase {
  const { clauses, parties, text } = reading
  let { to } = phrase
  while (text.tokens[to + 1]?.sentence === text.tokens[phrase.to]!.sentence && !reading.dates.at(to + 1)) {
    const next = parties.mentionAt(to + 1)
    if (next && next.from === to + 1 && next.form === 'name') to = next.to
    else if (clauses.kind(to + 1) === 'noun' && !next) to++
    else break
  }
  return to > phrase.to && clauses.kind(to) === 'noun' && !parties.mentionAt(to)
    ? (nounPhrase(clauses.ground, phrase.from, to) ?? phrase)
    : phrase
}

/** "three [Italian diplomats]": a number before a people's name is one phrase with it. */
export function whole(reading: Reading, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase) return phrase
  if (phrase.mention) return withNouns(reading, phrase)
  const kind = reading.clauses.kind(phrase.to)
  const mention =
    kind === 'number' || kind === 'noun' || kind === 'determiner' ? reading.parties.mentionAt(phrase.to + 1) : undefined
  return mention && mention.from === phrase.to + 1 && mention.form !== 'pronoun'
    ? nounPhrase(reading.clauses.ground, phrase.from, mention.to)
    : phrase
}

/** "claimed to have launched ten drones": done, by the word of those who did it. */
export const isOwned = (reading: Reading, clause: Clause): boolean =>
  clause.form === 'infinitive' &&
  isWord(reading.text.tokens[clause.from - 1], 'claimed', 'claims', 'boasted', 'admitted', 'confirmed') &&
  isWord(reading.text.tokens[clause.from + 1], 'have')

/** "The command said about [two dozen militants] were killed": the subject behind the verb that tells of it. */
function behindTelling(reading: Reading, { subject, from, source }: Clause): NounPhrase | null {
  // "The jets, she said, dropped two bombs": words between commas change nothing.
  if (!subject || source !== 'before' || reading.clauses.kind(subject.to + 1) === 'comma') return null
  for (let at = subject.from; at < from; at++) {
    if (!isWord(reading.text.tokens[at], ...telling) || reading.parties.mentionAt(at)) continue
    const phrase = phraseBehind(reading, at + 1)
    return phrase && phrase.to < from ? phrase : null
  }
  return null
}

const phases = 'began begun begin begins started start starts resumed continued kept stopped ceased finished'.split(' ')

/** "since Azerbaijani forces began shelling the town": who began it. */
function whoBegan(reading: Reading, { form, from }: Clause): NounPhrase | null {
  const at = from - 1
  if (form === 'infinitive' || !isWord(reading.text.tokens[at], ...phases)) return null
  return reading.clauses.at({ from: at, to: at, form: 'past' }).subject
}

/** "The man who drove Karim to the port was held": the subject stands before the relative clause. */
function beforeWho(reading: Reading, { subject }: Clause): NounPhrase | null {
  const { clauses } = reading
  if (!subject || clauses.kind(subject.from - 2) !== 'relative' || clauses.kind(subject.from - 1) !== 'past')
    return null
  const first = startOfNounPhrase(clauses.ground, subject.from - 3)
  return first === null ? null : nounPhrase(clauses.ground, first, subject.from - 3)
}

/** Who acts: the clause's subject, unless those words belong elsewhere. */
function actorOf(reading: Reading, clause: Clause): NounPhrase | null {
  const { clauses } = reading
  const isBehindComma = clauses.kind(clause.from - 1) === 'comma'
  // "killing 12, the ministry said": whoever tells of it has no part in it.
  if (isBehindComma && clause.source === 'participle' && clause.subject && clause.subject.from > clause.verb.to)
    return null
  // "The militia claimed to have launched ten drones"
  // "targeting & assassinating the general is reckless": what follows it is its object.
  if (clause.source === 'participle' && clause.subject?.from === clause.verb.to + 1) return null
  if (isOwned(reading, clause)) {
    const at = clause.from - 1
    return clauses.at({ from: at, to: at, form: 'past' }).subject
  }
  const beginner = whoBegan(reading, clause)
  if (beginner) return beginner
  // "condemned the blasts targeting a mosque": what stands right before it acts.
  const isReduced = clause.form === 'participle' && clauses.kind(clause.verb.from) === 'gerund'
  if (isReduced && clauses.kind(clause.from - 1) === 'noun') return nearest(reading, clause)
  return behindTelling(reading, clause) ?? beforeWho(reading, clause) ?? clause.subject ?? nearest(reading, clause)
}

/** "five people were reported kidnapped", "two are feared killed": who is said to have suffered it. */
function reportedOf(reading: Reading, { verb }: Clause): NounPhrase | null {
  const at = verb.from - 1
  if (!isWord(reading.text.tokens[at], 'reported', 'confirmed', 'declared')) return null
  const told = reading.clauses.at({ from: at, to: at, form: 'past' })
  return told.voice === 'passive' && !told.negated && told.modality === 'asserted' ? told.subject : null
}

export function sidesOf(reading: Reading, clause: Clause, facts: TriggerFacts): Sides {
  const { clauses } = reading
  const apposed = apposedVictim(reading, clause, facts) ?? apposedThing(reading, clause, facts)
  if (apposed) return { agent: clauses.phrase(clause, 'by'), patient: apposed }
  const subject = actorOf(reading, clause)
  if (clause.voice === 'passive') return { agent: clauses.agentOf(clause), patient: withMissions(reading, subject) }
  const reported = reportedOf(reading, clause)
  if (reported) return { agent: null, patient: reported }
  const after = whole(reading, objectBehind(reading, clause))
  // "the pilot captured a day earlier": a date is no object.
  const isDate = after !== null && reading.dates.at(after.from) !== undefined
  const object = isDate ? null : after
  const left = object ? null : relativeObject(reading, clause)
  if (left) return { agent: subject, patient: left }
  const next = clauses.kind(clause.verb.to + 1)
  const hasObject = object !== null || (!isDate && (next === 'pronoun' || next === 'number' || next === 'determiner'))
  if (!hasObject && isDone(reading, clause, facts, subject))
    return { agent: clauses.phrase(clause, 'by'), patient: beforeParticiple(reading, clause, subject) }
  if (facts.subject === 'victim') return { agent: null, patient: subject }
  return { agent: subject, patient: object }
}

/** "sympathy to the families of [the sailors] killed": the noun right before the participle, not all that leads to it. */
function beforeParticiple(reading: Reading, { from, verb }: Clause, subject: NounPhrase | null): NounPhrase | null {
  const { clauses } = reading
  const isBehindNoun = from === verb.from && clauses.kind(from - 1) === 'noun'
  const first = isBehindNoun ? startOfNounPhrase(clauses.ground, from - 1) : null
  return first === null || !subject || first <= subject.from ? subject : nounPhrase(clauses.ground, first, from - 1)
}

/** Whether a verb without object is a participle that tells what was done to the noun before it. */
function isDone(reading: Reading, clause: Clause, facts: TriggerFacts, subject: NounPhrase | null): boolean {
  // "a man it had detained": only a participle alone.
  if (clause.from !== clause.verb.from || clause.tense !== 'past' || clause.form === 'infinitive') return false
  // "a missile fired by rebels", "sanctions imposed by the council"
  const isBehindNoun = reading.clauses.kind(clause.from - 1) === 'noun' && subject?.to === clause.from - 1
  if (isBehindNoun && isWord(reading.text.tokens[clause.verb.to + 1], 'by')) return true
  // "the nine killed in the raid", "protesters shot dead since Monday"
  if (facts.object === 'victim' && suffers.has(facts.type)) return true
  if (facts.object !== 'target') return false
  if (facts.needs !== undefined && isOfKind(reading, subject, facts.needs)) return true
  // "traces were found on the bus hit on July 14"
  return facts.weak === true && isOfKind(reading, subject, ['ground', 'vehicle'])
}
