// Threads that read documents ahead of the one that writes what they say.
import { Worker } from 'node:worker_threads'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import { main } from '../installation.ts'
import { transactionLimit } from './transaction.ts'

/**
 * What a thread is started with. It says `null` when it is ready, is given documents, and answers each in turn: with its
 * extraction as JSON, which is cheaper to hand over than the value, or why it cannot be read.
 */
export interface ReaderProgram {
  url: URL
  argv: string[]
}
export type Answer = { json: string } | { reason: string }

export const readerCommand = 'read-for-ingest'
const program: ReaderProgram = { url: main, argv: [readerCommand] }

/** Most documents, and most text of them in UTF-16 code units, that wait to be written: two transactions, so that no thread waits for one. */
const mostWaiting = 2 * transactionLimit.documents
const longestWaiting = 2 * transactionLimit.length

/**
 * MiB for what a thread has just made: twice what threads usually have, as documents read side by side are all in use at
 * once. Half as many collections: one for every 24 documents of 2.5 kB, not for every 12.
 */
const young = 96

export interface ReadersOptions {
  threads: number
  /** Documents that are left to who writes before the first thread is started: a few are read sooner than a thread starts. */
  after: number
  /** `readout` itself unless given. */
  program?: ReaderProgram
}

interface Asked {
  document: Document
  resolve: (json: string) => void
  reject: (error: Error) => void
}

/** A thread, with what it was given and has not answered, in that order. */
interface Thread {
  worker: Worker
  asked: Asked[]
  length: number
  isReady: boolean
}

/** The one bridge from JSON that a thread of this program wrote; it is checked as every extraction is. */
const extractionOf = (json: string): Extraction => JSON.parse(json)

export class Readers {
  readonly #options: ReadersOptions
  readonly #threads = new Set<Thread>()
  /** As JSON until it is their turn: what waits is one text each, of which the collector of garbage has nothing to look through. */
  readonly #answers = new WeakMap<Document, Promise<string>>()
  #fault: Error | null = null

  constructor(options: ReadersOptions) {
    this.#options = options
  }

  /**
   * The same documents in the same order, those that are `needed` given to a thread well before their turn. Throws where
   * threads cannot run.
   */
  async *ahead(documents: AsyncIterable<Document>, needed: (document: Document) => boolean): AsyncGenerator<Document> {
    const { after } = this.#options
    const waiting: Document[] = []
    let alone = 0
    let length = 0
    for await (const document of documents) {
      if (alone < after) {
        alone += Number(needed(document))
        yield document
        continue
      }
      if (needed(document)) this.#ask(document)
      waiting.push(document)
      length += document.body.length
      while (waiting.length > mostWaiting || (length > longestWaiting && waiting.length > 1)) {
        const first = waiting.shift()
        if (!first) break
        length -= first.body.length
        yield* this.#unlessFaulty(first)
      }
    }
    for (const document of waiting) yield* this.#unlessFaulty(document)
  }

  /** What a document says that was given ahead; undefined of any other. Rejects where it cannot be read. */
  read(document: Document): Promise<Extraction> | undefined {
    return this.#answers.get(document)?.then(extractionOf)
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    const workers = [...this.#threads].map(({ worker }) => worker)
    this.#threads.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }

  *#unlessFaulty(document: Document) {
    if (this.#fault) throw this.#fault
    yield document
  }

  #ask(document: Document): void {
    while (this.#threads.size < this.#options.threads && !this.#fault) this.#start()
    const answer = new Promise<string>((resolve, reject) => this.#give({ document, resolve, reject }))
    // Who asks for it is told; a run that ends before does not ask.
    answer.catch(() => {})
    this.#answers.set(document, answer)
  }

  /** Gives a document to the thread that has least to read. */
  #give(asked: Asked): void {
    let least: Thread | undefined
    for (const thread of this.#threads) if (!least || thread.length < least.length) least = thread
    if (!least) {
      asked.reject(this.#fault ?? new Error('no thread reads'))
      return
    }
    least.asked.push(asked)
    least.length += asked.document.body.length
    least.worker.postMessage(asked.document)
  }

  #start(): void {
    const { url, argv } = this.#options.program ?? program
    const thread: Thread = {
      worker: new Worker(url, { argv, resourceLimits: { maxYoungGenerationSizeMb: young } }),
      asked: [],
      length: 0,
      isReady: false,
    }
    let reason: string | null = null
    thread.worker.on('message', (answer: Answer | null) => this.#take(thread, answer))
    thread.worker.on('error', (error) => {
      reason = error.message
    })
    thread.worker.on('exit', (code) => this.#ended(thread, reason ?? `exit code ${code}`))
    this.#threads.add(thread)
  }

  #take(thread: Thread, answer: Answer | null): void {
    if (answer === null) {
      thread.isReady = true
      return
    }
    const asked = thread.asked.shift()
    if (!asked) return
    thread.length -= asked.document.body.length
    if ('json' in answer) asked.resolve(answer.json)
    else asked.reject(new Error(answer.reason))
  }

  /** A thread ended that nobody ended: what it was reading did that. Another one takes its place and reads the rest. */
  #ended(thread: Thread, reason: string): void {
    if (!this.#threads.delete(thread)) return
    if (!thread.isReady) this.#fault = new Error(`a thread that reads documents could not start: ${reason}`)
    const [blamed, ...rest] = thread.asked
    blamed?.reject(new Error(`the thread that read it ended: ${reason}`))
    if (rest.length > 0 && !this.#fault) this.#start()
    for (const asked of rest) this.#give(asked)
  }
}
