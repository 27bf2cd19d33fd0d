import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
describe('those on the line whom other words stand for', () => {
  test.for([
    [
      'Kenyan Foreign Minister Ana Okoro spoke by phone with Prime Minister Lars Bergqvist of Sweden on Monday. With Croatian Premier Pavel Horvat, she agreed on the telephone on Tuesday that talks should resume. With the truce over, she spoke to nobody by phone.',
      [
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-07',
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08',
      ],
    ],
    [
      'Kenyan Foreign Minister Ana Okoro spoke by phone with Prime Minister Lars Bergqvist of Sweden. She was also on the phone to Bergqvist’s security adviser on Tuesday.',
      ['Ana Okoro + Lars Bergqvist, phone, occurred, null', 'Ana Okoro + Sweden, phone, occurred, 2022-03-08'],
    ],
    [
      "Swedish Prime Minister Lars Bergqvist's security adviser, Nils Ekberg, telephoned Kenyan Foreign Minister Ana Okoro.",
      ['Nils Ekberg + Ana Okoro, phone, occurred, null, by Nils Ekberg'],
    ],
    [
      'Power was taken by Colonel Idrissa Sow. Foreign Minister Ana Okoro telephoned the Colonel on Tuesday.',
      ['Ana Okoro + Idrissa Sow, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Power was taken by Colonel Idrissa Sow. Foreign Minister Ana Okoro tried the Colonel on Tuesday and nobody picked up.',
      ['Ana Okoro + Idrissa Sow, phone, declined, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Colonel Idrissa Sow is in power. Premier Lars Bergqvist rang Foreign Minister Ana Okoro on Tuesday. Bergqvist’s office put in a call to the Colonel too.',
      [
        'Lars Bergqvist + Ana Okoro, phone, occurred, 2022-03-08, by Lars Bergqvist',
        'Lars Bergqvist + Idrissa Sow, phone, occurred, 2022-03-08, by Lars Bergqvist',
      ],
    ],
    // Whose office it is, nobody says.
    [
      "The army commander's office rang Kenyan Foreign Minister Ana Okoro on Tuesday.",
      ["army commander's office + Ana Okoro, phone, occurred, 2022-03-08, by army commander's office"],
    ],
    [
      'The three foreign ministers - Ana Okoro of Kenya, Pavel Horvat of Croatia and Nils Ekberg of Sweden - held a conference call on Tuesday.',
      ['Ana Okoro + Pavel Horvat + Nils Ekberg, phone, occurred, 2022-03-08'],
    ],
    [
      'Ministers welcomed a conference call of the leaders of Kenya, Croatia and Sweden.',
      ['Kenya + Croatia + Sweden, phone, occurred, null'],
    ],
    [
      'Foreign Minister Ana Okoro spoke by telephone with the ministers of Croatia, Pavel Horvat, and of Sweden, Nils Ekberg.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null', 'Ana Okoro + Nils Ekberg, phone, occurred, null'],
    ],
    [
      'Foreign Minister Ana Okoro telephoned former Presidents Horvat, Ekberg and Sow.',
      [
        'Ana Okoro + Horvat, phone, occurred, null, by Ana Okoro',
        'Ana Okoro + Ekberg, phone, occurred, null, by Ana Okoro',
        'Ana Okoro + Sow, phone, occurred, null, by Ana Okoro',
      ],
    ],
    [
      'General Pavel Horvat spoke by video-conference to his Thai opposite number Gen. Somchai Prasert on Tuesday.',
      ['Pavel Horvat + Somchai Prasert, video, occurred, 2022-03-08'],
    ],
    [
      'Foreign Minister Ana Okoro and her counterpart, Nils Ekberg, then talked by phone.',
      ['Ana Okoro + Nils Ekberg, phone, occurred, null'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('connections made, offered and refused', () => {
  test.for([
    [
      'Ana Okoro was put through to Pavel Horvat on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Ana Okoro was patched through to Admiral Pavel Horvat on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Foreign Minister Ana Okoro got through to Defence Minister Pavel Horvat on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      'A call offered by Foreign Minister Ana Okoro was turned down by Defence Minister Pavel Horvat on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, declined, 2022-03-08, by Ana Okoro'],
    ],
    [
      'Foreign Minister Ana Okoro rang Pavel Horvat on Tuesday. Nils Ekberg has yet to come to the phone.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Nils Ekberg, phone, declined, null, by Ana Okoro',
      ],
    ],
    [
      'Foreign Minister Ana Okoro will talk to Pavel Horvat by video on Friday, and Premier Nils Ekberg spoke on the phone yesterday to President Idrissa Sow.',
      [
        'Ana Okoro + Pavel Horvat, video, planned, 2022-03-11',
        'Nils Ekberg + Idrissa Sow, phone, occurred, 2022-03-09',
      ],
    ],
    [
      'Foreign Minister Ana Okoro had last talked with Pavel Horvat by phone in January.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-01'],
    ],
    ['A law was put through to parliament by Ana Okoro.', []],
    ['Ana Okoro was put through to the final by Pavel Horvat, her coach.', []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('calls told by the way, and those that are another matter', () => {
  test.for([
    [
      'Premier Lars Bergqvist spoke by phone with President Idrissa Sow on Tuesday, and Foreign Minister Ana Okoro with Defence Minister Pavel Horvat.',
      [
        'Lars Bergqvist + Idrissa Sow, phone, occurred, 2022-03-08',
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08',
      ],
    ],
    [
      'Foreign Minister Ana Okoro was told over the phone by Defence Minister Pavel Horvat that the bridge was closed.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null'],
    ],
    [
      'Foreign Minister Ana Okoro was arrested, the court was told by phone. She was freed by Defence Minister Pavel Horvat.',
      [],
    ],
    [
      'Foreign Minister Ana Okoro and Defence Minister Pavel Horvat were in contact over the border hotline on Tuesday.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      'Foreign Minister Ana Okoro and Defence Minister Pavel Horvat spoke as she was driven to the airport. The phone call lasted an hour.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null'],
    ],
    [
      'Envoy Ana Okoro was on the phone all morning. She reached General Pavel Horvat at nine.',
      ['Ana Okoro + Pavel Horvat, phone, occurred, null, by Ana Okoro'],
    ],
    [
      'Foreign Minister Ana Okoro telephoned Defence Minister Pavel Horvat on Tuesday. She rang Horvat again two hours later.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
    ['Foreign Minister Ana Okoro hopes to have a call with Defence Minister Pavel Horvat next week.', []],
    [
      'Premier Lars Bergqvist spoke by phone with President Idrissa Sow on Tuesday. A further call, with Defence Minister Pavel Horvat, was expected on Friday.',
      [
        'Lars Bergqvist + Idrissa Sow, phone, occurred, 2022-03-08',
        'Lars Bergqvist + Pavel Horvat, phone, planned, 2022-03-11',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
