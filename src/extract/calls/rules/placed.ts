import type { Clause, NounPhrase } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import type { Ref } from '../../extraction.ts'
import { officialHeads } from '../../lexicon/officials.ts'
import { CallNoun, CallVerb, Remotely, Separately, Unanswered } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { twoMeant } from '../groups.ts'
import { endWithName, listedAfter, objectBefore } from '../listed.ts'
import { partiesOf, unique } from '../participants.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { markIn, tell, verbsIn } from '../telling.ts'
import { extent, isNoCall, meansIn, sentenceAt, speaksOfCallNext, speaksOfCalls } from './surroundings.ts'

const summons = new Set(
  'account order heel mind task attention arms testify explain the a his her their its an'.split(' '),
)

/** What stands behind "called" where it only names: "a martyr", "reckless", "“reckless”". */
const predicates: ReadonlySet<string> = new Set(['determiner', 'mark', 'noun', 'number'])

const timeSpans = new Set('day week month fortnight year second third minute hour moment few couple little'.split(' '))

/** "called the raid a crime", "called him 'reckless'", "called the envoy to the palace": no telephone. */
function isNaming(reading: CallReading, object: NounPhrase, callees: readonly Ref[]): boolean {
  const { tokens } = reading.text
  const at = endWithName(reading, object.to, callees) + 1
  const kind = reading.clauses.kind(at)
  // "called Horvat a week before"
  if (isWord(tokens[at], 'a', 'an') && timeSpans.has(tokens[at + 1]?.norm ?? '')) return false
  const isNamed = callees.some((ref) => reading.parties.get(ref).kind === 'person')
  if (tokens[at]?.sentence === tokens[object.to]!.sentence) {
    // "has called the Egyptian four times"
    if (kind === 'number' && isWord(tokens[at + 1], 'times')) return false
    if (kind === 'pronoun' || predicates.has(kind ?? 'other')) return true
    if (kind === 'comma' && reading.clauses.kind(at + 1) === 'determiner')
      return !isNamed || isWord(tokens[at + 1], 'a', 'an')
    if (isWord(tokens[at], 'to') && summons.has(tokens[at + 1]?.norm ?? '')) return true
    if (isWord(tokens[at], 'in', 'off', 'out', 'away', 'home', 'for', 'as', 'back', '’s'))
      return isWord(tokens[at], 'off', 'out', 'away', 'home')
  }
  // "called Iran's bluff", "called Kenya": a state is telephoned by a word of it, or through its officials.
  const hasOfficial = tokens.slice(object.from, object.to + 1).some(({ norm }) => officialHeads.has(norm))
  const sentence = sentenceAt(reading, object.from)
  return !isNamed && !hasOfficial && !markIn(reading, Remotely, sentence.from, sentence.to)
}

/** The object, also behind "one after the other," and the like. */
function objectBehind(reading: CallReading, clause: Clause, object: NounPhrase | null): NounPhrase | null {
  if (object && partiesOf(reading, object).length > 0) return object
  const { tokens } = reading.text
  let at = clause.verb.to + 1
  if (isWord(tokens[at], 'both')) return nounPhraseFrom(reading.clauses.ground, at + 1) ?? object
  if (!isWord(tokens[at], ',')) return object
  const way = reading.marks.at(Separately, at + 1)
  if (!way || !isWord(tokens[way.to + 1], ',')) return object
  at = way.to + 2
  return nounPhraseFrom(reading.clauses.ground, at)
}

/** "tried him on the Wednesday night" needs a telephone beside it, or somebody who did not come to it. */
function hasMeans(reading: CallReading, token: number): boolean {
  const { from, to } = sentenceAt(reading, token)
  if (meansIn(reading, from, to) || markIn(reading, CallNoun, from, to) || markIn(reading, Unanswered, from, to))
    return true
  if (speaksOfCallNext(reading, token)) return true
  const before = reading.text.sentences[reading.text.tokens[token]!.sentence - 1]
  if (!before || before.paragraph !== reading.text.tokens[token]!.paragraph) return false
  if (markIn(reading, Remotely, before.from, before.to)) return true
  return verbsIn(reading, CallVerb, before.from, before.to).some(({ value }) => value.facts === 'answers')
}

const numbers = new Set(
  'number numbers mobile phone telephone cellphone cell extension line voicemail switchboard'.split(' '),
)

const isNumber = (reading: CallReading, { to }: NounPhrase): boolean => numbers.has(reading.text.tokens[to]!.norm)

/** Whom the object means; by "dialled [Horvat's] number", "rang [her] mobile" whose telephone it is. */
function calledBy(reading: CallReading, phrase: NounPhrase): Ref[] {
  if (!isNumber(reading, phrase)) return partiesOf(reading, phrase)
  const { tokens } = reading.text
  for (let at = phrase.to; at > phrase.from; at--)
    if (tokens[at]!.kind === 'possessive') return reading.parties.mentionAt(at - 1)?.parties.slice(0, 1) ?? []
  const isOwn = isWord(tokens[phrase.from], 'his', 'her', 'their')
  return isOwn ? (reading.parties.mentionAt(phrase.from)?.parties.slice(0, 1) ?? []) : []
}

/** "[Okoro] was (among) the first (leaders) to telephone": who did; null where the verb stands otherwise. */
function firstTo(reading: CallReading, verb: number): Ref[] | null {
  const { tokens } = reading.text
  if (!isWord(tokens[verb - 1], 'to')) return null
  const at = [2, 3].find((back) => isWord(tokens[verb - back], 'first', 'last', 'next', 'latest'))
  const was = at === undefined ? undefined : [1, 2, 3].find((back) => isWord(tokens[verb - at - back], 'was', 'were'))
  if (at === undefined || was === undefined || isWord(tokens[verb - at - was + 1], 'not', 'never')) return null
  const main = reading.clauses.at({ from: verb - at - was, to: verb - at - was, form: 'base' })
  const parties = main.negated ? [] : partiesOf(reading, main.subject)
  return parties.length > 0 ? parties : null
}

/** Whom the call was put to, all of a row; nobody where the verb only names: "called the raid a crime". */
function calleesOf(reading: CallReading, clause: Clause, object: NounPhrase | null, subject: Ref[]): Ref[] {
  const isCalled = reading.marks.at(CallVerb, clause.verb.from)?.value.lemma === 'call'
  const before = objectBefore(reading, clause)
  // "whom he called a martyr": no telephone
  if (before.length > 0)
    return isCalled && predicates.has(reading.clauses.kind(clause.verb.to + 1) ?? 'other') ? [] : before
  const called = objectBehind(reading, clause, object)
  if (!called) return []
  const named = calledBy(reading, called)
  const meant = named.length > 0 ? named : twoMeant(reading, called, subject)
  const callees = unique([...meant, ...listedAfter(reading, endWithName(reading, called.to, meant))])
  return isCalled && callees.length > 0 && isNaming(reading, called, callees) ? [] : callees
}

/** "was called by the Saudi minister", one person by another; not "was called by Horvat a liar", "was called a crime by Horvat". */
function isCalledBy(reading: CallReading, clause: Clause, called: readonly Ref[], callers: readonly Ref[]): boolean {
  const agent = reading.clauses.agentOf(clause)
  if (!agent || !isWord(reading.text.tokens[clause.verb.to + 1], 'by')) return false
  if ([...called, ...callers].some((ref) => reading.parties.get(ref).kind !== 'person')) return false
  const next = endWithName(reading, agent.to, callers) + 1
  const kind = reading.clauses.kind(next)
  return called.length > 0 && kind !== 'determiner' && kind !== 'mark' && !isWord(reading.text.tokens[next], 'to')
}

/** "was telephoned by Okoro, and again in the evening by Horvat" */
function callersOf(reading: CallReading, clause: Clause): Ref[] {
  const agent = reading.clauses.agentOf(clause)
  const named = partiesOf(reading, agent)
  return agent ? unique([...named, ...listedAfter(reading, endWithName(reading, agent.to, named))]) : []
}

export const placedCall: CallRule = {
  name: 'placed-call',
  example: 'Zarif rang Cavusoglu late on Monday / The president was telephoned by the king / I tried him by phone',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    const facts = verb?.value.facts
    if (!verb || (facts !== 'places' && facts !== 'reaches' && facts !== 'shows')) return []
    if (isNoCall(reading, from)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const first = firstTo(reading, from)
    const { subject: told, object } = sidesOf(reading, clause)
    const subject = first ?? told
    // "Called Horvat this morning": a post's first word.
    const isPost = subject[0] !== undefined && subject[0] === reading.voices.at(from)
    const isApposed = reading.clauses.kind(from - 1) === 'comma' && subject.length > 0
    if (!isPost && !isApposed && !first && !standsAsVerb(reading, from, verb.value.form)) return []
    const status = first ? 'occurred' : statusOf(reading, clause, facts !== 'reaches')
    if (!status || (facts === 'reaches' && verb.value.lemma !== 'get through to' && !hasMeans(reading, from))) return []
    const medium =
      facts === 'shows'
        ? ('video' as const)
        : (meansIn(reading, verb.to, extent(reading, clause).to) ?? ('phone' as const))
    const telling = (left: Ref[], right: Ref[], initiator: 'left' | 'right') =>
      tell(reading, {
        rule: placedCall.name,
        at: from,
        left,
        right,
        initiator,
        medium,
        status,
        joint: false,
        clause: extent(reading, clause),
      })
    if (clause.voice === 'passive') {
      const caller = callersOf(reading, clause)
      if (caller.length === 0 || (verb.value.lemma === 'call' && !isCalledBy(reading, clause, subject, caller)))
        return []
      return telling(subject, caller, 'right')
    }
    const callees = calleesOf(reading, clause, object, subject)
    if (callees.length === 0 || subject.length === 0) return []
    return telling(subject, callees, 'left')
  },
}

export const gaveCall: CallRule = {
  name: 'gave-call',
  example: 'Okoro gave Horvat a call',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'gives' || !speaksOfCalls(reading, from)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const { subject, object } = sidesOf(reading, clause)
    const status = statusOf(reading, clause, true)
    const { tokens } = reading.text
    const callees = partiesOf(reading, object)
    if (!object || !status || subject.length === 0 || callees.length === 0) return []
    const isGiven =
      isWord(tokens[object.to + 1], 'a') &&
      (isWord(tokens[object.to + 2], 'call', 'ring', 'bell') || reading.marks.at(CallNoun, object.to + 2) !== undefined)
    if (!isGiven) return []
    return tell(reading, {
      rule: gaveCall.name,
      at: from,
      left: subject,
      right: callees,
      initiator: 'left',
      medium: 'phone',
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  },
}
