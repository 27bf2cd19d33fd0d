// Paths that are known but not by the method asked (405), and paths that are not known (404).
import type { FastifyInstance } from 'fastify'
import { preflight } from './headers.ts'
import { nearest } from './nearest.ts'
import { fault, ProblemError } from './problems.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]

const isMethod = (name: string): name is Method => methods.some((method) => method === name)

/**
 * Remembers the routes registered from now on; what it gives is to be called after the last of them, and answers OPTIONS
 * of their paths with what they know, every other method with 405, every other path with 404.
 */
export function answerTheRest(app: FastifyInstance): () => void {
  const known = new Map<string, Set<Method>>()
  app.addHook('onRoute', ({ url, method }) => {
    const standing = known.get(url) ?? new Set()
    for (const name of [method].flat()) if (isMethod(name)) standing.add(name)
    known.set(url, standing)
  })
  return () => {
    for (const [url, allowed] of [...known]) refuseOthers(app, url, [...allowed].sort())
    const paths = [...known.keys()].filter((url) => !url.includes('*'))
    app.setNotFoundHandler((request) => {
      const path = request.url.split('?', 1).join('')
      const did_you_mean = nearest(path, paths)
      const meant = did_you_mean === null ? '' : ` Did you mean ${did_you_mean}?`
      throw new ProblemError('no-such-path', `There is no path ${path.slice(0, 200)}.${meant}`, [
        fault('path', 'is not a path of this API', { did_you_mean }),
      ])
    })
  }
}

function refuseOthers(app: FastifyInstance, url: string, answered: Method[]): void {
  if (url.includes('*') || answered.includes('OPTIONS')) return
  const allowed = [...answered, 'OPTIONS']
  app.route({
    url,
    method: 'OPTIONS',
    schema: { hide: true },
    handler: (_request, reply) => {
      const methodsAllowed = allowed.join(', ')
      return reply
        .code(204)
        .headers({ allow: methodsAllowed, 'access-control-allow-methods': methodsAllowed, ...preflight })
        .removeHeader('content-type')
        .send()
    },
  })
  const method = methods.filter((name) => !allowed.includes(name))
  app.route({
    url,
    method,
    schema: { hide: true },
    // Before the body is read: whatever it holds, the method is wrong.
    onRequest: (request, reply) => {
      reply.header('allow', allowed.join(', '))
      throw new ProblemError(
        'method-not-allowed',
        `${request.method} is not a method of ${url}: ${allowed.join(', ')}.`,
        [fault('method', 'is not known to this path', { allowed })],
      )
    },
    handler: () => null,
  })
}
