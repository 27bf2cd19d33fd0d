// What a list answers: a page of finished records, or all of them in parts, in the format that is asked for.
import type { Order, Position } from '../database/read-model/asked.ts'
import type { Answering, Asking, Prepared, Written } from '../http/answering.ts'
import { headerLine } from '../http/csv.ts'
import { readCursor } from '../http/cursor.ts'
import { arrayType, contentTypeOf, type Format, formatOf, isArray } from '../http/formats.ts'
import { cap, type Facet, pageEnd, usualRows, writePage } from '../http/page.ts'
import { type Understood, understand } from '../http/questions.ts'
import { type Writing, writings, written } from '../http/streams.ts'
import { labelsOf } from './labels.ts'
import { formatsOf, type Served } from './list.ts'
import type { Answer, Listing } from './listing.ts'
import type { Known } from './resource.ts'
import { asWanted, columnsWanted, csvRow, geoJson, type Wanted } from './rows.ts'

/** The parameters of a list that are no filters; the filters are made out by the questions. */
interface Paging extends Pick<Wanted, 'fields'> {
  include?: unknown
  limit?: number | undefined
  cursor?: string | undefined
  total: keyof typeof mostCounted
  match: 'any' | 'all'
  sort: string
  facets?: readonly string[] | undefined
  format?: Format | undefined
  shape: 'page' | 'array'
}
type Query = Paging & Record<string, unknown>

/** How far rows are counted. */
const mostCounted = { capped: cap, exact: Number.MAX_SAFE_INTEGER - 1, none: null } as const

/** Rows of one part of an answer that is sent in parts: as CSV less than 128 KiB, from where V8 lays each text apart. */
const partRows = 250

/** What it costs, beside going past a row, to send it, to parse it, to count its values, to read what it brings along. */
const costs = { sent: 4, parsed: 14, counted: 4, included: 100 } as const

/** A list's question, made out. */
interface Made {
  listing: Listing
  answer: Answer
  wanted: { fields: readonly string[] | undefined; include: readonly string[] }
  facets: readonly string[]
  total: Paging['total']
  /** Null where the answer has all rows. */
  limit: number | null
  from: Position | null
  /** Null of a page in its envelope. */
  bare: { type: string; writing: Writing; isParsed: boolean } | null
  /** What a cursor is good for. */
  question: unknown
  url: string
  meta: Record<string, unknown>
}

/** How rows are written in a format other than a page. */
function writingOf(listing: Listing, format: Format, wanted: Wanted): Writing {
  if (format === 'json' || format === 'ndjson') return writings[format]
  const columns = columnsWanted(listing, wanted)
  return format === 'geojson'
    ? geoJson(columns)
    : { open: headerLine(columns), between: '', close: '', row: csvRow(columns) }
}

function bareOf(listing: Listing, { format: asked, shape }: Paging, accept: string | undefined, wanted: Wanted) {
  const format = formatOf(asked, accept, formatsOf(listing))
  const array = format === 'json' && isArray(shape, accept)
  if (format === 'json' && !array) return null
  const isParsed = format === 'csv' || format === 'geojson'
  return { type: array ? arrayType : contentTypeOf(format), writing: writingOf(listing, format, wanted), isParsed }
}

const orderOf = ({ orders }: Listing, sort: string): Order => {
  const [usual] = Object.values(orders)
  return orders[sort] ?? usual ?? { by: 'sort_key', direction: 'descending' }
}

const metaOf = ({ parameters }: Understood, { match, sort, total }: Paging) => ({
  ...parameters,
  ...(match === 'all' && { match }),
  ...{ sort, total },
})

function madeOut(listing: Listing, served: Served, { query, url, accept }: Asking<Query>): Made {
  const { limit, cursor, total, sort, match, fields, include, facets = [], format, shape, ...filters } = query
  const understood = understand(listing.questions, filters, served, match)
  const wanted = { fields, include: Array.isArray(include) ? [...new Set(include.map(String))] : [] }
  const bare = bareOf(listing, query, accept, wanted)
  const question = [listing.name, sort, understood.conditions]
  return {
    ...{ listing, wanted, facets: [...new Set(facets)], total, bare, question, url },
    answer: listing.answer(served, understood, orderOf(listing, sort)),
    limit: limit ?? (bare ? null : usualRows),
    from: cursor === undefined ? null : readCursor(cursor, question),
    meta: metaOf(understood, query),
  }
}

function readsOf({ answer: { reads }, wanted, total, limit, facets, bare }: Made): number {
  const isParsed = bare?.isParsed || wanted.fields !== undefined || wanted.include.length > 0
  const row = costs.sent + (isParsed ? costs.parsed : 0) + wanted.include.length * costs.included
  if (limit === null) return reads.all() * row
  const page = reads.page(limit) + limit * row
  if (bare) return page
  const most = mostCounted[total]
  const counted = facets.reduce((rows, facet) => rows + reads.facet(facet) * costs.counted, 0)
  return page + (most === null ? 0 : reads.count(most)) + counted
}

function facetsAsked({ connection, countries }: Known, { answer, facets }: Made): Facet[] {
  return facets.map((name) => {
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

/** Rows without an envelope: so many, or a part of all. */
function writeBare(
  served: Served,
  made: Made,
  at: Position | null,
  { type, writing }: NonNullable<Made['bare']>,
): Written {
  const { listing, answer, wanted, limit, question, url } = made
  const { rows, next } = answer.page(at ?? made.from, limit ?? partRows)
  const records = asWanted(served.connection, listing, served.serving, wanted)(rows)
  const goesOn = limit === null && next !== null
  const page = limit === null ? null : pageEnd(limit, next, url, question).next
  return {
    headers: { 'content-type': type, ...(page !== null && { link: link(page, 'next') }) },
    body: written(records, writing, { isFirst: at === null, isLast: !goesOn }),
    next: goesOn ? next : null,
  }
}

function writeEnvelope(served: Served, made: Made): Written {
  const { listing, answer, wanted, limit, from, question, url, total, facets } = made
  const { rows, next } = answer.page(from, limit ?? usualRows)
  const page = pageEnd(limit ?? usualRows, next, url, question)
  const records = asWanted(served.connection, listing, served.serving, wanted)(rows)
  const most = mostCounted[total]
  const counted = most === null ? { value: null, relation: null } : answer.count(most)
  const meta = { query: made.meta, ...(facets.length > 0 && { facets: facetsAsked(served, made) }) }
  return {
    headers: { 'content-type': contentTypeOf('json'), ...(page.next !== null && { link: link(page.next, 'next') }) },
    body: writePage(records, page, counted, meta),
    next: null,
  }
}

/** The answers of a list. */
export const answerList = (listing: Listing, served: Served): Answering<Query> => ({
  name: listing.name,
  prepare: (asking): Prepared => {
    const made = madeOut(listing, served, asking)
    const { bare } = made
    return {
      reads: () => readsOf(made),
      write: (at) => (bare ? writeBare(served, made, at, bare) : writeEnvelope(served, made)),
    }
  },
})
