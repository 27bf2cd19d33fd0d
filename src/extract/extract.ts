import type { Document } from '../documents/document.ts'
import type { World } from '../world.ts'
import { asExtraction } from './as-extraction.ts'
import { withVoices } from './calls/call-rule.ts'
import { findCalls } from './calls/calls.ts'
import { Voices } from './calls/voices.ts'
import { Clauses } from './clauses/clauses.ts'
import { findDates } from './dates/dates.ts'
import type { Extraction } from './extraction.ts'
import { findIncidents } from './incidents/incidents.ts'
import { calendarLexemes } from './lexicon/calendar.ts'
import { incidentLexemes } from './lexicon/incident-triggers.ts'
import { callingLexemes } from './lexicon/verbs-of-calling.ts'
import { sayingLexemes } from './lexicon/verbs-of-saying.ts'
import { Lexicon, Marks } from './marks/marks.ts'
import { keptTogether } from './once.ts'
import { partyLexemes } from './parties/lexemes.ts'
import { readPhrases } from './parties/phrases/phrases.ts'
import { findPlaces } from './parties/places.ts'
import { Reader } from './parties/reader.ts'
import { register } from './parties/registry/register.ts'
import type { Reading } from './reading.ts'
import { joined, sectionsOf } from './sections.ts'
import type { Span } from './span.ts'
import { findStatements, tellStatements } from './statements/statements.ts'
import { readText } from './text/text.ts'

const lexicons = new WeakMap<World, Lexicon>()

/** All words that any stage looks for, compiled once for a world. */
export function lexiconOf(world: World): Lexicon {
  let lexicon = lexicons.get(world)
  if (!lexicon) {
    lexicon = new Lexicon([
      ...calendarLexemes,
      ...callingLexemes,
      ...sayingLexemes,
      ...incidentLexemes,
      ...partyLexemes(world),
    ])
    lexicons.set(world, lexicon)
  }
  return lexicon
}

interface Begun {
  document: Document
  reading: Reading
}

/** Documents up to who is who in them: what the stages of calls, statements and incidents work on. */
const begin = (documents: readonly Document[], world: World): Begun[] =>
  documents
    .map((document) => ({ document, text: readText(document) }))
    .map(({ document, text }) => ({ document, text, marks: new Marks(text.tokens, lexiconOf(world)) }))
    .map(({ document, text, marks }) => {
      const dates = findDates(text, marks)
      const reader = new Reader(text, marks)
      return { document, text, marks, dates, reader, phrases: readPhrases(reader) }
    })
    .map(({ document, text, marks, dates, reader, phrases }) => {
      const parties = register(reader, phrases, world)
      const places = findPlaces(reader, parties)
      return { document, reading: { text, marks, dates, parties, places, clauses: new Clauses(text, parties), world } }
    })

/** What documents say: each stage is done with all of them before the next one begins. */
const extractAbreast = (documents: readonly Document[], world: World): Extraction[] =>
  begin(documents, world)
    .map(({ document, reading }) => ({ document, reading, told: tellStatements(reading) }))
    .map(({ document, reading, told }) => {
      const calls = findCalls(withVoices(reading, new Voices(reading, told)))
      return { document, reading, told, calls }
    })
    .map(({ document, reading, told, calls }) => {
      const statements = findStatements(reading, calls, told)
      return { document, reading, calls, statements }
    })
    .map(({ document, reading, calls, statements }) => {
      const incidents = findIncidents(reading, statements)
      return asExtraction(document, reading, { calls, statements, incidents })
    })

/**
 * What a document says: persons, organisations, calls, statements and incidents with the words that say so.
 * Pure: the same document and world give the same bytes, whatever the clock, the locale or the time zone.
 */
export function extract(document: Document, world: World): Extraction {
  const [first, ...others] = sectionsOf(document.body)
  if (!first || others.length === 0) return extractAbreast([document], world)[0]!
  const extractSection = ({ start, end }: Span, published_on: Document['published_on']): Extraction =>
    extractAbreast([{ ...document, published_on, body: document.body.slice(start, end) }], world)[0]!
  const opening = extractSection(first, document.published_on)
  // The day of writing, where the header alone tells it, holds for all sections.
  const { published_on } = opening.document
  const further = others.map((section) => ({ section, extraction: extractSection(section, published_on) }))
  return joined(opening.document, [{ section: first, extraction: opening }, ...further])
}

/** Characters that are read side by side, at most: with many more their own memory would crowd out what the code gains. */
const mostAbreast = 20_000

/** Whether a document is to be read side by side with those of a group: one of more than the most stands alone. */
export const isReadWith = (group: readonly Document[], { body }: Document): boolean =>
  group.length < keptTogether &&
  group.reduce((characters, other) => characters + other.body.length, body.length) <= mostAbreast

/** Documents in their order, in groups that are to be read side by side. */
export function groupsOf(documents: Iterable<Document>): Document[][] {
  const groups: Document[][] = []
  let group: Document[] = []
  for (const document of documents) {
    if (group.length === 0 || !isReadWith(group, document)) {
      group = []
      groups.push(group)
    }
    group.push(document)
  }
  return groups
}

/**
 * What each of many documents says, in their order: what `extract` gives, in some three quarters of its time. The stages
 * are more code than a processor keeps at hand: documents read side by side use each stage while it is there.
 */
export const extractAll = (documents: Iterable<Document>, world: World): Extraction[] =>
  groupsOf(documents).flatMap((group) => {
    const [document] = group
    return document && group.length === 1 ? [extract(document, world)] : extractAbreast(group, world)
  })
