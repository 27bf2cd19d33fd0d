import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import type { Connection } from '../../src/database/open.ts'
import { compare } from '../../src/resources/compare.ts'
import { resources } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { demonstration } from '../support/demonstration.ts'

interface Words {
  document: string
  start: number
  end: number
  exact: string
}
interface Row {
  id: string
  evidence: Words[]
}

let connection: Connection
let app: FastifyInstance
beforeAll(async () => {
  connection = await demonstration()
  app = await buildApp(connection, { world: readWorld() })
})
afterAll(() => app.close())

const json = async <Body>(path: string) => {
  const response = await app.inject(path)
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.body}`)
  return response.json<Body>()
}
const every = async (name: string) => (await json<{ data: Row[] }>(`/v1/${name}?limit=1000`)).data

describe('the demonstration corpus', () => {
  test('the example of every list returns rows', async () => {
    const { resources: entries } = await json<{ resources: { name: string; example: string }[] }>('/v1')
    const found = await Promise.all(
      entries.map(async ({ example }) => (await json<{ data: Row[] }>(example)).data.length),
    )
    expect(entries.filter((_, index) => found[index] === 0)).toEqual([])
  })

  test.for(resources.flatMap(({ name, exampleId }) => (exampleId === null ? [] : [`/v1/${name}/${exampleId}`])))(
    'the example %s is there',
    async (path) => expect((await app.inject(path)).statusCode).toBe(200),
  )

  test('every row leads to words that stand in the text where it says', async () => {
    const texts = new Map<string, string>()
    for (const { id } of await every('documents')) {
      texts.set(id, (await json<{ text: string }>(`/v1/documents/${id}`)).text)
    }
    const astray: string[] = []
    for (const { name } of resources.filter((resource) => resource.name !== 'documents')) {
      for (const { id } of await every(name)) {
        const { evidence } = await json<Row>(`/v1/${name}/${id}`)
        const wrong = evidence.filter(
          ({ document, start, end, exact }) => texts.get(document)?.slice(start, end) !== exact,
        )
        if (evidence.length === 0 || wrong.length > 0) astray.push(`${name} ${id}`)
      }
    }
    expect(astray).toEqual([])
  })

  test('the read model is what the tables give, whatever the transactions', { timeout: 120_000 }, async () => {
    expect([...compare(connection)]).toEqual([])
    const oneByOne = await demonstration(1)
    expect([...compare(oneByOne)]).toEqual([])
    oneByOne.close()
  })
})

describe('the examples of the OpenAPI document', () => {
  interface Parameter {
    name: string
    in: string
    example?: unknown
    schema: { examples?: unknown[] }
  }
  type Operation = { parameters?: Parameter[] }
  /** What only means something beside another. */
  const beside: Record<string, string> = { radius_km: 'near=Baghdad&', exclude_type: '', fill: 'interval=month&' }

  test('each returns rows by itself', async () => {
    const { paths } = await json<{ paths: Record<string, { get?: Operation }> }>('/openapi.json')
    const asked = Object.entries(paths).flatMap(([path, { get }]) =>
      (get?.parameters ?? []).flatMap(({ name, in: place, example, schema }) => {
        const value = example ?? schema.examples?.[0]
        if (place !== 'query' || value === undefined || path.includes('{')) return []
        const query = [value].flat().map((one) => `${name}=${encodeURIComponent(String(one))}`)
        const whole = path === '/v1/search' || path === '/v1/suggest' ? '' : (beside[name] ?? '')
        return [`${path}?${whole}${query.join('&')}`]
      }),
    )
    expect(asked.length).toBeGreaterThan(200)
    const empty: string[] = []
    for (const url of asked.filter((one) => !/\/v1\/(?:search|suggest)\?(?!q=)/.test(one))) {
      const response = await app.inject(url)
      const rows = response.statusCode === 200 ? response.json<{ data: unknown[] }>().data.length : 0
      if (rows === 0) empty.push(`${url} ${response.statusCode}`)
    }
    expect(empty).toEqual([])
  })
})
