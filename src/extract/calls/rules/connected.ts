import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import type { CallRule } from '../call-rule.ts'
import { partiesAfter } from '../listed.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'
import { extent } from './surroundings.ts'

/** "was put through to Horvat", "was patched through to the bridge": an exchange connects whoever asked for it. */
export const wasConnected: CallRule = {
  name: 'was-connected',
  example: 'Okoro was put through to Horvat shortly before dawn',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (!verb || !/^(?:put|patch) through$/.test(verb.value.lemma)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    if (clause.voice !== 'passive') return []
    const status = statusOf(reading, clause, true)
    const { subject } = sidesOf(reading, clause)
    const right = partiesAfter(reading, clause, 'to')
    if (!status || subject.length === 0 || right.length === 0) return []
    return tell(reading, {
      rule: wasConnected.name,
      at: from,
      left: subject,
      right,
      initiator: 'left',
      medium: 'phone',
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  },
}
