import type { StatementMedium } from '../../vocabulary.ts'
import { type Clause, clauseWith, type Run } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/finite.ts'
import { nounPhrase, sameLevel, startOfNounPhrase } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { ReadingVerb, type Saying, SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { VerbValue } from '../marks/lexeme.ts'
import type { Mark } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { audienceAt } from './audience.ts'
import { passOver } from './passing.ts'
import { purposeOf } from './purpose.ts'
import { speakersOf } from './speakers.ts'
import { isUnreal, isVerb } from './verbal.ts'

/** A verb of saying in its clause, with what stands between it and the words said. */
export interface Cue {
  reading: Reading
  verb: Run
  saying: Saying
  clause: Clause
  /** The first token after the verb that is neither time, place, setting nor addressee behind "to". */
  next: number
  /** The first token after the verb that is neither time nor setting: where an object or a clause without "that" begins. */
  close: number
  /** The last token that the words may reach: a participle's end where the sentence's subject begins. */
  limit: number | undefined
  medium: StatementMedium | null
  addressees: Ref[]
  /** "said through his spokesman, Farhan Haq" */
  through: Ref | null
}

const ofTexts: Saying = { takes: ['quotation', 'that'], medium: null, continues: false }

/** Every verb of saying that tells of an act of speech: neither noun nor passive, planned, refused, denied or merely possible. */
export function cuesOf(reading: Reading): Cue[] {
  const cues: Cue[] = []
  for (const mark of reading.marks.all(SayingVerb)) cues.push(...cueAt(reading, mark, mark.value.facts))
  for (const { from, to, value } of reading.marks.all(ReadingVerb)) {
    // "read" is as good as always the past of itself.
    const form = value.form === 'base' ? ('past' as const) : value.form
    const mark = { from, to, value: { lemma: value.lemma, form, facts: value.facts } }
    cues.push(...cueAt(reading, mark, ofTexts).filter(isOfText))
  }
  return cues.toSorted((left, right) => left.verb.from - right.verb.from)
}

/** "the statement reads", unlike "the minister reads". */
const isOfText = ({ reading, clause }: Cue): boolean =>
  speakersOf(reading, clause.subject).medium !== null || isReadOf(reading, clause)

/** "“We shall not yield,” it read" */
const isReadOf = ({ clauses, text }: Reading, { subject }: Clause): boolean =>
  subject !== null && text.tokens[subject.from]!.norm === 'it' && clauses.kind(subject.from - 1) === 'mark'

/** "Kim, who admitted that three guns were dead, resigned": where the relative clause between commas ends; undefined for others. */
function endOfRelative(reading: Reading, { source, introducer, verb }: Clause): number | undefined {
  const { clauses, text } = reading
  if (source !== 'relative' || introducer === null || clauses.kind(introducer - 1) !== 'comma') return undefined
  const { to } = text.sentences[text.tokens[verb.from]!.sentence]!
  for (let at = verb.to + 1; at < to; at++)
    if (
      clauses.kind(at) === 'comma' &&
      sameLevel(clauses.ground, at, verb.from) &&
      isFiniteVerb(clauses.ground, at + 1)
    )
      return at - 1
  return undefined
}

/** "..., with a spokesman saying that": the participle has a subject of its own behind "with". */
function absoluteOf(reading: Reading, clause: Clause): Clause {
  const { ground } = reading.clauses
  if (clause.form !== 'participle' || !sameLevel(ground, clause.from - 1, clause.from)) return clause
  let from = startOfNounPhrase(ground, clause.from - 1)
  // "with a spokesman for the navy saying"
  while (from !== null && /^(?:for|of|from|at)$/.test(reading.text.tokens[from - 1]?.norm ?? ''))
    from = startOfNounPhrase(ground, from - 2)
  if (from === null || reading.text.tokens[from - 1]?.norm !== 'with' || !sameLevel(ground, from - 1, from))
    return clause
  return clauseWith(clause, { form: 'finite', source: 'before', subject: nounPhrase(ground, from, clause.from - 1) })
}

/** "is said to have told aides that": what is reported of somebody to have been said. */
function reputed(reading: Reading, clause: Clause): Clause | null {
  const { tokens } = reading.text
  const { from } = clause.verb
  const told = from - 3
  const isReputed =
    tokens[from - 1]?.norm === 'have' &&
    tokens[from - 2]?.norm === 'to' &&
    /^(?:said|reported|understood|believed|thought|known)$/.test(tokens[told]?.norm ?? '')
  if (!isReputed) return null
  const { subject, voice } = reading.clauses.at({ from: told, to: told, form: 'past' })
  return subject && voice === 'passive'
    ? clauseWith(clause, {
        form: 'finite',
        voice: 'active',
        modality: 'asserted',
        subject,
        source: 'before',
        introducer: null,
      })
    : null
}

/** "“Not away.” Roe, the adviser, said nothing." */
const saysNothing = ({ text, clauses }: Reading, verb: number): boolean =>
  text.tokens[verb + 1]?.norm === 'nothing' && clauses.kind(verb + 2) === 'stop'

/** "who advises the president on trade": what somebody is, not what he said. */
const isOffice = (reading: Reading, { from, to, value }: Mark<VerbValue<unknown>>, clause: Clause): boolean =>
  clause.source === 'relative' &&
  clause.tense === 'present' &&
  /^(?:advise|counsel)$/.test(value.lemma) &&
  from === to &&
  !/^(?:that|to)$/.test(reading.text.tokens[to + 1]?.norm ?? '')

/** "What the palace described as [a courtesy call] was a quarrel": where the clause with "what" ends; undefined for others. */
function endOfWhat(reading: Reading, { introducer, verb }: Clause): number | undefined {
  const { clauses, text } = reading
  const { sentence } = text.tokens[verb.from]!
  if (introducer === null || text.tokens[introducer]!.norm !== 'what' || introducer !== text.sentences[sentence]!.from)
    return undefined
  for (let at = verb.to + 1; at < text.sentences[sentence]!.to; at++)
    if (sameLevel(clauses.ground, at, verb.from) && isFiniteVerb(clauses.ground, at)) return at - 1
  return undefined
}

function cueAt(reading: Reading, mark: Mark<VerbValue<unknown>>, saying: Saying): Cue[] {
  if (reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!.role !== 'text') return []
  const own = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  const clause =
    own.form === 'infinitive' ? (reputed(reading, own) ?? purposeOf(reading, own)) : absoluteOf(reading, own)
  if (clause?.modality !== 'asserted' || clause.negated || clause.voice === 'passive' || clause.form === 'infinitive')
    return []
  if (!isVerb(reading, mark, clause) || isUnreal(reading, clause)) return []
  if (saysNothing(reading, mark.to) || isOffice(reading, mark, clause)) return []
  const nouns = saying.takes.includes('that')
  const passed = passOver(reading, mark.to + 1, mark.to, nouns)
  const subject = clause.source === 'participle' ? clause.subject : null
  return [
    {
      reading,
      verb: { from: mark.from, to: mark.to },
      saying,
      clause,
      next: passed.next,
      addressees: passed.addressees,
      through: passed.through,
      close: passOver(reading, mark.to + 1, mark.to, false).next,
      limit:
        subject && subject.from > mark.to
          ? subject.from - 1
          : (endOfRelative(reading, clause) ?? endOfWhat(reading, clause)),
      medium:
        saying.medium ??
        passed.medium ??
        (saying.takes.includes('addressee') ? audienceAt(reading, mark.to + 1) : null) ??
        // "wrote to the Security Council that"
        (mark.value.lemma === 'write' && passed.addressees.length > 0 ? 'letter' : null),
    },
  ]
}
