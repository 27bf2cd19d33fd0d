import type { CallStatus } from '../../vocabulary.ts'
import type { Clause } from '../clauses/clause.ts'
import { isWord } from '../marks/marks.ts'
import type { CallReading } from './call-rule.ts'

const denials = new Set(
  'denied denies deny denying dismissed dismisses untrue false inaccurate fake hoax rumours rumors fabricated'.split(
    ' ',
  ),
)

/** "denied that they had spoken", "no truth in reports that", "..., but her office denied it": told as not so. */
export function isDenied(reading: CallReading, clause: Clause): boolean {
  const { tokens, sentences } = reading.text
  const sentence = sentences[tokens[clause.verb.from]!.sentence]!
  const start = clause.subject ? Math.min(clause.subject.from, clause.from) : clause.from
  for (let at = start - 1; at >= Math.max(sentence.from, start - 6); at--) {
    if (denials.has(tokens[at]!.norm)) return true
    if (isWord(tokens[at], 'and', 'but', ',')) break
  }
  for (let at = clause.verb.to + 1; at < sentence.to; at++)
    if (denials.has(tokens[at]!.norm) && isWord(tokens[at + 1], 'it', 'this', 'that', 'any', '.')) return true
  return false
}

/**
 * How a clause's verb says that the call went: null where it tells of none ("might call", "did not speak"). One that
 * takes two is declined where somebody "could not" or "would not"; `ownChoice` says that who "would not" did not try.
 */
export function statusOf(reading: CallReading, clause: Clause, ownChoice = false): CallStatus | null {
  const { tokens } = reading.text
  if (isDenied(reading, clause)) return null
  // "neither Okoro nor Horvat telephoned"
  const subject = clause.subject?.from ?? clause.from
  if (isWord(tokens[subject - 1], 'nor', 'neither') || isWord(tokens[subject], 'neither', 'nor')) return null
  const words = tokens.slice(clause.from, clause.verb.from).map((token) => token.norm)
  if (clause.modality === 'refused' || clause.modality === 'attempted') {
    if (clause.negated || words.some((word) => aims.has(word))) return null
    return 'declined'
  }
  if (clause.negated) {
    if (words.some((word) => word === 'could' || word === "couldn't")) return 'declined'
    return !ownChoice && words.some((word) => word === 'would' || word === "wouldn't") ? 'declined' : null
  }
  if (clause.modality === 'planned') return 'planned'
  if (clause.modality !== 'hypothetical') return 'occurred'
  // "said he would speak to her on Friday": what was to come when it was said.
  const isConditional = clause.introducer !== null && isWord(tokens[clause.introducer], 'if')
  const isAhead = words.some((word) => word === 'would' || word === "'d" || word === "he'd" || word === "she'd")
  return !isConditional && isAhead && !words.includes('have') ? 'planned' : null
}

/** Governors of a wish or threat, which is no attempt: "hopes to speak to", "offered to call". */
const aims = new Set(
  'want wants wanted wanting hope hopes hoped hoping wish wishes wished threaten threatens threatened offer offers offered need needs needed chance opportunity order able like'.split(
    ' ',
  ),
)

const planned = new Set(
  `planned scheduled expected due set upcoming forthcoming plans plan planning arrange arranged arranging sought seeks requested request proposed invited ahead
  slated pencilled penciled awaited tentatively schedule agenda billed foreseen envisaged preparation works pipeline cards likely`.split(
    /\s+/,
  ),
)
const declined = new Set(
  `cancelled canceled cancels cancel postponed postpones scrapped scraps rejected refused declined unanswered rebuffed snubbed aborted ignored unreturned
  shelved axed ditched foundered`.split(/\s+/),
)
/** Verbs that are declined or planned with "off", "down" or "up" behind them. */
const particles: readonly [particle: string, verbs: readonly string[], status: CallStatus][] = [
  ['off', ['called', 'broken', 'put', 'calls', 'puts'], 'declined'],
  ['down', ['turned', 'turns'], 'declined'],
  ['up', ['lined'], 'planned'],
  ['for', ['fixed'], 'planned'],
]

const sought = new Set('come arrived made received sought asked planned scheduled requested foreseen'.split(' '))

/** "did not take place", "did not come off" tell of a call in vain, "never came", "was not requested" of none at all. */
function negatedAt({ text }: CallReading, at: number): CallStatus | 'none' | null {
  const { tokens } = text
  if (!isWord(tokens[at], 'not', 'never')) return null
  if (isWord(tokens[at + 1], 'take', 'took', 'go', 'happen', 'taken', 'materialise')) return 'declined'
  if (isWord(tokens[at + 1], 'come') && isWord(tokens[at + 2], 'off', 'about', 'through')) return 'declined'
  return tokens.slice(at + 1, at + 4).some(({ norm }) => sought.has(norm)) ? 'none' : null
}

/** What single words beside a noun of calling say of it: that it is to come, did not come, or (`none`) was never to come. */
export function statusInWords(
  reading: CallReading,
  noun: number,
  from: number,
  to: number,
  quotation: number,
): CallStatus | 'none' | null {
  const { tokens } = reading.text
  let found: CallStatus | null = null
  const isSetting = isParting(reading, noun)
  for (let at = from; at <= to; at++) {
    const token = tokens[at]!
    const kind = reading.clauses.kind(at)
    // "Following a call from A, B cancelled the visit"
    if (isSetting && at > noun && kind === 'comma') break
    if (at > noun && (kind === 'subordinator' || (kind === 'linker' && at > noun + 2))) break
    // "In a call with X, Y discussed the meeting proposed by Z": another verb tells of other things.
    if (at > noun && (tellsOtherwise(reading, at) || goesOnOtherwise(reading, at))) break
    if (token.quotation !== quotation || reading.parties.mentionAt(at)) continue
    if (at < noun && isOfOther(reading, at, noun)) continue
    const phrasal = particles.find(
      ([particle, verbs]) => token.norm === particle && verbs.includes(tokens[at - 1]?.norm ?? ''),
    )
    if ((declined.has(token.norm) && !isOfTelling(reading, at)) || phrasal?.[2] === 'declined') return 'declined'
    const inVain = negatedAt(reading, at)
    if (inVain) return inVain
    if (phrasal || (planned.has(token.norm) && looksAhead(reading, at))) found = 'planned'
    // "dropped a call to Horvat" places it
    if (isWord(token, 'dropped') && isWord(tokens[at - 1], 'was', 'were', 'been')) return 'declined'
    // "A sixth call had been set for Sunday"
    if (isWord(token, 'set', 'fixed') && isWord(tokens[at - 1], 'been', 'was')) found = 'planned'
    if (isWord(token, 'being') && isWord(tokens[at + 1], 'arranged', 'planned', 'prepared', 'organised'))
      found = 'planned'
  }
  return found
}

const parting = new Set(['after', 'following', 'during', 'in', 'before', 'amid', 'despite'])

/** "following [a long telephone call]": the noun of calling in what sets the scene. */
const isParting = (reading: CallReading, noun: number): boolean =>
  [1, 2, 3, 4].some(
    (back) =>
      parting.has(reading.text.tokens[noun - back]?.norm ?? '') &&
      isWord(reading.text.tokens[noun - back + 1], 'a', 'the', 'his', 'her', 'their', 'that'),
  )

/** "put off a speech [after a call from A]", "rejected it [in a call]": what stands before the noun has an object of its own. */
function isOfOther(reading: CallReading, at: number, noun: number): boolean {
  for (let next = at + 1; next < noun; next++)
    if (parting.has(reading.text.tokens[next]!.norm)) return !isWord(reading.text.tokens[at + 1], 'in', 'during')
  return false
}

/** "announced his call with A and is planning one with B": what is said next is of another. */
const goesOnOtherwise = (reading: CallReading, at: number): boolean =>
  isWord(reading.text.tokens[at], 'and') && isWord(reading.text.tokens[at + 1], 'is', 'are', 'will', 'has', 'plans')

/** Verbs that give account of something: "declined to provide details about the call". */
export const accounting: ReadonlySet<string> = new Set(
  'comment say provide give disclose discuss confirm elaborate describe release reveal share specify name identify explain characterise characterize publish offer'.split(
    ' ',
  ),
)

/** "declined to give details of the call": not the call was declined. */
const isOfTelling = (reading: CallReading, at: number): boolean =>
  isWord(reading.text.tokens[at + 1], 'to') && accounting.has(reading.text.tokens[at + 2]?.norm ?? '')

/** A verb that stands by itself and says nothing of how the call went. */
const tellsOtherwise = (reading: CallReading, at: number): boolean => {
  const { norm } = reading.text.tokens[at]!
  const kind = reading.clauses.kind(at)
  return (
    (kind === 'past' || kind === 'present') &&
    reading.clauses.kind(at - 1) !== 'auxiliary' &&
    // "a call offered by A was declined"
    !isWord(reading.text.tokens[at + 1], 'by') &&
    !planned.has(norm) &&
    !declined.has(norm) &&
    !particles.some(([particle, verbs]) => verbs.includes(norm) && isWord(reading.text.tokens[at + 1], particle)) &&
    !reading.parties.mentionAt(at)
  )
}

/** "set up the call", "at the request of", "due to the war" say nothing of what is to come. */
function looksAhead(reading: CallReading, at: number): boolean {
  const { tokens } = reading.text
  if (isWord(tokens[at], 'likely') && !isWord(tokens[at + 1], 'to')) return false
  if (isWord(tokens[at], 'set') && !isWord(tokens[at + 1], 'for', 'to')) return false
  if (isWord(tokens[at], 'ahead') && isWord(tokens[at + 1], 'of')) return false
  if (isWord(tokens[at], 'plan', 'plans') && isWord(tokens[at - 1], 'a', 'the', 'his', 'her', 'their', 'peace'))
    return false
  return (
    !(isWord(tokens[at], 'request', 'due') && !isWord(tokens[at + 1], 'a', 'on', 'for', 'tomorrow', 'today')) ||
    isWord(tokens[at - 1], 'is', 'was')
  )
}
