// Calls of which one side is told as somebody of a state, who is on the line in other calls of the text.

import type { Ref } from '../../extraction.ts'
import { officeOf } from '../../lexicon/officials.ts'
import { StateWord } from '../../lexicon/world.ts'
import { isWord } from '../../marks/marks.ts'
import { isPerson, isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { unique } from '../participants.ts'
import { countryOf, isOf, officesOf } from './states.ts'

/** The one person of a state's who is on the line in other calls of the text. */
function callerOf(reading: CallReading, state: Ref, told: readonly CallTold[], call: CallTold): Ref | null {
  const ofState = (party: Ref) => isPerson(reading, party) && isOf(reading, party, state)
  const persons = unique(told.flatMap(({ participants }) => participants.filter(ofState)))
  const [only, ...more] = persons.filter((party) => !call.participants.includes(party))
  if (only) return more.length === 0 ? only : null
  // "Amir rang A. He rang B. The top Iranian diplomat also rang C": of whom nobody says whom he serves.
  const callers = told.filter((other) => other.sentence < call.sentence).map(({ participants }) => participants)
  const common = callers[0]?.filter((party) => callers.length > 1 && callers.every((all) => all.includes(party))) ?? []
  const [caller] = common.filter((party) => isPerson(reading, party) && countryOf(reading, party) === null)
  return caller ?? holderAmong(reading, unique(callers.flat()), call, state) ?? namedBefore(reading, call, state)
}

/** "A called Prime Minister B. The Turkish premier then rang C": of those whom nobody gives a country, the one with the office. */
function holderAmong(reading: CallReading, callers: readonly Ref[], call: CallTold, state: Ref): Ref | null {
  const { from, to } = reading.text.sentences[call.sentence]!
  const told = reading.parties
    .get(state)
    .mentions.find((mention) => mention.form === 'description' && mention.from >= from && mention.to <= to)
  const office = told ? officeOf(reading.text.body.slice(told.start, told.end)) : null
  const [only, ...more] = callers.filter(
    (party) =>
      !call.participants.includes(party) &&
      isPerson(reading, party) &&
      countryOf(reading, party) === null &&
      officesOf(reading, party).some((one) => one === office),
  )
  return only && more.length === 0 ? only : null
}

/** "It was Lukashenko who did. The Belarusian leader spent hours on the phone": the only one whom the sentence before names, of whom nobody says whom he serves. */
function namedBefore(reading: CallReading, call: CallTold, state: Ref): Ref | null {
  const { from } = reading.text.sentences[call.sentence]!
  const before = reading.text.sentences[call.sentence - 1]
  const opening = reading.parties.mentionAt(from + 1) ?? reading.parties.mentionAt(from)
  if (!before || opening?.form !== 'description' || !opening.parties.includes(state)) return null
  const named: Ref[] = []
  for (let at = before.from; at <= before.to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from === at && mention.form === 'name') named.push(...mention.parties)
  }
  const [only, ...more] = unique(named.filter((party) => isPerson(reading, party)))
  const isOpen = only !== undefined && more.length === 0 && countryOf(reading, only) === null
  return isOpen && !call.participants.includes(only) ? only : null
}

const peoples = /(?:[a-z]{2}n|man|woman|swede|dane|pole|turk|greek)$/

/** "the Dutchman", "the Ecuadorian": one of a people, not "the Dutch" nor "the Kremlin". */
function isOneOfPeople(reading: CallReading, from: number, to: number): boolean {
  const { tokens } = reading.text
  const noun = isWord(tokens[from], 'the') ? from + 1 : isWord(tokens[from - 1], 'the') ? from : -1
  const as = reading.marks.at(StateWord, to)?.value.as
  return noun === to && (as === 'demonym' || as === 'people') && peoples.test(tokens[to]!.norm)
}

/** "The top Iranian diplomat", not "Iran": whether words of the telling describe somebody of the state. */
function isDescribed(reading: CallReading, call: CallTold, state: Ref): boolean {
  const { from, to } = reading.text.sentences[call.sentence]!
  for (let at = from; at <= to; at++) {
    const mention = reading.parties.mentionAt(at)
    if (mention?.from !== at) continue
    // "tried to get his Chinese opposite number": the other side, not who called.
    if (isWord(reading.text.tokens[mention.to], 'counterpart', 'number', 'colleague')) continue
    // "The Dutchman called him again"
    const isOne =
      mention.form === 'metonym' && mention.parties.includes(state) && isOneOfPeople(reading, mention.from, mention.to)
    if (isOne) return true
    const isUnnamed = mention.form === 'description' && mention.parties.length === 0
    if (isUnnamed || ((mention.form === 'description' || mention.modifier) && mention.parties.includes(state)))
      return true
  }
  return false
}

export const callersForStates: CallRefiner = {
  name: 'callers-for-states',
  example: 'Amir rang Fidan on Wednesday. The top Iranian diplomat also talked to his Qatari counterpart, Jassim.',
  refine: (reading, told) =>
    told.map((call) => {
      const states = call.participants.filter((party) => isState(reading, party))
      const [state] = states
      const hasPerson = call.participants.some((party) => isPerson(reading, party))
      if (!state || states.length > 1 || !hasPerson || !isDescribed(reading, call, state)) return call
      const caller = callerOf(reading, state, told, call)
      if (!caller) return call
      const participants = call.participants.map((party) => (party === state ? caller : party))
      return callWith(call, { participants, initiator: call.initiator === state ? caller : call.initiator })
    }),
}
