// The whole API over a database: plugins and routes in the order in which they take effect. Nothing listens here.
import type { Socket } from 'node:net'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import manifest from '../package.json' with { type: 'json' }
import type { Connection } from './database/open.ts'
import { setHeaders } from './http/headers.ts'
import { answerTheRest } from './http/methods.ts'
import { describeApi, documentationPath, serveDocumentation } from './http/openapi.ts'
import { answerProblems, problem, problemOf, problemType, sendProblem } from './http/problems.ts'
import { serializerCompiler, validatorCompiler } from './http/zod.ts'
import { addCatalogue, addHealth } from './resources/catalogue.ts'
import { addChanges } from './resources/changes.ts'
import { countriesOf } from './resources/countries.ts'
import { addDocumentItem } from './resources/document-item.ts'
import { addDuplicates } from './resources/duplicates.ts'
import type { Serving } from './resources/evidence.ts'
import { addExtract } from './resources/extract.ts'
import { addItem } from './resources/item.ts'
import { addList, type Served } from './resources/list.ts'
import { listingOf } from './resources/listing.ts'
import { resources } from './resources/projections.ts'
import type { World } from './world.ts'

export interface AppOptions {
  world: World
  /** What of the documents' texts is served: all, or only quoted words. */
  text?: Serving
  logger?: FastifyServerOptions['logger']
}

const description = `Who spoke to whom, who said what, what happened, and in which words of which source.

Every row leads to the words that it was read from: ask for one row, and \`evidence\` has the exact characters of each document.

Lists answer \`{ data, page, total, meta }\`; \`page.next\` is the path of the next page. Dates are ISO 8601, as precise as the texts tell.

Everything was read by rules, which err: believe a row when you have read its words.`

/** Answers what is not HTTP as a problem too, then hangs up. */
function answerClientError(_error: Error, socket: Socket): void {
  if (!socket.writable) return
  const body = JSON.stringify(problem('invalid-request', 'What was sent is not HTTP that can be read.'))
  const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: ${problemType}\r\ncontent-length: ${Buffer.byteLength(body)}`
  socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`)
}

/** The API over an open and migrated database, ready to listen or to be asked by `inject`. */
export async function buildApp(
  connection: Connection,
  { world, text = 'full', logger = false }: AppOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, problemOf(error)),
    clientErrorHandler: answerClientError,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  setHeaders(app, documentationPath)
  answerProblems(app)
  const answerRest = answerTheRest(app)
  const tags = resources.map(({ name, about }) => ({ name, description: about }))
  await describeApi(app, {
    title: 'Readout',
    version: manifest.version,
    description,
    tags: [
      ...tags,
      { name: 'duplicates', description: 'Rows that may be one, with what speaks for and against it.' },
      { name: 'changes', description: 'What happened to every row, and why.' },
      { name: 'extract', description: 'Try it on a text of your own: what would be read from it, storing nothing.' },
      { name: 'catalogue', description: 'What there is, and whether the server is well.' },
    ],
  })
  const served: Served = { connection, countries: countriesOf(world), places: world.places, serving: text }
  await app.register(async (api) => addRoutes(api, served, world), { prefix: '/v1' })
  addHealth(app, connection)
  await serveDocumentation(app)
  answerRest()
  return app
}

function addRoutes(api: FastifyInstance, served: Served, world: World): void {
  addCatalogue(api, served.connection, manifest.version)
  for (const resource of resources) {
    addList(api, listingOf(resource), served)
    if (resource.name === 'documents') addDocumentItem(api, served)
    else addItem(api, resource, served)
  }
  addDuplicates(api, served)
  addChanges(api, served)
  addExtract(api, world)
}
