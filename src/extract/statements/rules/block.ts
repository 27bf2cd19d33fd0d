import type { Run } from '../../clauses/clause.ts'
import type { Reading } from '../../reading.ts'
import type { Paragraph } from '../../text/paragraphs.ts'
import { type Cue, cuesOf } from '../cue.ts'
import { settingIn } from '../settings.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, spanOf } from '../told.ts'

const firstPerson = /^(?:i|we|our|my|us|me|i'm|i've|we're|we've|we'll|i'll|ours)$/

/** Whether a paragraph is in the first person outside of quotation marks: somebody's own words, set apart. */
function isOwnWords(reading: Reading, paragraph: Paragraph): boolean {
  for (let at = paragraph.lead; at <= paragraph.to; at++) {
    const token = reading.text.tokens[at]!
    if (token.quotation < 0 && firstPerson.test(token.norm)) return true
  }
  return false
}

/** The paragraphs behind a colon that are set apart: marked by ">" or in the first person. */
function wordsBelow(reading: Reading, index: number): Run[] {
  const { paragraphs, tokens } = reading.text
  const runs: Run[] = []
  for (let at = index + 1; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]!
    const isMarked = tokens[paragraph.lead]!.norm === '>'
    const from = isMarked ? paragraph.lead + 1 : paragraph.lead
    const opens = tokens[from]?.kind === 'quotation_mark'
    if (paragraph.role !== 'text' || from > paragraph.to || opens || paragraph.label) break
    if (!isMarked && !isOwnWords(reading, paragraph)) break
    runs.push({ from, to: paragraph.to })
  }
  return runs
}

/** Who is introduced by the sentence before a colon: the subject of its last verb of saying, else whoever it names first. */
function introduced(
  reading: Reading,
  cues: readonly Cue[],
  from: number,
  to: number,
): { speaker: Run; refs: string[] } | null {
  const cue = cues.findLast(({ verb }) => verb.from >= from && verb.to <= to)
  if (cue?.clause.subject) {
    const { refs } = speakersOf(reading, cue.clause.subject)
    return refs.length > 0 ? { speaker: cue.clause.subject, refs } : null
  }
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention && !mention.modifier && mention.parties.length > 0)
      return { speaker: mention, refs: mention.parties.slice(0, 1) }
  }
  return null
}

/** "The Foreign Secretary said:" with his words as paragraphs of their own below. */
export const block: StatementRule = {
  name: 'words set apart',
  example: 'Foreign Secretary David Lammy said: ⏎ We condemn this attack.',
  *find(reading, before) {
    const { paragraphs, sentences, tokens } = reading.text
    if (!paragraphs.some(({ to, role }) => role === 'text' && tokens[to]!.norm === ':')) return
    const cues = cuesOf(reading)
    for (const paragraph of paragraphs) {
      if (paragraph.role !== 'text' || tokens[paragraph.to]!.norm !== ':') continue
      const runs = wordsBelow(reading, paragraph.index)
      const first = runs[0]
      const sentence = sentences[tokens[paragraph.to]!.sentence]!
      const from = Math.max(sentence.from, paragraph.lead)
      const who = first && !before.isSaid(first.from) ? introduced(reading, cues, from, paragraph.to) : null
      if (!first || !who) continue
      const isPost = tokens.slice(from, paragraph.to).some(({ kind }) => kind === 'handle')
      yield {
        rule: this.name,
        speakers: who.refs,
        reported_by: null,
        runs,
        cue: { from: who.speaker.from, to: who.speaker.to },
        clause: null,
        medium: isPost ? 'tweet' : settingIn(reading, from, paragraph.to),
        date: null,
        addressees: [],
        direct: true,
        sentence: tokens[first.from]!.sentence,
        parts: { speaker: [spanOf(reading, who.speaker)] },
      }
    }
  },
}
