// What a document says, as it is stored: an account for each party and event of its extraction.
import type { NewForm } from '../database/forms.ts'
import type { EvidenceRow } from '../database/said.ts'
import type { Extraction, OrganisationFound, PersonFound, Ref } from '../extract/extraction.ts'
import type { AccountKind, PartyKind } from '../vocabulary.ts'
import type { Batch } from './batch.ts'
import { type FormRead, formRead } from './forms-read.ts'
import {
  eventsTold,
  mentionsOf,
  type OrganisationReading,
  organisationReading,
  type PersonReading,
  personReading,
} from './reading.ts'

/** An account to be written. */
export interface Telling {
  kind: AccountKind
  /** `p1`, `o2`, `c1`, `s7`, `i1`. */
  ref: Ref
  /** JSON. */
  reading: string
  words: string | null
  spans: EvidenceRow[]
  /** Of a party; null of events. */
  named: {
    kind: PartyKind
    form: NewForm
    aliases: string[]
    /** The first post of a person. */
    title: string | null
    /** The country that the text says. */
    said: string | null
  } | null
}

/** What a document says of a party that its events are told by. */
export interface SaidOfParty {
  title: string | null
  said: string | null
}

export const saidOfPerson = ({ positions, country, country_said }: PersonReading): SaidOfParty => ({
  title: positions[0]?.title ?? null,
  said: country_said ? country : null,
})

export const saidOfOrganisation = ({ country }: OrganisationReading): SaidOfParty => ({ title: null, said: country })

/** By which a party of a document is found again when the document is read anew. */
export const partyKey = (document: string, kind: PartyKind, name: string): string => `${document} ${kind} ${name}`

/**
 * The form of a party; one of this document alone where somebody told the document's party apart from others that are
 * named alike.
 */
function formHere({ decided, formerForms }: Batch, document: string, { form, stored }: FormRead): NewForm {
  if (decided.size === 0) return stored
  const own = formRead({ ...form, document }).stored
  const isOwn = formerForms.get(partyKey(document, form.kind, form.name))?.ofDocument || decided.has(own.hash)
  return isOwn ? own : stored
}

/** The account of a party. */
function partyTold(
  batch: Batch,
  document: string,
  found: PersonFound | OrganisationFound,
  read: FormRead,
  reading: PersonReading | OrganisationReading,
  { title, said }: SaidOfParty,
): Telling {
  const { kind } = read.form
  const aliases = [found.name, ...found.aliases]
  const named = { kind, form: formHere(batch, document, read), aliases, title, said }
  return { kind, ref: found.ref, reading: JSON.stringify(reading), words: null, spans: mentionsOf(found), named }
}

/** The accounts of a document: persons, organisations, calls, statements, incidents, in the order of the extraction. */
export function tellingsOf(batch: Batch, document: { id: string; body: string }, extraction: Extraction): Telling[] {
  const { forms } = batch.memory
  const told: Telling[] = []
  for (const found of extraction.persons) {
    const reading = personReading(found)
    told.push(partyTold(batch, document.id, found, forms.person(found, document.id), reading, saidOfPerson(reading)))
  }
  for (const found of extraction.organisations) {
    const reading = organisationReading(found)
    told.push(partyTold(batch, document.id, found, forms.organisation(found), reading, saidOfOrganisation(reading)))
  }
  for (const event of eventsTold(document.body, extraction)) told.push({ ...event, named: null })
  return told
}
