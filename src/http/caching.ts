// An answer follows from what the database holds, from the request and from this version of Readout: its entity tag is
// made of these before anything is read, so that what a client has still costs nothing.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** What changes whenever an answer may: of the database and of the program. */
export type Revision = () => string

const tagOf = ({ url, headers }: FastifyRequest, revision: string): string => {
  const what = JSON.stringify([revision, url, headers.accept ?? null])
  // Weak: the bytes differ by how they are compressed.
  return `W/"${createHash('sha256').update(what).digest('base64url').slice(0, 22)}"`
}

const holds = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === tag) ?? false

/** Tags the answers to GET and HEAD of the routes registered from now on; answers 304 to who has them already. */
export function tagAnswers(app: FastifyInstance, revision: Revision): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return done()
    const tag = tagOf(request, revision())
    reply.header('etag', tag)
    if (!holds(request.headers['if-none-match'], tag)) return done()
    reply.code(304).send()
  })
}
