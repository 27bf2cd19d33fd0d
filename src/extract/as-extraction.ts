import type { Document } from '../documents/document.ts'
import { type PartialDate, precisionOf } from '../partial-date.ts'
import type { CallTold } from './calls/call-rule.ts'
import type {
  CallFound,
  Extraction,
  IncidentFound,
  OrganisationFound,
  PersonFound,
  StatementFound,
} from './extraction.ts'
import type { IncidentTold } from './incidents/incident-rule.ts'
import type { Party } from './parties/party.ts'
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

/** What the last stages found in a document. */
interface Events {
  calls: readonly CallTold[]
  statements: StatementFound[]
  incidents: readonly IncidentTold[]
}

/** What was found, as plain data without what only the stages need. */
export function asExtraction(
  { path, title, published_on }: Document,
  { parties: { all }, dates }: Reading,
  { calls, statements, incidents }: Events,
): Extraction {
  const implied = impliedBy(calls, incidents)
  return {
    document: { path, title, published_on: published_on ?? dates.reference },
    persons: all.filter(({ kind }) => kind === 'person').map(asPerson),
    organisations: all.flatMap((party) => asOrganisation(party, implied)),
    calls: calls.map(asCall),
    statements,
    incidents: incidents.map(asIncident),
  }
}

const precision = (date: PartialDate | null) => (date ? precisionOf(date) : null)
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
  date,
  date_precision: precision(date),
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
  date,
  date_precision: precision(date),
  place,
  country,
  actors,
  casualties,
  evidence,
  rule,
  parts,
})
