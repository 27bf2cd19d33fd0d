import type { NounPhrase, Run } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'

/** The parties that a phrase names, else those whose thing or people it names: "Turkish F-16s" gives Turkey. */
export function partiesBehind(reading: Reading, run: Run | null): Ref[] {
  if (!run) return []
  const named: Ref[] = []
  const owners: Ref[] = []
  for (let at = run.from; at <= run.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (!mention || mention.from !== at) continue
    if (mention.modifier) owners.push(...mention.parties)
    else named.push(...mention.parties)
    at = mention.to
  }
  return [...new Set(named.length > 0 ? named : owners)]
}

/** The head of a phrase before its first "of", "in", "from": what the phrase is about. */
export function headRun(reading: Reading, phrase: NounPhrase | Run | null): Run | null {
  if (!phrase) return null
  for (let at = phrase.from + 1; at <= phrase.to; at++)
    if (reading.clauses.kind(at) === 'preposition' && !reading.parties.mentionAt(at)) return { from: phrase.from, to: at - 1 }
  return { from: phrase.from, to: phrase.to }
}

export const isPerson = (reading: Reading, ref: Ref): boolean => reading.parties.get(ref).kind === 'person'
