// What the records of persons and organisations have in common: their names and how often they are told of.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { calledBy, otherNames } from '../database/party-names.ts'
import { foldedName } from '../database/read-model/name-key.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import type { ResourceName } from '../database/read-model/tables.ts'
import { countsOf as termCounts } from '../database/read-model/terms.ts'
import type { Posting } from '../database/read-model/write.ts'
import { posted } from './references.ts'

/** Columns of every party. */
export const counted = {
  calls: z.int().describe('Calls in which it took part.'),
  statements: z.int().describe('Statements that it made or passed on.'),
  incidents: z.int().describe('Incidents in which it has any role.'),
  events: z.int().describe('All of these together.'),
  reports: z.int().describe('Documents that name it.'),
  publishers: z.int().describe('Publishers that name it.'),
} as const

/** The other names by which the documents call each of the parties. */
export function namesOf(connection: Connection, ids: string[]): (id: string, name: string) => string[] {
  const called = calledBy(connection, ids)
  return (id, name) => otherNames(called(id), name)
}

/** What a party is found by in questions that name it. */
export const namePostings = (names: string[]): Posting[] => posted('name', ...names.map(foldedName))

/** The text by which names are found: as they are written, and folded to plain letters. */
export const nameText = (names: string[]): string => [...new Set([...names, ...names.map(foldedName)])].join('\n')

const publisherQuery = `
  SELECT f.subject, count(DISTINCT p.publisher) AS publishers
  FROM forms f JOIN form_publishers p ON p.form = f.id
  WHERE f.subject IN (SELECT value FROM json_each(?)) GROUP BY f.subject`

/** How often each of the parties is told of; events and documents are counted by their postings. */
export function countsOf(connection: Connection, ids: string[], field: 'person' | 'organisation') {
  const publishers = new Map(
    rows<{ subject: string; publishers: number }>(connection, publisherQuery, idList(ids)).map((row) => [
      row.subject,
      row.publishers,
    ]),
  )
  const counted = (resource: ResourceName) => termCounts(connection, resource, field, ids)
  const [callCounts, statementCounts, incidentCounts] = [counted('calls'), counted('statements'), counted('incidents')]
  const reportCounts = counted('documents')
  return (id: string) => {
    const [calls, statements, incidents] = [
      callCounts.get(id) ?? 0,
      statementCounts.get(id) ?? 0,
      incidentCounts.get(id) ?? 0,
    ]
    return {
      calls,
      statements,
      incidents,
      events: calls + statements + incidents,
      reports: reportCounts.get(id) ?? 0,
      publishers: publishers.get(id) ?? 0,
    }
  }
}

/** The measures of a party's row; `sequence` is that of its last change. */
export const measuresOf = (
  sequence: number,
  { reports, publishers, events }: Record<'reports' | 'publishers' | 'events', number>,
) => ({ updated: sequence, reports, publishers, events })

/** What a party is found by in full text: its names. */
export const namesText = ({ name, names }: { name: string; names: readonly string[] }): string =>
  nameText([name, ...names])

/** The same of a record that stands. */
export const namesTextOf = (record: string): string => namesText(JSON.parse(record))
