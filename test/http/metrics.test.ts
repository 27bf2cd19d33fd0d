import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase, readerOf } from '../../src/database/open.ts'
import { readWorld } from '../../src/world.ts'
import { type Asking, appWith } from '../support/app.ts'
import { crisis } from '../support/crisis.ts'

let asking: Asking
beforeAll(async () => {
  asking = await appWith(crisis)
})
afterAll(() => asking.app.close())

/** The samples of a metric, as Prometheus reads them: what stands in braces, and the value. */
async function samples(name: string): Promise<Record<string, number>> {
  const { body } = await asking.app.inject('/metrics')
  const lines = [...body.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)]
  return Object.fromEntries(
    lines.flatMap(([, metric, labels = '', value]) => (metric === name ? [[labels, Number(value)]] : [])),
  )
}

describe('metrics', () => {
  test('count requests by the pattern of their path, the method and the status', async () => {
    for (const url of ['/v1/calls/call_bajwa_esper', '/v1/calls/call_unknown', '/v1/calls/call_other', '/v1/made-up'])
      await asking.app.inject(url)
    expect(await samples('readout_http_request_duration_seconds_count')).toEqual({
      'route="/v1/calls/:id",method="GET",status="200"': 1,
      'route="/v1/calls/:id",method="GET",status="404"': 2,
      'route="none",method="GET",status="404"': 1,
    })
  })

  test('tell what is stored and what is kept', async () => {
    await asking.app.inject('/v1/persons')
    const [hits, misses] = [await samples('readout_cache_hits_total'), await samples('readout_cache_misses_total')]
    await asking.app.inject('/v1/persons')
    await asking.app.inject('/v1/persons?limit=1')
    expect(await samples('readout_cache_hits_total')).toEqual({ '': (hits[''] ?? 0) + 1 })
    expect(await samples('readout_cache_misses_total')).toEqual({ '': (misses[''] ?? 0) + 1 })
    const bytes = await samples('readout_cache_bytes')
    expect(bytes['']).toBeGreaterThan((await asking.app.inject('/v1/persons')).body.length)
    const rows = await samples('readout_rows')
    expect([rows['resource="calls"'], Object.keys(rows).length]).toEqual([2, 6])
    expect(Object.keys(await samples('readout_revision'))).toEqual([''])
  })

  test('tell of the process', async () => {
    const { headers, body } = await asking.app.inject('/metrics')
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(body).toContain(`\n${name} `)
  })
})

describe('the times of an answer', () => {
  const shape = /^total;dur=(\d+\.\d\d), sql;dur=(\d+\.\d\d), cache;desc=(hit|miss)$/

  test('stand in the head of every answer of the API: in all, in SQLite, and whether it stood ready', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'readout-')), 'readout.db')
    const connection = openDatabase(file)
    migrateDatabase(connection)
    const reader = readerOf(connection)
    const app = await buildApp(reader, { world: readWorld() })
    const told = async (url: string) => {
      const [, total, sql, cache] = shape.exec(String((await app.inject(url)).headers['server-timing'])) ?? []
      return { withinTotal: Number(sql) <= Number(total), read: Number(sql) > 0, cache }
    }
    expect(await told('/v1')).toEqual({ withinTotal: true, read: true, cache: 'miss' })
    expect(await told('/v1')).toMatchObject({ withinTotal: true, cache: 'hit' })
    expect(await told('/v1/calls?format=csv')).toMatchObject({ withinTotal: true, cache: 'miss' })
    expect(await told('/v1/calls?limit=0')).toMatchObject({ withinTotal: true, cache: 'miss' })
    const tag = String((await app.inject('/v1')).headers.etag)
    const unchanged = await app.inject({ url: '/v1', headers: { 'if-none-match': tag } })
    expect([unchanged.statusCode, shape.exec(String(unchanged.headers['server-timing']))?.[3]]).toEqual([304, 'hit'])
    await app.close()
    for (const one of [reader, connection]) one.close()
  })
})
