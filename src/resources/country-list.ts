// `GET /v1/countries`: every country that is known, with how much is told of it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { groupedBy, rows } from '../database/read-model/rows.ts'
import { resourceNames } from '../database/read-model/tables.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { Served } from './list.ts'
import { sendTable, tableParameters, tableResponses } from './table.ts'

const CountryRow = z
  .object({
    code: z.string().describe('ISO 3166-1 alpha-3; `XKX` for Kosovo.'),
    alpha_2: z.string().describe('ISO 3166-1 alpha-2.'),
    name: z.string(),
    capital: z.string().nullable(),
    names: z.array(z.string()).describe('Other names that filters take.'),
    demonyms: z.array(z.string()).describe('Its people and what is of it.'),
    metonyms: z.array(z.string()).describe('Places that stand for its government.'),
    calls: z.int().describe('Calls with a participant who serves it.'),
    statements: z.int().describe('Statements by speakers of it.'),
    incidents: z.int().describe('Incidents in it.'),
    persons: z.int().describe('Persons who serve it.'),
    organisations: z.int().describe('Organisations of it.'),
    documents: z.int().describe('Documents of its publishers.'),
  })
  .meta({ id: 'CountryRow', description: 'A country, and how many rows `country` finds with it.' })

const parameters = z.strictObject({
  rows: z
    .enum(['any', 'some'])
    .default('any')
    .describe('`some`: only countries with which `country` finds rows of some resource.'),
  ...tableParameters,
})

const countQuery = "SELECT resource, value, count FROM terms WHERE field = 'country' AND count > 0"

function countriesOf({ connection, world }: Served) {
  const counts = groupedBy(rows<{ resource: string; value: string; count: number }>(connection, countQuery), 'value')
  return world.countries.map(({ code, alpha_2, name, capital, names, demonyms, metonyms }) => {
    const found = counts.get(code) ?? []
    const count = (resource: string) => found.find((one) => one.resource === resource)?.count ?? 0
    const counted = Object.fromEntries(resourceNames.map((resource) => [resource, count(resource)]))
    const { calls = 0, statements = 0, incidents = 0, persons = 0, organisations = 0, documents = 0 } = counted
    return {
      ...{ code, alpha_2, name, capital, names, demonyms, metonyms },
      ...{ calls, statements, incidents, persons, organisations, documents },
    }
  })
}

/** Adds the route. */
export function addCountries(app: FastifyInstance, served: Served): void {
  app.withTypeProvider<ZodProvider>().get(
    '/countries',
    {
      schema: {
        operationId: 'listCountries',
        tags: ['catalogue'],
        summary: 'Countries, and how much is told of each',
        description: 'Every country with the words that filters take for it, by name.',
        querystring: parameters,
        response: tableResponses(CountryRow, 'CountryPage', 'The countries.'),
      },
    },
    (request, reply) => {
      const { rows: which } = request.query
      const all = countriesOf(served)
      const some = all.filter((row) => resourceNames.some((resource) => row[resource] > 0))
      const sorted = (which === 'some' ? some : all).sort((a, b) => (a.name < b.name ? -1 : 1))
      sendTable(request, reply, request.query, { row: CountryRow, rows: sorted, query: { rows: which } })
    },
  )
}
