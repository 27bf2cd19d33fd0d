// What a document says, as it is stored: an account for each party and event of its extraction.
import type { NewForm } from '../database/forms.ts'
import type { EvidenceRow } from '../database/said.ts'
import type { Extraction, Ref } from '../extract/extraction.ts'
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

/** The accounts of a document: persons, organisations, calls, statements, incidents, in the order of the extraction. */
export function tellingsOf(batch: Batch, document: { id: string; body: string }, extraction: Extraction): Telling[] {
  const { forms } = batch.memory
  const named = (
    read: FormRead,
    { name, aliases }: { name: string; aliases: readonly string[] },
    said: SaidOfParty,
  ) => ({
    named: { kind: read.form.kind, form: formHere(batch, document.id, read), aliases: [name, ...aliases], ...said },
    words: null,
  })
  return [
    ...extraction.persons.map((found) => {
      const reading = personReading(found)
      return {
        ...{ kind: 'person' as const, ref: found.ref, reading: JSON.stringify(reading), spans: mentionsOf(found) },
        ...named(forms.person(found, document.id), found, saidOfPerson(reading)),
      }
    }),
    ...extraction.organisations.map((found) => {
      const reading = organisationReading(found)
      return {
        ...{
          kind: 'organisation' as const,
          ref: found.ref,
          reading: JSON.stringify(reading),
          spans: mentionsOf(found),
        },
        ...named(forms.organisation(found), found, saidOfOrganisation(reading)),
      }
    }),
    ...eventsTold(document.body, extraction).map((told) => ({ ...told, named: null })),
  ]
}
