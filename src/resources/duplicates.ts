// `GET /v1/duplicates`: pairs of rows that may be one, with what speaks for and against it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { idList, rows } from '../database/read-model/rows.ts'
import { tableOf } from '../database/read-model/tables.ts'
import { readCursor } from '../http/cursor.ts'
import { sendJson } from '../http/json.ts'
import { cursorParameter, mostRows, pageEnd, pageOf, usualRows, writePage } from '../http/page.ts'
import { manyOf, WholeNumber } from '../http/parameters.ts'
import { problemResponses } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import { type AccountKind, accountKinds, rowsOfKind } from '../vocabulary.ts'
import type { Known } from './resource.ts'

const DuplicateRow = z
  .object({
    id: z.string(),
    path: z.string().describe('Where the row is.'),
    label: z
      .string()
      .describe('The row in a few words: a name, the parties of a call, the type and place of an incident.'),
    date: z.string().nullable().describe('When an event was; null of persons and organisations.'),
    country: z.string().nullable().describe('ISO 3166-1 alpha-3; null where unknown, and of calls.'),
  })
  .meta({ id: 'DuplicateRow', description: 'One of two rows that may be one.' })

const Reason = z
  .object({
    feature: z.string().describe('What holds of the two.'),
    weight: z.int().describe('What it adds to the score.'),
    detail: z.string().describe('What it was found in.'),
  })
  .meta({ id: 'Reason', description: 'Something that speaks for or against two accounts being of one thing.' })

const Duplicate = z
  .object({
    kind: z.enum(accountKinds),
    left: DuplicateRow,
    right: DuplicateRow,
    score: z.int().describe('The sum of the weights: two are one from 70 on, and doubtful from 40.'),
    reasons: z.array(Reason),
  })
  .meta({ id: 'Duplicate', description: 'Two rows that may be one: they stay two until something decides it.' })

const query = z.strictObject({
  kind: manyOf(z.enum(accountKinds)).optional().describe('What the rows are. Repeated: any of them.'),
  limit: WholeNumber(1, mostRows).default(usualRows).describe('How many pairs are answered at most.'),
  cursor: cursorParameter('filters'),
})
type Query = z.output<typeof query>

interface Pair {
  kind: AccountKind
  score: number
  reasons: string
  left: string
  right: string
  /** Where the pair stands among those of its score: parties first. */
  place: number
}

/** Numbers of forms fit into one, the left one above the right. */
const formsAPlace = 2 ** 26

/** Pairs of parties: forms of which some text may have meant one. */
const partyPairs = `
  SELECT d.kind, d.score, d.reasons, l.subject AS left, r.subject AS right, d.left_form * ${formsAPlace} + d.right_form AS place
  FROM form_decisions AS d CROSS JOIN forms AS l ON l.id = d.left_form CROSS JOIN forms AS r ON r.id = d.right_form
  WHERE d.verdict = 'doubtful' AND d.score <= ? AND l.subject <> r.subject AND d.kind IN (SELECT value FROM json_each(?))
    AND (d.score < ? OR (d.left_form, d.right_form) > (?, ?))
  ORDER BY d.score DESC, d.left_form, d.right_form LIMIT ?`

/** Pairs of events: accounts of which some may be of one. */
const eventPairs = `
  SELECT d.kind, d.score, d.reasons, l.subject AS left, r.subject AS right, d.id AS place
  FROM decisions AS d CROSS JOIN accounts AS l ON l.id = d.left_account CROSS JOIN accounts AS r ON r.id = d.right_account
  WHERE d.verdict = 'doubtful' AND d.decided_by = 'rule' AND d.score <= ? AND l.subject <> r.subject
    AND d.kind IN (SELECT value FROM json_each(?)) AND (d.score < ? OR d.id > ?)
  ORDER BY d.score DESC, d.id LIMIT ?`

/** After which pair a page begins. */
interface From {
  score: number
  /** Of a pair of parties. */
  party: number | null
  /** Of a pair of events. */
  event: number | null
}

const beginning: From = { score: 1_000_000, party: 0, event: 0 }
const isParty = ({ kind }: Pair) => kind === 'person' || kind === 'organisation'

/** So many pairs after one, parties before events of the same score. */
function pairsAfter(connection: Connection, kinds: string, { score, party, event }: From, limit: number): Pair[] {
  const last = party ?? Number.MAX_SAFE_INTEGER
  const [left, right] = [Math.floor(last / formsAPlace), last % formsAPlace]
  const parties = rows<Pair>(connection, partyPairs, score, kinds, score, left, right, limit)
  const events = rows<Pair>(connection, eventPairs, score, kinds, score, event ?? 0, limit)
  return [...parties, ...events]
    .sort(
      (one, other) =>
        other.score - one.score || Number(isParty(other)) - Number(isParty(one)) || one.place - other.place,
    )
    .slice(0, limit)
}

interface Shown {
  id: string
  name?: string
  label?: string
  text?: string | null
  date?: string | null
  country?: string | null
  place?: { name: string } | null
  speaker?: { name: string }
  participants?: { name: string }[]
}

const labels: Record<AccountKind, (row: Shown) => string> = {
  person: ({ name }) => name ?? '',
  organisation: ({ name }) => name ?? '',
  call: ({ participants = [] }) => participants.map(({ name }) => name).join(' – '),
  statement: ({ speaker, text }) => `${speaker?.name}: ${text ?? ''}`.slice(0, 200),
  incident: ({ label, place }) => (place ? `${label}, ${place.name}` : (label ?? '')),
}

/** The rows of pairs of a kind, in one statement. */
function rowsOf(known: Serving, kind: AccountKind, pairs: readonly Pair[]): Map<string, z.output<typeof DuplicateRow>> {
  const ids = idList(new Set(pairs.flatMap(({ left, right }) => [left, right])))
  const records = `SELECT record FROM ${tableOf(rowsOfKind[kind])} WHERE id IN (SELECT value FROM json_each(?))`
  return new Map(
    rows<{ record: string }>(known.connection, records, ids).map(({ record }) => {
      const row: Shown & { kind?: string } = JSON.parse(record)
      const isHidden = known.serving === 'quotes' && kind === 'statement' && row.kind !== 'direct'
      const label = labels[kind](isHidden ? { ...row, text: null } : row)
      const { id, date = null, country = null } = row
      return [id, { id, path: `/v1/${rowsOfKind[kind]}/${id}`, label, date, country }]
    }),
  )
}

interface Serving extends Known {
  serving: 'full' | 'quotes'
}

function recordsOf(known: Serving, pairs: readonly Pair[]): string[] {
  const byKind = new Map(
    accountKinds.map((kind) => [
      kind,
      rowsOf(
        known,
        kind,
        pairs.filter((pair) => pair.kind === kind),
      ),
    ]),
  )
  return pairs.map(({ kind, score, reasons, left, right }) => {
    const shown = byKind.get(kind)
    return JSON.stringify(
      Duplicate.parse({ kind, left: shown?.get(left), right: shown?.get(right), score, reasons: JSON.parse(reasons) }),
    )
  })
}

/** The position in a cursor: the score, negative after a pair of events. */
const positionOf = (pair: Pair) => ({ key: pair.place, value: isParty(pair) ? pair.score : -pair.score })

function fromOf(cursor: string, question: unknown): From {
  const { key, value } = readCursor(cursor, question)
  const score = value ?? 0
  return score < 0 ? { score: -score, party: null, event: key } : { score, party: key, event: 0 }
}

function pageFor(known: Serving, url: string, { kind, limit, cursor }: Query): string {
  const question = ['duplicates', kind]
  const kinds = JSON.stringify(kind ?? accountKinds)
  const from = cursor === undefined ? beginning : fromOf(cursor, question)
  const pairs = pairsAfter(known.connection, kinds, from, limit + 1)
  const shown = pairs.slice(0, limit)
  const last = pairs.length > limit ? shown.at(-1) : undefined
  const page = pageEnd(limit, last ? positionOf(last) : null, url, question)
  return writePage(recordsOf(known, shown), page, { value: null, relation: null }, { query: { ...(kind && { kind }) } })
}

/** Adds the list of rows that may be one. */
export function addDuplicates(app: FastifyInstance, known: Serving): void {
  app.withTypeProvider<ZodProvider>().get(
    '/duplicates',
    {
      schema: {
        operationId: 'listDuplicates',
        tags: ['duplicates'],
        summary: 'Rows that may be one, the likeliest first',
        description:
          'Pairs of persons, organisations, calls, statements or incidents that agree in much but not in enough, or that fit two rows at once, with the score and its reasons. `readout merge` and `readout split` decide.',
        querystring: query,
        response: {
          200: {
            description: 'A page of pairs.',
            content: { 'application/json': { schema: pageOf(Duplicate, 'DuplicatePage') } },
          },
          ...problemResponses('invalid-parameters'),
        },
      },
    },
    ({ url, query: asked }, reply) => sendJson(reply, pageFor(known, url, asked)),
  )
}
