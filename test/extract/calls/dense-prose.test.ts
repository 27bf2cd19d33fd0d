import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'

describe('a telephone lifted, a number dialled, a line put through', () => {
  test.for([
    [
      `It was ${O} who lifted the receiver; at the other end was ${H}.`,
      [`${both}, phone, occurred, null, by Ana Okoro`],
    ],
    [`${O} lifted the receiver. The line was dead, said ${H}.`, []],
    [`${O} dialled Pavel Horvat's number on Monday.`, [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`]],
    [`${O} had the number of ${H} on Monday.`, []],
    [
      `${O} was put through shortly before midnight on Monday, and Pavel Horvat gave her an hour.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [`${O} was connected with ${H} on Monday in a telephone call.`, [`${both}, phone, occurred, 2022-03-07`]],
    [`${O} is connected with the party of ${H}.`, []],
    [`${O} caught ${H} on his cell phone on Monday.`, [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`]],
    [
      `${O} reported to ${H} on his telephone conversation with Emmanuel Ruto.`,
      ['Ana Okoro + Emmanuel Ruto, phone, occurred, null'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('infinitives that tell of a call', () => {
  test.for([
    [`${O} was the first to telephone ${H} on Monday.`, [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`]],
    [
      `${O} was among the first leaders to ring ${H} on Monday.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [`${O} broke off dinner on Monday to brief ${H} over a secure line.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `In a brief exchange by telephone on Monday, ${O} and ${H} agreed to meet.`,
      [`${both}, phone, occurred, 2022-03-07`],
    ],
    [
      `${O} let Pavel Horvat's call on Monday go unanswered.`,
      [`${both}, phone, declined, 2022-03-07, by Pavel Horvat`],
    ],
    [`${O} was not the first to telephone ${H} on Monday.`, []],
    [`${O} was the first to call ${H} a liar.`, []],
    [`${O} hopes to brief ${H} over a secure line.`, []],
    [`${O} let Pavel Horvat's remarks go unanswered.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('calls in a row, and who is told before or behind them', () => {
  test.for([
    [
      `${O} telephoned three colleagues on Monday: Pavel Horvat, Lars Berg and Emmanuel Ruto.`,
      [
        `${both}, phone, occurred, 2022-03-07, by Ana Okoro`,
        'Ana Okoro + Lars Berg, phone, occurred, 2022-03-07, by Ana Okoro',
        'Ana Okoro + Emmanuel Ruto, phone, occurred, 2022-03-07, by Ana Okoro',
      ],
    ],
    [
      `${O} rang Lars Berg on Monday. With Pavel Horvat, Okoro had spoken two days earlier.`,
      [
        'Ana Okoro + Lars Berg, phone, occurred, 2022-03-07, by Ana Okoro',
        `${both}, unspecified, occurred, 2022-03-05`,
      ],
    ],
    [`${O} was in Lagos. Her first call, by video, was to ${H}.`, [`${both}, video, occurred, null, by Ana Okoro`]],
    [
      `President Daniel Mwangi rang ${O} on Monday. He himself telephoned Lars Berg, Horvat said.`,
      [
        'Daniel Mwangi + Ana Okoro, phone, occurred, 2022-03-07, by Daniel Mwangi',
        'Daniel Mwangi + Lars Berg, phone, occurred, 2022-03-07, by Daniel Mwangi',
      ],
    ],
    [
      'President Daniel Mwangi was asleep. Barack Berg phoned him on Monday. He himself telephoned Pavel Horvat.',
      [
        'Barack Berg + Daniel Mwangi, phone, occurred, 2022-03-07, by Barack Berg',
        'Daniel Mwangi + Pavel Horvat, phone, occurred, 2022-03-07, by Daniel Mwangi',
      ],
    ],
    [
      `Teams led by ${O} and ${H} are to settle it; a first conversation between the two has been pencilled in for Friday by video link.`,
      [`${both}, video, planned, 2022-03-11`],
    ],
    [`Kenya proposed a call between ${O} and ${H}.`, [`${both}, phone, planned, null`]],
    [
      `When ${O} heard of it, she rang ${H} the same day, October 23, and complained.`,
      [`${both}, phone, occurred, 2021-10-23, by Ana Okoro`],
    ],
    [
      `${O} spoke by telephone to ${H}. The talk with Lars Berg on Monday was polite.`,
      [`${both}, phone, occurred, null`, 'Ana Okoro + Lars Berg, unspecified, occurred, 2022-03-07'],
    ],
    [`There has been no call with ${H}, and none is planned, ${O} said.`, []],
    [`${O} had a long talk with ${H} in Vienna on Monday.`, []],
    [`${O} hopes to talk with ${H} on Monday.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('a day that the passage tells', () => {
  test.for([
    [
      `The raid began before eight on Monday. ${O} called ${H} to ask about the wounded.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `On Monday the palace was stormed.\n\n${O} telephoned ${H} when she heard of it.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `Kenya said on Monday that it was ready. ${O} called ${H} to ask about the wounded.`,
      [`${both}, phone, occurred, null, by Ana Okoro`],
    ],
    [`The raid began on Monday. ${O} had called ${H} to warn him.`, [`${both}, phone, occurred, null, by Ana Okoro`]],
    [
      `The army is to hold an exercise from Monday. ${O} called ${H} to ask about it.`,
      [`${both}, phone, occurred, null, by Ana Okoro`],
    ],
    [
      `The raid of Monday cost lives, the one of Tuesday none. ${O} called ${H} to ask about it.`,
      [`${both}, phone, occurred, null, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

test('a newspaper that names itself and its day at the head of a line', () => {
  const text = `LIVE | Lomé under curfew\nLomé Soir, Friday 18 September 2015. Newest entry first.\n\n13.50 — ${O} rang ${H} on Thursday evening.`
  expect(callsOf(text, { published_on: null })).toEqual([`${both}, phone, occurred, 2015-09-17, by Ana Okoro`])
})
