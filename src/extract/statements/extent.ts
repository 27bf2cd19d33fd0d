import { addDays } from '../../partial-date.ts'
import { hasFiniteVerb } from '../clauses/finite.ts'
import { nounPhraseFrom, sameLevel } from '../clauses/noun-phrases.ts'
import { qualifyingParticiples, SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { Reading } from '../reading.ts'
import { attributionAt, newSpeakerAt, overInsertion, sayingAt } from './attribution.ts'
import { isFinalSetting, openRelative, speaksIn } from './final-setting.ts'
import { isRelease } from './genre.ts'
import { tellsWhen } from './time-told.ts'

/** How far the words may reach: a clause takes in subordinate clauses of its own; an object or infinitive ends where the narrator goes on. */
export type Reach = 'clause' | 'phrase'

const narrators = new Set([
  'referring',
  'citing',
  'according',
  'pointing',
  'alluding',
  'speaking',
  'quoting',
  'responding',
  'prompting',
  'contradicting',
  'confirming',
  'reversing',
  'defying',
  'dashing',
  'ending',
  'raising',
  'fuelling',
  'fueling',
  'marking',
  'sparking',
  'drawing',
  'echoing',
])
const settingPrepositions = new Set(['in', 'at', 'during', 'on', 'to', 'via'])

const verbalAt = (reading: Reading, at: number): boolean => {
  const kind = reading.clauses.kind(at)
  if (kind === 'adverb') return verbalAt(reading, at + 1)
  if (kind === 'past' && qualifyingParticiples.has(reading.text.tokens[at]!.norm))
    return reading.clauses.kind(at + 1) !== 'noun'
  return kind === 'past' || kind === 'present' || kind === 'auxiliary'
}

/** A plain past with its object ("and accepted an invitation"), unlike "and occupied" of "would be attacked and occupied". */
const narratedPast = (reading: Reading, at: number): boolean =>
  reading.clauses.kind(at) === 'past' &&
  (nounPhraseFrom(reading.clauses.ground, at + 1) !== null || reading.clauses.kind(at + 1) === 'preposition')

/** "would stand by Kyiv": what will be, to which no plain past can be joined. */
function saysWhatWillBe(reading: Reading, from: number, to: number): boolean {
  const { clauses, text } = reading
  for (let at = from; at < to; at++) {
    if (!hasFiniteVerb(clauses.ground, at, at)) continue
    const passed = clauses.kind(at + 1) === 'adverb' || clauses.kind(at + 1) === 'negation'
    const after = text.tokens[passed ? at + 2 : at + 1]!
    return /^(?:would|will|could|should|must)$/.test(text.tokens[at]!.norm) && !/^(?:be|have)$/.test(after.norm)
  }
  return false
}

/** "he had rung Lima and asked for a session": "had" goes for both verbs. */
function wasDoneBefore({ clauses, text }: Reading, from: number, at: number): boolean {
  const isHad = /^(?:he|she|they)$/.test(text.tokens[from]!.norm) && text.tokens[from + 1]?.norm === 'had'
  return (
    isHad &&
    clauses.kind(from + 2) !== 'determiner' &&
    clauses.kind(at + 1) === 'past' &&
    clauses.kind(at - 1) !== 'comma'
  )
}

/** Whether the words end before "and": where somebody else speaks, or the narrator goes on. */
function endsAtConjunction(reading: Reading, at: number, from: number, reach: Reach): boolean {
  const { clauses, text } = reading
  if (reach === 'clause' && wasDoneBefore(reading, from, at)) return false
  // "condemned the raid and, in a tweet, called for talks"
  if (sayingAt(reading, overInsertion(reading, at + 1)) || newSpeakerAt(reading, at + 1)) return true
  // "to demand an end to it and to ask for their release"
  const asks = clauses.kind(at + 1) === 'to' ? reading.marks.at(SayingVerb, at + 2) : undefined
  if (reach === 'phrase' && asks && text.tokens[asks.to + 1]?.norm !== 'it') return true
  // "recalled the offer and that nobody had answered"
  if (reach === 'phrase' && clauses.kind(at + 1) === 'that') return true
  if (reach === 'clause' && narratedPast(reading, at + 1) && saysWhatWillBe(reading, from, at)) return true
  return reach === 'phrase' && verbalAt(reading, at + 1) && !openRelative(reading, from, at)
}

/** Whether the words said end before the token. */
function endsBefore(reading: Reading, at: number, from: number, reach: Reach): boolean {
  const { clauses, text } = reading
  const kind = clauses.kind(at)
  const { norm } = text.tokens[at]!
  if (norm === ';' || norm === '.' || norm === '!' || norm === '?') return true
  // "thanked him: London, he said, would not forget"
  if (norm === ':' && reach === 'phrase' && saysBetween(reading, at + 1)) return true
  // "denied that anybody had left: “Not one man.”": words of their own.
  if (norm === ':') return clauses.kind(at + 1) === 'mark' && /^\p{Lu}/u.test(text.tokens[at + 2]?.text ?? '')
  if (kind === 'conjunction') return endsAtConjunction(reading, at, from, reach)
  if (kind === 'comma') {
    const next = text.tokens[at + 1]
    if (!next) return true
    const after = clauses.kind(at + 1)
    const following = after === 'adverb' ? text.tokens[at + 2] : undefined
    if (narrators.has(next.norm) || (following && narrators.has(following.norm)) || tellsWhen(reading, at + 1))
      return true
    if (after === 'conjunction')
      return endsBefore(reading, at + 1, from, reach) || (reach === 'phrase' && newClause(reading, at + 2))
    if (after === 'gerund' && sayingAt(reading, at + 1)) return true
    // "had offered condolences, had not used that word and had asked him to wait"
    if (reach === 'phrase' && /^(?:had|has|have)$/.test(next.norm) && !openRelative(reading, from, at)) return true
    if (next.norm === 'with' && saysBehind(reading, at + 2)) return true
    // ", while also reiterating that"
    if (next.norm === 'while' && sayingAt(reading, at + 2)) return true
    if (next.norm === 'as' || next.norm === 'while')
      return (
        hasFiniteVerb(clauses.ground, at + 2, Math.min(at + 12, text.sentences[next.sentence]!.to)) &&
        (reach === 'phrase' || newSpeakerAt(reading, at + 2))
      )
    if (settingPrepositions.has(next.norm) && isFinalSetting(reading, at + 1)) return true
    return attributionAt(reading, at + 1)
  }
  if (kind === 'preposition' && settingPrepositions.has(norm))
    return (
      isFinalSetting(reading, at) &&
      !openRelative(reading, from, at) &&
      !(reach === 'clause' && speaksIn(reading, from, at))
    )
  if (kind === 'linker' && reach === 'phrase') return norm === 'as' && newClause(reading, at + 1)
  return false
}

/** ": London, he said, would not forget": a clause that somebody's saying interrupts. */
function saysBetween(reading: Reading, from: number): boolean {
  const { clauses, text } = reading
  for (let at = from; at < from + 10 && text.tokens[at]?.sentence === text.tokens[from]!.sentence; at++)
    if (clauses.kind(at) === 'comma') return attributionAt(reading, at + 1)
  return false
}

/** ", with a spokesman for the navy saying that" */
function saysBehind(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 8 && sameLevel(reading.clauses.ground, at, from); at++)
    if (reading.clauses.kind(at) === 'gerund') return sayingAt(reading, at)
  return false
}

/** "condemned the raid, and the talks broke down": a clause with a subject of its own. */
function newClause(reading: Reading, at: number): boolean {
  const phrase = nounPhraseFrom(reading.clauses.ground, at)
  return phrase !== null && verbalAt(reading, overInsertion(reading, phrase.to + 1))
}

/** The last token of the words said that begin at `from`: up to the sentence's end or to where somebody else goes on. */
export function endOfWords(reading: Reading, from: number, reach: Reach, limit?: number): number {
  const { text, clauses } = reading
  const sentence = text.sentences[text.tokens[from]!.sentence]!
  let end = Math.min(sentence.to, limit ?? sentence.to)
  const outer = text.tokens[from]!.quotation
  for (let at = from + 1; at <= end; at++) {
    if (text.tokens[at]!.quotation !== outer) {
      if (outer >= 0) {
        end = at - 1
        break
      }
      continue
    }
    if (clauses.kind(at) === 'mark') {
      // "would not forget ‘the crime,’ the statement added": the comma stands inside the marks.
      const inside = text.tokens[at - 1]!
      if (inside.quotation !== outer && /[,?!]/.test(inside.text) && attributionAt(reading, at + 1)) {
        end = at
        break
      }
      continue
    }
    if (endsBefore(reading, at, from, reach)) {
      end = at - 1
      break
    }
  }
  const last = trimmed(reading, from, end)
  return reach === 'phrase' ? withoutDate(reading, from, last) : last
}

/** "offered to resign on the same day": a past day at the end of an object or infinitive is that of the saying. */
function withoutDate(reading: Reading, from: number, to: number): number {
  const date = reading.dates.at(to)
  const { reference } = reading.dates
  if (!date?.value || date.to !== to || reading.text.tokens[to]!.quotation >= 0) return to
  // A release tells of what it was itself said on its day.
  if (isRelease(reading) && date.value !== reference) return to
  if (date.value.length !== 10 || (reference && (date.value > reference || date.value < addDays(reference, -7))))
    return to
  const before = reading.text.tokens[date.from - 1]!.norm
  const first = before === 'on' || before === 'the' ? date.from - 1 : date.from
  const left = reading.clauses.kind(first - 1)
  const isBound = left === 'preposition' || left === 'linker' || left === 'determiner' || left === 'conjunction'
  return first - 1 > from && !isBound ? trimmed(reading, from, first - 1) : to
}

/** Without the sentence's stop and what hangs on it. */
export function trimmed(reading: Reading, from: number, to: number): number {
  const { text } = reading
  let end = to
  while (end > from) {
    const token = text.tokens[end]!
    const isStop = token.kind === 'punctuation' && /^[.,;:!?…–—-]$|^\.{3}$|^--$/.test(token.text)
    if (!isStop) break
    end--
  }
  return end
}
