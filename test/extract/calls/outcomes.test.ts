import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'
const back = 'Pavel Horvat + Ana Okoro'

describe('refused, unanswered, cancelled', () => {
  test.for([
    [
      `${O} tried to reach ${H} by phone on Tuesday without success.`,
      [`${both}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${O} tried to call ${H} on Tuesday, but he did not pick up.`,
      [`${both}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${H} would not come to the phone when ${O} rang on Tuesday.`,
      [`${back}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [`${H} would not take ${O}'s call on Tuesday.`, [`${back}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [`${H} did not pick up when ${O} called him on Tuesday.`, [`${back}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [`Calls from ${O} to ${H} went unanswered on Tuesday.`, [`${both}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [
      `A call that ${O} placed to ${H} on Sunday went unanswered.`,
      [`${both}, phone, declined, 2022-03-06, by Ana Okoro`],
    ],
    [`${O} rang ${H} on Tuesday. Nobody answered.`, [`${both}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [`${H} ignored two phone calls from ${O} on Tuesday.`, [`${back}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [`${O} cancelled a planned phone call with ${H} on Tuesday.`, [`${both}, phone, declined, 2022-03-08`]],
    [
      `${H} rejected ${O}'s request for a telephone call on Tuesday.`,
      [`${back}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${O} requested a call with ${H} on Tuesday but was turned down.`,
      [`${both}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [
      `${O} was unable to get through to ${H} by telephone on Tuesday.`,
      [`${both}, phone, declined, 2022-03-08, by Ana Okoro`],
    ],
    [`${O}'s calls to ${H} were not returned on Tuesday.`, [`${both}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [`${H} dodged a call from ${O} on Tuesday, aides said.`, [`${back}, phone, declined, 2022-03-08, by Ana Okoro`]],
    [
      `${H} had not picked up when ${O} rang him on Saturday. Okoro will try again on Monday, aides said.`,
      [`${back}, phone, declined, 2022-03-05, by Ana Okoro`, `${back}, phone, planned, 2022-03-14, by Ana Okoro`],
    ],
    [`${H} has not taken calls from ${O}.`, [`${back}, phone, declined, null, by Ana Okoro`]],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('planned', () => {
  test.for([
    [`${H} is lined up for a video call with ${O} on Saturday.`, [`${back}, video, planned, 2022-03-12`]],
    [`${O} and ${H} are to speak by telephone on Saturday.`, [`${both}, phone, planned, 2022-03-12`]],
    [
      `${O} spoke to ${H} by phone on Tuesday. They agreed to talk again on Saturday.`,
      [`${both}, phone, occurred, 2022-03-08`, `${both}, phone, planned, 2022-03-12`],
    ],
    [`${O} will brief ${H} by phone on Saturday.`, [`${both}, phone, planned, 2022-03-12`]],
    [`A call between ${O} and ${H} is planned for Saturday.`, [`${both}, phone, planned, 2022-03-12`]],
    [
      `A telephone call from ${H} to ${O} is expected tomorrow.`,
      [`${back}, phone, planned, 2022-03-11, by Pavel Horvat`],
    ],
    [`${O} has scheduled a phone call with ${H} for Saturday.`, [`${both}, phone, planned, 2022-03-12`]],
    [
      `${O} will host a video conference on Saturday with her counterparts from Kenya and Ghana.`,
      ['Ana Okoro + Kenya + Ghana, video, planned, 2022-03-12, by Ana Okoro'],
    ],
    [`${O} is expected to speak with ${H} later today.`, [`${both}, unspecified, planned, 2022-03-10`]],
    [
      `${O} promised on Tuesday to ring ${H} "as soon as the lines are up".`,
      [`${both}, phone, planned, null, by Ana Okoro`],
    ],
    [`A phone call between ${O} and ${H} is being arranged, aides said.`, [`${both}, phone, planned, null`]],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
