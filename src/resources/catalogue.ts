// `/v1`: what there is, how much of it, from when to when; `/healthz` and `/readyz`.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { countOf } from '../database/read-model/terms.ts'
import { noParameters } from '../http/parameters.ts'
import { ProblemError, problemResponses } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import { resources } from './projections.ts'

const Entry = z
  .object({
    name: z.string(),
    path: z.string(),
    about: z.string(),
    rows: z.int().describe('How many rows it has.'),
    parameters: z.array(z.string()).describe('The filters of its list.'),
    sort: z.array(z.string()).describe('The orders of its list, the default first.'),
    example: z.string().describe('A question to begin with.'),
  })
  .meta({ id: 'CatalogueEntry', description: 'A list of the API.' })

const Catalogue = z
  .object({
    title: z.string(),
    version: z.string(),
    documentation: z.string(),
    openapi: z.string(),
    published_from: z.string().nullable().describe('When the first document was published.'),
    published_to: z.string().nullable().describe('When the last document was published.'),
    resources: z.array(Entry),
  })
  .meta({ id: 'Catalogue', description: 'What the API has.' })

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health', description: 'That the server answers.' })

const exampleOf = (path: string, example: Record<string, unknown>): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(example)) {
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, String(each))
  }
  return `${path}?${parameters}`
}

const publishedQuery = 'SELECT min(published_on) AS first, max(published_on) AS last FROM documents'

function catalogueOf(connection: Connection, version: string): z.output<typeof Catalogue> {
  const [published] = rows<{ first: string | null; last: string | null }>(connection, publishedQuery)
  return {
    title: 'Readout',
    version,
    documentation: '/docs',
    openapi: '/openapi.json',
    published_from: published?.first ?? null,
    published_to: published?.last ?? null,
    resources: resources.map(({ name, about, questions, orders, example }) => ({
      name,
      path: `/v1/${name}`,
      about,
      rows: countOf(connection, name),
      parameters: Object.keys(questions),
      sort: Object.keys(orders),
      example: exampleOf(`/v1/${name}`, example),
    })),
  }
}

/** Adds the catalogue, under the prefix of the API. */
export function addCatalogue(app: FastifyInstance, connection: Connection, version: string): void {
  app.withTypeProvider<ZodProvider>().get(
    '/',
    {
      schema: {
        operationId: 'getCatalogue',
        tags: ['catalogue'],
        summary: 'What there is, and how much of it',
        description: 'Each list with its rows, filters, orders and a question to begin with.',
        querystring: noParameters,
        response: {
          200: { description: 'The catalogue.', content: { 'application/json': { schema: Catalogue } } },
          ...problemResponses('invalid-parameters'),
        },
      },
    },
    () => catalogueOf(connection, version),
  )
}

/** Adds `/healthz` (the process answers) and `/readyz` (the database does, too). */
export function addHealth(app: FastifyInstance, connection: Connection): void {
  const health = (operationId: string, summary: string, ...kinds: Parameters<typeof problemResponses>) => ({
    operationId,
    tags: ['catalogue'],
    summary,
    description: summary,
    querystring: noParameters,
    response: {
      200: { description: 'It does.', content: { 'application/json': { schema: Health } } },
      ...problemResponses('invalid-parameters', ...kinds),
    },
  })
  const typed = app.withTypeProvider<ZodProvider>()
  typed.get('/healthz', { schema: health('getHealth', 'Whether the server answers') }, () => ({
    status: 'ok' as const,
  }))
  typed.get('/readyz', { schema: health('getReadiness', 'Whether the database can be asked', 'not-ready') }, () => {
    const [revision] = rows<{ rebuilding: number }>(connection, 'SELECT rebuilding FROM revision WHERE id = 1')
    if (revision?.rebuilding === 0) return { status: 'ok' as const }
    throw new ProblemError('not-ready', 'The database has not been migrated, or its read model is being rebuilt.')
  })
}
