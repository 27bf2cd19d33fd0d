// Who told of an event: the documents of its accounts, and the words.
import type { Connection } from '../database/open.ts'
import { publishedPostings } from '../database/read-model/published.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import type { Posting } from '../database/read-model/write.ts'

interface Telling {
  subject: string
  document: string
  publisher: string | null
  published_on: string | null
}

const tellingQuery = `
  SELECT DISTINCT a.subject, d.id AS document, d.publisher, d.published_on
  FROM accounts a JOIN documents d ON d.id = a.document
  WHERE a.subject IN (SELECT value FROM json_each(?))
  ORDER BY a.subject, d.published_on IS NULL, d.published_on, d.id`

/** What a record says of who told of the row, and how it is found by that. */
export interface Told {
  columns: { document_ids: string[]; reports: number; publishers: number }
  postings: Posting[]
}

const nobody: Told = { columns: { document_ids: [], reports: 0, publishers: 0 }, postings: [] }

const toldOf = (tellings: Telling[]): Told => {
  const publishers = [...new Set(tellings.flatMap(({ publisher }) => (publisher === null ? [] : [publisher])))]
  const document_ids = tellings.map(({ document }) => document)
  return {
    columns: { document_ids, reports: document_ids.length, publishers: publishers.length },
    postings: [
      ...publishers.map((publisher): Posting => ['publisher', publisher]),
      ...tellings.flatMap(({ published_on }) => (published_on === null ? [] : publishedPostings(published_on))),
    ],
  }
}

/** Who told of each of the events. */
export function tellingsOf(connection: Connection, ids: string[]): (id: string) => Told {
  const bySubject = groupedBy(rows<Telling>(connection, tellingQuery, idList(ids)), 'subject')
  return (id) => {
    const tellings = bySubject.get(id)
    return tellings ? toldOf(tellings) : nobody
  }
}

interface Words {
  subject: string
  document: string
  start: number
  end: number
}

const wordsQuery = `
  SELECT a.subject, a.document, e.start, e.end
  FROM accounts a JOIN evidence e ON e.account = a.id
  WHERE a.subject IN (SELECT value FROM json_each(?)) AND e.part = 'evidence'
  ORDER BY a.subject, a.id, e.number`

const bodyQuery = 'SELECT id, body FROM documents WHERE id IN (SELECT value FROM json_each(?))'

/** The clauses and sentences that tell of each of the events, for full text. */
export function wordsOf(connection: Connection, ids: string[]): (id: string) => string {
  const words = rows<Words>(connection, wordsQuery, idList(ids))
  const documents = idList(new Set(words.map(({ document }) => document)))
  const bodies = new Map(
    rows<{ id: string; body: string }>(connection, bodyQuery, documents).map(({ id, body }) => [id, body]),
  )
  const bySubject = groupedBy(words, 'subject')
  const exact = ({ document, start, end }: Words) => bodies.get(document)?.slice(start, end) ?? ''
  return (id) => [...new Set((bySubject.get(id) ?? []).map(exact))].join('\n')
}
