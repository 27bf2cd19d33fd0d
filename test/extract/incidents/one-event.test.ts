import { describe, expect, test } from 'vitest'
import { extractionOf, incidentsOf } from '../../support/extraction.ts'

describe('words of a text that are of one event, and those of two', () => {
  test.for([
    [
      "Chad's artillery hit a depot in Faya on Monday. A truce was talked of. Nobody knows who gave the order. Radio stations say nine died in Monday's strikes.",
      ['missile_attack, 2022-03-07, Faya (null), perpetrator Chad, 9 dead ? hurt'],
    ],
    [
      'A crowd attacked the Danish embassy in Accra on Monday. Oslo voiced concern about the protests at the Danish embassy.',
      ['attack_on_mission, 2022-03-07, Accra (GHA), target Danish embassy in Accra'],
    ],
    [
      'A convoy of the Kenyan embassy came under fire in Juba on Monday. The envoy, Ada Obi, was assaulted in Juba on Monday.',
      [
        'shooting, 2022-03-07, Juba (SSD), target Kenyan embassy',
        'other_attack, 2022-03-07, Juba (SSD), victim Ada Obi',
      ],
    ],
    [
      'Fighting between the Malian army and the Rapid Support Forces of General Idris Okello broke out in Gao on Monday, and ten people were killed.',
      ['armed_clash, 2022-03-07, Gao (MLI), perpetrator Malian army, perpetrator Rapid Support Forces, 10 dead ? hurt'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('words that name a country, and say where it happened or nothing of it', () => {
  test.for([
    ['An airstrike hit a convoy on Monday, and the general asked Nairobi to keep Kenyan soil out of the fight.', 0],
    ['An airstrike hit a convoy on Kenyan soil on Monday.', 1],
    ['Gunmen killed the most powerful trader in Peru on Monday.', 0],
    ['Gunmen killed a trader in Peru on Monday.', 1],
  ] as const)('%s', ([text, said]) => {
    const { incidents } = extractionOf(text)
    expect(incidents.map(({ parts }) => parts.country?.length ?? 0)).toEqual([said])
  })
})

describe('who is held, and where a mission stands', () => {
  test.for([
    ['Ada Obi said on Monday that Ghana would work for his release.', []],
    ["The court refused Ada Obi's release.", ['detention, , null (null), victim Ada Obi']],
    [
      'Peru condemned an attack on the Peruvian embassy in Ghana on Monday.',
      ['attack_on_mission, 2022-03-07, null (GHA), target Peruvian embassy in Ghana'],
    ],
    ['Idris Okello apologised on Monday for the bombing of the market in Gao.', ['bombing, , Gao (MLI)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
