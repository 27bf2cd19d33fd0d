import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('when and where', () => {
  test.for([
    ['On Sunday evening eight rockets crashed into a base near Mosul.', ['missile_attack, 2022-03-06, Mosul (IRQ)']],
    [
      'A truce was agreed on Friday, a day after gunmen stormed a hotel in Aden.',
      ['armed_clash, 2022-03-03, Aden (YEM)'],
    ],
    [
      'Police said on Monday night that four smugglers had been killed in a gun battle in Juarez.',
      ['armed_clash, 2022-03-07, Juarez (MEX), 4 dead ? hurt'],
    ],
    ['MARCH 2 – Rebels shell the port of Hodeidah.', ['missile_attack, 2022-03-02, Hodeidah (YEM)']],
    ['The raid on Monday near Sirte was the first since 1986.', ['armed_clash, 2022-03-07, Sirte (LBY)']],
    [
      'In Melbourne on Saturday six officers were hurt in a riot.',
      ['riot, 2022-03-05, Melbourne (AUS), ? dead 6 hurt'],
    ],
    [
      'The shelling of the town of Avdiivka, which left two dead on Monday, was condemned.',
      ['missile_attack, 2022-03-07, Avdiivka (UKR), 2 dead ? hurt'],
    ],
    [
      'NIAMEY, March 9 (Reuters) - Protesters burned tyres and looted shops in the old town on Monday.',
      ['riot, 2022-03-07, null (NER)'],
    ],
    [
      'Eight girls were seized from Warabe village on Sunday night. The governor of Borno spoke in Maiduguri.',
      ['abduction, 2022-03-06, Warabe (NGA)'],
    ],
    [
      'Russian air strikes near the village of Hass on Monday killed two people in Syria.',
      ['airstrike, 2022-03-07, Hass (SYR), perpetrator Russia, 2 dead ? hurt'],
    ],
    [
      'A Russian plane crashed off the Syrian coast on Monday, the ministry in Moscow said.',
      ['accident, 2022-03-07, null (SYR)'],
    ],
    [
      'In July 1958 officers toppled the king in Baghdad and a mob burned the British embassy that morning.',
      ['coup, 1958-07, Baghdad (IRQ)', 'attack_on_mission, 1958-07, Baghdad (IRQ), target British embassy'],
    ],
    [
      'Protesters set fire to the Iranian consulate in Basra on Friday night.',
      ['attack_on_mission, 2022-03-04, Basra (IRQ), target Iranian consulate in Basra'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
