// "... but he refused to take the call": how a call told just before went, and whom it was to.

import type { Clause } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { sidesOf } from '../subjects.ts'
import { markIn, verbsIn } from '../telling.ts'

/** Who did not take "the call" by a clause of the sentence: "Rouhani refused to take the call", "she never returned it". */
function refuserIn(reading: CallReading, index: number, after: number): Ref | null {
  const sentence = reading.text.sentences[index]
  if (!sentence) return null
  for (const verb of verbsIn(reading, CallVerb, Math.max(sentence.from, after), sentence.to)) {
    const { facts } = verb.value
    if (facts !== 'receives' && facts !== 'refuses') continue
    const clause = reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form })
    const noun = markIn(reading, CallNoun, verb.to + 1, Math.min(sentence.to, verb.to + 3))
    const isKnown = noun !== null && isWord(reading.text.tokens[noun.from - 1], 'the', 'that', 'it', 'this')
    const [subject, ...more] = sidesOf(reading, clause).subject
    if (isKnown && subject && more.length === 0 && isInVain(clause, facts === 'refuses')) return subject
  }
  return null
}

const isInVain = (clause: Clause, refuses: boolean): boolean =>
  refuses ? clause.modality === 'asserted' && !clause.negated : clause.modality === 'refused' || clause.negated

/** The call as it stands once it is known who did not take it: "his Iranian counterpart" is the one who refused. */
function refused(reading: CallReading, call: CallTold, refuser: Ref): CallTold | null {
  // "A phoned B but he refused": nobody refuses his own call, whoever "he" was taken for.
  if (call.initiator === refuser) return callWith(call, { status: 'declined' })
  const { country, kind } = reading.parties.get(refuser)
  const states = call.participants.filter((party) => party !== call.initiator && isState(reading, party))
  const isOf = (party: Ref) =>
    party === refuser ||
    (kind === 'person' &&
      states.includes(party) &&
      (country === null ? states.length === 1 : reading.parties.get(party).country === country))
  if (!call.participants.some(isOf)) return null
  const participants = [...new Set(call.participants.map((party) => (isOf(party) ? refuser : party)))]
  return callWith(call, { participants, status: 'declined' })
}

export const refusedAfter: CallRefiner = {
  name: 'refused-after',
  example: 'Okoro phoned her Libyan counterpart last week but Haddad refused to take the call.',
  refine: (reading, told) =>
    told.map((call) => {
      if (call.status !== 'occurred' || call.participants.length !== 2) return call
      const refuser = refuserIn(reading, call.sentence, call.at + 1) ?? refuserIn(reading, call.sentence + 1, 0)
      return refuser ? (refused(reading, call, refuser) ?? call) : call
    }),
}
