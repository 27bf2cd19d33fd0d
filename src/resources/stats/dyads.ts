// `GET /v1/dyads` and `GET /v1/dyads/{AAA}-{BBB}`: pairs of countries, by the calls and incidents that they share.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Condition } from '../../database/read-model/condition.ts'
import { valuesOf } from '../../database/read-model/terms.ts'
import { type Answering, type Send, writtenJson } from '../../http/answering.ts'
import { manyOf, noParameters, WholeNumber, Word } from '../../http/parameters.ts'
import { problemResponses, wideProblems } from '../../http/problems.ts'
import { Match, oneOf, parametersOf, type Questions, question, understand } from '../../http/questions.ts'
import type { ZodProvider } from '../../http/zod.ts'
import { callStatuses } from '../../vocabulary.ts'
import { eventQuestions } from '../events/events.ts'
import { exampleOf } from '../examples.ts'
import { missingResponses } from '../item.ts'
import type { Served } from '../list.ts'
import { dyadOf } from '../questions.ts'
import type { Known } from '../resource.ts'
import { answerTable, tableParameters, tableResponses } from '../table.ts'
import { askedOf, readsOf } from './counted.ts'
import { byCountry, eventsShared, pairsIn, type Shared } from './pairs.ts'
import { countsRead, summable, summedPairs } from './summary.ts'

const Dyad = z
  .object({
    id: z.string().describe('The two codes in alphabetical order, joined by a hyphen: what `dyad` takes.'),
    country_a: z.string().describe('ISO 3166-1 alpha-3.'),
    name_a: z.string(),
    country_b: z.string().describe('ISO 3166-1 alpha-3.'),
    name_b: z.string(),
    calls: z.int().describe('Calls between participants of both.'),
    incidents: z.int().describe('Incidents with parties of both.'),
    events: z.int().describe('Both together.'),
    reports: z.int().describe('Documents that tell of them; each counts once.'),
    first_date: z.string().nullable().describe('The first possible day of the earliest.'),
    last_date: z.string().nullable().describe('The first possible day of the latest.'),
  })
  .meta({ id: 'Dyad', description: 'Two countries and what they share.' })
type Dyad = z.output<typeof Dyad>

/** Pairs that stand in the database, of which one is one of the countries. */
const pairsWith = ({ connection }: Known, codes: readonly string[]): string[] =>
  (['calls', 'incidents'] as const)
    .flatMap((resource) => valuesOf(connection, resource, 'dyad'))
    .filter((pair) => pair.split('-').some((code) => codes.includes(code)))

const { date_from, date_to, published_from, published_to, event, publisher, q } = eventQuestions
const Countries = manyOf(Word).describe(
  'Pairs of which one is this country, by its code or name. Repeated: any of them.',
)

/** By what pairs are counted. */
const filters: Questions<Known> = {
  ...{ date_from, date_to, published_from, published_to },
  country: question<Known, typeof Countries>(Countries, (words, known, parameter) => {
    const codes = words.map((word) => known.countries.codeOf(word, parameter))
    return [{ kind: 'any', field: 'dyad', values: pairsWith(known, codes) }]
  }),
  event,
  status: oneOf('status', callStatuses, 'Of calls: whether they took place; those that occurred unless given.'),
  ...{ publisher, q },
}

const dyadRow = ({ countries }: Served, shared: Shared): Dyad => {
  const { pair, calls: called, incidents, reports, first_date, last_date } = shared
  const [country_a, country_b] = pair
  return {
    id: pair.join('-'),
    ...{ country_a, name_a: countries.nameOf(country_a) ?? country_a },
    ...{ country_b, name_b: countries.nameOf(country_b) ?? country_b },
    ...{ calls: called, incidents, events: eventsShared(shared), reports: reports.size, first_date, last_date },
  }
}

const kinds = ['call', 'incident'] as const

const parameters = z.strictObject({
  ...parametersOf(filters, { filled: {}, shown: (filter) => exampleOf('calls', filter) }),
  match: Match,
  limit: WholeNumber(1, 1000).default(50).describe('How many pairs at most, those that share most events.'),
  ...tableParameters,
})
type Query = z.output<typeof parameters>

/** The pairs that share most. */
function questionOf(served: Served, query: Query) {
  const { limit, match, format: _format, shape: _shape, ...rest } = query
  const asked: Record<string, unknown> = rest
  const understood = understand(filters, asked, served, match)
  const questions = askedOf(served, understood, kinds)
  const words = Array.isArray(asked.country) ? asked.country.map(String) : []
  const codes = words.map((word) => served.countries.codeOf(word, 'country'))
  const fits = ({ pair }: Shared) => codes.length === 0 || codes.some((code) => pair.includes(code))
  const told = { ...asked, ...(codes.length > 0 && { country: codes }), limit }
  const summed = summable(served.connection, understood, kinds)
  const { reads, read } = summed
    ? {
        reads: () => countsRead(summed, 'dyad', null),
        read: () => summedPairs(served.connection, summed, 'dyad', limit + 1),
      }
    : {
        reads: () => readsOf(served, questions),
        read: () => pairsIn(served.connection, questions, byCountry).filter(fits),
      }
  return { reads, table: () => busiest(served, read(), limit, told) }
}

const busiest = (served: Served, pairs: Shared[], limit: number, query: Record<string, unknown>) => ({
  row: Dyad,
  rows: pairs.slice(0, limit).map((shared) => dyadRow(served, shared)),
  more: pairs.length > limit,
  query,
})

/** The answers of `/v1/dyads`. */
export const answerDyads = (served: Served): Answering<Query> =>
  answerTable('dyads', (query: Query) => questionOf(served, query))

/** The counts of one pair; zero where they share nothing. */
function dyadOfPair(served: Served, pairs: readonly Shared[], id: string): Dyad {
  const [country_a = '', country_b = ''] = id.split('-')
  const nothing: Shared = {
    ...{ pair: [country_a, country_b], calls: 0, incidents: 0, reports: new Set<string>() },
    ...{ first_date: null, last_date: null },
  }
  return dyadRow(served, pairs.find(({ pair }) => pair.join('-') === id) ?? nothing)
}

/** The answers of `/v1/dyads/{AAA}-{BBB}`. */
export const answerDyad = (served: Served): Answering<{ pair: string }> => ({
  name: 'dyad',
  prepare: ({ query: { pair } }) => {
    const condition: Condition = { kind: 'any', field: 'dyad', values: [pair] }
    const understood = { conditions: [condition], asked: {}, parameters: {} }
    const questions = askedOf(served, understood, kinds)
    const summed = summable(served.connection, understood, kinds)
    const pairs = () =>
      summed ? summedPairs(served.connection, summed, 'dyad', 1) : pairsIn(served.connection, questions, byCountry)
    return {
      reads: () => (summed ? countsRead(summed, 'dyad', null) : readsOf(served, questions)),
      write: () => writtenJson(JSON.stringify(dyadOfPair(served, pairs(), pair))),
    }
  },
})

const byPair = z.strictObject({
  pair: z.string().min(1).max(100).meta({
    description:
      'Two countries joined by a hyphen; the codes in alphabetical order are its address, to which others lead.',
    try_with: 'PAK-USA',
  }),
})

function addDyad(app: FastifyInstance, served: Served, send: Send): void {
  app.withTypeProvider<ZodProvider>().get(
    '/dyads/:pair',
    {
      schema: {
        operationId: 'getDyad',
        tags: ['statistics'],
        summary: 'One pair of countries',
        description: 'How many calls that occurred and incidents the two share, and from when to when.',
        params: byPair,
        querystring: noParameters,
        response: {
          200: { description: 'The pair.', content: { 'application/json': { schema: Dyad } } },
          ...missingResponses,
          ...problemResponses('invalid-parameters', ...wideProblems),
        },
      },
    },
    ({ params: { pair } }, reply) => {
      const id = dyadOf(pair, served, 'pair')
      if (id !== pair) return reply.redirect(`/v1/dyads/${id}`, 308)
      return send(reply, 'dyad', { pair })
    },
  )
}

/** Adds the routes. */
export function addDyads(app: FastifyInstance, served: Served, send: Send): void {
  app.withTypeProvider<ZodProvider>().get(
    '/dyads',
    {
      schema: {
        operationId: 'listDyads',
        tags: ['statistics'],
        summary: 'Pairs of countries, the busiest first',
        description: 'Pairs of countries by the calls and incidents that they share: who has most to do with whom.',
        querystring: parameters,
        response: tableResponses(Dyad, 'DyadPage', 'The pairs.', ...wideProblems),
      },
    },
    ({ query }, reply) => send(reply, 'dyads', query),
  )
  addDyad(app, served, send)
}
