// Nouns that tell of a call only where the passage is about calls: "A third exchange, with Horvat, is planned for Friday".

import type { CallMedium } from '../../../vocabulary.ts'
import { CallNoun, type CallNounFacts, CallVerb, Remotely, VagueNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
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
      if (said?.sure) return said.medium
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
  return [1, 2].some((back) => numbered.has(tokens[from - back]?.norm ?? ''))
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
    const value: CallNounFacts = { medium, sure: false, joint: false }
    return readNoun(reading, { from, to: mark.to, value })
  },
}
