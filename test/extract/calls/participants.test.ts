import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
describe('who took part', () => {
  test.for([
    // Surnames that no title introduces.
    [
      'Kovalenko and Bergqvist have spoken by phone twice, the Swedish foreign ministry said. Kovalenko also rang Mbeki.',
      ['Kovalenko + Bergqvist, phone, occurred, null', 'Kovalenko + Mbeki, phone, occurred, null, by Kovalenko'],
    ],
    [
      'Pope Leo telephoned Horvat on Tuesday. Horvat, on the phone with Sørensen on Monday, had been told nothing.',
      ['Leo + Horvat, phone, occurred, 2022-03-08, by Leo', 'Horvat + Sørensen, phone, occurred, 2022-03-07'],
    ],
    ['The envoy is in Tumeremo. The envoy rang Tumeremo on Tuesday.', []],
    // One of a country, by its people.
    [
      "Kenyan President Daniel Okoro flew home. Sweden's premier, Lars Bergqvist, had spoken at the request of the Kenyan, who had telephoned him late on Monday.",
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-07, by Daniel Okoro'],
    ],
    [
      'US Secretary of State Jane Roe saw the press. The chief US diplomat also rang her Kenyan opposite number, Ana Okoro.',
      ['Jane Roe + Ana Okoro, phone, occurred, null, by Jane Roe'],
    ],
    // Rows.
    [
      'President Daniel Okoro was telephoned on Tuesday by Swedish Premier Lars Bergqvist, and again in the evening by Pavel Horvat of Croatia.',
      [
        'Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-08, by Lars Bergqvist',
        'Daniel Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Pavel Horvat',
      ],
    ],
    [
      'President Daniel Okoro spoke by phone with Swedish Premier Lars Bergqvist, with whom he agreed to press for access, and then with Pavel Horvat of Croatia.',
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, null', 'Daniel Okoro + Pavel Horvat, phone, occurred, null'],
    ],
    [
      "President Daniel Okoro spoke by phone with General Idrissa Sow, Mali's army chief, and with his rival, General Amadou Diallo.",
      ['Daniel Okoro + Idrissa Sow, phone, occurred, null', 'Daniel Okoro + Amadou Diallo, phone, occurred, null'],
    ],
    [
      "Kenyan President Daniel Okoro was asleep. Pavel Horvat and Sweden's Lars Bergqvist each telephoned him on Tuesday.",
      [
        'Pavel Horvat + Daniel Okoro, phone, occurred, 2022-03-08, by Pavel Horvat',
        'Lars Bergqvist + Daniel Okoro, phone, occurred, 2022-03-08, by Lars Bergqvist',
      ],
    ],
    // Whom the next sentence names.
    [
      "Kenya's president, Daniel Okoro, phoned his Croatian counterpart to offer rescue teams. Mr Horvat thanked him.",
      ['Daniel Okoro + Horvat, phone, occurred, null, by Daniel Okoro'],
    ],
    [
      'The foreign ministers of Kenya, Croatia and Sweden held a conference call on Tuesday. Ana Okoro told Pavel Horvat and Nils Ekberg that she would travel.',
      ['Ana Okoro + Pavel Horvat + Nils Ekberg, phone, occurred, 2022-03-08'],
    ],
    // Several, told of by somebody else.
    [
      'Kenyan President Daniel Okoro met General Idrissa Sow and General Amadou Diallo. Secretary-General Lars Bergqvist rang both generals on Tuesday.',
      [
        'Lars Bergqvist + Idrissa Sow, phone, occurred, 2022-03-08, by Lars Bergqvist',
        'Lars Bergqvist + Amadou Diallo, phone, occurred, 2022-03-08, by Lars Bergqvist',
      ],
    ],
    [
      'Nairobi telephoned Stockholm on Tuesday. Stockholm rang back on Wednesday.',
      [
        'Kenya + Sweden, phone, occurred, 2022-03-08, by Kenya',
        'Sweden + Kenya, phone, occurred, 2022-03-09, by Sweden',
      ],
    ],
    [
      'President Daniel Okoro spoke by telephone on Tuesday with Premier Lars Bergqvist of Sweden, whom he had already called on Monday.',
      [
        'Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-08',
        'Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-07, by Daniel Okoro',
      ],
    ],
    ['Okoro mourned General Lars Bergqvist, whom he called a martyr, whom Nairobi had called “brave”.', []],
    // What follows another verb is not of the first.
    [
      'Premier Lars Bergqvist, who had a long telephone conversation with Daniel Okoro on Tuesday, will speak to Pavel Horvat by phone next week.',
      [
        'Lars Bergqvist + Daniel Okoro, phone, occurred, 2022-03-08',
        'Lars Bergqvist + Pavel Horvat, phone, planned, 2022-03',
      ],
    ],
  ] satisfies [string, string[]][])('%s', ([body, expected]) => {
    expect(callsOf(body)).toEqual(expected)
  })
})
