// What each document says of a row, side by side.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { mostEvidence, type Serving } from './evidence.ts'

export const Account = z
  .object({
    document: z.string().describe('The id of the document.'),
    ref: z.string().describe('Its name in the document: `c1` for the first call told there.'),
    publisher: z.string().nullable(),
    publisher_country: z.string().nullable(),
    published_on: z.string().nullable(),
    title: z.string().nullable(),
    reading: z
      .record(z.string(), z.unknown())
      .describe('What was read, as the document has it: its references are names of other accounts of the document.'),
  })
  .meta({ id: 'Account', description: 'What one document says of a row.' })
export type Account = z.output<typeof Account>

interface AccountRow extends Omit<Account, 'reading'> {
  reading: string
}

const accountQuery = `
  SELECT a.document, a.ref, d.publisher, d.publisher_country, d.published_on, d.title, a.reading
  FROM accounts a JOIN documents d ON d.id = a.document
  WHERE a.subject = ? ORDER BY d.published_on DESC, d.id, a.id LIMIT ${mostEvidence}`

/** A reading as it may be served: words that are not quoted ones are left out where only those are. */
export const servedReading = (json: string, serving: Serving): Record<string, unknown> => {
  const reading: Record<string, unknown> = JSON.parse(json)
  const hidden = serving === 'quotes' && 'text' in reading && reading.kind !== 'direct'
  return hidden ? { ...reading, text: null } : reading
}

/** What the documents say of a row, the latest first. */
export const accountsOf = (connection: Connection, id: string, serving: Serving): Account[] =>
  rows<AccountRow>(connection, accountQuery, id).map((account) => ({
    ...account,
    reading: servedReading(account.reading, serving),
  }))
