// What a document says, as it is stored: an account for each party and event of its extraction.
import type { EvidenceRow } from '../database/said.ts'
import type { Extraction, Ref } from '../extract/extraction.ts'
import { contentOf, type Form, organisationForm, personForm } from '../resolve/forms.ts'
import type { AccountKind, PartyKind } from '../vocabulary.ts'
import type { Batch } from './batch.ts'
import { eventsTold, hashOf, mentionsOf, organisationReading, personReading } from './reading.ts'

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
  named: { kind: PartyKind; form: Form; hash: string; aliases: string[] } | null
}

/** By which a party of a document is found again when the document is read anew. */
export const partyKey = (document: string, kind: PartyKind, name: string): string => `${document} ${kind} ${name}`

/**
 * The form of a party; one of this document alone where somebody told the document's party apart from others that are
 * named alike.
 */
function formHere({ decided, formerForms }: Batch, document: string, form: Form): { form: Form; hash: string } {
  const hash = hashOf(contentOf(form))
  if (decided.size === 0) return { form, hash }
  const own = { ...form, document }
  const ownHash = hashOf(contentOf(own))
  const isOwn = formerForms.get(partyKey(document, form.kind, form.name))?.ofDocument || decided.has(ownHash)
  return isOwn ? { form: own, hash: ownHash } : { form, hash }
}

/** The accounts of a document: persons, organisations, calls, statements, incidents, in the order of the extraction. */
export function tellingsOf(batch: Batch, document: { id: string; body: string }, extraction: Extraction): Telling[] {
  const named = (kind: PartyKind, form: Form, { name, aliases }: { name: string; aliases: readonly string[] }) => ({
    named: { kind, ...formHere(batch, document.id, form), aliases: [name, ...aliases] },
    words: null,
  })
  return [
    ...extraction.persons.map((found) => ({
      ...{ kind: 'person' as const, ref: found.ref, reading: JSON.stringify(personReading(found)) },
      ...named('person', personForm(found, document.id), found),
      spans: mentionsOf(found),
    })),
    ...extraction.organisations.map((found) => ({
      ...{ kind: 'organisation' as const, ref: found.ref, reading: JSON.stringify(organisationReading(found)) },
      ...named('organisation', organisationForm(found, batch.known), found),
      spans: mentionsOf(found),
    })),
    ...eventsTold(document.body, extraction).map((told) => ({ ...told, named: null })),
  ]
}
