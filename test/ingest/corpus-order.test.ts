import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../src/documents/document.ts'
import { readDocuments } from '../../src/documents/read.ts'
import { extract } from '../../src/extract/extract.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { readWorld } from '../../src/world.ts'
import { demonstrationCorpus } from '../bench/corpus.ts'
import { freshDatabase, query } from '../support/database.ts'

const world = readWorld()
const annotated = fileURLToPath(new URL('../../../shared/eval/dev/', import.meta.url))

/** The demonstration corpus and the annotated documents, where they are there, with what is read from them. */
async function corpus(): Promise<Document[]> {
  const documents = await demonstrationCorpus()
  if (!existsSync(annotated)) return documents
  const onFault = ({ path, reason }: { path: string; reason: string }) => {
    throw new Error(`${path}: ${reason}`)
  }
  const taken = new Set(documents.map(({ key }) => key))
  for await (const document of readDocuments([annotated], { world, max_document: 2 ** 22, onFault }))
    if (!taken.has(document.key)) documents.push(document)
  return documents
}

/** Which accounts are about one thing, and the values that they give it, without ids. */
async function groupsOf(
  documents: Document[],
  extracted: Map<Document, ReturnType<typeof extract>>,
  transaction_size: number,
) {
  const database = freshDatabase()
  const read = (document: Document) => extracted.get(document) ?? extract(document, world)
  await ingest(documents, { database, world, extract: read, transaction_size })
  const told = `(SELECT group_concat(told) FROM (SELECT d.key || ' ' || a.ref AS told FROM accounts a
    JOIN documents d ON d.id = a.document WHERE a.subject = row.id ORDER BY told)) AS told`
  const groups = [
    `SELECT name, country, ${told} FROM persons row`,
    `SELECT name, kind, country, ${told} FROM organisations row`,
    `SELECT date, medium, status, ${told} FROM calls row`,
    `SELECT date, kind, text, ${told} FROM statements row`,
    `SELECT date, type, place, country, fatalities_low, fatalities_best, fatalities_high, ${told} FROM incidents row`,
  ].map((sql) => query(database, `${sql} ORDER BY told`))
  database.close()
  return groups
}

test('any order and any batching of the whole corpus gives the same persons, calls and incidents', {
  timeout: 180_000,
}, async () => {
  const documents = await corpus()
  const extracted = new Map(documents.map((document) => [document, extract(document, world)]))
  const expected = await groupsOf(documents, extracted, 512)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(documents, { minLength: documents.length }),
      fc.constantFrom(3, 20, 512),
      async (shuffled, size) => {
        expect(await groupsOf(shuffled, extracted, size)).toEqual(expected)
      },
    ),
    { numRuns: 2, seed: 7, endOnFailure: true },
  )
})
