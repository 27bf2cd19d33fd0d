import { describe, expect, test } from 'vitest'
import { each, said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'where the words of an object end': [
    ['{Rama} thanked {him=Berisha}: {^Oslo}, he said, would not forget.', 'Rama: him', 'Rama: Oslo … would not forget'],
    ['{Rama} called for a truce, in a phone talk with {Berisha}.', 'Rama: a truce'],
    ['{Rama} urged calm, in a joint statement issued late on Sunday.', 'Rama: calm'],
    [
      '{Rama} had offered condolences on account of the fire, had not used that word and had asked {Berisha} to wait.',
      'Rama: condolences on account of the fire',
      'Rama: Berisha to wait',
    ],
    ['{Rama} confirmed this after a night of talks.', 'Rama: this'],
    ['{Rama} dismissed this as “a fairy tale”.', 'Rama: this as “a fairy tale”'],
    ['{Rama} apologised to {Berisha} over the telephone.'],
    ['{Rama} mentioned four.'],
    [
      'What {@the palace} described as a courtesy call was, in {Rama}’s eyes, a quarrel.',
      'the palace: a courtesy call',
    ],
  ],
  'words around who was told': [
    [
      'The port is ready, {Rama} told {Berisha}, to take in the ships.',
      'Rama: The port is ready … to take in the ships',
    ],
    ['The port is ready, {Rama} told {Berisha}.', 'Rama: The port is ready'],
  ],
  'who does not speak': [
    ['The deal can hold, {they=Rama+Berisha} agreed.'],
    ['{Obi}, who advises {Rama} on trade, told {Berisha} that the port was shut.', 'Obi: the port was shut'],
    ['The raid must stop, {the president=Rama} told {Rama}.'],
    [
      'Four men would have to leave; {Lee} said that he would, and called the vote a farce.',
      'Lee: he would',
      'Lee: the vote a farce',
    ],
    ['{Rama}, spokesman of the port, said it was open. A spokesman asked for patience.', 'Rama: it was open'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, table) => {
  test.each(table.map(([sentence, ...expected]) => ({ sentence, expected })))('$sentence', ({ sentence, expected }) => {
    expect(said(sentence)).toEqual(expected)
  })
})

test.each([
  ['{Rama} urged calm, in a joint statement issued late on Sunday.', ['press_release']],
  ['{Rama} called for a truce, in a phone talk with {Berisha}.', ['call']],
])('the setting at the end is no part of the words: %s', (sentence, media) => {
  expect(each(sentence, 'medium')).toEqual(media)
})

test('a heading in capitals is no part of the words behind it', () => {
  expect(
    said(
      'CHAD | Schools stay shut until the end of May, {@the ministry} said.\n\nMALI | {Rama} called the vote a farce.',
    ),
  ).toEqual(['the ministry: Schools stay shut until the end of May', 'Rama: the vote a farce'])
})
