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
    [
      'Kenyan General Daniel Okoro refused to take a call from his Croatian counterpart. General Pavel Horvat rang Premier Ana Mbeki instead.',
      [
        'Daniel Okoro + Pavel Horvat, phone, declined, null, by Pavel Horvat',
        'Pavel Horvat + Ana Mbeki, phone, occurred, null, by Pavel Horvat',
      ],
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
    [
      'Daniel Okoro of Kenya had called Lars Bergqvist a day before.',
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-09, by Daniel Okoro'],
    ],
    [
      'Kenyan President Daniel Okoro was briefed by telephone by Premier Lars Bergqvist of Sweden.',
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, null'],
    ],
    [
      'On 5 March, following a call from Lars Bergqvist of Sweden, President Daniel Okoro cancelled the visit.',
      ['Daniel Okoro + Lars Bergqvist, phone, occurred, 2022-03-05, by Lars Bergqvist'],
    ],
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

describe('who took part, by what the text goes on to say', () => {
  test.for([
    // Objects that look like owners.
    [
      'Foreign Minister Ana Okoro of Kenya broke her silence. Croatian Premier Pavel Horvat called her on Tuesday, his office said.',
      ['Pavel Horvat + Ana Okoro, phone, occurred, 2022-03-08, by Pavel Horvat'],
    ],
    [
      'Pavel Horvat, the Croatian premier, called on Foreign Minister Ana Okoro to resign. He will speak to her by phone today.',
      ['Pavel Horvat + Ana Okoro, phone, planned, 2022-03-10'],
    ],
    // A spokesman tells of another's calls.
    [
      'President Daniel Okoro condemned the raid, his spokesman, Nils Ekberg, said. It was no surprise: last Thursday he had phoned Croatian Premier Pavel Horvat.',
      ['Daniel Okoro + Pavel Horvat, phone, occurred, 2022-03-03, by Daniel Okoro'],
    ],
    // One conversation of several.
    [
      'On Tuesday President Daniel Okoro rang Pavel Horvat, the Croatian premier, with Nils Ekberg, his Swedish opposite number, also on the line, to celebrate the accord.',
      ['Daniel Okoro + Pavel Horvat + Nils Ekberg, phone, occurred, 2022-03-08, by Daniel Okoro'],
    ],
    [
      'President Daniel Okoro spoke by phone with Pavel Horvat and Nils Ekberg on Tuesday. The three agreed to meet in Oslo.',
      ['Daniel Okoro + Pavel Horvat + Nils Ekberg, phone, occurred, 2022-03-08'],
    ],
    [
      'President Daniel Okoro spoke by phone with Pavel Horvat and Nils Ekberg on Tuesday. The three calls were short.',
      [
        'Daniel Okoro + Pavel Horvat, phone, occurred, 2022-03-08',
        'Daniel Okoro + Nils Ekberg, phone, occurred, 2022-03-08',
      ],
    ],
    [
      "Kenya's president, Daniel Okoro, hosted the video conference on Tuesday, which Presidents Idrissa Sow of Mali and Amadou Diallo of Guinea joined.",
      ['Daniel Okoro + Idrissa Sow + Amadou Diallo, video, occurred, 2022-03-08, by Daniel Okoro'],
    ],
    [
      'President Daniel Okoro hosted a video conference on Tuesday that brought together Presidents Idrissa Sow of Mali and Amadou Diallo of Guinea.',
      ['Daniel Okoro + Idrissa Sow + Amadou Diallo, video, occurred, 2022-03-08, by Daniel Okoro'],
    ],
    // A group in capitals is a name.
    [
      'Foreign Minister Ana Okoro rang her colleagues in Zagreb and Stockholm on Tuesday and asked for a session of the Harbour Group.',
      [
        'Ana Okoro + Croatia, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Sweden, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
    [
      'Foreign Minister Ana Okoro held telephone conversations with the foreign ministers of Croatia, Pavel Horvat; Sweden, Nils Ekberg; and Mali, Idrissa Sow.',
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, null',
        'Ana Okoro + Nils Ekberg, phone, occurred, null',
        'Ana Okoro + Idrissa Sow, phone, occurred, null',
      ],
    ],
    [
      'Foreign Minister Ana Okoro is to discuss that with Pavel Horvat by phone on Saturday.',
      ['Ana Okoro + Pavel Horvat, phone, planned, 2022-03-12'],
    ],
    // Somebody's own account.
    [
      'In this extract from his memoirs, Lars Bergqvist, the prime minister of the day, recalls that winter.\n\nI rang Pavel Horvat. He told me nothing. Ana Okoro, who was not asked, telephoned me.',
      [
        'Lars Bergqvist + Pavel Horvat, phone, occurred, null, by Lars Bergqvist',
        'Ana Okoro + Lars Bergqvist, phone, occurred, null, by Ana Okoro',
      ],
    ],
    ['Nobody knows who wrote this. I rang Pavel Horvat. He told me nothing.', []],
  ] satisfies [string, string[]][])('%s', ([body, expected]) => {
    expect(callsOf(body)).toEqual(expected)
  })
})
