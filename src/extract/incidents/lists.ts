// Lists of which a noun phrase is only the first or the last: "Hamdok, his wife and at least four ministers".
import type { Run } from '../clauses/clause.ts'
import { isWord } from '../marks/marks.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'

/** "the killing of Kim, and Malaysia replied": a name before a verb begins a clause, and is no more of the list. */
function opensClause(reading: Reading, at: number): boolean {
  const next = reading.clauses.kind((reading.parties.mentionAt(at)?.to ?? at) + 1)
  return next === 'past' || next === 'present' || next === 'auxiliary'
}

/** What the words of an object are, where the noun phrase stops too early: "Hamdok, his wife and at least four ministers". */
export function listAfter(reading: Reading, phrase: Run, end: number): Run {
  const { clauses, text } = reading
  let to = phrase.to
  let isList = false
  for (let at = phrase.to + 1; at <= end; at++) {
    const kind = clauses.kind(at)
    const isJoint = kind === 'comma' || kind === 'conjunction'
    const isPart =
      isJoint ||
      kind === 'noun' ||
      kind === 'determiner' ||
      kind === 'number' ||
      reading.parties.mentionAt(at) ||
      isWord(text.tokens[at], 'least', 'other', 'members') ||
      (isWord(text.tokens[at], 'at') && isWord(text.tokens[at + 1], 'least'))
    if (!isPart || opensClause(reading, at)) break
    isList ||= kind === 'conjunction'
    if (!isJoint) to = at
  }
  return isList ? { from: phrase.from, to } : phrase
}

/** What the words of a subject are, where the noun phrase begins too late: "Andreas Ruud and two [bodyguards] were killed". */
export function listBefore(reading: Reading, phrase: Run): Run {
  const { clauses, parties } = reading
  const isJoint = (at: number) => clauses.kind(at) === 'comma' || clauses.kind(at) === 'conjunction'
  let { from } = phrase
  // "the ambassador and three [other Americans]"
  while (numberAt(reading.text.tokens, from - 1) || isWord(reading.text.tokens[from - 1], 'least', 'at')) from--
  if (clauses.kind(from - 1) !== 'conjunction') return phrase
  while (isJoint(from - 1)) {
    let at = from - 1
    while (isJoint(at)) at--
    const mention = parties.mentionAt(at)
    if (!mention || mention.to !== at || mention.modifier || mention.form === 'pronoun') break
    from = mention.from
  }
  return { from, to: phrase.to }
}
