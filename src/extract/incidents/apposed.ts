// What a participle between commas befell: the noun before it.

import type { Clause, NounPhrase } from '../clauses/clause.ts'
import { nounPhrase, startOfNounPhrase } from '../clauses/noun-phrases.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import { isWord } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { isOfKind } from './object-kind.ts'

/** "declared mourning for Kone, killed at dawn by a drone": whoever is named right before the participle suffered it. */
export function apposedVictim(reading: Reading, clause: Clause, facts: TriggerFacts): NounPhrase | null {
  const { clauses, parties } = reading
  const { from, to } = clause.verb
  if (facts.object !== 'victim' || clauses.kind(from - 1) !== 'comma' || clauses.kind(from) !== 'past') return null
  const follows = clauses.kind(to + 1)
  if (follows === 'determiner' || follows === 'number' || follows === 'pronoun' || clauses.objectOf(clause)) return null
  const mention = parties.mentionAt(from - 2)
  const [ref] = mention?.parties ?? []
  const isNamed = mention && mention.to === from - 2 && !mention.modifier && mention.form === 'name'
  return isNamed && ref !== undefined && isPerson(reading, ref)
    ? nounPhrase(clauses.ground, mention.from, mention.to)
    : null
}

const timesOf = ['night', 'day', 'sea', 'land', 'air', 'then', 'dawn', 'noon', 'now', 'surprise']

/** "The freighter Rosalia, seized by pirates on 12 March", "The borders, shut on Monday, stay shut": what a participle between commas befell. */
export function apposedThing(reading: Reading, clause: Clause, facts: TriggerFacts): NounPhrase | null {
  const { clauses, text, dates } = reading
  const { from, to } = clause.verb
  if (clause.from !== from || clauses.kind(from - 1) !== 'comma' || clauses.kind(from) !== 'past') return null
  if (facts.object === 'none' && facts.type !== 'sanctions') return null
  const isBy = isWord(text.tokens[to + 1], 'by') && !isWord(text.tokens[to + 2], ...timesOf)
  const isDated = clauses.kind(to + 1) === 'preposition' && dates.at(to + 2) !== undefined
  if (!isBy && !(isDated && facts.needs)) return null
  const first = startOfNounPhrase(clauses.ground, from - 2)
  const phrase = first === null ? null : nounPhrase(clauses.ground, first, from - 2)
  const isThing = phrase && (!facts.needs || isOfKind(reading, phrase, facts.needs))
  return isThing && phrase.from >= text.sentences[text.tokens[from]!.sentence]!.from ? phrase : null
}
