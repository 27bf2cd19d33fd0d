import type { Run } from '../../clauses/clause.ts'
import { hasFiniteVerb } from '../../clauses/finite.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Reading } from '../../reading.ts'
import { endOfWords, trimmed } from '../extent.ts'
import { settingIn } from '../settings.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, spanOf } from '../told.ts'

/** The clause before ", according to X", or the one after "According to X,". */
function clauseBeside(reading: Reading, at: number, phraseEnd: number): Run | null {
  const { clauses, text } = reading
  const sentence = text.sentences[text.tokens[at]!.sentence]!
  if (at === sentence.from || (at > sentence.from && text.tokens[at - 1]!.norm === ';')) {
    let comma = phraseEnd + 1
    while (comma <= sentence.to && clauses.kind(comma) !== 'comma') comma++
    return comma < sentence.to ? { from: comma + 1, to: endOfWords(reading, comma + 1, 'clause') } : null
  }
  let from = at - 1
  while (from > sentence.from && text.tokens[from - 1]!.norm !== ';') from--
  return { from, to: trimmed(reading, from, at - 1) }
}

/** "According to X" with a clause; beside a bare figure or from a news organisation it only names a source. */
export const accordingTo: StatementRule = {
  name: 'according to',
  example: 'The two spoke for an hour, according to the Kremlin.',
  *find(reading) {
    const { tokens, sentences } = reading.text
    for (let at = 0; at + 2 < tokens.length; at++) {
      if (
        tokens[at]!.norm !== 'according' ||
        tokens[at + 1]!.norm !== 'to' ||
        sentences[tokens[at]!.sentence]!.role !== 'text'
      )
        continue
      const phrase = nounPhraseFrom(reading.clauses.ground, at + 2)
      const speakers = speakersOf(reading, phrase)
      if (!phrase || speakers.refs.length === 0) continue
      const run = clauseBeside(reading, at, phrase.to)
      if (!run || !hasFiniteVerb(reading.clauses.ground, run.from, run.to)) continue
      const refs = speakers.refs.filter((ref) => reading.parties.get(ref).organisation_kind !== 'media')
      if (refs.length === 0) continue
      yield {
        rule: this.name,
        speakers: refs,
        reported_by: null,
        runs: [run],
        cue: { from: at, to: phrase.to },
        clause: null,
        medium: speakers.medium ?? settingIn(reading, phrase.from, phrase.to),
        date: null,
        addressees: [],
        direct: false,
        sentence: tokens[at]!.sentence,
        parts: { speaker: [spanOf(reading, phrase)] },
      }
    }
  },
}
