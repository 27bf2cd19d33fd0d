import { expect, test } from 'vitest'
import { extractionOf } from '../../support/extraction.ts'

/** Who says what, as the document has it: "Ana Costa: calm". */
const said = (text: string, publisher?: string): string[] => {
  const { persons, organisations, statements } = extractionOf(text, publisher ? { publisher, kind: 'readout' } : {})
  const names = new Map([...persons, ...organisations].map(({ ref, name }) => [ref, name]))
  return statements.map(({ speaker, text: words }) => `${names.get(speaker)}: ${words}`)
}

test.each([
  [
    'Foreign Minister Paulo Reis telephoned three colleagues. Speaking to Foreign Minister Petr Novak, he urged restraint.',
    ['Paulo Reis: restraint'],
  ],
  [
    'Foreign Minister Paulo Reis was at work. In a call with Foreign Minister Petr Novak, he urged restraint.',
    ['Paulo Reis: restraint'],
  ],
  ['Foreign Minister Paulo Reis rang Foreign Minister Petr Novak. He urged restraint.', ['Paulo Reis: restraint']],
])('who is turned to at the head of a sentence is not who goes on: %s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  ['The Prime Minister called Spanish Prime Minister Jorge Ruiz today.\n\nHe offered condolences for the victims.', []],
  [
    'The Prime Minister and Spanish Prime Minister Jorge Ruiz talked today.\n\nHe offered condolences for the victims.',
    [],
  ],
  [
    'Prime Minister Ann Hill called Spanish Prime Minister Jorge Ruiz today.\n\nShe offered condolences for the victims.',
    ['Ann Hill: condolences for the victims'],
  ],
  [
    'The Prime Minister was called by Spanish Prime Minister Jorge Ruiz today.\n\nMr Ruiz is in Lima. He offered condolences for the victims.',
    ['Jorge Ruiz: condolences for the victims'],
  ],
])('the office that nobody names speaks on, not the one whom it called: %s', (text, expected) => {
  expect(said(text, 'Prime Minister of New Zealand')).toEqual(expected)
})

test.each([
  [
    'Petr Novak and Jane Hill talked on Monday about the raid in which General Ali Tori was killed. The Secretary of State was brief.',
    'Ali Tori',
    [],
  ],
  ['Kemal Duran went first. The Turkish president posted a film of it.', 'Kemal Duran', ['president']],
])('whom a text tells to be dead takes no post that somebody acts by: %s', (text, name, titles) => {
  const { persons } = extractionOf(text)
  expect(persons.find((person) => person.name === name)?.positions.map(({ title }) => title)).toEqual(titles)
})
