// Nouns that tell of a call only where the passage is about calls: "A third exchange, with Horvat, is planned for Friday".

import type { CallMedium } from '../../../vocabulary.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import { CallNoun, type CallNounFacts, CallVerb, Remotely, VagueNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule, CallTold } from '../call-rule.ts'
import { partiesOf } from '../participants.ts'
import { tell } from '../telling.ts'
import { readNoun } from './noun-of-calling.ts'
import { isFaceToFace, meansIn, sentenceAt } from './surroundings.ts'

/** How many sentences back the passage may have spoken of telephones. */
const reach = 2

/** By which means those of the passage spoke, up to the noun's own sentence; null where it tells of no telephone. */
function mediumOfPassage(reading: CallReading, noun: number): CallMedium | null {
  const { tokens, sentences } = reading.text
  const { index, to, paragraph } = sentences[tokens[noun]!.sentence]!
  const own = meansIn(reading, sentences[index]!.from, to)
  if (own) return own
  for (let before = index; before >= Math.max(0, index - reach); before--) {
    const sentence = sentences[before]!
    if (paragraph - sentence.paragraph > 1) return null
    for (let at = sentence.from; at <= sentence.to; at++) {
      const means = reading.marks.at(Remotely, at)?.value
      const said = reading.marks.at(CallNoun, at)?.value
      const isPhoned =
        reading.marks.at(CallVerb, at)?.value.facts === 'places' && !isWord(tokens[at], 'called', 'call', 'calls')
      if (means) return means
      // "his call with A ...; the one with B"
      const isSame = before === index && isWord(tokens[noun], 'one') && said?.medium !== 'unspecified'
      if (said && (said.sure || isSame)) return said.medium
      if (isPhoned) return 'phone'
    }
  }
  return null
}

const numbered = new Set('second third fourth fifth further another new next earlier previous later'.split(' '))

/** "A third exchange, with", "their contact with", "another discussion with": counted or owned, with the other side named behind it. */
function isTold(reading: CallReading, from: number, to: number): boolean {
  const { tokens } = reading.text
  const next = isWord(tokens[to + 1], ',') ? to + 2 : to + 1
  if (!isWord(tokens[next], 'with', 'between')) return false
  // "His call with Okoro lasted an hour; the one with Horvat took thirty minutes."
  if (isWord(tokens[from], 'one')) return isWord(tokens[from - 1], 'the', 'another') && next === to + 1
  return [1, 2].some((back) => numbered.has(tokens[from - back]?.norm ?? ''))
}

/** "the one with Horvat took ten minutes": with whom, behind the word. */
function anotherWith(reading: CallReading, from: number, medium: CallMedium): CallTold[] {
  const phrase = nounPhraseFrom(reading.clauses.ground, from + 2)
  const right = partiesOf(reading, phrase)
  const { to } = sentenceAt(reading, from)
  if (right.length !== 1) return []
  return tell(reading, {
    rule: vagueNoun.name,
    at: from,
    left: [],
    right,
    initiator: null,
    medium,
    status: 'occurred',
    joint: false,
    clause: { from, to },
  })
}

export const vagueNoun: CallRule = {
  name: 'vague-noun',
  example: 'Okoro worked the phones on Monday. A third exchange, with Horvat, is planned for Wednesday.',
  trigger: 'vague',
  read: (reading, from) => {
    const mark = reading.marks.at(VagueNoun, from)
    if (!mark || !isTold(reading, from, mark.to) || reading.marks.at(CallNoun, from - 1)) return []
    const medium = mediumOfPassage(reading, from)
    const { from: start } = sentenceAt(reading, from)
    if (!medium || medium === 'unspecified' || isFaceToFace(reading, start)) return []
    // "the one with Horvat": whose the other was, the context tells
    if (isWord(reading.text.tokens[from], 'one')) return anotherWith(reading, from, medium)
    const value: CallNounFacts = { medium, sure: false, joint: false }
    return readNoun(reading, { from, to: mark.to, value })
  },
}
