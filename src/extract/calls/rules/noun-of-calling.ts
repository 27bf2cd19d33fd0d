import type { CallStatus } from '../../../vocabulary.ts'
import type { Run } from '../../clauses/clause.ts'
import { CallNoun, CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord } from '../../marks/marks.ts'
import type { CallReading, CallRule, CallTold } from '../call-rule.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf } from '../participants.ts'
import { accounting, isDenied, statusInWords, statusOf } from '../status.ts'
import { tell } from '../telling.ts'
import { isByTheWay, partiesOfNoun, sidesAround } from './noun-sides.ts'
import type { Noun } from './owners.ts'
import { extent, isDemand, isNoCall, meansIn, sentenceAt } from './surroundings.ts'

/** Whether the token denies that one has what is named behind it. */
const isNot = (reading: CallReading, at: number, noun: number): boolean =>
  at >= sentenceAt(reading, noun).from &&
  isWord(reading.text.tokens[at], "don't", "doesn't", "didn't", 'don’t', 'doesn’t', 'didn’t', 'not') &&
  isWord(reading.text.tokens[at + 1], 'have', 'had')

/** "Calls to Oslo and Lima may follow": what might come, and nobody has planned. */
function mayFollow(reading: CallReading, noun: Noun): boolean {
  const { tokens } = reading.text
  const { from, to } = sentenceAt(reading, noun.from)
  if (noun.from > from + 3) return false
  for (let at = noun.to + 1; at < Math.min(to, noun.to + 12); at++)
    if (isWord(tokens[at], 'may', 'might', 'could'))
      return isWord(tokens[at + 1], 'follow', 'come', 'happen') || isWord(tokens[at + 2], 'follow', 'come', 'happen')
  return false
}

/** Whether a call took place, by the words around its noun; null where it is denied or only imagined. */
function statusAround(reading: CallReading, noun: Noun): CallStatus | null {
  const { tokens } = reading.text
  const sentence = sentenceAt(reading, noun.from)
  const index = tokens[noun.from]!.sentence
  const clause = mainClause(reading, index, noun)
  if (mayFollow(reading, noun)) return null
  if (isWord(tokens[noun.from - 1], 'no') || isWord(tokens[noun.from - 1], 'out', 'any')) return null
  const isOfOther = clause !== null && isByTheWay(reading, noun) && !reading.marks.at(CallVerb, clause.verb.from)
  if (clause && !isOfOther && isDenied(reading, clause)) return null
  // "asked whether there had been a conversation"
  for (let at = noun.from - 1; at >= Math.max(sentence.from, noun.from - 8); at--)
    if (isWord(tokens[at], 'whether')) return null
  // "I don't have a call to read out"
  if ([2, 3, 4].some((back) => isNot(reading, noun.from - back, noun.from))) return null
  // "hopes to have a call with her next week"
  const isHope = (at: number) =>
    /^(?:hop|wish)(?:e|es|ed|ing)$/.test(tokens[at]?.norm ?? '') && isWord(tokens[at + 1], 'to')
  if ([3, 4, 5, 6].some((back) => noun.from - back >= sentence.from && isHope(noun.from - back))) return null
  const inWords = statusInWords(
    reading,
    noun.to,
    Math.max(sentence.from, noun.from - 14),
    Math.min(sentence.to, noun.to + 40),
    tokens[noun.from]!.quotation,
  )
  if (inWords) return inWords === 'none' ? null : inWords
  // "failed to sway Horvat during a call", "did not mention it in their call": the call was.
  const isVain = clause !== null && (clause.negated || /^(?:refused|attempted)$/.test(clause.modality))
  if (isOfOther && clause.verb.from < noun.from && (isVain || isDenied(reading, clause))) return 'occurred'
  if (!clause || clause.verb.from > noun.to || accounting.has(tokens[clause.verb.from]!.norm)) return 'occurred'
  return extent(reading, clause).to >= noun.from ? statusOf(reading, clause, true) : 'occurred'
}

/** "A call that Guterres placed to Hemedti": whoever placed it in the relative clause. */
function placedIn(reading: CallReading, noun: Noun): CallTold[] | null {
  const sentence = sentenceAt(reading, noun.from)
  const next = isWord(reading.text.tokens[noun.to + 1], 'that', 'which') ? noun.to + 2 : noun.to + 1
  for (let at = next; at <= Math.min(sentence.to, next + 14); at++) {
    const verb = reading.marks.at(CallVerb, at)
    if (
      verb?.value.facts !== 'holds' ||
      !/^(?:place|make|initiate|have|hold|put in|put through)$/.test(verb.value.lemma)
    )
      continue
    const clause = reading.clauses.at({ from: verb.from, to: verb.to, form: verb.value.form })
    const left =
      clause.voice === 'active' && clause.subject && clause.subject.from >= next
        ? partiesOf(reading, clause.subject)
        : []
    const right = reading.clauses
      .phrasesOf(clause)
      .flatMap(({ preposition, phrase }) =>
        preposition === 'to' || preposition === 'with' ? partiesOf(reading, phrase) : [],
      )
    const status =
      statusInWords(reading, noun.to, noun.from, sentence.to, reading.text.tokens[noun.from]!.quotation) ??
      statusOf(reading, clause, true)
    if (left.length === 0 || right.length === 0 || !status || status === 'none') return null
    const isPlacer = !/^(?:have|hold)$/.test(verb.value.lemma)
    return tell(reading, {
      rule: nounOfCalling.name,
      at: noun.from,
      left,
      right,
      initiator: isPlacer ? 'left' : null,
      medium: noun.value.medium,
      status,
      joint: false,
      clause: extent(reading, clause),
    })
  }
  return null
}

const leaving = new Set(['that', 'past', 'present', 'auxiliary', 'subordinator', 'relative', 'to', 'linker'])

/** "In her call with Horvat, Okoro [raised the border on Monday]": where the words of the main verb end, before any other verb's; null where it stands elsewhere. */
function deedBehind(reading: CallReading, noun: Noun): number | null {
  const clause = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
  if (!clause || clause.verb.from < noun.to || clause.tense !== 'past') return null
  const { to } = extent(reading, clause)
  for (let at = clause.verb.to + 1; at <= to; at++) if (leaving.has(reading.clauses.kind(at) ?? '')) return at - 1
  return to
}

/** Where the date of a call is looked for: around the noun, in the whole sentence where the call is what it is about. */
function bounds(reading: CallReading, noun: Noun, status: CallStatus, end: number): Run {
  const { from, to } = sentenceAt(reading, noun.from)
  const isSubject = noun.from - from <= 3
  const lasts = reading.text.tokens
    .slice(noun.to + 1, noun.to + 4)
    .some(({ norm }) => norm === 'lasted' || norm === 'lasting')
  if (isByTheWay(reading, noun) && !isSubject) {
    const clause = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
    if (clause && clause.verb.from < noun.from)
      return { from: extent(reading, clause).from, to: lasts ? to : Math.min(to, end + 6) }
  }
  const fronted = isByTheWay(reading, noun) && noun.from - from <= 5 ? deedBehind(reading, noun) : null
  // From behind the noun on: what the sentence's verb says was said in the call.
  if (fronted !== null) return { from: noun.to + 1, to: fronted }
  return {
    from: Math.max(from, noun.from - 6),
    to: isSubject || lasts || status !== 'occurred' ? to : Math.min(to, end + 6),
  }
}

const personal = new Set('face-to-face in-person one-to-one corridor bilateral private'.split(' '))

/** "a face-to-face conversation" */
const isInPerson = (reading: CallReading, noun: Noun): boolean =>
  [1, 2].some((back) => personal.has(reading.text.tokens[noun.from - back]?.norm ?? ''))

/** "joined the call from Nairobi": a call told before, and where somebody was. */
const isEntered = (reading: CallReading, noun: Noun): boolean =>
  isWord(reading.text.tokens[noun.from - 1], 'the', 'this', 'that') &&
  isWord(reading.text.tokens[noun.from - 2], 'joined', 'joining', 'attended', 'left')

/** The calls that a noun of calling tells of, by the words around it. */
export function readNoun(reading: CallReading, noun: Noun): CallTold[] {
  const status = statusAround(reading, noun)
  if (!status || isDemand(reading, noun) || isEntered(reading, noun)) return []
  if (noun.value.medium === 'unspecified' && isInPerson(reading, noun)) return []
  const relative = placedIn(reading, noun)
  if (relative) return relative
  const { of, end } = partiesOfNoun(reading, noun)
  const sides = sidesAround(reading, noun, of)
  if (!sides) return []
  const sentence = sentenceAt(reading, noun.from)
  const isPlural = /s$/.test(reading.text.tokens[noun.to]!.norm)
  return tell(reading, {
    rule: nounOfCalling.name,
    at: noun.from,
    left: sides.left,
    right: sides.right,
    initiator: sides.initiator,
    medium: meansIn(reading, noun.to + 1, sentence.to) ?? noun.value.medium,
    status,
    joint: noun.value.joint || noun.value.medium === 'video' || (sides.right.length > 1 && !isPlural),
    clause: bounds(reading, noun, status, end),
  })
}

export const nounOfCalling: CallRule = {
  name: 'noun-of-calling',
  example:
    "In a phone call with Lavrov, Kerry said ... / a call between the two ministers / Readout of the Secretary's Call with Foreign Minister Sato",
  trigger: 'noun',
  read: (reading, from) => {
    const noun = reading.marks.at(CallNoun, from)
    return noun && !isNoCall(reading, from) ? readNoun(reading, noun) : []
  },
}
