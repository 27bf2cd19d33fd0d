// What rows of a list can be asked to bring along: `include=evidence,documents`.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'
import { documentKinds } from '../vocabulary.ts'
import { Account, servedReading } from './accounts.ts'
import { Evidence, type Serving, type Stretch, shown } from './evidence.ts'

/** So many accounts of a row are read for what is included; the row's own page has more. */
const mostAccounts = 20

const TellingDocument = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publisher_country: z.string().nullable(),
    published_on: z.string().nullable(),
    kind: z.enum(documentKinds),
    url: z.string().nullable(),
  })
  .meta({ id: 'TellingDocument', description: 'A document that tells of a row.' })

/** What can be included: its shape in a row, and how it is read for a page of rows at once. */
interface Include {
  schema: z.ZodType
  read(connection: Connection, ids: string[], serving: Serving): (id: string) => unknown
}

// CROSS JOIN pins the order: the rows of the page first, then a few accounts of each.
const accountsOf = `
  json_each(?) AS asked CROSS JOIN accounts AS a ON a.id IN
    (SELECT id FROM accounts WHERE subject = asked.value ORDER BY id LIMIT ${mostAccounts})
  CROSS JOIN documents AS d ON d.id = a.document`

const stretchQuery = `
  SELECT asked.value AS subject, a.document, a.ref AS account, e.part, e.start, e.end, e.rule
  FROM ${accountsOf} CROSS JOIN evidence AS e ON e.account = a.id
  ORDER BY asked.key, d.published_on, d.id, a.id, e.number`
const bodyQuery = 'SELECT id, body FROM documents WHERE id IN (SELECT value FROM json_each(?))'

const documentQuery = `
  SELECT DISTINCT asked.value AS subject, d.id, d.title, d.publisher, d.publisher_country, d.published_on, d.kind, d.url
  FROM ${accountsOf} ORDER BY asked.key, d.published_on IS NULL, d.published_on, d.id`

const accountQuery = `
  SELECT asked.value AS subject, a.document, a.ref, d.publisher, d.publisher_country, d.published_on, d.title, a.reading
  FROM ${accountsOf} ORDER BY asked.key, d.published_on DESC, d.id, a.id`

type AccountRow = Omit<z.output<typeof Account>, 'reading'> & { subject: string; reading: string }

export const includes = {
  evidence: {
    schema: z.array(Evidence).describe('Where `include=evidence`: the words that the row was read from.'),
    read(connection, ids, serving) {
      const stretches = rows<Stretch & { subject: string }>(connection, stretchQuery, idList(ids))
      const documents = idList(new Set(stretches.map(({ document }) => document)))
      const bodies = new Map(
        rows<{ id: string; body: string }>(connection, bodyQuery, documents).map(({ id, body }) => [id, body]),
      )
      const bySubject = groupedBy(stretches, 'subject')
      return (id) =>
        (bySubject.get(id) ?? []).map((stretch) => shown(bodies.get(stretch.document) ?? '', stretch, serving))
    },
  },
  accounts: {
    schema: z
      .array(Account)
      .describe('Where `include=accounts`: what each document says of the row; its own page tells more of each.'),
    read(connection, ids, serving) {
      const bySubject = groupedBy(rows<AccountRow>(connection, accountQuery, idList(ids)), 'subject')
      return (id) =>
        (bySubject.get(id) ?? []).map(({ subject: _, reading, ...account }) => ({
          ...account,
          reading: servedReading(reading, serving),
        }))
    },
  },
  documents: {
    schema: z.array(TellingDocument).describe('Where `include=documents`: the documents that tell of the row.'),
    read(connection, ids) {
      const bySubject = groupedBy(
        rows<z.output<typeof TellingDocument> & { subject: string }>(connection, documentQuery, idList(ids)),
        'subject',
      )
      return (id) => (bySubject.get(id) ?? []).map(({ subject: _, ...document }) => document)
    },
  },
} as const satisfies Record<string, Include>

export type IncludeName = keyof typeof includes
export const isInclude = (name: string): name is IncludeName => name in includes
