import { expect, test } from 'vitest'
import type { Document } from '../../../src/documents/document.ts'
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
  // of several whoever's name is at home there
  [
    'Jean Martin and Hiroshi Tanaka talked. Nobody knows of what. The Japanese premier smiled.',
    [
      ['Jean Martin', []],
      ['Hiroshi Tanaka', ['premier']],
    ],
  ],
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

const holders = (text: string, more: Partial<Document> = {}) =>
  extractionOf(text, more).persons.map(({ name, positions }) => [name, positions.map(({ title }) => title).join(', ')])

test.each<[string, string[][]]>([
  [
    'QUESTION: Marta, is the Chilean foreign minister coming this week? He was in Lima.\n\nMARTA ROE, spokesman for the Secretary-General: He is.',
    [['MARTA ROE', 'spokesman for the Secretary-General']],
  ],
  ['Her father, Ivan Roe, was foreign minister when it fell.', [['Ivan Roe', 'foreign minister']]],
  ['Marta Roe was foreign minister when it fell.', [['Marta Roe', 'foreign minister']]],
  [
    'General Idris Okello spoke first. According to the Director General, Jane Moe assured the general of help.',
    [
      ['Idris Okello', ''],
      ['Jane Moe', ''],
    ],
  ],
  ['The Director General, Jane Moe, assured the general of help.', [['Jane Moe', 'Director General']]],
  [
    'President Hassan Karimi and European Council President Luis Prado conferred by telephone.',
    [
      ['Hassan Karimi', 'President'],
      ['Luis Prado', 'President'],
    ],
  ],
  ['Halifax, Ontario\n\nPrime Minister Jane Moe thanked them.', [['Jane Moe', 'Prime Minister']]],
  ['Reza Karimi, who advises the Supreme Leader on oil, told a newspaper so.', [['Reza Karimi', '']]],
  [
    'Prince Omar bin Tariq, who is deputy to the defence minister, wrote that he had a message from the crown prince.',
    [['Omar bin Tariq', 'deputy']],
  ],
  [
    'BEIRUT - Hezbollah leader Karim Nouri spoke on Sunday. They would be sorry, he said, the president and his people above all.',
    [['Karim Nouri', 'leader']],
  ],
])('a post goes to nobody whom the words set apart from its holder: %s', (text, expected) => {
  expect(holders(text)).toEqual(expected)
})

test('a post that the home country does not have is not that of somebody at home', () => {
  const text =
    'Ivan Petrov and Peter Marsh spoke by telephone on 3 January about the strike in which General Reza Karimi was killed.\n\nThe Secretary of State told why. The Minister disagreed.'
  const release = { publisher: 'Ministry of Foreign Affairs of Russia' }
  expect(holders(text, release)).toEqual([
    ['Ivan Petrov', ''],
    ['Peter Marsh', ''],
    ['Reza Karimi', ''],
  ])
})

test.each([
  "The bishop spoke from the window above St Peter's Square.",
  'A book lay open at the embassy in Rue Jean Moulin.',
  'A book lay open at the embassy in Jalan U Thant.',
  'They wrote: "Vital American targets have been found".',
])('nobody is named by a square, a street or an adjective: %s', (text) => {
  expect(holders(text)).toEqual([])
})

test.each<[string, string[][]]>([
  [
    'Foreign Minister Jan Moe spoke with his Peruvian counterpart Luis Prado.',
    [
      ['Jan Moe', 'Foreign Minister'],
      ['Luis Prado', 'Foreign Minister'],
    ],
  ],
  [
    'Foreign Minister Jan Moe spoke with his American counterpart Peter Marsh.',
    [
      ['Jan Moe', 'Foreign Minister'],
      ['Peter Marsh', ''],
    ],
  ],
  [
    'External Affairs Minister Asha Rao spoke with her Omani counterpart Omar bin Tariq.',
    [
      ['Asha Rao', 'External Affairs Minister'],
      ['Omar bin Tariq', ''],
    ],
  ],
])('a counterpart holds the same post, where his country has one of the title: %s', (text, expected) => {
  expect(holders(text)).toEqual(expected)
})

test('of two, the one whose name is at home in the country of the post holds it', () => {
  expect(holders('Giancarlo Bruni calls Heinrich Vogt. The German chancellor agrees.')).toEqual([
    ['Giancarlo Bruni', ''],
    ['Heinrich Vogt', 'chancellor'],
  ])
})

test('a word that is a title elsewhere may be part of a name', () => {
  const { persons } = extractionOf('Foreign Minister Karim Amir Sadeghian of Iran spoke on Monday.')
  expect(persons.map(({ name }) => name)).toEqual(['Karim Amir Sadeghian'])
})

test('who is named right before in the sentence is rather meant than who is named later', () => {
  const { persons } = extractionOf(
    'Omar Said rang Petr Novak on Monday, but the Czech president did not take the call. Ana Ruiz telephoned Jana Havel on Monday.',
  )
  expect(persons.find(({ name }) => name === 'Jana Havel')?.positions).toEqual([])
})
