// The app with routes beside its own that it is measured against: a word, the bytes of a page, and the page as Drizzle's
// query builder and a serialiser of zod assemble it. `node server.mjs DATABASE PORT MAPPED CACHE`
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { requireMigrated } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { readWorld } from '../../src/world.ts'
import { addAssembledPage } from './assembled-page.ts'

/** Adds the routes; the static page is whatever the path that is asked for gave when it was first asked for. */
function addStanding(app: FastifyInstance): void {
  const pages = new Map<string, Buffer>()
  app.get('/bench/hello', { schema: { hide: true } }, (_request, reply) => reply.type('text/plain').send('hello'))
  app.get<{ Querystring: { of: string } }>('/bench/static', { schema: { hide: true } }, async ({ query }, reply) => {
    const page = pages.get(query.of) ?? (await app.inject(query.of)).rawPayload
    pages.set(query.of, page)
    return reply.header('content-type', 'application/json; charset=utf-8').send(page)
  })
}

const [file = '', port = '0', mapped = 'true', cache = '0'] = process.argv.slice(2)
const connection = openDatabase(file, 'read')
requireMigrated(connection)
if (mapped !== 'true') connection.pragma('mmap_size = 0')
const app = await buildApp(connection, { world: readWorld(), cache: Number(cache) })
addStanding(app)
addAssembledPage(app, connection)
await app.listen({ host: '127.0.0.1', port: Number(port) })
process.once('SIGTERM', () => void app.close().then(() => connection.close()))
