// An answer follows from what the database holds, from the request and from this version of Readout: its entity tag is
// made of these before anything is read, so that what a client has still costs nothing, and what was asked before little.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Answers } from './answers.ts'

/** What answers follow from besides requests, and where they are kept. */
export interface Caching {
  /** Changes whenever the database does. */
  revision: () => string
  /** Of the program, and how it serves. */
  version: string
  answers: Answers
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer that stood ready for it. */
    kept: Answer | null
    /** Whether nothing had to be read for it. */
    wasKept: boolean
  }
}

/** What an answer depends on besides the revision. */
const questionOf = ({ url, headers }: FastifyRequest): string => `${url} ${headers.accept ?? ''}`

// Weak: the bytes differ by how they are compressed.
const tagOf = (...parts: string[]): string =>
  `W/"${createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 22)}"`

const holds = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === tag) ?? false

const refusesGzip = /\bgzip\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/i
const takesGzip = (header: string | undefined): boolean =>
  header !== undefined && /\bgzip\b/i.test(header) && !refusesGzip.test(header)

/** Shorter answers gain nothing by being compressed, in bytes. */
export const compressedFrom = 1024

/** What the handler of a route says in the head of an answer. */
const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    (['content-type', 'link'] as const).flatMap((name) => {
      const value = reply.getHeader(name)
      return value === undefined ? [] : [[name, String(value)] as const]
    }),
  )

const isWhole = (payload: unknown): payload is string | Buffer =>
  typeof payload === 'string' || Buffer.isBuffer(payload)

/** Tags the answers to GET and HEAD of the routes registered from now on; answers 304 to who has them already. */
function answerWhatIsKnown(app: FastifyInstance, { revision, version, answers }: Caching): void {
  app.decorateRequest('kept', null)
  app.decorateRequest('wasKept', false)
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return done()
    const present = revision()
    answers.attend(present)
    const question = questionOf(request)
    const { tag, answer } = answers.ask(question, () => tagOf(version, present, question))
    reply.header('etag', tag)
    if (holds(request.headers['if-none-match'], tag)) {
      answers.hits += 1
      request.wasKept = true
      reply.code(304).send()
    } else if (answer) {
      answers.hits += 1
      request.wasKept = true
      request.kept = answer
      reply.headers(answer.headers).send(answer.body)
    } else {
      answers.misses += 1
      done()
    }
  })
}

/** Keeps whole answers, and compresses those that are kept; what streams is left to others. */
function keepAnswers(app: FastifyInstance, { revision, answers }: Caching): void {
  const keep = (request: FastifyRequest, reply: FastifyReply, payload: unknown): Answer | null => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || !isWhole(payload)) return null
    answers.attend(revision())
    return answers.keep(questionOf(request), String(reply.getHeader('etag')), headersOf(reply), payload)
  }
  app.addHook('onSend', (request, reply, payload, done) => {
    const answer = request.kept ?? keep(request, reply, payload)
    if (!answer || answer.body.length < compressedFrom || !takesGzip(request.headers['accept-encoding']))
      return done(null, payload)
    const send = (compressed: Buffer) => {
      reply.header('content-encoding', 'gzip')
      done(null, compressed)
    }
    if (answer.compressed) return send(answer.compressed)
    answers.compressed(questionOf(request), String(reply.getHeader('etag')), answer).then(send, done)
  })
}

/** Answers from memory what the routes registered from now on have answered since the data last changed. */
export function cacheAnswers(app: FastifyInstance, caching: Caching): void {
  answerWhatIsKnown(app, caching)
  keepAnswers(app, caching)
}
