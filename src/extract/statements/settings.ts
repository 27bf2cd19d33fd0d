import type { StatementMedium } from '../../vocabulary.ts'
import { type Setting, SpeechSetting } from '../lexicon/speech-settings.ts'
import type { Reading } from '../reading.ts'

/** The setting that lies in a run of tokens ("a written statement", "reporters in Tokyo"), a sure one before others. */
export function settingIn(reading: Reading, from: number, to: number): StatementMedium | null {
  let found: Setting | null = null
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(SpeechSetting, at)
    if (!mark || mark.to > to) continue
    if (!found?.sure || mark.value.sure) found = mark.value
    at = mark.to
  }
  return found?.medium ?? null
}
