import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const P = 'Prime Minister Lars Bergqvist of Sweden'
const both = 'Ana Okoro + Pavel Horvat'
const back = 'Pavel Horvat + Ana Okoro'

describe('wordings of calls', () => {
  test.for([
    [`${O} telephoned ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} phoned ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} called up ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} rang up ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} dialled ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} spoke over the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} talked via WhatsApp with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} spoke via Zoom with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} spoke on Skype with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} spoke virtually with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} held consultations via video link with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} held a virtual meeting with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} held a virtual summit with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} was on the line to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} was on the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} spent an hour on the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} came off the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a word by phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a telephonic conversation with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} exchanged views by telephone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a phone chat with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} held a tele-conversation with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} made a phone call to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} placed a call to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} put in a call to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} gave a call to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} reached out by phone to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} held telephone talks with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} consulted by phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} held a secure video call with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} conferred over the telephone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} held talks over the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a lengthy phone conversation with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} conducted a telephone conversation with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} spoke by satellite phone to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} was in telephone contact with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} held a VTC with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} spoke by secure link with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} connected by phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a call with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a conversation with ${H} on Tuesday.`, [`${both}, unspecified, occurred, 2022-03-08`]],
    [`${O} spoke with ${H} on Tuesday.`, [`${both}, unspecified, occurred, 2022-03-08`]],
    [`${O} talked to ${H} on Tuesday.`, [`${both}, unspecified, occurred, 2022-03-08`]],
    [`${O} held a Zoom call with ${H} on Tuesday.`, [`${both}, video, occurred, 2022-03-08`]],
    [`${O} exchanged phone calls with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} discussed the truce over the phone with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} had a telecon with ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} dropped a call to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} gave ${H} a call on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} got ${H} on the line on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${O} got ${H} on the phone on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [`${H} got a phone call from ${O} on Tuesday.`, [`${back}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    ["South Korea's military used the hotline to North Korea on Tuesday.", []],
    [
      'South Korea dialled North Korea on the military hotline on Tuesday.',
      ['South Korea + North Korea, phone, occurred, 2022-03-08, by South Korea'],
    ],
    [`There was a phone call between ${O} and ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`A telephone conversation took place on Tuesday between ${O} and ${H}.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`On Tuesday, ${O} and ${H} exchanged views over the phone.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `${O}, in a telephone call to ${H} on Tuesday, offered help.`,
      [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`],
    ],
    [`${O} told ${H} by phone on Tuesday that the border would stay shut.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `${O} told ${H} in a phone call on Tuesday that the border would stay shut.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} assured ${H} on Tuesday in a telephone conversation that the border would stay shut.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [`${O} on Tuesday urged ${H} during a call to open the border.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O} used a phone call with ${H} on Tuesday to press for grain.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`The call between ${O} and ${H} on Tuesday lasted an hour.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O}'s phone call with ${H} on Tuesday was tense.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${O}, who spoke to ${H} by phone on Tuesday, urged calm.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`Speaking by phone with ${H} on Tuesday, ${O} urged calm.`, [`${both}, phone, occurred, 2022-03-08`]],
    [
      `After speaking by phone to ${H} on Tuesday, ${O} said the border would open.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [`${O} said she had spoken to ${H} over the phone on Tuesday.`, [`${both}, phone, occurred, 2022-03-08`]],
    [`${H} thanked ${O} in a telephone conversation on Tuesday.`, [`${back}, phone, occurred, 2022-03-08`]],
    [
      `${O} reported to President Daniel Mwangi on her telephone conversation with ${H}, held on 5 March.`,
      [`${both}, phone, occurred, 2022-03-05`],
    ],
    [
      `${O} briefed President Daniel Mwangi on the call she had on Tuesday with ${H}.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [`${O}, on the line from Lagos on Wednesday, promised ${H} a team.`, [`${both}, phone, occurred, 2022-03-09`]],
    [`${O} yesterday received a telephone call from ${H}.`, [`${both}, phone, occurred, 2022-03-09, by Pavel Horvat`]],
    [
      `${O} had a telephone call yesterday evening from ${H}.`,
      [`${both}, phone, occurred, 2022-03-09, by Pavel Horvat`],
    ],
    [`${O} took a call from ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`]],
    [`${O} accepted a phone call from ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Pavel Horvat`]],
    [`The phone call was made by ${O} to ${H} on Tuesday.`, [`${both}, phone, occurred, 2022-03-08, by Ana Okoro`]],
    [
      `${O} and ${H} spoke on Tuesday by phone, their third conversation in a week.`,
      [`${both}, phone, occurred, 2022-03-08`],
    ],
    [
      `${O} spoke separately on Tuesday with ${H} and ${P}.`,
      [`${both}, unspecified, occurred, 2022-03-08`, 'Ana Okoro + Lars Bergqvist, unspecified, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
