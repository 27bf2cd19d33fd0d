// What a database holds, as evaluations compare it.
import type { Connection } from '../../src/database/open.ts'
import { rows } from '../../src/database/read-model/rows.ts'
import type { CallStatus, IncidentType } from '../../src/vocabulary.ts'

export interface PersonRow {
  id: string
  country: string | null
  /** Every name by which documents name the person. */
  names: string[]
  /** Titles of the posts that documents attest, as written. */
  posts: string[]
}

export interface CallRow {
  id: string
  date: string | null
  status: CallStatus
  parties: string[]
  /** Keys of the documents that tell of it. */
  documents: string[]
}

export interface IncidentRow {
  id: string
  type: IncidentType
  date: string | null
  place: string | null
  country: string | null
  documents: string[]
}

const list = (json: string): string[] => JSON.parse(json)
const documentsOf = `(SELECT json_group_array(DISTINCT d.key) FROM accounts a JOIN documents d ON d.id = a.document
  WHERE a.subject = row.id) AS documents`

export const personRows = (connection: Connection): PersonRow[] =>
  rows<{ id: string; country: string | null; names: string; posts: string }>(
    connection,
    `SELECT id, country, (SELECT json_group_array(DISTINCT name) FROM forms WHERE subject = row.id) AS names,
     (SELECT json_group_array(DISTINCT title) FROM positions WHERE person = row.id) AS posts
     FROM persons row ORDER BY id`,
  ).map((row) => ({ ...row, names: list(row.names), posts: list(row.posts) }))

export const callRows = (connection: Connection): CallRow[] =>
  rows<Omit<CallRow, 'parties' | 'documents'> & { parties: string; documents: string }>(
    connection,
    `SELECT id, date, status, (SELECT json_group_array(party) FROM call_participants WHERE call = row.id) AS parties, ${documentsOf}
     FROM calls row ORDER BY date, id`,
  ).map((row) => ({ ...row, parties: list(row.parties), documents: list(row.documents) }))

export const incidentRows = (connection: Connection): IncidentRow[] =>
  rows<Omit<IncidentRow, 'documents'> & { documents: string }>(
    connection,
    `SELECT id, type, date, place, country, ${documentsOf} FROM incidents row ORDER BY date, id`,
  ).map((row) => ({ ...row, documents: list(row.documents) }))

/** The texts of all documents. */
export const bodies = (connection: Connection): string[] =>
  rows<{ body: string }>(connection, 'SELECT body FROM documents ORDER BY key').map(({ body }) => body)
