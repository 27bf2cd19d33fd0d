import { describe, expect, test } from 'vitest'
import { contentOf, files } from './support/tree.ts'

const code = files.filter((path) => /^(?:src|test)\/.*\.[jt]s$/.test(path))
/** Word lists and other data may be as long as what they list. */
const isData = (path: string) => path.startsWith('src/extract/lexicon/') || path === 'src/vocabulary.ts'

describe('the house', () => {
  test('no file of code is over 250 lines', () => {
    const long = code
      .filter((path) => !isData(path))
      .map((path) => ({ path, lines: contentOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  test('files are named after things of the field, not after layers', () => {
    const layers =
      /(?:^|[/.-])(?:utils?|helpers?|commons?|shared|misc|types|constants|services?|controllers?|repositor(?:y|ies)|dtos?|managers?|factor(?:y|ies)|index)(?=[/.-])/
    expect(files.filter((path) => !path.startsWith('migrations/') && layers.test(path))).toEqual([])
  })

  test("files tell of the project alone: no path of anybody's machine, no registry but the public one", () => {
    const own = 'test/house.test.ts'
    const machine =
      /(?:^|[\s'"`(=:])\/(?:home|root|Users|work|tmp)\/|\bhttps?:\/\/(?!registry\.npmjs\.org\/)[^\s"']*\/-\/[^\s"']*\.tgz/m
    const texts = files.filter(
      (path) => path !== own && /(?:^|\/)[^/]*\.(?:[cm]?[jt]s|json|md|sql|sh|yaml|yml)$|^\.ci\//.test(path),
    )
    expect(texts.filter((path) => machine.test(contentOf(path)))).toEqual([])
  })
})
