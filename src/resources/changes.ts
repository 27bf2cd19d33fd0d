// `GET /v1/changes`: what happened to every row, in order, with why; from the first change on, so that a copy can be kept.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { rows } from '../database/read-model/rows.ts'
import { changeCauses } from '../database/tables/happened.ts'
import { type Answering, type Send, writtenJson } from '../http/answering.ts'
import { readCursor } from '../http/cursor.ts'
import { cap, cursorParameter, mostRows, pageEnd, pageOf, usualRows, writePage } from '../http/page.ts'
import { Moment, manyOf, WholeNumber } from '../http/parameters.ts'
import { problemResponses, wideProblems } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import { changeKinds, changeOperations } from '../vocabulary.ts'
import type { Known } from './resource.ts'

const Change = z
  .object({
    sequence: z.int().describe('Its number: changes are numbered in order, from 1.'),
    at: z.string().describe('When it was written, ISO 8601 in UTC, by the clock of the database.'),
    kind: z.enum(changeKinds),
    id: z.string().describe('The row that changed.'),
    operation: z
      .enum(changeOperations)
      .describe(
        '`ADD` a new row, `MOD` other values or, of a party, other names, `DEL` nobody tells of it any more, `MERGE` it went into another.',
      ),
    successor: z.string().nullable().describe('Of `MERGE`: the row that it went into.'),
    cause: z
      .enum(changeCauses)
      .describe(
        '`ingest` of new documents, a `changed` or `withdrawn` document, a decision by `hand`, `reprocess` by other rules.',
      ),
  })
  .meta({ id: 'Change', description: 'A row that came, changed, went, or went into another.' })
type Change = z.output<typeof Change>

const sequencePattern = /^\d{1,15}$/

const Since = z.union([z.string().regex(sequencePattern), Moment]).meta({
  type: 'string',
  maxLength: 30,
  description:
    'Changes after the one of this `sequence` (`1200`), or since this day or time in UTC (`2020-01-08T12:30:00Z`). The last `sequence` that you have is where to go on.',
})

const query = z.strictObject({
  since: Since.optional(),
  kind: manyOf(z.enum(changeKinds)).optional().describe('What kind of row changed. Repeated: any of them.'),
  operation: manyOf(z.enum(changeOperations)).optional().describe('What happened to it. Repeated: any of them.'),
  cause: manyOf(z.enum(changeCauses)).optional().describe('Why. Repeated: any of them.'),
  limit: WholeNumber(1, mostRows).default(usualRows).describe('How many changes are answered at most.'),
  cursor: cursorParameter('filters'),
  total: z
    .enum(['capped', 'none'])
    .default('capped')
    .describe('Whether the changes of the whole list are counted: to 10,000 (`capped`), or not at all (`none`).'),
})
type Query = z.output<typeof query>

/** The sequence after which changes are told: the first time after `since` is found by its index. */
function sequenceBefore({ connection }: Known, since: string | undefined): number {
  if (since === undefined) return 0
  if (sequencePattern.test(since)) return Number(since)
  const first = 'SELECT sequence FROM changes WHERE at >= ? ORDER BY at, sequence LIMIT 1'
  const [change] = rows<{ sequence: number }>(connection, first, since)
  return change ? change.sequence - 1 : Number.MAX_SAFE_INTEGER
}

const filters = ['kind', 'operation', 'cause'] as const

/** What must hold of a change, as SQL, and the values in it. */
function conditionsOf(asked: Query): { where: string; values: string[] } {
  const held = filters.flatMap((name) => (asked[name]?.length ? [`${name} IN (SELECT value FROM json_each(?))`] : []))
  const values = filters.flatMap((name) => (asked[name]?.length ? [JSON.stringify(asked[name])] : []))
  return { where: ['sequence > ?', ...held].join(' AND '), values }
}

function pageFor(known: Known, url: string, asked: Query): string {
  const { limit, cursor, total, ...filtered } = asked
  const question = ['changes', filtered]
  const { where, values } = conditionsOf(asked)
  const first = sequenceBefore(known, asked.since)
  const after = cursor === undefined ? first : readCursor(cursor, question).key
  const list = `SELECT sequence, at, kind, id, operation, successor, cause FROM changes WHERE ${where} ORDER BY sequence LIMIT ?`
  const found = rows<Change>(known.connection, list, after, ...values, limit + 1)
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  const page = pageEnd(limit, last ? { key: last.sequence, value: null } : null, url, question)
  const records = shown.map((change) => JSON.stringify(Change.parse(change)))
  return writePage(records, page, totalOf(known, asked, where, [first, ...values]), { query: { ...filtered, total } })
}

function totalOf({ connection }: Known, { total }: Query, where: string, values: (string | number)[]) {
  if (total === 'none') return { value: null, relation: null }
  const counted = `SELECT count(*) AS count FROM (SELECT 1 FROM changes WHERE ${where} LIMIT ${cap + 1})`
  const [{ count } = { count: 0 }] = rows<{ count: number }>(connection, counted, ...values)
  return count > cap ? { value: cap, relation: 'gte' as const } : { value: count, relation: 'eq' as const }
}

const lastQuery = 'SELECT coalesce(max(sequence), 0) AS last FROM changes'

/** The answers of `/v1/changes`: of a kind that is rare all changes are gone past. */
export const answerChanges = (known: Known): Answering<Query> => ({
  name: 'changes',
  prepare: ({ query: asked, url }) => ({
    reads: () => {
      if (!filters.some((name) => asked[name]?.length)) return asked.limit
      const [{ last } = { last: 0 }] = rows<{ last: number }>(known.connection, lastQuery)
      return Math.max(last - sequenceBefore(known, asked.since), 0)
    },
    write: () => writtenJson(pageFor(known, url, asked)),
  }),
})

/** Adds the feed of changes. */
export function addChanges(app: FastifyInstance, send: Send): void {
  app.withTypeProvider<ZodProvider>().get(
    '/changes',
    {
      schema: {
        operationId: 'listChanges',
        tags: ['changes'],
        summary: 'What happened to every row, in order',
        description:
          'Every change of a row from the first on, with its cause. Who keeps a copy asks `since` the last `sequence` that it has, and reads the rows that are named; what is merged or deleted is named too.',
        querystring: query,
        response: {
          200: {
            description: 'A page of changes.',
            content: { 'application/json': { schema: pageOf(Change, 'ChangePage') } },
          },
          ...problemResponses('invalid-parameters', ...wideProblems),
        },
      },
    },
    ({ query: asked }, reply) => send(reply, 'changes', asked),
  )
}
