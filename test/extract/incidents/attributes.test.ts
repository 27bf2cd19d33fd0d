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

describe('whom a state names, whose house and whose people it was', () => {
  test.for([
    [
      'South Korea blamed North Korea for the hack of a bank on Monday.',
      ['cyberattack, 2022-03-07, null (null), perpetrator North Korea'],
    ],
    ['Mali blamed the raid on Abeche on Monday on Chad.', ['armed_clash, 2022-03-07, Abeche (TCD), perpetrator Chad']],
    ['A radio host blamed Niger for the raid on Abeche on Monday.', ['armed_clash, 2022-03-07, Abeche (TCD)']],
    [
      'The Libyan army carried out an air raid on the house of a former minister, Omar Saleh, in Misrata on Monday.',
      ['airstrike, 2022-03-07, Misrata (LBY), perpetrator Libyan army, target Omar Saleh'],
    ],
    [
      'Some 30 KFOR soldiers were injured in a riot in Skopje on Tuesday.',
      ['riot, 2022-03-08, Skopje (MKD), target KFOR, ? dead 30 hurt'],
    ],
    [
      'The murder of Colonel Ali Javdan near Herat on Monday by a group calling itself Red Brigade was condemned.',
      ['assassination, 2022-03-07, Herat (AFG), perpetrator Red Brigade, victim Ali Javdan'],
    ],
    [
      'Kenya Police said that nine men were arrested in Mombasa on Monday.',
      ['detention, 2022-03-07, Mombasa (KEN), perpetrator Kenya Police'],
    ],
    [
      'The minister said that the borders of Chad with Niger had been closed on Monday.',
      ['sanctions, 2022-03-07, null (TCD), perpetrator Chad, target Niger'],
    ],
    [
      'A blast in Herat on Tuesday killed nine people, including the provincial governor, Ali Karim.',
      ['bombing, 2022-03-08, Herat (AFG), victim Ali Karim, 9 dead ? hurt'],
    ],
    [
      'Laos on Monday barred all Thais from leaving its soil, and Thailand replied by confining the staff of the Laotian embassy to the country.',
      [
        'detention, 2022-03-07, null (LAO), perpetrator Laos, target Thailand',
        'detention, 2022-03-07, null (THA), perpetrator Thailand, target Laotian embassy',
      ],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
