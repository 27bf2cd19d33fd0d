// Calls of which the verb is not said again: "Okoro telephoned Horvat on Friday; so did Ruto."

import type { Run } from '../../clauses/clause.ts'
import { nounPhraseFrom } from '../../clauses/noun-phrases.ts'
import type { Ref } from '../../extraction.ts'
import { isWord } from '../../marks/marks.ts'
import { isPerson } from '../../parties/kinds.ts'
import { type CallReading, type CallRefiner, type CallTold, callWith } from '../call-rule.ts'
import { endWithName } from '../listed.ts'
import { partiesOf } from '../participants.ts'
import { settled } from '../when.ts'

/** Who did as was told before, and where the words of it begin. */
interface Alike {
  parties: Ref[]
  /** Whether they are one more on the other end, not one more who did it: "then it was the turn of Horvat". */
  isNext: boolean
  /** With whom they spoke, where that is told: "as did X with Y". */
  others: Ref[]
  at: number
  sentence: number
}

const auxiliaries = ['did', 'had', 'has', 'was', 'does'] as const

/** "so did X", "so, too, had X", "as did X": the token behind the auxiliary; -1 for other words. */
function afterSo(reading: CallReading, at: number): number {
  const { tokens } = reading.text
  if (!isWord(tokens[at], 'so', 'as')) return -1
  let next = at + 1
  while (isWord(tokens[next], 'too', 'also', ',')) next++
  return isWord(tokens[next], ...auxiliaries) ? next + 1 : -1
}

/** ", followed on the 9th by X", ", followed by X": the token behind "by"; -1 for other words. */
function followedBy(reading: CallReading, at: number): number {
  const { tokens } = reading.text
  if (!isWord(tokens[at], 'followed') || !isWord(tokens[at - 1], ',')) return -1
  for (let next = at + 1; next <= at + 7 && tokens[next]?.sentence === tokens[at]!.sentence; next++)
    if (isWord(tokens[next], 'by')) return next + 1
  return -1
}

/** "[X] did the same", "[X] did likewise", "[X] followed suit", "[X] did so too": what stands behind whoever is named. */
function didAsMuch(reading: CallReading, verb: number): boolean {
  const { tokens } = reading.text
  if (isWord(tokens[verb], 'followed')) return isWord(tokens[verb + 1], 'suit')
  if (!isWord(tokens[verb], 'did', 'had')) return false
  return (
    (isWord(tokens[verb + 1], 'the') && isWord(tokens[verb + 2], 'same')) ||
    isWord(tokens[verb + 1], 'likewise', 'too') ||
    (isWord(tokens[verb + 1], 'so') && isWord(tokens[verb + 2], 'too', 'as', 'on', 'yesterday', 'later', 'separately'))
  )
}

const alike = (reading: CallReading, parties: Ref[], at: number, sentence: number, isNext = false): Alike | null =>
  parties.length > 0 && parties.every((ref) => isPerson(reading, ref))
    ? { parties, isNext, others: [], at, sentence }
    : null

/** Who did so, and with whom where that is told; nobody where it is told of somebody unknown. */
function whoDidSo(reading: CallReading, from: number, at: number, sentence: number): Alike | null {
  const phrase = nounPhraseFrom(reading.clauses.ground, from)
  const parties = partiesOf(reading, phrase)
  const found = alike(reading, parties, at, sentence)
  const end = phrase ? endWithName(reading, phrase.to, parties) : from
  if (!found || !isWord(reading.text.tokens[end + 1], 'with', 'to')) return found
  const others = partiesOf(reading, nounPhraseFrom(reading.clauses.ground, end + 2))
  return others.length > 0 ? { ...found, others } : null
}

/** "In the evening it was the turn of X", "Then it was X's turn", "Next (on the line) was X", "Then came X": whose turn it is by a sentence. */
function turnOf(reading: CallReading, { from, to }: Run): Ref[] {
  const { tokens } = reading.text
  const opening = nounPhraseFrom(reading.clauses.ground, from)
  const verb = opening ? opening.to + 1 : to
  // "Berg and Ruto had their turn on the 22nd"
  const isOwn =
    isWord(tokens[verb], 'had', 'got') &&
    isWord(tokens[verb + 1], 'his', 'her', 'their') &&
    isWord(tokens[verb + 2], 'turn')
  if (isOwn) return partiesOf(reading, opening)
  for (let at = from; at <= Math.min(to, from + 8); at++) {
    const isTurn = isWord(tokens[at], 'turn') && isWord(tokens[at + 1], 'of')
    if (isTurn) return partiesOf(reading, nounPhraseFrom(reading.clauses.ground, at + 2))
    if (isWord(tokens[at], 'turn') && tokens[at - 1]?.kind === 'possessive')
      return reading.parties.mentionAt(at - 2)?.parties.slice() ?? []
    const isNext = isWord(tokens[at], 'was', 'came') && isWord(tokens[from], 'next', 'then')
    const phrase = isNext ? nounPhraseFrom(reading.clauses.ground, at + 1) : null
    if (phrase?.mention?.form === 'name') return partiesOf(reading, phrase)
  }
  return []
}

/** "the evening she took office": a verb that only says when, behind a noun of time. */
function isTimed(reading: CallReading, { at: from }: CallTold, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 4 && at > from; at--)
    if (isWord(reading.text.tokens[at], 'day', 'night', 'evening', 'morning', 'hour', 'moment', 'week', 'afternoon'))
      return true
  return false
}

/** Whoever did as much, told in the rest of the call's sentence, before any other verb, or at the head of the next. */
function alikeAfter(reading: CallReading, call: CallTold): Alike | null {
  const { sentences } = reading.text
  const here = sentences[call.sentence]!
  for (let at = call.at + 1; at <= here.to; at++) {
    const who = afterSo(reading, at)
    if (who >= 0) return whoDidSo(reading, who, at, here.index)
    const by = followedBy(reading, at)
    if (by >= 0)
      return alike(reading, partiesOf(reading, nounPhraseFrom(reading.clauses.ground, by)), at, here.index, true)
    const turn = isWord(reading.text.tokens[at], ';') ? turnOf(reading, { from: at + 1, to: here.to }) : []
    if (turn.length > 0) return alike(reading, turn, at, here.index, true)
    if (reading.clauses.kind(at) === 'past' && !reading.parties.mentionAt(at) && !isTimed(reading, call, at)) break
  }
  const next = sentences[here.index + 1]
  if (!next || next.paragraph !== here.paragraph) return null
  const turn = turnOf(reading, next)
  if (turn.length > 0) return alike(reading, turn, next.from, next.index, true)
  const who = afterSo(reading, next.from)
  const phrase = nounPhraseFrom(reading.clauses.ground, who >= 0 ? who : next.from)
  if (!phrase || !(who >= 0 || didAsMuch(reading, phrase.to + 1))) return null
  return whoDidSo(reading, phrase.from, next.from, next.index)
}

/** Of the two on the line, the one of whom the text tells less. */
function otherOf(reading: CallReading, { participants }: CallTold, told: readonly CallTold[]): Ref | undefined {
  const often = (ref: Ref) =>
    told.filter((other) => other.participants.includes(ref)).length + reading.parties.get(ref).mentions.length / 1000
  const [one, other, ...more] = participants
  if (!one || !other || more.length > 0) return undefined
  return often(one) < often(other) ? one : other
}

/** The call, then those of whoever is told to have done as much, each behind the one before. */
function withAlike(reading: CallReading, call: CallTold, told: readonly CallTold[]): CallTold[] {
  const found = call.weak || call.status !== 'occurred' ? null : alikeAfter(reading, call)
  const first = found?.isNext ? otherOf(reading, call, told) : call.participants[0]
  if (!found || !first || found.parties.some((ref) => call.participants.includes(ref))) return [call]
  const { start, end, to } = reading.text.sentences[found.sentence]!
  const own = reading.dates.in(found.at, to)[0]
  const isHere = found.sentence === call.sentence
  const copies = found.parties.map((party) =>
    callWith(call, {
      rule: didAlike.name,
      participants:
        found.others.length > 0
          ? [party, ...found.others]
          : call.participants.map((other) => (other === first ? party : other)),
      initiator: call.initiator === first ? party : call.initiator,
      date: own ? settled(reading, own, call.status) : isHere ? call.date : null,
      sentence: found.sentence,
      at: found.at,
      evidence: isHere ? call.evidence : [{ start, end }, ...call.evidence],
    }),
  )
  return [call, ...copies.flatMap((copy) => withAlike(reading, copy, told))]
}

export const didAlike: CallRefiner = {
  name: 'did-alike',
  example: 'Okoro telephoned Horvat on Friday; so did Ruto. Demir followed suit on Saturday.',
  refine: (reading, told) =>
    told.flatMap((call) => {
      const isLast = told.every(({ sentence, at }) => sentence !== call.sentence || at <= call.at)
      return isLast ? withAlike(reading, call, told) : [call]
    }),
}
