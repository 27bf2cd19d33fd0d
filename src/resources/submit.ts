// `POST /v1/documents`: a document goes in over HTTP, as `readout ingest` would take it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isBusy } from '../database/open.ts'
import { completeDocument, hashOf } from '../documents/complete.ts'
import type { Document } from '../documents/document.ts'
import { firstFault, Metadata } from '../documents/metadata.ts'
import { publisherFinder } from '../documents/publisher.ts'
import { Unreadable } from '../documents/unreadable.ts'
import { requireToken } from '../http/bearer.ts'
import { noParameters } from '../http/parameters.ts'
import { fault, ProblemError, problemResponses } from '../http/problems.ts'
import type { ZodProvider } from '../http/zod.ts'
import { documentKinds } from '../vocabulary.ts'
import { DocumentItem, documentItem } from './document-item.ts'
import { exampleText, textFields } from './extract.ts'
import type { Served } from './list.ts'

/** What became of a document: refused, with the reason, or in the database. */
export type Taken = { id: string; written: 'added' | 'changed' | 'unchanged' } | { refused: string }

/** Writing over HTTP: who may, how much, and what takes a document into the database. */
export interface Writing {
  token: string | null
  /** The most bytes of a body. */
  most: number
  take(document: Document): Promise<Taken>
}

const words = (most: number) => z.string('must be text').max(most, `is longer than ${most} characters`).nullable()

const DocumentRequest = z
  .strictObject({
    ...textFields,
    url: words(2000).default(null).describe('Its address: what it is known by.'),
    id: words(300).default(null).describe('What it is known by where it has no address; else its text is.'),
    kind: z.enum(documentKinds).nullable().default(null).describe('What kind of text; found out unless given.'),
    language: words(35).default(null).describe('ISO 639-1; found out unless given. Only `en` is read for events.'),
  })
  .meta({ id: 'DocumentRequest', description: 'A document to take in.', examples: [exampleText] })
type DocumentRequest = z.output<typeof DocumentRequest>

const Written = DocumentItem.extend({
  written: z
    .enum(['added', 'changed', 'unchanged'])
    .describe('`changed`: what stood there by its address or id said something else. `unchanged`: it stood there so.'),
}).meta({ id: 'WrittenDocument', description: 'A document that was taken in, with everything that was read from it.' })

/** The document of a request; throws the 400 where it is none. */
function documentOf({ text, id, ...said }: DocumentRequest, find: ReturnType<typeof publisherFinder>): Document {
  const metadata = Metadata.safeParse(said)
  if (!metadata.success) {
    const { field, message } = firstFault(metadata.error)
    throw new ProblemError('invalid-body', message, [fault(field, message)])
  }
  try {
    return completeDocument({ metadata: metadata.data, text }, { path: null, key: (body) => id ?? hashOf(body) }, find)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new ProblemError('invalid-body', `The text ${error.message}.`, [fault('text', error.message)])
  }
}

async function taken(writing: Writing, document: Document) {
  try {
    return await writing.take(document)
  } catch (error) {
    if (!isBusy(error)) throw error
    throw new ProblemError('busy', 'Another writer holds the database; send it again in a moment.')
  }
}

const responses = {
  200: {
    description: 'It stood there, as it is or with other words.',
    content: { 'application/json': { schema: Written } },
  },
  201: {
    description: 'It was added.',
    headers: { location: { type: 'string', description: 'Where it is.' } },
    content: { 'application/json': { schema: Written } },
  },
  ...problemResponses(
    ...(['invalid-parameters', 'invalid-body', 'unauthorised', 'writing-is-off'] as const),
    ...(['too-large', 'unsupported-media-type', 'busy'] as const),
  ),
}

/** Adds the route. */
export function addSubmit(app: FastifyInstance, served: Served, writing: Writing): void {
  const find = publisherFinder(served.world)
  app.withTypeProvider<ZodProvider>().post(
    '/documents',
    {
      bodyLimit: writing.most,
      // Before the body is read.
      onRequest: async (request) => requireToken(request, writing.token),
      schema: {
        operationId: 'addDocument',
        tags: ['documents'],
        summary: 'Take a document in',
        description:
          'Stores the document and what is read from it, and brings every row up to date. The same document again changes nothing; the same address or id with other words replaces what it said. Needs the token that the server was started with; without one nothing can be written.',
        security: [{ token: [] }],
        querystring: noParameters,
        body: DocumentRequest,
        response: responses,
      },
    },
    async ({ body }, reply) => {
      const outcome = await taken(writing, documentOf(body, find))
      if ('refused' in outcome)
        throw new ProblemError('invalid-body', `The document ${outcome.refused}.`, [fault('text', outcome.refused)])
      const { id, written } = outcome
      if (written === 'added') reply.code(201).header('location', `/v1/documents/${id}`)
      const item = documentItem(served, id)
      if (!item) throw new Error(`document ${id} was taken in and is not there`)
      return { ...item, written }
    },
  )
}
