// What goes on behind an attribution between commas.
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Reading } from '../../reading.ts'
import { newSpeakerAt, sayingAt } from '../attribution.ts'
import { quotationOpenedAt } from './words.ts'

/** "Two spoke at noon, he says, and firing stopped at five": a clause of its own behind "and", which nobody else is said to say. */
export function tellsOn(reading: Reading, from: number): boolean {
  const { clauses, text } = reading
  if (sayingAt(reading, from + 1) || newSpeakerAt(reading, from + 1)) return false
  const sentence = text.sentences[text.tokens[from]!.sentence]!
  const phrase = nounPhraseFrom(clauses.ground, from + 1)
  return phrase !== null && hasFiniteVerb(clauses.ground, phrase.to + 1, Math.min(phrase.to + 4, sentence.to))
}

/** "A, the minister wrote, and B “...”": what goes on behind "and" is still the minister's where it quotes or has "that". */
export function quotesOn(reading: Reading, from: number, to: number): boolean {
  if (reading.clauses.kind(from + 1) === 'that') return true
  for (let at = from + 1; at <= to; at++)
    if (reading.clauses.kind(at) === 'mark' && quotationOpenedAt(reading, at)) return true
  return false
}
