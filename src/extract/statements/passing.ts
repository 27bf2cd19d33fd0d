import type { StatementMedium } from '../../vocabulary.ts'
import type { Run } from '../clauses/clause.ts'
import { nounPhraseFrom, sameLevel } from '../clauses/noun-phrases.ts'
import type { Ref } from '../extraction.ts'
import { partiesMeant } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { audienceAt } from './audience.ts'
import { lookupOf } from './lookup.ts'
import { settingIn } from './settings.ts'

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

/** "said in a letter [read out to parliament] that": the "that" behind a participle that says more of the setting; null without one. */
function thatBehind({ clauses }: Reading, participle: number): number | null {
  for (let at = participle + 1; at < participle + 9 && sameLevel(clauses.ground, at, participle); at++) {
    const kind = clauses.kind(at)
    if (kind === 'that') return at
    if (kind === 'comma' || kind === 'stop' || kind === 'mark' || kind === 'past' || kind === 'auxiliary') return null
  }
  return null
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
    } else if (kind === 'past' && passed.medium !== null) {
      const that = thatBehind(reading, at)
      if (that === null) break
      passed.next = that
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
  const isBefore = reading.text.tokens[at]!.norm === 'before' && audienceAt(reading, at + 1) === 'speech'
  const medium =
    clauses.kind(at) === 'linker' ? (isBefore ? 'speech' : null) : settingIn(reading, phrase.from, phrase.to)
  const isTo = clauses.kind(at) === 'to'
  const mention = parties.mentionAt(at + 1)
  const person = phrase.mention?.parties.find((ref) => parties.get(ref).kind === 'person')
  if (tokenIsThrough(reading, at) && person) passed.through = person
  if (!medium && isTo && mention) passed.addressees.push(...partiesMeant(phrase.mentions))
  else if (!medium && (!nouns || !passable.test(reading.text.tokens[at]!.norm))) return false
  // "vowed to answer"
  else if (!medium && isTo && clauses.kind(at + 1) === 'noun' && !reading.text.tokens[at + 1]!.capital) return false
  else if (!medium && clauses.kind(phrase.to + 1) === 'stop' && isTo) return false
  // "in a statement on Facebook"
  const isPost = medium === 'tweet' && (passed.medium === 'press_release' || passed.medium === 'broadcast')
  passed.medium = isPost ? medium : (passed.medium ?? medium)
  passed.next = medium ? beforeOf(reading, phrase) : phrase.to + 1
  return true
}

/** "on Twitter of war", unlike "in a tweet of his own", "in the Council of Ministers". */
const isWarnedOf = ({ text: { tokens } }: Reading, of: number): boolean =>
  tokens[of + 2]?.norm !== 'own' &&
  !(tokens[of - 1]?.capital && tokens[of + 1]?.capital && tokens[of - 1]?.norm === 'council')

/** "warned on Twitter of war": what "of" governs is warned of, no part of the setting; unlike "in a tweet of his own". */
function beforeOf(reading: Reading, { from, to }: Run): number {
  const { tokens } = reading.text
  for (let at = from; at < to; at++)
    if (tokens[at]!.norm === 'of' && isWarnedOf(reading, at) && settingIn(reading, from, at - 1)) return at
  return to + 1
}

/** What may lead from a verb of saying to "that": "announced in Oslo that", "admitted before parliament that", unlike "warned of plans that". */
const passable = /^(?:in|at|to|on|from|during|before|after|by|with|through|via|amid|outside|near)$/

const tokenIsThrough = (reading: Reading, at: number): boolean =>
  /^(?:through|via)$/.test(reading.text.tokens[at]!.norm)
