import type { Ref } from '../extraction.ts'
import { isSpokesman } from '../parties/kinds.ts'
import type { Party } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import type { StatementTold } from '../statements/told.ts'
import { narratorOf, singular } from './narrator.ts'

const first: ReadonlySet<string> = new Set([...singular, ..."we we're we've we'd we'll us our ours".split(' ')])
const third: ReadonlySet<string> = new Set(
  "he him his she her he'd she'd he'll she'll he's she's himself herself".split(' '),
)
const reach = 60

/** "me", "our" within quotation marks. */
const isFirst = ({ text }: Reading, at: number): boolean =>
  text.tokens[at]!.quotation >= 0 && first.has(text.tokens[at]!.norm)

/** Who says "I" at a token: the speaker of the quotation, tweet or turn of a transcript that it stands in. */
export class Voices {
  readonly #reading: Reading
  readonly #speakers: (Ref | undefined)[] = []

  constructor(reading: Reading, told: readonly StatementTold[]) {
    this.#reading = reading
    const narrator = narratorOf(reading)
    if (narrator)
      for (const { index, norm, quotation } of reading.text.tokens)
        if (quotation < 0 && singular.has(norm)) this.#speakers[index] = narrator
    for (const { direct, speakers, runs } of told) {
      const [speaker] = speakers
      if (!speaker || speakers.length > 1) continue
      for (const { from, to } of runs)
        for (let at = from; at <= to; at++) {
          // 'recalled that the envoy "called me up within the hour"': of a clause, only what stands in quotation marks
          const isOwn = direct || (this.#speakers[at] === undefined && isFirst(reading, at))
          if (isOwn) this.#speakers[at] = speaker
        }
    }
  }

  /** Whose own words the token belongs to; null where the narrator speaks. */
  at(token: number): Ref | null {
    return this.#speakers[token] ?? null
  }

  /** Whom a pronoun within somebody's words stands for: "I" the speaker, "him" whoever was last named before. */
  pronoun(token: number): Ref[] {
    const { tokens } = this.#reading.text
    const { norm } = tokens[token]!
    const speaker = this.at(token)
    if (!speaker) return []
    if (first.has(norm)) return this.#spokenFor(speaker, norm)
    if (!third.has(norm)) return []
    const female = norm.startsWith('s') || norm.startsWith('her')
    const isSubject = norm === 'he' || norm === 'she' || norm.includes("'")
    const other =
      (isSubject ? this.#actorBefore(token, speaker, female) : null) ?? this.#spokenOf(token, speaker, female)
    return other ? [other] : []
  }

  /** "We've asked for a call with him", said by a spokesman: not himself, but the one of his country of whom the text speaks most. */
  #spokenFor(speaker: Ref, norm: string): Ref[] {
    const { parties } = this.#reading
    const { country } = parties.get(speaker)
    if (!isSpokesman(this.#reading, speaker) || !/^(?:we|us|our)/.test(norm)) return [speaker]
    let principal: Party | null = null
    for (const party of parties.all) {
      const isOther = party.kind === 'person' && party.ref !== speaker && party.country === country
      const isHead =
        isOther && party.positions.length > 0 && !party.positions.some(({ title }) => /spokes/i.test(title))
      if (isHead && party.mentions.length > (principal?.mentions.length ?? 1)) principal = party
    }
    return principal ? [principal.ref] : []
  }

  /** "Austin spoke with Wallace. He also called": the subject of the speaker's sentence before goes on. */
  #actorBefore(token: number, speaker: Ref, female: boolean): Ref | null {
    const { clauses, parties, text } = this.#reading
    const before = text.sentences[text.tokens[token]!.sentence - 1]
    if (!before) return null
    for (let at = before.from; at <= before.to; at++) {
      const mention = parties.mentionAt(at)
      const [ref, ...more] = mention?.from === at && !mention.modifier ? mention.parties : []
      if (!mention || !ref || more.length > 0) continue
      const next = clauses.kind(mention.to + 1)
      const party = parties.get(ref)
      const isActing = next === 'past' || next === 'auxiliary' || next === 'present'
      if (isActing && ref !== speaker && party.kind === 'person')
        return party.gender === (female ? 'male' : 'female') ? null : ref
    }
    return null
  }

  /** Whom the speaker of the token's words speaks of: "we spoke", she said of Horvat. */
  other(token: number): Ref[] {
    const speaker = this.at(token)
    const other = speaker && this.#spokenOf(token, speaker, null)
    return other ? [other] : []
  }

  /** The latest person named before, who is not the speaker; else the first one after the quotation: "..., she said of Horvat". */
  #spokenOf(token: number, speaker: Ref, female: boolean | null): Ref | null {
    const { parties } = this.#reading
    const wrong = female === null ? null : female ? 'male' : 'female'
    const fits = (at: number): Ref | null => {
      const mention = parties.mentionAt(at)
      const [ref] = mention?.parties ?? []
      if (!mention || mention.from !== at || !ref || ref === speaker || mention.parties.length > 1) return null
      const party = parties.get(ref)
      return party.kind === 'person' && (wrong === null || party.gender !== wrong) ? ref : null
    }
    for (let at = token - 1; at >= Math.max(0, token - reach); at--) {
      const ref = fits(at)
      if (ref) return ref
    }
    const { tokens } = this.#reading.text
    for (let at = token + 1; at < tokens.length && tokens[at]!.sentence === tokens[token]!.sentence; at++) {
      const ref = fits(at)
      if (ref) return ref
    }
    return null
  }
}
