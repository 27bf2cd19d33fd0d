// Conversations of more than two whose further parties are told by the way: "with Horvat also on the line", "The three agreed".

import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, Separately } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { joining } from '../joiners.ts'
import { endWithName, listedAfter } from '../listed.ts'
import { partiesOf, unique } from '../participants.ts'
import { isNoCall } from '../rules/surroundings.ts'
import { markIn } from '../telling.ts'

const lines = new Set('line phone telephone call'.split(' '))
const dialling = new Set('listening joining dialling dialing conferenced patched linked'.split(' '))

/** "[on] the line", "[on] the call", "[listening] in", "[conferenced] in", "[joining] from Oslo": whether the words put somebody on the line as well. */
function isOnLine(reading: CallReading, at: number): boolean {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'on')) return isWord(tokens[at + 1], 'the') && lines.has(tokens[at + 2]?.norm ?? '')
  return dialling.has(tokens[at]!.norm) && isWord(tokens[at + 1], 'in', 'from', 'by', 'the', 'them')
}

/** How far behind "with" it may be told that whoever is named was on the line: over an apposition. */
const reach = 14

/** "rang Horvat, [with Ruto, the Kenyan premier, also on the line]": who is named so in the rest of the sentence. */
function besideIn(reading: CallReading, { sentence, at: from }: CallTold): Ref[] {
  const { to } = reading.text.sentences[sentence]!
  for (let at = from + 1; at < to; at++) {
    if (!isWord(reading.text.tokens[at], 'with')) continue
    const phrase = nounPhraseFrom(reading.clauses.ground, at + 1)
    const parties = phrase ? partiesOf(reading, phrase) : []
    if (!phrase || parties.length === 0) continue
    const end = endWithName(reading, phrase.to, parties)
    for (let next = end + 1; next <= Math.min(to, end + reach) && !isWord(reading.text.tokens[next], 'and'); next++)
      if (isOnLine(reading, next)) return unique([...parties, ...listedAfter(reading, end)])
  }
  return []
}

/** "[Ruto also] joined the call", "took part in the conversation", "was on the line": what the verb says of its subject. */
function entersAt(reading: CallReading, from: number): boolean {
  const { tokens } = reading.text
  const at = isWord(tokens[from], 'also', 'too', 'later', 'then') ? from + 1 : from
  const isNoun = (start: number) => {
    const noun = isWord(tokens[start], 'the', 'this', 'that', 'their')
      ? markIn(reading, CallNoun, start + 1, start + 4)
      : null
    return noun !== null && !isNoCall(reading, noun.from)
  }
  if (joining.has(tokens[at]?.norm ?? '')) return isNoun(at + 1) || isWord(tokens[at + 1], 'them')
  if (isWord(tokens[at], 'took') && isWord(tokens[at + 1], 'part'))
    return isWord(tokens[at + 2], 'in') && isNoun(at + 3)
  if (isWord(tokens[at], 'participated')) return isWord(tokens[at + 1], 'in') && isNoun(at + 2)
  if (!isWord(tokens[at], 'was', 'were')) return false
  return isOnLine(reading, isWord(tokens[at + 1], 'also', 'too') ? at + 2 : at + 1)
}

/** "Ruto, too, was on the line.", "Also on the call was Ruto.": who entered the call told before by a sentence of his own. */
function enteredBy(reading: CallReading, index: number): Ref[] {
  const sentence = reading.text.sentences[index]
  if (!sentence) return []
  const { tokens } = reading.text
  const { from } = sentence
  if (isWord(tokens[from], 'also') && isOnLine(reading, from + 1) && isWord(tokens[from + 4], 'was', 'were')) {
    const phrase = nounPhraseFrom(reading.clauses.ground, from + 5)
    const parties = phrase ? partiesOf(reading, phrase) : []
    return phrase ? unique([...parties, ...listedAfter(reading, endWithName(reading, phrase.to, parties))]) : []
  }
  const subject = nounPhraseFrom(reading.clauses.ground, from)
  if (!subject || isWord(tokens[from], 'he', 'she', 'they')) return []
  const parties = partiesOf(reading, subject)
  const end = endWithName(reading, subject.to, parties)
  const verb = isWord(tokens[end + 1], ',') && isWord(tokens[end + 2], 'too') ? end + 4 : end + 1
  return entersAt(reading, verb) ? parties : []
}

const withMore = (reading: CallReading, call: CallTold, more: readonly Ref[]): CallTold => {
  const persons = more.filter((ref) => reading.parties.get(ref).kind === 'person')
  return persons.length > 0 ? callWith(call, { participants: unique([...call.participants, ...persons]) }) : call
}

export const besideOnLine: CallRefiner = {
  name: 'beside-on-line',
  example: 'Okoro rang Horvat, with Ruto also on the line.',
  refine: (reading, told) => told.map((call) => (call.weak ? call : withMore(reading, call, besideIn(reading, call)))),
}

export const enteredCall: CallRefiner = {
  name: 'entered-call',
  example: 'Okoro rang Horvat on Monday. Ruto joined the call from Nairobi.',
  refine: (reading, told) =>
    told.map((call) => {
      const after = call.sentence + 1
      const isLast = told.every((other) => other === call || other.sentence !== call.sentence || other.at < call.at)
      const isOpen = isLast && told.every(({ sentence }) => sentence !== after)
      return isOpen && !call.weak && call.status !== 'declined'
        ? withMore(reading, call, enteredBy(reading, after))
        : call
    }),
}

const counts: readonly (readonly string[])[] = [[], [], ['two', 'pair', 'both'], ['three', 'trio'], ['four'], ['five']]

/** "the three", "all three leaders", "the four men": whether a sentence tells of so many as one. */
function speaksOf(reading: CallReading, index: number, count: number): boolean {
  const sentence = reading.text.sentences[index]
  const words = counts[count] ?? []
  if (!sentence || words.length === 0) return false
  const { tokens } = reading.text
  for (let at = sentence.from; at < sentence.to; at++)
    if (isWord(tokens[at], 'the', 'all') && isWord(tokens[at + 1], ...words) && !reading.marks.at(CallNoun, at + 2))
      return [1, 2, 3, 4].some((step) => /^(?:past|present|auxiliary)$/.test(reading.clauses.kind(at + 1 + step) ?? ''))
  return false
}

export const allTogether: CallRefiner = {
  name: 'all-together',
  example: 'Okoro spoke by telephone to Horvat and Ruto. The three agreed to meet.',
  refine: (reading, told) => {
    const done = new Set<CallTold>()
    return told.flatMap((call) => {
      if (done.has(call)) return []
      const alike = told.filter(
        (other) =>
          other.at === call.at && other.status === call.status && other.participants[0] === call.participants[0],
      )
      const { from, to } = reading.text.sentences[call.sentence]!
      const participants = unique(alike.flatMap((other) => other.participants))
      const isOne =
        alike.length > 1 && participants.length === alike.length + 1 && !markIn(reading, Separately, from, to)
      const isSaid = isOne && [0, 1].some((step) => speaksOf(reading, call.sentence + step, participants.length))
      if (!isSaid) return [call]
      for (const other of alike) done.add(other)
      return [callWith(call, { participants })]
    })
  },
}

export const countedParties: CallRefiner = {
  name: 'counted-parties',
  example: "The ministers quarrelled in a three-way call. Lavrov set it up with Armenia's M and Azerbaijan's B.",
  refine: (reading, told) =>
    told.map((call) => {
      const next = reading.text.sentences[call.sentence + 1]
      const states = call.participants.filter((ref) => isState(reading, ref)).length
      // "The foreign ministers of Chad, Mali and Niger held a conference call. A told B and C"
      const count = call.count ?? (states > 2 && states === call.participants.length ? states : null)
      if (!count || !next || call.participants.length - states >= count) return call
      const named: Ref[] = []
      for (let at = next.from; at <= next.to; at++) {
        const mention = reading.parties.mentionAt(at)
        if (mention?.from === at && !mention.modifier)
          named.push(...mention.parties.filter((ref) => reading.parties.get(ref).kind === 'person'))
      }
      const persons = unique(named)
      return persons.length === count
        ? callWith(call, { participants: persons, evidence: [...call.evidence, { start: next.start, end: next.end }] })
        : call
    }),
}
