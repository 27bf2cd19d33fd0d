// Calls that the text goes on to deny: "No such call took place", "Her office later denied the report".
import { CallNoun } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRefiner, CallTold } from '../call-rule.ts'
import { markIn } from '../telling.ts'

const accounts = new Set('report reports reporting claim claims account accounts story stories'.split(' '))
/** How many sentences behind the telling a denial may stand. */
const reach = 2

/** "denied the report", "dismissed it as fiction", "No such call was made": whether a sentence denies what was told before it. */
function denies(reading: CallReading, from: number, to: number): boolean {
  const { tokens } = reading.text
  for (let at = from; at < to; at++) {
    if (isWord(tokens[at], 'no') && isWord(tokens[at + 1], 'such')) {
      const noun = markIn(reading, CallNoun, at + 2, Math.min(to, at + 5))
      // "There is no such call set with the generals": another one
      return (
        noun !== null && !tokens.slice(noun.to, noun.to + 4).some((token) => isWord(token, 'with', 'to', 'between'))
      )
    }
    if (!isWord(tokens[at], 'denied', 'denies', 'dismissed', 'dismisses')) continue
    if (isWord(tokens[at + 1], 'it') && isWord(tokens[at], 'denied', 'denies')) return true
    const isThose = isWord(tokens[at + 1], 'the', 'that', 'this', 'these', 'those', 'such')
    if (isThose && accounts.has(tokens[at + 2]?.norm ?? '')) return !isWord(tokens[at + 3], 'of', 'that')
  }
  return false
}

function isDeniedAfter(reading: CallReading, { sentence }: CallTold): boolean {
  const { sentences } = reading.text
  for (let index = sentence + 1; index <= sentence + reach; index++) {
    const next = sentences[index]
    if (!next || next.paragraph - sentences[sentence]!.paragraph > 1) return false
    if (denies(reading, next.from, next.to)) return true
  }
  return false
}

export const deniedAfter: CallRefiner = {
  name: 'denied-after',
  example: 'Okoro telephoned Horvat on Monday, a daily wrote. Her office said that no such call had been made.',
  refine: (reading, told) => told.filter((call) => !isDeniedAfter(reading, call)),
}
