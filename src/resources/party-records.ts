// What the records of persons and organisations have in common: their names and how often they are told of.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { countOf } from '../database/read-model/terms.ts'

/** Columns of every party. */
export const counted = {
  calls: z.int().describe('Calls in which it took part.'),
  statements: z.int().describe('Statements that it made or passed on.'),
  incidents: z.int().describe('Incidents in which it has any role.'),
  events: z.int().describe('All of these together.'),
  reports: z.int().describe('Documents that name it.'),
  publishers: z.int().describe('Publishers that name it.'),
} as const

const nameQuery = `
  WITH asked AS (SELECT value AS id FROM json_each(?))
  SELECT f.subject, f.name AS text FROM forms f WHERE f.subject IN (SELECT id FROM asked)
  UNION
  SELECT f.subject, a.text FROM forms f JOIN aliases a ON a.form = f.id WHERE f.subject IN (SELECT id FROM asked)
  ORDER BY 1, 2`

/** Every name by which the documents call each of the parties, without the given one. */
export function namesOf(connection: Connection, ids: string[]): (id: string, name: string) => string[] {
  const found = rows<{ subject: string; text: string }>(connection, nameQuery, idList(ids))
  const bySubject = groupedBy(found, 'subject')
  return (id, name) => (bySubject.get(id) ?? []).flatMap(({ text }) => (text === name ? [] : [text]))
}

const publisherQuery = `
  SELECT a.subject, count(DISTINCT d.publisher) AS publishers
  FROM accounts a JOIN documents d ON d.id = a.document
  WHERE a.subject IN (SELECT value FROM json_each(?)) GROUP BY a.subject`

/** How often each of the parties is told of; events and documents are counted by their postings. */
export function countsOf(connection: Connection, ids: string[], field: 'person' | 'organisation') {
  const publishers = new Map(
    rows<{ subject: string; publishers: number }>(connection, publisherQuery, idList(ids)).map((row) => [
      row.subject,
      row.publishers,
    ]),
  )
  return (id: string) => {
    const [calls, statements, incidents] = [
      countOf(connection, 'calls', field, id),
      countOf(connection, 'statements', field, id),
      countOf(connection, 'incidents', field, id),
    ]
    return {
      calls,
      statements,
      incidents,
      events: calls + statements + incidents,
      reports: countOf(connection, 'documents', field, id),
      publishers: publishers.get(id) ?? 0,
    }
  }
}
