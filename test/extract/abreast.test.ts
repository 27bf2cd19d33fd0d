import { expect, test } from 'vitest'
import { extract, extractAll, groupsOf } from '../../src/extract/extract.ts'
import { readWorld } from '../../src/world.ts'
import { demonstrationCorpus } from '../bench/corpus.ts'
import { documentOf } from '../support/document.ts'

const lengthsOf = (lengths: readonly number[]) =>
  groupsOf(lengths.map((length) => documentOf('x'.repeat(length)))).map((group) => group.map(({ body }) => body.length))

test('documents say side by side what each says alone', async () => {
  const world = readWorld()
  const documents = (await demonstrationCorpus()).slice(0, 40)
  expect(extractAll(documents, world)).toEqual(documents.map((document) => extract(document, world)))
})

test('side by side stand as many documents as have 20,000 characters together, and never more than sixteen', () => {
  expect(lengthsOf([8_000, 12_000, 1, 30_000, 2, 3])).toEqual([[8_000, 12_000], [1], [30_000], [2, 3]])
  expect(lengthsOf(Array.from({ length: 18 }, () => 1))).toEqual([Array.from({ length: 16 }, () => 1), [1, 1]])
  expect(lengthsOf([])).toEqual([])
})
