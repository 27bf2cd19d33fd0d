import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { resources } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { demonstration } from '../support/demonstration.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
const quiet = ['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

describe.skipIf(!existsSync(executablePath))('Swagger UI in Chromium', () => {
  let app: FastifyInstance
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    app = await buildApp(await demonstration(), { world: readWorld() })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    browser = await chromium.launch({ executablePath, args: [...flags, ...quiet] })
    page = await browser.newPage({ viewport: { width: 1280, height: 1600 } })
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${address}/docs`)
    await page.waitForSelector('.opblock-tag')
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  test('shows the tags in the order of the resources, the catalogue last', async () => {
    expect(
      await page.locator('.opblock-tag').evaluateAll((tags) => tags.map((tag) => tag.getAttribute('data-tag'))),
    ).toEqual([
      ...resources.map(({ name }) => name),
      'events',
      'search',
      'statistics',
      'duplicates',
      'changes',
      'extract',
      'catalogue',
    ])
  })

  test.for(resources.map(({ name }) => name))(
    '/v1/%s tried out with its default example returns rows',
    { timeout: 30_000 },
    async (name) => {
      const operation = page.locator(`#operations-${name}-list${name.charAt(0).toUpperCase()}${name.slice(1)}`)
      await operation.locator('.opblock-summary-control').click()
      await operation.locator('.execute').click()
      const body = await operation
        .locator('.live-responses-table .response-col_description .highlight-code code')
        .first()
        .textContent()
      const rows: { data: unknown[] } = JSON.parse(body ?? '')
      expect(rows.data.length).toBeGreaterThan(0)
      await operation.locator('.opblock-summary-control').click()
    },
  )

  test('/v1/extract tried out with its example names persons', async () => {
    const operation = page.locator('#operations-extract-extract')
    await operation.locator('.opblock-summary-control').click()
    await operation.locator('.execute').click()
    const body = await operation.locator('.live-responses-table .response-col_description code').first().textContent()
    const read: { persons: { name: string }[] } = JSON.parse(body ?? '')
    expect(read.persons.map(({ name }) => name)).toContain('Mike Pompeo')
  })

  test('shows nothing in the console', () => expect(complaints).toEqual([]))
})
