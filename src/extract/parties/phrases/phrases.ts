import type { Sentence } from '../../text/sentences.ts'
import { wordFact } from '../../text/words.ts'
import { Begins, type Reader } from '../reader.ts'
import { readGroup, readPronoun } from './groups.ts'
import { readHead } from './heads.ts'
import { readOrganisation } from './organisations.ts'
import { readTitledPerson, readUntitledPerson } from './persons.ts'
import { type OrganisationPhrase, type PersonPhrase, type Phrase, personWith, postWith } from './phrase.ts'
import { readState } from './states.ts'

const starters = new Set(
  'the a an his her its their both these those he she they it him them himself herself itself themselves another one our'.split(
    ' ',
  ),
)

const startsPhrase = wordFact(({ kind, norm, text }) =>
  kind === 'word' ? starters.has(norm) || norm.includes("'") : kind === 'number' && /^\d+(?:st|nd|rd|th)$/.test(text),
)

/** Whether anything can begin here: a capital, an article, a word of the lexicons. Spares the readers most of a text. */
const mayBegin = (reader: Reader, i: number): boolean =>
  reader.begins(i, Begins.capital | Begins.post | Begins.body) || (reader.token(i).facts & startsPhrase) !== 0

/** Whether capitals are a person's rather than a body's: the longer one; "General Assembly" is no general's name. */
const isPerson = (person: PersonPhrase, { to, standing }: OrganisationPhrase): boolean =>
  person.to > to || (person.to === to && (standing.length === 0 || person.posts.length > 0 || person.name === null))

/** The phrase that begins at the token, the longer one where a person and a body both do. */
function readPhrase(reader: Reader, i: number): Phrase | null {
  const group = readGroup(reader, i)
  if (group) return group
  const ofPerson = officeNamed(reader, i)
  if (ofPerson) return ofPerson
  // "the party's spokesman, Jane Doe"
  const person = readTitledPerson(reader, i, reader.isPossessive(i - 1))
  const organisation = readOrganisation(reader, i)
  const publisher = readPublisher(reader, i)
  const best = publisher ?? (person && (!organisation || isPerson(person, organisation)) ? person : organisation)
  const state = readState(reader, i)
  if (best && (!state || best.to >= state.to)) return best
  return state ?? readUntitledPerson(reader, i) ?? readPronoun(reader, i)
}

const office = {
  is: 'organisation',
  standing: [],
  acronym: null,
  seat: null,
  owner: null,
  bare: false,
  rule: 'office',
} as const

/** The last token of "office", "press service" behind an owner; null where none stands there. */
function endOfOffice(reader: Reader, at: number): number | null {
  if (reader.is(at, 'office', 'bureau', 'secretariat')) return at
  return reader.is(at, 'press', 'private') && reader.is(at + 1, 'office', 'service') ? at + 1 : null
}

/** "the prime minister's office", "Mr Rouhani's press service", "the prosecutor general's office" */
function officeOf(reader: Reader, owner: PersonPhrase): OrganisationPhrase | null {
  const to = reader.isPossessive(owner.to + 1) ? endOfOffice(reader, owner.to + 2) : null
  if (to === null) return null
  const start = owner.determiner === 'definite' ? owner.from + 1 : owner.from
  const isProsecutor = owner.posts.some((post) => post.key.has('prosecutor') || post.key.has('attorney'))
  return {
    ...office,
    from: owner.from,
    to,
    core: { from: start, to },
    full: { from: start, to },
    kind: isProsecutor ? 'agency' : 'government',
    country: owner.country,
    inner: [owner],
  }
}

/** "the office of State Counsellor Jane Doe", "the office of Jane Doe, the premier," */
function officeNamed(reader: Reader, i: number): OrganisationPhrase | null {
  const start = reader.is(i, 'the') ? i + 1 : i
  if (!reader.is(start, 'office') || !reader.is(start + 1, 'of')) return null
  const titled = readTitledPerson(reader, start + 2)
  const owner = titled ?? readUntitledPerson(reader, start + 2)
  if (!owner?.name || owner.to > reader.end(i) || (!titled && owner.evidence < 2)) return null
  const full = { from: start, to: titled ? owner.to : owner.name.to }
  return {
    ...office,
    from: i,
    to: owner.to,
    core: full,
    full,
    kind: 'government',
    country: owner.country,
    inner: [owner],
  }
}

/** "Mr Putin's foreign minister, Sergei Lavrov": another person's minister, with that person within. */
function ministerOf(reader: Reader, owner: PersonPhrase): PersonPhrase | null {
  if (!reader.isPossessive(owner.to + 1) || !readHead(reader, owner.to + 2).posts.length) return null
  const person = readTitledPerson(reader, owner.to + 2, true)
  if (!person || person.determiner) return null
  return personWith(person, {
    from: owner.from,
    determiner: 'definite',
    serves: owner,
    inner: [owner, ...person.inner],
    rule: `person's ${person.rule}`,
  })
}

/** Offices and servants of a person just read, as often as they follow one another. */
function extend(reader: Reader, phrase: Phrase): Phrase {
  if (phrase.is !== 'person') return phrase
  return officeOf(reader, phrase) ?? ministerOf(reader, phrase) ?? phrase
}

const reportingWords = ['reporting', 'editing', 'writing', 'edited', 'written', 'compiled']
/** "Reporting by Jane Doe", "Editing: Jane Doe", "WAM/Jane Doe/John Roe" on a line of their own. */
function isJournalism(reader: Reader, i: number): boolean {
  if (reader.is(i - 1, 'by', ':')) return reader.is(i - 2, ...reportingWords)
  const sentence = reader.text.sentences[reader.token(i).sentence]
  return reader.is(i - 1, '/') && sentence !== undefined && sentence.to - sentence.from < 12
}

/** What the phrase before says of this one: shared titles ("ministers X and Y"), lists of names, by-lines. */
function inContext(reader: Reader, phrase: Phrase, before: Phrase | undefined, byline: boolean): Phrase {
  if (phrase.is !== 'person' || !phrase.name) return phrase
  const follows = before?.is === 'person' && before.name !== null && areJoined(reader, before.to + 1, phrase.from)
  if (byline || isJournalism(reader, phrase.from) || (follows && before.journalist))
    return personWith(phrase, { journalist: true, evidence: 9 })
  if (!follows || phrase.titled) return phrase
  const shared = before.posts.filter((post) => post.plural)
  if (shared.length)
    return personWith(phrase, {
      posts: [...shared.map((post) => postWith(post, { country: null })), ...phrase.posts],
      evidence: 9,
    })
  return before.evidence >= 2 && phrase.name.words.length > 1
    ? personWith(phrase, { evidence: phrase.evidence + 1 })
    : phrase
}

const areJoined = (reader: Reader, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!reader.is(i, ',', 'and', '&', 'or', '/')) return false
  return to > from
}

function mediaNamed(from: number, to: number, rule: string): OrganisationPhrase {
  const range = { from, to }
  return {
    is: 'organisation',
    ...range,
    core: range,
    full: range,
    kind: 'media',
    country: null,
    standing: [],
    acronym: null,
    seat: null,
    owner: null,
    bare: false,
    inner: [],
    rule,
  }
}

/** The agency of a dateline: "ANKARA, Jan 14 (Bosporus Wire) -". */
function readAgency(reader: Reader, i: number): OrganisationPhrase | null {
  const agency = reader.text.header.agency
  if (!agency || reader.token(i).start !== agency.start) return null
  const known = readOrganisation(reader, i)
  if (known?.kind === 'media') return known
  let to = i
  while (reader.token(to + 1).end <= agency.end && to < reader.end(i)) to++
  return mediaNamed(i, to, 'dateline agency')
}

/** The document's own publisher, named as it signs. */
function readPublisher(reader: Reader, i: number): OrganisationPhrase | null {
  const { publisher, body } = reader.text
  const { start, capital, text } = reader.token(i)
  if (!publisher || publisher.length < 4 || !capital || text[0] !== publisher[0]) return null
  const words = body.slice(start, start + publisher.length)
  if (words !== publisher && words !== publisher.toUpperCase()) return null
  let to = i
  while (reader.token(to + 1).start > 0 && reader.token(to + 1).end <= start + publisher.length) to++
  return reader.token(to).end === start + publisher.length ? mediaNamed(i, to, 'publisher') : null
}

function readSentence(reader: Reader, sentence: Sentence, into: Phrase[]): void {
  for (let i = sentence.from; i <= sentence.to; i++) {
    if (reader.token(i).kind === 'handle') into.push({ is: 'handle', from: i, to: i, rule: 'handle' })
    if (!mayBegin(reader, i)) continue
    const found = readAgency(reader, i) ?? readPhrase(reader, i)
    if (!found || found.to < i) continue
    const phrase = extend(reader, inContext(reader, found, into.at(-1), sentence.role === 'byline'))
    into.push(phrase)
    i = phrase.to
  }
}

/** Everything in a text that names, describes or refers to somebody, in order; what lies within a phrase is its `inner`. */
export function readPhrases(reader: Reader): Phrase[] {
  const phrases: Phrase[] = []
  for (const sentence of reader.text.sentences) readSentence(reader, sentence, phrases)
  return phrases
}
