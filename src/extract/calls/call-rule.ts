import type { PartialDate } from '../../partial-date.ts'
import type { CallMedium, CallStatus } from '../../vocabulary.ts'
import type { Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import type { Voices } from './voices.ts'

/** A reading in which it is known who speaks where: "I rang him" in somebody's words. */
export interface CallReading extends Reading {
  voices: Voices
}

/** Field by field: a spread would give every document's reading a shape of its own, and all that reads it would be slow. */
export const withVoices = (reading: Reading, voices: Voices): CallReading => ({
  text: reading.text,
  marks: reading.marks,
  dates: reading.dates,
  parties: reading.parties,
  places: reading.places,
  clauses: reading.clauses,
  world: reading.world,
  voices,
})

/** One telling of a conversation, as a rule reads it from one sentence. */
export interface CallTold {
  rule: string
  /** The parties, without repetition; fewer than two where the sentence leaves one to the context. */
  participants: Ref[]
  initiator: Ref | null
  medium: CallMedium
  status: CallStatus
  date: PartialDate | null
  /** Sentence index and the words that tell of it. */
  sentence: number
  evidence: Span[]
  /** Token of the word that tells of it. */
  at: number
  /** How many were on the line, where a word such as "three-way" says it. */
  count: number | null
  /** Whether the words alone could tell of a meeting as well: they count only beside another telling of the same parties. */
  weak: boolean
  /** Whether it is set apart from the one that the text is about: "their first call", "had last spoken". */
  apart: boolean
  /** Whether it is told as one more, some time after another: "spoke again an hour later". */
  again: boolean
  /** Spans by field, as far as words of their own say it. */
  parts: Record<string, Span[]>
}

/** A telling with some of it changed. A copy field by field: all tellings keep one shape, and what reads them stays fast. */
export function callWith(call: CallTold, change: Partial<CallTold>): CallTold {
  const copy: CallTold = {
    rule: call.rule,
    participants: call.participants,
    initiator: call.initiator,
    medium: call.medium,
    status: call.status,
    date: call.date,
    sentence: call.sentence,
    evidence: call.evidence,
    at: call.at,
    count: call.count,
    weak: call.weak,
    apart: call.apart,
    again: call.again,
    parts: call.parts,
  }
  return Object.assign(copy, change)
}

/** Reads one wording of calls, looked for at each word that its kind of trigger marks. */
export interface CallRule {
  name: string
  example: string
  /** Which marks it is tried at. */
  trigger: 'verb' | 'noun' | 'vague' | 'remotely'
  /** What the trigger at the token tells of: one telling a conversation, none for "not mine". */
  read(reading: CallReading, from: number): CallTold[]
}

/** Merges, drops or completes tellings; never changes one in place. */
export interface CallRefiner {
  name: string
  example: string
  refine(reading: CallReading, told: CallTold[]): CallTold[]
}
