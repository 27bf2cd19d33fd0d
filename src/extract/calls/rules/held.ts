import type { CallStatus } from '../../../vocabulary.ts'
import type { Clause } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import { standsAsVerb } from '../../clauses/stands-as-verb.ts'
import type { Ref } from '../../extraction.ts'
import { CallNoun, type CallNounFacts, CallVerb } from '../../lexicon/verbs-of-calling.ts'
import { isWord, type Mark } from '../../marks/marks.ts'
import type { CallReading, CallRule } from '../call-rule.ts'
import { joinersOf } from '../joiners.ts'
import { endWithName, listedAfter, partiesAfter } from '../listed.ts'
import { mainClause } from '../main-clause.ts'
import { partiesOf, unique } from '../participants.ts'
import { askedBy } from '../refiners/initiators.ts'
import { statusInWords, statusOf } from '../status.ts'
import { sidesOf } from '../subjects.ts'
import { markIn, tell } from '../telling.ts'
import { callNounIn, extent, isFaceToFace, meansIn, sentenceAt, speaksOfCalls } from './surroundings.ts'

/** "the call he had with X": the noun of a clause that leaves its relative out. */
function nounBefore(reading: CallReading, clause: Clause): Mark<CallNounFacts> | null {
  const end = clause.subject && !reading.clauses.objectOf(clause) ? clause.subject.from - 1 : -1
  return callNounIn(reading, Math.max(0, end - 3), end)
}

/** The noun among the verb's objects, before any further verb: "has scheduled a call" is not had. */
function nounAfter(reading: CallReading, verb: number, to: number): Mark<CallNounFacts> | null {
  for (let at = verb + 1; at <= to; at++) {
    const kind = reading.clauses.kind(at)
    if (kind === 'past' && !reading.parties.mentionAt(at) && !markIn(reading, CallNoun, at, at)) return null
    const noun = callNounIn(reading, at, Math.min(to, at + 4))
    if (noun?.from === at) return noun
  }
  return null
}

const hosting = new Set([
  'set',
  'organise',
  'organize',
  'host',
  'chair',
  'convene',
  'initiate',
  'place',
  'make',
  'request',
  'seek',
  'ask',
  'demand',
])
const arranging = new Set(['schedule', 'arrange', 'plan', 'request', 'seek', 'ask', 'demand'])

/** How the verb itself says that the call went: "scheduled a call", "cancelled a call". */
function statusBy(lemma: string, status: CallStatus): CallStatus {
  if (status !== 'occurred') return status
  const verb = lemma.split(' ')[0] ?? ''
  return arranging.has(verb) ? 'planned' : verb === 'cancel' ? 'declined' : status
}

/** "a conference call of the Lima Group", "a Zoom call of G7 leaders": those whom one conversation has together. */
function membersOf(reading: CallReading, noun: Mark<CallNounFacts>): Ref[] {
  const isTogether = noun.value.joint || noun.value.medium === 'video'
  if (!isTogether) return []
  if (!isWord(reading.text.tokens[noun.to + 1], 'of', 'among')) return joinersOf(reading, noun.to)
  const phrase = nounPhraseFrom(reading.clauses.ground, noun.to + 2)
  const parties = partiesOf(reading, phrase)
  return phrase && parties.length > 0 ? unique([...parties, ...listedAfter(reading, phrase.to)]) : []
}

/** With whom the call was held; `callers` those it came from. Whoever asked for it, where nobody else is named. */
function otherSide(
  reading: CallReading,
  clause: Clause,
  left: readonly Ref[],
  isPassive: boolean,
  noun: Mark<CallNounFacts>,
): { right: Ref[]; callers: Ref[] } {
  const withs = partiesAfter(reading, clause, 'with', 'to', 'between', 'among', 'involving')
  const hasWith = reading.clauses.phrase(clause, 'with', 'to', 'between', 'among') !== null
  // "joined the call from Nairobi"
  const isJoined = reading.marks.at(CallVerb, clause.verb.from)?.value.lemma === 'join'
  const callers = isPassive || hasWith || isJoined ? [] : partiesAfter(reading, clause, 'from')
  const named = unique([...withs, ...callers, ...(withs.length === 0 ? membersOf(reading, noun) : [])])
  return { right: named.length === 0 && left.length === 1 ? askedBy(reading, clause.verb.from, left) : named, callers }
}

/** "will make a call later this week": one more call, to whom the text tells of; not "made the call". */
const placesOne = (reading: CallReading, lemma: string, noun: Mark<CallNounFacts>): boolean =>
  /^(?:make|place|put in)$/.test(lemma) &&
  !noun.value.joint &&
  !isWord(reading.text.tokens[noun.from - 1], 'the', 'that', 'this')

/** "Ankara arranged a call between Okoro and Horvat": those between whom it is, where whoever arranges it is none of them; else null. */
function arrangedFor(reading: CallReading, clause: Clause, lemma: string): Ref[] | null {
  const verb = lemma.split(' ')[0] ?? ''
  if (!hosting.has(verb) && !arranging.has(verb)) return null
  const between = partiesAfter(reading, clause, 'between')
  const subject = sidesOf(reading, clause).subject
  return between.length > 1 && !subject.some((ref) => between.includes(ref)) ? between : null
}

/** "Okoro hosted a video conference, which [Horvat and Ruto] joined": whose conference it was. */
function hostOf(reading: CallReading, noun: Mark<CallNounFacts>): Ref[] {
  const main = mainClause(reading, reading.text.tokens[noun.from]!.sentence, noun)
  const lemma = main && main.verb.from < noun.from ? reading.marks.at(CallVerb, main.verb.from)?.value.lemma : undefined
  return main && lemma && hosting.has(lemma) ? sidesOf(reading, main).subject : []
}

const chairing = new Set('chaired hosted convened organised organized led called moderated'.split(' '))

/** "took part in a video conference [chaired by Okoro]", "[that Okoro had hosted]": whose conference it was. */
function chairedBy(reading: CallReading, noun: Mark<CallNounFacts>): Ref[] {
  const { tokens } = reading.text
  if (chairing.has(tokens[noun.to + 1]?.norm ?? '') && isWord(tokens[noun.to + 2], 'by'))
    return partiesOf(reading, nounPhraseFrom(reading.clauses.ground, noun.to + 3))
  const that = isWord(tokens[noun.to + 1], ',') ? noun.to + 2 : noun.to + 1
  if (!isWord(tokens[that], 'that', 'which')) return []
  const phrase = nounPhraseFrom(reading.clauses.ground, that + 1)
  const end = phrase ? endWithName(reading, phrase.to, partiesOf(reading, phrase)) : -1
  const verb = isWord(tokens[end + 1], 'had', 'also') ? end + 2 : end + 1
  return phrase && chairing.has(tokens[verb]?.norm ?? '') ? partiesOf(reading, phrase) : []
}

/** Who held the call with whom, and whose call it was. */
function sidesHeld(
  reading: CallReading,
  clause: Clause,
  lemma: string,
  noun: Mark<CallNounFacts>,
): { left: Ref[]; right: Ref[]; callers: Ref[] } {
  const apart = arrangedFor(reading, clause, lemma)
  if (apart) return { left: apart, right: [], callers: [] }
  const isPassive = clause.voice === 'passive' && clause.subject !== null
  const left = isPassive ? partiesOf(reading, reading.clauses.agentOf(clause)) : sidesOf(reading, clause).subject
  const host = noun.to < clause.verb.from && lemma === 'join' ? hostOf(reading, noun) : chairedBy(reading, noun)
  if (host.length > 0) return { left, right: host, callers: host }
  return { left, ...otherSide(reading, clause, left, isPassive, noun) }
}

/** "had a telephone conversation with A, B and C": one conversation, had with all of them by one word. */
function isOfAll(reading: CallReading, clause: Clause, noun: Mark<CallNounFacts>): boolean {
  const { tokens } = reading.text
  const isOne = [1, 2, 3].some((back) => isWord(tokens[noun.from - back], 'a', 'an'))
  if (!isOne || /s$/.test(tokens[noun.to]!.norm)) return false
  const withs = reading.clauses.phrasesOf(clause).filter(({ preposition }) => preposition === 'with')
  return withs.length === 1
}

export const heldCall: CallRule = {
  name: 'held-call',
  example: 'Putin had a telephone conversation with Rutte / The ministers held a three-way video conference',
  trigger: 'verb',
  read: (reading, from) => {
    const verb = reading.marks.at(CallVerb, from)
    if (verb?.value.facts !== 'holds' || !speaksOfCalls(reading, from)) return []
    // "has been asking for a call"
    if (verb.value.lemma === 'have' && isWord(reading.text.tokens[verb.to + 1], 'been')) return []
    const clause = reading.clauses.at({ from, to: verb.to, form: verb.value.form })
    const bounds = extent(reading, clause)
    const isPassive = clause.voice === 'passive' && clause.subject !== null
    const noun =
      isPassive && clause.subject
        ? callNounIn(reading, clause.subject.from, from)
        : (nounAfter(reading, verb.to, Math.min(bounds.to, verb.to + 9)) ?? nounBefore(reading, clause))
    const told = statusOf(reading, clause, true)
    if (!noun || !told || !(standsAsVerb(reading, from, verb.value.form) || reading.voices.at(from))) return []
    const means = meansIn(reading, noun.to + 1, bounds.to)
    if (!noun.value.sure && noun.value.medium === 'unspecified' && !means && isFaceToFace(reading, from)) return []
    const { left, right, callers } = sidesHeld(reading, clause, verb.value.lemma, noun)
    const isLeft = left.length === 1 && right.every((ref) => left.includes(ref))
    const isOpen = reading.clauses.phrase(clause, 'to', 'with') === null
    const placed = isOpen && right.length === 0 && left.length === 1 && placesOne(reading, verb.value.lemma, noun)
    if (!placed && (left.length === 0 || isLeft || left.length + right.length < 2)) return []
    const isHost =
      hosting.has(verb.value.lemma.split(' ')[0] ?? '') && !isWord(reading.text.tokens[noun.to + 1], 'between')
    const { quotation } = reading.text.tokens[from]!
    const outcome = statusInWords(reading, noun.to, noun.to + 1, sentenceAt(reading, from).to, quotation)
    const status = outcome === 'declined' ? outcome : statusBy(verb.value.lemma, told)
    return tell(reading, {
      // "will make a call later this week": as one who rings.
      rule: placed ? 'rang' : heldCall.name,
      at: noun.from,
      left: placed ? [] : left,
      right: placed ? left : right,
      initiator: callers.length > 0 || placed ? 'right' : isHost ? 'left' : null,
      medium: means ?? noun.value.medium,
      status,
      joint: noun.value.joint || noun.value.medium === 'video' || isOfAll(reading, clause, noun),
      clause: bounds,
    })
  },
}
