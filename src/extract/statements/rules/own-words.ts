import type { NounPhrase, Run } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Reading } from '../../reading.ts'
import { trimmed } from '../extent.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, spanOf } from '../told.ts'
import { quotationOpenedAt } from './words.ts'

/** The phrase that names whose words follow, and its last token: "in [his] words", "in the words of [the ministry]". */
function ownerAt(reading: Reading, at: number): { owner: NounPhrase; end: number } | null {
  const { tokens } = reading.text
  if (tokens[at]!.norm !== 'in') return null
  const first = tokens[at + 1]?.norm
  if (first === 'the' && /^(?:words|phrase)$/.test(tokens[at + 2]?.norm ?? '') && tokens[at + 3]?.norm === 'of') {
    const owner = nounPhraseFrom(reading.clauses.ground, at + 4)
    return owner && { owner, end: owner.to }
  }
  if (first !== 'his' && first !== 'her') return null
  const end = tokens[at + 2]?.norm === 'own' ? at + 3 : at + 2
  if (!/^(?:words|phrase)$/.test(tokens[end]?.norm ?? '')) return null
  const mention = reading.parties.mentionAt(at + 1)
  return mention ? { owner: { from: at + 1, to: at + 1, mention, mentions: [mention] }, end } : null
}

/** The quotation behind the phrase. */
function wordsAt(reading: Reading, end: number): Run[] | null {
  const { clauses } = reading
  const next = clauses.kind(end + 1) === 'comma' ? end + 2 : end + 1
  return quotationOpenedAt(reading, next)?.runs ?? null
}

/** Words that are told to be somebody's own without a verb of saying. */
export const ownWords: StatementRule = {
  name: 'in somebody’s words',
  example: 'The line was, in his words, “full of other people’s ears”.',
  *find(reading, before) {
    const { tokens, sentences } = reading.text
    for (let at = 0; at + 4 < tokens.length; at++) {
      const found = ownerAt(reading, at)
      if (!found || sentences[tokens[at]!.sentence]!.role !== 'text') continue
      const runs = wordsAt(reading, found.end)
      const { refs } = speakersOf(reading, found.owner)
      const first = runs?.[0]
      if (!runs || !first || refs.length === 0 || before.isSaid(first.from)) continue
      yield {
        rule: this.name,
        speakers: refs.slice(0, 1),
        reported_by: null,
        runs: runs.map(({ from, to }) => ({ from, to: trimmed(reading, from, to) })),
        cue: { from: at, to: found.end },
        clause: null,
        medium: null,
        date: null,
        addressees: [],
        spokesperson: undefined,
        direct: true,
        sentence: tokens[at]!.sentence,
        parts: { speaker: [spanOf(reading, found.owner)] },
      }
    }
  },
}
