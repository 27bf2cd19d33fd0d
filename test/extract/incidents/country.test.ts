import { expect, test } from 'vitest'
import { textOf } from '../../../src/extract/span.ts'
import { extractionOf } from '../../support/extraction.ts'

test.for<[string, string | null, string[]]>([
  ['Two people were killed in an air strike in northern Yemen on Monday.', 'YEM', ['Yemen']],
  ['Rockets hit two Iraqi bases on Monday.', 'IRQ', ['Iraqi']],
  ['Russian shelling in Kharkiv killed two people on Monday.', 'UKR', []],
  ['Turkey arrested the journalist Deniz Kaya on Monday.', 'TUR', []],
])('%s: the country %s is said by %j, inferred otherwise', ([body, country, words]) => {
  const [incident] = extractionOf(body).incidents
  const said = incident?.parts.country?.map((span) => textOf(body, span))
  expect([incident?.country, said ?? []]).toEqual([country, words])
})
