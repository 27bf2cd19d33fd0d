import { SpeechSetting } from '../../lexicon/speech-settings.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { CallsTold } from '../calls-told.ts'
import { settingIn } from '../cue.ts'
import { roundupDay } from '../genre.ts'
import { Tellings } from '../lookup.ts'
import { holds, type StatementRefiner, type StatementTold, startOf } from '../told.ts'

/** The setting told in the sentence outside of anybody's words: "At a news conference later that day Lavrov ..." */
function settingOf(reading: Reading, told: StatementTold, all: Tellings): StatementTold['medium'] {
  const sentence = reading.text.sentences[told.sentence]!
  const limit =
    told.clause?.source === 'shared' || told.clause?.source === 'participle'
      ? sentence.from
      : (told.clause?.introducer ?? sentence.from)
  let unsure: StatementTold['medium'] = null
  for (let at = told.cue.from; at >= limit; at--) {
    const mark = all.isSaid(at) ? undefined : reading.marks.at(SpeechSetting, at)
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
      all.in(told.sentence).some((other) => other !== told && holds([other.cue], at))
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
  refine(reading, told, calls) {
    const tellings = new Tellings(told)
    const known = new CallsTold(reading, calls, tellings)
    return told.map((one) => {
      const set = { ...one, medium: one.medium ?? settingOf(reading, one, tellings) }
      return known.of(set) ? { ...set, medium: 'call' } : set
    })
  },
}

const sameSpeakers = (left: StatementTold, right: StatementTold): boolean =>
  left.speakers.join() === right.speakers.join()

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

/** A setting carries over to the same speaker's adjoining sentences, those after it first, then those before. */
export const carriedSettings: StatementRefiner = {
  name: 'setting carried over',
  refine(reading, told) {
    const ordered = told.toSorted((left, right) => left.cue.from - right.cue.from || startOf(left) - startOf(right))
    const forward: StatementTold[] = []
    for (const one of ordered) {
      const before = recent(forward, one, 4)
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
