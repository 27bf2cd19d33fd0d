// `/v1`: what there is, how much of it, from when to when; `/healthz` and `/readyz`.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import { rows } from '../database/read-model/rows.ts'
import { dayOf, keyFrom } from '../database/read-model/sort-key.ts'
import { type ResourceName, tableOf } from '../database/read-model/tables.ts'
import { countOf } from '../database/read-model/terms.ts'
import { noParameters } from '../http/parameters.ts'
import { ProblemError, problemResponses } from '../http/problems.ts'
import { facetsOf } from '../http/questions.ts'
import type { ZodProvider } from '../http/zod.ts'
import { eventKinds } from '../vocabulary.ts'
import { eventResources, events } from './events/events.ts'
import { formatsOf } from './list.ts'
import { type Listing, listingOf } from './listing.ts'
import { resources } from './projections.ts'

const Entry = z
  .object({
    name: z.string(),
    path: z.string(),
    about: z.string(),
    rows: z.int().describe('How many rows it has.'),
    first_date: z.string().nullable().describe('The first day of its earliest dated row; of parties null.'),
    last_date: z.string().nullable().describe('The first possible day of its latest row.'),
    parameters: z.array(z.string()).describe('The filters of its list.'),
    sort: z.array(z.string()).describe('The orders of its list, the default first.'),
    facets: z.array(z.string()).describe('The filters by whose values its rows can be counted.'),
    formats: z.array(z.string()),
    columns: z.array(z.string()).describe('The columns of its rows: what `fields` takes.'),
    example: z.string().describe('A question to begin with.'),
  })
  .meta({ id: 'CatalogueEntry', description: 'A list of the API.' })

const Licence = z
  .object({ of: z.string(), licence: z.string(), url: z.string().nullable() })
  .meta({ id: 'Licence', description: 'On what terms something may be used.' })

const Catalogue = z
  .object({
    title: z.string(),
    version: z.string().describe('Of Readout.'),
    documentation: z.string(),
    openapi: z.string(),
    revision: z.int().describe('How often the database was written to.'),
    synthetic: z.boolean().describe('Whether the rows are made up, to measure on: no document tells of them.'),
    published_from: z.string().nullable().describe('When the first document was published.'),
    published_to: z.string().nullable().describe('When the last document was published.'),
    licences: z.array(Licence),
    resources: z.array(Entry),
  })
  .meta({ id: 'Catalogue', description: 'What the API has.' })

const licences = [
  { of: 'Readout', licence: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
  { of: 'the documents', licence: 'of their publishers; the demonstration corpus is CC0 1.0', url: null },
  { of: 'coordinates of places', licence: 'GeoNames, CC BY 4.0', url: 'https://www.geonames.org' },
]

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health', description: 'That the server answers.' })

const exampleOf = (path: string, example: Record<string, unknown>): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(example)) {
    for (const each of Array.isArray(value) ? value : [value]) parameters.append(name, String(each))
  }
  return `${path}?${parameters}`
}

const publishedQuery = 'SELECT min(published_on) AS first, max(published_on) AS last FROM documents'

/** The days of the first and the last dated row of what is listed by date. */
function coverageOf(connection: Connection, resource: ResourceName) {
  const query = `SELECT min(sort_key) AS first, max(sort_key) AS last FROM ${tableOf(resource)} WHERE sort_key >= ?`
  const [found] = rows<{ first: number | null; last: number | null }>(connection, query, keyFrom('0001-01-01'))
  const day = (key: number | null | undefined) => (key == null ? null : dayOf(key))
  return { first_date: day(found?.first), last_date: day(found?.last) }
}

const nowhere = { first_date: null, last_date: null }

const entryOf = ({ name, about, questions, orders, example, record, geographic }: Listing) => ({
  ...{ name, path: `/v1/${name}`, about },
  parameters: Object.keys(questions),
  sort: Object.keys(orders),
  facets: facetsOf(questions),
  formats: formatsOf({ geographic }),
  columns: Object.keys(record.shape),
  example: exampleOf(`/v1/${name}`, example),
})

/** The timeline of all events. */
function timeline(connection: Connection) {
  const parts = eventKinds.map((kind) => eventResources[kind].name)
  const covered = parts.map((name) => coverageOf(connection, name))
  const days = (end: 'first_date' | 'last_date') => covered.flatMap((one) => one[end] ?? []).sort()
  return {
    ...entryOf(events),
    rows: parts.reduce((sum, name) => sum + countOf(connection, name), 0),
    first_date: days('first_date')[0] ?? null,
    last_date: days('last_date').at(-1) ?? null,
  }
}

function catalogueOf(connection: Connection, version: string): z.output<typeof Catalogue> {
  const [published] = rows<{ first: string | null; last: string | null }>(connection, publishedQuery)
  const query = 'SELECT number, synthetic FROM revision WHERE id = 1'
  const [revision] = rows<{ number: number; synthetic: number }>(connection, query)
  const lists = resources.map((resource) => ({
    ...entryOf(listingOf(resource)),
    rows: countOf(connection, resource.name),
    ...(resource.listedBy === 'date' ? coverageOf(connection, resource.name) : nowhere),
  }))
  return {
    ...{ title: 'Readout', version, documentation: '/docs', openapi: '/openapi.json' },
    revision: revision?.number ?? 0,
    synthetic: revision?.synthetic === 1,
    published_from: published?.first ?? null,
    published_to: published?.last ?? null,
    licences,
    resources: [...lists, timeline(connection)],
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
