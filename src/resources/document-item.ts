// `GET /v1/documents/{id}`: the text with everything read from it, span by span.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, rows } from '../database/read-model/rows.ts'
import { sendJson } from '../http/json.ts'
import { noParameters } from '../http/parameters.ts'
import type { ZodProvider } from '../http/zod.ts'
import { type AccountKind, accountKinds } from '../vocabulary.ts'
import { servedReading } from './accounts.ts'
import { Document, documents } from './documents.ts'
import { Evidence, type Serving, type Stretch, shown } from './evidence.ts'
import { answerMissing, byId, missingResponses, recordOf } from './item.ts'
import type { Served } from './list.ts'

const DocumentAccount = z
  .object({
    ref: z.string().describe('Its name in the document: `p1`, `o2`, `c1`, `s7`, `i1`.'),
    kind: z.enum(accountKinds),
    about: z.string().nullable().describe('The id of the row that it is judged to be about.'),
    reading: z.record(z.string(), z.unknown()).describe('What was read; references are names of other accounts here.'),
    evidence: z.array(Evidence).describe('The words that it was read from, in the order of the text.'),
  })
  .meta({ id: 'DocumentAccount', description: 'One thing that a document tells of.' })

export const DocumentItem = Document.extend({
  text: z.string().nullable().describe('The text; null where it may not be served. Spans count its UTF-16 code units.'),
  accounts: z.array(DocumentAccount),
}).meta({ id: 'DocumentItem', description: 'A document with its text and everything that was read from it.' })

interface AccountRow {
  id: number
  ref: string
  kind: AccountKind
  about: string | null
  reading: string
}

const accountQuery = 'SELECT id, ref, kind, subject AS about, reading FROM accounts WHERE document = ? ORDER BY id'
const evidenceQuery = `
  SELECT e.account AS of, a.document, a.ref AS account, e.part, e.start, e.end, e.rule
  FROM accounts a JOIN evidence e ON e.account = a.id WHERE a.document = ? ORDER BY e.account, e.start, e.number`

/** What was read from a document, each thing with its words. */
function accountsIn(connection: Connection, id: string, body: string, serving: Serving) {
  const evidence = groupedBy(rows<Stretch & { of: number }>(connection, evidenceQuery, id), 'of')
  return rows<AccountRow>(connection, accountQuery, id).map(({ id: account, reading, ...said }) => ({
    ...said,
    reading: servedReading(reading, serving),
    evidence: (evidence.get(account) ?? []).map((stretch) => shown(body, stretch, serving)),
  }))
}

/** A document with its text and what was read from it; undefined where there is none of this id. */
export function documentItem({ connection, serving }: Served, id: string): z.output<typeof DocumentItem> | undefined {
  const stored = recordOf(connection, documents, id)
  if (stored === undefined) return undefined
  const [document] = rows<{ body: string }>(connection, 'SELECT body FROM documents WHERE id = ?', id)
  const body = document?.body ?? ''
  const record: z.output<typeof Document> = JSON.parse(stored)
  const text = serving === 'full' ? body : null
  return { ...record, text, accounts: accountsIn(connection, id, body, serving) }
}

/** Adds the item route of documents. */
export function addDocumentItem(app: FastifyInstance, served: Served): void {
  app.withTypeProvider<ZodProvider>().get(
    '/documents/:id',
    {
      schema: {
        operationId: 'getDocument',
        tags: ['documents'],
        summary: 'One document, with everything read from it',
        description:
          'The text, and each person, organisation, call, statement and incident that was read from it: the row that it is judged to be about, the words that it was read from, and the rule that read them.',
        params: byId(documents),
        querystring: noParameters,
        response: {
          200: { description: 'The document.', content: { 'application/json': { schema: DocumentItem } } },
          ...missingResponses,
        },
      },
    },
    ({ params: { id } }, reply) => {
      const item = documentItem(served, id)
      if (item === undefined) return answerMissing(served.connection, documents, id, reply)
      return sendJson(reply, JSON.stringify(item))
    },
  )
}
