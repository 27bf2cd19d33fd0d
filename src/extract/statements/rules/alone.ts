import type { Clause, Run } from '../../clauses/clause.ts'
import { isFiniteVerb } from '../../clauses/finite.ts'
import type { Reading } from '../../reading.ts'
import type { Quotation } from '../../text/quotations.ts'
import { audienceAt } from '../audience.ts'
import { lookupOf, type Tellings } from '../lookup.ts'
import { settingIn } from '../settings.ts'
import { speakersOf } from '../speakers.ts'
import { type StatementRule, type StatementTold, spanOf, startOf } from '../told.ts'

/** Whether a quotation is all that its sentence holds. */
function fillsSentence(reading: Reading, quotation: Quotation): boolean {
  const { text } = reading
  const first = text.tokens[quotation.open]!
  const sentence = text.sentences[first.sentence]!
  const from = Math.max(sentence.from, text.paragraphs[sentence.paragraph]!.lead)
  const last = quotation.runs.at(-1)?.to ?? quotation.open
  const end = text.sentences[text.tokens[last]!.sentence]!.to
  for (let at = from; at < quotation.open; at++) if (text.tokens[at]!.kind !== 'punctuation') return false
  for (let at = (quotation.close ?? last) + 1; at <= end; at++) if (text.tokens[at]!.kind === 'word') return false
  return true
}

/** Who spoke, and what else tells it. */
type Spoken = Pick<StatementTold, 'rule' | 'speakers' | 'cue' | 'medium' | 'parts'> &
  Partial<Pick<StatementTold, 'reported_by' | 'addressees' | 'spokesperson'>>

/** A whole quotation as a statement. */
const quoting = (reading: Reading, quotation: Quotation, spoken: Spoken): StatementTold => ({
  rule: spoken.rule,
  speakers: spoken.speakers,
  reported_by: spoken.reported_by ?? null,
  runs: quotation.runs,
  cue: spoken.cue,
  clause: null,
  medium: spoken.medium,
  date: null,
  addressees: spoken.addressees ?? [],
  spokesperson: spoken.spokesperson,
  direct: true,
  sentence: reading.text.tokens[quotation.open]!.sentence,
  parts: spoken.parts,
})

/** "— The Rt. Hon. X, Prime Minister": the party that signs in the next paragraph. */
function signed(reading: Reading, quotation: Quotation): StatementTold | null {
  const { text, parties, clauses } = reading
  const last = quotation.runs.at(-1)
  const at = (quotation.close ?? last?.to ?? quotation.open) + 1
  const paragraph = text.paragraphs[text.tokens[quotation.open]!.paragraph + 1]
  const isDash = clauses.kind(at) === 'dash' || paragraph?.bullet === true
  if (!paragraph && !isDash) return null
  if (!isDash || (text.tokens[at]?.paragraph ?? 0) > (paragraph?.index ?? text.tokens[quotation.open]!.paragraph))
    return null
  for (let token = at; token < at + 14 && token < text.tokens.length; token++) {
    const mention = parties.mentionAt(token)
    if (mention?.parties.length) {
      const cue = { from: mention.from, to: mention.to }
      return quoting(reading, quotation, {
        rule: 'signed quotation',
        speakers: mention.parties.slice(0, 1),
        cue,
        medium: 'press_release',
        parts: { speaker: [spanOf(reading, cue)] },
      })
    }
  }
  return null
}

/** "Lavrov: “No.”", "Boris Johnson on Twitter: “No.”": a name and a colon right before. */
function labelled(reading: Reading, quotation: Quotation, told: Tellings): StatementTold | null {
  const { text, parties } = reading
  const colon = quotation.open - 1
  const apart = text.tokens[quotation.open]!.paragraph - (text.tokens[colon]?.paragraph ?? 0)
  if (text.tokens[colon]?.norm !== ':' || apart > 1) return null
  const sentence = text.sentences[text.tokens[colon]!.sentence]!
  // "The general had been plotting, he claimed: “I can reveal ...”"
  // "She denied that anybody had left: “Not one man.”"
  const speaking = told
    .in(sentence.index)
    .find((other) => other.cue.to === colon - 1 || (other.clause !== null && other.runs.at(-1)?.to === colon - 1))
  if (speaking) {
    const { speakers, reported_by, medium, addressees, cue } = speaking
    return quoting(reading, quotation, {
      rule: 'words and colon',
      speakers,
      reported_by,
      medium,
      addressees,
      cue,
      parts: {},
    })
  }
  const from = pastTime(reading, Math.max(sentence.from, text.paragraphs[sentence.paragraph]!.lead))
  const narrated = narratedBefore(reading, from, colon - 1)
  const head = parties.mentionAt(from)
  // "Edgars Soto, our man, with a shrug you can hear: “No.”"
  const isVerbless = head !== undefined && text.tokens[head.to + 1]?.norm === ','
  const introduced = narrated && introducing(reading, quotation, narrated, { from, to: colon - 1 })
  if (introduced || (narrated && !isVerbless)) return introduced
  const last = parties.mentionAt(colon - 1)
  const opening = parties.mentionAt(from)
  const audience = audienceBefore(reading, Math.max(sentence.from, (opening?.to ?? 0) - 1), colon)
  const named = audience === null ? (last ?? opening) : opening
  if (!named || named.parties.length === 0 || named.modifier) return null
  const cue = { from: named.from, to: named.to }
  return quoting(reading, quotation, {
    rule: 'name and colon',
    speakers: named.parties.slice(0, 1),
    cue,
    medium: audience === null ? null : audienceAt(reading, audience),
    parts: { speaker: [spanOf(reading, cue)] },
  })
}

/** "14:51 Franak Soto: “No.”": the token behind an entry's time. */
function pastTime({ text }: Reading, from: number): number {
  let at = from
  while (at < from + 4 && (text.tokens[at]?.kind === 'number' || /^[:.–—-]$/.test(text.tokens[at]?.text ?? ''))) at++
  return at
}

/** The quotation as words of the one whom the clause before the colon is about. */
function introducing(
  reading: Reading,
  quotation: Quotation,
  { subject }: Clause,
  { from, to }: Run,
): StatementTold | null {
  const { refs, medium } = speakersOf(reading, subject)
  if (!subject || refs.length !== 1) return null
  const cue = { from: subject.from, to: subject.to }
  return quoting(reading, quotation, {
    rule: 'name and colon',
    speakers: refs,
    cue,
    medium: medium ?? settingIn(reading, from, to),
    parts: { speaker: [spanOf(reading, cue)] },
  })
}

/** "Morales was first to sound the alarm: “...”": the clause before the colon that says who it is about; null where no verb stands there. */
function narratedBefore(reading: Reading, from: number, to: number): Clause | null {
  const { clauses, parties } = reading
  let found: Clause | null = null
  for (let at = from; at <= to; at++) {
    if (!isFiniteVerb(clauses.ground, at) || clauses.ground.levels[at] !== -1 || parties.mentionAt(at)) continue
    const clause = clauses.at({ from: at, to: at, form: 'past' })
    if (speakersOf(reading, clause.subject).refs.length === 1) return clause
    found ??= clause
  }
  return found
}

/** "Boric to the network TVN: “No.”": the token at which those spoken to are named; null where nobody is. */
function audienceBefore(reading: Reading, from: number, colon: number): number | null {
  const { clauses, text } = reading
  for (let at = colon - 1; at > Math.max(from, colon - 7); at--)
    if (clauses.kind(at) === 'to' || text.tokens[at]!.norm === 'on') return at + 1
  return null
}

/** "Two hours later there was more: “No.”": a sentence that names nobody goes on quoting who spoke in the one before. */
function announced(reading: Reading, quotation: Quotation, told: Tellings): StatementTold | null {
  const { text, parties } = reading
  const colon = quotation.open - 1
  if (text.tokens[colon]?.norm !== ':') return null
  const { from, index, paragraph } = text.sentences[text.tokens[colon]!.sentence]!
  const isNamed = (ref: string) => parties.get(ref).kind === 'person'
  const mentions = lookupOf(reading).mentions(Math.max(from, text.paragraphs[paragraph]!.lead), colon)
  if (mentions.some((mention) => mention.parties.some(isNamed)) || told.in(index).length > 0) return null
  const before = told.in(index - 1).findLast(({ direct }) => direct)
  if (before?.speakers.length !== 1 || text.sentences[before.sentence]?.paragraph !== paragraph) return null
  const { speakers, reported_by, medium, addressees, cue } = before
  const spoken = { rule: 'words and colon', speakers, reported_by, medium, addressees, cue, parts: {} }
  return quoting(reading, quotation, spoken)
}

/** The statement whose speaker a bare quotation goes on quoting: that of the sentence before, in the same paragraph or the one above. */
function continued(reading: Reading, quotation: Quotation, told: Tellings): StatementTold | null {
  const { text } = reading
  if (!fillsSentence(reading, quotation)) return null
  const sentence = text.tokens[quotation.open]!.sentence
  const before = [...told.back(sentence - 1, 1)].find((other) => startOf(other) < quotation.open)
  if (!before) return null
  const sameParagraph = text.sentences[before.sentence]!.paragraph === text.sentences[sentence]!.paragraph
  if (!sameParagraph && !before.direct && before.sentence !== sentence - 1) return null
  const { speakers, reported_by, medium, addressees, spokesperson } = before
  return quoting(reading, quotation, {
    rule: 'quotation alone',
    speakers,
    spokesperson,
    reported_by,
    medium,
    addressees,
    cue: before.cue,
    parts: {},
  })
}

/** "Soto was unmoved. “Nothing will change.”": the one person whom the sentence before is about, where nobody speaks in it. */
function spokenOf(reading: Reading, quotation: Quotation, told: Tellings): StatementTold | null {
  const { text, parties } = reading
  if (!fillsSentence(reading, quotation)) return null
  const before = text.sentences[text.tokens[quotation.open]!.sentence - 1]
  const isBeside = before?.role === 'text' && before.paragraph === text.tokens[quotation.open]!.paragraph
  if (!isBeside || told.in(before.index).length > 0) return null
  const from = Math.max(before.from, text.paragraphs[before.paragraph]!.lead)
  const first = [from, from + 1].map((at) => parties.mentionAt(at)).find((mention) => mention && !mention.modifier)
  const named = lookupOf(reading)
    .mentions(from, before.to)
    .flatMap((mention) => mention.parties.filter((ref) => parties.get(ref).kind === 'person'))
  const [speaker] = first?.parties ?? []
  if (!first || speaker === undefined || first.parties.length > 1 || named.some((ref) => ref !== speaker)) return null
  const cue = { from: first.from, to: first.to }
  return quoting(reading, quotation, {
    rule: 'quotation alone',
    speakers: [speaker],
    cue,
    medium: settingIn(reading, from, before.to),
    parts: { speaker: [spanOf(reading, cue)] },
  })
}

/** Quotations that no verb attributes. */
export const alone: StatementRule = {
  name: 'quotation alone',
  example: '“Open the gate,” Najib said. “Our people are no bargaining chips.”',
  *find(reading, before) {
    for (const quotation of reading.text.quotations) {
      const first = quotation.runs[0]
      const role = reading.text.sentences[reading.text.tokens[quotation.open]!.sentence]!.role
      if (!first || role !== 'text' || before.isSaid(first.from)) continue
      const told =
        signed(reading, quotation) ??
        labelled(reading, quotation, before) ??
        announced(reading, quotation, before) ??
        continued(reading, quotation, before) ??
        spokenOf(reading, quotation, before)
      if (told) yield told
    }
  },
}
