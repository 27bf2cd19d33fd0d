import type { CallStatus } from '../../../vocabulary.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { NounPhrase } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, type CallNounFacts, NoCall, Remotely } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { Reading } from '../../reading.ts'
import type { CallRule, CallTold } from '../call-rule.ts'
import { listedAfter, mainClause, partiesAfter, partiesOf, unique } from '../participants.ts'
import { statusOf, tell } from '../telling.ts'
import { extent, meansIn } from './verbs.ts'

/** Words of a sentence beside a noun of calling that say that the call is to come, or did not come. */
const planned = new Set('planned scheduled expected due set upcoming forthcoming plans plan planning arrange arranged arranging sought seeks requested request proposed invited ahead'.split(' '))
const declined = new Set('cancelled canceled postponed scrapped rejected refused declined unanswered rebuffed snubbed aborted ignored'.split(' '))

/** The phrases that say who took part: "with X", "between X and Y", "from X to Y". */
function phrasesAfter(reading: Reading, noun: Mark<CallNounFacts>): Record<string, NounPhrase[]> {
  const phrases: Record<string, NounPhrase[]> = {}
  const { tokens } = reading.text
  const sentence = reading.text.sentences[tokens[noun.from]!.sentence]!
  for (let at = noun.to + 1; at <= Math.min(sentence.to, noun.to + 40); at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'stop' || kind === 'comma' || kind === 'relative' || kind === 'past' || kind === 'auxiliary' || kind === 'subordinator' || kind === 'that') break
    if (!isWord(tokens[at], 'with', 'between', 'from', 'to', 'among', 'by')) continue
    const phrase = nounPhraseFrom(reading.clauses.ground, at + 1)
    if (!phrase) continue
    const of = tokens[at]!.norm === 'among' ? 'between' : tokens[at]!.norm
    phrases[of] = [...(phrases[of] ?? []), phrase]
    at = phrase.to
  }
  return phrases
}

/** "Kerry's call", "his conversation", "Kerry call with": whose call it is. */
function possessor(reading: Reading, noun: Mark<CallNounFacts>): Ref[] {
  const { tokens } = reading.text
  const { sentence } = tokens[noun.from]!
  for (let at = noun.from - 1; at >= 0 && at >= noun.from - 4 && tokens[at]!.sentence === sentence; at--) {
    if (tokens[at]!.kind === 'possessive') return reading.parties.mentionAt(at - 1)?.parties ?? []
    const mention = reading.parties.mentionAt(at)
    if (isWord(tokens[at], 'his', 'her', 'their', 'its')) return mention?.parties ?? []
    // "Pence, whose call to Guaido": the one named before.
    if (isWord(tokens[at], 'whose')) return reading.parties.mentionAt(isWord(tokens[at - 1], ',') ? at - 2 : at - 1)?.parties ?? []
    if (mention) return reading.text.sentences[sentence]!.role === 'title' ? mention.parties : []
    if (reading.clauses.kind(at) !== 'noun' && reading.clauses.kind(at) !== 'number') return []
  }
  return []
}

/** Whether a call took place, by the words around its noun; null where it is denied or only imagined. */
function statusAround(reading: Reading, noun: Mark<CallNounFacts>): CallStatus | null {
  const { tokens } = reading.text
  const sentence = reading.text.sentences[tokens[noun.from]!.sentence]!
  const clause = mainClause(reading, sentence.index, noun)
  const words = tokens.slice(Math.max(sentence.from, noun.from - 8), Math.min(sentence.to, noun.to + 40) + 1)
  for (const word of words) {
    if (word.quotation !== tokens[noun.from]!.quotation) continue
    if (declined.has(word.norm) || (word.norm === 'off' && isWord(tokens[word.index - 1], 'called', 'broken', 'put'))) return 'declined'
    if (planned.has(word.norm) && !(isWord(word, 'set') && isWord(tokens[word.index + 1], 'up', 'out')) && !(isWord(word, 'request', 'due') && !isWord(tokens[word.index + 1], 'a', 'to'))) return 'planned'
  }
  if (isWord(tokens[noun.from - 1], 'no')) return null
  if (!clause || clause.verb.from > noun.to) return 'occurred'
  return extent(reading, clause).to >= noun.from ? statusOf(reading, clause) : 'occurred'
}

/** "Johnson urged Rouhani ... in their first conversation": subject and object of the sentence's verb. */
function sidesOfSentence(reading: Reading, noun: { from: number; to: number }): Ref[] {
  const clause = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
  if (!clause) return []
  const object = reading.clauses.objectOf(clause)
  return unique([...partiesOf(reading, clause.subject), ...(clause.voice === 'active' ? partiesOf(reading, object) : [])])
}

function readNoun(reading: Reading, from: number, noun: Mark<CallNounFacts>): CallTold[] {
  const { tokens } = reading.text
  const sentence = reading.text.sentences[tokens[from]!.sentence]!
  const phrases = phrasesAfter(reading, noun)
  const parties = (preposition: string) => unique((phrases[preposition] ?? []).flatMap((phrase) => partiesOf(reading, phrase)))
  const status = statusAround(reading, noun)
  if (!status) return []
  const callers = parties('from')
  const others = unique([...parties('with'), ...callers, ...parties('to')])
  const between = parties('between')
  const main = partiesOf(reading, mainClause(reading, sentence.index, noun)?.subject ?? null)
  // "In his call with X, Y said": the owner is told after his pronoun.
  const isFronted = noun.from - sentence.from <= 4 && isWord(tokens[noun.from - 1], 'his', 'her', 'their') && main.length > 0
  const whose = isFronted ? main : possessor(reading, noun)
  const isTitle = sentence.role === 'title' || sentence.role === 'form'
  const isPlaced = isWord(tokens[from - 1], 'a', 'the', 'phone', 'telephone', 'first', 'second') || whose.length > 0 || noun.value.sure || isTitle
  if (!isPlaced) return []
  const left = between.length > 1 ? between : whose.length > 0 ? whose : others.length > 0 ? main : noun.value.sure || isWord(tokens[from - 1], 'their', 'first') ? sidesOfSentence(reading, noun) : []
  if (others.length === 0 && left.length < 2) return []
  if (!noun.value.sure && others.length === 0 && between.length < 2 && !isWord(tokens[from - 2], 'their') && !isWord(tokens[from - 1], 'their')) return []
  const end = Math.max(noun.to, ...Object.values(phrases).flat().map((phrase) => phrase.to))
  return tell(reading, {
    rule: nounOfCalling.name,
    at: from,
    left,
    right: between.length > 1 ? [] : others,
    initiator: callers.length > 0 ? 'right' : whose.length > 0 && parties('to').length > 0 && parties('with').length === 0 ? 'left' : null,
    medium: meansIn(reading, noun.to + 1, sentence.to) ?? noun.value.medium,
    status,
    joint: noun.value.joint || noun.value.medium === 'video' || (others.length > 1 && tokens[noun.to]!.norm !== 'calls'),
    clause: { from: Math.max(sentence.from, from - 6), to: Math.min(sentence.to, end + 6) },
  })
}

export const nounOfCalling: CallRule = {
  name: 'noun-of-calling',
  example: "In a phone call with Lavrov, Kerry said ... / a call between the two ministers / Readout of the Secretary's Call with Foreign Minister Sato",
  trigger: 'noun',
  read: (reading, from) => {
    const noun = reading.marks.at(CallNoun, from)
    return noun && !reading.marks.at(NoCall, from) ? readNoun(reading, from, noun) : []
  },
}

/** "was on the line to Burhan and, separately, to Hemedti", "a bust-up on the phone with Merkel": the words name the other side. */
export const onTheLine: CallRule = {
  name: 'on-the-line',
  example: 'Blinken was on the line to Burhan and, separately, to Dagalo / who spent 40 minutes on the phone to him',
  trigger: 'remotely',
  read: (reading, from) => {
    const { tokens } = reading.text
    const means = reading.marks.at(Remotely, from)
    if (!means || !isWord(tokens[from], 'on', 'off') || !isWord(tokens[means.to + 1], 'to', 'with')) return []
    const phrase = nounPhraseFrom(reading.clauses.ground, means.to + 2)
    const clause = mainClause(reading, tokens[from]!.sentence, means)
    const right = phrase ? unique([...partiesOf(reading, phrase), ...listedAfter(reading, phrase.to)]) : []
    const left = clause && clause.verb.from < from ? partiesOf(reading, clause.subject) : []
    const status = clause && statusOf(reading, clause)
    if (!phrase || !status || left.length === 0 || right.length === 0) return []
    return tell(reading, { rule: onTheLine.name, at: from, left, right, initiator: null, medium: means.value, status, joint: false, clause: { from: clause.from, to: Math.max(extent(reading, clause).to, phrase.to + 3) } })
  },
}

export const spokeRemotely: CallRule = {
  name: 'by-phone',
  example: 'The two discussed the truce by telephone / Merkel told Putin by phone that ...',
  trigger: 'remotely',
  read: (reading, from) => {
    const means = reading.marks.at(Remotely, from)
    const clause = means && mainClause(reading, reading.text.tokens[from]!.sentence, means)
    if (!means || !clause || clause.verb.from > from) return []
    const status = statusOf(reading, clause)
    const left = partiesOf(reading, clause.subject)
    const object = clause.voice === 'active' ? partiesOf(reading, reading.clauses.objectOf(clause)) : []
    const right = unique([...partiesAfter(reading, clause, 'with', 'to'), ...object])
    if (!status || left.length === 0 || left.length + right.length < 2) return []
    return tell(reading, { rule: spokeRemotely.name, at: from, left, right, initiator: null, medium: means.value, status, joint: false, clause: extent(reading, clause) })
  },
}
