import { CallNoun, CallVerb, Remotely } from '../lexicon/verbs-of-calling.ts'
import type { LexemeClass } from '../marks/lexeme.ts'
import type { Reading } from '../reading.ts'
import type { CallRefiner, CallRule, CallTold } from './call-rule.ts'
import { completeParties, dayOfRelease, dropInterviews, initiatorByRequest, leadersForStates, needTwoParties, personsForStates, sameConversation, unanswered, verbsBeforeMeans } from './refiners/refiners.ts'
import { nounOfCalling, onTheLine, spokeRemotely } from './rules/nouns.ts'
import { heldCall, placedCall, receivedCall, spokeWith } from './rules/verbs.ts'

const rules: CallRule[] = [placedCall, receivedCall, spokeWith, heldCall, nounOfCalling, onTheLine, spokeRemotely]

const refiners: CallRefiner[] = [
  verbsBeforeMeans,
  dropInterviews,
  // Before merging: a telling with one party joins the call that it belongs to.
  completeParties,
  needTwoParties,
  // Before merging: a call told of two states is that of their ministers where the text names them.
  personsForStates,
  leadersForStates,
  initiatorByRequest,
  unanswered,
  sameConversation,
  // After merging, so that a date told elsewhere in the text comes first.
  dayOfRelease,
]

const triggers: Record<CallRule['trigger'], LexemeClass<unknown>> = { verb: CallVerb, noun: CallNoun, remotely: Remotely }

/** The calls of a document, each once, in the order of their first telling. */
export function findCalls(reading: Reading): CallTold[] {
  const told: (CallTold & { at: number })[] = []
  for (const rule of rules)
    for (const mark of reading.marks.all(triggers[rule.trigger])) {
      if (reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!.role === 'byline') continue
      for (const call of rule.read(reading, mark.from)) told.push({ ...call, at: mark.from })
    }
  told.sort((left, right) => left.sentence - right.sentence || left.at - right.at)
  return refiners.reduce((calls: CallTold[], refiner) => refiner.refine(reading, calls), told)
}
