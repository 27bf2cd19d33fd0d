// What can go wrong, once: every 4xx and 5xx of the API is an application/problem+json of RFC 9457.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refusals } from './refusals.ts'
import { RefusedBySchema } from './zod.ts'

export const problemType = 'application/problem+json; charset=utf-8'

/** One fault of a request. */
export const Fault = z
  .object({
    parameter: z
      .string()
      .describe('The parameter of the query, the part of the path or the field of the body at fault.'),
    reason: z.string().describe('What is wrong with it.'),
    allowed: z
      .array(z.string())
      .nullable()
      .describe('The values or names that are allowed, where they are a closed list.'),
    did_you_mean: z.string().nullable().describe('The allowed value or name nearest to what was sent.'),
  })
  .meta({ id: 'Fault', description: 'One fault of a request: where it is, why, and what would be right.' })
export type Fault = z.output<typeof Fault>

/** A fault with what is usually unknown left out. */
export const fault = (parameter: string, reason: string, more: Partial<Fault> = {}): Fault => ({
  parameter,
  reason,
  allowed: null,
  did_you_mean: null,
  ...more,
})

/** Every kind of problem: its status and its title. The `type` is `urn:readout:problem:` and the kind. */
export const problemKinds = {
  'invalid-parameters': { status: 400, title: 'The request has parameters that cannot be answered' },
  'invalid-cursor': { status: 400, title: 'The cursor does not belong to this question' },
  'invalid-body': { status: 400, title: 'The body of the request cannot be read' },
  'invalid-request': { status: 400, title: 'The request cannot be read' },
  unauthorised: { status: 401, title: 'The request needs the bearer token' },
  'writing-is-off': { status: 403, title: 'Nothing can be written over HTTP' },
  'not-found': { status: 404, title: 'There is nothing under this id' },
  'no-such-path': { status: 404, title: 'There is no such path' },
  'not-acceptable': { status: 406, title: 'The answer cannot be had in this format' },
  'method-not-allowed': { status: 405, title: 'The path does not know this method' },
  'timed-out': { status: 408, title: 'The request did not come in time' },
  gone: { status: 410, title: 'What had this id has been deleted' },
  'too-large': { status: 413, title: 'The body of the request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not read here' },
  'too-long': { status: 431, title: 'The head of the request is too long' },
  'internal-error': { status: 500, title: 'Readout failed to answer' },
  busy: { status: 503, title: 'Readout is busy' },
  'too-slow': { status: 503, title: 'The question takes too long' },
  'not-ready': { status: 503, title: 'Readout is not ready to answer' },
} as const
export type ProblemKind = keyof typeof problemKinds

export const Problem = z
  .object({
    type: z.string().describe('`urn:readout:problem:` and the kind of problem.'),
    title: z.string().describe('The kind of problem in words; the same for each of its kind.'),
    status: z.int().describe('The HTTP status.'),
    detail: z.string().describe('What happened this time.'),
    instance: z
      .string()
      .nullable()
      .describe('`urn:readout:request:` and the id of the request, which the log of the server has as well.'),
    errors: z.array(Fault).describe('Each fault by itself; empty where there is nothing more to name.'),
  })
  .meta({
    id: 'Problem',
    description: 'A problem as RFC 9457 has it: what went wrong, where, and what would be right.',
  })
export type Problem = z.output<typeof Problem>

/** Thrown where a request cannot be answered; the error handler writes it. */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly faults: Fault[]
  constructor(kind: ProblemKind, detail: string, faults: Fault[] = []) {
    super(detail)
    this.kind = kind
    this.faults = faults
  }
}

/** Throws the 400 that names one parameter. */
export function refuse(parameter: string, reason: string, more: Partial<Fault> = {}): never {
  const meant = more.did_you_mean ? ` Did you mean ${more.did_you_mean}?` : ''
  throw new ProblemError('invalid-parameters', `${parameter} ${reason}.${meant}`, [fault(parameter, reason, more)])
}

export const problem = (kind: ProblemKind, detail: string, errors: Fault[] = []): Problem => ({
  type: `urn:readout:problem:${kind}`,
  title: problemKinds[kind].title,
  status: problemKinds[kind].status,
  detail,
  instance: null,
  errors,
})

/** Fastify's own complaints by their code: the kind, what is at fault, and why. */
const complaints: Record<string, { kind: ProblemKind; parameter: string; reason: string }> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    kind: 'unsupported-media-type',
    parameter: 'content-type',
    reason: 'is not read here',
  },
  FST_ERR_CTP_INVALID_TYPE: { kind: 'unsupported-media-type', parameter: 'content-type', reason: 'is not read here' },
  FST_ERR_CTP_BODY_TOO_LARGE: { kind: 'too-large', parameter: 'body', reason: 'is larger than this path takes' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { kind: 'invalid-body', parameter: 'body', reason: 'is empty' },
  FST_ERR_CTP_INVALID_JSON_BODY: { kind: 'invalid-body', parameter: 'body', reason: 'is not JSON' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    kind: 'invalid-body',
    parameter: 'content-length',
    reason: 'is not the length of the body',
  },
  FST_ERR_MAX_PARAM_LENGTH: {
    kind: 'invalid-request',
    parameter: 'path',
    reason: 'has a part that is longer than any id',
  },
  FST_ERR_BAD_URL: { kind: 'invalid-request', parameter: 'path', reason: 'has a broken percent sign' },
}

/** The problem that an error is: known ones by name, whatever else is the server's fault and tells nothing of its inside. */
export function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof ProblemError) return problem(error.kind, error.message, error.faults)
  if (error instanceof RefusedBySchema) {
    const faults = refusals(error)
    const kind = error.part === 'body' ? 'invalid-body' : 'invalid-parameters'
    return problem(kind, faults.map(({ parameter, reason }) => `${parameter} ${reason}.`).join(' '), faults)
  }
  const complaint = 'code' in error && typeof error.code === 'string' ? complaints[error.code] : undefined
  if (complaint) {
    const { kind, parameter, reason } = complaint
    return problem(kind, `The ${parameter} ${reason}.`, [fault(parameter, reason)])
  }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status !== undefined && status >= 400 && status < 500) return problem('invalid-request', error.message)
  return problem('internal-error', 'The fault is not in the request; the log of the server tells more.')
}

export function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  // What went wrong is not what the tag stands for.
  reply.removeHeader('etag')
  if (body.status === 503) reply.header('retry-after', '5')
  if (body.status === 401) reply.header('www-authenticate', 'Bearer')
  const instance = `urn:readout:request:${reply.request.id}`
  return reply
    .code(body.status)
    .header('content-type', problemType)
    .send(JSON.stringify({ ...body, instance }))
}

/** Answers every error as a problem, logging those that are the server's. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const body = problemOf(error)
    // What is refused because there is too much of it is no fault of the server's.
    if (error instanceof ProblemError && body.status === 503)
      request.log.warn({ request_id: request.id }, error.message)
    else if (body.status >= 500) request.log.error({ request_id: request.id, err: error }, error.message)
    return sendProblem(reply, body)
  })
}

const answers = (kinds: ProblemKind[]) => {
  const statuses = [...new Set(kinds.map((kind) => problemKinds[kind].status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const titles = kinds
        .filter((kind) => problemKinds[kind].status === status)
        .map((kind) => problemKinds[kind].title)
      return [status, { description: titles.join('; '), content: { 'application/problem+json': { schema: Problem } } }]
    }),
  )
}

/** What a question that reads very many rows may end in. */
export const wideProblems = ['busy', 'too-slow'] as const

/** The problems that a route may answer with, for its `response` declaration; 500 is one of everybody's. */
export const problemResponses = (...kinds: ProblemKind[]) => answers([...kinds, 'internal-error'])
