// What one document says, into the tables; what it said before, out of them.

import { type FormRow, type FormTold, tellPublisher, untellForm } from '../database/forms.ts'
import { rows } from '../database/read-model/rows.ts'
import { deleteRows, putRow } from '../database/row.ts'
import { type AccountRow, accountsOf, documentByKey, documentNamed, dropAccount, hasCopy } from '../database/said.ts'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { PartialDate } from '../partial-date.ts'
import { enough } from '../resolve/bearers.ts'
import { byText } from '../resolve/fold.ts'
import { contentOf } from '../resolve/forms.ts'
import { newsMoved, newsOf } from '../resolve/in-the-news.ts'
import type { EventKind } from '../vocabulary.ts'
import { type Batch, type Heard, tell, touchBlock, touchSurname } from './batch.ts'
import { comparedOf } from './compared.ts'
import { handOverForm } from './hand.ts'
import { hashOf } from './reading.ts'
import { partyKey, type Telling, tellingsOf } from './tellings.ts'

export type Written = 'added' | 'changed' | 'unchanged'

export interface WrittenDocument {
  written: Written
  /** Whether another document has the same body. */
  copy: boolean
}

/** `doc_` and a hash of the document's key. */
export const documentId = (key: string): string => `doc_${hashOf(key).slice(0, 16)}`

const contentHashes = new WeakMap<Document, string>()

/** What must be the same for a document to be the same: all but where it lies. */
export function contentHash(document: Document): string {
  const known = contentHashes.get(document)
  if (known !== undefined) return known
  const { path: _, ...content } = document
  const hash = hashOf(JSON.stringify(Object.entries(content).sort(([left], [right]) => byText(left, right))))
  contentHashes.set(document, hash)
  return hash
}

export const isEvent = (kind: AccountRow['kind']): kind is EventKind => kind !== 'person' && kind !== 'organisation'

/**
 * What is to be grouped anew: names of a form that came or went, or of which few enough tell that each counts. `before`: the
 * form as it was; null of one that is new, or of which an account went.
 */
export function touchForm(batch: Batch, form: FormTold, before: FormTold | null): void {
  const { kind, block, surname, accounts } = form
  const isFew = kind === 'person' && accounts <= enough
  if (kind === 'person' && surname === null) touchAlone(batch, form)
  // A form that nobody has any more may have tied others.
  else if (before === null || form.subject === null || isFew)
    touchBlock(batch, kind, block, accounts === 0 ? null : form.id)
  if (surname === null) return
  const news = before ? newsMoved(before, form) : []
  if (before === null || isFew) news.push(...[newsOf(form)].flatMap((own) => own ?? []))
  if (before === null || news.length > 0) touchSurname(batch, surname, { news, silence: before === null })
}

/** One form more says nothing of the others of its surname alone; one that nobody has any more may have tied some. */
function touchAlone(batch: Batch, { id, block, accounts }: FormTold): void {
  const surname = block.slice(1)
  if (accounts === 0) touchSurname(batch, surname, null)
  else batch.alone.set(surname, (batch.alone.get(surname) ?? new Set()).add(id))
}

/** A document whose accounts are written: `on` is its date of publication. */
interface Source {
  id: string
  on: string | null
  publisher: string | null
  publisher_country: string | null
}

type Named = NonNullable<Telling['named']>

/** Writes the account of a party; gives the number of its form. */
function writeParty(batch: Batch, document: Source, telling: Telling, { kind, form, aliases }: Named): number {
  const { connection, decided, formerForms } = batch
  const told = batch.forms.tell(form, { ...document, aliases })
  const { id, subject } = told.form
  touchForm(batch, told.form, told.before)
  if (told.before === null) batch.firstTold.set(id, document.id)
  if (subject !== null) {
    batch.parties.set(subject, kind)
    batch.formSubjects.set(id, subject)
  }
  const { ref, reading, spans } = telling
  batch.accounts.add({ document: document.id, kind, ref, subject: null, form: id, reading, words: null }, spans)
  const former = decided.size === 0 ? undefined : formerForms.get(partyKey(document.id, kind, form.name))
  if (former && former.hash !== form.hash) handOverForm(connection, former.hash, form.hash)
  return id
}

/** Writes what a document tells; what follows from it is brought in order at the end of the transaction. */
export function writeTellings(batch: Batch, document: Source, tellings: readonly Telling[]): void {
  const { id: source, publisher, publisher_country, on: published_on } = document
  const heard: Heard = { id: source, publisher, publisher_country, published_on, parties: [] }
  for (const telling of tellings) {
    const { kind, ref, reading, words, spans, named } = telling
    if (named) {
      const { title, said } = named
      heard.parties.push({ ref, kind: named.kind, title, said, form: writeParty(batch, document, telling, named) })
      continue
    }
    const account = { document: source, kind, ref, subject: null, form: null, reading, words }
    const id = batch.accounts.add(account, spans)
    batch.events.add(id)
    batch.fresh.add(id)
    batch.added.push({ id, ...account })
  }
  batch.heard.push(heard)
}

/** Remembers the form that a document had of a party, where something was decided on it by hand. */
function rememberForm({ connection, decided, formerForms }: Batch, document: string, form: number): void {
  if (decided.size === 0) return
  const [row] = rows<FormRow>(connection, 'SELECT * FROM forms WHERE id = ?', form)
  if (!row || !decided.has(row.hash)) return
  const shared = hashOf(contentOf({ ...row, positions: JSON.parse(row.positions), document: null }))
  formerForms.set(partyKey(document, row.kind, row.name), { hash: row.hash, ofDocument: shared !== row.hash })
}

const dateQuery = 'SELECT published_on FROM documents WHERE id = ?'

/** Takes away all that a document said; the events and parties that it told of are looked at again later. */
export function dropAccounts(
  batch: Batch,
  { id: document, publisher }: { id: string; publisher: string | null },
): void {
  const { connection } = batch
  batch.accounts.enter(batch.formSubjects)
  batch.forms.enter()
  const [source] = rows<{ published_on: PartialDate | null }>(connection, dateQuery, document)
  const on = source?.published_on ?? null
  const accounts = accountsOf(connection, document)
  const events = accounts.filter(({ kind }) => isEvent(kind))
  batch.former.push(...comparedOf(batch, events))
  batch.memory.forgetDocument(document)
  for (const account of events) {
    if (account.subject !== null && isEvent(account.kind)) batch.subjects.set(account.subject, account.kind)
    batch.events.delete(account.id)
    dropAccount(connection, account.id)
  }
  for (const { id, kind, form, subject, reading } of accounts) {
    if (isEvent(kind) || form === null) continue
    const { name, aliases }: { name: string; aliases: string[] } = JSON.parse(reading)
    rememberForm(batch, document, form)
    dropAccount(connection, id)
    tellPublisher(connection, form, publisher, -1)
    batch.names.remember(subject)
    const told = untellForm(connection, form, { aliases: [name, ...aliases], on })
    if (told) touchForm(batch, told, null)
    if (subject !== null) batch.parties.set(subject, kind)
  }
}

/** Adds or replaces a document with all that it says; does nothing where it stands already as it is. */
export function writeDocument(
  batch: Batch,
  document: Document,
  extraction: Extraction | null,
  extractor: string,
): WrittenDocument {
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
    extractor,
  })
  tell(batch, 'document', id, standing ? 'MOD' : 'ADD')
  if (extraction) {
    const source = { id, on: published_on, publisher, publisher_country }
    writeTellings(batch, source, tellingsOf(batch, { id, body }, extraction))
  }
  return { written: standing ? 'changed' : 'added', copy }
}

/** Takes a document away, by key or id, with all that it says; gives whether it was there. */
export function withdrawDocument(batch: Batch, name: string): boolean {
  const named = documentNamed(batch.connection, name)
  const standing = named && documentByKey(batch.connection, named.key)
  if (!standing) return false
  dropAccounts(batch, standing)
  deleteRows(batch.connection, 'documents', 'id', standing.id)
  tell(batch, 'document', standing.id, 'DEL')
  return true
}
