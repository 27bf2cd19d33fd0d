import type { FastifyInstance } from 'fastify'

/** Headers of every answer but the documentation's: nothing of it is a page, a script or anybody else's to frame. */
const constant = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
} as const

/** Sets the constant headers; a plugin for them would cost half of the throughput of a cached answer. */
export function setHeaders(app: FastifyInstance, documentation: string): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith(documentation)) reply.headers(constant)
    done()
  })
}
