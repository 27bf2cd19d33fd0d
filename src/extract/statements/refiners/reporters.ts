import type { Ref } from '../../extraction.ts'
import { SayingVerb, spokesWords } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRefiner, statementWith } from '../told.ts'

interface Block {
  reporter: Ref
  /** Token after which everything is in the reporter's words. */
  from: number
}

/** "The following is attributable to Spokesperson Ned Price:", "A Downing Street spokesperson said:" at a paragraph's end. */
function blockOf(reading: Reading): Block | null {
  const { text, parties } = reading
  for (const paragraph of text.paragraphs) {
    if (paragraph.role !== 'text') continue
    for (let at = paragraph.lead; at <= paragraph.to; at++) {
      const isAttribution = text.tokens[at]!.norm === 'attributable' && text.tokens[at + 1]?.norm === 'to'
      const mention = isAttribution ? (parties.mentionAt(at + 2) ?? parties.mentionAt(at + 3)) : undefined
      if (mention?.parties[0]) return { reporter: mention.parties[0], from: paragraph.to }
    }
    const block = text.tokens[paragraph.to]!.norm === ':' ? spokenBlock(reading, paragraph.lead, paragraph.to) : null
    if (block) return { reporter: block, from: paragraph.to }
  }
  return null
}

/** The body for which somebody unnamed speaks all that follows. */
function spokenBlock(reading: Reading, from: number, to: number): Ref | null {
  for (let at = from; at <= to; at++) {
    const mark = reading.marks.at(SayingVerb, at)
    if (!mark || mark.to < to - 8) continue
    const { subject } = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
    const names =
      subject && reading.text.tokens.slice(subject.from, subject.to + 1).some((token) => spokesWords.has(token.norm))
    return names ? (speakersOf(reading, subject).refs[0] ?? null) : null
  }
  return null
}

/** What stands under such a heading was reported by its spokesperson. */
export const attributed: StatementRefiner = {
  name: 'attributable to',
  refine(reading, told) {
    const block = blockOf(reading)
    if (!block) return told
    return told.map((one) =>
      one.cue.from > block.from && one.reported_by === null && !one.speakers.includes(block.reporter)
        ? statementWith(one, { reported_by: block.reporter })
        : one,
    )
  },
}

/** A document's own publisher passes nothing on: it speaks. */
export const withoutPublisher: StatementRefiner = {
  name: 'publisher is no reporter',
  refine(reading, told) {
    const publisher = reading.text.publisher?.toLowerCase()
    if (!publisher) return told
    const isPublisher = (ref: Ref | null) => {
      const party = ref === null ? null : reading.parties.get(ref)
      return (
        party !== null &&
        [party.name, ...party.aliases].some(
          (name) => name.toLowerCase().replace(/^the /, '') === publisher.replace(/^the /, ''),
        )
      )
    }
    return told.map((one) => (isPublisher(one.reported_by) ? statementWith(one, { reported_by: null }) : one))
  },
}

/** News organisations report facts: what they say is no statement, unless they pass on somebody's. */
export const withoutNews: StatementRefiner = {
  name: 'news is no statement',
  refine(reading, told) {
    return told.filter(
      ({ direct, speakers }) =>
        direct ||
        speakers.length === 0 ||
        speakers.some((ref) => reading.parties.get(ref).organisation_kind !== 'media'),
    )
  },
}
