// What the server logs: one line of JSON a request, with the id that its answer tells.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'

const shape = /^[\w.:@/+=-]{1,100}$/

/** The id that the client gave the request, where it is one; else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && shape.test(given) ? given : randomUUID()
}

/** One logger for all requests, whose lines name them: to make one for each costs more than a request that logs nothing. */
export const oneLogger = (logger: FastifyBaseLogger): FastifyBaseLogger => logger

/** Milliseconds to three places. */
const milliseconds = (elapsed: number): number => Math.round(elapsed * 1000) / 1000

/** Logs a request when it is answered: what was asked, the status, and how long it took in milliseconds. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    error: FastifyError | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { id: request_id, method, url } = request
    const line = { request_id, method, url, status: reply.statusCode, ms: milliseconds(reply.elapsedTime) }
    if (error) request.log.error({ ...line, err: error }, 'request failed')
    else request.log.info(line, 'request')
  }
}
