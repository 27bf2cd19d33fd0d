// Who stands behind a crowd.

import type { Clause } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import { isState } from '../parties/kinds.ts'
import type { Reading } from '../reading.ts'
import { partiesBehind, partiesOf } from './actors.ts'

const rallying: ReadonlySet<string> = new Set(['party', 'ngo', 'other'])
/** "members of the youth group Pemuda": the body whose people march. */
export const marching = (reading: Reading, { subject }: Clause): Ref[] =>
  partiesOf(reading, subject).filter((ref) => rallying.has(reading.parties.get(ref).organisation_kind ?? ''))

/** "Women, led by the former minister", "mobs from Extinction Rebellion": who stands behind a crowd. */
export function behindCrowd(reading: Reading, clause: Clause): Ref[] {
  const { tokens, sentences } = reading.text
  const found: Ref[] = []
  const { subject } = clause
  for (let at = subject?.from ?? 0; subject && at < subject.to; at++)
    if (isWord(tokens[at], 'from', 'of'))
      found.push(...partiesBehind(reading, { from: at + 1, to: subject.to }).filter((ref) => !isState(reading, ref)))
  const { to } = sentences[tokens[clause.verb.from]!.sentence]!
  for (let at = clause.verb.to; at < to; at++)
    if (isWord(tokens[at], 'led', 'organised', 'organized', 'called') && isWord(tokens[at + 1], 'by')) {
      const mention = reading.parties.mentionAt(at + 2)
      if (mention && !mention.modifier) found.push(...mention.parties)
    }
  return found
}
