import type { Clause } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import type { Ref } from '../../extraction.ts'
import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { SayingVerb } from '../../lexicon/verbs-of-saying.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { CallReading, CallRule, CallTold } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf } from '../participants.ts'
import { statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'
import { dateFrom, timeFrom } from '../times.ts'
import { businesses, extent, isNoCall, sentenceAt } from './surroundings.ts'

/** Words behind a verb of calling that has no object: "rang too", "called back", "phoned first". */
const behind = new Set(
  'too back again first earlier later afterwards also twice repeatedly personally next already yesterday today overnight separately as'.split(
    ' ',
  ),
)
const lines = new Set([
  'call',
  'ring',
  'phone',
  'telephone',
  'dial',
  'call back',
  'ring back',
  'phone back',
  'ring up',
  'call up',
  'phone up',
])

/** Whether the verb goes without whom it was put to: "rang from London", "called at dawn", "when he called, ...", "phoned to thank him". */
function standsAlone(reading: CallReading, clause: Clause): boolean {
  const { tokens } = reading.text
  const at = clause.verb.to + 1
  const kind = reading.clauses.kind(at)
  if (tokens[at]?.sentence !== tokens[clause.verb.to]!.sentence || kind === 'stop' || kind === 'subordinator')
    return true
  if (isWord(tokens[at], 'to')) return businesses.has(tokens[at + 1]?.norm ?? '')
  if (behind.has(tokens[at]!.norm) || kind === 'time' || kind === 'comma') return true
  // "who called last Friday"
  if (isWord(tokens[at], 'last', 'this', 'that', 'late', 'early') && dateFrom(reading, at) !== null) return true
  if (isWord(tokens[at], 'on', 'in', 'at', 'before', 'after', 'shortly', 'late', 'early'))
    return (
      dateFrom(reading, at + 1) !== null ||
      reading.clauses.kind(at + 1) === 'time' ||
      timeFrom(reading, at) !== null ||
      reading.clauses.kind(at + 1) === 'number'
    )
  return isWord(tokens[at], 'from')
}

/** What one telephones somebody to do to him. */
const towards = new Set(
  'congratulate thank console comfort reassure assure inform tell warn brief remind beg urge invite alert'.split(' '),
)

/** "rang to congratulate Horvat": the one person whom the purpose of the call names. */
function calleeOf(reading: CallReading, clause: Clause): Ref[] {
  const { tokens } = reading.text
  const at = clause.verb.to + 1
  if (!isWord(tokens[at], 'to') || !towards.has(tokens[at + 1]?.norm ?? '')) return []
  const callees = partiesOf(reading, nounPhraseFrom(reading.clauses.ground, at + 2))
  const [only] = callees
  return callees.length === 1 && only && reading.parties.get(only).kind === 'person' ? [only] : []
}

/** Who rang; also "was the first to dial", and "X told Y when he called", who is X. */
function callersIn(reading: CallReading, clause: Clause): Ref[] {
  const { tokens } = reading.text
  const { from, to } = clause.verb
  const isInfinitive = isWord(tokens[from - 1], 'to') && isWord(tokens[from - 2], 'first', 'last', 'next', 'second')
  const isBeside = clause.introducer !== null && isWord(tokens[clause.introducer], 'when', 'after', 'as')
  const isPronoun = clause.subject?.mention?.form === 'pronoun'
  if (!isInfinitive && !(isBeside && isPronoun)) return sidesOf(reading, clause).subject
  const main = mainClause(reading, tokens[from]!.sentence, { from: clause.introducer ?? from, to })
  return main ? partiesOf(reading, main.subject) : []
}

/** "Calling from Abuja, Okoro told Horvat that": who acts upon whom by the sentence's own verb. */
function callingFrom(reading: CallReading, at: number, verb: Mark<unknown>): CallTold[] {
  const main = mainClause(reading, reading.text.tokens[at]!.sentence, verb)
  const isTold = main !== null && main.voice === 'active' && reading.marks.at(SayingVerb, main.verb.from) !== undefined
  const { subject, object } = isTold ? sidesOf(reading, main) : { subject: [], object: null }
  const right = partiesOf(reading, object).filter((ref) => !subject.includes(ref))
  if (!main || subject.length !== 1 || right.length !== 1) return []
  return tell(reading, {
    rule: rang.name,
    at,
    left: subject,
    right,
    initiator: 'left',
    medium: 'phone',
    status: 'occurred',
    joint: false,
    clause: extent(reading, main),
  })
}

export const rang: CallRule = {
  name: 'rang',
  example: 'Petro and Castro rang too / David Cameron phoned from London the next day / when he called from Brasilia',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    // "Okoro called again": one more call, where it was made
    const isAgain = verb?.value.facts === 'retries' && /^(?:ring|call) again$/.test(verb.value.lemma)
    if (!verb || isNoCall(reading, from)) return []
    if (!isAgain && (verb.value.facts !== 'places' || !lines.has(verb.value.lemma))) return []
    if (!standsAsVerb(reading, from, verb.value.form)) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    if (clause.voice === 'passive') return []
    const callee = calleeOf(reading, clause)
    if (callee.length === 0 && !standsAlone(reading, clause)) return []
    if (verb.value.form === 'gerund' && from === sentenceAt(reading, from).from) return callingFrom(reading, from, verb)
    // "the secretary was telephoning": whom, the next sentence tells.
    if (verb.value.form === 'gerund') return []
    const before = reading.clauses.kind(from - 1)
    if (verb.value.form === 'base' && before !== 'to' && before !== 'auxiliary') return []
    const isBack = / back$/.test(verb.value.lemma)
    const callers = callersIn(reading, clause).filter((ref) => isBack || reading.parties.get(ref).kind === 'person')
    // "was the first to ring"
    const isFirst = before === 'to' && isWord(reading.text.tokens[from - 2], 'first', 'last', 'next', 'second')
    const status = isFirst ? 'occurred' : statusOf(reading, clause, true)
    if (callers.length === 0 || !status || (isAgain && status !== 'occurred')) return []
    return tell(reading, {
      rule: rang.name,
      at: from,
      left: callee.filter((ref) => !callers.includes(ref)),
      right: callers,
      initiator: 'right',
      medium: 'phone',
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  },
}
