import { describe, expect, test } from 'vitest'
import { extract } from '../../../src/extract/extract.ts'
import { readWorld } from '../../../src/world.ts'
import { documentOf } from '../../support/document.ts'
import { incidentsOf } from '../../support/extraction.ts'

describe('who did it and who suffered it', () => {
  test.for([
    [
      'Turkish F-16s shot down a Russian Su-24 near the Syrian border on Tuesday.',
      ['shootdown, 2022-03-08, null (SYR), perpetrator Turkey, target Russia'],
    ],
    [
      'Chile expelled the Bolivian consul, Hugo Salas, on Monday.',
      ['expulsion, 2022-03-07, null (CHL), perpetrator Chile, victim Hugo Salas'],
    ],
    [
      'Nine Peruvian diplomats were ordered out of Ecuador on Monday.',
      ['expulsion, 2022-03-07, null (ECU), perpetrator Ecuador, target Peru'],
    ],
    [
      'Foreign Minister Ana Prieto of Uruguay closed the border with Brazil on Monday.',
      ['sanctions, 2022-03-07, null (URY), perpetrator Uruguay, target Brazil'],
    ],
    [
      'Marshal Idi Bello was killed on Monday by a drone launched by Chad.',
      ['assassination, 2022-03-07, null (null), perpetrator Chad, victim Idi Bello'],
    ],
    [
      'Saudi Arabia, Bahrain and Egypt closed their airspace to Qatar on Monday.',
      [
        'sanctions, 2022-03-07, null (QAT), perpetrator Saudi Arabia, perpetrator Bahrain, perpetrator Egypt, target Qatar',
      ],
    ],
    [
      'Soldiers seized Prime Minister Ali Haidar, his wife and two ministers in Tripoli on Monday.',
      ['detention, 2022-03-07, Tripoli (LBY), victim Ali Haidar'],
    ],
    [
      'The Malian army lost three officers in an ambush near Gao on Monday.',
      ['armed_clash, 2022-03-07, Gao (MLI), target Malian army, 3 dead ? hurt'],
    ],
    [
      'The Malian air force carried out an air raid on Kidal on Monday.',
      ['airstrike, 2022-03-07, Kidal (MLI), perpetrator Malian air force'],
    ],
    [
      'Iran answered on Monday with a volley of missiles at an American base in Iraq.',
      ['missile_attack, 2022-03-07, null (IRQ), perpetrator Iran, target United States'],
    ],
    [
      'A mutiny led by Captain Moussa Dembele brought down President Idriss Kante in March 2012.',
      ['coup, 2012-03, null (null), perpetrator Moussa Dembele, target Idriss Kante'],
    ],
    [
      'Gunmen took the ambassador, Karl Weber, from his car in Beirut in May 1985.',
      ['abduction, 1985-05, Beirut (LBN), victim Karl Weber'],
    ],
    [
      'A marine, Diego Rojas, was dragged away near Arica on Monday.',
      ['abduction, 2022-03-07, Arica (CHL), victim Diego Rojas'],
    ],
    [
      'President Luis Ortega survived an assassination attempt in Caracas on Monday.',
      ['assassination, 2022-03-07, Caracas (VEN), victim Luis Ortega'],
    ],
    [
      'Hackers broke into the website of the Latvian parliament on Monday.',
      ['cyberattack, 2022-03-07, null (LVA), target Latvian parliament'],
    ],
    [
      'A bomb went off in Quetta on Monday. The Baloch Liberation Army claimed responsibility for the attack.',
      ['bombing, 2022-03-07, Quetta (PAK), perpetrator Baloch Liberation Army'],
    ],
    ['A bomb went off in Quetta on Monday. No group claimed responsibility.', ['bombing, 2022-03-07, Quetta (PAK)']],
    [
      'He asked for the release of Nora Haddad, an aid worker held in Tehran since April 2016.',
      ['detention, 2016-04, Tehran (IRN), victim Nora Haddad, perpetrator Iran'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

test('a state that acts by who serves it, and is not named, stands on the words of what it did', () => {
  const told = 'Taoiseach Anna Lindqvist sanctioned eight senior Iranian officials on Friday.'
  const { organisations } = extract(documentOf(told), readWorld())
  expect(
    organisations.map(({ name, mentions }) => [name, mentions.map(({ start, end }) => told.slice(start, end))]),
  ).toEqual([
    ['Iran', ['Iranian officials']],
    ['Ireland', [told]],
  ])
})
