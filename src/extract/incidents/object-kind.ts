import { objectHeads, type ObjectKind } from '../lexicon/incident-objects.ts'
import type { Reading } from '../reading.ts'

/** Whether some stretch of words names a thing of one of these kinds: a party of that kind, or a noun that means it. */
export function isOfKind(reading: Reading, run: { from: number; to: number } | null, kinds: readonly ObjectKind[]): boolean {
  if (!run) return false
  for (let at = run.from; at <= run.to; at++) {
    const { norm } = reading.text.tokens[at]!
    const mention = reading.parties.mentionAt(at)
    const isNamed = mention !== undefined && !mention.modifier && mention.form === 'name' && mention.parties.some((ref) => reading.parties.get(ref).organisation_kind !== 'embassy')
    // "opened fire on the White House": the words of a name say nothing of a house.
    if (!isNamed && kinds.some((kind) => objectHeads[kind].has(norm))) return true
    for (const ref of mention?.from === at && !mention.modifier ? mention.parties : []) {
      const party = reading.parties.get(ref)
      if (party.kind === 'person' && kinds.some((kind) => kind === 'person' || kind === 'ruler')) return true
      if (party.kind === 'person' && kinds.includes('diplomat') && party.positions.some((post) => /ambassador|envoy|consul|attach/i.test(post.title))) return true
      if (party.organisation_kind === 'embassy' && kinds.includes('mission')) return true
      if (party.organisation_kind === 'government' && kinds.includes('ruler')) return true
    }
  }
  return false
}
