import type { Clause, NounPhrase } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import { numberAt } from '../numbers.ts'
import type { Reading } from '../reading.ts'

const quantifiers = [
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['well', 'over'],
  ['as', 'many', 'as'],
  ['up', 'to'],
  ['upwards', 'of'],
  ['close', 'to'],
  ['about'],
  ['around'],
  ['over'],
  ['nearly'],
] as const

/** The noun phrase at a token, behind words that only measure it: "with [more than 120 rebels]". */
export function phraseBehind(reading: Reading, from: number): NounPhrase | null {
  const { clauses, text } = reading
  const measure = quantifiers.find((words) => words.every((word, offset) => text.tokens[from + offset]?.norm === word))
  const at = from + (measure?.length ?? 0)
  if (!measure || !numberAt(text.tokens, at)) return nounPhraseFrom(clauses.ground, from)
  const phrase = nounPhraseFrom(clauses.ground, at)
  return phrase && { from, to: phrase.to, mention: phrase.mention, mentions: phrase.mentions }
}

/** The object of a verb, "at least six herders" and "up to 30 pupils" with the words that only measure it. */
export function objectBehind(reading: Reading, clause: Clause): NounPhrase | null {
  const { clauses, text } = reading
  const from = clause.verb.to + 1
  const measure = quantifiers.find((words) => words.every((word, offset) => text.tokens[from + offset]?.norm === word))
  const at = from + (measure?.length ?? 0)
  const isNumber = measure && (numberAt(text.tokens, at) || text.tokens[at]?.norm === 'a')
  if (!isNumber || text.tokens[at]!.sentence !== text.tokens[from]!.sentence) return clauses.objectOf(clause)
  const phrase = nounPhraseFrom(clauses.ground, at)
  return phrase && { from, to: phrase.to, mention: phrase.mention, mentions: phrase.mentions }
}
