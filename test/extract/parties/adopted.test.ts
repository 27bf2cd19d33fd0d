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

test.each([
  ['Kemal Duran went first. The Turkish president posted a film of it.', [['Kemal Duran', ['president']]]],
  ['Jean Martin telephones rather less. He spoke with the Greek premier on Wednesday evening.', [['Jean Martin', []]]],
  [
    'Jean Martin telephones rather less. She had talked to the Greek premier; the French president was late.',
    [['Jean Martin', ['president']]],
  ],
])('a post is that of the one before, but not where he has to do with its holder: %s', (text, expected) => {
  const { persons } = extractionOf(text)
  expect(persons.map(({ name, positions }) => [name, positions.map(({ title }) => title)])).toEqual(expected)
})

const callers = (text: string) => {
  const { calls, persons } = extractionOf(text)
  const named = new Map(persons.map(({ ref, name }) => [ref, name]))
  return calls.map(({ participants }) => participants.map((ref) => named.get(ref)))
}

test.each([
  [
    'Prime Minister Paulo Reis spent the night at work. Pedro Lund had phoned him within hours of the crash. He himself telephoned Ivan Petrov the same night.',
    [
      ['Pedro Lund', 'Paulo Reis'],
      ['Paulo Reis', 'Ivan Petrov'],
    ],
  ],
  [
    'Pedro Lund phoned his mother in Porto. He himself telephoned Ivan Petrov the same night.',
    [['Pedro Lund', 'Ivan Petrov']],
  ],
  [
    'By Jane Doe\n\nLISBON, 4 May – Ana Costa was at work. She telephoned Ivan Petrov on Monday.',
    [['Ana Costa', 'Ivan Petrov']],
  ],
  ['By Jane Doe\n\nLISBON, 4 May – The chancellor was at work. She telephoned Ivan Petrov on Monday.', []],
])('"he himself" is the other one, and nobody is who wrote the report: %s', (text, expected) => {
  expect(callers(text)).toEqual(expected)
})
