import type { StatementMedium } from '../../../vocabulary.ts'
import type { Ref } from '../../extraction.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { type Cue, cuesOf } from '../cue.ts'
import type { Tellings } from '../lookup.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, type StatementTold, spanOf } from '../told.ts'
import { goesOnFrom, isSpokesperson, ofCallers, partiesIn, resolve } from '../who-speaks.ts'
import { wordsAfter } from './after-verb.ts'
import { type WordsBefore, wordsBefore } from './before-verb.ts'
import { leaning } from './stands-alone.ts'

interface Found {
  rule: string
  runs: StatementTold['runs']
  direct: boolean
  addressee: Ref[]
  medium: StatementMedium | null
}

const fromBefore = (words: WordsBefore | null): Found | null =>
  words && {
    rule:
      words.as === 'clause'
        ? 'clause before verb'
        : words.as === 'interrupted'
          ? 'clause around verb'
          : `${words.as} before verb`,
    runs: words.runs,
    direct: words.direct,
    addressee: [],
    medium: null,
  }

/** The words of a cue, before or after it. A quotation right before the attribution wins, unless "that" follows the verb. */
function wordsOf(cue: Cue): Found | null {
  const inside = cue.reading.text.tokens[cue.verb.from]!.quotation >= 0
  const before =
    !inside && (cue.clause.source === 'inverted' || cue.clause.source === 'before') ? wordsBefore(cue) : null
  const words = wordsAfter(cue)
  const after: Found | null = words && {
    rule:
      words.as === 'object' || words.as === 'predicate' || words.as === 'sentiment'
        ? `${words.as} of verb`
        : `${words.as} after verb`,
    runs: words.runs,
    direct: words.direct,
    addressee: partiesIn(cue.reading, words.addressee),
    medium: words.medium ?? null,
  }
  const quoted = before !== null && (before.direct || before.as === 'interrupted')
  const bound = words?.as === 'that' || words?.as === 'clause' || words?.as === 'object'
  // "The warship will sail, Morrison said after a night of talks": the clause before, not the phrase behind.
  // "A boat sank, Soto said in a note to the video he had posted": the words behind belong to the setting.
  const isBehindSetting = words?.as === 'clause' && cue.medium !== null && (words.runs[0]?.from ?? 0) > cue.verb.to + 1
  if (before?.as === 'clause' && isBehindSetting) return fromBefore(before)
  const leans = words?.as === 'clause' && leaning.has(cue.reading.clauses.kind(words.runs[0]?.from ?? -1) ?? 'stop')
  if (before && ((quoted && !bound) || (leans && (quoted || before.as === 'clause')))) return fromBefore(before)
  return after ?? fromBefore(before)
}

/** "Soleimani, he said, had ...": "he" is not who is named in the words; better nobody than the wrong one. */
function namesItself(reading: Reading, cue: Cue, speakers: readonly Ref[], runs: StatementTold['runs']): boolean {
  const subject = cue.clause.subject
  const first = runs[0]
  if (!subject || !first || subject.from < first.from || !/^(?:he|she)$/.test(reading.text.tokens[subject.from]!.norm))
    return false
  const mention = reading.parties.mentionAt(first.from)
  return (
    mention?.form === 'name' &&
    !mention.modifier &&
    mention.to < subject.from &&
    mention.parties.some((ref) => speakers.includes(ref))
  )
}

/** "Moavero was careful: he would wait, he said": the words begin behind the colon; null without one. */
function behindColon(reading: Reading, runs: StatementTold['runs']): StatementTold['runs'] | null {
  const [first, ...others] = runs
  if (!first) return null
  for (let at = first.from; at < first.to; at++)
    if (reading.text.tokens[at]!.norm === ':') return [{ from: at + 1, to: first.to }, ...others]
  return null
}

/** Verbs of writing, whose subject is no text. */
const isOfPeople = ({ reading, verb }: Cue): boolean =>
  /^(?:post|tweet|write|text|email|message|cable)/.test(reading.marks.at(SayingVerb, verb.from)?.value.lemma ?? '')

/** "The president told Rama": somebody else than Rama, whoever the president may be. */
function toldThemselves({ saying, reading, verb }: Cue, speakers: readonly Ref[]): boolean {
  const spokenTo = saying.takes.includes('addressee') ? reading.parties.mentionAt(verb.to + 1) : undefined
  const isName = spokenTo?.form === 'name' && !spokenTo.modifier
  return isName && speakers.length > 0 && speakers.every((ref) => spokenTo.parties.includes(ref))
}

function toldBy(cue: Cue, before: Tellings): StatementTold | null {
  const { reading, clause, verb } = cue
  const subject = speakersOf(reading, clause.subject)
  // "a release posted on its page" is only described.
  if (subject.medium !== null && isOfPeople(cue)) return null
  const found = wordsOf(cue)
  const first = found?.runs[0]
  if (!found || !first) return null
  const speakers = resolve(reading, subject, cue, before, first.from)
  if (speakers.length === 0 && !clause.subject) return null
  if (toldThemselves(cue, speakers)) return null
  const runs = namesItself(reading, cue, speakers, found.runs) ? behindColon(reading, found.runs) : found.runs
  if (!runs) return null
  return {
    rule: found.rule,
    speakers,
    reported_by: cue.through,
    runs,
    cue: verb,
    clause,
    medium: cue.medium ?? found.medium ?? subject.medium ?? (ofCallers(reading, cue) ? 'call' : null),
    date: null,
    addressees: [...cue.addressees, ...found.addressee],
    spokesperson: isSpokesperson(reading, cue, subject, speakers),
    direct: found.direct,
    sentence: reading.text.tokens[verb.from]!.sentence,
    parts: {
      speaker:
        goesOnFrom(reading, cue, before)?.parts.speaker ?? (clause.subject ? [spanOf(reading, clause.subject)] : []),
    },
  }
}

/** Every verb of saying with a speaker and words, before or after it. */
export const said: StatementRule = {
  name: 'verb of saying',
  example: 'Lavrov told reporters that the talks had failed. “Enough,” said Ardern.',
  *find(reading, before) {
    for (const cue of cuesOf(reading)) {
      const told = toldBy(cue, before)
      if (told) yield told
    }
  },
}
