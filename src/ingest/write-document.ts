// What one document says, into the tables; what it said before, out of them.

import { deleteRows, putRow } from '../database/row.ts'
import {
  type AccountRow,
  accountsOf,
  addAccount,
  documentByKey,
  dropAccount,
  type EvidenceRow,
  type FormTold,
  hasCopy,
  tellAliases,
  tellForm,
  tellPublisher,
  untellForm,
} from '../database/said.ts'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import { enough } from '../resolve/bearers.ts'
import { contentOf, type Form, organisationForm, personForm } from '../resolve/forms.ts'
import type { EventKind } from '../vocabulary.ts'
import { type Batch, tell } from './batch.ts'
import { comparedOf } from './compared.ts'
import { eventsTold, hashOf, mentionsOf, organisationReading, personReading } from './reading.ts'

export type Written = 'added' | 'changed' | 'unchanged'

export interface WrittenDocument {
  written: Written
  /** Whether another document has the same body. */
  copy: boolean
}

/** `doc_` and a hash of the document's key. */
export const documentId = (key: string): string => `doc_${hashOf(key).slice(0, 16)}`

/** What must be the same for a document to be the same: all but where it lies. */
export const contentHash = ({ path: _, ...document }: Document): string =>
  hashOf(JSON.stringify(Object.entries(document).sort()))

export const isEvent = (kind: AccountRow['kind']): kind is EventKind => kind !== 'person' && kind !== 'organisation'

/** What is to be grouped anew: names of a form that came or went, or of which few enough tell that each counts. */
function touchForm(batch: Batch, form: FormTold, { isNew, moved }: { isNew: boolean; moved: boolean }): void {
  const { kind, block, surname, accounts } = form
  const isAlone = kind === 'person' && surname === null
  if (isNew || form.subject === null || (kind === 'person' && accounts <= enough)) {
    if (!isAlone) batch.blocks.set(`${kind} ${block}`, { kind, block })
  }
  if (isAlone) batch.surnames.add(block.slice(1))
  else if (surname !== null && (isNew || moved || accounts <= enough)) batch.surnames.add(surname)
}

function writeParty(
  batch: Batch,
  document: { id: string; on: string | null; publisher: string | null },
  form: Form,
  account: { ref: string; reading: object; aliases: readonly string[]; spans: EvidenceRow[] },
): void {
  const { connection } = batch
  const { kind, block, name, country, country_said, surname, organisation_kind } = form
  const positions = JSON.stringify(form.positions)
  const content = { kind, block, name, country, country_said, surname, organisation_kind, positions }
  const told = tellForm(connection, { ...content, hash: hashOf(contentOf(form)) }, document.on)
  const { id, subject } = told.form
  touchForm(batch, told.form, told)
  if (subject !== null) batch.parties.set(subject, kind)
  tellAliases(connection, id, account.aliases)
  tellPublisher(connection, id, document.publisher, 1)
  const { ref, reading, spans } = account
  addAccount(
    connection,
    { document: document.id, kind, ref, subject, form: id, reading: JSON.stringify(reading), words: null },
    spans,
  )
}

function writeAccounts(
  batch: Batch,
  document: { id: string; on: string | null; publisher: string | null; body: string },
  extraction: Extraction,
): void {
  for (const person of extraction.persons) {
    const reading = personReading(person)
    const form = personForm(person, document.id)
    writeParty(batch, document, form, {
      ref: person.ref,
      reading,
      aliases: [person.name, ...person.aliases],
      spans: mentionsOf(person),
    })
  }
  for (const found of extraction.organisations) {
    const reading = organisationReading(found)
    const form = organisationForm(found, batch.known)
    writeParty(batch, document, form, {
      ref: found.ref,
      reading,
      aliases: [found.name, ...found.aliases],
      spans: mentionsOf(found),
    })
  }
  for (const { kind, ref, reading, spans, words } of eventsTold(document.body, extraction)) {
    const account = { document: document.id, kind, ref, subject: null, form: null, reading, words }
    batch.events.add(addAccount(batch.connection, account, spans))
  }
}

/** Takes away all that a document said; the events and parties that it told of are looked at again later. */
export function dropAccounts(
  batch: Batch,
  { id: document, publisher }: { id: string; publisher: string | null },
): void {
  const { connection } = batch
  const accounts = accountsOf(connection, document)
  const events = accounts.filter(({ kind }) => isEvent(kind))
  batch.former.push(...comparedOf(batch, events))
  for (const account of events) {
    if (account.subject !== null && isEvent(account.kind)) batch.subjects.set(account.subject, account.kind)
    batch.events.delete(account.id)
    dropAccount(connection, account.id)
  }
  for (const { id, kind, form, subject, reading } of accounts) {
    if (isEvent(kind) || form === null) continue
    const { name, aliases }: { name: string; aliases: string[] } = JSON.parse(reading)
    dropAccount(connection, id)
    tellPublisher(connection, form, publisher, -1)
    const told = untellForm(connection, form, [name, ...aliases])
    if (told) touchForm(batch, told, { isNew: told.accounts === 0, moved: true })
    if (subject !== null) batch.parties.set(subject, kind)
  }
}

/** Adds or replaces a document with all that it says; does nothing where it stands already as it is. */
export function writeDocument(batch: Batch, document: Document, extraction: Extraction | null): WrittenDocument {
  const { connection } = batch
  const standing = documentByKey(connection, document.key)
  const hash = contentHash(document)
  const id = standing?.id ?? documentId(document.key)
  if (standing?.hash === hash) return { written: 'unchanged', copy: false }
  const body_hash = hashOf(document.body)
  const copy = hasCopy(connection, body_hash, id)
  if (standing) dropAccounts(batch, standing)
  const { key, path, title, publisher, publisher_country, kind, language, url, body } = document
  // A text may tell its own day in its header where its file does not.
  const published_on = document.published_on ?? extraction?.document.published_on ?? null
  putRow(connection, 'documents', {
    ...{ id, key, path, title, publisher, publisher_country, kind, published_on, language, url, body, body_hash, hash },
  })
  tell(batch, 'document', id, standing ? 'MOD' : 'ADD')
  if (extraction) writeAccounts(batch, { id, on: published_on, publisher, body }, extraction)
  return { written: standing ? 'changed' : 'added', copy }
}

/** Takes a document away with all that it says; gives whether it was there. */
export function withdrawDocument(batch: Batch, key: string): boolean {
  const standing = documentByKey(batch.connection, key)
  if (!standing) return false
  dropAccounts(batch, standing)
  deleteRows(batch.connection, 'documents', 'id', standing.id)
  tell(batch, 'document', standing.id, 'DEL')
  return true
}
