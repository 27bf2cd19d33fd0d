// Answers that are made as a whole, not walked: few rows, in the envelope of a list or bare, in any of its formats.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Answering, Asking, Written } from '../http/answering.ts'
import { columnsOf, headerLine, rowLine } from '../http/csv.ts'
import { arrayType, contentTypeOf, type Format, formatOf, formatParameters, isArray } from '../http/formats.ts'
import { pageOf, writePage } from '../http/page.ts'
import { problemResponses } from '../http/problems.ts'

const offered = ['json', 'csv', 'ndjson'] as const

/** `format` and `shape` of a table. */
export const tableParameters = formatParameters(offered)

export interface Table {
  /** The shape of a row: its columns, in their order. */
  row: z.ZodObject
  rows: readonly Record<string, unknown>[]
  /** The parameters as they were understood. */
  query: Record<string, unknown>
  /** Whether more rows were left out. */
  more?: boolean
}

interface Asked {
  format?: Format | undefined
  shape: 'page' | 'array'
}

const whole = (type: string, body: string): Written => ({ headers: { 'content-type': type }, body, next: null })

/** A table as it is asked for. */
export function writeTable({ query: asked, accept }: Asking<Asked>, table: Table): Written {
  const { row, rows, query, more = false } = table
  const format = formatOf(asked.format, accept, offered)
  if (format === 'csv') {
    const columns = columnsOf(row.shape)
    const lines = rows.map((one) => rowLine(columns, one))
    return whole(contentTypeOf(format), headerLine(columns) + lines.join(''))
  }
  const records = rows.map((one) => JSON.stringify(one))
  if (format === 'ndjson') return whole(contentTypeOf(format), records.map((record) => `${record}\n`).join(''))
  if (isArray(asked.shape, accept)) return whole(arrayType, `[${records.join(',')}]`)
  const page = { limit: rows.length, next_cursor: null, next: null }
  const total = { value: rows.length, relation: more ? ('gte' as const) : ('eq' as const) }
  return whole(contentTypeOf('json'), writePage(records, page, total, { query }))
}

/** Sends a table that costs nothing to make. */
export function sendTable(request: FastifyRequest, reply: FastifyReply, query: Asked, table: Table): FastifyReply {
  const { url, headers } = request
  const { headers: told, body } = writeTable({ query, url, accept: headers.accept }, table)
  return reply.headers(told).send(body)
}

/** The answers of a route whose tables are made of rows that are read: `question` makes out what is asked. */
export const answerTable = <Query extends Asked>(
  name: string,
  question: (query: Query) => { reads(): number; table(): Table },
): Answering<Query> => ({
  name,
  prepare: (asking) => {
    const { reads, table } = question(asking.query)
    return { reads, write: () => writeTable(asking, table()) }
  },
})

/** The answers of a table's route; `id` names its envelope. */
export const tableResponses = (
  row: z.ZodObject,
  id: string,
  description: string,
  ...kinds: Parameters<typeof problemResponses>
) => ({
  200: {
    description,
    content: {
      'application/json': { schema: pageOf(row, id) },
      'application/json; profile=array': { schema: z.array(row).describe('The bare list, where `shape=array`.') },
      'text/csv': { schema: z.string().describe('A header line, then a line a row; lists are joined by `; `.') },
      'application/x-ndjson': { schema: z.string().describe('One JSON object a line.') },
    },
  },
  ...problemResponses('invalid-parameters', 'not-acceptable', ...kinds),
})
