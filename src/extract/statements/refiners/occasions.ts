import type { CallTold } from '../../calls/call-rule.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import type { Reading } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { settingIn } from '../cue.ts'
import { holds, type StatementRefiner, type StatementTold } from '../told.ts'
import { isRelease } from './reporters.ts'

/** Sentences in which a call is told of. */
const sentencesOf = (reading: Reading, call: CallTold): Sentence[] =>
  reading.text.sentences.filter((sentence) =>
    call.evidence.some((span) => span.start < sentence.end && sentence.start < span.end),
  )

/** Parties to whom a statement was addressed: those told, or the first named in what was urged or asked. */
function addressed(reading: Reading, told: StatementTold): Ref[] {
  if (told.addressees.length > 0) return told.addressees
  const first = told.runs[0]
  if (!first || !/^(?:object|infinitive|addressee)/.test(told.rule)) return []
  return nounPhraseFrom(reading.clauses.ground, first.from)?.mentions.flatMap((mention) => mention.parties) ?? []
}

/** The calls of the statement's speaker, the one told last before it first. */
function callsOf(reading: Reading, told: StatementTold, calls: readonly CallTold[]): CallTold[] {
  const at = reading.text.tokens[told.cue.from]!.start
  const distance = (call: CallTold) => {
    const before = call.evidence.filter((span) => span.start <= at).map((span) => at - span.start)
    return before.length > 0 ? Math.min(...before) : 1_000_000 + Math.min(...call.evidence.map((span) => span.start))
  }
  return calls
    .filter((call) => call.status === 'occurred' && told.speakers.every((ref) => call.participants.includes(ref)))
    .toSorted((left, right) => distance(left) - distance(right))
}

/** The call in which the statement was made, where the text lets it be known. */
export function callOf(reading: Reading, told: StatementTold, calls: readonly CallTold[]): CallTold | null {
  if (told.medium !== null && told.medium !== 'call') return null
  if (/^(?:signed|transcript)/.test(told.rule)) return null
  const own = callsOf(reading, told, calls)
  if (own.length === 0) return null
  const to = addressed(reading, told).filter((ref) => !told.speakers.includes(ref))
  const spoken = own.find((call) => to.some((ref) => call.participants.includes(ref)))
  if (spoken) return spoken
  const sentence = reading.text.sentences[told.sentence]!
  const inSentence = own.find((call) => sentencesOf(reading, call).includes(sentence))
  if (told.medium === 'call' || inSentence) return inSentence ?? own[0] ?? null
  const near = own.find((call) =>
    sentencesOf(reading, call).some((other) => Math.abs(other.paragraph - sentence.paragraph) <= 2),
  )
  return isRelease(reading) ? (own[0] ?? null) : told.reported_by !== null && near ? near : null
}

/** The setting told in the sentence outside of anybody's words: "At a news conference later that day Lavrov ..." */
function settingOf(reading: Reading, told: StatementTold, all: readonly StatementTold[]): StatementTold['medium'] {
  const sentence = reading.text.sentences[told.sentence]!
  const limit =
    told.clause?.source === 'shared' || told.clause?.source === 'participle'
      ? sentence.from
      : (told.clause?.introducer ?? sentence.from)
  for (let at = told.cue.from; at >= limit; at--) {
    if (all.some((other) => holds(other.runs, at))) continue
    const medium = settingIn(reading, at, told.cue.from)
    if (medium && isPhrase(reading, at)) return medium
  }
  const last = told.runs.at(-1)
  if (!last || told.sentence !== reading.text.tokens[last.to]!.sentence) return null
  for (let at = Math.max(last.to, told.cue.to) + 1; at <= sentence.to; at++) {
    if (reading.clauses.kind(at) === 'stop' || all.some((other) => other !== told && holds([other.cue], at))) break
    const medium = settingIn(reading, at, Math.min(at + 3, sentence.to))
    if (medium && isPhrase(reading, at)) return medium
  }
  return null
}

/** Whether the words at the token stand behind a preposition, with determiner and adjectives between: "in [his first] tweet". */
function isPhrase(reading: Reading, at: number): boolean {
  for (let left = at - 1; left >= at - 6 && left >= 0; left--) {
    const kind = reading.clauses.kind(left)
    if (kind === 'preposition' || kind === 'to') return true
    if (kind !== 'noun' && kind !== 'determiner' && kind !== 'number' && kind !== 'possessive' && kind !== 'adverb')
      return false
  }
  return false
}

/** Gives each statement the setting of its own sentence, else the call in which it was made. */
export const settings: StatementRefiner = {
  name: 'setting',
  refine: (reading, told, calls) =>
    told.map((one) => {
      const medium = one.medium ?? settingOf(reading, one, told)
      const known = { ...one, medium }
      return callOf(reading, known, calls) ? { ...known, medium: 'call' } : known
    }),
}

/** A setting carries over to the same speaker's adjoining sentences. */
export const carriedSettings: StatementRefiner = {
  name: 'setting carried over',
  refine(_, told) {
    const refined: StatementTold[] = []
    for (const one of told.toSorted(
      (left, right) => left.cue.from - right.cue.from || (left.runs[0]?.from ?? 0) - (right.runs[0]?.from ?? 0),
    )) {
      const before = refined.findLast(
        (other) => other.speakers.join() === one.speakers.join() && one.sentence - other.sentence <= 1,
      )
      const carried = one.medium ?? before?.medium ?? null
      refined.push({ ...one, medium: carried })
    }
    return refined
  },
}
