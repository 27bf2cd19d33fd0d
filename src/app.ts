// The whole API over a database: plugins and routes in the order in which they take effect. Nothing listens here.
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import manifest from '../package.json' with { type: 'json' }
import { type Connection, sqlTime } from './database/open.ts'
import { countOf } from './database/read-model/terms.ts'
import { revisionNumber, revisionOf } from './database/revision.ts'
import { type Elsewhere, mostHere, type Send, sending } from './http/answering.ts'
import { Answers } from './http/answers.ts'
import { cacheAnswers, compressedFrom } from './http/caching.ts'
import { answerClientError } from './http/client-errors.ts'
import { setHeaders } from './http/headers.ts'
import { oneLogger, RequestLog, requestId } from './http/log.ts'
import { answerTheRest } from './http/methods.ts'
import { addMetrics } from './http/metrics.ts'
import { describeApi, documentationPath, serveDocumentation } from './http/openapi.ts'
import { answerProblems, problemOf, sendProblem } from './http/problems.ts'
import { tellTimes } from './http/timing.ts'
import { serializerCompiler, validatorCompiler } from './http/zod.ts'
import { answeringsOf } from './resources/answerings.ts'
import { addCatalogue, addHealth } from './resources/catalogue.ts'
import { addChanges } from './resources/changes.ts'
import { countriesOf } from './resources/countries.ts'
import { addCountries } from './resources/country-list.ts'
import { addDocumentItem } from './resources/document-item.ts'
import { addDuplicates } from './resources/duplicates.ts'
import { events } from './resources/events/events.ts'
import type { Serving } from './resources/evidence.ts'
import { addExtract } from './resources/extract.ts'
import { addItem } from './resources/item.ts'
import { addList, type Served } from './resources/list.ts'
import { listingOf } from './resources/listing.ts'
import { resources } from './resources/projections.ts'
import { addSearch } from './resources/search.ts'
import { addDyads } from './resources/stats/dyads.ts'
import { addNetwork } from './resources/stats/network.ts'
import { addStats } from './resources/stats/stats.ts'
import { addSubmit, type Writing } from './resources/submit.ts'
import { addSuggest } from './resources/suggest.ts'
import { addVocabularies } from './resources/vocabularies.ts'
import type { World } from './world.ts'

export interface AppOptions {
  world: World
  /** What of the documents' texts is served: all, or only quoted words. */
  text?: Serving
  /** What takes documents in over HTTP; nothing does unless given. */
  writing?: Writing
  /** How many bytes of finished answers are kept: 0 for none. */
  cache?: number
  /** Where questions that read very many rows are answered; here unless given. */
  elsewhere?: Elsewhere | null
  /** How many rows are read here for a question at most. */
  most_here?: number
  logger?: FastifyServerOptions['logger']
}

const noWriting: Writing = {
  token: null,
  most: 4 * 2 ** 20,
  take: async () => ({ refused: 'cannot be written' }),
}

const description = `Who spoke to whom, who said what, what happened, and in which words of which source.

Every row leads to the words that it was read from: ask for one row, and \`evidence\` has the exact characters of each document.

Lists answer \`{ data, page, total, meta }\`; \`page.next\` is the path of the next page. Dates are ISO 8601, as precise as the texts tell.

Everything was read by rules, which err: believe a row when you have read its words.`

/** Long answers are compressed for those who take it; requests are not decompressed, so that none can swell. */
const compression = {
  encodings: ['gzip' as const],
  threshold: compressedFrom,
  customTypes: /^(?:text\/|application\/(?:.*\+)?(?:json|x-ndjson|yaml))/,
  zlibOptions: { level: 5 },
  globalDecompression: false,
}

/** Milliseconds in which a request must have come, and in which a reader must take some of an answer. */
const mostPatience = 60_000

function instance(logger: AppOptions['logger']): FastifyInstance {
  return Fastify({
    logger: logger ?? false,
    bodyLimit: 256 * 1024,
    requestTimeout: mostPatience,
    connectionTimeout: mostPatience,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    genReqId: requestId,
    childLoggerFactory: oneLogger,
    logController: new RequestLog(),
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, problemOf(error)),
    clientErrorHandler: answerClientError,
  })
}

/** The API over an open and migrated database, ready to listen or to be asked by `inject`. */
export async function buildApp(
  connection: Connection,
  {
    world,
    text = 'full',
    writing = noWriting,
    cache = 2 ** 24,
    elsewhere = null,
    most_here = mostHere,
    logger = false,
  }: AppOptions,
): Promise<FastifyInstance> {
  const app = instance(logger)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  setHeaders(app, documentationPath)
  answerProblems(app)
  await app.register(compress, compression)
  const answerRest = answerTheRest(app)
  const tags = resources.map(({ name, about }) => ({ name, description: about }))
  await describeApi(app, {
    title: 'Readout',
    version: manifest.version,
    description,
    tags: [
      ...tags,
      { name: 'events', description: events.about },
      { name: 'search', description: 'Rows by their words, names by their beginnings.' },
      { name: 'statistics', description: 'How many, by what, over time; who has to do with whom.' },
      { name: 'duplicates', description: 'Rows that may be one, with what speaks for and against it.' },
      { name: 'changes', description: 'What happened to every row, and why.' },
      { name: 'extract', description: 'Try it on a text of your own: what would be read from it, storing nothing.' },
      { name: 'catalogue', description: 'What there is, what words mean, and whether the server is well.' },
    ],
  })
  const answers = new Answers(cache)
  addMetrics(app, {
    revision: () => revisionNumber(connection),
    rows: () => resources.map(({ name }) => ({ resource: name, rows: countOf(connection, name) })),
    answers,
    waiting: () => elsewhere?.waiting ?? 0,
  })
  const served: Served = { connection, countries: countriesOf(world), world, serving: text }
  const revision = revisionOf(connection)
  await app.register(
    async (api) => {
      tellTimes(api, sqlTime)
      cacheAnswers(api, { revision, version: `${manifest.version}.${text}`, answers })
      addRoutes(api, served, writing, sending(answeringsOf(served), elsewhere, most_here))
    },
    { prefix: '/v1' },
  )
  addHealth(app, connection)
  await serveDocumentation(app)
  answerRest()
  return app
}

function addRoutes(api: FastifyInstance, served: Served, writing: Writing, send: Send): void {
  addCatalogue(api, served.connection, manifest.version)
  for (const resource of resources) {
    addList(api, listingOf(resource), send)
    if (resource.name === 'documents') addDocumentItem(api, served)
    else addItem(api, resource, served)
  }
  addList(api, events, send)
  addSearch(api, send)
  addSuggest(api, served)
  addStats(api, send)
  addDyads(api, served, send)
  addNetwork(api, send)
  addCountries(api, served)
  addDuplicates(api, served)
  addChanges(api, send)
  addVocabularies(api)
  addExtract(api, served.world, send)
  addSubmit(api, served, writing)
}
