// `GET /v1/stats`: how many, by what, over time.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Answering, Send } from '../../http/answering.ts'
import { WholeNumber } from '../../http/parameters.ts'
import { refuse, wideProblems } from '../../http/problems.ts'
import { Match } from '../../http/questions.ts'
import type { ZodProvider } from '../../http/zod.ts'
import { firstDay, lastDay } from '../../partial-date.ts'
import { labelsOf } from '../labels.ts'
import type { Served } from '../list.ts'
import { answerTable, tableParameters, tableResponses } from '../table.ts'
import {
  countables,
  everyFilter,
  groups,
  groupsOf,
  kindsOf,
  meantBy,
  type Of,
  questionsAsked,
  questionsOf,
  readsOf,
} from './counted.ts'
import { type Interval, intervals, startsBetween } from './intervals.ts'
import { countsRead, isSummed, summableTally } from './summary.ts'
import { inEdges, summedTally } from './summed-tally.ts'
import { type Cell, type Tally, tallied } from './tally.ts'

const Stat = z
  .object({
    group: z.string().nullable().describe('The value of what is grouped by, as filters take it; null of all together.'),
    label: z.string().nullable().describe('The value in words: the name of a country or party.'),
    start: z
      .string()
      .nullable()
      .describe('The first day of the interval; null without one, and of rows dated more coarsely than it.'),
    events: z.int().describe('How many events.'),
    reports: z.int().describe('How many documents tell of them; each counts once.'),
    publishers: z.int().describe('How many publishers tell of them; each counts once.'),
  })
  .meta({ id: 'Stat', description: 'How many events, documents and publishers.' })
type Stat = z.output<typeof Stat>

const parameters = z.strictObject({
  of: z
    .enum(countables)
    .optional()
    .describe(
      'What is counted; unless given, all events, or calls, statements or incidents where a filter or group is theirs alone. Calls are those that occurred, unless `status` says otherwise.',
    ),
  group: z.enum(groups).optional().meta({
    description: 'By what it is counted: a filter of what is counted. An event of several values counts under each.',
    try_with: 'country',
  }),
  interval: z
    .enum(intervals)
    .optional()
    .meta({ description: 'In which steps of time; weeks begin on Monday.', try_with: 'month' }),
  fill: z
    .enum(['none', 'zero'])
    .default('none')
    .describe(
      '`zero`: a row for every interval from the first to the last, or from `date_from` to `date_to`, though nothing was.',
    ),
  limit: WholeNumber(1, 1000).default(50).describe('How many groups at most, those of most events.'),
  ...everyFilter,
  match: Match,
  ...tableParameters,
})
type Query = z.output<typeof parameters>

/** What a query asks to be counted, and the counts. */
interface Meant extends Pick<ReturnType<typeof questionsAsked>, 'understood'> {
  of: Of
  all: Tally
}

/** The most rows of an answer. */
const mostRows = 50_000

const nothing: Cell = { events: 0, documents: new Set(), publishers: new Set() }

const eventsIn = (row: Map<string | null, Cell>): number =>
  Array.from(row.values()).reduce((sum, { events }) => sum + events, 0)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The intervals that have a row in each group besides those that were counted. */
function filled(tally: Tally, interval: Interval, { date_from, date_to }: Record<string, unknown>): string[] {
  const found = Array.from(tally.values())
    .flatMap((row) => [...row.keys()].flatMap((start) => start ?? []))
    .sort()
  const [from, to] = [text(date_from), text(date_to)]
  const first = from === null ? found[0] : firstDay(from)
  const last = to === null ? found.at(-1) : lastDay(to)
  if (first === undefined || last === undefined || first > last) return []
  return (
    startsBetween(interval, first, last, mostRows / Math.max(tally.size, 1)) ??
    refuse('fill', 'would give too many rows: narrow the dates, or take longer intervals')
  )
}

/** The rows of a tally: the group of most events first, each in the order of time. */
function rowsOf(tally: Tally, starts: string[], labels: (group: string) => string): Stat[] {
  const sorted = [...tally].sort(
    ([a, left], [b, right]) => eventsIn(right) - eventsIn(left) || (String(a) < String(b) ? -1 : 1),
  )
  return sorted.flatMap(([group, row]) => {
    const every = [...new Set([...row.keys(), ...starts])].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    return every.map((start) => {
      const { events, documents, publishers } = row.get(start) ?? nothing
      const label = group === null ? null : labels(group)
      return { group, label, start, events, reports: documents.size, publishers: publishers.size }
    })
  })
}

/** How many rows a tally gives. */
const cellsIn = (tally: Tally): number => Array.from(tally.values()).reduce((sum, row) => sum + row.size, 0)

const largest = (tally: Tally, limit: number): Tally =>
  new Map(
    [...tally]
      .sort(([a, left], [b, right]) => eventsIn(right) - eventsIn(left) || (String(a) < String(b) ? -1 : 1))
      .slice(0, limit),
  )

function questionOf(served: Served, query: Query) {
  const { of: given, group, interval, fill, limit: _limit, match, format: _format, shape: _shape, ...filters } = query
  const of = given ?? meantBy(filters, group)
  if (group !== undefined && !groupsOf(of).includes(group))
    return refuse('group', `is not a filter of ${of}`, { allowed: groupsOf(of) })
  if (fill === 'zero' && interval === undefined) return refuse('fill', 'means nothing without `interval`')
  const { understood, asked } = questionsAsked(of, filters, match, served)
  const field = group === undefined ? null : (questionsOf(of)[group]?.posted?.field ?? group)
  const by = { field, interval: interval ?? null }
  const summed = summableTally(served.connection, understood, kindsOf[of])
  const tally =
    summed && isSummed(summed, by)
      ? {
          reads: () => countsRead(summed, field, by.interval) + readsOf(served, inEdges(summed, asked)),
          read: () => summedTally(served.connection, summed, asked, by),
        }
      : { reads: () => readsOf(served, asked), read: () => tallied(served.connection, asked, by) }
  return {
    reads: tally.reads,
    table: () => statsOf(served, query, { of, understood, all: tally.read() }),
  }
}

function statsOf(served: Served, query: Query, { of, understood, all }: Meant) {
  const { group, interval, fill, limit } = query
  if (group === undefined && all.size === 0) all.set(null, interval ? new Map() : new Map([[null, nothing]]))
  const tally = largest(all, limit)
  if (cellsIn(tally) > mostRows)
    return refuse(
      'interval',
      'would give too many rows: narrow the dates, take longer intervals, or fewer groups by `limit`',
    )
  const starts = interval && fill === 'zero' ? filled(tally, interval, query) : []
  const labels = labelsOf(
    served,
    group ?? '',
    [...tally.keys()].flatMap((key) => key ?? []),
  )
  return {
    row: Stat,
    rows: rowsOf(tally, starts, labels),
    more: all.size > tally.size,
    query: { of, ...(group && { group }), ...(interval && { interval, fill }), ...understood.parameters, limit },
  }
}

/** The answers of `/v1/stats`. */
export const answerStats = (served: Served): Answering<Query> =>
  answerTable('stats', (query: Query) => questionOf(served, query))

/** Adds the route. */
export function addStats(app: FastifyInstance, send: Send): void {
  app.withTypeProvider<ZodProvider>().get(
    '/stats',
    {
      schema: {
        operationId: 'getStats',
        tags: ['statistics'],
        summary: 'How many events, by what, over time',
        description:
          'Counts events, the documents that tell of them and their publishers, apart. Every filter of what is counted holds. One row a group and interval: the group of most events first, each in the order of time.',
        querystring: parameters,
        response: tableResponses(Stat, 'StatPage', 'The counts.', ...wideProblems),
      },
    },
    ({ query }, reply) => send(reply, 'stats', query),
  )
}
