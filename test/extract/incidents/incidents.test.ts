import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('every type, by its plain words', () => {
  test.for([
    [
      'An Israeli airstrike on a depot near Aleppo on Tuesday destroyed two lorries.',
      'airstrike, 2022-03-08, Aleppo (SYR), perpetrator Israel',
    ],
    ['Rebels fired rockets at the airport in Juba on Monday.', 'missile_attack, 2022-03-07, Juba (SSD)'],
    ['A car bomb exploded in Mogadishu on Tuesday.', 'bombing, 2022-03-08, Mogadishu (SOM)'],
    ['Soldiers opened fire on protesters in Bamako on Tuesday.', 'shooting, 2022-03-08, Bamako (MLI)'],
    [
      'The opposition leader Tomas Reyes was assassinated in Bogota on 4 March.',
      'assassination, 2022-03-04, Bogota (COL), victim Tomas Reyes',
    ],
    [
      'Turkish and Syrian troops clashed near Idlib on Tuesday.',
      'armed_clash, 2022-03-08, Idlib (SYR), perpetrator Turkey, perpetrator Syria',
    ],
    [
      'A mob stormed the French embassy in Ouagadougou on Tuesday.',
      'attack_on_mission, 2022-03-08, Ouagadougou (BFA), target French embassy in Ouagadougou',
    ],
    ['Thousands of protesters marched through Minsk on Tuesday.', 'protest, 2022-03-08, Minsk (BLR)'],
    ['Gunmen kidnapped two aid workers in Maiduguri on Tuesday.', 'abduction, 2022-03-08, Maiduguri (NGA)'],
    [
      'Police in Caracas arrested the journalist Elena Duarte on Tuesday.',
      'detention, 2022-03-08, Caracas (VEN), victim Elena Duarte',
    ],
    [
      'Russia expelled three Italian diplomats on Tuesday.',
      'expulsion, 2022-03-08, null (RUS), perpetrator Russia, target Italy',
    ],
    [
      'The European Union imposed sanctions on Belarus on Tuesday.',
      'sanctions, 2022-03-08, null (null), perpetrator European Union, target Belarus',
    ],
    ['Soldiers seized power in Niamey on Tuesday.', 'coup, 2022-03-08, Niamey (NER)'],
    [
      'Iranian forces seized a Greek tanker in the Gulf on Tuesday.',
      'maritime_incident, 2022-03-08, null (null), perpetrator Iran, target Greece',
    ],
    [
      'Hackers crippled the computer network of the Estonian parliament on Tuesday.',
      'cyberattack, 2022-03-08, null (EST), target Estonian parliament',
    ],
    [
      'Ethiopian forces shot down a cargo plane near Mekelle on Tuesday.',
      'shootdown, 2022-03-08, Mekelle (ETH), perpetrator Ethiopia',
    ],
    ['A ferry capsized off Zanzibar on Tuesday.', 'accident, 2022-03-08, Zanzibar (TZA)'],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual([expected]))
})

describe('what only might be, or is something else', () => {
  test.for([
    'Moscow warned of further attacks on shipping.',
    'The minister feared a coup in Chad.',
    'The army would bomb the town if talks fail, he said.',
    'The navy held a missile exercise off Oman on Tuesday.',
    'The two sides struck a deal in Geneva on Tuesday.',
    'Fans stormed the pitch after Ghana beat Togo on Tuesday.',
    'Workers at the port are on strike.',
    'He launched an attack on the opposition in a speech.',
    'Nairobi called for protests to stop.',
    'The minister demonstrated his grasp of detail.',
    'Prices hit a record on Tuesday.',
    'She was hit by the pandemic, like everyone.',
  ])('%s', (text) => expect(incidentsOf(text)).toEqual([]))
})

describe('one event, however often mentioned', () => {
  test.for([
    [
      'A US drone strike killed the commander Idris Warsame near Baidoa on 4 March. The killing of Warsame was condemned in Mogadishu. After the attack, crowds gathered.',
      ['assassination, 2022-03-04, Baidoa (SOM), perpetrator United States, victim Idris Warsame'],
    ],
    [
      'Gunmen attacked a hotel in Kabul on Monday. On Tuesday a bomb exploded in Herat.',
      ['armed_clash, 2022-03-07, Kabul (AFG)', 'bombing, 2022-03-08, Herat (AFG)'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text).map((line) => line)).toEqual(expected))
})

describe('casualties are claims', () => {
  const blast = 'A bomb exploded in Herat on Tuesday.'
  const at = 'bombing, 2022-03-08, Herat (AFG)'
  test.for([
    [`${blast} At least nine people were killed and 20 wounded.`, `${at}, >=9 dead 20 hurt`],
    [`${blast} The health ministry said 14 people had died.`, `${at}, 14 dead ? hurt by health ministry`],
    [`${blast} Nobody was hurt.`, `${at}, 0 dead 0 hurt`],
    [`${blast} There were no casualties.`, `${at}, 0 dead ? hurt`],
    [`${blast} A policeman was killed.`, `${at}, 1 dead ? hurt`],
    [`${blast} Dozens were killed.`, at],
    [`${blast} The death toll rose to 31.`, `${at}, 31 dead ? hurt`],
    [
      'A bomb exploded in Herat on Tuesday, killing twenty-three people and wounding more than 100.',
      `${at}, >=23 dead 100 hurt`,
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual([expected]))
})
