import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const P = 'Prime Minister Lars Bergqvist of Sweden'
const both = 'Ana Okoro + Pavel Horvat'

describe('each once, and nobody who was only spoken of', () => {
  test.for([
    [
      'President Daniel Mwangi spoke with his Czech and Swedish counterparts, Pavel Horvat and Lars Bergqvist, in two separate phone calls on Tuesday.',
      [
        'Daniel Mwangi + Pavel Horvat, phone, occurred, 2022-03-08',
        'Daniel Mwangi + Lars Bergqvist, phone, occurred, 2022-03-08',
      ],
    ],
    [
      'Presidents Daniel Mwangi and Pavel Horvat discussed Libya and Syria by phone on Tuesday.',
      ['Daniel Mwangi + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      'Lars Bergqvist spoke in Oslo, and Daniel Mwangi himself called Pavel Horvat on Tuesday.',
      ['Daniel Mwangi + Pavel Horvat, phone, occurred, 2022-03-08, by Daniel Mwangi'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('several interlocutors, days and sides', () => {
  test.for([
    [
      `${O} has rung both ${H} and Kenya's Daniel Mwangi this morning.`,
      [
        `${both}, phone, occurred, 2022-03-10, by Ana Okoro`,
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-10, by Ana Okoro',
      ],
    ],
    [
      `${O} telephoned ${H} on Monday and ${P} on Tuesday.`,
      [
        `${both}, phone, occurred, 2022-03-07, by Ana Okoro`,
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
    [
      `${O} spoke by phone with ${H} on Monday and with ${P} on Tuesday.`,
      [`${both}, phone, occurred, 2022-03-07`, 'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} held separate phone calls with ${H}, President Daniel Mwangi of Kenya and ${P} on Tuesday.`,
      [
        `${both}, phone, occurred, 2022-03-08`,
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-08',
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08',
      ],
    ],
    [
      `${O} had telephone conversations with ${H} yesterday evening and this morning.`,
      [`${both}, phone, occurred, 2022-03-09`, `${both}, phone, occurred, 2022-03-10`],
    ],
    [
      `${O} rang ${H} on Monday. She called Horvat again on Wednesday.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${both}, phone, occurred, 2022-03-09, by Ana Okoro`],
    ],
    [
      `${O} received telephone calls from Daniel Mwangi, President of Kenya, ${H}, and Lars Bergqvist, Prime Minister of Sweden, on Tuesday.`,
      [
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-08, by Daniel Mwangi',
        `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`,
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08, by Lars Bergqvist',
      ],
    ],
    [
      `${O} spoke by phone on Tuesday with ${H} and then with ${P}.`,
      [`${both}, phone, occurred, 2022-03-08`, 'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} phoned, one after the other, ${H} and ${P} on Tuesday.`,
      [
        `${both}, phone, occurred, 2022-03-08, by Ana Okoro`,
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
    [
      'The leaders of France, Germany and Poland held a video conference on Tuesday.',
      ['France + Germany + Poland, video, occurred, 2022-03-08'],
    ],
    [
      `${O} chaired a virtual meeting with the foreign ministers of Kenya and Ghana on Tuesday.`,
      ['Ana Okoro + Kenya + Ghana, video, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      `${O} spoke to ${H}, to ${P} and to President Daniel Mwangi of Kenya, in separate calls on Tuesday.`,
      [
        `${both}, phone, occurred, 2022-03-08`,
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08',
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-08',
      ],
    ],
    [
      `${O} phoned her counterparts in Kenya and Ghana on Tuesday.`,
      [
        'Ana Okoro + Kenya, phone, occurred, 2022-03-08, by Ana Okoro',
        'Ana Okoro + Ghana, phone, occurred, 2022-03-08, by Ana Okoro',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
