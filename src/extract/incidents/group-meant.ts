// Which armed group is meant by "the rebels", "the group's fighters".
import type { Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { isWord } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'

const heads = new Set(
  'rebels rebel militants militant insurgents guerrillas jihadists separatists group movement militia fighters extremists'.split(
    ' ',
  ),
)
const reach = 6

/** "The rebels had blown up the pipeline": the one armed group that the sentences before speak of. */
export function groupMeant(reading: Reading, run: Run | null): Ref[] {
  const { tokens } = reading.text
  if (!run || !isWord(tokens[run.from], 'the') || run.to !== run.from + 1 || !heads.has(tokens[run.to]!.norm)) return []
  const { sentence } = tokens[run.from]!
  const found = new Set<Ref>()
  for (const mention of reading.parties.mentions) {
    if (mention.from >= run.from) break
    if (sentence - tokens[mention.from]!.sentence > reach) continue
    for (const ref of mention.parties) if (reading.parties.get(ref).organisation_kind === 'armed_group') found.add(ref)
  }
  return found.size === 1 ? [...found] : []
}
