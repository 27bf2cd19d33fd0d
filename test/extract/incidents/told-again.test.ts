import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('what is said later of an event told before', () => {
  test.for([
    [
      'Two soldiers were killed in an ambush in Burkina Faso. The ambush took place on Sunday near the town of Djibo.',
      ['armed_clash, 2022-03-06, Djibo (BFA), 2 dead ? hurt'],
    ],
    [
      'At least six people were killed when a drone hit a bus in Zabul province, officials said on Tuesday. The air strike happened on Monday.',
      ['airstrike, 2022-03-07, Zabul province (AFG), >=6 dead ? hurt'],
    ],
    [
      'Four nurses kidnapped by rebels last month have been freed in Mali. The nurses were abducted on February 11 by men on motorbikes.',
      ['abduction, 2022-02-11, null (MLI)'],
    ],
    [
      'Twelve people were killed after gunmen opened fire on a minibus near Baidoa on Monday.',
      ['shooting, 2022-03-07, Baidoa (SOM), 12 dead ? hurt'],
    ],
    [
      'The assault on the garrison in Kidal came a day after protesters stormed the French embassy in Bamako on Friday.',
      ['armed_clash, , Kidal (MLI)', 'attack_on_mission, 2022-03-04, Bamako (MLI), target French embassy in Bamako'],
    ],
    [
      'At least four guards were killed in an attack on a mine in Katanga province on Monday. Gunmen stormed the camp near Kolwezi at dawn.',
      ['armed_clash, 2022-03-07, Kolwezi (COD), >=4 dead ? hurt'],
    ],
    [
      'Three people died in a raid by rebels in Chad on Monday. The rebels attacked the market. They looted nothing.',
      ['armed_clash, 2022-03-07, null (TCD), 3 dead ? hurt'],
    ],
    [
      'Russia attacked Ukraine with missiles on Monday. Air defences shot down eleven missiles.',
      ['missile_attack, 2022-03-07, null (UKR), perpetrator Russia, target Ukraine'],
    ],
    [
      'An ambush on a convoy blamed on rebels, also in northern Mali, left ten soldiers dead on Friday.',
      ['armed_clash, 2022-03-04, null (MLI), 10 dead ? hurt'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what is no second event and no party to it', () => {
  test.for([
    ['A Syrian stabbed two Germans in Solingen on Friday.', ['other_attack, 2022-03-04, Solingen (DEU)']],
    [
      'A candidate was shot dead at an election rally in Tuxtla on Friday.',
      ['shooting, 2022-03-04, Tuxtla (MEX), 1 dead ? hurt'],
    ],
    ['Ghana has condemned the blasts targeting a church in Colombo on Friday.', ['bombing, 2022-03-04, Colombo (LKA)']],
    ['At least 90 people have been killed in the region this year.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('whose means a word names', () => {
  test.for([
    ['A suicide bomber struck a police station in Quetta on Friday.', ['bombing, 2022-03-04, Quetta (PAK)']],
    [
      'Russian bombers struck a village near Idlib on Friday.',
      ['airstrike, 2022-03-04, Idlib (SYR), perpetrator Russia'],
    ],
    [
      'A tower block in Zaporizhzhia collapsed on Friday after a missile hit it.',
      ['missile_attack, 2022-03-04, Zaporizhzhia (UKR)'],
    ],
    [
      'Armed men boarded a tanker in the Gulf of Aden on Friday.',
      ['maritime_incident, 2022-03-04, Gulf of Aden (null)'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
