// Whether a word that tells of incidents stands as a verb that does so.

import type { Clause, Run } from '../clauses/clause.ts'
import type { TriggerFacts } from '../lexicon/incident-triggers.ts'
import type { VerbValue } from '../marks/lexeme.ts'
import { isWord, type Mark } from '../marks/marks.ts'
import { isPerson } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { partiesOf } from './actors.ts'
import type { Sides } from './sides.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const modal = words('to will would could can may must should shall might let not had has have made make help saw if')

/** "Men burst into the room and *lead* the ministers away": a second verb in the present of a report. */
export function isSecond(reading: Reading, { from, to, value }: Mark<VerbValue<unknown>>): boolean {
  const { clauses, text } = reading
  if (value.form !== 'base' || clauses.kind(from - 1) !== 'conjunction') return false
  const opens = clauses.kind(to + 1)
  if (opens !== 'determiner' && opens !== 'number' && reading.parties.mentionAt(to + 1)?.form !== 'name') return false
  const { sentence } = text.tokens[from]!
  return !text.tokens
    .slice(Math.max(0, from - 24), from)
    .some((token) => token.sentence === sentence && modal.has(token.norm))
}

const attempts: ReadonlySet<string> = new Set(['coup', 'assassination', 'riot', 'attack_on_mission'])

/** "a faction tried to topple the president", "had tried to kill the mayor": an attempt that is an event itself. */
export function isAttempt(
  reading: Reading,
  clause: Clause,
  { type, object }: TriggerFacts,
  { patient }: Sides,
): boolean {
  const at = clause.verb.from - 2
  if (clause.modality !== 'attempted' || !isWord(reading.text.tokens[at], 'tried', 'attempted')) return false
  if (attempts.has(type)) return true
  return (
    object === 'victim' && type === 'other_attack' && partiesOf(reading, patient).some((ref) => isPerson(reading, ref))
  )
}

/** "fighting continued": the subject of another verb. */
export const isSubject = (reading: Reading, { to }: Run): boolean => {
  const kind = reading.clauses.kind(to + 1)
  return (kind === 'past' || kind === 'auxiliary' || kind === 'present') && !reading.parties.mentionAt(to + 1)
}

/** "'A lie,' she shot back": a way of saying. */
export const isAnswer = (reading: Reading, { to }: Run): boolean => {
  const { tokens, sentences } = reading.text
  if (!isWord(tokens[to + 1], 'back') || isWord(tokens[to + 2], 'at')) return false
  const sentence = sentences[tokens[to]!.sentence]!
  return tokens.slice(sentence.from, sentence.to + 1).some(({ quotation }) => quotation >= 0)
}

/** "tramples on the law": a figure of speech. */
export const isTrodOn = (reading: Reading, { from, to }: Run): boolean =>
  /^trampl/.test(reading.text.tokens[from]!.norm) && isWord(reading.text.tokens[to + 1], 'on', 'upon', 'over')
