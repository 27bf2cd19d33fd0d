// Who told of an event: the documents of its accounts, and the words.
import type { Connection } from '../database/open.ts'
import { publishedPostings } from '../database/read-model/published.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import type { Posting } from '../database/read-model/write.ts'

interface Account {
  subject: string
  document: string
}

interface Telling {
  document: string
  publisher: string | null
  published_on: string | null
}

const accountQuery = 'SELECT subject, document FROM accounts WHERE subject IN (SELECT value FROM json_each(?))'

const documentQuery = `
  SELECT id AS document, publisher, published_on FROM documents WHERE id IN (SELECT value FROM json_each(?))
  ORDER BY published_on IS NULL, published_on, id`

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
  const accounts = rows<Account>(connection, accountQuery, idList(ids))
  const bySubject = groupedBy(accounts, 'subject')
  const documents = idList(new Set(accounts.map(({ document }) => document)))
  // One row a document however many events it tells of, and its place among the others.
  const inOrder = rows<Telling>(connection, documentQuery, documents)
  const places = new Map(inOrder.map(({ document }, place) => [document, place]))
  return (id) => {
    const told = new Set((bySubject.get(id) ?? []).flatMap(({ document }) => places.get(document) ?? []))
    if (told.size === 0) return nobody
    return toldOf([...told].sort((left, right) => left - right).flatMap((place) => inOrder[place] ?? []))
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
