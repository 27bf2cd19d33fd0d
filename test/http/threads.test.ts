import { once } from 'node:events'
import { MessageChannel, Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import type { Answering, Task } from '../../src/http/answering.ts'
import { ProblemError } from '../../src/http/problems.ts'
import { answerTasks, Threads } from '../../src/http/threads.ts'

/** A thread that answers with its number; or as it is told: never, with a problem, a failure, or by ending. */
const thread = `
  const { parentPort, threadId } = require('node:worker_threads')
  const replies = {
    number: () => ({ headers: {}, body: new TextEncoder().encode(String(threadId)), next: null }),
    problem: () => ({ problem: 'invalid-parameters', detail: 'q has no word', faults: [] }),
    failure: () => ({ failure: 'no such table' }),
    never: () => { for (;;); },
    end: () => process.exit(1),
  }
  parentPort.on('message', ({ name }) => parentPort.postMessage(replies[name]()))`

const opened: Threads[] = []
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close()
})

function threadsOf(limits: { threads?: number; waiting?: number; longest?: number } = {}) {
  const threads = new Threads(() => new Worker(thread, { eval: true }), {
    ...{ threads: 1, waiting: 16, longest: 20_000 },
    ...limits,
  })
  opened.push(threads)
  const ask = async (name: string, { from = null, hungUp = new AbortController().signal }: Partial<Asked> = {}) => {
    const { body } = await threads.ask({ name, asking: { query: {}, url: '', accept: undefined }, from }, hungUp)
    return body.toString()
  }
  return ask
}
interface Asked extends Pick<Task, 'from'> {
  hungUp: AbortSignal
}

const kindOf = (asked: Promise<string>) =>
  asked.catch((error: unknown) => (error instanceof ProblemError ? error.kind : String(error)))

describe('questions for other threads', () => {
  test('are answered in the order in which they were asked, by as many threads as there may be', async () => {
    const ask = threadsOf()
    const done: number[] = []
    const asked = Array.from({ length: 8 }, (_, number) => ask('number').then((by) => [done.push(number), by].at(1)))
    expect(new Set(await Promise.all(asked)).size).toBe(1)
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    const two = threadsOf({ threads: 2 })
    expect(new Set(await Promise.all([two('number'), two('number')])).size).toBe(2)
  })

  test('are refused where too many wait, but for the further parts of an answer that has begun', async () => {
    const ask = threadsOf({ waiting: 2 })
    const further = { from: { key: 1, value: null } }
    const asked = [ask('number'), ask('number'), ask('number'), ask('number'), ask('number', further)].map(kindOf)
    const [number = ''] = await Promise.all(asked)
    expect(await Promise.all(asked)).toEqual([number, number, number, 'busy', number])
  })

  test('are given up after a time with their thread, and the next is answered by another', async () => {
    const ask = threadsOf({ longest: 1500 })
    const first = await ask('number')
    const [never, waiting] = await Promise.all([kindOf(ask('never')), kindOf(ask('number'))])
    expect([never, waiting]).toEqual(['too-slow', 'too-slow'])
    expect(await ask('number')).not.toBe(first)
  })

  test('are given up where nobody waits for the answer any more', async () => {
    const ask = threadsOf()
    const [running, queued] = [new AbortController(), new AbortController()]
    const asked = [ask('never', { hungUp: running.signal }), ask('number', { hungUp: queued.signal }), ask('number')]
    queued.abort(new Error('gone'))
    await expect(asked[1]).rejects.toThrow('gone')
    running.abort(new Error('gone'))
    await expect(asked[0]).rejects.toThrow('gone')
    expect(await asked[2]).toMatch(/^\d+$/)
  })

  test('end in the problem or the failure of the thread, which answers the next', async () => {
    const ask = threadsOf()
    const first = await ask('number')
    expect(await kindOf(ask('problem'))).toBe('invalid-parameters')
    expect(await kindOf(ask('failure'))).toBe('Error: no such table')
    expect(await ask('number')).toBe(first)
  })

  test('of a thread that ends are failures, and the next is answered by another', async () => {
    const ask = threadsOf()
    const asked = [ask('end'), ask('number')].map(kindOf)
    expect((await Promise.all(asked)).map((answer) => answer.replace(/\d+/, 'N'))).toEqual([
      'Error: a thread ended before it had answered',
      'N',
    ])
  })
})

describe('a thread', () => {
  /** Texts that are told by themselves, and such as are parts of one. */
  const telling: Answering = {
    name: 'tell',
    prepare: ({ query }) => ({
      reads: () => 0,
      write: (from) => ({
        headers: {},
        body: `Köln → 東京 ${from?.key ?? 0}`,
        next: query === 'all' && from === null ? { key: 1, value: null } : null,
      }),
    }),
  }

  test.for([
    ['a whole answer as bytes', 'one', null, new TextEncoder().encode('Köln → 東京 0')],
    ['the first part of an answer as text', 'all', null, 'Köln → 東京 0'],
    ['the last part of an answer as text', 'all', { key: 1, value: null }, 'Köln → 東京 1'],
  ] as const)('gives %s', async ([, query, from, body]) => {
    const { port1, port2 } = new MessageChannel()
    answerTasks(port2, [telling], () => 0)
    const replied = once(port1, 'message')
    port1.postMessage({ name: 'tell', asking: { query, url: '', accept: undefined }, from })
    const [reply] = await replied
    port1.close()
    expect(reply.body).toEqual(body)
  })
})
