// `GET /v1/network/nodes` and `/v1/network/edges`: who speaks to whom, in the shape of Grafana's node graph panel.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Answering, Send } from '../../http/answering.ts'
import { WholeNumber } from '../../http/parameters.ts'
import { wideProblems } from '../../http/problems.ts'
import { Match, parametersOf, type Questions, understand } from '../../http/questions.ts'
import type { ZodProvider } from '../../http/zod.ts'
import { calls } from '../calls.ts'
import { exampleOf } from '../examples.ts'
import { labelsOf } from '../labels.ts'
import type { Served } from '../list.ts'
import { partyRefs } from '../references.ts'
import type { Known } from '../resource.ts'
import { answerTable, type Table, tableParameters, tableResponses } from '../table.ts'
import { askedOf, readsOf } from './counted.ts'
import { byCountry, byParty, pairsIn, type Shared } from './pairs.ts'
import { countsRead, summable, summedPairs } from './summary.ts'

const Node = z
  .object({
    id: z.string().describe('The id of a party, or the code of a country.'),
    title: z.string(),
    subtitle: z.string().nullable().describe('Of a party its country.'),
    mainstat: z.int().describe('Calls with others of the graph; a call between three counts with each of the others.'),
    secondarystat: z.int().describe('With how many others of the graph.'),
    detail__kind: z.string().describe('`country`, `person`, or the kind of organisation.'),
    detail__country: z.string().nullable().describe('ISO 3166-1 alpha-3.'),
  })
  .meta({ id: 'NetworkNode', description: 'A party or country of the graph; names are those of Grafana’s node graph.' })

const Edge = z
  .object({
    id: z.string(),
    source: z.string().describe('The id of one node; the alphabet decides which.'),
    target: z.string().describe('The id of the other.'),
    mainstat: z.int().describe('Calls that both took part in.'),
    secondarystat: z.int().describe('Documents that tell of them; each counts once.'),
    detail__first: z.string().nullable().describe('The first possible day of the earliest.'),
    detail__last: z.string().nullable().describe('The first possible day of the latest.'),
  })
  .meta({ id: 'NetworkEdge', description: 'Two nodes that spoke; names are those of Grafana’s node graph.' })

/** A pair for a graph needs no measure of how often one document of it is told. */
const {
  document: _document,
  updated_since: _updated,
  min_reports: _reports,
  min_publishers: _publishers,
  ...rest
} = calls.questions
const filters: Questions<Known> = rest

const parameters = z.strictObject({
  level: z
    .enum(['party', 'country'])
    .default('party')
    .describe('What the nodes are: the parties of calls, or the countries that they serve.'),
  limit: WholeNumber(1, 1000)
    .default(100)
    .describe('How many edges at most, those of most calls; nodes are those of the same edges.'),
  ...parametersOf(filters, { filled: {}, shown: (filter) => exampleOf('calls', filter) }),
  match: Match,
  ...tableParameters,
})
type Query = z.output<typeof parameters>

interface Graph {
  edges: Shared[]
  more: boolean
  level: Query['level']
  query: Record<string, unknown>
}

/** What is asked, and the table that `tableOf` makes of the graph. */
function questionOf(served: Served, query: Query, tableOf: (graph: Graph) => Table) {
  const { level, limit, match, format: _format, shape: _shape, ...asked } = query
  const understood = understand(filters, asked, served, match)
  const questions = askedOf(served, understood, ['call'])
  const parametersRead = { level, limit, ...understood.parameters }
  const known = summable(served.connection, understood, ['call'])
  const summed = known?.filter === null ? known : null
  const isParty = level === 'party'
  return {
    reads: () => (summed ? countsRead(summed, 'dyad', null) : readsOf(served, questions)),
    table: () => {
      const pairs = summed
        ? summedPairs(served.connection, summed, isParty ? 'pair' : 'dyad', limit + 1)
        : pairsIn(served.connection, questions, isParty ? byParty : byCountry)
      return tableOf({ edges: pairs.slice(0, limit), more: pairs.length > limit, level, query: parametersRead })
    },
  }
}

const edgesOf = ({ edges, more, query }: Graph): Table => ({
  row: Edge,
  rows: edges.map(({ pair: [source, target], calls: mainstat, reports, first_date, last_date }) => ({
    ...{ id: `${source}--${target}`, source, target, mainstat, secondarystat: reports.size },
    ...{ detail__first: first_date, detail__last: last_date },
  })),
  more,
  query,
})

function nodesOf(served: Served, { edges, more, level, query }: Graph): Table {
  const degrees = new Map<string, { calls: number; others: number }>()
  for (const { pair, calls: shared } of edges) {
    for (const id of pair) {
      const { calls: before, others } = degrees.get(id) ?? { calls: 0, others: 0 }
      degrees.set(id, { calls: before + shared, others: others + 1 })
    }
  }
  const ids = [...degrees.keys()]
  const parties = partyRefs(served.connection, level === 'party' ? ids : [])
  const countryName = labelsOf(served, 'country', [])
  const rows = Array.from(degrees, ([id, { calls: mainstat, others: secondarystat }]) => {
    const party = parties.get(id)
    const country = level === 'country' ? id : (party?.country ?? null)
    return {
      ...{ id, title: level === 'country' ? countryName(id) : (party?.name ?? id) },
      subtitle: level === 'party' && country !== null ? countryName(country) : null,
      ...{ mainstat, secondarystat, detail__kind: party?.kind ?? 'country', detail__country: country },
    }
  })
  rows.sort((a, b) => b.mainstat - a.mainstat || (a.id < b.id ? -1 : 1))
  return { row: Node, rows, more, query }
}

/** The answers of `/v1/network/nodes` and `/v1/network/edges`. */
export const answerNetwork = (served: Served): Answering<Query>[] => [
  answerTable('network/nodes', (query: Query) => questionOf(served, query, (graph) => nodesOf(served, graph))),
  answerTable('network/edges', (query: Query) => questionOf(served, query, edgesOf)),
]

/** Adds the routes. */
export function addNetwork(app: FastifyInstance, send: Send): void {
  const typed = app.withTypeProvider<ZodProvider>()
  const described = (operationId: string, summary: string) => ({
    operationId,
    tags: ['statistics'],
    summary,
    description: `${summary}: of the calls that occurred, unless \`status\` says otherwise. Every filter of calls holds; ask nodes and edges with the same parameters.`,
    querystring: parameters,
  })
  typed.get(
    '/network/nodes',
    {
      schema: {
        ...described('listNetworkNodes', 'Who speaks: the nodes of a graph'),
        response: tableResponses(Node, 'NetworkNodePage', 'The nodes.', ...wideProblems),
      },
    },
    ({ query }, reply) => send(reply, 'network/nodes', query),
  )
  typed.get(
    '/network/edges',
    {
      schema: {
        ...described('listNetworkEdges', 'Who speaks to whom: the edges of a graph'),
        response: tableResponses(Edge, 'NetworkEdgePage', 'The edges.', ...wideProblems),
      },
    },
    ({ query }, reply) => send(reply, 'network/edges', query),
  )
}
