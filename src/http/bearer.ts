import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { fault, ProblemError } from './problems.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Throws the 401 where a request does not bear the token, the 403 where there is none to bear. */
export function requireToken({ headers }: FastifyRequest, token: string | null): void {
  if (token === null)
    throw new ProblemError(
      'writing-is-off',
      'The server was started without a token: nothing can be written over HTTP. Set READOUT_TOKEN to allow it.',
    )
  const [, borne] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  // Compared by their digests, in a time that tells nothing of either.
  if (borne !== undefined && timingSafeEqual(digest(borne), digest(token))) return
  const reason = borne === undefined ? 'bears no token: "Authorization: Bearer TOKEN"' : 'bears another token'
  throw new ProblemError('unauthorised', `The request ${reason}.`, [fault('authorization', reason)])
}
