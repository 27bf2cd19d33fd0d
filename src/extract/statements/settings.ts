import type { StatementMedium } from '../../vocabulary.ts'
import { type Setting, SpeechSetting } from '../lexicon/speech-settings.ts'
import type { Mark } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

/** "Radio Pakistan reported": no setting but a name. */
const isName = (reading: Reading, { from, value }: Mark<Setting>): boolean =>
  value.medium === 'broadcast' &&
  reading.parties.mentionAt(from)?.parties.some((ref) => reading.parties.get(ref).organisation_kind === 'media') ===
    true

/** "in a conversation with Radio Free Asia", "in remarks to the BBC": an interview, whatever the word. */
function isWithOutlet(reading: Reading, to: number): boolean {
  const { clauses, parties, text } = reading
  if (!/^(?:with|to|for)$/.test(text.tokens[to + 1]?.norm ?? '')) return false
  const first = clauses.kind(to + 2) === 'determiner' ? to + 3 : to + 2
  const named = parties.mentionAt(first)?.parties ?? []
  return named.some((ref) => parties.get(ref).organisation_kind === 'media')
}

/** "the press office", "media outlets": the press by its name alone is no audience. */
const isOfPress = (reading: Reading, { to, value }: Mark<Setting>): boolean =>
  value.medium === 'press_conference' &&
  /^(?:press|media|journalists|reporters)$/.test(reading.text.tokens[to]!.norm) &&
  reading.clauses.kind(to + 1) === 'noun'

/** "an interview on Facebook" is one; "a statement on Facebook" is a post. */
const isSpoken: ReadonlySet<StatementMedium> = new Set(['interview', 'press_conference', 'speech', 'call'])

/** The setting that lies in a run of tokens ("a written statement", "reporters in Tokyo"), a sure one before others. */
export function settingIn(reading: Reading, from: number, to: number): StatementMedium | null {
  let found: Setting | null = null
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(SpeechSetting, at)
    if (!mark || mark.to > to || isName(reading, mark) || isOfPress(reading, mark)) continue
    if (mark.value.medium !== 'interview' && isWithOutlet(reading, mark.to)) return 'interview'
    if (!found?.sure || (mark.value.medium === 'tweet' && !isSpoken.has(found.medium))) found = mark.value
    at = mark.to
  }
  return found?.medium ?? null
}
