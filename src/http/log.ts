// What the server logs: one line of JSON a request, with the id that its answer tells.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify'

const shape = /^[\w.:@/+=-]{1,100}$/

/** The id that the client gave the request, where it is one; else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && shape.test(given) ? given : randomUUID()
}

/** Milliseconds to three places. */
const milliseconds = (elapsed: number): number => Math.round(elapsed * 1000) / 1000

/** Logs a request when it is answered: what was asked, the status, and how long it took in milliseconds. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'request_id' })
  }

  override incomingRequest(): void {}

  override requestCompleted(
    error: FastifyError | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const { method, url } = request
    const line = { method, url, status: reply.statusCode, ms: milliseconds(reply.elapsedTime) }
    if (error) request.log.error({ ...line, err: error }, 'request failed')
    else request.log.info(line, 'request')
  }
}
