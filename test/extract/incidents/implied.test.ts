import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('who is to be set free, or has been, was held', () => {
  test.for([
    [
      'The minister called for the immediate release of President Amadou Keita.',
      ['detention, , null (null), victim Amadou Keita'],
    ],
    [
      'Turkey freed the American pastor Andrew Craig after two years in prison.',
      ['detention, , null (TUR), victim Andrew Craig, perpetrator Turkey'],
    ],
    ['Colombian rebels freed General Ruben Alzate on Sunday.', ['abduction, , null (COL), victim Ruben Alzate']],
    ['The release of the report angered Seoul.', []],
    ["The release of Ali Haidar's memoirs was put off.", []],
    ['He discussed with his counterpart the release of grain from the ports.', []],
    ['The coach released the striker John Terry on Monday.', []],
    ['The president fired the general on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('fires', () => {
  test.for([
    [
      'A fire at a refugee camp in Lesbos on Tuesday killed three people.',
      ['accident, 2022-03-08, Lesbos (GRC), 3 dead ? hurt'],
    ],
    [
      'A blaze swept through a nightclub in Pristina on Sunday, killing 59.',
      ['accident, 2022-03-06, Pristina (XKX), 59 dead ? hurt'],
    ],
    ['He played with fire, the minister said.', []],
    ['The fire in his belly was gone by Tuesday.', []],
    ['A fire engine was parked at the gate of the ministry.', []],
    ['Residents lit a fire in the square to keep warm.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('who has hours to leave is expelled', () => {
  test.for([
    [
      'The Norwegian envoy has 48 hours to leave the country, the ministry said on Tuesday.',
      ['expulsion, 2022-03-08, null (null), target Norway'],
    ],
    ['The ambassador has a week to answer the letter.', []],
    ['The envoy had three days in Rome before he left for home.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what crowds, crews and mutineers do', () => {
  test.for([
    ['A mob stormed the Ganabhaban in Dhaka on Monday.', ['riot, 2022-03-07, Dhaka (BGD)']],
    ['Young people burned tyres in Gounghin on Monday.', ['riot, 2022-03-07, Gounghin (null)']],
    [
      'A Chinese ship pointed a military-grade laser at a patrol vessel on Tuesday.',
      ['maritime_incident, 2022-03-08, null (null), perpetrator China'],
    ],
    ['On Sunday three ships hosed two supply boats near the reef.', ['maritime_incident, 2022-03-06, null (null)']],
    [
      'The bulker Rosalia, seized by pirates on 1 March off Mogadishu, was let go on Thursday.',
      ['maritime_incident, 2022-03-01, Mogadishu (SOM)'],
    ],
    ['The borders, shut on Tuesday, stay shut in Burkina Faso.', ['sanctions, 2022-03-08, null (BFA)']],
    ['Soldiers surrounded the presidential palace in Libreville on Wednesday.', ['coup, 2022-03-09, Libreville (GAB)']],
    [
      'Fifty students marched on Monday; two of them were picked up by police.',
      ['protest, 2022-03-07, null (null)', 'detention, 2022-03-07, null (null)'],
    ],
    ['The prime minister dissolved parliament on television on Monday.', []],
    ['Crowds camped outside the store for the new phone on Friday.', []],
    ['The general captured the mood on television.', []],
    ['Fans invaded the San Siro on Sunday after the final whistle.', []],
    ['The laser show drew crowds in Dubai on Friday.', []],
    ['Tourists stormed the Louvre on Monday as it reopened.', []],
    ['Could the army attack the town after the talks?', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
