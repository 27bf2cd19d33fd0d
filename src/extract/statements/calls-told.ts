import type { CallTold } from '../calls/call-rule.ts'
import { nounPhraseFrom } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { CallNoun, CallVerb } from '../lexicon/verbs-of-calling.ts'
import { partiesMeant } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { tokenFrom } from '../text/text.ts'
import { isPerfect, isPerformed, isRelease } from './genre.ts'
import type { Tellings } from './lookup.ts'
import { holds, type StatementTold } from './told.ts'

/** What of a call is needed to tell what was said in it. */
export type CallHeld = Pick<CallTold, 'participants' | 'status' | 'date' | 'evidence'>

/** A call that took place, with the tokens at which it is told. */
interface Told {
  call: CallHeld
  /** Where it is told by others than who took part; all places where nobody else tells it. */
  at: number[]
  narrated: boolean
  /** Every place where it is told. */
  all: number[]
}

/** "told him that": said to the one on the line. */
const answering = /^(?:him|her|them)$/

/** The calls of a document, as far as statements were made in them. */
export class CallsTold {
  readonly #reading: Reading
  readonly #byParty = new Map<Ref, Told[]>()
  readonly #said: Tellings

  constructor(reading: Reading, calls: readonly CallHeld[], said: Tellings) {
    this.#reading = reading
    this.#said = said
    for (const call of calls) {
      if (call.status !== 'occurred' || call.evidence.length === 0) continue
      const all = call.evidence.map((span) => triggerIn(reading, span)).filter((at) => at >= 0)
      const isOwn = (at: number) =>
        said.at(at).some(({ speakers }) => speakers.some((ref) => call.participants.includes(ref)))
      const narrated = all.filter((at) => !isOwn(at))
      const told = { call, at: narrated.length > 0 ? narrated : all, narrated: narrated.length > 0, all }
      for (const ref of call.participants) this.#byParty.set(ref, [...(this.#byParty.get(ref) ?? []), told])
    }
  }

  /** The call in which a statement was made, where the text lets it be known. */
  of(told: StatementTold): CallHeld | null {
    if (told.medium !== null && told.medium !== 'call') return null
    if (/^(?:signed|transcript)/.test(told.rule)) return null
    // "Obi rang Rama. The line was good, he wrote": not on the line
    if (
      told.medium === null &&
      /^(?:wrote|writes|posted|tweeted)$/.test(this.#reading.text.tokens[told.cue.from]!.norm)
    )
      return null
    const own = this.#callsOf(told)
    if (own.length === 0) return null
    const to = addressed(this.#reading, told).filter((ref) => !told.speakers.includes(ref))
    const spoken = own.find(({ call }) => to.some((ref) => call.participants.includes(ref)))
    return (spoken ?? this.#settingOf(told, own))?.call ?? null
  }

  /** The calls of the statement's speakers, the one told last before it first. */
  #callsOf(told: StatementTold): Told[] {
    const calls = this.#byParty.get(told.speakers[0] ?? '')
    if (!calls) return []
    const distance = ({ at }: Told) => {
      const before = at.filter((token) => token <= told.cue.from)
      return before.length > 0 ? told.cue.from - Math.max(...before) : 1_000_000 + Math.min(...at)
    }
    // A release is about the call of its day; an earlier one is told of in passing.
    const { reference } = this.#reading.dates
    const isPast = ({ call }: Told) =>
      isRelease(this.#reading) && reference !== null && call.date !== null && call.date < reference ? 1 : 0
    return (
      calls
        // "calls from A and B, in which they offered": each in his own.
        .filter(({ call }) => told.medium === 'call' || told.speakers.every((ref) => call.participants.includes(ref)))
        // "confirmed that he had telephoned Morrison": words about a call, not in it.
        .filter(({ all }) => !all.some((at) => holds(told.runs, at)))
        .map((one) => ({ one, distance: distance(one) }))
        .toSorted(
          (left, right) =>
            isPast(left.one) - isPast(right.one) ||
            left.distance - right.distance ||
            ((right.one.call.date ?? '') > (left.one.call.date ?? '') ? 1 : -1),
        )
        .map(({ one }) => one)
    )
  }

  /** Whether a release's call stands behind a statement: told before it or beside it, and not where the issuer speaks in the present. */
  #holdsFor({ at, narrated }: Told, told: StatementTold, paragraph: number): boolean {
    const { tokens } = this.#reading.text
    if (isPerfect(this.#reading, told)) return false
    const isBeside = at.some((token) => tokens[token]!.paragraph === paragraph)
    if (isPerformed(this.#reading, told)) return narrated && isBeside && at.some((token) => token < told.cue.from)
    return narrated && (isBeside || at.some((token) => token < told.cue.from))
  }

  /** "Min telephoned Surapong. He told him that": the next sentence's words to somebody meant by a pronoun. */
  #answers({ rule, cue }: StatementTold): boolean {
    return rule.startsWith('addressee') && answering.test(this.#reading.text.tokens[cue.to + 1]?.norm ?? '')
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
    const { paragraph } = sentences[told.sentence]!
    // "Minister Mora said:" and paragraphs of her words: the release's own.
    const isBlock = told.direct && told.runs[0] !== undefined && tokens[told.runs[0].from]!.paragraph !== paragraph
    if (isRelease(this.#reading) && isBlock) return undefined
    if (isRelease(this.#reading)) return own.find((one) => this.#holdsFor(one, told, paragraph))
    // "Kan was first to dial. He offered condolences": the sentence before is about the call.
    const opened = own.find(
      ({ at, narrated }) =>
        narrated &&
        at.some((token) => tokens[token]!.sentence === told.sentence - 1 && tokens[token]!.paragraph === paragraph),
    )
    const isAside = told.direct || this.#said.in(told.sentence - 1).length > 0 || isPerfect(this.#reading, told)
    if (opened && !isAside) return opened
    if (told.reported_by === null && !this.#answers(told)) return undefined
    return own.find(({ at }) => at.some((token) => Math.abs(tokens[token]!.paragraph - paragraph) <= 4))
  }
}

/** The first token in a stretch of text that tells of a call by verb or noun, else its first. */
function triggerIn(reading: Reading, span: Span): number {
  const from = tokenFrom(reading.text, span.start)
  const { tokens } = reading.text
  for (let at = Math.max(from, 0); at < tokens.length && tokens[at]!.end <= span.end; at++)
    if (reading.marks.at(CallVerb, at) || reading.marks.at(CallNoun, at)) return at
  return from
}

/** Parties to whom a statement was addressed: those told, or the first named in what was urged or asked. */
function addressed(reading: Reading, told: StatementTold): Ref[] {
  if (told.addressees.length > 0) return told.addressees
  const first = told.runs[0]
  if (!first || !/^(?:object|infinitive|addressee)/.test(told.rule)) return []
  return partiesMeant(nounPhraseFrom(reading.clauses.ground, first.from)?.mentions ?? [])
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
