import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { partiesAfter } from '../listed.ts'
import { partiesOf, unique } from '../participants.ts'
import { tell } from '../telling.ts'
import { extent, meansIn, sentenceAt } from './surroundings.ts'

const attempts = new Set('attempt attempts effort efforts bid bids try tries'.split(' '))
const failing = new Set(
  'failed fails nothing unsuccessful fruitless vain nowhere unanswered rebuffed refused fruit'.split(' '),
)

/** Whose attempt it was: "the premier's [repeated] attempts", "attempts by the premier"; -1 where nobody is said. */
function ownerOf(reading: CallReading, noun: number): number {
  for (let at = noun - 1; at >= noun - 3; at--) if (reading.text.tokens[at]?.kind === 'possessive') return at - 1
  if (isWord(reading.text.tokens[noun - 1], 'his', 'her')) return noun - 1
  return isWord(reading.text.tokens[noun + 1], 'by') ? noun + 2 : -1
}

/** The noun before "to reach": "attempt to", "attempts by the premier to". */
function attemptBefore(reading: CallReading, to: number): number {
  for (let at = to - 1; at >= Math.max(0, to - 6); at--) if (attempts.has(reading.text.tokens[at]!.norm)) return at
  return -1
}

export const attemptedCall: CallRule = {
  name: 'attempted-call',
  example: "Okoro's attempts to reach Horvat by telephone have come to nothing",
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const facts = verb?.value.facts
    const isCalling = facts === 'places' || facts === 'reaches' || facts === 'speaks'
    if (!verb || !isCalling || !isWord(reading.text.tokens[from - 1], 'to')) return []
    const noun = attemptBefore(reading, from - 1)
    const owner = noun < 0 ? -1 : ownerOf(reading, noun)
    const mention = owner < 0 ? undefined : reading.parties.mentionAt(owner)
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const sentence = sentenceAt(reading, from)
    const isVain = reading.text.tokens.slice(from, sentence.to).some(({ norm }) => failing.has(norm))
    if (!mention || !isVain) return []
    const means = meansIn(reading, sentence.from, sentence.to)
    if (facts !== 'places' && !means) return []
    const right = unique([
      ...partiesOf(reading, reading.clauses.objectOf(clause)),
      ...partiesAfter(reading, clause, 'to', 'with'),
    ])
    const left = mention.parties.filter((ref) => !right.includes(ref))
    if (left.length === 0 || right.length === 0) return []
    return tell(reading, {
      rule: attemptedCall.name,
      at: from,
      left,
      right,
      initiator: 'left',
      medium: means ?? 'phone',
      status: 'declined',
      joint: false,
      clause: extent(reading, clause),
    })
  },
}
