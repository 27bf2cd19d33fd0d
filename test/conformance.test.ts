// Every operation of the OpenAPI document is driven with requests made from its own description, right and wrong ones;
// every answer must be one that it declares, down to the last property.
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import document from '../openapi/openapi.json' with { type: 'json' }
import { type Asking, appWith } from './support/app.ts'
import { crisis } from './support/crisis.ts'

interface Schema {
  type?: string | string[]
  enum?: string[]
  items?: Schema
  minimum?: number
  maximum?: number
  examples?: unknown[]
  $ref?: string
}
interface Parameter {
  name: string
  in: string
  example?: unknown
  schema: Schema
}
interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The document with every object closed: what is not declared is a fault. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed)
  if (!isObject(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, closed(part)]))
  return isObject(value.properties) && value.additionalProperties === undefined
    ? { ...inner, additionalProperties: false }
    : inner
}

const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'document', ...Object(closed({ components: document.components })) })
const compiled = new Map<string, ReturnType<typeof ajv.compile>>()
function faultsOf(schema: object, value: unknown): string {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/components', '"document#/components')
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text))
  compiled.set(text, validate)
  return validate(value) ? '' : ajv.errorsText(validate.errors)
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method === 'post' ? ('POST' as const) : ('GET' as const),
    operation: JSON.parse(JSON.stringify(operation)) as Operation,
  })),
)

const words = [
  'mike-pompeo',
  'IRN',
  'Iraq',
  'Dawn',
  'doc_dawn',
  'USA-PAK',
  'call_bajwa_esper',
  'stm_resolve',
  'Baghdad',
]
const dates = ['2020', '2020-01', '2020-01-08', '2020-01-08T12:00:00Z', '2019-12-31', '33.3,44.4', '0,0,90,90']
const nonsense = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'null',
    '__proto__',
    "'; --",
    '"',
    '*',
    '%',
    '2020-02-30',
    'x'.repeat(300),
  ),
)

/** Values that a parameter may have. */
function likely({ schema, example }: Parameter): fc.Arbitrary<string[]> {
  const of = schema.items ?? schema
  const shown = [example, ...(schema.examples ?? [])].flat().flatMap((one) => (one === undefined ? [] : [String(one)]))
  const one = of.enum
    ? fc.constantFrom(...of.enum)
    : of.type === 'integer'
      ? fc.integer({ min: of.minimum ?? 0, max: Math.min(of.maximum ?? 100, 100) }).map(String)
      : fc.constantFrom(...words, ...dates, ...shown)
  return schema.items ? fc.array(one, { minLength: 1, maxLength: 3 }) : one.map((value) => [value])
}

/** A request: a few parameters with likely values, in half of them something else. */
function requests(path: string, parameters: Parameter[]): fc.Arbitrary<string> {
  const queries = parameters.filter((parameter) => parameter.in === 'query')
  const chosen = fc.subarray(queries, { maxLength: Math.min(queries.length, 4) })
  const asked = chosen.chain((some) =>
    fc.tuple(
      ...some.map((one) => likely(one).map((values) => values.map((value): [string, string] => [one.name, value]))),
    ),
  )
  const wrong = fc.option(fc.tuple(fc.constantFrom('nothing', ...queries.map(({ name }) => name)), nonsense), {
    freq: 1,
  })
  const place = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('PAK-USA', 'incident_types', ...words) },
    { weight: 1, arbitrary: nonsense.filter((text) => text !== '' && text.length < 200) },
  )
  return fc.tuple(asked, wrong, place).map(([some, other, id]) => {
    const query = new URLSearchParams([...some.flat(), ...(other ? [other] : [])])
    return `${path.replace(/\{\w+\}/, encodeURIComponent(id))}?${query}`
  })
}

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

const typeOf = (header: unknown): string =>
  String(header)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !/^(?:charset|header)=/.test(part))
    .join('; ')

interface Sent {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string
}

/** What is wrong with the answer to a request; nothing where it is one that the operation declares. */
async function fault({ responses }: Operation, { payload, ...sent }: Sent): Promise<string> {
  const response = await asking.app.inject({ ...sent, ...(payload !== undefined && { payload }) })
  const said = `${sent.method} ${sent.url} ${JSON.stringify(sent.headers)}: ${response.statusCode}`
  const declared = responses[response.statusCode]
  if (response.statusCode === 500 || !declared) return `${said} is not declared: ${response.body.slice(0, 300)}`
  if (response.body === '' && !declared.content) return ''
  const type = typeOf(response.headers['content-type'])
  const schema = declared.content?.[type]?.schema
  if (!schema) return `${said} ${type} is not declared`
  if (type.includes('json') && !type.includes('ndjson')) {
    const found = faultsOf(schema, response.json())
    return found && `${said} ${found}`
  }
  const rows = declared.content?.['application/json; profile=array']?.schema
  if (type !== 'application/x-ndjson' || !rows) return ''
  const found = faultsOf(
    rows,
    response.body
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
  return found && `${said} ${found}`
}

const accepts = fc.constantFrom(
  '*/*',
  'application/json',
  'text/csv',
  'application/x-ndjson',
  'application/geo+json',
  'image/png',
)

describe('every answer is declared', () => {
  test.for(operations.filter(({ method }) => method === 'GET'))('$path', async ({ path, operation }) => {
    const property = fc.asyncProperty(requests(path, operation.parameters ?? []), accepts, async (url, accept) => {
      expect(await fault(operation, { method: 'GET', url, headers: { accept } })).toBe('')
    })
    await fc.assert(property, { numRuns: operation.parameters?.length ? 60 : 5, seed: 2020 })
  })

  const bodies = fc.oneof(
    fc.record(
      {
        text: fc.constantFrom('Mike Pompeo called Qamar Javed Bajwa on Friday.', 'No news.', ' ', '“Yes,” he said.'),
        title: fc.option(fc.string({ maxLength: 30 })),
        published_on: fc.constantFrom('2020-01-08', '2020', 'today', null),
        publisher: fc.option(fc.string({ maxLength: 30 })),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  )
  test.for(operations.filter(({ method }) => method === 'POST'))('POST $path', async ({ path, operation }) => {
    const types = fc.constantFrom('application/json', 'text/plain', 'application/xml')
    const property = fc.asyncProperty(bodies, types, async (body, type) => {
      const payload = JSON.stringify(body)
      expect(await fault(operation, { method: 'POST', url: path, headers: { 'content-type': type }, payload })).toBe('')
    })
    await fc.assert(property, { numRuns: 60, seed: 2020 })
  })
})
