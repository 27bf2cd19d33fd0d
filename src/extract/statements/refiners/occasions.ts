import type { StatementMedium } from '../../../vocabulary.ts'
import { SpeechSetting } from '../../lexicon/speech-settings.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { audienceAt } from '../audience.ts'
import { type CallHeld, CallsTold } from '../calls-told.ts'
import { isIssuer, isPerformed, isRelease, roundupDay } from '../genre.ts'
import { lookupOf, Tellings } from '../lookup.ts'
import { settingIn } from '../settings.ts'
import { holds, type StatementRefiner, type StatementTold, startOf, statementWith } from '../told.ts'
import { postedIn, writtenIn } from './posts.ts'

/** The setting told in the sentence outside of anybody's words: "At a news conference later that day Lavrov ..." */
const settingOf = (reading: Reading, told: StatementTold, all: Tellings): StatementTold['medium'] =>
  settingBefore(reading, told, all) ??
  settingInWhich(reading, told) ??
  settingBetween(reading, told) ??
  settingAfter(reading, told, all) ??
  audienceOf(reading, told) ??
  settingAbove(reading, told, all)

/** From the verb back to where its clause begins; over all of the sentence where it shares another verb's subject. */
function settingBefore(reading: Reading, told: StatementTold, all: Tellings): StatementTold['medium'] {
  const { clause, cue } = told
  const sentence = reading.text.sentences[told.sentence]!
  const isBound = clause?.source === 'shared' || clause?.source === 'participle'
  const limit = isBound ? sentence.from : (clause?.introducer ?? sentence.from)
  const { levels } = reading.clauses.ground
  let unsure: StatementTold['medium'] = null
  for (let at = cue.from; at >= limit && levels[at] === levels[cue.from]; at--) {
    if (reading.clauses.kind(at) === 'stop' && reading.text.tokens[at]!.norm !== ':') break
    const mark = all.isSaid(at) && levels[at] === -1 ? undefined : reading.marks.at(SpeechSetting, at)
    if (!mark || mark.to >= cue.from || isOfSpeaker(reading, at, told) || isAside(reading, at, told)) continue
    // "retweeted a clip and thanked": a verb that tells the setting by itself.
    const isVerb = clause?.source === 'shared' && reading.clauses.kind(at) === 'past'
    if (!isVerb && !isPhrase(reading, at)) continue
    if (mark.value.sure) return mark.value.medium
    unsure ??= mark.value.medium
  }
  return unsure
}

/** "sent a cable to the king, in which she condemned ...": what the relative clause is of. */
function settingInWhich(reading: Reading, { clause, sentence }: StatementTold): StatementTold['medium'] {
  const { tokens, sentences } = reading.text
  const at = clause?.introducer ?? null
  if (at === null || tokens[at]!.norm !== 'which' || !/^(?:in|at|during)$/.test(tokens[at - 1]?.norm ?? '')) return null
  for (let noun = at - 2; noun >= Math.max(sentences[sentence]!.from, at - 16); noun--) {
    const mark = reading.marks.at(SpeechSetting, noun)
    if (mark?.value.sure) return mark.value.medium
  }
  return null
}

/** "Rama, the spokesman for the National Congress, said": words by which the speaker is described tell no setting. */
const isOfSpeaker = (reading: Reading, at: number, { speakers }: StatementTold): boolean =>
  reading.parties.mentionAt(at)?.parties.some((ref) => speakers.includes(ref)) ?? false

/** "Rama, who leads the party in the Senate, said": between the subject and its verb. */
function isAside(reading: Reading, at: number, { clause }: StatementTold): boolean {
  const subject = clause?.source === 'before' ? clause.subject : null
  const end = subject?.mention?.to ?? subject?.to
  if (end === undefined || at < end) return false
  return reading.clauses.kind(end + 1) === 'comma' && reading.clauses.kind(end + 2) === 'relative'
}

/** "urged ‘all sides’ [in an evening thread] to pull back" */
function settingBetween(reading: Reading, told: StatementTold): StatementTold['medium'] {
  for (let index = 1; index < told.runs.length; index++) {
    const from = told.runs[index - 1]!.to + 1
    const to = told.runs[index]!.from - 1
    const medium = to - from < 10 ? settingIn(reading, from, to) : null
    if (medium) return medium
  }
  return null
}

/** From the words to the sentence's end, or to the next who speaks. */
function settingAfter(reading: Reading, told: StatementTold, all: Tellings): StatementTold['medium'] {
  const { text, clauses } = reading
  const last = told.runs.at(-1)
  // "What he called a courtesy call was a quarrel": the sentence goes on about what he called so
  const introducer = told.clause?.introducer ?? null
  if (introducer !== null && text.tokens[introducer]!.norm === 'what') return null
  if (!last || told.sentence !== text.tokens[last.to]!.sentence || clauses.ground.levels[told.cue.from] !== -1)
    return null
  for (let at = Math.max(last.to, told.cue.to) + 1; at <= text.sentences[told.sentence]!.to; at++) {
    const isOthers = all.in(told.sentence).some((other) => other !== told && holds([other.cue], at))
    // "on state television": no verb of stating
    const isVerb = reading.marks.at(SayingVerb, at) && !reading.marks.at(SpeechSetting, at)
    if (isOthers || isVerb || clauses.kind(at) === 'stop') return null
    if (text.tokens[at]!.norm === 'according') return null
    const medium = settingIn(reading, at, Math.min(at + 3, text.sentences[told.sentence]!.to))
    if (medium && isPhrase(reading, at)) return medium
  }
  return null
}

/** "Speaking to CNN on Sunday, Pompeo said": whom the sentence's opening words were spoken to. */
function audienceOf(reading: Reading, told: StatementTold): StatementTold['medium'] {
  const { tokens, sentences } = reading.text
  const { from } = sentences[told.sentence]!
  const isSpeaking =
    /^(?:speaking|talking)$/.test(tokens[from]!.norm) && /^(?:to|with)$/.test(tokens[from + 1]?.norm ?? '')
  return isSpeaking && told.clause?.source === 'before' ? audienceAt(reading, from + 2) : null
}

/** "Tusk waded in on Twitter. ‘Nobody won,’ he wrote": the sentence before, about the same speaker, tells the setting. */
function settingAbove(reading: Reading, told: StatementTold, all: Tellings): StatementTold['medium'] {
  if (!told.direct || told.clause === null) return null
  const { sentences, tokens } = reading.text
  const above = sentences[told.sentence - 1]
  if (above?.role !== 'text' || above.paragraph !== sentences[told.sentence]!.paragraph) return null
  const mentions = lookupOf(reading).mentions(above.from, above.to)
  const isNamed = mentions.some(({ parties }) => parties.some((ref) => told.speakers.includes(ref)))
  // "At a news conference with Orban the president was asked about it. “That is over,” he replied."
  const opens = isNamed && leansOnSetting(reading, above.from) && all.in(above.index).length === 0
  if (opens) return settingIn(reading, above.from, Math.min(above.from + 6, above.to))
  const opening = mentions.find(({ within }) => within === null)
  if (!opening?.parties.some((ref) => told.speakers.includes(ref)) || all.in(above.index).length > 0) return null
  for (let at = opening.to + 1; at <= above.to; at++) {
    const mark = reading.marks.at(SpeechSetting, at)
    const isDenied = tokens[at - 2]?.norm === 'not'
    const isOccasion = mark?.value.sure && mark.value.medium !== 'call' && mark.value.medium !== 'letter'
    if (isOccasion && !isDenied && (isPhrase(reading, at) || tokens[at - 1]?.norm === 'a')) return mark.value.medium
  }
  return null
}

const leansOnSetting = (reading: Reading, from: number): boolean =>
  reading.clauses.kind(from) === 'preposition' && settingIn(reading, from, from + 6) !== null

/** Whether the words at the token stand behind a preposition, with determiner and adjectives between: "in [his first] tweet". */
function isPhrase(reading: Reading, at: number): boolean {
  for (let left = at - 1; left >= at - 6 && left >= 0; left--) {
    const kind = reading.clauses.kind(left)
    if (kind === 'preposition' || kind === 'to') return true
    // "Addressing media persons here, the spokesman said"
    if (/^(?:addressing|briefing|telling)$/.test(reading.text.tokens[left]!.norm)) return true
    if (kind !== 'noun' && kind !== 'determiner' && kind !== 'number' && kind !== 'possessive' && kind !== 'adverb')
      return false
  }
  return false
}

/** Gives each statement the setting of its own sentence, else the call in which it was made. */
export const settings: StatementRefiner = {
  name: 'setting',
  refine(reading, told, calls) {
    const tellings = new Tellings(told)
    const known = new CallsTold(reading, calls, tellings)
    return told.map((one) => {
      const set = statementWith(one, { medium: one.medium ?? settingOf(reading, one, tellings) })
      return known.of(set) ? statementWith(set, { medium: 'call' }) : set
    })
  },
}

const sameSpeakers = ({ speakers: left }: StatementTold, { speakers: right }: StatementTold): boolean =>
  left.length === right.length && left.every((speaker, at) => speaker === right[at])

/** The last statement of the same speakers within so many sentences. */
export function recent(
  told: readonly StatementTold[],
  one: StatementTold,
  sentences: number,
): StatementTold | undefined {
  for (let at = told.length - 1; at >= 0; at--) {
    const other = told[at]!
    if (sameSpeakers(other, one)) return one.sentence - other.sentence <= sentences ? other : undefined
    if (other.sentence < one.sentence - sentences - 2) return undefined
  }
  return undefined
}

/** "Borrell in a call with Zarif urged calm. Zarif, for his part, ...": whether both spoke in the same call. */
const inOneCall = (left: StatementTold, right: StatementTold, calls: readonly CallHeld[]): boolean =>
  calls.some(
    ({ participants, status }) =>
      status === 'occurred' && [...left.speakers, ...right.speakers].every((ref) => participants.includes(ref)),
  )

/** "told reporters on Sunday. On Tuesday he urged her": another day before the verb is another occasion. */
function isOnOtherDay({ dates, text }: Reading, before: StatementTold, one: StatementTold): boolean {
  const days = (from: number, to: number) =>
    dates.in(from, to).flatMap(({ value }) => (value?.length === 10 ? [value] : []))
  const there = text.sentences[before.sentence]!
  const [own] = one.sentence === before.sentence ? [] : days(text.sentences[one.sentence]!.from, one.cue.from)
  const others = days(there.from, there.to)
  return own !== undefined && others.length > 0 && !others.includes(own)
}

/** A setting carries over to the same speaker's adjoining sentences, those after it first, then those before. */
export const carriedSettings: StatementRefiner = {
  name: 'setting carried over',
  refine(reading, told, calls) {
    const ordered = told.toSorted((left, right) => left.cue.from - right.cue.from || startOf(left) - startOf(right))
    const forward: StatementTold[] = []
    for (const one of ordered) {
      const before = recent(forward, one, 10)
      const interrupted = forward.at(-1) !== before
      const near = before && one.sentence - before.sentence <= (interrupted ? 1 : 10)
      const last = forward.at(-1)
      const answers = last?.medium === 'call' && one.sentence - last.sentence <= 2 && inOneCall(last, one, calls)
      const carried = near && !isOnOtherDay(reading, before, one) ? before.medium : answers ? 'call' : null
      forward.push(statementWith(one, { medium: one.medium ?? postedIn(reading, one, forward) ?? carried }))
    }
    const written = forward.map((one) => statementWith(one, { medium: one.medium ?? writtenIn(reading, one) }))
    const isRoundup = roundupDay(reading) !== null
    return written.map((one, index) => {
      const next = written[index + 1]
      const carried = next && sameSpeakers(next, one) && next.sentence - one.sentence <= 1 ? next.medium : null
      const lasts = carried !== null && (lasting.has(carried) || (isRoundup && carried === 'tweet'))
      return one.medium || !lasts ? one : statementWith(one, { medium: carried })
    })
  },
}

/** Occasions that go on for a while: what was told reporters covers the sentence before, a post does not. */
const lasting: ReadonlySet<StatementMedium> = new Set(['press_conference', 'speech', 'press_release', 'meeting'])

/** What an office puts out in its own name is a release, where nothing else is told. */
export const released: StatementRefiner = {
  name: 'release',
  refine(reading, told) {
    if (!isRelease(reading)) return told
    return told.map((one) =>
      one.medium === null && (isPerformed(reading, one) || one.speakers.some((ref) => isIssuer(reading, ref)))
        ? statementWith(one, { medium: 'press_release' })
        : one,
    )
  },
}

/** "Bajwa said A, according to the spokesman. He called for B": what goes on in the same call has the same reporter. */
export const carriedReporters: StatementRefiner = {
  name: 'reporter carried over',
  refine(_, told) {
    const refined: StatementTold[] = []
    for (const one of told) {
      const before = refined.at(-1)
      // "Pompeo urged calm, it added; Qureshi assured him of patience."
      const isNear =
        before && (sameSpeakers(before, one) ? one.sentence - before.sentence <= 1 : one.sentence === before.sentence)
      const goesOn = isNear && one.medium === 'call' && before.medium === 'call'
      refined.push(goesOn && one.reported_by === null ? statementWith(one, { reported_by: before.reported_by }) : one)
    }
    return refined
  },
}
