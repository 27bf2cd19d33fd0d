// The rows of a list as they are asked for: only some fields, something besides, only what may be served.
import { z } from 'zod'
import type { Connection } from '../database/open.ts'
import type { Listed } from '../database/read-model/page.ts'
import { type Column, columnsOf, rowLine } from '../http/csv.ts'
import { namesOf } from '../http/parameters.ts'
import type { Writing } from '../http/streams.ts'
import type { Serving } from './evidence.ts'
import { type IncludeName, includes, isInclude } from './includes.ts'
import type { Listing } from './listing.ts'

/** What of the rows is asked for. */
export interface Wanted {
  fields?: readonly string[] | undefined
  include?: readonly string[] | undefined
}

type Row = Record<string, unknown>
const parsed = (json: string): Row => JSON.parse(json)

const picked = (row: Row, fields: readonly string[]): Row =>
  Object.fromEntries(fields.flatMap((name) => (name in row ? [[name, row[name]]] : [])))

/** Each of the finished records as it is asked for; where nothing is, they are sent as they are stored. */
export function asWanted(
  connection: Connection,
  { quotedOnly }: Pick<Listing, 'quotedOnly'>,
  serving: Serving,
  { fields, include = [] }: Wanted,
): (rows: readonly Listed[]) => string[] {
  const hides = serving === 'quotes' && quotedOnly
  if (!hides && fields === undefined && include.length === 0) return (rows) => rows.map(({ record }) => record)
  return (rows) => {
    const records = rows.map(({ record }) => (hides ? hides(parsed(record)) : parsed(record)))
    const ids = records.map(({ id }) => String(id))
    const besides = include
      .filter(isInclude)
      .map((name) => [name, includes[name].read(connection, ids, serving)] as const)
    return records.map((row) => {
      const added = besides.map(([name, of]) => [name, of(String(row.id))] as const)
      return JSON.stringify({ ...(fields ? picked(row, fields) : row), ...Object.fromEntries(added) })
    })
  }
}

/** `fields` and `include`, where there is something to choose from. */
export function wantedParameters({ record, includes: names }: Pick<Listing, 'record' | 'includes'>) {
  const [first = 'id', ...others] = Object.keys(record.shape)
  const [include, ...more] = names
  const fields = namesOf([first, ...others])
    .describe('Only these columns, by their names, separated by commas or repeated: `id,date`.')
    .optional()
  const included =
    include === undefined
      ? {}
      : {
          include: namesOf([include, ...more])
            .describe(
              'What each row brings along, separated by commas or repeated; from the first twenty accounts of it, the row’s own page has more.',
            )
            .optional(),
        }
  return { fields, ...included }
}

/** The shapes of what can be included, each of which may be missing. */
const includedShape = (names: readonly string[]) =>
  Object.fromEntries(names.filter(isInclude).map((name) => [name, includes[name].schema.optional()]))

/** A row of a list: all columns, or those that `fields` names, with what was to be included. */
export const rowSchema = ({ kind, record, includes: names }: Listing) =>
  record
    .partial()
    .extend(includedShape(names))
    .meta({
      id: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Row`,
      description: `A row of the list: every column, null where unknown; where \`fields\` names some, only those.`,
    })

/** The columns of the rows that are asked for, as CSV has them. */
export function columnsWanted({ record }: Listing, { fields, include = [] }: Wanted): Column[] {
  const added = Object.fromEntries(
    include.filter(isInclude).map((name): [IncludeName, z.ZodType] => [name, includes[name].schema]),
  )
  const asked = fields ?? Object.keys(record.shape)
  const shape = Object.fromEntries(asked.map((name) => [name, record.shape[name] ?? z.unknown()]))
  return columnsOf({ ...shape, ...added })
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null

/** Where a row is on the map: the coordinates of its place, or its own. */
function pointOf(row: Row): [longitude: number, latitude: number] | null {
  const { latitude, longitude } = isObject(row.place) ? row.place : row
  return typeof latitude === 'number' && typeof longitude === 'number' ? [longitude, latitude] : null
}

/** Rows as a GeoJSON feature collection; the properties of a feature are the columns of CSV. */
export const geoJson = (columns: readonly Column[]): Writing => ({
  open: '{"type":"FeatureCollection","features":[',
  between: ',\n',
  close: ']}\n',
  row: (json) => {
    const row = parsed(json)
    const coordinates = pointOf(row)
    return JSON.stringify({
      type: 'Feature',
      id: row.id,
      geometry: coordinates && { type: 'Point', coordinates },
      properties: Object.fromEntries(columns.map(({ name, read }) => [name, read(row) ?? null])),
    })
  },
})

export const csvRow =
  (columns: readonly Column[]) =>
  (json: string): string =>
    rowLine(columns, parsed(json))

export const FeatureCollection = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z
        .object({
          type: z.literal('Feature'),
          id: z.string(),
          geometry: z
            .object({
              type: z.literal('Point'),
              coordinates: z.array(z.number()).length(2).describe('Longitude, then latitude, in WGS 84 degrees.'),
            })
            .meta({ id: 'GeoPoint', description: 'The middle of the place.' })
            .nullable(),
          properties: z.record(z.string(), z.unknown()).describe('The columns that the row has in CSV.'),
        })
        .meta({ id: 'Feature', description: 'A row with its place on the map; `geometry` is null without one.' }),
    ),
  })
  .meta({ id: 'FeatureCollection', description: 'Rows as GeoJSON (RFC 7946).' })
