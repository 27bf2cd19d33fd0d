// `GET /v1/NAME`: finished records, a page of them or all, in the format that is asked for.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Position } from '../database/read-model/asked.ts'
import { headerLine } from '../http/csv.ts'
import { readCursor } from '../http/cursor.ts'
import { contentTypeOf, type Format, formatOf, formatParameters, isArray } from '../http/formats.ts'
import { sendJson } from '../http/json.ts'
import { cap, type Facet, pageEnd, pageOf, pageParameters, usualRows, writePage } from '../http/page.ts'
import { namesOf } from '../http/parameters.ts'
import { problemResponses } from '../http/problems.ts'
import { facetsOf, Match, parametersOf, understand } from '../http/questions.ts'
import { streamed, type Writing, writings } from '../http/streams.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { Serving } from './evidence.ts'
import { exampleOf } from './examples.ts'
import { labelsOf } from './labels.ts'
import type { Answer, Listing } from './listing.ts'
import type { Known } from './resource.ts'
import {
  asWanted,
  columnsWanted,
  csvRow,
  FeatureCollection,
  geoJson,
  rowSchema,
  type Wanted,
  wantedParameters,
} from './rows.ts'

/** What every route of a resource is served with. */
export interface Served extends Known {
  serving: Serving
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const sortParameter = (orders: Listing['orders']) => {
  const names = Object.keys(orders)
  const [first = ''] = names
  const described =
    'The order of the list; a leading minus turns it round. Rows of one day keep the order in which they were first read.'
  return z.enum(names).default(first).describe(described)
}

/** The formats of a list, JSON first. */
export const formatsOf = ({ geographic }: Pick<Listing, 'geographic'>): [Format, ...Format[]] =>
  geographic ? ['json', 'csv', 'ndjson', 'geojson'] : ['json', 'csv', 'ndjson']

const queryOf = (listing: Listing) =>
  z.strictObject({
    ...parametersOf(listing.questions, {
      filled: listing.example,
      shown: (filter) => exampleOf(listing.name, filter),
    }),
    match: Match,
    sort: sortParameter(listing.orders),
    ...wantedParameters(listing),
    facets: namesOf(facetsOf(listing.questions))
      .describe(
        'Count the rows by the values of these filters, in `meta.facets` of a page; separated by commas or repeated.',
      )
      .optional(),
    ...pageParameters,
    ...formatParameters(formatsOf(listing)),
  })

/** The parameters that are no filters; the filters are made out by the questions. */
interface Paging extends Pick<Wanted, 'fields'> {
  include?: unknown
  limit?: number | undefined
  cursor?: string | undefined
  total: keyof typeof counts
  match: 'any' | 'all'
  sort: string
  facets?: readonly string[] | undefined
  format?: Format | undefined
  shape: 'page' | 'array'
}

const counts = {
  capped: (answer: Answer) => answer.count(cap),
  exact: (answer: Answer) => answer.count(Number.MAX_SAFE_INTEGER - 1),
  none: () => ({ value: null, relation: null }),
} as const

/** The rows of an answer, some at a time, each as JSON. */
function* inBatches(
  answer: Answer,
  from: Position | null,
  written: (rows: ReturnType<Answer['page']>['rows']) => string[],
) {
  for (let at: Position | null = from, first = true; first || at !== null; first = false) {
    const { rows, next }: ReturnType<Answer['page']> = answer.page(at, 500)
    yield written(rows)
    at = next
  }
}

/** How rows are written in a format other than a page. */
function writingOf(listing: Listing, format: Format, wanted: Wanted): Writing {
  if (format === 'json' || format === 'ndjson') return writings[format]
  const columns = columnsWanted(listing, wanted)
  return format === 'geojson'
    ? geoJson(columns)
    : { open: headerLine(columns), between: '', close: '', row: csvRow(columns) }
}

function facetsAsked(
  { connection, countries }: Known,
  answer: Answer,
  names: readonly string[] | undefined,
): Facet[] | undefined {
  return names?.map((name) => {
    const { values, relation } = answer.facet(name)
    const labels = labelsOf(
      { connection, countries },
      name,
      values.map(({ value }) => value),
    )
    return { name, values: values.map(({ value, count }) => ({ value, label: labels(value), count })), relation }
  })
}

const link = (url: string, rel: string) => `<${url}>; rel="${rel}"`

/** Answers a list's query. */
function sendList(
  listing: Listing,
  served: Served,
  request: FastifyRequest,
  query: Paging & Record<string, unknown>,
  reply: FastifyReply,
) {
  const {
    limit,
    cursor,
    total,
    sort,
    match,
    fields,
    include: included,
    facets,
    format: asked,
    shape,
    ...filters
  } = query
  const include = Array.isArray(included) ? included.map(String) : []
  const understood = understand(listing.questions, filters, served, match)
  const [usual] = Object.values(listing.orders)
  const order = listing.orders[sort] ?? usual ?? { by: 'sort_key', direction: 'descending' }
  const answer = listing.answer(served, understood, order)
  const question = [listing.name, sort, understood.conditions]
  const from = cursor === undefined ? null : readCursor(cursor, question)
  const format = formatOf(asked, request.headers.accept, formatsOf(listing))
  const written = asWanted(served.connection, listing, served.serving, { fields, include })
  const array = format === 'json' && isArray(shape, request.headers.accept)
  const bare = format !== 'json' || array
  if (bare) reply.header('content-type', array ? arrayType : contentTypeOf(format))
  if (bare && limit === undefined) {
    const batches = request.method === 'HEAD' ? [] : inBatches(answer, from, written)
    return reply.send(streamed(batches, writingOf(listing, format, { fields, include })))
  }
  const { rows, next } = answer.page(from, limit ?? usualRows)
  const page = pageEnd(limit ?? usualRows, next, request.url, question)
  if (page.next !== null) reply.header('link', link(page.next, 'next'))
  if (bare) return reply.send(streamed([written(rows)], writingOf(listing, format, { fields, include })))
  const counted = facetsAsked(served, answer, facets)
  const meta = {
    query: { ...understood.parameters, ...(match === 'all' && { match }), sort, total },
    ...(counted && { facets: counted }),
  }
  return sendJson(reply, writePage(written(rows), page, counts[total](answer), meta))
}

export const arrayType = 'application/json; profile=array; charset=utf-8'

const responsesOf = (listing: Listing) => {
  const row = rowSchema(listing)
  const text = (description: string) => z.string().describe(description)
  return {
    200: {
      description: `A page of ${listing.name}; in formats without an envelope all of them, unless \`limit\` is given.`,
      headers: { link: { type: 'string', description: 'Where there is a next page: its address, `rel="next"`.' } },
      content: {
        'application/json': { schema: pageOf(row, `${capital(listing.kind)}Page`) },
        'application/json; profile=array': { schema: z.array(row).describe('The bare list, where `shape=array`.') },
        'text/csv': { schema: text('A header line, then a line a row; lists are joined by `; `.') },
        'application/x-ndjson': { schema: text('One JSON object a line.') },
        ...(listing.geographic && { 'application/geo+json': { schema: FeatureCollection } }),
      },
    },
    ...problemResponses('invalid-parameters', 'not-acceptable'),
  }
}

/** Adds a list. */
export function addList(app: FastifyInstance, listing: Listing, served: Served): void {
  const { name, about, inOrder } = listing
  app.withTypeProvider<ZodProvider>().get(
    `/${name}`,
    {
      schema: {
        operationId: `list${capital(name)}`,
        tags: [name],
        summary: `${capital(name)}, ${inOrder}`,
        description: `${about} Different parameters must all hold; a repeated parameter means any of its values.`,
        querystring: queryOf(listing),
        response: responsesOf(listing),
      },
    },
    (request, reply) => sendList(listing, served, request, request.query, reply),
  )
}
