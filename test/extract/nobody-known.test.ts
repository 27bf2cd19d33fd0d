// Persons of the corpus are in no list that the extractor reads.
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract/extract.ts'
import { readWorld } from '../../src/world.ts'
import { dispatches } from '../support/demonstration.ts'
import { contentOf, files } from '../support/tree.ts'

const world = readWorld()
const corpus = await dispatches(world)

describe('nobody is known beforehand', () => {
  const persons = corpus.flatMap((document) => extract(document, world).persons)
  // Only those with a post: of a misread base or division the world may well know.
  const names = new Set(persons.filter(({ positions }) => positions.length > 0).map(({ name }) => name))
  const full = [...names].filter((name) => name.includes(' '))
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const lists = files.filter((path) => /^(?:src\/extract\/lexicon|seeds\/world)\/.*\.(?:ts|json|txt)$/.test(path))

  test('no file of the world and no word list has a person of the corpus', () => {
    expect([full.length > 50, lists.length > 20]).toEqual([true, true])
    const known = lists.flatMap((path) => {
      const text = withoutComments(contentOf(path))
      return full.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`)
    })
    expect(known).toEqual([])
  })
})
