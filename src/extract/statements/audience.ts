import type { StatementMedium } from '../../vocabulary.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import { outlets } from '../lexicon/verbs-of-saying.ts'
import type { Reading } from '../reading.ts'
import { settingIn } from './settings.ts'

/** "told reporters", "told the BBC", "told the weekly Vlast", "told the Commons": what those spoken to tell of the occasion. */
export function audienceAt(reading: Reading, at: number): StatementMedium | null {
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  if (!phrase) return null
  const kind = phrase.mention?.parties.map((ref) => reading.parties.get(ref).organisation_kind)[0]
  if (kind === 'media') return 'interview'
  const setting = settingIn(reading, phrase.from, phrase.to)
  if (setting) return setting === 'broadcast' ? 'interview' : setting
  const { tokens } = reading.text
  // "told the Bern press", "told the assembled media"
  if (/^(?:press|media)$/.test(tokens[phrase.to]!.norm) && phrase.to > at) return 'press_conference'
  for (let token = at; token <= phrase.to + 3 && tokens[token]?.kind === 'word'; token++)
    if (outlets.has(tokens[token]!.norm)) return 'interview'
  return kind === 'legislature' ? 'speech' : null
}
