import type { CallTold } from '../calls/call-rule.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import type { Reading } from '../reading.ts'
import { tokenFrom } from '../text/text.ts'
import { isRelease } from './genre.ts'
import type { Tellings } from './lookup.ts'
import { holds, type StatementTold } from './told.ts'

/** What of a call is needed to tell what was said in it. */
export type CallHeld = Pick<CallTold, 'participants' | 'status' | 'date' | 'evidence'>

/** A call that took place, with the tokens at which it is told. */
interface Told {
  call: CallHeld
  /** Where the narrator tells it, not in anybody's words; all places where nobody else tells it. */
  at: number[]
}

/** The calls of a document, as far as statements were made in them. */
export class CallsTold {
  readonly #reading: Reading
  readonly #byParty = new Map<Ref, Told[]>()

  constructor(reading: Reading, calls: readonly CallHeld[], said: Tellings) {
    this.#reading = reading
    for (const call of calls) {
      if (call.status !== 'occurred' || call.evidence.length === 0) continue
      const starts = call.evidence.map((span) => tokenFrom(reading.text, span.start)).filter((at) => at >= 0)
      const narrated = starts.filter((at) => !said.isSaid(at))
      const told = { call, at: narrated.length > 0 ? narrated : starts }
      for (const ref of call.participants) this.#byParty.set(ref, [...(this.#byParty.get(ref) ?? []), told])
    }
  }

  /** The call in which a statement was made, where the text lets it be known. */
  of(told: StatementTold): CallHeld | null {
    if (told.medium !== null && told.medium !== 'call') return null
    if (/^(?:signed|transcript)/.test(told.rule)) return null
    const own = this.#callsOf(told)
    const to = addressed(this.#reading, told).filter((ref) => !told.speakers.includes(ref))
    const spoken = own.find(({ call }) => to.some((ref) => call.participants.includes(ref)))
    return (spoken ?? this.#settingOf(told, own))?.call ?? null
  }

  /** The calls of the statement's speakers, the one told last before it first. */
  #callsOf(told: StatementTold): Told[] {
    const calls = this.#byParty.get(told.speakers[0] ?? '') ?? []
    const distance = ({ at }: Told) => {
      const before = at.filter((token) => token <= told.cue.from)
      return before.length > 0 ? told.cue.from - Math.max(...before) : 1_000_000 + Math.min(...at)
    }
    return calls
      .filter(({ call }) => told.speakers.every((ref) => call.participants.includes(ref)))
      .map((one) => ({ one, distance: distance(one) }))
      .toSorted((left, right) => left.distance - right.distance)
      .map(({ one }) => one)
  }

  /** The call told in the statement's own sentence, else, in a release or a reporter's words, the one told last. */
  #settingOf(told: StatementTold, own: readonly Told[]): Told | undefined {
    const { tokens, sentences } = this.#reading.text
    const inSentence = own.find(({ at }) =>
      at.some(
        (token) =>
          tokens[token]!.sentence === told.sentence &&
          !holds(told.runs, token) &&
          token < told.cue.from &&
          !inPassing(this.#reading, token, told.cue.from),
      ),
    )
    if (told.medium === 'call' || inSentence) return inSentence ?? own[0]
    if (isRelease(this.#reading)) return own[0]
    if (told.reported_by === null) return undefined
    const { paragraph } = sentences[told.sentence]!
    return own.find(({ at }) => at.some((token) => Math.abs(tokens[token]!.paragraph - paragraph) <= 2))
  }
}

/** Parties to whom a statement was addressed: those told, or the first named in what was urged or asked. */
function addressed(reading: Reading, told: StatementTold): Ref[] {
  if (told.addressees.length > 0) return told.addressees
  const first = told.runs[0]
  if (!first || !/^(?:object|infinitive|addressee)/.test(told.rule)) return []
  return nounPhraseFrom(reading.clauses.ground, first.from)?.mentions.flatMap((mention) => mention.parties) ?? []
}

/** "Clinton, who had spoken to him by phone that morning, called ...": a call told in passing before the verb. */
function inPassing(reading: Reading, from: number, verb: number): boolean {
  let open = false
  for (let at = Math.max(0, from - 6); at < verb; at++) {
    if (reading.clauses.kind(at) === 'relative') open = true
    else if (open && at > from && reading.clauses.kind(at) === 'comma') return true
  }
  return false
}
