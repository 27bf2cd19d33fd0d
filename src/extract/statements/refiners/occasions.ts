import type { CallTold } from '../../calls/call-rule.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { SpeechSetting } from '../../lexicon/speech-settings.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { tokenFrom } from '../../text/text.ts'
import { settingIn } from '../cue.ts'
import { isRelease, roundupDay } from '../genre.ts'
import { holds, isSaid, type StatementRefiner, type StatementTold, startOf } from '../told.ts'

/** Parties to whom a statement was addressed: those told, or the first named in what was urged or asked. */
function addressed(reading: Reading, told: StatementTold): Ref[] {
  if (told.addressees.length > 0) return told.addressees
  const first = told.runs[0]
  if (!first || !/^(?:object|infinitive|addressee)/.test(told.rule)) return []
  return nounPhraseFrom(reading.clauses.ground, first.from)?.mentions.flatMap((mention) => mention.parties) ?? []
}

/** Tokens at which a call is told by the narrator, not in anybody's words; all of them where nobody else tells it. */
function tellings(reading: Reading, call: CallTold, all: readonly StatementTold[]): number[] {
  const starts = call.evidence.map((span) => tokenFrom(reading.text, span.start)).filter((at) => at >= 0)
  const narrated = starts.filter((at) => !isSaid(all, at))
  return narrated.length > 0 ? narrated : starts
}

/** The calls of the statement's speaker, the one told last before it first. */
function callsOf(
  reading: Reading,
  told: StatementTold,
  calls: readonly CallTold[],
  all: readonly StatementTold[],
): CallTold[] {
  const distance = (call: CallTold) => {
    const at = tellings(reading, call, all)
    const before = at.filter((token) => token <= told.cue.from)
    return before.length > 0 ? told.cue.from - Math.max(...before) : 1_000_000 + Math.min(...at)
  }
  return calls
    .filter(
      (call) =>
        call.status === 'occurred' &&
        call.evidence.length > 0 &&
        told.speakers.every((ref) => call.participants.includes(ref)),
    )
    .toSorted((left, right) => distance(left) - distance(right))
}

/** "Clinton, who had spoken to him by phone that morning, called ...": a call told in passing before the verb. */
function inPassing(reading: Reading, from: number, verb: number): boolean {
  let open = false
  for (let at = Math.max(0, from - 6); at < verb; at++) {
    if (reading.clauses.kind(at) === 'relative') open = true
    else if (open && at > from && reading.clauses.kind(at) === 'comma') return true
  }
  return false
}

/** The call in which the statement was made, where the text lets it be known. */
export function callOf(
  reading: Reading,
  told: StatementTold,
  calls: readonly CallTold[],
  all: readonly StatementTold[],
): CallTold | null {
  if (told.medium !== null && told.medium !== 'call') return null
  if (/^(?:signed|transcript)/.test(told.rule)) return null
  const own = callsOf(reading, told, calls, all)
  if (own.length === 0) return null
  const to = addressed(reading, told).filter((ref) => !told.speakers.includes(ref))
  const spoken = own.find((call) => to.some((ref) => call.participants.includes(ref)))
  if (spoken) return spoken
  const { tokens, sentences } = reading.text
  const inSentence = own.find((call) =>
    tellings(reading, call, all).some(
      (at) =>
        tokens[at]!.sentence === told.sentence &&
        !holds(told.runs, at) &&
        at < told.cue.from &&
        !inPassing(reading, at, told.cue.from),
    ),
  )
  if (told.medium === 'call' || inSentence) return inSentence ?? own[0] ?? null
  if (isRelease(reading)) return own[0] ?? null
  const { paragraph } = sentences[told.sentence]!
  const near = own.find((call) =>
    tellings(reading, call, all).some((at) => Math.abs(tokens[at]!.paragraph - paragraph) <= 2),
  )
  return told.reported_by !== null && near ? near : null
}

/** The setting told in the sentence outside of anybody's words: "At a news conference later that day Lavrov ..." */
function settingOf(reading: Reading, told: StatementTold, all: readonly StatementTold[]): StatementTold['medium'] {
  const sentence = reading.text.sentences[told.sentence]!
  const limit =
    told.clause?.source === 'shared' || told.clause?.source === 'participle'
      ? sentence.from
      : (told.clause?.introducer ?? sentence.from)
  let unsure: StatementTold['medium'] = null
  for (let at = told.cue.from; at >= limit; at--) {
    const mark = isSaid(all, at) ? undefined : reading.marks.at(SpeechSetting, at)
    if (!mark || mark.to >= told.cue.from || !isPhrase(reading, at)) continue
    if (mark.value.sure) return mark.value.medium
    unsure ??= mark.value.medium
  }
  if (unsure) return unsure
  for (let index = 1; index < told.runs.length; index++) {
    const from = told.runs[index - 1]!.to + 1
    const to = told.runs[index]!.from - 1
    const medium = to - from < 10 ? settingIn(reading, from, to) : null
    if (medium) return medium
  }
  const last = told.runs.at(-1)
  if (!last || told.sentence !== reading.text.tokens[last.to]!.sentence) return null
  for (let at = Math.max(last.to, told.cue.to) + 1; at <= sentence.to; at++) {
    if (
      reading.marks.at(SayingVerb, at) ||
      reading.text.tokens[at]!.norm === 'according' ||
      reading.clauses.kind(at) === 'stop' ||
      all.some((other) => other !== told && holds([other.cue], at))
    )
      break
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
      return callOf(reading, known, calls, told) ? { ...known, medium: 'call' } : known
    }),
}

const sameSpeakers = (left: StatementTold, right: StatementTold): boolean =>
  left.speakers.join() === right.speakers.join()

/** A setting carries over to the same speaker's adjoining sentences, those after it first, then those before. */
export const carriedSettings: StatementRefiner = {
  name: 'setting carried over',
  refine(reading, told) {
    const ordered = told.toSorted((left, right) => left.cue.from - right.cue.from || startOf(left) - startOf(right))
    const forward: StatementTold[] = []
    for (const one of ordered) {
      const before = forward.findLast((other) => sameSpeakers(other, one))
      const interrupted = forward.at(-1) !== before
      const near = before && one.sentence - before.sentence <= (interrupted ? 1 : 4)
      forward.push({ ...one, medium: one.medium ?? (near ? before.medium : null) })
    }
    return forward.map((one, index) => {
      const next = forward[index + 1]
      const carried = next && sameSpeakers(next, one) && next.sentence - one.sentence <= 1 ? next.medium : null
      return one.medium || carried === 'call' ? one : { ...one, medium: carried ?? writtenIn(reading, one) }
    })
  },
}

/** "Bajwa said A, according to the spokesman. He called for B": what goes on in the same call has the same reporter. */
export const carriedReporters: StatementRefiner = {
  name: 'reporter carried over',
  refine(_, told) {
    const refined: StatementTold[] = []
    for (const one of told) {
      const before = refined.at(-1)
      const goesOn =
        before &&
        sameSpeakers(before, one) &&
        one.sentence - before.sentence <= 1 &&
        one.medium === 'call' &&
        before.medium === 'call'
      refined.push(goesOn && one.reported_by === null ? { ...one, reported_by: before.reported_by } : one)
    }
    return refined
  },
}

/** "wrote" in a round-up of tweets is one. */
function writtenIn(reading: Reading, told: StatementTold): StatementTold['medium'] {
  const lemma = reading.marks.at(SayingVerb, told.cue.from)?.value.lemma
  return lemma === 'write' && roundupDay(reading) ? 'tweet' : null
}
