import type { Run } from '../clauses/clause.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Reading } from '../reading.ts'
import { settingIn } from './settings.ts'

const settingPrepositions = new Set(['in', 'at', 'during', 'on', 'to', 'via'])

/** The words with the settings in their midst left out: "urged ‘all sides’ in an evening thread to pull back". */
export function withoutSettings(reading: Reading, run: Run): Run[] {
  const { clauses, text } = reading
  for (let at = run.from + 1; at < run.to; at++) {
    if (!settingPrepositions.has(text.tokens[at]!.norm) || text.tokens[at]!.quotation >= 0) continue
    const phrase = nounPhraseFrom(clauses.ground, at + 1)
    if (!phrase || phrase.to >= run.to || clauses.kind(phrase.to + 1) !== 'to') continue
    if (settingIn(reading, phrase.from, phrase.to))
      return [
        { from: run.from, to: at - 1 },
        { from: phrase.to + 1, to: run.to },
      ]
  }
  return [run]
}
