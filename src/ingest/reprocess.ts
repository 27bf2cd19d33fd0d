// Reading again what an older version of the rules read.
import { setImmediate } from 'node:timers/promises'
import type { FormRow } from '../database/forms.ts'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { type AccountRow, accountsOf, type EvidenceRow } from '../database/said.ts'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import { type Batch, tell } from './batch.ts'
import { Refused } from './check.ts'
import { itemOf } from './decided.ts'
import { type Extracting, extracted, isRead } from './extracted.ts'
import type { Refusal } from './ingest.ts'
import { readingVersion } from './reading-version.ts'
import { type Telling, tellingsOf } from './tellings.ts'
import { type WriterOptions, write, writerOf } from './transaction.ts'
import { contentHash, dropAccounts, writeTellings } from './write-document.ts'

export interface ReprocessOptions extends WriterOptions, Extracting {
  /** Version of what reads; that of this program unless given. */
  version?: string
  /** After each document. */
  onProgress?: () => void
  /** A document that cannot be read by this version: what it said before stands. */
  onRefused?: (refusal: Refusal) => void
  /** Asked between transactions: whether to end, to go on another time. */
  isInterrupted?: () => boolean
  /** Documents of one transaction; 64 unless given. */
  transaction_size?: number
}

/** What a run did, in documents. */
export interface Reprocessed {
  /** Read again. */
  read: number
  /** Of these, how many are read otherwise now. */
  changed: number
  refused: Refusal[]
}

type Stored = Document & { id: string; hash: string }
type Numbered = Stored & { number: number }

const olderQuery = `SELECT rowid AS number, id, hash, key, path, title, publisher, publisher_country, kind, published_on,
  language, url, body FROM documents WHERE extractor <> ? AND rowid > ? ORDER BY rowid LIMIT ?`

/** How many documents were read by another version. */
export const countOlder = (connection: Connection, version = readingVersion()): number =>
  rows<{ count: number }>(
    connection,
    'SELECT count(*) AS count FROM documents WHERE extractor < ? OR extractor > ?',
    version,
    version,
  )[0]?.count ?? 0

/** The document as it was given: one that told its own day in its text was given without. */
export function asGiven({ id: _, hash, ...document }: Stored): Document {
  const undated = { ...document, published_on: null }
  return contentHash(undated) === hash ? undated : document
}

const formHashes = `SELECT a.id, f.hash FROM accounts a JOIN forms f ON f.id = a.form WHERE a.document = ?`
const spansQuery = `SELECT e.account, e.part, e.start, e.end, e.rule FROM accounts a JOIN evidence e ON e.account = a.id
  WHERE a.document = ? ORDER BY e.account, e.number`

/** Accounts and tellings in the same words, so that they can be compared. */
const asText = (account: Pick<Telling, 'kind' | 'ref' | 'reading' | 'words' | 'spans'>, hash: string | null): string =>
  JSON.stringify([account.kind, account.ref, account.reading, account.words, account.spans, hash])

/** Whether the document's accounts are those that it has. */
function isSame(connection: Connection, document: string, accounts: AccountRow[], tellings: Telling[]): boolean {
  const hashes = new Map(
    rows<Pick<FormRow, 'id' | 'hash'>>(connection, formHashes, document).map(({ id, hash }) => [id, hash]),
  )
  const spans = new Map<number, EvidenceRow[]>(accounts.map(({ id }) => [id, []]))
  for (const { account, ...span } of rows<EvidenceRow & { account: number }>(connection, spansQuery, document))
    spans.get(account)?.push(span)
  const standing = accounts.map((row) => asText({ ...row, spans: spans.get(row.id) ?? [] }, hashes.get(row.id) ?? null))
  const told = tellings.map((telling) => asText(telling, telling.named?.form.hash ?? null))
  return standing.length === told.length && standing.every((text, at) => text === told[at])
}

/** Replaces what the document said where it says something else now; in any case it is judged anew. Gives whether it does. */
function readAgain(batch: Batch, stored: Stored, given: Document, extraction: Extraction): boolean {
  const { id, publisher, publisher_country, published_on, body } = stored
  const { connection } = batch
  const accounts = accountsOf(connection, id)
  const tellings = tellingsOf(batch, { id, body }, extraction)
  const on = given.published_on ?? extraction.document.published_on
  if (on === published_on && isSame(connection, id, accounts, tellings)) {
    for (const account of accounts) itemOf(connection, account).touch(batch)
    return false
  }
  dropAccounts(batch, { id, publisher })
  connection.prepare('UPDATE documents SET published_on = ? WHERE id = ?').run(on, id)
  writeTellings(batch, { id, on, publisher, publisher_country }, tellingsOf(batch, { id, body }, extraction))
  tell(batch, 'document', id, 'MOD')
  return true
}

/** What the rules read now; null of what is not read, or cannot be. */
function extractionOf(given: Document, options: ReprocessOptions, refused: Refusal[]): Extraction | null {
  if (!isRead(given)) return null
  try {
    return extracted(given, options)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const refusal = { path: given.path, key: given.key, reason: error.message }
    refused.push(refusal)
    options.onRefused?.(refusal)
    return null
  }
}

/**
 * Reads all documents again that another version of the rules read, and judges them anew, in order of their first reading.
 * What was interrupted goes on where it stopped when it is run again; decisions by hand stand.
 */
export async function reprocess(options: ReprocessOptions): Promise<Reprocessed> {
  const { database, version = readingVersion(), transaction_size = 64, onProgress, isInterrupted } = options
  const writer = writerOf(options)
  const done: Reprocessed = { read: 0, changed: 0, refused: [] }
  const stamp = 'UPDATE documents SET extractor = ? WHERE id = ?'
  const readSome = (last: number) =>
    write(writer, 'reprocess', (batch) => {
      const older = rows<Numbered>(database, olderQuery, version, last, transaction_size)
      for (const { number: _, ...stored } of older) {
        const given = asGiven(stored)
        const extraction = extractionOf(given, options, done.refused)
        if (extraction && readAgain(batch, stored, given, extraction)) done.changed += 1
        database.prepare(stamp).run(version, stored.id)
      }
      return older
    })
  for (let last = 0; !isInterrupted?.(); ) {
    const read = readSome(last)
    const end = read.at(-1)
    if (!end) break
    done.read += read.length
    for (const _ of read) onProgress?.()
    last = end.number
    // Signals are told of between turns of the event loop.
    await setImmediate()
  }
  return done
}
