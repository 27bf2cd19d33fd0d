import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'

describe('somebody on the line', () => {
  test.for([
    [
      `${O} had the Kenyan president, Daniel Mwangi, on the line on Monday.`,
      ['Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-07'],
    ],
    [
      `${O} had ${H} on the line late on Monday, and Daniel Mwangi on Tuesday.`,
      [`${both}, phone, occurred, 2022-03-07`, 'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-08'],
    ],
    [`${O} kept ${H} on the phone for an hour on Monday.`, [`${both}, phone, occurred, 2022-03-07`]],
    [`${O} did not get ${H} on the phone until Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} and ${H} got hold of each other by phone on Monday.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `It is hard to get ${H} on the phone. ${O} had him for twenty minutes on Monday.`,
      [`${both}, phone, occurred, 2022-03-07`],
    ],
    [`${O} had another long talk on the phone on Monday night with ${H}.`, [`${both}, phone, occurred, 2022-03-07`]],
    [`With ${H} she had already been on the phone, ${O} said.`, []],
    [
      `${O} rang Daniel Mwangi on Monday. With Pavel Horvat she had been on the phone on Tuesday.`,
      ['Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-07, by Ana Okoro', `${both}, phone, occurred, 2022-03-08`],
    ],
    [`${O} had ${H} for twenty minutes on Monday.`, []],
    [`${O} had ${H} on the front line on Monday.`, []],
    [`${O} caught ${H} in a lie on Monday.`, []],
    [`${O} wanted ${H} out of the coalition.`, []],
    [`${O} found ${H} at the airport, where lines were long.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('a telephone that rings', () => {
  test.for([
    [
      `${O} was asleep on Tuesday when her telephone rang. It was ${H}.`,
      [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`],
    ],
    [
      `Ana Okoro's phone rang at dawn on Tuesday. At the other end of the line was ${H}.`,
      [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`],
    ],
    [`Ana Okoro's phone rang on Tuesday: ${H} was calling.`, [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`]],
    [`The phone rang while ${O} met ${H}.`, []],
    [`Ana Okoro's phone rang on Tuesday. She met ${H} at noon.`, []],
    [`The church bell rang. It was ${H} who had asked for it, ${O} said.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('a verb not said again', () => {
  test.for([
    [
      `${O} talked to ${H} by phone on Monday; so did Emmanuel Ruto. Lars Berg did the same on Tuesday.`,
      [
        `${both}, phone, occurred, 2022-03-07`,
        'Emmanuel Ruto + Pavel Horvat, phone, occurred, 2022-03-07',
        'Lars Berg + Pavel Horvat, phone, occurred, 2022-03-08',
      ],
    ],
    [
      `${O} telephoned ${H} on Monday, as did Emmanuel Ruto.`,
      [
        `${both}, phone, occurred, 2022-03-07, by Ana Okoro`,
        'Emmanuel Ruto + Pavel Horvat, phone, occurred, 2022-03-07, by Emmanuel Ruto',
      ],
    ],
    [
      `The emir, Sheikh Tamim Khalid, received a telephone call from ${O} on Monday. In the evening it was the turn of Emmanuel Ruto.`,
      [
        'Tamim Khalid + Ana Okoro, phone, occurred, 2022-03-07, by Ana Okoro',
        'Tamim Khalid + Emmanuel Ruto, phone, occurred, 2022-03-07, by Emmanuel Ruto',
      ],
    ],
    [
      `The emir, Sheikh Tamim Khalid, received a telephone call from ${O} on Monday. Similar calls came from Pavel Horvat and from Emmanuel Ruto.`,
      [
        'Tamim Khalid + Ana Okoro, phone, occurred, 2022-03-07, by Ana Okoro',
        'Tamim Khalid + Pavel Horvat, phone, occurred, 2022-03-07, by Pavel Horvat',
        'Tamim Khalid + Emmanuel Ruto, phone, occurred, 2022-03-07, by Emmanuel Ruto',
      ],
    ],
    [
      `${O} telephoned ${H} on Monday and left for Lagos, as did Emmanuel Ruto.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} telephoned ${H} on Monday. So did Kenya's exports fall.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [`${O} met ${H} on Monday; so did Emmanuel Ruto.`, []],
    [
      `${O} spoke on the phone with ${H} on Monday, as did Emmanuel Ruto with Lars Berg.`,
      [`${both}, phone, occurred, 2022-03-07`, 'Emmanuel Ruto + Lars Berg, phone, occurred, 2022-03-07'],
    ],
    [`"We always talk to ${H}," said ${O}.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('one more call', () => {
  test.for([
    [
      `${O} rang ${H} on Monday. A second call followed two days later and went worse. Then came another conversation on Thursday.`,
      [
        `${both}, phone, occurred, 2022-03-07, by Ana Okoro`,
        `${both}, phone, occurred, 2022-03-09`,
        `${both}, phone, occurred, 2022-03-10`,
      ],
    ],
    [
      `${O} rang ${H} on Saturday, and then once more on Sunday, about the mines.`,
      [`${both}, phone, occurred, 2022-03-05, by Ana Okoro`, `${both}, phone, occurred, 2022-03-06, by Ana Okoro`],
    ],
    [
      `${O} rang ${H} on Monday. A third call had been set for Friday at noon. Horvat cancelled it.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${both}, phone, declined, 2022-03-11`],
    ],
    [
      `${O} was to have rung ${H} this morning. The call has been moved to Friday.`,
      [`${both}, phone, planned, 2022-03-11, by Ana Okoro`],
    ],
    [`${O} is to speak by phone to ${H} on Friday. It'll be Monday.`, [`${both}, phone, planned, 2022-03-14`]],
    [`${O} met ${H} on Monday. A second meeting followed two days later.`, []],
    [
      `${O} rang ${H} on Monday. Another protest followed two days later.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} rang ${H} on Monday. A second call for a truce followed two days later.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('somebody of a body, and nobody at all', () => {
  test.for([
    [
      `${O} rang ${H} on Monday. A second call on Monday went to Emmanuel Ruto, of the Workers' Party's Secretariat.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, 'Ana Okoro + Emmanuel Ruto, phone, occurred, 2022-03-07'],
    ],
    ['Not in the diary: a conversation between London and Cairo.', []],
    [
      'In the diary: a telephone conversation between London and Cairo.',
      ['United Kingdom + Egypt, phone, occurred, null'],
    ],
    ['Kenya waited. Somebody in Nairobi, it is said, told Emmanuel Ruto by phone that nobody would come.', []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('who placed it, by which means, told by the way', () => {
  test.for([
    [
      `${O}, who placed the call herself, told her Kenyan colleague, Pavel Horvat, on Monday that grain would come.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [`${O}, who made no call, told ${H} at dinner that grain would come.`, []],
    [`${O} and ${H} compared notes by secure video on Monday.`, [`${both}, video, occurred, 2022-03-07`]],
    [`${O} spoke to ${H} over a crackling telephone line on Monday.`, [`${both}, phone, occurred, 2022-03-07`]],
    [`On Monday ${O} informed by telephone ${H} of the raid.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `On Monday ${O} convened by video ${H}, Emmanuel Ruto and Lars Berg.`,
      ['Ana Okoro + Pavel Horvat + Emmanuel Ruto + Lars Berg, video, occurred, 2022-03-07'],
    ],
    [
      `${O} did the rounds by phone on Monday: first ${H}, then Emmanuel Ruto.`,
      [
        `${both}, phone, occurred, 2022-03-07, by Ana Okoro`,
        'Ana Okoro + Emmanuel Ruto, phone, occurred, 2022-03-07, by Ana Okoro',
      ],
    ],
    [
      `${O} tried to reach ${H} on Monday, but the line had been cut.`,
      [`${both}, phone, declined, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} did not come to the phone herself, but rang ${H} instead on Monday.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} recalled that ${H} "called me up within the hour and swore it".`,
      ['Pavel Horvat + Ana Okoro, phone, occurred, null, by Pavel Horvat'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
