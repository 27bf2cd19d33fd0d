// What a route is asked and what it answers, as plain values, so that a question which reads very many rows can be handed
// to another thread.
import { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { Position } from '../database/read-model/asked.ts'
import { ProblemError } from './problems.ts'

/** What a route is asked. */
export interface Asking<Query = unknown> {
  /** The query as the schema of the route read it. */
  query: Query
  /** Path and query as they were sent. */
  url: string
  accept: string | undefined
}

/** An answer, or a part of one that is sent in parts. */
export interface Written {
  headers: Record<string, string>
  body: string | Buffer
  /** Where the next part begins; null where this is the last. */
  next: Position | null
}

/** An answer that is JSON as a whole, already written. */
export const writtenJson = (body: string): Written => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body,
  next: null,
})

/** A question that has been made out. */
export interface Prepared {
  /** How many rows are read at worst to answer it, by the counts that the read model keeps; very many are not counted to the end. */
  reads(): number
  /** The answer, or its part from there on. */
  write(from: Position | null): Written
}

/** How the questions of a route are answered. Throws the 400 where one cannot be. */
export interface Answering<Query = unknown> {
  name: string
  prepare(asking: Asking<Query>): Prepared
}

/** A question for another thread. */
export interface Task {
  name: string
  asking: Asking
  from: Position | null
}

/** Answers questions on another thread; throws the problem that it ends in. */
export interface Elsewhere {
  /** How many questions wait for their turn. */
  readonly waiting: number
  ask(task: Task, hungUp: AbortSignal): Promise<Written>
}

/** Answers a request by the route of this name. */
export type Send = (reply: FastifyReply, name: string, query: unknown) => void

/** A question that reads more rows than these is answered elsewhere: it would keep the others waiting for ten milliseconds or more. */
export const mostHere = 20_000
/** So many long answers are written at a time. */
const mostStreams = 16

type Write = (from: Position | null) => Written | Promise<Written>

async function* bodies(first: Written, write: Write): AsyncGenerator<string | Buffer> {
  let part = first
  for (;;) {
    yield part.body
    if (part.next === null) return
    await turn()
    part = await write(part.next)
  }
}

const hangUp = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController()
  raw.once('close', () => gone.abort())
  return gone.signal
}

/** What answers the requests of routes: here where few rows are read, elsewhere where there are many. */
export function sending(answerings: readonly Answering[], elsewhere: Elsewhere | null, most = mostHere): Send {
  const byName = new Map(answerings.map((answering) => [answering.name, answering]))
  let streams = 0

  /** Sends a first part, and the others as they are taken. */
  const send = (reply: FastifyReply, first: Written, write: Write): void => {
    reply.headers(first.headers)
    if (first.next === null) return void reply.send(first.body)
    if (streams >= mostStreams)
      throw new ProblemError('busy', 'Too many long answers are being sent; ask again in a moment.')
    // Of what is asked by HEAD nothing is read any further.
    const parts = reply.request.method === 'HEAD' ? [first.body] : bodies(first, write)
    // One part at a time is held ready, as it is: the socket writes text without a buffer in between.
    const stream = Readable.from(parts, { highWaterMark: 1 })
    streams += 1
    stream.once('close', () => {
      streams -= 1
    })
    reply.send(stream)
  }

  return (reply, name, query) => {
    const answering = byName.get(name)
    if (!answering) throw new RangeError(`nothing answers ${name}`)
    const { url, headers } = reply.request
    const asking = { query, url, accept: headers.accept }
    const prepared = answering.prepare(asking)
    if (elsewhere === null || prepared.reads() <= most) return send(reply, prepared.write(null), prepared.write)
    const gone = hangUp(reply)
    const ask = (from: Position | null) => elsewhere.ask({ name, asking, from }, gone)
    ask(null)
      .then((first) => send(reply, first, ask))
      .catch((error) => {
        // Who has hung up hears of nothing.
        if (!gone.aborted) reply.send(error)
      })
  }
}
