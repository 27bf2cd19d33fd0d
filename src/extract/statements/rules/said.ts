import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { spokesWords } from '../../lexicon/verbs-of-saying.ts'
import type { Reading } from '../../reading.ts'
import { type Cue, cuesOf } from '../cue.ts'
import { namedBefore } from '../described.ts'
import { lookupOf, type Tellings } from '../lookup.ts'
import { fits, type Speakers, speakersOf } from '../speakers.ts'
import { type StatementRule, type StatementTold, spanOf } from '../told.ts'
import { wordsAfter } from './after-verb.ts'
import { leaning, type WordsBefore, wordsBefore } from './before-verb.ts'

interface Found {
  rule: string
  runs: StatementTold['runs']
  direct: boolean
  addressee: Ref[]
}

/** Parties named in a run of tokens. */
const partiesIn = (reading: Reading, run: { from: number; to: number } | null): Ref[] =>
  run
    ? lookupOf(reading)
        .mentions(run.from, run.to)
        .filter(({ within }) => within === null)
        .flatMap(({ parties }) => parties)
    : []

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

/** "Pompeo said that Soleimani ... He condemned": who spoke in the main clause before speaks on. */
function goesOnSpeaking(reading: Reading, cue: Cue, before: Tellings, word: string): Ref[] | null {
  if (word !== 'he' && word !== 'she') return null
  const sentence = reading.text.tokens[cue.verb.from]!.sentence
  if (cue.clause.introducer !== null && cue.clause.subject?.from !== reading.text.sentences[sentence]!.from) return null
  const told = [...before.back(sentence - 1, 1)].find(
    (other) =>
      other.clause?.subject &&
      other.clause.introducer === null &&
      (other.spokesperson || other.sentence === sentence - 1),
  )
  if (!told || told.rule.startsWith('quoted') || told.speakers.length !== 1) return null
  return told.spokesperson || fits(reading, told.speakers[0] ?? '', word) ? told.speakers : null
}

/** "The spokesman added": whom he spoke for, or was, when he spoke last; else the body that spoke last. */
function spokespersonBefore(reading: Reading, cue: Cue, before: Tellings): Ref[] {
  const holdsPost = (ref: Ref) =>
    reading.parties.get(ref).positions.some(({ title }) => spokesWords.has(title.toLowerCase().split(' ').at(-1) ?? ''))
  const spoke = [...before.back(reading.text.tokens[cue.verb.from]!.sentence, 20)].filter(
    ({ cue: other, speakers }) => other.from < cue.verb.from && speakers.length === 1,
  )
  const isBody = (ref: Ref) => {
    const { organisation_kind } = reading.parties.get(ref)
    return organisation_kind !== null && organisation_kind !== 'state'
  }
  const last =
    spoke.find(({ spokesperson, speakers }) => spokesperson || speakers.some(holdsPost)) ??
    spoke.find(({ speakers }) => speakers.some(isBody))
  return last?.speakers ?? []
}

/** Whether who speaks here is somebody unnamed who speaks for a body, as the subject or whoever "he" stands for says. */
function isSpokesperson(reading: Reading, cue: Cue, subject: Speakers, speakers: readonly Ref[]): boolean {
  const isBody = speakers.length > 0 && speakers.every((ref) => reading.parties.get(ref).kind === 'organisation')
  const { norm } = reading.text.tokens[cue.clause.subject?.from ?? cue.verb.from]!
  return isBody && (subject.spokesperson || norm === 'he' || norm === 'she')
}

/** "Scholz said Europe must do more, adding that ...": whoever spoke in the main clause adds it. */
function withParticiple(reading: Reading, cue: Cue, before: Tellings): Ref[] | null {
  const { clause, verb } = cue
  if (clause.source !== 'participle' || !clause.subject || clause.subject.from > verb.from) return null
  const { sentence } = reading.text.tokens[verb.from]!
  const said = before.in(sentence).filter((told) => told.clause?.form === 'finite' && told.cue.from < verb.from)
  const isMain = (told: StatementTold) => {
    const introducer = told.clause?.introducer ?? null
    return introducer === null || reading.clauses.kind(introducer) === 'conjunction'
  }
  return (said.findLast(isMain) ?? said.at(-1))?.speakers ?? null
}

/** "received calls from A, B and C, in which they offered": all whom the words before "in which" list. */
function callersBefore(reading: Reading, introducer: number | null): Ref[] {
  const { tokens, sentences } = reading.text
  if (introducer === null || !/^(?:in|during)$/.test(tokens[introducer - 1]?.norm ?? '')) return []
  const { from } = sentences[tokens[introducer]!.sentence]!
  for (let at = introducer - 2; at > from; at--)
    if (tokens[at]!.norm === 'from' && !reading.parties.mentionAt(at))
      return [...new Set(partiesIn(reading, { from: at, to: introducer }))]
  return []
}

/** "phone calls from A and B, in which they offered" */
const ofCallers = (reading: Reading, { clause }: Cue): boolean =>
  clause.subject !== null &&
  reading.text.tokens[clause.subject.from]!.norm === 'they' &&
  callersBefore(reading, clause.introducer).length > 0

/** "A, B and C issued a statement in which they condemned": the sentence's own subject. */
function issuersBefore(reading: Reading, introducer: number | null): Ref[] {
  const { tokens, sentences } = reading.text
  if (introducer === null || tokens[introducer]!.norm !== 'which') return []
  const subject = nounPhraseFrom(reading.clauses.ground, sentences[tokens[introducer]!.sentence]!.from)
  return [...new Set(subject?.mentions.flatMap(({ parties }) => parties) ?? [])]
}

/** "stated that the launch was an outrage and condemned it": who spoke the words that end right before the conjunction. */
function besideWords(reading: Reading, { verb, clause }: Cue, before: Tellings): Ref[] {
  const { sentence } = reading.text.tokens[verb.from]!
  const isBeside = ({ runs, clause: other }: StatementTold) => {
    const end = runs.at(-1)?.to ?? 0
    return other?.form === 'finite' && end < clause.from && clause.from - end <= 3
  }
  return before.in(sentence).findLast(isBeside)?.speakers ?? []
}

/** Whoever spoke last that the open subject can mean. */
function resolve(reading: Reading, speakers: Speakers, cue: Cue, before: Tellings, start: number): Ref[] {
  const subject = cue.clause.subject
  const word = subject && subject.from === subject.to ? reading.text.tokens[subject.from]!.norm : ''
  const alongside = withParticiple(reading, cue, before)
  if (alongside) return alongside
  const carries = cue.saying.continues && word === 'it'
  if (ofCallers(reading, cue)) return callersBefore(reading, cue.clause.introducer)
  if (word === 'they' && speakers.refs.length === 0) return issuersBefore(reading, cue.clause.introducer)
  const goesOn = goesOnSpeaking(reading, cue, before, word)
  if (goesOn) return goesOn
  if (speakers.refs.length > 0 && !carries) return speakers.refs
  if (speakers.spokesperson) return spokespersonBefore(reading, cue, before)
  if (!speakers.open && !carries) {
    const coordinate = subject && cue.clause.source === 'shared' ? besideWords(reading, cue, before) : []
    return coordinate.length > 0 || !subject || !speakers.described ? coordinate : namedBefore(reading, subject)
  }
  const wanted = speakers.medium ? 'it' : word
  const limit = Math.min(cue.verb.from, start)
  const candidates = [...before.back(reading.text.tokens[cue.verb.from]!.sentence, 20)].filter(
    (told) => told.cue.from < limit,
  )
  const issuers = candidates.flatMap((told) =>
    told.reported_by ? [told.reported_by, ...told.speakers] : told.speakers,
  )
  if (speakers.medium === 'tweet') return candidates[0]?.speakers.slice(0, 1) ?? []
  const found = issuers.find((ref) => fits(reading, ref, wanted)) ?? (speakers.medium ? issuers[0] : undefined)
  return found ? [found] : speakers.refs
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

function toldBy(cue: Cue, before: Tellings): StatementTold | null {
  const { reading, clause, verb } = cue
  const subject = speakersOf(reading, clause.subject)
  const found = wordsOf(cue)
  const first = found?.runs[0]
  if (!found || !first) return null
  const speakers = resolve(reading, subject, cue, before, first.from)
  if ((speakers.length === 0 && !clause.subject) || namesItself(reading, cue, speakers, found.runs)) return null
  return {
    rule: found.rule,
    speakers,
    reported_by: cue.through,
    runs: found.runs,
    cue: verb,
    clause,
    medium: cue.medium ?? subject.medium ?? (ofCallers(reading, cue) ? 'call' : null),
    date: null,
    addressees: [...cue.addressees, ...found.addressee],
    spokesperson: isSpokesperson(reading, cue, subject, speakers),
    direct: found.direct,
    sentence: reading.text.tokens[verb.from]!.sentence,
    parts: { speaker: clause.subject ? [spanOf(reading, clause.subject)] : [] },
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
