import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../src/commands/openapi.ts'
import { resources } from '../src/resources/projections.ts'
import { type Asking, appWith } from './support/app.ts'

const committed = fileURLToPath(new URL('../openapi/openapi.json', import.meta.url))

interface Parameter {
  name: string
  in: string
  description?: string
  schema: {
    type?: string
    maxLength?: number
    maxItems?: number
    enum?: string[]
    pattern?: string
    minimum?: number
    maximum?: number
  }
}
interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description: string
  parameters?: Parameter[]
  responses: Record<string, { description: string; content?: Record<string, unknown> }>
}
interface Document {
  openapi: string
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { description?: string }> }
}

let text: string
let document: Document
let asking: Asking
const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  )

beforeAll(async () => {
  text = await openApiDocument()
  document = JSON.parse(text)
  asking = await appWith(() => {})
})
afterAll(() => asking.app.close())

describe('the OpenAPI document', () => {
  test('as it is committed is what the API serves', async () => {
    expect(readFileSync(committed, 'utf8')).toBe(text)
    expect(await asking.get('/openapi.json')).toEqual(document)
  })

  test('is valid OpenAPI 3.1', async () => {
    expect(await new Validator().validate(JSON.parse(text))).toEqual({ valid: true })
    expect(document.openapi).toBe('3.1.0')
  })

  test('leaves a linter nothing to say', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const problems = await lintFromString({ source: text, config, absoluteRef: 'openapi.json' })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([])
  })

  test('is served as YAML too', async () => {
    const { headers, body } = await asking.app.inject('/openapi.yaml')
    expect([headers['content-type'], body.slice(0, 14)]).toEqual(['application/yaml; charset=utf-8', 'openapi: 3.1.0'])
  })

  test('has a list and an item of every resource', () => {
    for (const { name } of resources) {
      expect(Object.keys(document.paths)).toContain(`/v1/${name}`)
      expect(Object.keys(document.paths)).toContain(`/v1/${name}/{id}`)
    }
  })

  test('names and describes every operation, each under a tag that is described', () => {
    const tags = document.tags.map(({ name }) => name)
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of operations()) {
      expect([operation.operationId, operation.summary, operation.description].filter((words) => !words)).toEqual([])
      expect(tags).toEqual(expect.arrayContaining(operation.tags))
    }
  })

  test('describes, types and bounds every parameter', () => {
    const bounds = ['maxLength', 'maxItems', 'enum', 'pattern', 'maximum'] as const
    const loose = operations().flatMap(({ path, operation }) =>
      (operation.parameters ?? []).flatMap(({ name, description, schema }) =>
        description && schema.type && bounds.some((bound) => schema[bound] !== undefined) ? [] : [`${path} ${name}`],
      ),
    )
    expect(loose).toEqual([])
  })

  test('declares problems of every operation as application/problem+json', () => {
    for (const { path, operation } of operations()) {
      const failing = Object.entries(operation.responses).filter(([status]) => status >= '400')
      expect([path, failing.length > 0]).toEqual([path, true])
      for (const [, response] of failing) {
        expect(response.content).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        })
      }
    }
  })

  test('describes every component', () => {
    expect(Object.entries(document.components.schemas).filter(([, { description }]) => !description)).toEqual([])
  })
})
