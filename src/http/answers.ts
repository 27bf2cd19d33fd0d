// Finished answers of one revision of the data, as they go out: what is asked again is neither parsed, read nor compressed again.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/** A question that was asked: its entity tag, and the answer where it is kept. */
export interface Asked {
  tag: string
  answer: Answer | null
}

export interface Answer {
  headers: Record<string, string>
  body: Buffer
  /** The same compressed, once somebody took it so. */
  compressed: Buffer | null
}

/** Bytes of an entry besides its key and its answer, about. */
const overhead = 500
/** One answer takes this part of the whole at most. */
const largestPart = 1 / 16

const sizeOf = ({ answer }: Asked, question: string): number =>
  overhead + 2 * question.length + (answer ? answer.body.length + (answer.compressed?.length ?? 0) : 0)

const compress = promisify(gzip)
/** Little is gained by more: a page shrinks to an eighth. */
const level = 5

export class Answers {
  readonly #kept: LRUCache<string, Asked>
  readonly #most: number
  readonly #compressing = new Map<Answer, Promise<Buffer>>()
  #revision = ''
  hits = 0
  misses = 0

  /** Keeps at most so many bytes; the answers that were asked for longest ago go first. */
  constructor(bytes: number) {
    this.#most = Math.floor(bytes * largestPart)
    this.#kept = new LRUCache({ maxSize: Math.max(bytes, 1), sizeCalculation: sizeOf })
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#kept.calculatedSize
  }

  /** Forgets everything where the data are of another revision than before. */
  attend(revision: string): void {
    if (revision === this.#revision) return
    this.#revision = revision
    this.#kept.clear()
  }

  /** What is known of a question; its tag is made where nothing is. */
  ask(question: string, tagOf: () => string): Asked {
    const known = this.#kept.get(question)
    if (known) return known
    const asked = { tag: tagOf(), answer: null }
    this.#kept.set(question, asked)
    return asked
  }

  /** Keeps the answer to a question that was asked of the present revision; null where it is too large, or the revision another. */
  keep(question: string, tag: string, headers: Record<string, string>, body: string | Buffer): Answer | null {
    if (this.#kept.peek(question)?.tag !== tag || body.length > this.#most) return null
    const answer = { headers, body: Buffer.from(body), compressed: null }
    this.#kept.set(question, { tag, answer })
    return answer
  }

  /** The compressed copy of an answer, which is made once though many ask at a time. */
  compressed(question: string, tag: string, answer: Answer): Promise<Buffer> {
    const making = this.#compressing.get(answer) ?? this.#compress(question, tag, answer)
    this.#compressing.set(answer, making)
    return making
  }

  async #compress(question: string, tag: string, answer: Answer): Promise<Buffer> {
    const compressed = await compress(answer.body, { level })
    this.#compressing.delete(answer)
    if (this.#kept.peek(question)?.answer === answer)
      this.#kept.set(question, { tag, answer: { ...answer, compressed } })
    return compressed
  }
}
