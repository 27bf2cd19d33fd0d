// Counterparts whom the next sentence names without saying whose they are.

import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'

/** Whether the sentence speaks of one counterpart. */
function speaksOfCounterpart(reading: CallReading, index: number): boolean {
  const { from, to } = reading.text.sentences[index]!
  for (let at = from; at <= to; at++)
    if (isWord(reading.text.tokens[at], 'counterpart', 'colleague', 'opposite')) return true
  return false
}

/** Who opens the sentence, where the text names him there first and of no other country. */
function newcomer(reading: CallReading, index: number, country: string | null): Ref | null {
  const sentence = reading.text.sentences[index]
  const mention = sentence ? reading.parties.mentionAt(sentence.from) : undefined
  const [ref, ...more] = mention?.form === 'name' && !mention.modifier ? mention.parties : []
  if (!mention || !ref || more.length > 0) return null
  const party = reading.parties.get(ref)
  const isNew = party.mentions.every(({ from, form }) => form !== 'name' || from >= mention.from)
  return party.kind === 'person' && isNew && (party.country === null || party.country === country) ? ref : null
}

export const counterpartNamed: CallRefiner = {
  name: 'counterpart-named',
  example:
    'The general refused to take a call from his Croatian counterpart. General Pavel Horvat rang the president instead.',
  refine: (reading, told) =>
    told.map((call: CallTold) => {
      const [state, ...more] = call.participants.filter((ref) => isState(reading, ref))
      if (!state || more.length > 0 || call.participants.length !== 2) return call
      if (!speaksOfCounterpart(reading, call.sentence)) return call
      const named = newcomer(reading, call.sentence + 1, reading.parties.get(state).country)
      if (!named || call.participants.includes(named)) return call
      const stands = (ref: Ref) => (ref === state ? named : ref)
      return callWith(call, {
        participants: call.participants.map(stands),
        initiator: call.initiator && stands(call.initiator),
      })
    }),
}
