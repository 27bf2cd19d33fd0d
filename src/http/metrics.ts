// `GET /metrics`: what Prometheus collects of this process and of the database.
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import type { Answers } from './answers.ts'
import { noParameters } from './parameters.ts'
import { problemResponses } from './problems.ts'
import type { ZodProvider } from './zod.ts'

/** What is read when metrics are asked for. */
export interface Figures {
  /** How often the database was written to. */
  revision(): number
  /** How many rows each resource has. */
  rows(): { resource: string; rows: number }[]
  answers: Answers
  /** How many wide questions wait for their turn. */
  waiting(): number
}

/** Upper ends of durations in seconds: a kept answer takes a tenth of a millisecond, a wide question half a minute. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

let processes: Registry | undefined

/** The metrics of the process itself: one set, however many apps it has. */
function ofProcess(): Registry {
  if (!processes) {
    processes = new Registry()
    collectDefaultMetrics({ register: processes })
  }
  return processes
}

/** The metrics of the database and of what is kept of it, each read when it is asked for. */
function ofData(register: Registry, { revision, rows, answers, waiting }: Figures): void {
  const gauge = (name: string, help: string, read: () => number) => {
    const made: Gauge = new Gauge({ name, help, registers: [register], collect: () => made.set(read()) })
  }
  const counter = (name: string, help: string, read: () => number) => {
    const collect = () => {
      made.reset()
      made.inc(read())
    }
    const made: Counter = new Counter({ name, help, registers: [register], collect })
  }
  gauge('readout_revision', 'How often the database was written to.', revision)
  gauge('readout_questions_waiting', 'Wide questions that wait for a thread to answer them.', waiting)
  gauge('readout_cache_bytes', 'Memory that finished answers take, in bytes.', () => answers.bytes)
  counter('readout_cache_hits_total', 'Requests whose answer stood ready.', () => answers.hits)
  counter('readout_cache_misses_total', 'Requests whose answer had to be made.', () => answers.misses)
  const stored: Gauge<'resource'> = new Gauge({
    ...{ name: 'readout_rows', help: 'Rows of each resource.', labelNames: ['resource'], registers: [register] },
    collect: () => {
      for (const { resource, rows: count } of rows()) stored.set({ resource }, count)
    },
  })
}

/** Times the requests of all routes registered from now on, by route, method and status. */
function timeRequests(app: FastifyInstance, register: Registry): void {
  const duration = new Histogram({
    ...{ name: 'readout_http_request_duration_seconds', help: 'How long requests took until they were answered.' },
    ...{ labelNames: ['route', 'method', 'status'], buckets, registers: [register] },
  })
  app.addHook('onResponse', ({ routeOptions, method }, { statusCode, elapsedTime }, done) => {
    // The pattern of the path, never what was asked: clients cannot make up series.
    duration.observe({ route: routeOptions.url ?? 'none', method, status: statusCode }, elapsedTime / 1000)
    done()
  })
}

/** Adds `/metrics`, and counts what all routes registered from now on answer. */
export function addMetrics(app: FastifyInstance, figures: Figures): void {
  const register = new Registry()
  ofData(register, figures)
  timeRequests(app, register)
  app.withTypeProvider<ZodProvider>().get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        tags: ['catalogue'],
        summary: 'Metrics for Prometheus',
        description:
          'Requests by route, method and status with how long they took, rows, revision, kept answers and waiting questions; and the process: memory, processor time, delays of its event loop. Each process of several tells of itself.',
        querystring: noParameters,
        response: {
          200: {
            description: 'The metrics, in the text format of Prometheus.',
            content: { 'text/plain; version=0.0.4': { schema: z.string() } },
          },
          ...problemResponses('invalid-parameters'),
        },
      },
    },
    async (_request, reply) => {
      const parts = await Promise.all([register.metrics(), ofProcess().metrics()])
      return reply.type(register.contentType).send(parts.join('\n'))
    },
  )
}
