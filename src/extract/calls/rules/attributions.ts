// Sentences whose own subject is not on the line of the call that they tell of.
import type { Clause } from '../../clauses/clause.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading } from '../call-rule.ts'
import { partiesOf } from '../participants.ts'
import type { Noun } from './owners.ts'
import { sentenceAt } from './surroundings.ts'

/** "Similar calls came from A and B", "A call came in from A" */
export function isComing(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  const at = isWord(tokens[noun.to + 2], 'in', 'through') ? noun.to + 3 : noun.to + 2
  return isWord(tokens[noun.to + 1], 'came', 'followed', 'arrived') && isWord(tokens[at], 'from')
}

/** "A call to Baku was to follow, [Horvat said]": of whom it is only said that he told of it. */
function isAttribution(reading: CallReading, noun: Noun, clause: Clause): boolean {
  const { from } = sentenceAt(reading, noun.from)
  const opens = noun.from - from <= 3 && reading.clauses.kind(from) === 'determiner'
  const verb = reading.clauses.kind(noun.to + 1) === 'comma' ? null : clause.verb.from
  if (!opens || verb === null || verb < noun.to || !isWord(reading.text.tokens[verb], 'said', 'says', 'told'))
    return false
  const before = clause.subject ? clause.subject.from - 1 : verb - 1
  return reading.clauses.kind(before) === 'comma' || clause.source === 'inverted'
}

/** "The White House announced, after the call with Horvat, that": whose call it was, the text has told. */
function isAnnounced(reading: CallReading, noun: Noun, { subject, verb }: Clause): boolean {
  const [party] = partiesOf(reading, subject)
  const isBody =
    party !== undefined && !/^(?:person|state)$/.test(reading.parties.get(party).organisation_kind ?? 'person')
  const isKnown = isWord(reading.text.tokens[noun.from - 1], 'the') && verb.from < noun.from
  return isBody && isKnown && reading.marks.at(SayingVerb, verb.from) !== undefined
}

/** Whether the sentence's subject only tells of the call, or the call comes to it: whose it was, the context says. */
export const isOfOthers = (reading: CallReading, noun: Noun, clause: Clause): boolean =>
  isComing(reading, noun) || isAttribution(reading, noun, clause) || isAnnounced(reading, noun, clause)
