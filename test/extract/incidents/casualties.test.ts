import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('figures and whose they are', () => {
  test.for([
    [
      'The army shelled the town of Kidal on Monday. At least nine people were killed, a hospital doctor said.',
      ['missile_attack, 2022-03-07, Kidal (MLI), >=9 dead ? hurt'],
    ],
    [
      'A bomb exploded in Herat on Tuesday. The Red Crescent put the toll at 32.',
      ['bombing, 2022-03-08, Herat (AFG), 32 dead ? hurt by Red Crescent'],
    ],
    [
      'A bomb exploded in Herat on Tuesday. The health ministry counted ten dead on Wednesday and 11 on Thursday.',
      ['bombing, 2022-03-08, Herat (AFG), 10 dead ? hurt by health ministry, 11 dead ? hurt by health ministry'],
    ],
    [
      'A bomb exploded in Herat on Tuesday. Twelve policemen and five civilians were killed.',
      ['bombing, 2022-03-08, Herat (AFG), 17 dead ? hurt'],
    ],
    [
      'Gunmen in Herat killed Ambassador Jan Novak and three guards on Tuesday.',
      ['assassination, 2022-03-08, Herat (AFG), victim Jan Novak, 4 dead ? hurt'],
    ],
    [
      'A blast in Herat on Tuesday killed no one, the police said.',
      ['bombing, 2022-03-08, Herat (AFG), 0 dead ? hurt'],
    ],
    [
      'A plane crashed near Herat on Tuesday. There were 62 people on board and none survived.',
      ['accident, 2022-03-08, Herat (AFG), 62 dead ? hurt'],
    ],
    [
      'A bomb exploded in Herat on Tuesday. Three people were hurt, not seven as was first reported.',
      ['bombing, 2022-03-08, Herat (AFG), ? dead 3 hurt, ? dead 7 hurt'],
    ],
    [
      'The president deplored the loss of 40 mourners in a crush in Herat on Tuesday.',
      ['accident, 2022-03-08, Herat (AFG), 40 dead ? hurt'],
    ],
    [
      'A bomb exploded in Herat on Tuesday. The Taliban denied any casualties.',
      ['bombing, 2022-03-08, Herat (AFG), 0 dead ? hurt by Taliban'],
    ],
    [
      'Raiders killed eight soldiers near Gao on Monday and wounded 20.',
      ['other_attack, 2022-03-07, Gao (MLI), 8 dead 20 hurt'],
    ],
    [
      'The attack in Herat on Tuesday, in which 17 people died, was condemned.',
      ['other_attack, 2022-03-08, Herat (AFG), 17 dead ? hurt'],
    ],
    [
      'Rockets hit Kirkuk on Monday; a contractor was killed and four soldiers were hurt.',
      ['missile_attack, 2022-03-07, Kirkuk (IRQ), 1 dead 4 hurt'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('figures told in other words', () => {
  test.for([
    [
      'A helicopter came down near Leh on Tuesday; five of the seven on board, among them Brigadier Ravi Nair, did not survive.',
      ['accident, 2022-03-08, Leh (IND), victim Ravi Nair, 5 dead ? hurt'],
    ],
    [
      'Gunmen opened fire on a dredge near Bartica on Tuesday and hit a miner in the leg.',
      ['shooting, 2022-03-08, Bartica (null), ? dead 1 hurt'],
    ],
    [
      'Shells hit the camp near Wau on Tuesday. Eight people who had taken refuge there were killed.',
      ['missile_attack, 2022-03-08, Wau (null), 8 dead ? hurt'],
    ],
    [
      'Gunmen attacked a bus near Cali on Tuesday and one passenger lost an eye.',
      ['shooting, 2022-03-08, Cali (COL), ? dead 1 hurt'],
    ],
    [
      'A blast hit a mosque in Basra on Friday. The minister said the number of martyrs had risen to 27 and that of the wounded to 227.',
      ['bombing, 2022-03-04, Basra (IRQ), 27 dead 227 hurt'],
    ],
    [
      'On Tuesday Peru bombed nine places near Iquitos. Peru puts the dead at 31 and says that five jets have been downed.',
      [
        'airstrike, 2022-03-08, Iquitos (PER), perpetrator Peru, 31 dead ? hurt by Peru',
        'shootdown, 2022-03-08, null (PER)',
      ],
    ],
    [
      'Gunmen killed 26 people, all but one of them tourists, near Leh on Tuesday.',
      ['shooting, 2022-03-08, Leh (IND), 26 dead ? hurt'],
    ],
    [
      'Private Sean Daly, aged 24, was killed near Tyre on Tuesday when his vehicle came under fire.',
      ['shooting, 2022-03-08, Tyre (LBN), victim Sean Daly'],
    ],
    ['Forty members of the force have died in Lebanon since 1978.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
