import type { Clause, Run } from '../../clauses/clause.ts'
import { nounPhraseFrom, sameLevel } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { QuotingVerb, SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { VerbValue } from '../../marks/lexeme.ts'
import type { Mark } from '../../marks/marks.ts'
import { partiesMeant } from '../../parties/party.ts'
import type { Reading } from '../../reading.ts'

import { lookupOf, type Tellings } from '../lookup.ts'
import { passOver } from '../passing.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, spanOf } from '../told.ts'
import { clauseBefore } from './before-verb.ts'
import { quotationOpenedAt, wordsFrom } from './words.ts'

/** Whom a verb of quoting quotes, and who quotes. */
interface Quoted {
  speakers: Ref[]
  reporter: Ref | null
  /** The token after the one quoted, or after the verb in the passive. */
  next: number
}

function activeOf(reading: Reading, mark: Mark<VerbValue<null>>): Quoted | null {
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  const phrase = nounPhraseFrom(reading.clauses.ground, mark.to + 1)
  if (!phrase) return null
  return {
    speakers: speakersOf(reading, phrase).refs,
    reporter: speakersOf(reading, clause.subject).refs[0] ?? null,
    next: phrase.to + 1,
  }
}

/** "The paper quoted Hun Sen as saying A. He was also quoted as saying B": whoever was quoted in the sentence before. */
function goesOnQuoting(reading: Reading, mark: Mark<VerbValue<null>>, before: Tellings): Ref[] | null {
  const { sentence } = reading.text.tokens[mark.from]!
  const { subject } = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  if (!subject || !/^(?:he|she)$/.test(reading.text.tokens[subject.from]!.norm)) return null
  const last = before.in(sentence - 1).findLast(({ rule }) => rule.startsWith('quoted'))
  return last?.speakers ?? null
}

/** "in which he was quoted": who speaks in the clause before is the reporter. */
function passiveOf(reading: Reading, mark: Mark<VerbValue<null>>, before: Tellings): Quoted | null {
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  const agent = reading.clauses.agentOf(clause)
  const speakers = goesOnQuoting(reading, mark, before) ?? speakersOf(reading, clause.subject).refs
  const sentence = reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!
  const opening = reading.parties.mentionAt(sentence.from)
  const outer =
    clause.introducer !== null && opening && opening.to < clause.introducer ? (opening.parties[0] ?? null) : null
  const last = before.back(sentence.index, 4).next().value
  const carried = last && speakers.includes(last.speakers[0] ?? '') ? last.reported_by : null
  const reporter = agent ? (speakersOf(reading, agent).refs[0] ?? null) : (outer ?? carried)
  return {
    speakers,
    reporter: reporter && speakers.includes(reporter) ? null : reporter,
    next: agent ? agent.to + 1 : mark.to + 1,
  }
}

/** "as saying (that) ...", "as telling Zarif: ...": the words after; the one spoken to. */
function afterAs(
  reading: Reading,
  at: number,
): { words: ReturnType<typeof wordsFrom> | null; addressees: Ref[]; to: number } {
  const { clauses, text } = reading
  let next = at
  const addressees: Ref[] = []
  if (text.tokens[next]?.norm === 'as') {
    const saying = reading.marks.at(SayingVerb, next + 1)
    next = saying ? saying.to + 1 : next + 2
    const phrase = saying?.value.facts.takes.includes('addressee') ? nounPhraseFrom(clauses.ground, next) : null
    if (phrase) {
      addressees.push(...partiesMeant(phrase.mentions))
      next = phrase.to + 1
    }
  }
  next = passOver(reading, next, at - 1, true).next
  const kind = clauses.kind(next)
  const from = text.tokens[next]?.norm === ':' || kind === 'that' ? next + 1 : next
  const inSentence = sameLevel(clauses.ground, from, at - 1) || quotationOpenedAt(reading, from) !== undefined
  const begins =
    inSentence && kind !== 'stop' && kind !== 'mark'
      ? true
      : quotationOpenedAt(reading, from) !== undefined || text.tokens[next]?.norm === ':'
  if (!inSentence || !begins || text.tokens[from]?.paragraph !== text.tokens[at - 1]!.paragraph)
    return { words: null, addressees, to: next - 1 }
  return { words: wordsFrom(reading, from, 'clause'), addressees, to: next - 1 }
}

/** The quotation that ends right before the clause of the verb. */
function quotationBefore(reading: Reading, mark: Mark<VerbValue<null>>): Run[] {
  const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  const start = Math.min(clause.from, clause.subject?.from ?? clause.from)
  for (let at = start - 1; at >= start - 2 && at >= 0; at--) {
    const quotation = lookupOf(reading).closedAt(at)
    if (quotation) return quotation.runs
  }
  return []
}

/** "Iraq will be no battleground, his office quoted him as saying": the clause before, unquoted. */
function unquotedBefore(reading: Reading, clause: Clause): Run[] {
  const start = Math.min(clause.from, clause.subject?.from ?? clause.from)
  const run = reading.clauses.kind(start - 1) === 'comma' ? clauseBefore(reading, start) : null
  return run ? [run] : []
}

/** Somebody's words in somebody else's mouth. */
export const quoted: StatementRule = {
  name: 'quoted as saying',
  example: '“Our door is open,” the ministry quoted Sushma Swaraj as telling Wang. He was quoted as saying that ...',
  *find(reading, before) {
    for (const mark of reading.marks.all(QuotingVerb)) {
      if (reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!.role !== 'text') continue
      const clause = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
      const said = clause.voice === 'passive' ? passiveOf(reading, mark, before) : activeOf(reading, mark)
      if (!said || said.speakers.length === 0) continue
      const after = afterAs(reading, said.next)
      const left = quotationBefore(reading, mark)
      const runs = left.length > 0 ? left : (after.words?.runs ?? unquotedBefore(reading, clause))
      if (runs.length === 0) continue
      yield {
        rule: this.name,
        speakers: said.speakers,
        reported_by: said.reporter,
        runs,
        cue: { from: mark.from, to: Math.max(mark.to, after.to) },
        clause,
        medium: null,
        date: null,
        addressees: after.addressees,
        direct: left.length > 0 || (after.words?.direct ?? false),
        sentence: reading.text.tokens[mark.from]!.sentence,
        parts: { speaker: clause.subject ? [spanOf(reading, clause.subject)] : [] },
      }
    }
  },
}
