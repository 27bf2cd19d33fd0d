import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('whom an actor stands for', () => {
  test.for([
    [
      'A drone of the Free Desert Army hit a depot in Misrata on Monday. Free Desert Army spokesman Omar Saleh claimed responsibility for the strike.',
      ['airstrike, 2022-03-07, Misrata (LBY), perpetrator Free Desert Army'],
    ],
    [
      'President Ana Ruiz of Bolivia gave all Chilean diplomats 72 hours to leave on Monday.',
      ['expulsion, 2022-03-07, null (BOL), perpetrator Bolivia, target Chile'],
    ],
    [
      'Gunmen opened fire inside the National Assembly in Abuja on Monday.',
      ['shooting, 2022-03-07, Abuja (NGA), target National Assembly'],
    ],
    [
      'Armenia rained shells on Murov Heights on Monday.',
      ['missile_attack, 2022-03-07, Murov Heights (null), perpetrator Armenia'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('the country of a place that no list knows', () => {
  test.for([
    [
      'Tajik guards opened fire on a Kyrgyz patrol at Kosh-Dala on Monday.',
      ['shooting, 2022-03-07, Kosh-Dala (KGZ), perpetrator Tajikistan, target Kyrgyzstan'],
    ],
    [
      'Finland reported a quiet week. Rockets damaged two silos at Verkhnivka on Monday, the Ukrainian Navy said.',
      ['missile_attack, 2022-03-07, Verkhnivka (UKR)'],
    ],
    [
      'An American jet brought down a Chinese balloon off South Carolina on Monday.',
      ['shootdown, 2022-03-07, South Carolina (USA), perpetrator United States, target China'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what only looks like the place', () => {
  test.for([
    [
      'A rocket hit a school in Aleppo on Monday. The rebels claimed the attack at a press conference in Doha.',
      ['missile_attack, 2022-03-07, Aleppo (SYR)'],
    ],
    ['A torpedo sank the corvette Medina off Hodeidah on Monday.', ['maritime_incident, 2022-03-07, Hodeidah (YEM)']],
    ['A crowd burned cars outside the Gitega police station on Monday.', ['riot, 2022-03-07, Gitega (BDI)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('figures of nobody, of lives and of one', () => {
  test.for([
    ['A bomb exploded in Herat on Tuesday. Nobody was hurt.', ['bombing, 2022-03-08, Herat (AFG), 0 dead 0 hurt']],
    [
      'A bomb exploded in Herat on Tuesday. No one was killed or injured.',
      ['bombing, 2022-03-08, Herat (AFG), 0 dead 0 hurt'],
    ],
    ['A bomb exploded in Herat on Tuesday. Nobody was killed.', ['bombing, 2022-03-08, Herat (AFG), 0 dead ? hurt']],
    [
      'A bombing in Herat on Tuesday cost the lives of 17 people.',
      ['bombing, 2022-03-08, Herat (AFG), 17 dead ? hurt'],
    ],
    [
      'She deplored the death of a nurse in a bombing in Herat on Tuesday.',
      ['bombing, 2022-03-08, Herat (AFG), 1 dead ? hurt'],
    ],
    [
      '"As to the murder of Major Farid Karimi near Kunduz on Monday, we condemn it. We also condemned the attack on a post in Herat last month, in which eleven policemen lost their lives," she said.',
      [
        'assassination, 2022-03-07, Kunduz (AFG), victim Farid Karimi',
        'other_attack, 2022-02, Herat (AFG), 11 dead ? hurt',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
