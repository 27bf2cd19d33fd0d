// In which formats rows are answered, and which of them a request means.
import { z } from 'zod'
import { fault, ProblemError } from './problems.ts'

/** Each format by its name in `format=`, with its media type. */
export const formats = {
  json: { type: 'application/json', parameters: '; charset=utf-8' },
  csv: { type: 'text/csv', parameters: '; charset=utf-8; header=present' },
  ndjson: { type: 'application/x-ndjson', parameters: '; charset=utf-8' },
  geojson: { type: 'application/geo+json', parameters: '; charset=utf-8' },
} as const
export type Format = keyof typeof formats

/** Other names of the media types that clients send. */
const synonyms: Record<string, Format> = {
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
  'application/vnd.geo+json': 'geojson',
}

export const formatOfType = (type: string): Format | null =>
  (Object.keys(formats) as Format[]).find((format) => formats[format].type === type) ?? synonyms[type] ?? null

interface Accepted {
  range: string
  quality: number
}

/** The media ranges of an Accept header, the most wanted first; of those wanted alike the first. */
function acceptedBy(header: string): Accepted[] {
  const ranges = header.split(',').map((each) => {
    const [range = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const wanted = quality === undefined ? 1 : Number(quality.slice(2))
    return { range, quality: Number.isFinite(wanted) ? wanted : 0 }
  })
  return ranges.filter(({ range, quality }) => range !== '' && quality > 0).sort((a, b) => b.quality - a.quality)
}

const meant = (range: string, offered: readonly Format[]): Format | undefined => {
  const [type = '', subtype] = range.split('/')
  if (range === '*/*' || range === '*') return offered[0]
  if (subtype === '*') return offered.find((format) => formats[format].type.startsWith(`${type}/`))
  const named = formatOfType(range)
  return offered.find((format) => format === named)
}

/** The format that a request means: its `format`, else the best of its Accept header, else the first that is offered. */
export function formatOf(asked: Format | undefined, accept: string | undefined, offered: readonly Format[]): Format {
  const [first = 'json'] = offered
  if (asked !== undefined) return asked
  if (accept === undefined || accept.trim() === '') return first
  for (const { range } of acceptedBy(accept)) {
    const format = meant(range, offered)
    if (format) return format
  }
  const allowed = offered.map((format) => formats[format].type)
  throw new ProblemError('not-acceptable', `The answer can be had as ${allowed.join(', ')}.`, [
    fault('accept', 'names no media type that is served here', { allowed }),
  ])
}

/** Whether JSON is to be the bare list: as `shape` says, or the media type that is accepted. */
export const isArray = (shape: 'page' | 'array', accept: string | undefined): boolean =>
  shape === 'array' || /^\s*application\/json\s*;\s*profile="?array\b/i.test(accept ?? '')

/** The media type of a bare list. */
export const arrayType = 'application/json; profile=array; charset=utf-8'

export const contentTypeOf = (format: Format): string => formats[format].type + formats[format].parameters

/** `format` and `shape`, for a list that is served in these formats. */
export const formatParameters = (offered: readonly [Format, ...Format[]]) => ({
  format: z
    .enum(offered)
    .optional()
    .describe(
      'The format of the answer; unless given, the Accept header decides, and JSON where that leaves it open. `csv`: one line a row, lists joined by `; `. `ndjson`: one JSON object a line.',
    ),
  shape: z
    .enum(['page', 'array'])
    .default('page')
    .describe('Of JSON: `page` has the rows under `data` with where the page ends; `array` is the bare list.'),
})
