// The OpenAPI 3.1 document and Swagger UI over it.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { timingHeader } from './timing.ts'
import { namedComponents, shownExamples, transform } from './zod.ts'

export const documentationPath = '/docs'

export interface About {
  title: string
  version: string
  description: string
  tags: { name: string; description: string }[]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Components that nothing refers to are left out. */
function referenced(document: Record<string, unknown>): Record<string, unknown> {
  const components = namedComponents()
  const used = new Set<string>()
  const follow = (value: unknown): void => {
    for (const [, id = ''] of JSON.stringify(value).matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)) {
      if (used.has(id)) continue
      used.add(id)
      follow(components[id] ?? null)
    }
  }
  follow(document.paths)
  const standing = Object.entries(components).filter(([id]) => used.has(id))
  // In the order of the alphabet, whatever module declared them first.
  return Object.fromEntries(standing.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Adds the header that all answers of the API tell their times in to those that are no problems. */
function tellingTimes(paths: unknown): Record<string, unknown> {
  const each = (value: unknown, change: (inner: unknown, key: string) => unknown): Record<string, unknown> =>
    Object.fromEntries(Object.entries(isObject(value) ? value : {}).map(([key, inner]) => [key, change(inner, key)]))
  const told = { 'server-timing': { $ref: '#/components/headers/ServerTiming' } }
  const response = (said: unknown, status: string) =>
    status < '400' && isObject(said) ? { ...said, headers: { ...each(said.headers, (one) => one), ...told } } : said
  const operation = (said: unknown) => (isObject(said) ? { ...said, responses: each(said.responses, response) } : said)
  return each(paths, (methods, path) => (path.startsWith('/v1') ? each(methods, operation) : methods))
}

/** Gives the examples that are only shown their proper name. */
function placeExamples(_key: string, value: unknown): unknown {
  if (!isObject(value) || !(shownExamples in value)) return value
  const { [shownExamples]: examples, ...schema } = value
  return { ...schema, examples }
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'The token that the server was started with.' },
} as const

/** Describes the routes that are registered after it. */
export async function describeApi(app: FastifyInstance, { tags, ...info }: About): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { ...info, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/', description: 'The server that serves this document.' }],
      tags,
      components: { securitySchemes },
      security: [],
    },
    hideUntagged: true,
    transform,
    transformObject: (document) => {
      if (!('openapiObject' in document)) return {}
      const { openapiObject } = document
      const described = {
        ...openapiObject,
        paths: tellingTimes(openapiObject.paths),
        components: {
          headers: { ServerTiming: timingHeader },
          securitySchemes,
          schemas: referenced(isObject(openapiObject) ? { ...openapiObject } : {}),
        },
      }
      // What is undefined in it is not in the document.
      return JSON.parse(JSON.stringify(described), placeExamples)
    },
  })
}

/** Swagger UI sets styles in place and shows images as data. */
const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"

/** Swagger UI at /docs, each operation ready to be tried out. */
export async function serveDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swaggerUi, {
    routePrefix: documentationPath,
    uiConfig: {
      tryItOutEnabled: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      deepLinking: true,
    },
    theme: { title: 'Readout API', css: [{ filename: 'readout.css', content: '.topbar { display: none }' }] },
    staticCSP: contentSecurityPolicy,
  })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.get('/openapi.yaml', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/yaml; charset=utf-8').send(app.swagger({ yaml: true })),
  )
}
