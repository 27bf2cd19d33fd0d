import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { type Answering, type Elsewhere, sending, type Written } from '../../src/http/answering.ts'
import { answerProblems, ProblemError } from '../../src/http/problems.ts'

/** Three parts of an answer, of so many rows. */
const counting = (reads: number): Answering => ({
  name: 'count',
  prepare: () => ({
    reads: () => reads,
    write: (from) => partAfter(from?.key ?? 0, 'here'),
  }),
})

const partAfter = (key: number, where: string): Written => ({
  headers: { 'content-type': 'text/plain' },
  body: `${where} ${key};`,
  next: key < 2 ? { key: key + 1, value: null } : null,
})

const elsewhere: Elsewhere = {
  waiting: 0,
  ask: async ({ from }) => partAfter(from?.key ?? 0, 'elsewhere'),
}

let app: FastifyInstance | undefined
afterEach(() => app?.close())

/** A server of one route that counts. */
function serving(reads: number, there: Elsewhere | null) {
  app = Fastify()
  answerProblems(app)
  const send = sending([counting(reads)], there)
  app.get('/count', (_request, reply) => send(reply, 'count', {}))
  return app
}

describe('a question', () => {
  test.for([
    [20_000, elsewhere, 'here 0;here 1;here 2;'],
    [20_001, elsewhere, 'elsewhere 0;elsewhere 1;elsewhere 2;'],
    [1_000_000, null, 'here 0;here 1;here 2;'],
  ] as const)('of %d rows is answered where it should, in parts', async ([reads, there, body]) => {
    expect((await serving(reads, there).inject('/count')).body).toBe(body)
  })

  test('asked by HEAD has the headers and no body', async () => {
    const { statusCode, headers, body } = await serving(1, null).inject({ method: 'HEAD', url: '/count' })
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/plain', ''])
  })

  test('that ends in a problem elsewhere is answered with it', async () => {
    const busy = { waiting: 16, ask: () => Promise.reject(new ProblemError('busy', 'Too many are waiting.')) }
    const { statusCode, headers, body } = await serving(20_001, busy).inject('/count')
    expect([statusCode, headers['retry-after'], JSON.parse(body).type]).toEqual([503, '5', 'urn:readout:problem:busy'])
  })
})
