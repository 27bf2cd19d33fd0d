// Who placed the call told by the way, of whose talk the sentence itself tells: "Okoro, who placed the call, told Horvat".
import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { partiesAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf, unique } from '../participants.ts'
import { tell } from '../telling.ts'
import { callNounIn, extent } from './surroundings.ts'

const placing = /^(?:place|make|initiate|put in|request|ask for)$/

/** "who placed the call": the relative word right before the verb. */
const isRelative = (reading: CallReading, verb: number): boolean =>
  [1, 2].some((back) => isWord(reading.text.tokens[verb - back], 'who')) &&
  !isWord(reading.text.tokens[verb - 1], 'not', 'never')

export const whoPlaced: CallRule = {
  name: 'who-placed',
  example: 'Okoro, who placed the call herself, told her Kenyan colleague Horvat that ...',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (!verb || !placing.test(verb.value.lemma) || !isRelative(reading, from)) return []
    const isNone = isWord(reading.text.tokens[verb.to + 1], 'no')
    const noun = isNone ? null : callNounIn(reading, verb.to + 1, verb.to + 4)
    const relative = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const clause = noun && mainClause(reading, reading.text.tokens[from]!.sentence, extent(reading, relative))
    if (!noun || !clause || clause.verb.from < from || clause.negated || clause.modality !== 'asserted') return []
    const left = partiesOf(reading, clause.subject)
    const told = clause.voice === 'active' ? partiesOf(reading, reading.clauses.objectOf(clause)) : []
    const right = unique([...told, ...partiesAfter(reading, clause, 'to', 'with')]).filter((ref) => !left.includes(ref))
    if (left.length !== 1 || right.length !== 1) return []
    return tell(reading, {
      rule: whoPlaced.name,
      at: clause.verb.from,
      left,
      right,
      initiator: 'left',
      medium: noun.value.medium === 'video' ? 'video' : 'phone',
      status: 'occurred',
      joint: false,
      clause: extent(reading, clause),
    })
  },
}
