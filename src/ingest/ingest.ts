// A run over documents: extract, write what each says, resolve, derive; many whole documents a transaction.

import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { documentByKey } from '../database/said.ts'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import { Refused } from './check.ts'
import { type Awaiting, awaited, isRead } from './extracted.ts'
import { isEmpty, leaveToEnd } from './read-model-at-end.ts'
import { readingVersion } from './reading-version.ts'
import { transactionLimit, type Writer, type WriterOptions, write, writerOf } from './transaction.ts'
import { contentHash, type WrittenDocument, withdrawDocument, writeDocument } from './write-document.ts'

export interface IngestOptions extends WriterOptions, Awaiting {
  /** After each document that is stored or found unchanged; in bulk runs some time after it was read. */
  onProgress?: (document: Document, written: WrittenDocument['written']) => void
  /** A document that is refused; the others go in. */
  onRefused?: (refusal: Refusal) => void
  /** Version of what reads, kept with each document that it read; that of this program unless given. */
  version?: string
  /**
   * Makes the whole read model. Where it is given, a run of several transactions into an empty database leaves the read
   * model to its end.
   */
  rebuild?: ((database: Connection) => void) | undefined
  /** Most documents of one transaction; the limit's unless given. */
  transaction_size?: number
}

/** A document that was not stored, and why, in words that complete "PATH: ...". */
export interface Refusal {
  path: string | null
  key: string
  reason: string
}

/** What a run did, in documents, and what the database holds after it, in rows. */
export interface Summary {
  added: number
  changed: number
  unchanged: number
  /** Of the added and changed: how many have the body of another document. */
  copies: number
  /** Of the added and changed: how many are in another language than English, stored but not read. */
  other_languages: number
  refused: Refusal[]
  rows: Record<(typeof counted)[number], number>
}

const counted = ['documents', 'persons', 'organisations', 'calls', 'statements', 'incidents'] as const

const countRows = (connection: Connection): Summary['rows'] => {
  const count = (table: string) =>
    rows<{ count: number }>(connection, `SELECT count(*) AS count FROM ${table}`)[0]?.count ?? 0
  const [documents, persons, organisations, calls, statements, incidents] = counted.map(count)
  return {
    documents: documents ?? 0,
    persons: persons ?? 0,
    organisations: organisations ?? 0,
    calls: calls ?? 0,
    statements: statements ?? 0,
    incidents: incidents ?? 0,
  }
}

interface Read {
  document: Document
  /** Null of what is stored without being read, and of what stands already as it is. */
  extraction: Extraction | null
}

/** Whether a document has to be read: it is in a language that is, and does not stand already as it is. */
export function isUnread(database: Connection, document: Document): boolean {
  if (!isRead(document)) return false
  const standing = documentByKey(database, document.key)
  return standing === undefined || standing.hash !== contentHash(document)
}

/** What a document says, checked, where it is not known yet; throws Refused where it cannot be stored. */
async function read(document: Document, options: IngestOptions): Promise<Read> {
  return { document, extraction: isUnread(options.database, document) ? await awaited(document, options) : null }
}

function writeAll(writer: Writer, batch: readonly Read[], summary: Summary, options: IngestOptions): void {
  if (batch.length === 0) return
  const { version = readingVersion() } = options
  const written = write(writer, 'ingest', (open) =>
    batch.map(({ document, extraction }) => ({ document, ...writeDocument(open, document, extraction, version) })),
  )
  for (const { document, written: how, copy } of written) {
    summary[how] += 1
    summary.copies += Number(copy)
    summary.other_languages += Number(how !== 'unchanged' && !isRead(document))
    options.onProgress?.(document, how)
  }
}

/**
 * Reads documents into the database. Same key and content: nothing happens; same key, other content: what the document
 * said is replaced. A document whose extraction does not hold is refused, alone. Transactions never split a document:
 * what was interrupted is completed by running it again.
 */
export async function ingest(
  documents: AsyncIterable<Document> | Iterable<Document>,
  options: IngestOptions,
): Promise<Summary> {
  const { database, onRefused, rebuild, transaction_size = transactionLimit.documents } = options
  const usual = writerOf(options)
  const longRun = rebuild && isEmpty(database) ? { ...usual, refresh: leaveToEnd } : usual
  let writer = usual
  const summary: Summary = {
    ...{ added: 0, changed: 0, unchanged: 0, copies: 0, other_languages: 0, refused: [] },
    rows: { documents: 0, persons: 0, organisations: 0, calls: 0, statements: 0, incidents: 0 },
  }
  let batch: Read[] = []
  let keys = new Set<string>()
  let length = 0
  const flush = () => {
    writeAll(writer, batch, summary, options)
    batch = []
    keys = new Set()
    length = 0
  }
  for await (const document of documents) {
    if (keys.has(document.key)) flush()
    try {
      batch.push(await read(document, options))
      keys.add(document.key)
      length += document.body.length
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const refusal = { path: document.path, key: document.key, reason: error.message }
      summary.refused.push(refusal)
      onRefused?.(refusal)
    }
    if (batch.length < transaction_size && length < transactionLimit.length) continue
    writer = longRun
    flush()
  }
  flush()
  if (writer !== usual) rebuild?.(database)
  return { ...summary, rows: countRows(database) }
}

/** Takes documents away, by key or id, with what only they tell; gives the names of those that were there. */
export const withdraw = (names: readonly string[], options: WriterOptions): string[] =>
  write(writerOf(options), 'withdrawn', (batch) => names.filter((name) => withdrawDocument(batch, name)))
