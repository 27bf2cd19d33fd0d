// Fastify and zod: one schema validates, serialises, types the handler and describes itself in OpenAPI.
import type { FastifySchema, FastifySchemaCompiler, FastifySerializerCompiler, FastifyTypeProvider } from 'fastify'
import { z } from 'zod'

export interface ZodProvider extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown
  serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown
}

/** A request that its schema refuses, with what was sent, so that the answer can name a value and propose a better one. */
export class RefusedBySchema extends Error {
  readonly part: string
  readonly sent: unknown
  readonly schema: z.ZodType
  readonly issues: z.core.$ZodIssue[]
  constructor(part: string, sent: unknown, schema: z.ZodType, issues: z.core.$ZodIssue[]) {
    super(`the ${part} is refused by its schema`)
    this.part = part
    this.sent = sent
    this.schema = schema
    this.issues = issues
  }
}

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart = 'request' }) =>
  (sent) => {
    const read = schema.safeParse(sent)
    return read.success
      ? { value: read.data }
      : { error: new RefusedBySchema(httpPart, sent, schema, read.error.issues) }
  }

/** Parses before it writes, so that an answer that left its shape fails here and not at the reader's. */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> =
  ({ schema }) =>
  (data) =>
    JSON.stringify(schema.parse(data))

type Json = Record<string, unknown>

/** Under this name examples pass by @fastify/swagger, which would take them for what a parameter begins with. */
export const shownExamples = 'x-shown-with'

type Direction = 'input' | 'output'

const asOpenApi = (io: Direction) => ({
  io,
  unrepresentable: 'any' as const,
  override: ({ jsonSchema }: { jsonSchema: Json }) => {
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    if (jsonSchema.format) delete jsonSchema.pattern
    // zod drops the examples of what is read by a preprocessing step, but not those under a name of ours.
    if (jsonSchema.try_with !== undefined) jsonSchema.examples = [jsonSchema.try_with]
    delete jsonSchema.try_with
    // What is only shown would be filled in by Swagger UI under the name of examples: see openapi.ts.
    if (jsonSchema.show_with !== undefined) jsonSchema[shownExamples] = [jsonSchema.show_with]
    delete jsonSchema.show_with
    // An answer may gain a field without breaking those who read it strictly.
    if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
  },
})

const inComponents = ({ $schema, $defs, id, $id, ...rest }: Json): Json =>
  JSON.parse(JSON.stringify(rest).replaceAll('#/$defs/', '#/components/schemas/'))

/** The JSON Schema of a zod schema: a reference where it is a named component, else the schema itself. */
const described = (schema: z.ZodType, io: Direction): Json => {
  const id = z.globalRegistry.get(schema)?.id
  return id === undefined ? inComponents(z.toJSONSchema(schema, asOpenApi(io))) : { $ref: `#/components/schemas/${id}` }
}

/** Describes each schema found at any depth of a route's declaration: `body`, `response.200.content[type].schema`. */
const describeWithin = (value: unknown, io: Direction): unknown => {
  if (value instanceof z.ZodType) return described(value, io)
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, describeWithin(inner, io)]))
}

/** @fastify/swagger's `transform`: a route's zod schemas as JSON Schema. */
export const transform = ({ schema, url }: { schema: FastifySchema; url: string }) => {
  const { response, ...request } = schema ?? {}
  const transformed = Object.fromEntries(
    Object.entries({ ...request }).map(([key, value]) => [key, describeWithin(value, 'input')]),
  )
  return { schema: response ? { ...transformed, response: describeWithin(response, 'output') } : transformed, url }
}

const componentsAs = (io: Direction) =>
  z.toJSONSchema(z.globalRegistry, { ...asOpenApi(io), uri: (id: string) => `#/components/schemas/${id}` }).schemas

/** The named components of the document: each zod schema that has a `.meta({ id })`; a request as it may be sent. */
export const namedComponents = (): Json => {
  const [sent, answered] = [componentsAs('input'), componentsAs('output')]
  const schemas = Object.entries(answered).map(
    ([id, schema]) => [id, id.endsWith('Request') ? (sent[id] ?? schema) : schema] as const,
  )
  return Object.fromEntries(schemas.map(([id, schema]) => [id, inComponents({ ...schema })]))
}
