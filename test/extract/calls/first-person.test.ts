import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const both = 'Ana Okoro + Pavel Horvat'
const back = 'Pavel Horvat + Ana Okoro'

describe('told in the first person', () => {
  test.for([
    [
      `${O} spoke in Lagos on Wednesday. "I rang ${H} this morning and asked for calm," Okoro told reporters.`,
      [`${both}, phone, occurred, 2022-03-10, by Ana Okoro`],
    ],
    [`"I spoke by phone with ${H} on Tuesday," said ${O}.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `${O} wrote on Twitter: "Spoke to ${H} just now. The border must open."`,
      [`${both}, unspecified, occurred, 2022-03-10`],
    ],
    [`${O} tweeted: "Good call with ${H} today on grain."`, [`${both}, phone, occurred, 2022-03-10`]],
    [`"Just had a productive call with ${H}. We agreed on grain," ${O} posted.`, [`${both}, phone, occurred, null`]],
    [`"Just got off the phone with ${H}," ${O} tweeted on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `"Received a phone call from ${H}," ${O} tweeted on Tuesday. "We discussed grain."`,
      [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`],
    ],
    [`"${H} called me last night," ${O} told reporters.`, [`${back}, phone, occurred, 2022-03-09, by Pavel Horvat`]],
    [`"He rang me at dawn on Tuesday," ${O} said of ${H}.`, [`${back}, phone, occurred, 2022-03-08, by Pavel Horvat`]],
    [
      `"I will be talking to ${H} by video on Saturday," ${O} told parliament.`,
      [`${both}, video, planned, 2022-03-12`],
    ],
    [
      `"I have just telephoned ${H}," ${O} said. "He promised to help."`,
      [`${both}, phone, occurred, 2022-03-10, by Ana Okoro`],
    ],
    [
      `"In my phone call with ${H} on Tuesday, I made clear that this must end," ${O} said.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [`"We spoke by phone on Tuesday," ${O} said of ${H}.`, [`${both}, phone, occurred, 2022-03-08`]],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('turns of a transcript', () => {
  const head = 'THE HON. GRACE TAMAHORI MP\nFOREIGN MINISTER\n\n'
  test.for([
    [
      "I've just come off the phone with President Daniel Mwangi.",
      ['GRACE TAMAHORI + Daniel Mwangi, phone, occurred, 2022-03-10'],
    ],
    [
      'I rang Pavel Horvat on Sunday morning.',
      ['GRACE TAMAHORI + Pavel Horvat, phone, occurred, 2022-03-06, by GRACE TAMAHORI'],
    ],
    [
      "I'll be talking to President Daniel Mwangi by video on Saturday.",
      ['GRACE TAMAHORI + Daniel Mwangi, video, planned, 2022-03-12'],
    ],
    [
      'Pavel Horvat called me yesterday.',
      ['Pavel Horvat + GRACE TAMAHORI, phone, occurred, 2022-03-09, by Pavel Horvat'],
    ],
  ] as const)('%s', ([text, expected]) =>
    expect(
      callsOf(
        `${head}QUESTION: What now?\n\nFOREIGN MINISTER: ${text}\n\nQUESTION: And then?\n\nFOREIGN MINISTER: We shall see.`,
      ),
    ).toEqual(expected),
  )
})
