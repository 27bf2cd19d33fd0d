import { expect, test } from 'vitest'
import { extractionOf } from '../../support/extraction.ts'

test('a post that a sentence speaks of is hardly that of somebody whom the same sentence names later', () => {
  const { persons } = extractionOf(
    'Colonel Ali Tori, who is aide to the interior minister of Chad, said that he had given a letter to Petr Novak in Prague on Monday. The Czech president was told that it was late. "I am surprised," Novak said.',
  )
  expect(persons.map(({ name, country, positions }) => [name, country, positions.map(({ title }) => title)])).toEqual([
    ['Ali Tori', 'TCD', ['aide']],
    ['Petr Novak', 'CZE', ['president']],
  ])
})
