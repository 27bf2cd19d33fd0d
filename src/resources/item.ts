// `GET /v1/NAME/{id}`: the record with the words behind it, side by side with what each document says.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { tableOf } from '../database/read-model/tables.ts'
import { sendJson } from '../http/json.ts'
import { namesOf } from '../http/parameters.ts'
import { ProblemError, problemResponses } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { ChangeKind } from '../vocabulary.ts'
import { Account, accountsOf } from './accounts.ts'
import { Evidence, evidenceOf } from './evidence.ts'
import type { Served } from './list.ts'
import { successorOf } from './party-names.ts'
import type { Resource } from './resource.ts'
import { CallAccount, callAccounts, IncidentAccount, incidentAccounts, type Telling } from './side-by-side.ts'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The id of a row, in the path. */
export const byId = ({ kind, name, exampleId }: Resource) =>
  z.strictObject({
    id: z
      .string()
      .min(1)
      .max(300)
      .meta({
        description: `The id of one ${kind}, from the list at /v1/${name}; a former id leads to the present one.`,
        ...(exampleId !== null && { try_with: exampleId }),
      }),
  })

/** The finished record of an id, where there is one. */
export const recordOf = (connection: Connection, { name }: Resource, id: string): string | undefined =>
  rows<{ record: string }>(connection, `SELECT record FROM ${tableOf(name)} WHERE id = ?`, id)[0]?.record

const goneQuery = 'SELECT 1 AS gone FROM successors WHERE old_id = ? AND new_id IS NULL'
const deletedQuery = "SELECT 1 AS gone FROM changes WHERE id = ? AND operation = 'DEL'"

/** Answers an id that has no row: 308 to what it went into, 410 where that was deleted, 404 where it never was. */
export function answerMissing(connection: Connection, resource: Resource, id: string, reply: FastifyReply) {
  const successor = successorOf(connection, id)
  if (successor !== null && recordOf(connection, resource, successor) !== undefined) {
    const [, query] = reply.request.url.split('?', 2)
    const path = `/v1/${resource.name}/${encodeURIComponent(successor)}`
    return reply.redirect(query === undefined ? path : `${path}?${query}`, 308)
  }
  const wasThere = [goneQuery, deletedQuery].some((query) => rows(connection, query, successor ?? id).length > 0)
  const called = `${resource.kind} ${id.slice(0, 80)}`
  if (wasThere) throw new ProblemError('gone', `The ${called} has been deleted: no document tells of it any more.`)
  throw new ProblemError('not-found', `There is no ${called}.`)
}

/** What the item of any resource may answer besides the row. */
export const missingResponses = {
  308: {
    description: 'The row went into another: ask for that.',
    headers: { location: { type: 'string', description: 'Where it is now.' } },
    type: 'null',
  },
  ...problemResponses('invalid-parameters', 'not-found', 'gone'),
} as const

const included = ['evidence', 'accounts'] as const

const itemQuery = z.strictObject({
  include: namesOf(included)
    .default([...included])
    .describe(
      'What comes with the row: `evidence`, its words; `accounts`, what each document says of it side by side: its publisher and side, its words, its date, who placed a call as it has it, and what it alone reports.',
    ),
})

/** How the accounts of a kind of row are told: those of calls and incidents with whom they mean. */
function accountsFor(kind: ChangeKind): { schema: z.ZodType; tell: (telling: Telling) => Account[] } {
  if (kind === 'call') return { schema: CallAccount, tell: callAccounts }
  if (kind === 'incident') return { schema: IncidentAccount, tell: incidentAccounts }
  return { schema: Account, tell: ({ accounts }) => accounts }
}

/** Adds the item route of a resource whose rows are told of in documents. */
export function addItem(app: FastifyInstance, resource: Resource, served: Served): void {
  const { connection, serving } = served
  const { name, kind, record, quotedOnly } = resource
  const { schema, tell } = accountsFor(kind)
  const Item = record
    .extend({
      evidence: z.array(Evidence).optional().describe('The words that the row was read from, unless left out.'),
      accounts: z.array(schema).optional().describe('What each document says of it, unless left out.'),
    })
    .meta({
      id: `${capital(kind)}Item`,
      description: `The ${kind} with the words behind it and what each document says of it.`,
    })
  app.withTypeProvider<ZodProvider>().get(
    `/${name}/:id`,
    {
      schema: {
        operationId: `get${capital(kind)}`,
        tags: [name],
        summary: `One ${kind}, with the words behind it`,
        description: `The row as in the list; \`evidence\`: the words that it was read from; \`accounts\`: what each document says of it, side by side. The latest documents come first.`,
        params: byId(resource),
        querystring: itemQuery,
        response: {
          200: { description: `The ${kind}.`, content: { 'application/json': { schema: Item } } },
          ...missingResponses,
        },
      },
    },
    ({ params: { id }, query: { include } }, reply) => {
      const stored = recordOf(connection, resource, id)
      if (stored === undefined) return answerMissing(connection, resource, id, reply)
      const row: Record<string, unknown> = JSON.parse(stored)
      const shown = serving === 'quotes' && quotedOnly ? quotedOnly(row) : row
      const item = {
        ...shown,
        ...(include.includes('evidence') && { evidence: evidenceOf(connection, id, serving) }),
        ...(include.includes('accounts') && {
          accounts: tell({ connection, id, accounts: accountsOf(connection, id, serving), serving }),
        }),
      }
      return sendJson(reply, JSON.stringify(item))
    },
  )
}
