// The words behind a row: each stretch of a document's text that it, or one value of it, was read from.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { groupedBy, idList, rows } from '../database/read-model/rows.ts'

export const Evidence = z
  .object({
    document: z.string().describe('The id of the document.'),
    account: z.string().describe('The account of it in the document: `c1` for the first call told there.'),
    part: z
      .string()
      .describe(
        'What was read from it: `mention` of a party, `evidence` of an event, `casualties.1` of a claim, else a field.',
      ),
    start: z.int().describe('Where it begins in the document’s text, in UTF-16 code units.'),
    end: z.int().describe('Where it ends.'),
    exact: z.string().nullable().describe('The words; null where the text may not be served.'),
    before: z.string().nullable().describe('A little of the text before them.'),
    after: z.string().nullable().describe('A little of the text after them.'),
    rule: z.string().describe('The rule that read them.'),
  })
  .meta({
    id: 'Evidence',
    description: 'A stretch of a document’s text that a row, or one value of it, was read from.',
  })
export type Evidence = z.output<typeof Evidence>

/** How much of the text is shown on either side, in UTF-16 code units. */
const around = 60

/** What of a document's text may be served: all, or only words in quotation marks. */
export type Serving = 'full' | 'quotes'

export interface Stretch {
  document: string
  account: string
  part: string
  start: number
  end: number
  rule: string
}

/** Does not cut a surrogate pair in two. */
const edge = (body: string, at: number, step: -1 | 1): number => {
  const unit = body.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + step : at
}

const opening = new Set(['“', '‘', '"', "'", '«', '„'])

/** Whether a stretch stands between quotation marks: a mark opens it, and it is closed before another opens. */
const isQuoted = (body: string, { start, end }: { start: number; end: number }): boolean =>
  start > 0 && opening.has(body.charAt(start - 1)) && /^[,.!?]?[”’"'»“]/.test(body.slice(end, end + 2))

/** A stretch with its words and a little around them. */
export function shown(body: string, stretch: Stretch, serving: Serving): Evidence {
  const { document, account, part, start, end, rule } = stretch
  const place = { document, account, part, start, end }
  const exact = body.slice(start, end)
  if (serving === 'quotes') {
    return { ...place, exact: isQuoted(body, stretch) ? exact : null, before: null, after: null, rule }
  }
  const before = body.slice(edge(body, Math.max(0, start - around), 1), start)
  const after = body.slice(end, edge(body, Math.min(body.length, end + around), -1))
  return { ...place, exact, before, after, rule }
}

/** The most stretches that a row's own page shows; a party named in ten thousand documents has more. */
export const mostEvidence = 500

const evidenceQuery = `
  SELECT a.document, a.ref AS account, e.part, e.start, e.end, e.rule
  FROM accounts a JOIN documents d ON d.id = a.document JOIN evidence e ON e.account = a.id
  WHERE a.subject = ?
  ORDER BY d.published_on DESC, d.id, a.id, e.number LIMIT ${mostEvidence}`
const bodyQuery = 'SELECT id, body FROM documents WHERE id IN (SELECT value FROM json_each(?))'

/** The stretches with their words, in one statement. */
function withWords(connection: Connection, stretches: readonly Stretch[], serving: Serving): Evidence[] {
  const documents = idList(new Set(stretches.map(({ document }) => document)))
  const bodies = new Map(
    rows<{ id: string; body: string }>(connection, bodyQuery, documents).map((row) => [row.id, row.body]),
  )
  return stretches.map((stretch) => shown(bodies.get(stretch.document) ?? '', stretch, serving))
}

/** The words behind a row, the latest documents first. */
export const evidenceOf = (connection: Connection, id: string, serving: Serving): Evidence[] =>
  withWords(connection, rows<Stretch>(connection, evidenceQuery, id), serving)

/** The most stretches in which one account is shown to tell of an event. */
const mostWords = 20

const wordsQuery = `
  SELECT a.document, a.ref AS account, e.part, e.start, e.end, e.rule
  FROM json_each(?) AS told
  CROSS JOIN accounts a ON a.document = told.value ->> 0 AND a.ref = told.value ->> 1
  CROSS JOIN evidence e ON e.account = a.id AND e.number IN
    (SELECT number FROM evidence WHERE account = a.id AND part = 'evidence' ORDER BY number LIMIT ${mostWords})
  ORDER BY told.key, e.number`

/** The words in which each of the accounts tells of its event, in two statements however many they are. */
export function wordsOf(
  connection: Connection,
  accounts: readonly { document: string; ref: string }[],
  serving: Serving,
): (account: { document: string; ref: string }) => Evidence[] {
  const asked = JSON.stringify(accounts.map(({ document, ref }) => [document, ref]))
  const words = withWords(connection, rows<Stretch>(connection, wordsQuery, asked), serving)
  const byDocument = groupedBy(words, 'document')
  return ({ document, ref }) => (byDocument.get(document) ?? []).filter(({ account }) => account === ref)
}
