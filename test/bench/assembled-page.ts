// A page of calls as it is usually made: Drizzle's query builder reads the rows, they are put together here, and a
// serialiser of zod writes them. It has the index that the question needs.
import { and, asc, count, desc, eq, gte, inArray, lte } from 'drizzle-orm'
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Connection, openDatabase } from '../../src/database/open.ts'
import { accounts, documents } from '../../src/database/tables/said.ts'
import { call_participants, calls, organisations, persons } from '../../src/database/tables/so.ts'
import { pageOf } from '../../src/http/page.ts'
import type { ZodProvider } from '../../src/http/zod.ts'
import { Call } from '../../src/resources/calls.ts'
import { codeColumns } from '../../src/resources/references.ts'
import { callCodes } from '../../src/vocabulary.ts'

/** Which countries took part in a call, and when it was: only this page needs it. */
const countries = sqliteTable(
  'bench_call_countries',
  { country: text().notNull(), date: text().notNull(), call: text().notNull() },
  (table) => [index('bench_call_countries_by_date').on(table.country, table.date, table.call)],
)

/** Makes the table that the page is read by, where it is not there. */
export function prepareAssembledPage(file: string): void {
  const connection = openDatabase(file, 'change')
  try {
    const known = "SELECT count(*) FROM sqlite_schema WHERE name = 'bench_call_countries'"
    if (connection.prepare(known).pluck().get() !== 0) return
    connection.transaction(() =>
      connection.exec(`
        CREATE TABLE bench_call_countries (country TEXT NOT NULL, date TEXT NOT NULL, call TEXT NOT NULL,
          PRIMARY KEY (country, date, call)) STRICT, WITHOUT ROWID;
        INSERT INTO bench_call_countries
          SELECT DISTINCT p.country, c.date_first, c.id FROM calls c JOIN call_participants p ON p.call = c.id
          WHERE p.country IS NOT NULL AND c.date_first IS NOT NULL ORDER BY 1, 2, 3`),
    )
  } finally {
    connection.close()
  }
}

const Asked = z.object({ country: z.string(), date_from: z.string(), date_to: z.string() })
type Asked = z.output<typeof Asked>

const limit = 50
const cap = 10_000

/** The rows of the page, each statement as Drizzle builds it. */
function read({ orm }: Connection, { country, date_from, date_to }: Asked) {
  const fits = and(eq(countries.country, country), gte(countries.date, date_from), lte(countries.date, date_to))
  const chosen = orm.select({ id: countries.call }).from(countries).where(fits)
  const ids = chosen
    .orderBy(desc(countries.date), desc(countries.call))
    .limit(limit + 1)
    .all()
  const shown = ids.slice(0, limit).map(({ id }) => id)
  const capped = orm
    .select({ call: countries.call })
    .from(countries)
    .where(fits)
    .limit(cap + 1)
    .as('capped')
  return {
    more: ids.length > limit,
    all: orm.select({ all: count() }).from(capped).all()[0]?.all ?? 0,
    calls: orm
      .select()
      .from(calls)
      .where(inArray(calls.id, shown))
      .orderBy(desc(calls.date_first), desc(calls.id))
      .all(),
    participants: orm
      .select({ part: call_participants, person: persons, organisation: organisations })
      .from(call_participants)
      .leftJoin(persons, eq(persons.id, call_participants.party))
      .leftJoin(organisations, eq(organisations.id, call_participants.party))
      .where(inArray(call_participants.call, shown))
      .orderBy(asc(call_participants.call), asc(call_participants.number))
      .all(),
    tellings: orm
      .selectDistinct({ call: accounts.subject, document: documents.id, publisher: documents.publisher })
      .from(accounts)
      .innerJoin(documents, eq(documents.id, accounts.document))
      .where(inArray(accounts.subject, shown))
      .orderBy(asc(documents.published_on), asc(documents.id))
      .all(),
  }
}

type Read = ReturnType<typeof read>

const partyOf = ({ part, person, organisation }: Read['participants'][number]) => ({
  id: part.party,
  name: person?.name ?? organisation?.name ?? '',
  kind: organisation?.kind ?? ('person' as const),
  country: part.country ?? person?.country ?? organisation?.country ?? null,
  role: part.role,
  title: part.title,
})

function recordOf(call: Read['calls'][number], { participants, tellings }: Read) {
  const parties = participants.filter(({ part }) => part.call === call.id).map(partyOf)
  const told = tellings.filter((telling) => telling.call === call.id)
  return {
    ...call,
    initiator: parties.find(({ role }) => role === 'initiator') ?? null,
    participants: parties,
    ...codeColumns({ ...callCodes[call.status], acled: null }),
    document_ids: told.map(({ document }) => document),
    reports: told.length,
    publishers: new Set(told.map(({ publisher }) => publisher)).size,
    updated_at: null,
  }
}

/** Adds `/bench/assembled`. */
export function addAssembledPage(app: FastifyInstance, connection: Connection): void {
  const response = { 200: { content: { 'application/json': { schema: pageOf(Call, 'AssembledPage') } } } }
  app
    .withTypeProvider<ZodProvider>()
    .get('/bench/assembled', { schema: { hide: true, querystring: Asked, response } }, ({ query }) => {
      const found = read(connection, query)
      const total = { value: Math.min(found.all, cap), relation: found.all > cap ? ('gte' as const) : ('eq' as const) }
      return {
        data: found.calls.map((call) => recordOf(call, found)),
        page: { limit, next_cursor: found.more ? 'more' : null, next: null },
        ...{ total, meta: { query } },
      }
    })
}
