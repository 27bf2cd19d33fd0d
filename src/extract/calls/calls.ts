import type { Run } from '../clauses/clause.ts'
import { CallNoun, CallVerb, Remotely, VagueNoun } from '../lexicon/verbs-of-calling.ts'
import type { LexemeClass } from '../marks/lexeme.ts'
import type { CallReading, CallRefiner, CallRule, CallTold } from './call-rule.ts'
import { didAlike } from './refiners/alike.ts'
import { membersOfGroups, nextAttempts } from './refiners/attempts.ts'
import { callersForStates } from './refiners/callers.ts'
import { mediumInContext, mediumOfTitle, plannedAndHeld } from './refiners/context.ts'
import { countedOn } from './refiners/counted.ts'
import { counterpartNamed } from './refiners/counterparts.ts'
import {
  dayOfCallBefore,
  dayOfParagraph,
  dayOfPassage,
  dayOfRelease,
  dayOfSaying,
  dayOfSeries,
  dayOfTelling,
} from './refiners/dates.ts'
import { dayOfNoun } from './refiners/day-of-noun.ts'
import { deniedAfter } from './refiners/denied.ts'
import { dayOfHour } from './refiners/hours.ts'
import { initiatorByRequest } from './refiners/initiators.ts'
import { movedDay } from './refiners/moved.ts'
import { unanswered } from './refiners/outcomes.ts'
import { completeParties } from './refiners/parties.ts'
import { dropInterviews, needTwoParties, oneReading } from './refiners/readings.ts'
import { sameConversation } from './refiners/same-conversation.ts'
import { underHeading } from './refiners/series.ts'
import { holdersForStates, personsForStates, statesOfPersons } from './refiners/states.ts'
import { refusedAfter } from './refiners/taken.ts'
import { personOfTitle } from './refiners/titled.ts'
import { allTogether, besideOnLine, countedParties, enteredCall } from './refiners/together.ts'
import { wholeConversation } from './refiners/whole.ts'
import { attemptedCall } from './rules/attempted.ts'
import { onTheLine, spokeRemotely } from './rules/by-means.ts'
import { callConnected, wasConnected } from './rules/connected.ts'
import { hadOnLine } from './rules/had-on-line.ts'
import { heldCall } from './rules/held.ts'
import { nounOfCalling } from './rules/noun-of-calling.ts'
import { liftedReceiver, phoneRang } from './rules/phone-rang.ts'
import { gaveCall, placedCall } from './rules/placed.ts'
import { rang } from './rules/rang.ts'
import { didNotAnswer, letRing, receivedCall } from './rules/received.ts'
import { rowByMeans, rowByVerb, rowOfCalls } from './rules/rows.ts'
import { discussed, spokeWith } from './rules/spoke.ts'
import { vagueNoun } from './rules/vague-noun.ts'
import { whoPlaced } from './rules/who-placed.ts'

const rules: CallRule[] = [
  placedCall,
  whoPlaced,
  gaveCall,
  hadOnLine,
  wasConnected,
  callConnected,
  attemptedCall,
  rang,
  phoneRang,
  liftedReceiver,
  receivedCall,
  didNotAnswer,
  letRing,
  spokeWith,
  heldCall,
  nounOfCalling,
  vagueNoun,
  rowOfCalls,
  rowByMeans,
  rowByVerb,
  onTheLine,
  spokeRemotely,
  discussed,
]

const refiners: CallRefiner[] = [
  // Before one reading of the same words stands: "with Ruto also on the line" is read as a call of its own too.
  besideOnLine,
  oneReading,
  dropInterviews,
  deniedAfter,
  statesOfPersons,
  // Before parties are completed: the next sentence names those whom "three-way" counts.
  countedParties,
  // Before merging: a telling with one party joins the call that it belongs to.
  enteredCall,
  allTogether,
  completeParties,
  needTwoParties,
  personOfTitle,
  wholeConversation,
  // Before states become persons: "both of Sudan's generals" are those named next.
  membersOfGroups,
  mediumInContext,
  plannedAndHeld,
  // Before merging: a call told of two states is that of their ministers where the text names them.
  personsForStates,
  holdersForStates,
  counterpartNamed,
  callersForStates,
  // Again: two states on the line may turn out to be one person.
  needTwoParties,
  initiatorByRequest,
  refusedAfter,
  unanswered,
  movedDay,
  nextAttempts,
  didAlike,
  dayOfTelling,
  dayOfCallBefore,
  underHeading,
  dayOfSeries,
  dayOfNoun,
  dayOfParagraph,
  dayOfHour,
  countedOn,
  sameConversation,
  mediumOfTitle,
  dayOfSaying,
  dayOfPassage,
  // After merging, so that a date told elsewhere in the text comes first.
  dayOfRelease,
]

const triggers: Record<CallRule['trigger'], LexemeClass<unknown>> = {
  verb: CallVerb,
  noun: CallNoun,
  vague: VagueNoun,
  remotely: Remotely,
}

const asking = new Set('has have had did does do is was were will would can could why what when how who'.split(' '))

/** "Has the secretary talked with Ruto?": what is asked is not told. */
const isQuestion = ({ text }: CallReading, { from, to }: Run): boolean =>
  text.tokens[to]!.text === '?' && asking.has(text.tokens[from]!.norm)

/** The calls of a document, each once, in the order of their first telling. */
export function findCalls(reading: CallReading): CallTold[] {
  const told: CallTold[] = []
  for (const rule of rules)
    for (const mark of reading.marks.all(triggers[rule.trigger])) {
      const sentence = reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!
      if (sentence.role === 'byline' || isQuestion(reading, sentence)) continue
      told.push(...rule.read(reading, mark.from))
    }
  told.sort((left, right) => left.sentence - right.sentence || left.at - right.at)
  return refiners.reduce((calls: CallTold[], refiner) => refiner.refine(reading, calls), told)
}
