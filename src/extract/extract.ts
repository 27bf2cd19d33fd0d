import type { Document } from '../documents/document.ts'
import { type PartialDate, precisionOf } from '../partial-date.ts'
import type { World } from '../world.ts'
import type { CallTold } from './calls/call-rule.ts'
import { findCalls } from './calls/calls.ts'
import { Voices } from './calls/voices.ts'
import { Clauses } from './clauses/clauses.ts'
import { findDates } from './dates/dates.ts'
import type { CallFound, Dated, Extraction, IncidentFound, OrganisationFound, PersonFound } from './extraction.ts'
import type { IncidentTold } from './incidents/incident-rule.ts'
import { findIncidents } from './incidents/incidents.ts'
import { calendarLexemes } from './lexicon/calendar.ts'
import { incidentLexemes } from './lexicon/incident-triggers.ts'
import { callingLexemes } from './lexicon/verbs-of-calling.ts'
import { sayingLexemes } from './lexicon/verbs-of-saying.ts'
import { Lexicon, Marks } from './marks/marks.ts'
import { partyLexemes } from './parties/lexemes.ts'
import { findParties } from './parties/parties.ts'
import type { Party } from './parties/party.ts'
import { findPlaces } from './parties/places.ts'
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

/** A document up to who is who in it: what the stages of calls, statements and incidents work on. */
export function read(document: Document, world: World): Reading {
  const text = readText(document)
  const marks = new Marks(text.tokens, lexiconOf(world))
  const dates = findDates(text, marks)
  const parties = findParties(text, marks, world)
  const places = findPlaces(text, marks, parties)
  const clauses = new Clauses(text, parties)
  return { text, marks, dates, parties, places, clauses, world }
}

/**
 * What a document says: persons, organisations, calls, statements and incidents with the words that say so.
 * Pure: the same document and world give the same bytes, whatever the clock, the locale or the time zone.
 */
export function extract(document: Document, world: World): Extraction {
  const [first, ...others] = sectionsOf(document.body)
  if (!first || others.length === 0) return extractSection(document, world)
  const sectionOf = ({ start, end }: Span): Document => ({ ...document, body: document.body.slice(start, end) })
  const opening = extractSection(sectionOf(first), world)
  // The day of writing, where the header alone tells it, holds for all sections.
  const { published_on } = opening.document
  const further = others.map((section) => ({
    section,
    extraction: extractSection({ ...sectionOf(section), published_on }, world),
  }))
  return joined(opening.document, [{ section: first, extraction: opening }, ...further])
}

/** What a document, or one section of a very long one, says. */
function extractSection(document: Document, world: World): Extraction {
  const reading = read(document, world)
  const told = tellStatements(reading)
  const calls = findCalls({ ...reading, voices: new Voices(reading, told) })
  const statements = findStatements(reading, calls, told)
  const incidents = findIncidents(reading, statements)
  const { all } = reading.parties
  const implied = impliedBy(calls, incidents)
  return {
    document: {
      path: document.path,
      title: document.title,
      published_on: document.published_on ?? reading.dates.reference,
    },
    persons: all.filter(({ kind }) => kind === 'person').map(asPerson),
    organisations: all.flatMap((party) => asOrganisation(party, implied)),
    calls: calls.map(asCall),
    statements,
    incidents: incidents.map(asIncident),
  }
}

const dated = (date: PartialDate | null): Dated => ({ date, date_precision: date ? precisionOf(date) : null })
const mentionsOf = (party: Party) => party.mentions.map(({ start, end }) => ({ start, end }))

const asPerson = (party: Party): PersonFound => ({
  ref: party.ref,
  name: party.name,
  aliases: party.aliases,
  country: party.likely_country,
  positions: party.positions,
  mentions: mentionsOf(party),
  rule: party.rule,
  parts: party.parts,
})

/**
 * "President Lindqvist sanctioned eight officials": the state that acts need not be named. The words of the first event in
 * which a party has a part stand for it.
 */
function impliedBy(calls: readonly CallTold[], incidents: readonly IncidentTold[]): ReadonlyMap<string, Span[]> {
  const implied = new Map<string, Span[]>()
  const note = (ref: string, { evidence }: { evidence: Span[] }) => {
    if (!implied.has(ref)) implied.set(ref, evidence)
  }
  for (const call of calls) for (const ref of call.participants) note(ref, call)
  for (const incident of incidents) for (const { actor } of incident.actors) note(actor, incident)
  return implied
}

/** A party that no word names, and that has no part in any event after all, is left out. */
function asOrganisation(party: Party, implied: ReadonlyMap<string, Span[]>): OrganisationFound[] {
  const { ref, name, aliases, kind, organisation_kind, country, rule, parts } = party
  if (kind === 'person' || organisation_kind === null) return []
  const mentions = party.mentions.length > 0 ? mentionsOf(party) : (implied.get(ref) ?? [])
  return mentions.length > 0 ? [{ ref, name, aliases, kind: organisation_kind, country, mentions, rule, parts }] : []
}

const asCall = ({ participants, initiator, medium, status, date, evidence, rule, parts }: CallTold): CallFound => ({
  participants,
  initiator,
  ...dated(date),
  medium,
  status,
  evidence,
  rule,
  parts,
})

const asIncident = ({
  type,
  date,
  place,
  country,
  actors,
  casualties,
  evidence,
  rule,
  parts,
}: IncidentTold): IncidentFound => ({
  type,
  ...dated(date),
  place,
  country,
  actors,
  casualties,
  evidence,
  rule,
  parts,
})
