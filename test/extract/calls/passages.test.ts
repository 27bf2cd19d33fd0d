import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'

describe('a call that connects two', () => {
  test.for([
    [
      `A call shortly after nine on Tuesday evening connected ${O} with her colleague, ${H}.`,
      `${both}, phone, occurred, 2022-03-08`,
    ],
    [`A third phone call today linked ${O} and ${H}.`, `${both}, phone, occurred, 2022-03-10`],
    [`A video call on Monday connected ${O} to ${H} of Croatia.`, `${both}, video, occurred, 2022-03-07`],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))

  test.for([
    `A railway on Tuesday connected ${O}'s home town with the coast, ${H} said.`,
    `Has ${O} talked by telephone with ${H}?`,
  ])('%s', (text) => expect(callsOf(text)).toEqual([]))
})

describe('a row behind a colon', () => {
  test('with the word that joins it said again', () => {
    expect(
      callsOf(
        `${O} received three telephone calls on Tuesday: from ${H}, who offered trucks, from the Kenyan president, William Ruto, and from Mette Lund.`,
      ),
    ).toEqual([
      `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`,
      'Ana Okoro + William Ruto, phone, occurred, 2022-03-08, by William Ruto',
      'Ana Okoro + Mette Lund, phone, occurred, 2022-03-08, by Mette Lund',
    ])
  })

  test('as points below it', () => {
    expect(
      callsOf(
        `${O} held the following telephone conversations on 8 March:\n\n• with the Minister of Defence of Croatia, Pavel Horvat, on grain;\n• with the President of Kenya, William Ruto, on the ports.`,
      ),
    ).toEqual([`${both}, phone, occurred, 2022-03-08`, 'Ana Okoro + William Ruto, phone, occurred, 2022-03-08'])
  })

  test('of those whom somebody had on the line', () => {
    expect(callsOf(`${O} had two men on the line on Tuesday: ${H} and President William Ruto.`)).toEqual([
      `${both}, phone, occurred, 2022-03-08`,
      'Ana Okoro + William Ruto, phone, occurred, 2022-03-08',
    ])
  })
})

describe('two who are told of elsewhere', () => {
  test.for([
    [
      `${H} and General Jan Novak hold the town. President William Ruto telephoned each of the two on Tuesday.`,
      [
        'William Ruto + Pavel Horvat, phone, occurred, 2022-03-08, by William Ruto',
        'William Ruto + Jan Novak, phone, occurred, 2022-03-08, by William Ruto',
      ],
    ],
    [`On Tuesday ${O} and ${H}, her colleague, had each other on the line.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `${H}, with whom ${O} was on the phone on Tuesday, promised trucks.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('officials by their posts alone', () => {
  test.for([
    [
      'The American and Kenyan defence chiefs spoke by telephone on Tuesday.',
      ['United States + Kenya, phone, occurred, 2022-03-08'],
    ],
    [
      `The Kenyan and Croatian defence chiefs spoke by telephone on Tuesday for the first time since May. Kenyan Defence Minister Aden Duale and ${H} of Croatia discussed grain. The first call was on March 1.`,
      [
        'Aden Duale + Pavel Horvat, phone, occurred, 2022-03-08',
        'Aden Duale + Pavel Horvat, phone, occurred, 2022-03-01',
      ],
    ],
    [`A telephone conversation between ${O} and ${H} is likely to take place soon.`, [`${both}, phone, planned, null`]],
    [`A report that ${O} refused to take a call from ${H} was inaccurate.`, []],
    [`The palace is trying to have ${O} speak to ${H} by phone.`, []],
    [`Neither ${O} nor ${H} telephoned President William Ruto on Tuesday.`, []],
    [`The envoys of Kenya, Chad and Mali agreed on the matter in their telephone conversations on Tuesday.`, []],
    [
      `The palace declined to provide details about a telephone call between ${O} and ${H} on Tuesday.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} announced her telephone call with ${H} on Tuesday and is planning to speak to the press.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('officials of whom the sentence before told', () => {
  test.for([
    [
      'Ahmet Demirel spent Tuesday night on the telephone. Turkey’s foreign minister rang his colleagues in Berlin and Rome.',
      [
        'Ahmet Demirel + Germany, phone, occurred, 2022-03-08, by Ahmet Demirel',
        'Ahmet Demirel + Italy, phone, occurred, 2022-03-08, by Ahmet Demirel',
      ],
    ],
    [
      'Boris Tal and Lena Brandt waited in Oslo. President William Ruto called them yesterday.',
      [
        'William Ruto + Boris Tal, phone, occurred, 2022-03-09, by William Ruto',
        'William Ruto + Lena Brandt, phone, occurred, 2022-03-09, by William Ruto',
      ],
    ],
    [
      `${O} talked by mobile phone to her colleagues Hugo Vidal, Lena Brandt and Jan Novak on Tuesday afternoon.`,
      [
        'Ana Okoro + Hugo Vidal, phone, occurred, 2022-03-08',
        'Ana Okoro + Lena Brandt, phone, occurred, 2022-03-08',
        'Ana Okoro + Jan Novak, phone, occurred, 2022-03-08',
      ],
    ],
    [`Asked whether there had been a telephone conversation with ${H}, ${O} said she would not tell.`, []],
    [`A call between ${O} and ${H} last took place on 1 March, by video.`, [`${both}, video, occurred, 2022-03-01`]],
    [
      `${O} and ${H} were briefed by President William Ruto in a three-way conference call on Tuesday.`,
      ['Ana Okoro + Pavel Horvat + William Ruto, phone, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('who goes on calling', () => {
  test.for([
    [
      `${O} rang ${H} on Monday. With him, she agreed on the telephone that trade must go on; Kenya, she assured Horvat, stands by it. On Tuesday she called President William Ruto.`,
      'Ana Okoro + William Ruto, phone, occurred, 2022-03-08, by Ana Okoro',
    ],
    [
      `Prime Minister Ylva Sund spoke by video link on Monday with her Kenyan counterpart Wanjiru Kamau. On Tuesday she was rung by ${H}.`,
      'Ylva Sund + Pavel Horvat, phone, occurred, 2022-03-08, by Pavel Horvat',
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toContain(expected))
})

describe('days that the passage gives', () => {
  test.for([
    [`${O} rang ${H} on Tuesday morning. In the afternoon she telephoned President William Ruto.`, '2022-03-08'],
    [
      `${O} rang ${H} on Monday. "He agreed," Mr Horvat said on Wednesday. Hours later she telephoned President William Ruto.`,
      '2022-03-07',
    ],
    [`${O} asked for a halt by Friday. The same day she telephoned President William Ruto.`, '2022-03-10'],
  ] as const)('%s', ([text, day]) =>
    expect(callsOf(text).at(-1)).toMatch(new RegExp(`William Ruto, phone, occurred, ${day}, by Ana Okoro$`)),
  )

  test.for([
    [`${O} telephoned ${H} after Tuesday's vote.`, `${both}, phone, occurred, null, by Ana Okoro`],
    [`${O} did call ${H}, on Saturday she will speak to the press.`, `${both}, phone, occurred, null, by Ana Okoro`],
    [`${O} spoke with ${H} by phone over the weekend.`, `${both}, phone, occurred, 2022-03`],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))
})

test('an entry of one day that tells of another', () => {
  expect(
    callsOf(
      `Tuesday 8 March\n\n${O} posted on Monday that she had spoken on the phone with ${H}.\n\n${O} rang President William Ruto.`,
    ),
  ).toEqual([
    `${both}, phone, occurred, 2022-03-07`,
    'Ana Okoro + William Ruto, phone, occurred, 2022-03-08, by Ana Okoro',
  ])
})

describe('who placed it, and whether it was taken', () => {
  test.for([
    [
      `${O} spoke over the phone on Tuesday with ${H}, who had asked for the conversation.`,
      `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`,
    ],
    [
      `${O} and ${H} spoke by phone on Tuesday. It was Horvat who had rung.`,
      `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`,
    ],
    [
      `${O} rang ${H} twice on Tuesday, and twice the phone was switched off.`,
      `${both}, phone, declined, 2022-03-08, by Ana Okoro`,
    ],
    [
      `${O}'s attempts to reach ${H} by telephone have come to nothing.`,
      `${both}, phone, declined, null, by Ana Okoro`,
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))
})

test('a release means the one of its title by a bare post', () => {
  expect(
    callsOf(
      'The Minister talked today, by telephone, with his German counterpart Heiko Brandt.\n\nJean Lefort found agreement.\n\nClaire Montval, Minister of State, spoke on the radio yesterday.',
      { title: 'Jean Lefort’s conversation with Heiko Brandt', kind: 'readout' },
    ),
  ).toEqual(['Jean Lefort + Heiko Brandt, phone, occurred, 2022-03-10'])
})
