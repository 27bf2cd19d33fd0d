// Calls told of again: a new attempt after one in vain, the two of a pair told of together.

import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import { isState } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { partiesOf } from '../participants.ts'
import { statusOf } from '../status.ts'
import { verbsIn } from '../telling.ts'
import { dateOf, settled } from '../when.ts'

/** "Urrutia will try again on Tuesday": the next attempt of whoever called in vain, in one of the next sentences. */
function nextAttempt(reading: CallReading, call: CallTold): CallTold | null {
  for (let index = call.sentence; index <= call.sentence + 2; index++) {
    const sentence = reading.text.sentences[index]
    if (!sentence) return null
    for (const verb of verbsIn(reading, CallVerb, sentence.from, sentence.to)) {
      if (verb.value.facts !== 'retries') continue
      const clause = reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form })
      const date = dateOf(reading, verb.from, { from: clause.from, to: reading.clauses.endOf(clause) })
      const isOwn = partiesOf(reading, clause.subject).includes(call.initiator ?? '')
      if (!isOwn || !date || statusOf(reading, clause, true) !== 'planned') continue
      const evidence = [{ start: sentence.start, end: sentence.end }]
      return callWith(call, {
        rule: 'next-attempt',
        status: 'planned',
        at: verb.from,
        sentence: index,
        evidence,
        date: settled(reading, date, 'planned'),
      })
    }
  }
  return null
}

export const nextAttempts: CallRefiner = {
  name: 'next-attempts',
  example: 'Horvat did not pick up. Okoro will try again on Tuesday.',
  refine: (reading, told) =>
    told.flatMap((call) => {
      const next = call.status === 'declined' && call.initiator ? nextAttempt(reading, call) : null
      return next ? [call, next] : [call]
    }),
}

/** "both of Sudan's generals", "the two leaders", "her counterparts": more than one, who are not named yet. */
function speaksOfSeveral(reading: CallReading, sentence: number): boolean {
  const { from, to } = reading.text.sentences[sentence]!
  for (let at = from; at <= to; at++)
    if (
      isWord(
        reading.text.tokens[at],
        'both',
        'two',
        'three',
        'leaders',
        'counterparts',
        'generals',
        'presidents',
        'ministers',
      )
    )
      return true
  return false
}

/** Those of the next sentences' calls that a telling of a state's two men stands for. */
function membersOf(reading: CallReading, group: CallTold, told: readonly CallTold[]): CallTold[] {
  const state = group.participants.find((party) => isState(reading, party))
  const other = group.participants.find((party) => party !== state)
  if (!state || !other || group.participants.length !== 2) return []
  if (!speaksOfSeveral(reading, group.sentence)) return []
  const members = told.filter(
    (call) =>
      call.sentence > group.sentence &&
      call.sentence <= group.sentence + 2 &&
      call.participants.includes(other) &&
      call.medium === 'unspecified' &&
      call.participants.every((ref) => !isState(reading, ref)),
  )
  return new Set(members.flatMap(({ participants }) => participants)).size > 2 ? members : []
}

export const membersOfGroups: CallRefiner = {
  name: 'members-of-groups',
  example: "Ruto telephoned both of Sudan's generals on Monday. He spoke first to Burhan, then to Dagalo.",
  refine: (reading, told) => {
    const groups = new Map(told.map((call) => [call, membersOf(reading, call, told)]))
    return told.flatMap((call) => {
      if (groups.get(call)?.length) return []
      const group = told.find((other) => groups.get(other)?.includes(call))
      if (!group) return [call]
      const medium = call.medium === 'unspecified' ? group.medium : call.medium
      return [
        callWith(call, {
          medium,
          date: call.date ?? group.date,
          initiator: call.initiator ?? group.initiator,
          evidence: [...call.evidence, ...group.evidence],
        }),
      ]
    })
  },
}
