import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('told twice, entered once; two events, two rows', () => {
  test.for([
    [
      'A missile flattened a block of flats in Ganja on Sunday. The mayor said the strike on Ganja had killed ten people. Baku condemned the attack.',
      ['missile_attack, 2022-03-06, Ganja (AZE), 10 dead ? hurt'],
    ],
    [
      'Gunmen shot dead the judge Omar Salim in Aden on Monday. The killing of Salim was the third since Friday.',
      ['assassination, 2022-03-07, Aden (YEM), victim Omar Salim'],
    ],
    [
      'Rebels shelled Omdurman on Monday. An attache, Samir Fahmi, was shot dead in Khartoum on the same day.',
      ['missile_attack, 2022-03-07, Omdurman (SDN)', 'shooting, 2022-03-07, Khartoum (SDN), victim Samir Fahmi'],
    ],
    [
      'Malaysia expelled the ambassador, Kang Chol, on Saturday. Pyongyang threw out the Malaysian envoy, Zaid Omar, on Sunday.',
      [
        'expulsion, 2022-03-05, null (MYS), perpetrator Malaysia, victim Kang Chol',
        'expulsion, 2022-03-06, null (PRK), perpetrator North Korea, victim Zaid Omar',
      ],
    ],
    [
      'A crowd stormed the French embassy in Niamey on Sunday. On Monday thousands marched in Niamey.',
      [
        'attack_on_mission, 2022-03-06, Niamey (NER), target French embassy in Niamey',
        'protest, 2022-03-07, Niamey (NER)',
      ],
    ],
    [
      'A coup toppled President Alpha Barry in Conakry on Sunday. The takeover was condemned, and soldiers arrested Barry.',
      ['coup, 2022-03-06, Conakry (GIN), target Alpha Barry', 'detention, 2022-03-06, null (GIN), victim Alpha Barry'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
