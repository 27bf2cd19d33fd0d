// `GET /v1/NAME`: a page of finished records.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Asked, ask } from '../database/read-model/asked.ts'
import { countRows, readPage, type Total } from '../database/read-model/page.ts'
import { readCursor, writeCursor } from '../http/cursor.ts'
import { sendJson } from '../http/json.ts'
import { cap, nextPage, pageOf, pageParameters, writePage } from '../http/page.ts'
import { problemResponses } from '../http/problems.ts'
import { parametersOf, understand } from '../http/questions.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { Serving } from './evidence.ts'
import type { Known, Resource } from './resource.ts'

/** What every route of a resource is served with. */
export interface Served extends Known {
  serving: Serving
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const sortParameter = (orders: Resource['orders']) => {
  const names = Object.keys(orders)
  const [first = ''] = names
  const described =
    'The order of the list; a leading minus turns it round. Rows of one day keep the order in which they were first read.'
  return z.enum(names).default(first).describe(described)
}

const queryOf = ({ questions, orders, example }: Resource) =>
  z.strictObject({
    ...parametersOf(questions, example),
    sort: sortParameter(orders),
    ...pageParameters,
  })

type Query = z.output<ReturnType<typeof queryOf>>

const totals: Record<Query['total'], (known: Known, asked: Asked) => Total | { value: null; relation: null }> = {
  capped: ({ connection }, asked) => countRows(connection, asked, cap),
  exact: ({ connection }, asked) => countRows(connection, asked, Number.MAX_SAFE_INTEGER - 1),
  none: () => ({ value: null, relation: null }),
}

/** The part of the list after a row. */
const after = (asked: Asked, key: number): Asked =>
  asked.order === 'descending'
    ? { ...asked, high: Math.min(asked.high, key - 1) }
    : { ...asked, low: Math.max(asked.low, key + 1) }

/** The records as they may be served. */
const servable = ({ quotedOnly }: Resource, serving: Serving, records: string[]): string[] =>
  serving === 'full' || !quotedOnly ? records : records.map((record) => JSON.stringify(quotedOnly(JSON.parse(record))))

/** Answers a list's query with a page, as text. */
function pageFor(resource: Resource, served: Served, url: string, query: Query): string {
  const { limit, cursor, total, sort, ...filters } = query
  const { conditions, parameters } = understand(resource.questions, filters, served)
  const asked = ask(served.connection, resource.name, conditions, resource.orders[sort] ?? 'descending')
  const question = [resource.name, sort, conditions]
  const from = cursor === undefined ? asked : after(asked, readCursor(cursor, question))
  const { records, next } = readPage(served.connection, from, limit)
  const next_cursor = next === null ? null : writeCursor(next, question)
  const page = { limit, next_cursor, next: next_cursor === null ? null : nextPage(url, next_cursor) }
  const meta = { query: { ...parameters, sort, total } }
  return writePage(servable(resource, served.serving, records), page, totals[total](served, asked), meta)
}

/** Adds the list of a resource. */
export function addList(app: FastifyInstance, resource: Resource, served: Served): void {
  const { name, record, about } = resource
  app.withTypeProvider<ZodProvider>().get(
    `/${name}`,
    {
      schema: {
        operationId: `list${capital(name)}`,
        tags: [name],
        summary: `${capital(name)}, ${resource.listedBy === 'name' ? 'by name' : 'newest first'}`,
        description: `${about} Different parameters must all hold; a repeated parameter means any of its values.`,
        querystring: queryOf(resource),
        response: {
          200: {
            description: `A page of ${name}.`,
            content: { 'application/json': { schema: pageOf(record, `${capital(resource.kind)}Page`) } },
          },
          ...problemResponses('invalid-parameters'),
        },
      },
    },
    ({ url, query }, reply) => sendJson(reply, pageFor(resource, served, url, query)),
  )
}
