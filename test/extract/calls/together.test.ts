import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const R = 'Prime Minister Daniel Ruto of Kenya'
const three = 'Ana Okoro + Pavel Horvat + Daniel Ruto'
const both = 'Ana Okoro + Pavel Horvat'
const ruto = 'Ana Okoro + Daniel Ruto'

describe('somebody more on the line', () => {
  test.for([
    [`On Monday ${O} rang ${H}, with ${R} also on the line.`, [`${three}, phone, occurred, 2022-03-07, by Ana Okoro`]],
    [
      `${O} spoke by phone with ${H} on Monday. ${R} joined the call from Nairobi.`,
      [`${three}, phone, occurred, 2022-03-07`],
    ],
    [`${O} spoke by phone with ${H} on Monday. Also on the line was ${R}.`, [`${three}, phone, occurred, 2022-03-07`]],
    [`${O} spoke by phone with ${H} on Monday. ${R}, too, was on the line.`, [`${three}, phone, occurred, 2022-03-07`]],
    [
      `On Monday ${O} hosted a video conference, which ${H} and ${R} joined from home.`,
      ['Ana Okoro + Pavel Horvat + Daniel Ruto, video, occurred, 2022-03-07, by Ana Okoro'],
    ],
    [`${O} spoke by phone with ${H} on Monday. ${R} joined the alliance.`, [`${both}, phone, occurred, 2022-03-07`]],
    [
      `${O} rang ${H} on Monday, with the war in Kenya on the line of thought of many.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('all of them as one', () => {
  test.for([
    [
      `${O} spoke by phone to ${H} and ${R} on Monday. The three agreed to meet.`,
      [`${three}, phone, occurred, 2022-03-07`],
    ],
    [
      `${O} spoke by phone to ${H} and ${R} on Monday. The two agreed to meet.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, occurred, 2022-03-07`],
    ],
    [
      `${O} spoke by phone separately to ${H} and ${R} on Monday. The three agreed to meet.`,
      [`${both}, phone, occurred, 2022-03-07`, `${ruto}, phone, occurred, 2022-03-07`],
    ],
    [
      `${O} rang ${H} and ${R} on Monday and asked them for a joint statement.`,
      [`${both}, phone, occurred, 2022-03-07, by Ana Okoro`, `${ruto}, phone, occurred, 2022-03-07, by Ana Okoro`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('who placed it, told further on', () => {
  test.for([
    [
      `${O} spoke by phone with ${H} on Monday. They discussed grain. "It was frank," she said. Horvat had placed the call.`,
      [`${both}, phone, occurred, 2022-03-07, by Pavel Horvat`],
    ],
    [
      `${O} spoke by phone with ${H} on Monday. They discussed grain. ${R} placed an order for wheat.`,
      [`${both}, phone, occurred, 2022-03-07`],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('whose telephone it was', () => {
  test.for([
    [
      `${H} met ${R}. Ana Okoro's phone hardly stopped ringing on Monday. Lars Berg called in the morning.`,
      ['Lars Berg + Ana Okoro, phone, occurred, 2022-03-07, by Lars Berg'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
