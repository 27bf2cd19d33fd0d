// Threads for questions that read very many rows: they are answered in the order in which they were asked, few at a time and
// not for ever. SQLite cannot interrupt a statement here, so a question that takes too long ends with its thread, which is
// replaced. No kept pool does all of that: of piscina's questions those that can be cut short pass by its bounded queue, and
// overtake one another.
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

/** A task that waits for a thread, or for its answer. */
interface Question {
  task: Task
  answered(reply: Reply): void
  failed(reason: unknown): void
}

// Long answers ask for thousands of parts, one after the other. So nothing here is made anew for each of them that would be
// told of by weak references, as abort controllers and `once` with a signal are: those stay until all memory is gone through.
export class Threads implements Elsewhere {
  readonly #begin: () => Worker
  readonly #limits: ThreadLimits
  readonly #all = new Set<Worker>()
  readonly #idle: Worker[] = []
  readonly #asked = new Map<Worker, Question>()
  #waiting: Question[] = []

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
    let cutShort = () => {}
    let late: NodeJS.Timeout | undefined
    try {
      const reply = await new Promise<Reply>((answered, failed) => {
        const question: Question = { task, answered, failed }
        cutShort = () => this.#giveUp(question, hungUp.reason)
        hungUp.addEventListener('abort', cutShort)
        late = setTimeout(() => this.#giveUp(question, tooSlow()), this.#limits.longest)
        this.#take(question)
      })
      return writtenOf(reply)
    } finally {
      clearTimeout(late)
      hungUp.removeEventListener('abort', cutShort)
    }
  }

  /** Ends all threads; who waits hears of it. */
  async close(): Promise<void> {
    const [waiting, threads] = [this.#waiting, [...this.#all]]
    this.#waiting = []
    for (const { failed } of waiting) failed(new Error('the threads were ended'))
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  #start(): Worker {
    const thread = this.#begin()
    this.#all.add(thread)
    thread.on('message', (reply: Reply) => this.#hear(thread, reply))
    thread.on('error', (error) => this.#drop(thread, isOutOfMemory(error) ? tooSlow() : error))
    thread.on('exit', () => this.#drop(thread, new Error('a thread ended before it had answered')))
    thread.unref()
    return thread
  }

  #give(thread: Worker, question: Question): void {
    this.#asked.set(thread, question)
    thread.postMessage(question.task)
  }

  /** Gives the question to a thread that has nothing to do, or lets it wait, in the order of asking. */
  #take(question: Question): void {
    const thread = this.#idle.pop() ?? (this.#all.size < this.#limits.threads ? this.#start() : null)
    if (thread) this.#give(thread, question)
    else this.#waiting.push(question)
  }

  #hear(thread: Worker, reply: Reply): void {
    this.#asked.get(thread)?.answered(reply)
    this.#asked.delete(thread)
    const next = this.#waiting.shift()
    if (next) this.#give(thread, next)
    else this.#idle.push(thread)
  }

  /** Ends a thread, with the question that it has; who has waited longest gets one in its place. */
  #drop(thread: Worker, reason: unknown): void {
    if (!this.#all.delete(thread)) return
    const at = this.#idle.indexOf(thread)
    if (at >= 0) this.#idle.splice(at, 1)
    this.#asked.get(thread)?.failed(reason)
    this.#asked.delete(thread)
    void thread.terminate()
    const next = this.#waiting.shift()
    if (next) this.#give(this.#start(), next)
  }

  #giveUp(question: Question, reason: unknown): void {
    const at = this.#waiting.indexOf(question)
    if (at >= 0) {
      this.#waiting.splice(at, 1)
      question.failed(reason)
      return
    }
    for (const [thread, asked] of this.#asked) if (asked === question) this.#drop(thread, reason)
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
