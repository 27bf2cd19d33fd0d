import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'

describe('who placed it', () => {
  test.for([
    [`${O} telephoned ${H} on Tuesday.`, `${both}, phone, occurred, 2022-03-08, by Ana Okoro`],
    [`${O} rang ${H} late on Monday.`, `${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    [`${O} was telephoned on Tuesday by ${H}.`, `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`],
    [`${O} received a telephone call from ${H} yesterday.`, `${both}, phone, occurred, 2022-03-09, by Pavel Horvat`],
    [`${O} called ${H} on 4 March.`, `${both}, phone, occurred, 2022-03-04, by Ana Okoro`],
    [
      `${O} spoke to ${H} by phone on Tuesday. The call took place at the request of Horvat.`,
      `${both}, phone, occurred, 2022-03-08, by Pavel Horvat`,
    ],
    [
      `${O} held a telephone conversation with ${H} at the latter's initiative.`,
      `${both}, phone, occurred, null, by Pavel Horvat`,
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))
})

describe('wordings', () => {
  test.for([
    [`${O} spoke by phone with ${H} on Tuesday.`, `${both}, phone, occurred, 2022-03-08`],
    [`${O} talked to ${H} on the telephone on Tuesday.`, `${both}, phone, occurred, 2022-03-08`],
    [`${O} and ${H} conferred by video link on Tuesday.`, `${both}, video, occurred, 2022-03-08`],
    [`${O} and ${H} held a videoconference yesterday.`, `${both}, video, occurred, 2022-03-09`],
    [`${O} had a phone call with ${H} yesterday.`, `${both}, phone, occurred, 2022-03-09`],
    [
      `In a phone call with ${H} on Tuesday, ${O} said the border would stay shut.`,
      `${both}, phone, occurred, 2022-03-08`,
    ],
    [
      `During a telephone conversation on Tuesday, ${O} told ${H} that the border would stay shut.`,
      `${both}, phone, occurred, 2022-03-08`,
    ],
    [`${O} discussed the truce with ${H} by telephone on Tuesday.`, `${both}, phone, occurred, 2022-03-08`],
    [`A phone call between ${O} and ${H} took place on Tuesday.`, `${both}, phone, occurred, 2022-03-08`],
    [`${O} spoke with ${H} on Tuesday about grain.`, `${both}, unspecified, occurred, 2022-03-08`],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))
})

describe('planned and declined', () => {
  test.for([
    [`${O} will call ${H} tomorrow.`, `${both}, phone, planned, 2022-03-11, by Ana Okoro`],
    [`${O} is due to speak to ${H} by video link on Saturday.`, `${both}, video, planned, 2022-03-12`],
    [`The palace said ${O} would speak by phone with ${H} on Saturday.`, `${both}, phone, planned, 2022-03-12`],
    [`${O} refused to take a call from ${H} on Tuesday.`, `${both}, phone, declined, 2022-03-08, by Pavel Horvat`],
    [`A telephone call between ${O} and ${H} was called off on Tuesday.`, `${both}, phone, declined, 2022-03-08`],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual([expected]))
})

describe('several at once', () => {
  test('one after the other', () => {
    expect(callsOf(`${O} telephoned ${H} and Prime Minister Lars Bergqvist on Tuesday.`)).toEqual([
      `${both}, phone, occurred, 2022-03-08, by Ana Okoro`,
      'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-08, by Ana Okoro',
    ])
  })
  test('all together', () => {
    expect(callsOf(`${O}, ${H} and Prime Minister Lars Bergqvist held a three-way telephone call on Tuesday.`)).toEqual(
      [`${both} + Lars Bergqvist, phone, occurred, 2022-03-08`],
    )
  })
  test('one conversation told three times', () => {
    expect(
      callsOf(
        `${O} spoke to ${H} on Tuesday. The two ministers talked by telephone for an hour. In the call with Horvat, Okoro asked for grain.`,
      ),
    ).toEqual([`${both}, phone, occurred, 2022-03-08`])
  })
})

describe('what is no call', () => {
  test.for([
    `${O} met ${H} in Vienna on Tuesday.`,
    `${O} called on ${H} to resign.`,
    `${O} called for calm.`,
    `${O} called ${H} a liar.`,
    `${O} spoke to reporters in Vienna.`,
    `${O} told Reuters by telephone that talks would go on.`,
    `${O} held a conference call with reporters.`,
    `${O} could call ${H} if talks fail.`,
    `${O} did not call ${H}.`,
    `It was a call to arms, said ${O}.`,
    `${O} spoke in parliament.`,
  ])('%s', (text) => expect(callsOf(text)).toEqual([]))
})
