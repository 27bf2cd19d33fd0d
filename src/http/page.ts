// Pages: how much, from where, and the envelope.
import { z } from 'zod'
import type { Position } from '../database/read-model/asked.ts'
import { writeCursor } from './cursor.ts'
import { WholeNumber } from './parameters.ts'

export const mostRows = 1000
/** How far a capped total counts. */
export const cap = 10_000

/** How many rows a page has unless its `limit` says otherwise. */
export const usualRows = 50

/** The `cursor` of a list that is continued with the same of its parameters. */
export const cursorParameter = (same: string) =>
  z
    .string()
    .min(1, 'is empty')
    .max(200, 'is too long to be a cursor')
    .optional()
    .describe(`Where the page begins: \`page.next_cursor\` of the page before, with the same ${same}.`)

/** The parameters of every list besides its questions. */
export const pageParameters = {
  limit: WholeNumber(1, mostRows)
    .optional()
    .describe(
      `How many rows are answered at most: ${usualRows} a page unless given. Answers without an envelope (CSV, NDJSON, GeoJSON, \`shape=array\`) have all rows unless it is given.`,
    ),
  cursor: cursorParameter('filters and order'),
  total: z
    .enum(['capped', 'exact', 'none'])
    .default('capped')
    .describe(
      'How far the rows of the whole list are counted: to 10,000 (`capped`), all (`exact`), not at all (`none`).',
    ),
} as const

export const Total = z
  .object({
    value: z.int().nullable().describe('How many rows the whole list has; null where it was not to be counted.'),
    relation: z.enum(['eq', 'gte']).nullable().describe('`eq`: exactly so many. `gte`: so many or more.'),
  })
  .meta({ id: 'Total', description: 'How many rows the whole list has.' })

const Page = z
  .object({
    limit: z.int(),
    next_cursor: z.string().nullable().describe('What `cursor` takes for the next page; null on the last.'),
    next: z.string().nullable().describe('Path and query of the next page; null on the last.'),
  })
  .meta({ id: 'Page', description: 'Where the page stands in the list.' })

const Facet = z
  .object({
    name: z
      .string()
      .describe('The filter by whose values the rows are counted; its own values are left out of account.'),
    values: z
      .array(
        z
          .object({
            value: z.string().describe('What the filter takes.'),
            label: z.string().describe('The value in words: the name of a country or party.'),
            count: z.int().describe('How many rows have it.'),
          })
          .meta({ id: 'FacetValue', description: 'A value of a filter and how many rows have it.' }),
      )
      .describe('The most frequent values, at most 50.'),
    relation: z
      .enum(['eq', 'gte'])
      .describe('`gte`: the list is so long that only its first 10,000 rows were counted; `/v1/stats` counts all.'),
  })
  .meta({ id: 'Facet', description: 'The rows of a list counted by the values of a filter.' })
export type Facet = z.output<typeof Facet>

const Meta = z
  .object({
    query: z.record(z.string(), z.unknown()).describe('The parameters as they were understood.'),
    facets: z.array(Facet).optional().describe('Where `facets` asked for them, in its order.'),
  })
  .meta({ id: 'Meta', description: 'About the answer.' })

/** The envelope of a list of such rows, a named component. */
export const pageOf = (rows: z.ZodType, id: string) =>
  z.object({ data: z.array(rows), page: Page, total: Total, meta: Meta }).meta({ id, description: 'A page of a list.' })

interface PageEnd {
  limit: number
  next_cursor: string | null
  next: string | null
}

/** A page around finished records, which go out as they are stored. */
export const writePage = (
  records: string[],
  page: PageEnd,
  total: z.output<typeof Total>,
  meta: z.output<typeof Meta>,
): string =>
  `{"data":[${records.join(',')}],"page":${JSON.stringify(page)},"total":${JSON.stringify(total)},"meta":${JSON.stringify(meta)}}`

/** Where a page ends: `next` is the position of its last row where more follow, `question` what the cursor is good for. */
export function pageEnd(limit: number, next: Position | null, url: string, question: unknown): PageEnd {
  const next_cursor = next === null ? null : writeCursor(next, question)
  return { limit, next_cursor, next: next_cursor === null ? null : nextPage(url, next_cursor) }
}

/** The path and query of the next page of a request. */
function nextPage(url: string, cursor: string): string {
  const [path, query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  return `${path}?${parameters}`
}
