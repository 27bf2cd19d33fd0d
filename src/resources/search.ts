// `GET /v1/search`: rows of every kind by the words of their texts, the best matches first.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { idList, rows } from '../database/read-model/rows.ts'
import { type ResourceName, resourceNames, tableOf } from '../database/read-model/tables.ts'
import { bestMatches, matchOf, readTyped, type Typed } from '../database/read-model/text.ts'
import { readToWeigh } from '../database/read-model/width.ts'
import { type Answering, type Send, writtenJson } from '../http/answering.ts'
import { marked, snippetOf } from '../http/highlight.ts'
import { namesOf, WholeNumber, Word } from '../http/parameters.ts'
import { problemResponses, refuse, wideProblems } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import { eventOf } from './events/event.ts'
import type { Serving } from './evidence.ts'
import type { Served } from './list.ts'
import { wordsOf } from './told.ts'

const Highlight = z
  .object({ start: z.int(), end: z.int() })
  .meta({ id: 'Highlight', description: 'A part of the snippet, in UTF-16 code units.' })

const SearchResult = z
  .object({
    resource: z.enum(resourceNames),
    id: z.string(),
    path: z.string().describe('Where the row is.'),
    date: z.string().nullable().describe('Of an event when it was, of a document when it was published.'),
    title: z.string().describe('The name of a party, the title of a document, an event in a line.'),
    snippet: z.string().nullable().describe('The words around what was found; null where they may not be served.'),
    highlights: z.array(Highlight).describe('What was found in the snippet.'),
    marked: z.string().nullable().describe('The snippet as HTML, escaped, what was found in `<mark>`.'),
    score: z.number().describe('How well it fits: the larger the better, only within one answer.'),
  })
  .meta({ id: 'SearchResult', description: 'A row that was found by its words.' })
type SearchResult = z.output<typeof SearchResult>

const Search = z
  .object({
    data: z.array(SearchResult),
    meta: z.object({ query: z.record(z.string(), z.unknown()).describe('The parameters as they were understood.') }),
  })
  .meta({ id: 'SearchResults', description: 'What was found, the best first.' })

const parameters = z.strictObject({
  q: Word.meta({
    description:
      'What to look for: all words must occur, in any case and with or without accents. A "quoted phrase" must occur as it stands, a leading minus forbids a word, a trailing asterisk asks for a beginning: `embassy "maximum restraint" -siege soleim*`. Nothing that is typed is an error, but for no word at all.',
    try_with: 'soleimani revenge',
  }),
  in: namesOf(resourceNames)
    .optional()
    .describe('Only rows of these resources, separated by commas or repeated; unless given, of all.'),
  limit: WholeNumber(1, 100).default(20).describe('How many rows are answered at most.'),
})

type Query = z.output<typeof parameters>

interface Stored {
  id: string
  sort_key: number
  record: string
  score: number
}

/** The texts in which rows of a resource are found, by id; null where they may not be served. */
function textsOf(
  { connection, serving }: Served,
  resource: ResourceName,
  found: Stored[],
): (row: Stored) => string | null {
  const ids = found.map(({ id }) => id)
  const hidden = () => null
  if (resource === 'documents') {
    if (serving === 'quotes') return hidden
    const bodies = rows<{ id: string; body: string }>(
      connection,
      'SELECT id, body FROM documents WHERE id IN (SELECT value FROM json_each(?))',
      idList(ids),
    )
    const byId = new Map(bodies.map(({ id, body }) => [id, body]))
    return ({ id }) => byId.get(id) ?? null
  }
  if (resource === 'statements') return ({ record }) => statementText(JSON.parse(record), serving)
  if (resource === 'persons' || resource === 'organisations') return ({ record }) => namesIn(JSON.parse(record))
  const words = wordsOf(connection, ids)
  return serving === 'quotes' ? hidden : ({ id }) => words(id)
}

const statementText = ({ text, kind }: { text: string; kind: string }, serving: Serving): string | null =>
  serving === 'full' || kind === 'direct' ? text : null
const namesIn = ({ name, names }: { name: string; names: string[] }): string => [name, ...names].join(' · ')

const singular = { calls: 'call', statements: 'statement', incidents: 'incident' } as const

/** Title and date of a row. */
function headOf(resource: ResourceName, json: string): { title: string; date: string | null } {
  if (resource in singular) {
    const { title, date } = eventOf(singular[resource as keyof typeof singular], json)
    return { title, date }
  }
  const record: { name?: string; title?: string | null; key?: string; published_on?: string | null } = JSON.parse(json)
  return { title: record.name ?? record.title ?? record.key ?? '', date: record.published_on ?? null }
}

/** A party that has a part in more events is more likely meant. */
const weightOf = (resource: ResourceName, json: string): number => {
  if (resource !== 'persons' && resource !== 'organisations') return 1
  const { events }: { events: number } = JSON.parse(json)
  return 1 + Math.log10(1 + events)
}

/** The best of a resource. */
function searchIn(served: Served, resource: ResourceName, match: string, limit: number): Stored[] {
  const matches = bestMatches(served.connection, resource, match, limit)
  const scores = new Map(matches.map(({ key, score }) => [key, score]))
  const query = `SELECT id, sort_key, record FROM ${tableOf(resource)} WHERE sort_key IN (SELECT value FROM json_each(?))`
  return rows<Omit<Stored, 'score'>>(served.connection, query, JSON.stringify([...scores.keys()])).map((row) => ({
    ...row,
    score: (scores.get(row.sort_key) ?? 0) * weightOf(resource, row.record),
  }))
}

function resultsOf(served: Served, resource: ResourceName, found: Stored[], typed: Typed[]): SearchResult[] {
  const texts = textsOf(served, resource, found)
  return found.map((row) => {
    const text = texts(row)
    const { snippet, highlights } = text === null ? { snippet: null, highlights: [] } : snippetOf(text, typed)
    return {
      ...{ resource, id: row.id, path: `/v1/${resource}/${encodeURIComponent(row.id)}` },
      ...headOf(resource, row.record),
      ...{ snippet, highlights, marked: snippet === null ? null : marked(snippet, highlights) },
      score: Math.round(row.score * 1000) / 1000,
    }
  })
}

function found(served: Served, { q, in: wanted, limit }: Query, match: string): z.output<typeof Search> {
  const among = wanted ?? [...resourceNames]
  const all = among.flatMap((resource) => searchIn(served, resource, match, limit).map((row) => ({ resource, row })))
  all.sort((a, b) => b.row.score - a.row.score || (a.row.id < b.row.id ? -1 : 1))
  const best = all.slice(0, limit)
  const order = new Map(best.map(({ row }, index) => [row.id, index]))
  const data = among.flatMap((resource) =>
    resultsOf(
      served,
      resource,
      best.filter((one) => one.resource === resource).map(({ row }) => row),
      readTyped(q),
    ),
  )
  data.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return { data, meta: { query: { q, in: among, limit } } }
}

/** What it costs to weigh a row that matches, beside going past it: measured. */
const costOfMatch = 2

/** The answers of `/v1/search`. */
export const answerSearch = (served: Served): Answering<Query> => ({
  name: 'search',
  prepare: ({ query }) => {
    const match = matchOf(query.q) ?? refuse('q', 'has no word that must occur')
    const among = query.in ?? [...resourceNames]
    const weighed = (resource: ResourceName) => readToWeigh(served.connection, resource, match)
    return {
      reads: () => among.reduce((sum, resource) => sum + weighed(resource), 0) * costOfMatch,
      write: () => writtenJson(JSON.stringify(Search.parse(found(served, query, match)))),
    }
  },
})

/** Adds the route. */
export function addSearch(app: FastifyInstance, send: Send): void {
  app.withTypeProvider<ZodProvider>().get(
    '/search',
    {
      schema: {
        operationId: 'search',
        tags: ['search'],
        summary: 'Rows of every kind by their words, the best first',
        description:
          'Looks in the texts of documents, the words of statements, the words that tell of calls and incidents, the names of persons and organisations. Of very many matches the latest 5,000 of each kind are weighed.',
        querystring: parameters,
        response: {
          200: { description: 'What was found.', content: { 'application/json': { schema: Search } } },
          ...problemResponses('invalid-parameters', ...wideProblems),
        },
      },
    },
    ({ query }, reply) => send(reply, 'search', query),
  )
}
