// Threads for questions that read very many rows: they are answered in the order in which they were asked, few at a time and
// not for ever. SQLite cannot interrupt a statement here, so a question that takes too long ends with its thread, which is
// replaced. No kept pool does all of that: of piscina's questions those that can be cut short pass by its bounded queue, and
// overtake one another.
import { once } from 'node:events'
import type { MessagePort, Worker } from 'node:worker_threads'
import type { Answering, Elsewhere, Task, Written } from './answering.ts'
import { type Fault, ProblemError, type ProblemKind } from './problems.ts'
import { type SqlTime, sqlTiming } from './timing.ts'

/** What a thread gives back: an answer with its bytes or text, the problem that the question ends in, or what failed. */
type Reply =
  | (Omit<Written, 'body'> & { body: string | Uint8Array<ArrayBuffer> })
  | { problem: ProblemKind; detail: string; faults: Fault[] }
  | { failure: string }

export interface ThreadLimits {
  /** So many questions are answered at a time. */
  threads: number
  /** So many wait; what is asked beyond is refused. */
  waiting: number
  /** Milliseconds after which a question is given up, waiting included. */
  longest: number
}

const tooSlow = () =>
  new ProblemError('too-slow', 'The question reads too many rows: narrow it by dates or other filters.')

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** The answer in a reply; throws the problem. */
function writtenOf(reply: Reply): Written {
  if ('problem' in reply) throw new ProblemError(reply.problem, reply.detail, reply.faults)
  if ('failure' in reply) throw new Error(reply.failure)
  if (typeof reply.body === 'string') return { ...reply, body: reply.body }
  const { buffer, byteOffset, byteLength } = reply.body
  return { ...reply, body: Buffer.from(buffer, byteOffset, byteLength) }
}

async function endOf(thread: Worker, signal: AbortSignal): Promise<never> {
  await once(thread, 'exit', { signal })
  throw new Error('a thread ended before it had answered')
}

export class Threads implements Elsewhere {
  readonly #begin: () => Worker
  readonly #limits: ThreadLimits
  readonly #idle: Worker[] = []
  readonly #waiting: ((thread: Worker) => void)[] = []
  readonly #all = new Set<Worker>()

  /** `begin` starts a thread that answers tasks; none is started before it is needed. */
  constructor(begin: () => Worker, limits: ThreadLimits) {
    this.#begin = begin
    this.#limits = limits
  }

  /** How many questions wait for a thread. */
  get waiting(): number {
    return this.#waiting.length
  }

  async ask(task: Task, hungUp: AbortSignal): Promise<Written> {
    // The further parts of a long answer wait their turn; it was let in when it began.
    if (task.from === null && this.#waiting.length >= this.#limits.waiting)
      throw new ProblemError('busy', 'Too many wide questions are being answered; ask again in a moment.')
    const ending = new AbortController()
    const cutShort = () => ending.abort(hungUp.reason)
    hungUp.addEventListener('abort', cutShort)
    const late = setTimeout(() => ending.abort(tooSlow()), this.#limits.longest)
    try {
      return writtenOf(await this.#reply(await this.#free(ending.signal), task, ending.signal))
    } finally {
      clearTimeout(late)
      ending.abort()
      hungUp.removeEventListener('abort', cutShort)
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#all, (thread) => thread.terminate()))
  }

  #start(): Worker {
    const thread = this.#begin()
    this.#all.add(thread)
    // Who waits for an answer hears of it as well.
    for (const end of ['error', 'exit']) thread.on(end, () => this.#drop(thread))
    thread.unref()
    return thread
  }

  #drop(thread: Worker): void {
    this.#all.delete(thread)
    const at = this.#idle.indexOf(thread)
    if (at >= 0) this.#idle.splice(at, 1)
    void thread.terminate()
  }

  /** A thread that has nothing to do, in the order of asking. */
  #free(ended: AbortSignal): Worker | Promise<Worker> {
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#all.size < this.#limits.threads) return this.#start()
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve)
      const leave = () => {
        const at = this.#waiting.indexOf(resolve)
        if (at >= 0) this.#waiting.splice(at, 1)
        reject(ended.reason)
      }
      ended.addEventListener('abort', leave, { once: true })
    })
  }

  async #reply(thread: Worker, task: Task, ended: AbortSignal): Promise<Reply> {
    try {
      const replied = Promise.race([once(thread, 'message', { signal: ended }), endOf(thread, ended)])
      thread.postMessage(task)
      const [reply]: Reply[] = await replied
      if (reply === undefined) throw new RangeError('a thread answered nothing')
      return reply
    } catch (error) {
      this.#drop(thread)
      if (isOutOfMemory(error)) throw tooSlow()
      throw ended.aborted ? ended.reason : error
    } finally {
      this.#handOver(thread)
    }
  }

  /** Gives the thread, or one in its place, to who has waited longest. */
  #handOver(thread: Worker): void {
    const next = this.#waiting.shift()
    const standing = this.#all.has(thread)
    if (next) next(standing ? thread : this.#start())
    else if (standing) this.#idle.push(thread)
  }
}

const encoder = new TextEncoder()

/**
 * Whole answers go over as bytes, which costs the server's own thread nothing. Parts go as text: bytes lie outside of the
 * heap, so that those of a hundred parts already sent would wait there to be collected.
 */
function replyTo(answering: Answering | undefined, { name, asking, from }: Task, sqlTime: SqlTime): Reply {
  try {
    if (!answering) return { failure: `nothing answers ${name}` }
    const begun = sqlTime()
    const { headers, body, next } = answering.prepare(asking).write(from)
    const text = body.toString()
    const timed = { ...headers, 'server-timing': sqlTiming(sqlTime() - begun) }
    return { headers: timed, body: from === null && next === null ? encoder.encode(text) : text, next }
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.kind, detail: error.message, faults: error.faults }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Answers the tasks that come through a port: what a thread does. */
export function answerTasks(port: MessagePort, answerings: readonly Answering[], sqlTime: SqlTime): void {
  const byName = new Map(answerings.map((answering) => [answering.name, answering]))
  port.on('message', (task: Task) => {
    const reply = replyTo(byName.get(task.name), task, sqlTime)
    const bytes = 'body' in reply && typeof reply.body !== 'string' ? [reply.body.buffer] : []
    port.postMessage(reply, bytes)
  })
}
