import type { StatementMedium } from '../../vocabulary.ts'
import type { NounPhrase } from '../clauses/clause.ts'
import type { Ref } from '../extraction.ts'
import { officialHeads } from '../lexicon/officials.ts'
import { SpeechSetting } from '../lexicon/speech-settings.ts'
import { anonymous, bodyNouns, issuedTexts, spokesWords } from '../lexicon/verbs-of-saying.ts'
import { type Mention, partiesMeant } from '../parties/party.ts'
import type { Reading } from '../reading.ts'
import { lookupOf } from './lookup.ts'

/** Who speaks, as a subject tells it. */
export interface Speakers {
  refs: Ref[]
  /** Where the subject is a text ("the statement", "a second tweet"): its medium. */
  medium: StatementMedium | null
  /** Whether the words themselves do not say who: "the statement", "it", "a tweet". */
  open: boolean
  /** Whether the subject may still be somebody of this document: "the general", not "a source". */
  described: boolean
  /** Whether it is somebody unnamed who speaks for a body: "the ministry's spokeswoman", "the spokeswoman". */
  spokesperson: boolean
}

const nobody: Speakers = { refs: [], medium: null, open: false, described: false, spokesperson: false }

/** The last noun before the first preposition: what the phrase is about. */
function headOf(reading: Reading, phrase: NounPhrase): number {
  const { clauses } = reading
  let head = phrase.from
  for (let at = phrase.from; at <= phrase.to; at++) {
    const kind = clauses.kind(at)
    if (kind === 'preposition' || kind === 'linker' || kind === 'comma' || kind === 'relative') break
    if (kind === 'noun') head = at
  }
  return head
}

const wordsOf = (reading: Reading, phrase: NounPhrase): string[] =>
  reading.text.tokens.slice(phrase.from, phrase.to + 1).map(({ norm }) => norm)

/** Mentions of bodies and states that lie in a phrase, whatever their grammatical part. */
const bodiesIn = (reading: Reading, phrase: NounPhrase): Mention[] =>
  lookupOf(reading)
    .mentions(phrase.from, phrase.to)
    .filter(({ parties }) => parties.some((ref) => reading.parties.get(ref).kind === 'organisation'))

/** Whoever put out a text: "Pakistan's statement", "a statement from the palace", "the statement by Lavrov". */
const issuerOf = (reading: Reading, phrase: NounPhrase): Ref[] =>
  lookupOf(reading)
    .mentions(phrase.from, phrase.to)
    .findLast(({ within }) => within === null)?.parties ?? []

/** "the White House statement": the body whose name stands right before the noun. */
function ownerBefore(reading: Reading, phrase: NounPhrase): Ref[] {
  const mention = reading.parties.mentionAt(phrase.from - 1)
  const isBody = mention?.parties.some((ref) => reading.parties.get(ref).kind === 'organisation')
  return mention && isBody && mention.to === phrase.from - 1 ? mention.parties.slice(0, 1) : []
}

/** "Iranian officials", "Germany's interior minister", nobody's name in this document: nobody, and not the state. */
function isUnnamedOfficial(reading: Reading, { mention }: NounPhrase, head: number): boolean {
  if (mention?.parties.length !== 1) return false
  const [ref] = mention.parties
  const { norm } = reading.text.tokens[Math.min(head, mention.to)]!
  return (
    ref !== undefined &&
    reading.parties.get(ref).organisation_kind === 'state' &&
    mention.to > mention.from &&
    (anonymous.has(norm) || (officialHeads.has(norm) && !collective.has(norm)))
  )
}

/** "the Iranian", "the Turk": somebody of that country, never the state. */
const isOneOf = (reading: Reading, { from, to, mention }: NounPhrase): boolean =>
  mention?.form === 'metonym' &&
  to === from + 1 &&
  reading.text.tokens[from]!.norm === 'the' &&
  /(?:[^s]an|ish|ese|i|turk|greek|dane|swede|finn|pole|serb|croat|kurd|czech|scot|afghan|man|woman)$/.test(
    reading.text.tokens[to]!.norm,
  )

/** The person of that country who was named last. */
function countrymanBefore(reading: Reading, phrase: NounPhrase): Ref[] {
  const [state] = phrase.mention?.parties ?? []
  const country = state === undefined ? null : reading.parties.get(state).country
  const isCountryman = (ref: Ref) => {
    const party = reading.parties.get(ref)
    return party.kind === 'person' && country !== null && party.likely_country === country
  }
  const last = lookupOf(reading)
    .mentions(Math.max(0, phrase.from - 100), phrase.from - 1)
    .findLast(({ parties }) => parties.length === 1 && parties.some(isCountryman))
  return last?.parties ?? []
}

/** Heads by which a state itself is meant: "the Chilean side", "the Turkish authorities". */
const collective: ReadonlySet<string> = new Set('side sides government governments authorities delegation'.split(' '))

/** Those whom a subject names. */
const only = (refs: Ref[]): Speakers => ({ refs, medium: null, open: false, described: false, spokesperson: false })

const spokesFor = (refs: Ref[]): Speakers => ({ refs, medium: null, open: false, described: false, spokesperson: true })

/** A subject with its head: what the readings below look at. */
interface Subject {
  reading: Reading
  phrase: NounPhrase
  head: number
  word: string
  /** Whether the mention with which the phrase begins holds the head. */
  covered: boolean
}

/** "the statement", "Pakistan's statement": a text speaks for who put it out. */
function ofText({ reading, phrase, head, word, covered }: Subject): Speakers | null {
  if (covered || !(issuedTexts.has(word) || word.startsWith('tweet'))) return null
  const medium = reading.marks.at(SpeechSetting, head)?.value.medium ?? 'press_release'
  const owned = issuerOf(reading, phrase)
  const refs = owned.length > 0 ? owned : ownerBefore(reading, phrase)
  return { refs, medium, open: refs.length === 0, described: false, spokesperson: false }
}

/** "the ISPR's spokesman", nobody's name in this document: he speaks for the body. */
function ofSpokesperson({ reading, phrase, word, covered }: Subject): Speakers | null {
  const words = wordsOf(reading, phrase)
  if (!spokesWords.has(word)) {
    const isUnknown = phrase.mention?.parties.length === 0 && words.some((norm) => spokesWords.has(norm))
    return isUnknown ? spokesFor(bodiesIn(reading, phrase).at(0)?.parties.slice(0, 1) ?? []) : null
  }
  if (words.slice(0, 3).includes('former')) return nobody
  // "Getachew Reda, a spokesman for the front said": an apposition that no comma closes.
  const isApposed = reading.clauses.kind(phrase.from - 1) === 'comma'
  const apposed = isApposed ? reading.parties.mentionAt(phrase.from - 2) : undefined
  const named = apposed?.parties.filter((ref) => reading.parties.get(ref).kind === 'person') ?? []
  if (named.length === 1 && !apposed?.modifier) return only(named)
  if (covered && phrase.mention?.parties.length !== 0) return null
  return spokesFor(
    bodiesIn(reading, phrase).at(0)?.parties.slice(0, 1) ?? (covered ? [] : ownerBefore(reading, phrase)),
  )
}

const ofNobody = ({ reading, phrase, head, word, covered }: Subject): Speakers | null =>
  (!covered && anonymous.has(word)) || isUnnamedOfficial(reading, phrase, head) ? nobody : null

const ofCountryman = ({ reading, phrase }: Subject): Speakers | null =>
  isOneOf(reading, phrase) ? only(countrymanBefore(reading, phrase)) : null

function ofMention({ reading, phrase, word }: Subject): Speakers | null {
  if (!phrase.mention) return null
  const refs = [...new Set(partiesMeant(phrase.mentions))]
  const isOpen = refs.length === 0
  return {
    refs,
    medium: null,
    open: isOpen && phrase.mention.form === 'pronoun',
    described: isOpen && phrase.mention.form === 'description',
    spokesperson: spokesWords.has(word) && refs.every((ref) => reading.parties.get(ref).kind === 'organisation'),
  }
}

/** "the Syrian Observatory monitoring group", "Doctors Abroad charity" */
function ofBody({ reading, phrase, word }: Subject): Speakers | null {
  const refs = bodyNouns.has(word) ? ownerBefore(reading, phrase) : []
  return refs.length > 0 ? only(refs) : null
}

/** What a subject may be, the first that fits. */
const kinds: readonly ((subject: Subject) => Speakers | null)[] = [
  ofText,
  ofSpokesperson,
  ofNobody,
  ofCountryman,
  ofMention,
  ofBody,
]

/** The parties that a subject stands for; none for the unnamed ("officials", "a source"). */
export function speakersOf(reading: Reading, phrase: NounPhrase | null): Speakers {
  if (!phrase) return nobody
  const head = headOf(reading, phrase)
  const word = reading.text.tokens[head]!.norm
  const covered = phrase.mention !== null && phrase.mention.to >= head
  for (const kind of kinds) {
    const speakers = kind({ reading, phrase, head, word, covered })
    if (speakers) return speakers
  }
  const isPronoun = reading.clauses.kind(phrase.from) === 'pronoun' && phrase.from === phrase.to
  const isOpen = isPronoun && /^(?:he|she|it)$/.test(word)
  return { refs: [], medium: null, open: isOpen, described: !isPronoun, spokesperson: false }
}

/** Whether the party may be the one that a bare "it", "he" or "the statement" stands for. */
export function fits(reading: Reading, ref: Ref, word: string): boolean {
  const party = reading.parties.get(ref)
  if (word === 'he') return party.kind === 'person' && party.gender !== 'female'
  if (word === 'she') return party.kind === 'person' && party.gender !== 'male'
  return word === 'it' ? party.kind === 'organisation' : true
}
