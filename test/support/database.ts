import { migrateDatabase } from '../../src/database/migrate.ts'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import type { Extraction } from '../../src/extract/extraction.ts'
import { type IngestOptions, ingest } from '../../src/ingest/ingest.ts'
import type { World } from '../../src/world.ts'
import { document, extraction, type Said } from './said.ts'

/** A migrated database in memory. */
export function freshDatabase(): Connection {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  return database
}

const country = (code: string, name: string, demonym: string, capital: string) => ({
  ...{ code, alpha_2: code.slice(0, 2), name, names: [name], demonyms: [demonym], capital, metonyms: [capital] },
})

/** A world of few countries, one listed body and one place. */
export const smallWorld: World = {
  countries: [
    country('USA', 'United States', 'American', 'Washington'),
    country('PAK', 'Pakistan', 'Pakistani', 'Islamabad'),
    country('IRN', 'Iran', 'Iranian', 'Tehran'),
    country('IRQ', 'Iraq', 'Iraqi', 'Baghdad'),
    country('GBR', 'United Kingdom', 'British', 'London'),
  ],
  organisations: [
    { name: 'Inter-Services Public Relations', aliases: ['ISPR'], kind: 'military', country: 'PAK' },
    { name: 'Department of Defense', aliases: ['the Pentagon', 'Pentagon'], kind: 'ministry', country: 'USA' },
  ],
  publishers: [],
  posts: [],
  places: [
    {
      name: 'Baghdad',
      aliases: [],
      country: 'IRQ',
      kind: 'city',
      latitude: 33.3,
      longitude: 44.4,
      population: 6_000_000,
    },
  ],
}

/** What a test ingests: a body, the document's facts, what it says. */
export interface Report extends Said {
  body: string
  about?: Partial<Document>
}

/** Ingests reports as if the extractor had read them so; the clock stands at the start of 2020. */
export function take(database: Connection, reports: readonly Report[], options: Partial<IngestOptions> = {}) {
  const said = new Map<Document, Extraction>()
  for (const { body, about, ...rest } of reports) said.set(document(body, about), extraction(body, rest))
  const extract = (one: Document) => {
    const read = said.get(one)
    if (!read) throw new Error(`${one.key} was not expected`)
    return read
  }
  return ingest(said.keys(), { database, world: smallWorld, extract, now: () => '2020-01-01T00:00:00Z', ...options })
}

/** All rows of a query, as plain objects. */
export const query = (database: Connection, sql: string): unknown[] => database.prepare(sql).all()
