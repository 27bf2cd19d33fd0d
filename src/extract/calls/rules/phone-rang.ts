// A telephone that rings, and who was heard in it.
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { partiesOf } from '../participants.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'

const phones = new Set('phone telephone mobile cellphone cell handset'.split(' '))

/** Whose telephone it is: "his [secure] telephone rang", "Okoro's phone"; nobody where "the phone" rings. */
function ownerOf(reading: CallReading, phone: number): Ref[] {
  for (let at = phone - 1; at >= phone - 3; at--) {
    const mention = reading.parties.mentionAt(at)
    if (isWord(reading.text.tokens[at], 'his', 'her'))
      return mention ? [...mention.parties] : reading.voices.pronoun(at)
    if (reading.text.tokens[at]?.kind === 'possessive') return reading.parties.mentionAt(at - 1)?.parties.slice() ?? []
  }
  return []
}

/** "[it] was Horvat", "[at the other end (of the line)] was Horvat", "[on the line] was Horvat": the token of the verb, by what stands before it. */
const isHeard = (reading: CallReading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'was', 'came', 'is') &&
  isWord(reading.text.tokens[at - 1], 'it', 'end', 'line', 'caller', 'telephone', 'receiver')

/** "[Horvat] was on the line", "[Horvat] was at the other end", "was calling": how the verb goes on behind whoever is named. */
function isOnLine(reading: CallReading, verb: number): boolean {
  const { tokens } = reading.text
  if (!isWord(tokens[verb], 'was', 'came')) return false
  if (isWord(tokens[verb + 1], 'calling', 'ringing')) return true
  if (!isWord(tokens[verb + 1], 'on', 'at') || !isWord(tokens[verb + 2], 'the')) return false
  return (
    isWord(tokens[verb + 3], 'line', 'phone') || (isWord(tokens[verb + 3], 'other') && isWord(tokens[verb + 4], 'end'))
  )
}

/** Who was on the line, in the rest of the sentence or in the next one. */
function heardAfter(reading: CallReading, verb: number): Ref[] {
  const { sentences, tokens } = reading.text
  const { index, to, paragraph } = sentences[tokens[verb]!.sentence]!
  const next = sentences[index + 1]
  const end = next && next.paragraph === paragraph ? next.to : to
  for (let at = verb + 1; at <= end; at++) {
    if (isHeard(reading, at)) return partiesOf(reading, nounPhraseFrom(reading.clauses.ground, at + 1))
    const mention = reading.parties.mentionAt(at)
    if (mention?.from === at && isOnLine(reading, mention.to + 1)) return [...mention.parties]
  }
  return []
}

const receivers = new Set('receiver phone telephone handset'.split(' '))

/** "[lifted] the receiver", "[picked up] the telephone": whether the verb's object is one. */
const isReceiver = (reading: CallReading, at: number): boolean =>
  receivers.has(reading.text.tokens[at]?.norm ?? '') || receivers.has(reading.text.tokens[at + 1]?.norm ?? '')

export const liftedReceiver: CallRule = {
  name: 'lifted-receiver',
  example: 'It was Okoro who lifted the receiver; at the other end was Horvat.',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'lifts' && verb?.value.facts !== 'answers') return []
    if (!isReceiver(reading, verb.to) && !isReceiver(reading, verb.to + 1)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const [owner, ...more] = sidesOf(reading, clause).subject
    const [other, ...others] = heardAfter(reading, verb.to)
    const isPair = owner && other && more.length + others.length === 0 && owner !== other
    if (!isPair || statusOf(reading, clause, true) !== 'occurred') return []
    const { from: start, to } = reading.text.sentences[reading.text.tokens[from]!.sentence]!
    return tell(reading, {
      rule: liftedReceiver.name,
      at: from,
      left: [owner],
      right: [other],
      initiator: verb.value.facts === 'lifts' ? 'left' : null,
      medium: 'phone',
      status: 'occurred',
      joint: false,
      clause: { from: start, to },
    })
  },
}

export const phoneRang: CallRule = {
  name: 'phone-rang',
  example: 'Okoro was asleep when her telephone rang. It was Horvat. / At the other end of the line was Horvat.',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.lemma !== 'ring' || !phones.has(reading.text.tokens[from - 1]?.norm ?? '')) return []
    const [owner, ...more] = ownerOf(reading, from - 1)
    const [caller, ...others] = heardAfter(reading, verb.to)
    const isPair = owner && caller && more.length + others.length === 0 && owner !== caller
    if (!isPair) return []
    const { from: start, to } = reading.text.sentences[reading.text.tokens[from]!.sentence]!
    return tell(reading, {
      rule: phoneRang.name,
      at: from,
      left: [owner],
      right: [caller],
      initiator: 'right',
      medium: 'phone',
      status: 'occurred',
      joint: false,
      clause: { from: start, to },
    })
  },
}
