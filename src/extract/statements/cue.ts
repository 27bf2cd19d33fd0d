import type { StatementMedium } from '../../vocabulary.ts'
import type { Clause, Run } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/finite.ts'
import { nounPhraseFrom, sameLevel } from '../clauses/noun-phrases.ts'
import type { WordKind } from '../clauses/words.ts'
import type { Ref } from '../extraction.ts'
import { SpeechSetting } from '../lexicon/speech-settings.ts'
import { issuedTexts, ReadingVerb, type Saying, SayingVerb } from '../lexicon/verbs-of-saying.ts'
import type { VerbValue } from '../marks/lexeme.ts'
import type { Mark } from '../marks/marks.ts'
import type { Reading } from '../reading.ts'
import { audienceAt } from './audience.ts'
import { lookupOf } from './lookup.ts'
import { purposeOf } from './purpose.ts'
import { settingIn } from './settings.ts'
import { speakersOf } from './speakers.ts'

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

/** What may be passed over after a verb of saying, and what it tells. */
export interface Passed {
  next: number
  medium: StatementMedium | null
  addressees: Ref[]
  /** "said through his spokesman, Farhan Haq" */
  through: Ref | null
}

/** The last token of the date that begins at the token, taken with its preposition; null where none does. */
function dateEnd(reading: Reading, at: number): number | null {
  const lookup = lookupOf(reading)
  const date = lookup.dateAt(at) ?? lookup.dateAt(at + 1)
  // "said of Tuesday's raid"
  if (!date || reading.clauses.kind(date.to + 1) === 'possessive') return null
  if (date.from === at) return date.to
  const kind = reading.clauses.kind(at)
  return kind === 'preposition' || kind === 'determiner' ? date.to : null
}

/** "said, however, that": the end of a short insertion after a verb, where "that", "to" or a quotation goes on behind it. */
function insertionEnd(reading: Reading, comma: number): number | null {
  const { tokens } = reading.text
  for (
    let at = comma + 1;
    at < tokens.length && at <= comma + 14 && sameLevel(reading.clauses.ground, at, comma);
    at++
  ) {
    if (reading.clauses.kind(at) === 'stop') return null
    if (reading.clauses.kind(at) !== 'comma') continue
    // "said, curiously, nobody had asked"
    if (at === comma + 2 && reading.clauses.kind(comma + 1) === 'adverb') return at
    const after = reading.clauses.kind(at + 1)
    return after === 'that' || after === 'mark' ? at : null
  }
  return null
}

/** "denied, on Thursday, that": the comma behind a date between commas. */
function insertedDate(reading: Reading, comma: number): number | null {
  const end = dateEnd(reading, comma + 1)
  return end !== null && reading.clauses.kind(end + 1) === 'comma' ? end + 1 : null
}

/** "said there would be war" */
const isExistential = (reading: Reading, at: number): boolean =>
  reading.text.tokens[at]!.norm === 'there' && reading.clauses.kind(at + 1) === 'auxiliary'

/** Passes over time, adverbs, settings and addressees from a token on. `nouns`: whether phrases of place may be passed too. */
export function passOver(reading: Reading, from: number, level: number, nouns: boolean): Passed {
  const { clauses } = reading
  const passed: Passed = { next: from, medium: null, addressees: [], through: null }
  while (sameLevel(clauses.ground, passed.next, level)) {
    const at = passed.next
    const kind = clauses.kind(at)
    const date = dateEnd(reading, at)
    if (date !== null) passed.next = date + 1
    // "said, curiously, ...", "said curiously, this campaign ..."
    else if (kind === 'adverb' && clauses.kind(at + 1) === 'comma' && clauses.kind(at + 2) !== 'mark') passed.next += 2
    else if ((kind === 'adverb' && !isExistential(reading, at)) || kind === 'time') passed.next++
    else if (kind === 'comma') {
      const end = clauses.kind(at + 1) === 'mark' ? at : (insertedDate(reading, at) ?? insertionEnd(reading, at))
      if (end === null) break
      passed.next = end + 1
    } else if (kind === 'preposition' || kind === 'to' || kind === 'linker') {
      if (!passPhrase(reading, passed, nouns)) break
    } else break
  }
  return passed
}

/** Passes over "in a statement", "to reporters", "to Lavrov", "in Ankara"; false where the phrase belongs to the words said. */
function passPhrase(reading: Reading, passed: Passed, nouns: boolean): boolean {
  const { clauses, parties } = reading
  const at = passed.next
  const phrase = nounPhraseFrom(clauses.ground, at + 1)
  if (!phrase) return false
  // "after the summit" tells when, not where.
  const medium = clauses.kind(at) === 'linker' ? null : settingIn(reading, phrase.from, phrase.to)
  const isTo = clauses.kind(at) === 'to'
  const mention = parties.mentionAt(at + 1)
  const person = phrase.mention?.parties.find((ref) => parties.get(ref).kind === 'person')
  if (tokenIsThrough(reading, at) && person) passed.through = person
  if (!medium && isTo && mention) passed.addressees.push(...phrase.mentions.flatMap((named) => named.parties))
  else if (!medium && !nouns) return false
  else if (!medium && clauses.kind(phrase.to + 1) === 'stop' && isTo) return false
  passed.medium ??= medium
  passed.next = medium ? beforeOf(reading, phrase) : phrase.to + 1
  return true
}

/** "warned on Twitter of war": what "of" governs is warned of, no part of the setting; unlike "in a tweet of his own". */
function beforeOf(reading: Reading, { from, to }: Run): number {
  const { tokens } = reading.text
  for (let at = from; at < to; at++)
    if (tokens[at]!.norm === 'of' && tokens[at + 2]?.norm !== 'own' && settingIn(reading, from, at - 1)) return at
  return to + 1
}

const tokenIsThrough = (reading: Reading, at: number): boolean =>
  /^(?:through|via)$/.test(reading.text.tokens[at]!.norm)

const plurals = /[^s]s$/

/** What may stand right before a participle that tells of speech: ", adding that", "after describing". */
const beforeGerund: ReadonlySet<WordKind | undefined> = new Set([
  undefined,
  'adverb',
  'subordinator',
  'comma',
  'conjunction',
  'linker',
  'preposition',
  'mark',
  'noun',
  'time',
])
/** What may stand right before a present where the verb could be a noun: "he claims", "Iran again warns". */
const beforePresent: ReadonlySet<WordKind | undefined> = new Set([
  'pronoun',
  'relative',
  'adverb',
  'comma',
  'mark',
  'conjunction',
  'time',
])

/** Whether the marked word is a verb at all: "the claims that", "Iran's call for" are nouns. */
function isVerb(reading: Reading, mark: Mark<VerbValue<unknown>>, clause: Clause): boolean {
  const { clauses, parties, text } = reading
  const before = mark.from - 1
  const { form } = mark.value
  const left = before >= 0 && sameLevel(clauses.ground, before, mark.from) ? clauses.kind(before) : undefined
  const named = parties.mentionAt(mark.from)
  if (named && !named.modifier && (named.from < mark.from || clauses.kind(mark.from) !== 'past')) return false
  if (left === 'determiner' || left === 'possessive') return false
  if (form === 'gerund')
    return clause.form === 'finite' || (beforeGerund.has(left) && (left !== 'noun' || endsSpeech(reading, before)))
  if (left === 'preposition') return false
  if (text.tokens[mark.from]!.capital && clause.source !== 'inverted' && left !== undefined) return false
  if (form === 'third') {
    const speaker = parties.mentionAt(before)
    return (speaker !== undefined && !speaker.modifier) || beforePresent.has(left) || (left === 'noun' && isPlain(mark))
  }
  if (form !== 'base' || clause.from < mark.from) return true
  if (closesClause(reading, mark) || (isPlain(mark) && isPlural(clause))) return true
  return left === 'pronoun' || (left === 'noun' && isPlain(mark) && plurals.test(text.tokens[before]!.norm))
}

/** "issued a statement condemning", "told reporters denying", unlike "a petition calling for": what stands before a participle speaks or is spoken to. */
function endsSpeech(reading: Reading, at: number): boolean {
  const { clauses, text } = reading
  if (text.tokens[at]!.capital) return true
  for (let token = at; token > at - 8 && sameLevel(clauses.ground, token, at); token--) {
    if (issuedTexts.has(text.tokens[token]!.norm) || reading.marks.at(SpeechSetting, token)) return true
    if (isFiniteVerb(clauses.ground, token)) return false
  }
  return false
}

/** "Three posts were shelled, the Armed Forces (ATF) claim.": a plural subject and a comma before, the sentence's end behind. */
function closesClause(reading: Reading, mark: Mark<VerbValue<unknown>>): boolean {
  const { clauses, parties } = reading
  const after = clauses.kind(mark.to + 1)
  let at = mark.from - 1
  if (clauses.kind(at) === 'closing')
    while (clauses.kind(at) !== 'opening' && sameLevel(clauses.ground, at, mark.from)) at--
  const speaker = parties.mentionAt(clauses.kind(at) === 'opening' ? at - 1 : at)
  return (
    (after === 'stop' || after === 'comma') &&
    speaker !== undefined &&
    !speaker.modifier &&
    clauses.kind(speaker.from - (clauses.kind(speaker.from - 1) === 'determiner' ? 2 : 1)) === 'comma'
  )
}

/** "Chile and Peru strongly deny" */
const isPlural = ({ subject, source }: Clause): boolean => source === 'before' && (subject?.mentions.length ?? 0) > 1

/** Verbs whose present is no noun: "says", but not "claims", "reports", "calls". */
const isPlain = (mark: Mark<VerbValue<unknown>>): boolean =>
  /^(?:say|tell|add|insist|argue|deny|accuse|condemn|announce|confirm|explain|write|declare)$/.test(mark.value.lemma)

/** "Had Rutte said yes, all would be well" */
function isUnreal(reading: Reading, { subject }: Clause): boolean {
  const before = subject && reading.text.tokens[subject.from - 1]
  return before !== null && before?.capital === true && /^(?:had|should|were)$/.test(before.norm)
}

const ofTexts: Saying = { takes: ['quotation', 'that'], medium: null, continues: false }

/** Every verb of saying that tells of an act of speech: neither noun nor passive, planned, refused, denied or merely possible. */
export function cuesOf(reading: Reading): Cue[] {
  const cues: Cue[] = []
  for (const mark of reading.marks.all(SayingVerb)) cues.push(...cueAt(reading, mark, mark.value.facts))
  for (const { value, ...run } of reading.marks.all(ReadingVerb)) {
    // "read" is as good as always the past of itself.
    const mark = { ...run, value: { ...value, form: value.form === 'base' ? ('past' as const) : value.form } }
    cues.push(...cueAt(reading, mark, ofTexts).filter(isOfText))
  }
  return cues.toSorted((left, right) => left.verb.from - right.verb.from)
}

/** "the statement reads", unlike "the minister reads". */
const isOfText = ({ reading, clause }: Cue): boolean => speakersOf(reading, clause.subject).medium !== null

function cueAt(reading: Reading, mark: Mark<VerbValue<unknown>>, saying: Saying): Cue[] {
  if (reading.text.sentences[reading.text.tokens[mark.from]!.sentence]!.role !== 'text') return []
  const own = reading.clauses.at({ from: mark.from, to: mark.to, form: mark.value.form })
  const clause = own.form === 'infinitive' ? purposeOf(reading, own) : own
  if (clause?.modality !== 'asserted' || clause.negated || clause.voice === 'passive' || clause.form === 'infinitive')
    return []
  if (!isVerb(reading, mark, clause) || isUnreal(reading, clause)) return []
  const nouns = saying.takes.includes('that') && !saying.takes.includes('object')
  const passed = passOver(reading, mark.to + 1, mark.to, nouns)
  const subject = clause.source === 'participle' ? clause.subject : null
  return [
    {
      reading,
      verb: { from: mark.from, to: mark.to },
      saying,
      clause,
      ...passed,
      close: passOver(reading, mark.to + 1, mark.to, false).next,
      limit: subject && subject.from > mark.to ? subject.from - 1 : undefined,
      medium:
        saying.medium ??
        passed.medium ??
        (saying.takes.includes('addressee') ? audienceAt(reading, mark.to + 1) : null) ??
        // "wrote to the Security Council that"
        (mark.value.lemma === 'write' && passed.addressees.length > 0 ? 'letter' : null),
    },
  ]
}
