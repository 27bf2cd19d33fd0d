import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { endWithName, frontedBefore, listedAfter, partiesAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf, unique } from '../participants.ts'
import { statusOf } from '../status.ts'
import { opensWords, sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'
import { timeFrom } from '../times.ts'
import { extent } from './surroundings.ts'

/** "I've just come off the phone": the speaker's own pronoun a few words before. */
const saysI = (reading: CallReading, token: number): boolean =>
  [1, 2, 3, 4].some((back) => /^(?:i|we)(?:'|$)/.test(reading.text.tokens[token - back]?.norm ?? ''))

/** "Okoro, on the phone with Horvat on Monday, was told": who is named before the comma. */
function apposedTo(reading: CallReading, from: number): Ref[] {
  const mention = isWord(reading.text.tokens[from - 1], ',') ? reading.parties.mentionAt(from - 2) : undefined
  const isPerson = mention?.parties.length === 1 && reading.parties.get(mention.parties[0] ?? '').kind === 'person'
  return mention && isPerson && mention.to === from - 2 && !mention.modifier ? [...mention.parties] : []
}

/** "was on the line to Burhan and, separately, to Hemedti", "a bust-up on the phone with Merkel": the words name the other side. */
export const onTheLine: CallRule = {
  name: 'on-the-line',
  example:
    'Blinken was on the line to Burhan and, separately, to Dagalo / who spent 40 minutes on the phone to him / off the phone with X / hung up with X',
  trigger: 'remotely',
  read: (reading, from) => {
    const { tokens } = reading.text
    const means = reading.marks.at(Remotely, from)
    if (!means || !isWord(tokens[from], 'on', 'off', 'hung')) return []
    // "on the phone last night with Horvat"
    const end = timeFrom(reading, means.to + 1) ?? means.to
    if (!isWord(tokens[end + 1], 'to', 'with')) return []
    const phrase = nounPhraseFrom(reading.clauses.ground, end + 2)
    const clause = mainClause(reading, tokens[from]!.sentence, means)
    const right = phrase ? unique([...partiesOf(reading, phrase), ...listedAfter(reading, phrase.to)]) : []
    const isBefore = clause !== null && clause.verb.from < from
    const writer = reading.voices.at(from)
    const apposed = apposedTo(reading, from)
    const left =
      apposed.length > 0
        ? apposed
        : isBefore
          ? sidesOf(reading, clause).subject
          : writer && (opensWords(reading, from) || saysI(reading, from))
            ? [writer]
            : []
    const status = isBefore ? statusOf(reading, clause, true) : 'occurred'
    if (!phrase || !status || left.length === 0 || right.length === 0) return []
    const start = isBefore ? clause.from : from
    const to = Math.max(isBefore ? extent(reading, clause).to : phrase.to, phrase.to + 3)
    return tell(reading, {
      rule: onTheLine.name,
      at: from,
      left,
      right,
      initiator: null,
      medium: means.value,
      status,
      joint: false,
      clause: { from: start, to },
    })
  },
}

/** Verbs that speak to a whole house, or only tell where somebody was heard. */
const addressing = new Set(
  'sent sends send addressed addresses address attended attends joined joins testified testifies appeared appears participated delivered opened presided watched followed gave gives inaugurated'.split(
    ' ',
  ),
)
/** Verbs whose agent was on the line: "was told over the phone by B". */
const telling = new Set(
  'told informed briefed warned assured asked congratulated thanked urged advised consulted questioned'.split(' '),
)
/** Verbs that bring all of their objects together. */
const convening = new Set('convened gathered assembled convenes hosted brought'.split(' '))
/** What one does to somebody over a telephone. */
const briefing = new Set(
  'tell brief inform warn assure ask congratulate thank urge advise consult question alert reassure update notify persuade press caution'.split(
    ' ',
  ),
)
const hearing = new Set('heard learnt learned got received had obtained sought won took accepted'.split(' '))
const houses = new Set(['intergovernmental', 'legislature', 'media', 'court', 'party', 'company', 'ngo'])

const isHouse = (reading: CallReading, ref: Ref): boolean =>
  houses.has(reading.parties.get(ref).organisation_kind ?? '')

const exchanges = new Set('exchange chat discussion consultation contact talk'.split(' '))

/** "In a brief exchange [by telephone], Okoro and Horvat agreed": what the sentence opens with. */
function isOfExchange(reading: CallReading, from: number): boolean {
  const { tokens, sentences } = reading.text
  const start = sentences[tokens[from]!.sentence]!.from
  return (
    from - start <= 6 && isWord(tokens[start], 'in', 'during', 'after') && exchanges.has(tokens[from - 1]?.norm ?? '')
  )
}

/** "broke off dinner to brief [Horvat] over a secure line": whom the verb right before the means was put to. */
function toldBefore(reading: CallReading, from: number): Ref[] {
  const { tokens } = reading.text
  const mention = reading.parties.mentionAt(from - 1)
  if (!mention || mention.to !== from - 1 || mention.form !== 'name' || mention.modifier) return []
  const isTold = briefing.has(tokens[mention.from - 1]?.norm ?? '') && isWord(tokens[mention.from - 2], 'to')
  return isTold ? mention.parties.filter((ref) => reading.parties.get(ref).kind === 'person') : []
}

/** "Cameron, on the line from London on Wednesday, promised Jonathan": set between the subject and its verb; "Over the phone, ...". */
const isSetBetween = (reading: CallReading, from: number, subject: number, verb: number): boolean =>
  isOfExchange(reading, from) ||
  from <= reading.text.sentences[reading.text.tokens[from]!.sentence]!.from + 1 ||
  (subject < from && from < verb && isWord(reading.text.tokens[from - 1], ',', 'speaking'))

const speeches = new Set(
  'speech address sermon remarks statement message lecture testimony interview appearance rally conference'.split(' '),
)

/** "threatened the soldiers in a speech by video link": one speaks, nobody answers. */
const isOfSpeech = (reading: CallReading, from: number): boolean =>
  // "hung up": only "hung up with Horvat" says with whom
  isWord(reading.text.tokens[from], 'hung') ||
  speeches.has(reading.text.tokens[from - 1]?.norm ?? '') ||
  (speeches.has(reading.text.tokens[from - 2]?.norm ?? '') && reading.clauses.kind(from - 1) === 'past')

export const spokeRemotely: CallRule = {
  name: 'by-phone',
  example: 'The two discussed the truce by telephone / Merkel told Putin by phone that ...',
  trigger: 'remotely',
  read: (reading, from) => {
    const means = reading.marks.at(Remotely, from)
    const clause = means && mainClause(reading, reading.text.tokens[from]!.sentence, means)
    if (means && isOfSpeech(reading, from)) return []
    if (!means || !clause || addressing.has(reading.text.tokens[clause.verb.from]!.norm)) return []
    if (clause.verb.from > from && !isSetBetween(reading, from, clause.subject?.to ?? from, clause.verb.from)) return []
    const status = statusOf(reading, clause, true)
    const { subject: left, object: behind } = sidesOf(reading, clause)
    // "informed by telephone the president"
    const isParted = behind === null && clause.voice === 'active' && clause.verb.to === from - 1
    const object = isParted ? nounPhraseFrom(reading.clauses.ground, means.to + 1) : behind
    // "The presidents discussed Libya by phone": what two of them spoke of is not on the line.
    const isTopic = left.length > 1
    // "was told over the phone by B"
    const isTold = clause.voice === 'passive' && telling.has(reading.text.tokens[clause.verb.from]!.norm)
    const teller = isTold ? partiesOf(reading, reading.clauses.agentOf(clause)) : []
    // "heard it from B over the phone"
    const sources = hearing.has(reading.text.tokens[clause.verb.from]!.norm)
      ? partiesAfter(reading, clause, 'from')
      : []
    const isIt = object !== null && isWord(reading.text.tokens[object.from], 'it')
    const named = clause.voice === 'active' && !isTopic && !isIt ? partiesOf(reading, object) : teller
    const told =
      isParted && object ? [...named, ...listedAfter(reading, endWithName(reading, object.to, named))] : named
    const first = [...frontedBefore(reading, clause), ...(clause.voice === 'active' ? toldBefore(reading, from) : [])]
    const right = unique([...partiesAfter(reading, clause, 'with', 'to'), ...told, ...sources, ...first]).filter(
      (ref) => !isHouse(reading, ref),
    )
    // "tried to bring the two together by telephone": who tried is not on the line.
    if (!status || status === 'declined' || left.length === 0 || left.length + right.length < 2) return []
    const bounds = extent(reading, clause)
    return tell(reading, {
      rule: spokeRemotely.name,
      at: from,
      left,
      right,
      initiator: null,
      medium: means.value,
      status,
      joint: convening.has(reading.text.tokens[clause.verb.from]!.norm),
      clause: { from: bounds.from, to: Math.max(bounds.to, means.to) },
    })
  },
}
