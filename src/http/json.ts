import type { FastifyReply } from 'fastify'

/** Sends JSON that is already written: it passes by the serialiser, so it must have been checked before. */
export const sendJson = (reply: Pick<FastifyReply, 'header' | 'send'>, json: string): void => {
  reply.header('content-type', 'application/json; charset=utf-8')
  reply.send(json)
}
