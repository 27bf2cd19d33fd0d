// `GET /v1/NAME`: what a list may be asked, and how it is described; list-answer.ts answers.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Send } from '../http/answering.ts'
import { type Format, formatParameters } from '../http/formats.ts'
import { pageOf, pageParameters } from '../http/page.ts'
import { namesOf } from '../http/parameters.ts'
import { problemResponses, wideProblems } from '../http/problems.ts'
import { facetsOf, Match, parametersOf } from '../http/questions.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { Serving } from './evidence.ts'
import { exampleOf } from './examples.ts'
import type { Listing } from './listing.ts'
import type { Known } from './resource.ts'
import { FeatureCollection, rowSchema, wantedParameters } from './rows.ts'

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
    ...problemResponses('invalid-parameters', 'not-acceptable', ...wideProblems),
  }
}

/** Adds a list. */
export function addList(app: FastifyInstance, listing: Listing, send: Send): void {
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
    ({ query }, reply) => send(reply, name, query),
  )
}
