import type { FastifyInstance } from 'fastify'

/** Headers of every answer but the documentation's: nothing of it is a page, a script or anybody else's to frame; pages of anybody may read it. */
const constant = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  // Caches may keep an answer, and ask by its entity tag whether it still holds.
  'cache-control': 'no-cache',
  vary: 'accept, accept-encoding',
  'access-control-allow-origin': '*',
  'timing-allow-origin': '*',
  'access-control-expose-headers': 'etag, link, location, retry-after, server-timing, x-request-id',
} as const

/** What a page of another origin may send, and for how long it may remember that: a day, in seconds. */
export const preflight = {
  'access-control-allow-headers': 'accept, authorization, content-type, if-none-match, x-request-id',
  'access-control-max-age': '86400',
} as const

/** Sets the constant headers and tells the request's id; a plugin for them would cost half of the throughput of a cached answer. */
export function setHeaders(app: FastifyInstance, documentation: string): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith(documentation)) reply.headers(constant)
    reply.header('x-request-id', request.id)
    done()
  })
}
