// How long an answer took to make, told in its head, so that a slow dashboard can be looked into from the browser.
import type { FastifyInstance } from 'fastify'

/** Milliseconds that statements have run in this thread. */
export type SqlTime = () => number

declare module 'fastify' {
  interface FastifyRequest {
    begun: { at: number; sql: number } | null
  }
}

/** As an answer from another thread brings it along: what its statements took. */
export const sqlTiming = (milliseconds: number): string => `sql;dur=${milliseconds.toFixed(2)}`

/** Adds `Server-Timing` to every answer of the routes registered from now on: in all, in SQLite, and whether it was kept. */
export function tellTimes(app: FastifyInstance, sqlTime: SqlTime): void {
  app.decorateRequest('begun', null)
  app.addHook('onRequest', (request, _reply, done) => {
    request.begun = { at: performance.now(), sql: sqlTime() }
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const { begun, wasKept } = request
    if (begun) {
      const total = (performance.now() - begun.at).toFixed(2)
      const sql = reply.getHeader('server-timing') ?? sqlTiming(sqlTime() - begun.sql)
      reply.header('server-timing', `total;dur=${total}, ${sql}, cache;desc=${wasKept ? 'hit' : 'miss'}`)
    }
    done(null, payload)
  })
}

/** The header as OpenAPI describes it. */
export const timingHeader = {
  description:
    'How long the answer took to make, in milliseconds (`total`), how much of that SQLite had (`sql`), and whether it stood ready (`cache`, hit or miss): `total;dur=1.93, sql;dur=1.20, cache;desc=miss`.',
  schema: { type: 'string' },
} as const
