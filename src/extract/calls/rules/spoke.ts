import type { CallMedium, CallStatus } from '../../../vocabulary.ts'
import type { Clause, Run } from '../../clauses/clause.ts'
import type { Ref } from '../../extraction.ts'
import type { VerbForm } from '../../lexicon/inflect.ts'
import { CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { frontedBefore, gappedAfter, partiesAfter } from '../listed.ts'
import { isOpenPair, listedBefore, unique } from '../participants.ts'
import { statusOf } from '../status.ts'
import { isPleased, sidesOf } from '../subjects.ts'
import { tell } from '../telling.ts'
import { heldBy } from './held-by.ts'
import { extent, isFaceToFace, meansIn, sentenceAt, speaksOfCallNext } from './surroundings.ts'

/** Those who spoke together, all of a list: "A, president of X, and his counterpart B". */
function speakers(reading: CallReading, clause: Clause, right: readonly Ref[]): Ref[] {
  const { subject } = sidesOf(reading, clause)
  if (!clause.subject || right.length > 0 || subject.length > 1) return subject
  // "The defence ministers, A and B, talked"
  const comma = reading.clauses.kind(clause.from - 1) === 'comma' ? clause.from - 2 : -1
  const last = comma < 0 ? undefined : reading.parties.mentionAt(comma)
  const apposed = last && !last.modifier ? unique([...listedBefore(reading, last.from), ...last.parties]) : []
  if (apposed.length > 1) return apposed
  return subject.length === 1 ? unique([...listedBefore(reading, clause.subject.from), ...subject]) : subject
}

/** "spoke with Reuters", "talked to the nation": not between parties. */
const listens = (reading: CallReading, ref: Ref): boolean => {
  const { organisation_kind } = reading.parties.get(ref)
  return organisation_kind === 'media' || organisation_kind === 'legislature'
}

/** Who tried in vain: the one who wanted to speak, or the other where the subject refused to. */
const triedBy = (clause: Clause, status: CallStatus): 'left' | 'right' | null =>
  status !== 'declined' ? null : clause.modality === 'refused' || clause.negated ? 'right' : 'left'

/** "had last spoken", "had spoken once before": a call of those of whose talk the release tells. */
function isBefore(reading: CallReading, from: number): boolean {
  const { tokens } = reading.text
  const isPerfect = isWord(tokens[from - 1], 'had')
  return (
    isWord(tokens[from - 1], 'last') ||
    (isPerfect && [1, 2].some((step) => isWord(tokens[from + step], 'before', 'previously')))
  )
}

/** "We spoke by phone," she said of Horvat. */
const isOurs = (reading: CallReading, { subject, verb }: Clause): boolean =>
  isWord(reading.text.tokens[subject?.from ?? verb.from], 'we', "we've", "we'll")

/** "trying to have the premier speak to Horvat" */
const isCaused = (reading: CallReading, { subject, verb }: Clause, form: VerbForm): boolean =>
  form === 'base' && isWord(reading.text.tokens[(subject?.from ?? verb.from) - 1], 'have', 'let', 'make')

const habits = new Set(
  'always often regularly frequently routinely usually constantly rarely seldom sometimes'.split(' '),
)

/** "we always talk to our counterparts": what is done as a rule is no call. */
const isHabit = (reading: CallReading, { verb, tense }: Clause): boolean =>
  tense === 'present' && habits.has(reading.text.tokens[verb.from - 1]?.norm ?? '')

/** "Conte, who had talked by phone with A, will speak to B by video link": the means behind the verb, else before it, else in the rest of the sentence. */
function meansAround(reading: CallReading, verb: number, bounds: Run): CallMedium | null {
  const { from, to } = sentenceAt(reading, verb)
  return meansIn(reading, verb, bounds.to) ?? meansIn(reading, bounds.from, bounds.to) ?? meansIn(reading, from, to)
}

export const spokeWith: CallRule = {
  name: 'spoke-with',
  example: 'Blinken spoke to Hamdok by phone on Tuesday / The two men talked for 20 minutes by telephone',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'speaks') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    if (isCaused(reading, clause, verb.value.form)) return []
    const status = isPleased(reading, clause) ? 'occurred' : isHabit(reading, clause) ? null : statusOf(reading, clause)
    if (!status) return []
    const bounds = extent(reading, clause)
    const means = meansAround(reading, from, bounds)
    const medium = means ?? heldBy(reading, from, bounds.to)
    const isOpen = medium === 'unspecified'
    if (isOpen && isFaceToFace(reading, from) && !speaksOfCallNext(reading, from)) return []
    if (isOpen && !/^(?:speak|talk|converse)$/.test(verb.value.lemma)) return []
    const behind = partiesAfter(reading, clause, 'to', 'with')
    const named = behind.length > 0 ? behind : frontedBefore(reading, clause)
    const right = named.length === 0 && means && isOurs(reading, clause) ? reading.voices.other(from) : named
    const left = speakers(reading, clause, right)
    // "The two ministers had last spoken in May": those of whose talk the release tells.
    const isLast = reading.text.isRelease && isBefore(reading, from)
    const isPair = (left.length === 0 || isLast) && right.length === 0 && isOpenPair(reading, clause.subject)
    if (!isPair && (left.length === 0 || (right.length === 0 && left.length < 2))) return []
    if (isOpen && right.some((ref) => listens(reading, ref))) return []
    const weak = right.length === 0 && isOpen && !isLast
    const told = (left: Ref[], right: Ref[], initiator: 'left' | 'right' | null) =>
      tell(reading, {
        rule: spokeWith.name,
        at: from,
        left,
        right,
        initiator,
        medium,
        status,
        joint: medium === 'video',
        weak,
        clause: bounds,
      })
    const own = told(isPair ? [] : left, right, triedBy(clause, status))
    const gapped = right.length > 0 ? gappedAfter(reading, from, sentenceAt(reading, from).to) : null
    return gapped ? [...own, ...told(gapped.left, gapped.right, null)] : own
  },
}

export const discussed: CallRule = {
  name: 'discussed',
  example: 'Esper discussed on Wednesday the situation with Bajwa',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'discusses') return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const status = statusOf(reading, clause)
    if (status !== 'occurred' || clause.voice === 'passive') return []
    const right = partiesAfter(reading, clause, 'with')
    const left = speakers(reading, clause, right)
    if (left.length === 0 || left.length + right.length < 2) return []
    return tell(reading, {
      rule: discussed.name,
      at: from,
      left,
      right,
      initiator: null,
      medium: 'unspecified',
      status,
      joint: false,
      weak: true,
      clause: extent(reading, clause),
    })
  },
}
