// `POST /v1/extract`: what a text would give, storing nothing.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { completeDocument, hashOf } from '../documents/complete.ts'
import type { Document } from '../documents/document.ts'
import { noMetadata } from '../documents/metadata.ts'
import { publisherFinder } from '../documents/publisher.ts'
import { Unreadable } from '../documents/unreadable.ts'
import { extract } from '../extract/extract.ts'
import { type Answering, type Send, writtenJson } from '../http/answering.ts'
import { Day, noParameters } from '../http/parameters.ts'
import { fault, ProblemError, problemResponses, wideProblems } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import type { World } from '../world.ts'
import { Extraction } from './extraction.ts'
import type { Known } from './resource.ts'

const example = {
  title: 'Army chief takes call from Pompeo',
  published_on: '2020-01-04',
  publisher: 'The Example Post',
  text: 'General Qamar Javed Bajwa, the Pakistani army chief, received a telephone call from US Secretary of State Mike Pompeo on Friday. "Our resolve in protecting American interests, personnel, facilities, and partners will not waver," Pompeo wrote on Twitter. Iranian commander Qassem Soleimani was killed in a US airstrike in Baghdad on Friday.',
}

/** What may be told of a text that is sent. */
export const textFields = {
  text: z.string('must be text').min(1, 'is empty').describe('The text.'),
  title: z
    .string('must be text')
    .max(1000, 'is longer than 1000 characters')
    .nullable()
    .default(null)
    .describe('Its headline.'),
  published_on: Day.nullable().default(null).describe('When it was published: what "on Friday" in it counts from.'),
  publisher: z
    .string('must be text')
    .max(200, 'is longer than 200 characters')
    .nullable()
    .default(null)
    .describe('Who published it.'),
} as const

/** A text to try things out with. */
export const exampleText = example

const ExtractRequest = z
  .strictObject({ ...textFields, text: textFields.text.describe('The text, at most 256 kB with the rest.') })
  .meta({ id: 'ExtractRequest', description: 'A text to read.', examples: [example] })
type ExtractRequest = z.output<typeof ExtractRequest>

const PlainText = z.string().meta({ description: 'The text alone.', examples: [example.text] })

/** Every span with the words that it covers, at any depth. */
function withWords(value: unknown, body: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withWords(each, body))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withWords(each, body)]))
  const { start, end } = inner
  return typeof start === 'number' && typeof end === 'number' ? { start, end, exact: body.slice(start, end) } : inner
}

const nothing = { persons: [], organisations: [], calls: [], statements: [], incidents: [] }

/** What a document says, as it is served. */
function extractionOf(document: Document, world: World): z.output<typeof Extraction> {
  const { title, publisher, published_on, kind, language, body } = document
  const said = language === 'en' ? extract(document, world) : nothing
  const read = { title, publisher, published_on, kind, language, text: body }
  return Extraction.parse({ ...Object(withWords(said, body)), document: read })
}

/** The answers of `/v1/extract`: a character of a text takes about as long as a row that is gone past. */
export const answerExtract = ({ world }: Pick<Known, 'world'>): Answering<Document> => ({
  name: 'extract',
  prepare: ({ query: document }) => ({
    reads: () => document.body.length,
    write: () => writtenJson(JSON.stringify(extractionOf(document, world))),
  }),
})

/** Adds the route. */
export function addExtract(app: FastifyInstance, world: World, send: Send): void {
  const findPublisher = publisherFinder(world)
  const documentOf = ({ text, ...metadata }: ExtractRequest): Document => {
    try {
      const origin = { path: null, key: hashOf }
      return completeDocument({ metadata: { ...noMetadata, ...metadata }, text }, origin, findPublisher)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      throw new ProblemError('invalid-body', `The text ${error.message}.`, [fault('text', error.message)])
    }
  }
  app.withTypeProvider<ZodProvider>().post(
    '/extract',
    {
      bodyLimit: 256 * 1024,
      schema: {
        operationId: 'extract',
        tags: ['extract'],
        summary: 'What a text would give; nothing is stored',
        description:
          'Paste a news report or an official readout, with the day on which it was published, and see who is named in it, who called whom, who said what and what happened, each with the words that say so and the rule that read them.',
        querystring: noParameters,
        body: {
          content: { 'application/json': { schema: ExtractRequest }, 'text/plain': { schema: PlainText } },
        },
        response: {
          200: { description: 'What the text says.', content: { 'application/json': { schema: Extraction } } },
          ...problemResponses('invalid-body', 'too-large', 'unsupported-media-type', ...wideProblems),
        },
      },
    },
    ({ body }, reply) => {
      const request = ExtractRequest.safeParse(typeof body === 'string' ? { text: body } : body)
      if (!request.success)
        throw new ProblemError('invalid-body', 'The body is missing.', [fault('body', 'is missing')])
      send(reply, 'extract', documentOf(request.data))
    },
  )
}
