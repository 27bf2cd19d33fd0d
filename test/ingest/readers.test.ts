import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import type { Document } from '../../src/documents/document.ts'
import { extract } from '../../src/extract/extract.ts'
import { Abreast } from '../../src/ingest/abreast.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { Readers } from '../../src/ingest/readers.ts'
import { refresh } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { demonstrationCorpus } from '../bench/corpus.ts'
import { freshDatabase } from '../support/database.ts'
import { documentOf } from '../support/document.ts'

async function* inTurn<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

const world = readWorld()
const always = () => true

/** The bytes of a database that documents were ingested into. */
async function databaseOf(documents: readonly Document[], readers: Readers | Abreast): Promise<Buffer> {
  const file = join(mkdtempSync(join(tmpdir(), 'readout-')), 'readout.db')
  const database = openDatabase(file)
  migrateDatabase(database)
  await ingest(readers.ahead(inTurn(documents), always), {
    ...{ database, world, refresh, now: () => '2026-01-01T00:00:00.000Z', transaction_size: 16 },
    extract: (document) => readers.read(document) ?? extract(document, world),
  })
  await readers.close()
  database.close()
  return readFileSync(file)
}

test('threads give the same database, to the byte, as one process alone, whether it reads side by side or one by one', async () => {
  const corpus = (await demonstrationCorpus()).slice(0, 24)
  // Told again otherwise, and once more as at first: what stands when a document is given to a thread is not what stands at its turn.
  const [first, ...others] = corpus
  if (!first) throw new Error('there is no corpus')
  const documents = [first, ...others, { ...first, body: `${first.body}\nMore follows.` }, first]
  const alone = await databaseOf(documents, new Readers({ threads: 0, after: Number.POSITIVE_INFINITY }))
  const abreast = await databaseOf(documents, new Abreast(world))
  const together = await databaseOf(documents, new Readers({ threads: 2, after: 10 }))
  expect([abreast.equals(alone), together.equals(alone)]).toEqual([true, true])
})

/** A thread that answers nothing but a text that says "end", by ending. */
const ending = {
  url: new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    const nothing = { persons: [], organisations: [], calls: [], statements: [], incidents: [] }
    parentPort.on('message', ({ body, path, title, published_on }) => {
      if (body.includes('end')) process.exit(3)
      parentPort.postMessage({ json: JSON.stringify({ document: { path, title, published_on }, ...nothing }) })
    })
    parentPort.postMessage(null)`)}`,
  ),
  argv: [],
}

test('a document that ends the thread that reads it is refused by name; the others go in', async () => {
  const documents = ['One.', 'The end.', 'Two.', 'Three.', 'Another end.', 'Four.'].map((body, at) => ({
    ...documentOf(body),
    key: `document ${at}`,
  }))
  const database = freshDatabase()
  const readers = new Readers({ threads: 2, after: 0, program: ending })
  const { added, refused } = await ingest(readers.ahead(inTurn(documents), always), {
    ...{ database, world },
    extract(document) {
      const answer = readers.read(document)
      if (!answer) throw new Error('was given to no thread')
      return answer
    },
  })
  await readers.close()
  database.close()
  const reason = 'cannot be read: the thread that read it ended: exit code 3'
  expect([added, refused.map(({ key, reason }) => [key, reason])]).toEqual([
    4,
    [
      ['document 1', reason],
      ['document 4', reason],
    ],
  ])
})

test('threads that cannot start end the run', async () => {
  const program = { url: new URL("data:text/javascript,throw new Error('no such thing')"), argv: [] }
  const readers = new Readers({ threads: 2, after: 0, program })
  const documents = Array.from({ length: 3 }, (_, at) => documentOf(`Text ${at}.`))
  const told: string[] = []
  const run = async () => {
    for await (const document of readers.ahead(inTurn(documents), always))
      await readers.read(document)?.catch((error: Error) => told.push(error.message))
  }
  const reason = 'a thread that reads documents could not start: no such thing'
  await expect(run()).rejects.toThrow(reason)
})

test('no more is read ahead than two transactions write', async () => {
  const readers = new Readers({ threads: 0, after: 0 })
  let taken = 0
  async function* endless() {
    for (;;) {
      taken += 1
      yield documentOf('x'.repeat(1000))
    }
  }
  for await (const _ of readers.ahead(endless(), () => false)) break
  expect(taken).toBe(2049)
})
