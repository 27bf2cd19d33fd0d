import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Kenyan Foreign Minister Ana Okoro'
const H = 'Czech Defence Minister Pavel Horvat'

describe('rows of interlocutors', () => {
  test.for([
    [
      `${O} spoke to Swedish leader Lars Bergqvist, ${H} and called President Daniel Mwangi, Peruvian President Rosa Quispe, and Dutch Prime Minister Jan Kuiper, who was travelling.`,
      [
        'Ana Okoro + Daniel Mwangi, phone, occurred, null, by Ana Okoro',
        'Ana Okoro + Jan Kuiper, phone, occurred, null, by Ana Okoro',
        'Ana Okoro + Lars Bergqvist, unspecified, occurred, null',
        'Ana Okoro + Pavel Horvat, unspecified, occurred, null',
        'Ana Okoro + Rosa Quispe, phone, occurred, null, by Ana Okoro',
      ],
    ],
    [
      `${O} today received telephone calls from Mr Daniel Mwangi, President of Chad; Mr Lars Bergqvist, President of Peru; and Ms Rosa Quispe, President of Malta.`,
      [
        'Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-10, by Daniel Mwangi',
        'Ana Okoro + Lars Bergqvist, phone, occurred, 2022-03-10, by Lars Bergqvist',
        'Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-10, by Rosa Quispe',
      ],
    ],
    [
      `${O} held phone talks with her American and Swedish counterparts on Sunday.`,
      ['Ana Okoro + Sweden, phone, occurred, 2022-03-06', 'Ana Okoro + United States, phone, occurred, 2022-03-06'],
    ],
    [
      `${O} received a phone call this evening from her brother, President Daniel Mwangi of Chad.`,
      ['Ana Okoro + Daniel Mwangi, phone, occurred, 2022-03-10, by Daniel Mwangi'],
    ],
    [
      `${O} spoke over the phone with ${H} on Monday about the situation with Peru.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-07'],
    ],
    [
      `${O} had a call with ${H} on Monday to discuss the border between Peru and Chile.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-07'],
    ],
  ] as const)('%s', ([text, expected]) => expect([...callsOf(text)].sort()).toEqual(expected))
})

describe('under one sentence that tells of many', () => {
  test.for([
    [
      `${O} made telephone calls to several world leaders on Sunday. Okoro spoke with ${H} about grain. In separate conversations with Peruvian President Rosa Quispe, Chilean President Luis Prado, and Malta's Ann Borg, Okoro spoke of wheat.`,
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-06',
        'Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-06',
        'Ana Okoro + Luis Prado, phone, occurred, 2022-03-06',
        'Ana Okoro + Ann Borg, phone, occurred, 2022-03-06',
      ],
    ],
    [
      `${O} on Sunday asked for help. Talking to ${H} over phone, she said that wheat was scarce.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-06'],
    ],
    [
      `${O} phoned ${H} last month. The call took place on 24 February, a source said.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-02-24, by Ana Okoro'],
    ],
    [
      `${O} talked to ${H} by phone on Tuesday. Their first call on 3 January was about grain.`,
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08',
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-01-03',
      ],
    ],
    [`After the raid on Friday, ${O} spoke to ${H} by phone.`, ['Ana Okoro + Pavel Horvat, phone, occurred, null']],
    [
      `${O} said on Tuesday that a report of a phone call between President Daniel Mwangi and ${H} was wrong in part.`,
      ['Daniel Mwangi + Pavel Horvat, phone, occurred, null'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('whom states, posts and requests stand for', () => {
  test.for([
    [
      `At the initiative of the Czech side, Ana Okoro and ${H} had a telephone conversation.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, null, by Pavel Horvat'],
    ],
    [
      `The foreign ministers of Kenya and Peru, Ana Okoro and Rosa Quispe, during a telephone conversation, discussed the plan proposed by Chile.`,
      ['Ana Okoro + Rosa Quispe, phone, occurred, null'],
    ],
    [
      `The Kenyan minister on Saturday spoke with her Czech counterpart on the phone. Minister Ana Okoro of Kenya held a telephone conversation on the request of ${H}.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-05, by Pavel Horvat'],
    ],
    [
      `Envoys of Kenya and Peru had phone talks on Friday. Ana Okoro, special representative for grain, and her Peruvian counterpart, Rosa Quispe, praised the truce.`,
      ['Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-04'],
    ],
    [
      `${O} and ${H} held a telephone call. The call, which was initiated by Nairobi, comes as tensions between the two sides flare.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, null, by Ana Okoro'],
    ],
    [
      `${O} phoned her Czech counterpart on Monday but Pavel Horvat refused to take the call.`,
      ['Ana Okoro + Pavel Horvat, phone, declined, 2022-03-07, by Ana Okoro'],
    ],
    [
      `${O} attempted to speak with her Czech counterpart Gen. Pavel Horvat by phone on Monday.`,
      ['Ana Okoro + Pavel Horvat, phone, declined, 2022-03-07, by Ana Okoro'],
    ],
    [
      `${O} contacted ${H} on Monday. During the call, the two spoke of grain.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-07, by Ana Okoro'],
    ],
    [
      `${O} spoke separately with ${H} and she told reporters that it went well.`,
      ['Ana Okoro + Pavel Horvat, unspecified, occurred, null'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('rung without saying whom, and the day of what is quoted', () => {
  test.for([
    [
      `${O} spoke by phone with ${H} on Tuesday. Peruvian President Rosa Quispe and Chile's Luis Prado rang too, Okoro's aides said. Horvat will ring back.`,
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08',
        'Rosa Quispe + Ana Okoro, phone, occurred, 2022-03-08, by Rosa Quispe',
        'Luis Prado + Ana Okoro, phone, occurred, 2022-03-08, by Luis Prado',
        'Pavel Horvat + Ana Okoro, phone, planned, null, by Pavel Horvat',
      ],
    ],
    [
      `"Hold on to the chair," Peruvian President Luis Prado told ${O} when he called on Tuesday.`,
      ['Luis Prado + Ana Okoro, phone, occurred, 2022-03-08, by Luis Prado'],
    ],
    [
      `${O} said on Saturday that there was hope. "I spoke by phone this morning with ${H}," Okoro said.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-05'],
    ],
    [
      `${O} had separate phone calls with Admiral Luis Prado of Chile, who also chairs the council, and with ${H} on Tuesday.`,
      ['Ana Okoro + Luis Prado, phone, occurred, 2022-03-08', 'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} called her beleaguered Peruvian counterpart Rosa Quispe, who has few friends, on Tuesday.`,
      ['Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      `${O} and ${H} spoke on the phone on Sunday, also stressing the need for aid to the Peruvians.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-06'],
    ],
    [
      `${O} warned ${H} in a phone call initiated by the Czech government on Tuesday.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Pavel Horvat'],
    ],
    [
      `${O} had a call with ${H} on Tuesday. A request for a call from Lima has not been made.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} rang ${H} on 3 January, 2022, and again on 4 February.`,
      [
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-01-03, by Ana Okoro',
        'Ana Okoro + Pavel Horvat, phone, occurred, 2022-02-04, by Ana Okoro',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('who said that they had spoken, and what stands around the words', () => {
  test.for([
    [
      `${O} wrote on Tuesday evening that she had rung ${H}.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08, by Ana Okoro'],
    ],
    [
      `${O} asked ${H} to Lagos in a "friendly" call on Tuesday.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} held a telephone conversation with ${H} on Tuesday with a focus on the summit between Rosa Quispe and Luis Prado.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `External Affairs Minister S Nayar spoke by phone with ${H} on Tuesday. Mr Nayar thanked him.`,
      ['S Nayar + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `Reza Sohrabi and the Omani minister Said Busaidi had a phone call on Tuesday. Sohrabi rang ${H} too. The top Iranian diplomat also talked to Rosa Quispe by phone.`,
      [
        'Reza Sohrabi + Said Busaidi, phone, occurred, 2022-03-08',
        'Reza Sohrabi + Pavel Horvat, phone, occurred, 2022-03-08, by Reza Sohrabi',
        'Reza Sohrabi + Rosa Quispe, phone, occurred, 2022-03-08',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})

describe('separately, and by example', () => {
  test.for([
    [
      `${O} and ${H}, in separate telephone calls on Tuesday with Peruvian President Rosa Quispe, praised the truce.`,
      [
        'Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-08',
        'Pavel Horvat + Rosa Quispe, phone, occurred, 2022-03-08',
      ],
    ],
    [
      `${O} spoke by phone with a host of other leaders on Tuesday, including Peruvian President Rosa Quispe and ${H}.`,
      ['Ana Okoro + Rosa Quispe, phone, occurred, 2022-03-08', 'Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
    [
      `${O} talked to ${H} by phone on Tuesday. Their previous conversation was in December, on the sidelines of the summit.`,
      ['Ana Okoro + Pavel Horvat, phone, occurred, 2022-03-08'],
    ],
  ] as const)('%s', ([text, expected]) => expect(callsOf(text)).toEqual(expected))
})
