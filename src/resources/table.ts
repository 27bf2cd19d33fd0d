// Answers that are made as a whole, not walked: few rows, in the envelope of a list or bare, in any of its formats.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { columnsOf, headerLine, rowLine } from '../http/csv.ts'
import { contentTypeOf, type Format, formatOf, formatParameters, isArray } from '../http/formats.ts'
import { sendJson } from '../http/json.ts'
import { pageOf, writePage } from '../http/page.ts'
import { problemResponses } from '../http/problems.ts'
import { arrayType } from './list.ts'

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

/** Sends a table as it is asked for. */
export function sendTable(request: FastifyRequest, reply: FastifyReply, asked: Asked, table: Table): FastifyReply {
  const { row, rows, query, more = false } = table
  const format = formatOf(asked.format, request.headers.accept, offered)
  if (format === 'csv') {
    const columns = columnsOf(row.shape)
    const lines = rows.map((one) => rowLine(columns, one))
    return reply.header('content-type', contentTypeOf(format)).send(headerLine(columns) + lines.join(''))
  }
  const records = rows.map((one) => JSON.stringify(one))
  if (format === 'ndjson')
    return reply.header('content-type', contentTypeOf(format)).send(records.map((record) => `${record}\n`).join(''))
  if (isArray(asked.shape, request.headers.accept))
    return reply.header('content-type', arrayType).send(`[${records.join(',')}]`)
  const page = { limit: rows.length, next_cursor: null, next: null }
  const total = { value: rows.length, relation: more ? ('gte' as const) : ('eq' as const) }
  sendJson(reply, writePage(records, page, total, { query }))
  return reply
}

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
