import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('what several sentences tell of one event', () => {
  test.for([
    [
      'A suicide bomber killed 22 people in Leeds on Monday. Police named the attacker as Salem Abidi.',
      ['bombing, 2022-03-07, Leeds (GBR), perpetrator Salem Abidi, 22 dead ? hurt'],
    ],
    [
      'A gunman shot dead six worshippers in Quebec on Sunday. The gunman, Alex Bissot, fled.',
      ['shooting, 2022-03-06, Quebec (CAN), perpetrator Alex Bissot, 6 dead ? hurt'],
    ],
    [
      'The army seized power in Gabon on Monday. The ousted president, Ali Bonda, left for Lomé.',
      ['coup, 2022-03-07, null (GAB), target Ali Bonda'],
    ],
    [
      'Rebels rained shells on Kidal on Monday. The men talked. Corporal Ibrahim Maiga and two builders were killed in the bombardment.',
      ['missile_attack, 2022-03-07, Kidal (MLI), victim Ibrahim Maiga, 3 dead ? hurt'],
    ],
    [
      'A drone killed nine people in Gao on Monday. In a separate incident, gunmen shot dead a trader in Gao.',
      ['airstrike, 2022-03-07, Gao (MLI), 9 dead ? hurt', 'shooting, 2022-03-07, Gao (MLI), 1 dead ? hurt'],
    ],
    [
      'Colonel Omar Celik claimed that his men shot both pilots dead on Monday.',
      ['shooting, 2022-03-07, null (null), perpetrator Omar Celik, 2 dead ? hurt by Omar Celik'],
    ],
    [
      'The Ansar militia claimed to have launched ten drones at Jizan on Monday.',
      ['airstrike, 2022-03-07, Jizan (SAU), perpetrator Ansar'],
    ],
    [
      'In Gao, his home town, the toll from a blast on Monday rose to eight.',
      ['bombing, 2022-03-07, Gao (MLI), 8 dead ? hurt'],
    ],
    [
      'Turkish jets on Monday shot down a Russian bomber that crashed near Latakia.',
      ['shootdown, 2022-03-07, Latakia (SYR), perpetrator Turkey, target Russia'],
    ],
    [
      'Two trawlers collided off Vigo on Monday. The incident took place near Punta Cabicastro.',
      ['accident, 2022-03-07, Vigo (ESP)'],
    ],
    [
      'Rebels clashed with police at Kan Jalul, in Patikul town, on Monday. Two died in the clash in Patikul.',
      ['armed_clash, 2022-03-07, Patikul (null), 2 dead ? hurt'],
    ],
    [
      'Peru’s last rebel group, the Red Path, allegedly killed two guards in Cusco on Monday.',
      ['other_attack, 2022-03-07, Cusco (PER), 2 dead ? hurt'],
    ],
    [
      'The Northern Command said about twelve rebels were killed near Gao on Monday.',
      ['other_attack, 2022-03-07, Gao (MLI), 12 dead ? hurt by Northern Command'],
    ],
    ['Five people were reported kidnapped in Lokoja on Monday.', ['abduction, 2022-03-07, Lokoja (NGA)']],
    [
      'Kenya freed the reporter on Monday, a day after detaining him in Garissa.',
      ['detention, 2022-03-06, Garissa (KEN), perpetrator Kenya'],
    ],
    [
      'He asked on Monday for the release of Ali Haidar, the teacher jailed in Gao.',
      ['detention, , Gao (MLI), victim Ali Haidar'],
    ],
    [
      'A drone killed General Omar Celik in Gao. The ministers discussed the killing by telephone today.',
      ['assassination, , Gao (MLI), victim Omar Celik'],
    ],
    [
      'A bomb killed two rangers in Quetta on Monday. Those killed were Captain Ali Haidar and Sergeant Omar Celik.',
      ['bombing, 2022-03-07, Quetta (PAK), victim Ali Haidar, victim Omar Celik, 2 dead ? hurt'],
    ],
    [
      'Gunmen shot dead a teacher in Gao on Monday. The victim was identified as Moussa Dembele.',
      ['shooting, 2022-03-07, Gao (MLI), victim Moussa Dembele, 1 dead ? hurt'],
    ],
    [
      'A terrorist attack took place in St. Peter’s Church in Cairo on Monday.',
      ['other_attack, 2022-03-07, Cairo (EGY)'],
    ],
    [
      'A drone of the Rapid Support Forces hit a market in el-Fasher on Monday. RSF fighters shelled Nyala on Sunday.',
      [
        'airstrike, 2022-03-07, el-Fasher (SDN), perpetrator Rapid Support Forces',
        'missile_attack, 2022-03-06, Nyala (SDN), perpetrator Rapid Support Forces',
      ],
    ],
    [
      'Monday’s attack in Gao came two weeks after 30 people were killed in a truck bombing in Kidal.',
      ['other_attack, 2022-03-07, Gao (MLI)', 'bombing, 2022-02, Kidal (MLI), 30 dead ? hurt'],
    ],
    [
      'Ten gendarmes were killed on Monday in an attack by suspected jihadists on a post near Gao.',
      ['armed_clash, 2022-03-07, Gao (MLI), 10 dead ? hurt'],
    ],
    ['Police dispersed student protesters in Caracas on Monday.', ['protest, 2022-03-07, Caracas (VEN)']],
    [
      'Two students were killed on Monday in Caracas in clashes with police, protesters said.',
      ['riot, 2022-03-07, Caracas (VEN), 2 dead ? hurt'],
    ],
    [
      'Soldiers traded fire with raiders near Gao on Monday, killing seven of them.',
      ['armed_clash, 2022-03-07, Gao (MLI), 7 dead ? hurt'],
    ],
    [
      'He recalled the Nov. 4, 1979 storming of the US Embassy in Tehran.',
      ['attack_on_mission, 1979-11-04, Tehran (IRN), target US Embassy in Tehran'],
    ],
  ] as const)('%s', ([text, told]) => {
    expect(incidentsOf(text)).toEqual(told)
  })

  test.for([
    'Deadly clashes between herders and farmers have plagued the region for years.',
    'Pirate attacks are common in those waters.',
    'The ministers discussed the killing by telephone today.',
    'More than 3,200 ceasefire violations by Pakistan were recorded.',
    'Security forces have killed 180 militants in 75 operations this year.',
    'Chad should release the reporter and cease detaining its critics.',
    'Students were seen carrying off a portrait of the king.',
    'More than 100 drone strikes killed over 670 people.',
    'Anyone who attacks us will pay, he said.',
    'He warned that any soil from which Chad was attacked would burn.',
  ])('leaves alone: %s', (text) => {
    expect(incidentsOf(text)).toEqual([])
  })
})

describe('whom a figure counts', () => {
  test.for([
    ['A soldier and 13 civilians were killed in a blast in Quetta.', '14 dead ? hurt'],
    ['Rebels killed a commander and a fellow fighter near Goma.', '2 dead ? hurt'],
    ['A policeman and a nurse were wounded when a bomb went off in Gao.', '? dead 2 hurt'],
    ['The attack in Gao resulted in the killing of a peacekeeper and the wounding of eight others.', '1 dead 8 hurt'],
    ['A bomb went off in Gao. No-one was hurt.', '0 dead 0 hurt'],
    ['More than 60 people, most of them guards who were off duty, were wounded by a bomb in Gao.', '>=? dead 60 hurt'],
    ['No fewer than 12 people were killed in a blast in Gao.', '>=12 dead ? hurt'],
    ['A suicide bomber killed at least five people in Gao.', '>=5 dead ? hurt'],
    ['A ranger was killed by a bomb in Gao, the latest in a spate of attacks that claimed six lives.', '1 dead ? hurt'],
    ['The blast in Gao led to the deaths of 44 civilians and 13 severely injured.', '44 dead 13 hurt'],
    ['A young man was later shot and killed in Gao.', '1 dead ? hurt'],
    ['A raid in Gao killed one man and left three others in critical condition.', '1 dead 3 hurt'],
  ] as const)('%s', ([text, figures]) => {
    expect(incidentsOf(text)[0]).toContain(figures)
  })
})

describe('how many suffered, behind the words that measure', () => {
  test.for([
    ['Rebels have abducted as many as 30 pupils in Lokoja.', 'abduction, , Lokoja (NGA)'],
    ['Police have arrested at least 40 protesters in Quito.', 'detention, , Quito (ECU)'],
  ] as const)('%s', ([text, told]) => {
    expect(incidentsOf(text)).toEqual([told])
  })
})
