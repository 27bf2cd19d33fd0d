import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { bodyNouns, spokesWords } from '../lexicon/verbs-of-saying.ts'
import { type Mention, partiesMeant } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { Cue } from './cue.ts'
import { namedBefore } from './described.ts'
import { lookupOf, type Tellings } from './lookup.ts'
import { fits, type Speakers } from './speakers.ts'
import type { StatementTold } from './told.ts'

/** Parties named in a run of tokens. */
export const partiesIn = (reading: Reading, run: { from: number; to: number } | null): Ref[] =>
  run
    ? lookupOf(reading)
        .mentions(run.from, run.to)
        .filter(({ within }) => within === null)
        .flatMap(({ parties }) => parties)
    : []

/** "Trump had told him so in July": an aside. */
const isPluperfect = (reading: Reading, { clause }: StatementTold): boolean =>
  clause !== null && reading.text.tokens[clause.from]!.norm === 'had'

/** The mention with which a sentence opens, behind an entry's time: "**6:02pm** Foreign Secretary Soto needs a minute." */
function headMention({ text, parties }: Reading, { from, to, paragraph }: Sentence): Mention | undefined {
  let at = Math.max(from, text.paragraphs[paragraph]!.lead)
  const isTime = (token: Token) =>
    token.kind === 'number' || token.kind === 'punctuation' || /^(?:\d.*|am|pm|gmt|utc)$/.test(token.norm)
  while (at < Math.min(to, from + 9) && isTime(text.tokens[at]!)) at++
  return parties.mentionAt(at)
}

/** "Moavero was careful: he would, he said": who is named at the head of the pronoun's own sentence; null for nobody. */
function namedAtHead(reading: Reading, cue: Cue, word: string): Ref[] | null {
  const sentence = reading.text.sentences[reading.text.tokens[cue.verb.from]!.sentence]!
  const head = headMention(reading, sentence)
  const isPerson = head?.parties.length === 1 && reading.parties.get(head.parties[0] ?? '').kind === 'person'
  const subject = cue.clause.subject?.from ?? 0
  if (!head || !isPerson || head.modifier || head.form === 'pronoun' || head.to >= subject) return null
  // "Rama, he told reporters, had ...": named in the words, so not who says them.
  if (reading.clauses.kind(head.to + 1) === 'comma' && head.to + 2 === subject) return null
  return fits(reading, head.parties[0] ?? '', word) ? head.parties : null
}

/** "Kim resigned. “I take the blame,” he said.": the person with whose name the sentence before opens, in the same paragraph. */
function subjectBefore(reading: Reading, cue: Cue, word: string): Ref[] | null {
  const { sentences, tokens } = reading.text
  const sentence = sentences[tokens[cue.verb.from]!.sentence]!
  const before = sentences[sentence.index - 1]
  if (before?.role !== 'text' || before.paragraph !== sentence.paragraph) return null
  const head = headMention(reading, before)
  const [ref] = head?.parties ?? []
  if (!head || ref === undefined || head.parties.length > 1 || head.modifier || head.form !== 'name') return null
  // "MAHUTA: He did. He said ...": a label.
  if (tokens[head.to + 1]?.norm === ':') return null
  return reading.parties.get(ref).kind === 'person' && fits(reading, ref, word) ? [ref] : null
}

/** "Pompeo said that Soleimani ... He condemned": who spoke in the main clause before speaks on. */
function goesOnSpeaking(reading: Reading, cue: Cue, before: Tellings, word: string): Ref[] | null {
  if (word !== 'he' && word !== 'she') return null
  const head = namedAtHead(reading, cue, word)
  if (head) return head
  const sentence = reading.text.tokens[cue.verb.from]!.sentence
  if (cue.clause.introducer !== null && cue.clause.subject?.from !== reading.text.sentences[sentence]!.from) return null
  const told = [...before.back(sentence - 1, 1)].find(
    (other) =>
      ((other.clause?.subject && other.clause.introducer === null && !isPluperfect(reading, other)) ||
        other.rule === 'name and colon') &&
      (other.spokesperson || other.sentence === sentence - 1),
  )
  if (!told) return subjectBefore(reading, cue, word)
  if (told.rule.startsWith('quoted') || told.speakers.length !== 1) return null
  return told.spokesperson || fits(reading, told.speakers[0] ?? '', word) ? told.speakers : null
}

/** "The spokesman added": whom he spoke for, or was, when he spoke last; else the body that spoke last. */
function spokespersonBefore(reading: Reading, cue: Cue, before: Tellings): Ref[] {
  // "A spokesman asked for patience": another one than who spoke before
  const { subject } = cue.clause
  const isBare = subject !== null && subject.to === subject.from + 1
  if (isBare && /^(?:an?|another)$/.test(reading.text.tokens[subject.from]!.norm)) return []
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

/**
 * "The answer came from Nasser Kanaani. The ministry's spokesman called ...": the person whom the sentence before names
 * without a post.
 */
function introducedBefore(reading: Reading, { clause, verb }: Cue): Ref[] {
  const { sentences, tokens } = reading.text
  const sentence = sentences[tokens[verb.from]!.sentence]!
  const before = sentences[sentence.index - 1]
  const opens = (clause.subject?.from ?? verb.from) - sentence.from <= 4 && tokens[sentence.from]!.norm === 'the'
  if (!opens || before?.paragraph !== sentence.paragraph) return []
  const named = new Set(partiesIn(reading, before).filter((ref) => reading.parties.get(ref).kind === 'person'))
  const [ref] = named
  return ref !== undefined && named.size === 1 && reading.parties.get(ref).positions.length === 0 ? [ref] : []
}

/** Whether who speaks here is somebody unnamed who speaks for a body, as the subject or whoever "he" stands for says. */
export function isSpokesperson(reading: Reading, cue: Cue, subject: Speakers, speakers: readonly Ref[]): boolean {
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
export const ofCallers = (reading: Reading, { clause }: Cue): boolean =>
  clause.subject !== null &&
  reading.text.tokens[clause.subject.from]!.norm === 'they' &&
  callersBefore(reading, clause.introducer).length > 0

/** "A, B and C issued a statement in which they condemned": the sentence's own subject. */
function issuersBefore(reading: Reading, introducer: number | null): Ref[] {
  const { tokens, sentences } = reading.text
  if (introducer === null || tokens[introducer]!.norm !== 'which') return []
  const subject = nounPhraseFrom(reading.clauses.ground, sentences[tokens[introducer]!.sentence]!.from)
  return [...new Set(partiesMeant(subject?.mentions ?? []))]
}

/** "stated that the launch was an outrage and condemned it": the words that end right before the conjunction. */
function besideWords(reading: Reading, { verb, clause }: Cue, before: Tellings): StatementTold | undefined {
  const { sentence } = reading.text.tokens[verb.from]!
  const isBeside = ({ runs, clause: other }: StatementTold) => {
    const end = runs.at(-1)?.to ?? 0
    return other !== null && end < clause.from && clause.from - end <= 3
  }
  return before.in(sentence).findLast(isBeside)
}

/**
 * The words before, whose speaker goes on: where the subject found lies within them or before who spoke them, it is not who
 * goes on ("four men would have to leave; Lee said that he would, and called the vote a farce").
 */
export function goesOnFrom(reading: Reading, cue: Cue, before: Tellings): StatementTold | undefined {
  const { source, subject } = cue.clause
  const beside = source === 'shared' && subject ? besideWords(reading, cue, before) : undefined
  if (!beside || !subject) return undefined
  const isLater = (beside.clause?.subject?.from ?? -1) > subject.from && beside.clause?.introducer === null
  return isLater || before.isSaid(subject.from) ? beside : undefined
}

/** "The group added": the body that spoke in the sentences right before. */
function bodyBefore(reading: Reading, { clause, verb }: Cue, before: Tellings): Ref[] {
  const { tokens } = reading.text
  const { subject } = clause
  if (!subject || subject.to - subject.from > 3 || tokens[subject.from]!.norm !== 'the') return []
  if (!bodyNouns.has(tokens[subject.to]!.norm)) return []
  const last = [...before.back(tokens[verb.from]!.sentence - 1, 2)][0]
  const isBody = (ref: Ref) => {
    const { organisation_kind } = reading.parties.get(ref)
    return organisation_kind !== null && organisation_kind !== 'state'
  }
  return last?.speakers.length === 1 && last.speakers.every(isBody) ? last.speakers : []
}

/** Whoever spoke last that the open subject can mean. */
export function resolve(reading: Reading, speakers: Speakers, cue: Cue, before: Tellings, start: number): Ref[] {
  const subject = cue.clause.subject
  const word = subject && subject.from === subject.to ? reading.text.tokens[subject.from]!.norm : ''
  const alongside = withParticiple(reading, cue, before)
  if (alongside) return alongside
  const carries = cue.saying.continues && word === 'it'
  const introduced = speakers.spokesperson ? introducedBefore(reading, cue) : []
  if (introduced.length > 0) return introduced
  if (ofCallers(reading, cue)) return callersBefore(reading, cue.clause.introducer)
  if (word === 'they' && speakers.refs.length === 0) return issuersBefore(reading, cue.clause.introducer)
  // "claimed that Seoul had fired and threatened war": the subject within the words is not who threatens.
  const goesOnHere = goesOnFrom(reading, cue, before)
  if (goesOnHere) return goesOnHere.speakers
  const goesOn = goesOnSpeaking(reading, cue, before, word)
  if (goesOn) return goesOn
  if (speakers.refs.length > 0 && !carries) return speakers.refs
  if (speakers.spokesperson) return spokespersonBefore(reading, cue, before)
  if (!speakers.open && !carries) {
    const isShared = cue.clause.source === 'shared' && subject !== null
    const coordinate = (isShared ? besideWords(reading, cue, before)?.speakers : undefined) ?? []
    if (coordinate.length > 0 || !subject || !speakers.described) return coordinate
    const named = namedBefore(reading, subject)
    return named.length > 0 ? named : bodyBefore(reading, cue, before)
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
