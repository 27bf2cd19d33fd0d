import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const P = 'Prime Minister Lars Bergqvist of Sweden'
const both = 'Ana Okoro + Pavel Horvat'

describe('what the sentences around say', () => {
  test.for([
    [
      `${O} visited Abuja on Monday with ${H}. The two ministers also talked by phone on Tuesday.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} discussed on Wednesday the border with ${H}, her ministry said.\n\nThe two talked during a telephonic conversation, the ministry added.`,
      [`${both}, phone, occurred, 2022-03-09`],
    ],
    [
      `${O} rang ${P} late on Monday. The call with ${H} followed in the early hours of Tuesday.`,
      ['Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-07, by Ana Okoro', `${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} spoke to ${H} by phone on Tuesday. The conversation was initiated by the Nigerian side.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      "Turkish Foreign Minister Aylin Demir spoke to Iranian Foreign Minister Reza Karimi by phone on Tuesday. The call was held on the Turkish side's initiative.",
      ['Aylin Demir + Reza Karimi, phone, occurred, 2022-03-08, by Aylin Demir'],
    ],
    [
      'Turkish Foreign Minister Aylin Demir had a telephone conversation with Iranian Foreign Minister Reza Karimi on Tuesday. The Iranian placed the call.',
      ['Aylin Demir + Reza Karimi, phone, occurred, 2022-03-08, by Reza Karimi'],
    ],
    [
      'At the request of the Iranian side, Turkish Foreign Minister Aylin Demir spoke by telephone with Iranian Foreign Minister Reza Karimi on Tuesday.',
      ['Aylin Demir + Reza Karimi, phone, occurred, 2022-03-08, by Reza Karimi'],
    ],
    [
      'Turkish Foreign Minister Aylin Demir spoke by telephone on Tuesday with Iranian Foreign Minister Reza Karimi, at his request.',
      ['Aylin Demir + Reza Karimi, phone, occurred, 2022-03-08, by Reza Karimi'],
    ],
    [
      `${O} and ${H} spoke on Tuesday. The telephone conversation lasted for an hour.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} spoke with ${H} on Tuesday. During the phone call, the two sides discussed grain.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('planned and held, placed then, good to have had', () => {
  test.for([
    [
      'Foreign Minister Ana Okoro said on Tuesday that she would be speaking with Pavel Horvat. That second telephone call duly took place.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null'],
    ],
    [
      'Foreign Minister Ana Okoro then called Pavel Horvat.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null, by Ana Okoro'],
    ],
    [
      'Foreign Minister Ana Okoro tweeted: "Good to speak to Pavel Horvat today."',
      ['Ana Okoro + Pavel Horvat, unspecified, occurred, 2022-03-10'],
    ],
    [
      'Ana Okoro spoke on Tuesday with Pavel Horvat. The ten-minute telephone call was their first.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      'Ana Okoro warned Pavel Horvat against war in a call that lasted more than two hours on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('words of calling around other verbs', () => {
  test.for([
    [
      'Ana Okoro picked up the phone to Pavel Horvat on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'The defence ministers, Ana Okoro and Pavel Horvat, talked on the phone on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      'Ana Okoro conveyed condolences to Pavel Horvat in a phone call on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      'A planned call between Ana Okoro and Pavel Horvat did not take place on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, declined, 2022-03-08'],
    ],
    [
      'Over the phone, Ana Okoro told Pavel Horvat on Tuesday that the border would open.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('readouts', () => {
  const readout = { kind: 'readout', publisher: 'Presidential Press Office', publisher_country: 'GHA' } as const
  test.for([
    [
      'A telephone conversation with President of Kenya Daniel Mwangi took place on Tuesday.\n\nKwame Asante offered help. Kwame Asante stressed that roads must open.',
      ['Kwame Asante + Daniel Mwangi, phone, occurred, 2022-03-08'],
    ],
    [
      'PM call with President Mwangi of Kenya: 10 March 2022\n\nThe Prime Minister Kwame Asante spoke to President Daniel Mwangi of Kenya this afternoon.',
      ['Kwame Asante + Daniel Mwangi, phone, occurred, 2022-03-10'],
    ],
    [
      "On the evening of March 9, 2022, Foreign Minister Kwame Asante had a phone conversation with Kenyan Foreign Minister Daniel Mwangi at the latter's request. The two ministers had last spoken on 4 January.",
      [
        'Kwame Asante + Daniel Mwangi, phone, occurred, 2022-03-09, by Daniel Mwangi',
        'Kwame Asante + Daniel Mwangi, unspecified, occurred, 2022-01-04',
      ],
    ],
    [
      'In his call with President Daniel Mwangi, who had first telephoned him on Monday, Prime Minister Kwame Asante offered help.',
      ['Daniel Mwangi + Kwame Asante, phone, occurred, 2022-03-07, by Daniel Mwangi'],
    ],
    [
      'Foreign Minister Kwame Asante briefed President Ama Boateng on his telephone conversation with Daniel Mwangi, held on 5 March.',
      ['Kwame Asante + Daniel Mwangi, phone, occurred, 2022-03-05'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text, readout)).toEqual(expected))
})

describe('days of entries and of series', () => {
  test.for([
    [
      'JUNE 5 – Saudi Arabia cut ties.\n\nJUNE 6, 2021 – Prime Minister Lars Bergqvist telephoned Pavel Horvat.',
      ['Lars Bergqvist + Pavel Horvat, phone, occurred, 2021-06-06, by Lars Bergqvist'],
    ],
    [
      'Ana Okoro telephoned Pavel Horvat on Tuesday. She also spoke to Lars Bergqvist by phone.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08',
      ],
    ],
    [
      'Ana Okoro spent Wednesday on the phone. She spoke to Pavel Horvat and, late at night, to Lars Bergqvist.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-09',
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-09',
      ],
    ],
    [
      "Ana Okoro telephoned both of Kenya's generals on Tuesday. She spoke first to Daniel Mwangi and then to Peter Otieno.",
      [
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Peter Otieno, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

test('a release’s own prime minister is not the foreign one whom it names', () => {
  const release = { kind: 'readout' as const, publisher: 'Office of the Prime Minister', publisher_country: 'GBR' }
  expect(callsOf('The Prime Minister called Norwegian Prime Minister Lars Bergqvist today.', release)).toEqual([
    'United Kingdom + Lars Bergqvist, phone, occurred, 2022-03-10, by United Kingdom',
  ])
})
