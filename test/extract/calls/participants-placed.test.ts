import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
describe('who took part, by the place of words', () => {
  test.for([
    // A sentence's first word has a capital anyway.
    ['Aides telephoned Foreign Minister Ana Okoro on Tuesday. Nobody rang Premier Pavel Horvat.', []],
    [
      "Kovalenko's office said President Daniel Okoro rang Kovalenko on Tuesday.",
      ['Daniel Okoro + Kovalenko, phone, occurred, 2022-03-08, by Daniel Okoro'],
    ],
    [
      'Foreign Minister Ana Okoro, who was in touch with her Croatian and Swedish colleagues, Pavel Horvat and Mette Lund, said that all was well. She had phoned Idrissa Sow on Tuesday.',
      ['Ana Okoro + Idrissa Sow, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Premier Pavel Horvat and President Daniel Okoro met on Monday, after the latter had received a call from Premier Lars Bergqvist of Sweden.',
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, null, by Lars Bergqvist'],
    ],
    [
      'Premier Pavel Horvat said he had been informed of it by telephone by President Daniel Okoro himself.',
      ['Pavel Horvat + Daniel Okoro, phone, occurred, null'],
    ],
    ['Nobody had told Premier Pavel Horvat, who learned of the call from President Daniel Okoro.', []],
    [
      'President Daniel Okoro rang Nils Ekberg of Sweden; his foreign minister, Ana Mbeki, phoned Pavel Horvat.',
      [
        'Daniel Okoro + Nils Ekberg, phone, occurred, null, by Daniel Okoro',
        'Ana Mbeki + Pavel Horvat, phone, occurred, null, by Ana Mbeki',
      ],
    ],
    [
      'President Daniel Okoro spoke by phone to Nils Ekberg on Monday. Pavel Horvat, who was told of it in a call of his own with Okoro on Tuesday, welcomed it.',
      [
        'Daniel Okoro + Nils Ekberg, phone, occurred, 2022-03-07',
        'Pavel Horvat + Daniel Okoro, phone, occurred, 2022-03-08',
      ],
    ],
    [
      'In his July 25 call with Pavel Horvat, Daniel Okoro asked for a favour.',
      ['Daniel Okoro + Pavel Horvat, phone, occurred, 2021-07-25'],
    ],
    [
      'Foreign Minister Ana Okoro spoke by phone to Pavel Horvat, her spokesman Nils Ekberg told reporters. He was pleased, he said. President Daniel Mbeki had rung him on Monday.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, null',
        'Daniel Mbeki + Pavel Horvat, phone, occurred, 2022-03-07, by Daniel Mbeki',
      ],
    ],
    [
      'Defence Minister Pavel Horvat has called the Kenyan president, Daniel Okoro, four times since Sunday.',
      ['Pavel Horvat + Daniel Okoro, phone, occurred, null, by Pavel Horvat'],
    ],
    [
      'The king of Jordan and the Egyptian president have each been on the phone to Foreign Minister Ana Okoro.',
      ['Jordan + Ana Okoro, phone, occurred, null', 'Egypt + Ana Okoro, phone, occurred, null'],
    ],
  ] satisfies [string, string[]][])('%s', ([body, expected]) => {
    expect(callsOf(body)).toEqual(expected)
  })
})

describe('one conversation of several', () => {
  test.for([
    [
      'Daniel Okoro had a telephone conversation with Premier of Croatia Pavel Horvat, Premier of Sweden Nils Ekberg and President of Mali Idrissa Sow. The telephone conversation with Pavel Horvat, Nils Ekberg and Idrissa Sow lasted an hour.',
      ['Daniel Okoro + Pavel Horvat + Nils Ekberg + Idrissa Sow, phone, occurred, null'],
    ],
    [
      'Daniel Okoro had telephone conversations with Pavel Horvat and Nils Ekberg.',
      ['Daniel Okoro + Pavel Horvat, phone, occurred, null', 'Daniel Okoro + Nils Ekberg, phone, occurred, null'],
    ],
  ] satisfies [string, string[]][])('%s', ([body, expected]) => {
    expect(callsOf(body)).toEqual(expected)
  })
})

test('a king goes by his first name alone', () => {
  expect(
    callsOf(
      'Crown Prince Hamad bin Salman Al Nouri made a phone call to King Hamad VI of Morocco on Tuesday. King Salman was asleep.',
    ),
  ).toEqual(['Hamad bin Salman Al Nouri + Hamad VI, phone, occurred, 2022-03-08, by Hamad bin Salman Al Nouri'])
})
