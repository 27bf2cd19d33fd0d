import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import { SpeechSetting } from '../lexicon/speech-settings.ts'
import { SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { Reading } from '../reading.ts'

/** "in a statement", "at a news conference on Monday", "in their first call": how it was said, with no verb behind. */
export function isFinalSetting(reading: Reading, at: number): boolean {
  const { clauses, text } = reading
  const phrase = nounPhraseFrom(clauses.ground, at + 1)
  if (!phrase) return false
  for (let token = phrase.from; token <= phrase.to; token++) {
    const mark = reading.marks.at(SpeechSetting, token)
    if (!mark?.value.sure || mark.to > phrase.to) continue
    // "urged restraint in talks with reporters" ends there; "urged a cut in the call centre's staff" does not
    const after = clauses.kind(mark.to + 1)
    // "took credit on television for the raid": the words go on.
    const isOwn = text.tokens[mark.to + 3]?.norm === 'own'
    if (/^(?:for|of)$/.test(text.tokens[mark.to + 1]?.norm ?? '') && !isOwn) return false
    return (
      mark.to + 1 > text.sentences[text.tokens[at]!.sentence]!.to ||
      after === undefined ||
      after === 'stop' ||
      after === 'comma' ||
      after === 'preposition' ||
      after === 'linker' ||
      after === 'time' ||
      after === 'adverb' ||
      // "in a joint statement issued late on Sunday"
      /^(?:issued|released|published|posted|signed|sent|broadcast|carried|made|put)$/.test(
        text.tokens[mark.to + 1]?.norm ?? '',
      )
    )
  }
  return false
}

/** "confirmed that he had asked Suva for help in a phone call": the setting of the speech told of. */
export function speaksIn(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      reading.clauses.kind(at) === 'past' &&
      reading.clauses.kind(at - 1) === 'auxiliary' &&
      reading.marks.at(SayingVerb, at)
    )
      return true
  return false
}

/** Whether a relative clause stands open between two tokens, to which a verb behind "and" would belong. */
export function openRelative(reading: Reading, from: number, to: number): boolean {
  for (let at = to - 1; at > from; at--) {
    const kind = reading.clauses.kind(at)
    if (kind === 'relative' || kind === 'that') return true
    if (kind === 'comma') return false
  }
  return false
}
