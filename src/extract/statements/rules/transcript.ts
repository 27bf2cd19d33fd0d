import type { Run } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import type { Reading } from '../../reading.ts'
import { type StatementRule, type StatementTold, spanOf } from '../told.ts'

const asks = /^(?:q|question|reporter|moderator|journalist|interviewer|host|anchor)$/
const answers = /^(?:a|answer)$/

/** Who speaks under a label: a party, nobody for a question, undefined where it cannot be told. */
function labelOf(reading: Reading, run: Run, previous: Ref | null): Ref | null {
  const word = reading.text.tokens[run.from]!.norm.replace('.', '')
  if (asks.test(word)) return null
  if (answers.test(word) && run.from === run.to) return previous
  for (let at = run.from; at <= run.to; at++) {
    const party = reading.parties.mentionAt(at)?.parties[0]
    if (party) return reading.parties.get(party).organisation_kind === 'media' ? null : party
  }
  return null
}

/** Answer turns of a transcript: all that is said under one label is one direct statement. Questions are none. */
export const transcript: StatementRule = {
  name: 'transcript turn',
  example: 'QUESTION: Will there be talks?  MR PRICE: We are ready.',
  find(reading) {
    const { text } = reading
    const labels = text.paragraphs.filter((paragraph) => paragraph.label !== null && paragraph.role === 'text')
    if (labels.length < 2) return []
    const found: StatementTold[] = []
    let speaker: Ref | null = null
    let answering: Ref | null = null
    let open: StatementTold | null = null
    for (const paragraph of text.paragraphs) {
      if (paragraph.role !== 'text') continue
      if (paragraph.label) {
        speaker = labelOf(reading, paragraph.label, answering)
        answering = speaker ?? answering
        open = null
      }
      if (!speaker || (!paragraph.label && !open)) continue
      const run = { from: paragraph.lead, to: paragraph.to }
      if (!open && text.tokens[paragraph.to]!.norm === '?') continue
      if (open) {
        open.runs.push(run)
        continue
      }
      const cue = paragraph.label ?? run
      open = {
        rule: this.name,
        speakers: [speaker],
        reported_by: null,
        runs: [run],
        cue,
        clause: null,
        medium: null,
        date: null,
        addressees: [],
        direct: true,
        sentence: text.tokens[run.from]!.sentence,
        parts: { speaker: [spanOf(reading, cue)] },
      }
      found.push(open)
    }
    return found
  },
}
