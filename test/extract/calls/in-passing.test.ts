import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const R = 'Prime Minister Daniel Ruto of Kenya'
const both = 'Ana Okoro + Pavel Horvat'
const ruto = 'Ana Okoro + Daniel Ruto'

describe('the passage tells that they telephoned', () => {
  test.for([
    [`${O} worked the phones on Monday, speaking with ${H}.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `${O} spoke by phone with ${H} on Monday. A third exchange, with ${R}, is planned for Friday.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, planned, 2022-03-11`],
    ],
    [`${O} met ${H} on Monday. A third exchange, with ${R}, is planned for Friday.`, []],
    [`"I have just hung up with ${H}," ${O} said on Monday.`, [`${both}, phone, occurred, 2022-03-07`]],
    [`${H} hung up on her, ${O} said.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('whoever was called by another', () => {
  test.for([
    [`On Monday ${O} was called by ${H}.`, ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-07, by Pavel Horvat']],
    [`On Monday ${O} was called by ${H} a liar.`, []],
    [`The raid was called by ${H} a crime.`, []],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('several at once', () => {
  test.for([
    [
      `${O} conferred by videolink with ${H} and ${R} on Monday.`,
      ['Ana Okoro + Pavel Horvat + Daniel Ruto, video, occurred, 2022-03-07'],
    ],
    [
      `${O} hosted a conference call of the African Union on Tuesday.`,
      ['Ana Okoro + African Union, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      `${O} called ${H} on Monday; on Tuesday it was the turn of ${R}.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${ruto}, phone, occurred, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${O} has since spoken twice by phone to ${H}: first on Sunday, then on Tuesday.`,
      [`${both}, phone, occurred, 2022-03-06`, `${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} called ${H} and ${R} on Monday. Ruto did not pick up.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${ruto}, phone, declined, 2022-03-07, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('calls of before', () => {
  test.for([
    [
      `${O} and ${H} spoke by phone on Monday. They had last talked on 30 December.`,
      [`${both}, phone, occurred, 2022-03-07`, `${both}, unspecified, occurred, 2021-12-30`],
    ],
    [`${O} and ${H} met on Monday. They had last talked on 30 December.`, []],
    [
      `${O} turned down a request by ${H} for a call on Monday.`,
      [`${both}, phone, declined, 2022-03-07, by Pavel Horvat`],
    ],
    [
      `${O} put off her journey after a call from ${H} on Monday.`,
      [`${both}, phone, occurred, 2022-03-07, by Pavel Horvat`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('days of calls', () => {
  test.for([
    [`${O} rang ${H} overnight on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} rang ${H} overnight.`, [`${both}, phone, occurred, 2022-03-10, by Ana Okoro`]],
    [`${O} and ${H} spoke by phone on the eve of Wednesday's vote.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `${O} rang ${H} on Monday, the first time since January. A day later she telephoned ${R}.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${ruto}, phone, occurred, 2022-03-08, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('calls that are denied further on', () => {
  test.for([
    [`${O} telephoned ${H} on Monday, a daily wrote. Her office said that no such call had been made.`, []],
    [`${O} telephoned ${H} on Monday, a daily wrote. Her office denied the report.`, []],
    [
      `${O} telephoned ${H} on Monday. There is no such call planned with Lars Berg.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} telephoned ${H} on Monday. Horvat denied the reports of an attack.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('calls that are only counted', () => {
  test.for([
    [
      `${O} has had two phone calls with ${H}. The first was on Monday, the second followed on Wednesday.`,
      [`${both}, phone, occurred, 2022-03-07`, `${both}, phone, occurred, 2022-03-09`],
    ],
    [
      `On Monday ${O} held a video conference with ${H}; a second, with the same ministers, followed on Wednesday.`,
      [`${both}, video, occurred, 2022-03-07`, `${both}, video, occurred, 2022-03-09`],
    ],
    [
      `${O} spoke by phone with ${H} on Monday. Of two attacks, the second was on Wednesday.`,
      [`${both}, phone, occurred, 2022-03-07`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('days that the passage tells', () => {
  test.for([
    [
      `${O} spoke by phone with ${H} on Monday. "We agreed," she said. She then rang ${R}.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} announced on Tuesday that the council would meet on Friday. She had spoken that day by telephone with ${H}.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} rang ${H} on the night that the assault began, March 3.`,
      [`${both}, phone, occurred, 2022-03-03, by Ana Okoro`],
    ],
    [
      `A call between ${O} and ${H} that had been set for Monday was called off.`,
      [`${both}, phone, declined, 2022-03-07`],
    ],
    [
      `On 3 February ${O}, the union's chairwoman this year, held a video conference with ${H}.`,
      [`${both}, video, occurred, 2022-02-03`],
    ],
    [
      `Ana Okoro spent Tuesday on the telephone. She reached ${H} around noon.`,
      [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${O} tried three times to get through to ${H} on Tuesday.`,
      [`${both}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))

  test('hours under a day and an hour', () => {
    const log = `Friday, 9pm. ${O} telephones ${H}.\n\nSaturday, 2am. Missiles hit the base.\n\n4am. ${O} rings ${R}.`
    expect(callsOf(log)).toEqual([
      `${both}, phone, occurred, 2022-03-04, by Ana Okoro`,
      `${ruto}, phone, occurred, 2022-03-05, by Ana Okoro`,
    ])
  })
})

describe('other ways of telling', () => {
  test.for([
    [
      `Calling from Lagos on Monday, ${O} told ${H} that the convoy had left.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `Ana Okoro's call with ${H} on Monday lasted an hour; the one with ${R} on Tuesday took ten minutes.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} spoke by phone with ${H} on February 3 and 5 and on March 1.`,
      [
        `${both}, phone, occurred, 2022-02-03`,
        `${both}, phone, occurred, 2022-02-05`,
        `${both}, phone, occurred, 2022-03-01`,
      ],
    ],
    [`${O} failed to sway ${H} during an hour-long call on Monday.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `The palace denied that ${O} had agreed to a truce in her phone call with ${H} on Monday.`,
      [`${both}, phone, occurred, 2022-03-07`],
    ],
    [
      `In her first call with ${H} since taking office, ${O} raised the border on Monday.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-07'],
    ],
    [
      `On Monday ${O} and ${H} took part in a virtual meeting chaired by ${R}.`,
      ['Ana Okoro + Pavel Horvat + Daniel Ruto, video, occurred, 2022-03-07, by Daniel Ruto'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('a further call that came to nothing, or came off', () => {
  test.for([
    [
      `${O} had a telephone conversation with ${H} on Saturday. A second call, which Horvat proposed for Monday, was turned down.`,
      [`${both}, phone, occurred, 2022-03-05`, `${both}, phone, declined, 2022-03-07`],
    ],
    [
      `On Monday ${O} rang ${H}, but he did not pick up. An hour later Okoro called again, and this time Horvat answered.`,
      [`${both}, phone, declined, 2022-03-07, by Ana Okoro`, `${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
    [
      `${O} spoke by phone with ${H} on Monday. A call to ${R} did not come off.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, declined, 2022-03-07`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
