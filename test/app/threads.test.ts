import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { openDatabase } from '../../src/database/open.ts'
import { Threads } from '../../src/http/threads.ts'
import { main } from '../../src/installation.ts'
import { rebuild } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { crisis } from '../support/crisis.ts'
import { handWritten } from '../support/rows.ts'

let here: FastifyInstance
let elsewhere: FastifyInstance
let threads: Threads

beforeAll(async () => {
  const rows = handWritten()
  crisis(rows)
  rebuild(rows.connection)
  const file = join(mkdtempSync(join(tmpdir(), 'readout-')), 'crisis.db')
  rows.connection.exec(`VACUUM INTO '${file}'`)
  const world = readWorld()
  here = await buildApp(rows.connection, { world })
  threads = new Threads(() => new Worker(main, { argv: ['answer', '--database', file] }), {
    ...{ threads: 1, waiting: 16, longest: 20_000 },
  })
  elsewhere = await buildApp(openDatabase(file, 'read'), { world, elsewhere: threads, most_here: -1 })
})
afterAll(async () => {
  await threads.close()
  await Promise.all([here.close(), elsewhere.close()])
})

const asked = [
  ...['/v1/calls', '/v1/calls?country=USA&facets=country,medium&total=exact', '/v1/calls?limit=1&sort=date'],
  ...['/v1/events?include=evidence&fields=id,date', '/v1/incidents?format=geojson', '/v1/statements?format=csv'],
  ...['/v1/calls?format=ndjson&limit=1', '/v1/persons?shape=array', '/v1/search?q=revenge', '/v1/changes'],
  ...['/v1/stats?group=country&interval=month', '/v1/dyads?format=csv', '/v1/dyads/PAK-USA'],
  ...['/v1/network/nodes', '/v1/network/edges', '/v1/calls?country=Pakistann', '/v1/search?q=-'],
]

describe('what a thread answers is what is answered in place', () => {
  test.for(asked)('%s', async (url) => {
    const [one, other] = await Promise.all([here.inject(url), elsewhere.inject(url)])
    const told = ({ statusCode, headers, body }: typeof one) => ({
      statusCode,
      type: headers['content-type'],
      link: headers.link,
      body: body.replace(/urn:readout:request:[\w-]+/, ''),
    })
    expect(told(other)).toEqual(told(one))
  })
})
