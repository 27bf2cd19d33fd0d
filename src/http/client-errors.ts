// Requests that never become one: too long, too slow, or no HTTP at all.
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type Problem, problem, problemType } from './problems.ts'

/** What Node says of a request that it cannot hand on, by its code. */
const notHandedOn: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: problem('too-long', 'Path, query and headers together are longer than 16 kB.'),
  ERR_HTTP_REQUEST_TIMEOUT: problem('timed-out', 'The request had not come to its end after a minute.'),
}
const notRead = problem('invalid-request', 'What was sent is not HTTP that can be read.')

/** Answers what is not HTTP as a problem too, then hangs up. */
export function answerClientError({ code }: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) return
  const answer = notHandedOn[code ?? ''] ?? notRead
  const body = JSON.stringify(answer)
  const head = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\ncontent-type: ${problemType}\r\ncontent-length: ${Buffer.byteLength(body)}`
  socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`)
}
