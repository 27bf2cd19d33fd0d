import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('who did it, where and when, by the words around', () => {
  test.for([
    [
      'Two guards were hurt when a bomb exploded in Cuenca on Monday. The Army of the Poor said it was behind the bombing.',
      ['bombing, 2022-03-07, Cuenca (ECU), perpetrator Army of the Poor, ? dead 2 hurt'],
    ],
    [
      'The supertanker Rosa Verde was seized in the Gulf of Guinea on Monday. None of the crew was hurt.',
      ['maritime_incident, 2022-03-07, Gulf of Guinea (null), 0 dead 0 hurt'],
    ],
    [
      'The police blamed nobody for the poisoning of the writer Karim Nasser and his brother Omar in Oran, Algeria, on 4 March.',
      ['other_attack, 2022-03-04, Oran (DZA), victim Karim Nasser, victim Omar'],
    ],
    [
      'The man who drove Omar Diallo to the airport was arrested in Dakar on Monday.',
      ['detention, 2022-03-07, Dakar (SEN)'],
    ],
    [
      'A suicide bomber struck outside a mosque in Quetta on Monday, killing six worshippers.',
      ['bombing, 2022-03-07, Quetta (PAK), 6 dead ? hurt'],
    ],
    [
      'On 7 March Peru answered with air strikes on three camps near Loja.',
      ['airstrike, 2022-03-07, Loja (ECU), perpetrator Peru'],
    ],
    ['The fighting erupted in Bangui on 5 March.', ['armed_clash, 2022-03-05, Bangui (CAF)']],
    [
      'The murder of Tadele Girma, a popular singer, on 2 March set off riots in which 66 people died.',
      ['assassination, 2022-03-02, null (null), victim Tadele Girma', 'riot, , null (null), 66 dead ? hurt'],
    ],
    [
      "Togo's foreign minister expressed sympathy to the families of the five sailors killed on 6 March, when a missile struck the cargo ship Verde in the Gulf of Aden.",
      ['maritime_incident, 2022-03-06, Gulf of Aden (null), 5 dead ? hurt'],
    ],
    [
      'Paraguay retaliated on Monday with a ban on Bolivian goods.',
      ['sanctions, 2022-03-07, null (null), perpetrator Paraguay, target Bolivia'],
    ],
    [
      'On Monday Chad threw out every Latvian diplomat.',
      ['expulsion, 2022-03-07, null (TCD), perpetrator Chad, target Latvia'],
    ],
    ['The two presidents held their first talks since the spring.', []],
    ['Rioters set fire to the stock exchange in Lomé on Monday.', ['riot, 2022-03-07, Lomé (TGO)']],
    [
      'Unidentified gunmen seized the regional parliament in Sokhumi on Thursday.',
      ['other_attack, 2022-03-10, Sokhumi (GEO)'],
    ],
    [
      'Chadian commandos boarded the Stella Nera in the Gulf of Guinea on Monday.',
      ['maritime_incident, 2022-03-07, Gulf of Guinea (null), perpetrator Chad'],
    ],
    [
      'On Sunday Peru forced a Bolivian airliner down in Cusco.',
      ['abduction, 2022-03-06, Cusco (PER), perpetrator Peru, target Bolivia'],
    ],
    ['Peru sent drones to nine places near Loja on Monday.', ['airstrike, 2022-03-07, Loja (ECU), perpetrator Peru']],
    [
      'The frigate Almirante Ruiz shot down two drones in the Red Sea on Monday.',
      ['shootdown, 2022-03-07, Red Sea (null)'],
    ],
    [
      'A faction of the army tried to topple President Idriss Kante in Lomé on Monday.',
      ['coup, 2022-03-07, Lomé (TGO), target Idriss Kante'],
    ],
    [
      'The president was detained on Monday along with Prime Minister Ali Haidar.',
      ['detention, 2022-03-07, null (null), victim Ali Haidar'],
    ],
    [
      'Crowds marched in Lima on Sunday. On Monday police detained nine students in the capital.',
      ['protest, 2022-03-06, Lima (PER)', 'detention, 2022-03-07, Lima (PER)'],
    ],
    [
      'A stray bullet killed the reporter Amina Diallo in Oran on Monday.',
      ['shooting, 2022-03-07, Oran (DZA), victim Amina Diallo'],
    ],
    [
      'On Monday demonstrators stormed the Danish embassy. Nine were held in Tunis, Tunisia, on Tuesday.',
      ['attack_on_mission, 2022-03-07, Tunis (TUN), target Danish embassy'],
    ],
    [
      'Nine Chadian soldiers were killed on Monday in a clash with Libyan troops near Faya.',
      ['armed_clash, 2022-03-07, Faya (null), perpetrator Chad, perpetrator Libya, 9 dead ? hurt'],
    ],
    ["Police said they would go on targeting the rebels' camps, and the gunman killed himself in Lomé on Monday.", []],
    ['Not a shot was fired in Lomé on Monday.', []],
    ['The Red Cross put the toll in Bata at four dead and 15 wounded, all by gunfire.', []],
    [
      'Six police officers were hurt when a car packed with explosives rammed their convoy in Garissa on Monday.',
      ['bombing, 2022-03-07, Garissa (KEN), ? dead 6 hurt'],
    ],
    [
      'The murder of Jane Okoro, who was abducted in Gao in May 2012, shocked the town.',
      ['assassination, , null (null), victim Jane Okoro', 'abduction, 2012-05, Gao (MLI), victim Jane Okoro'],
    ],
    [
      'Chad fired nine missiles at Niger on Monday, hours after troops had crossed into southern Libya.',
      ['missile_attack, 2022-03-07, null (NER), perpetrator Chad, target Niger', 'armed_clash, 2022-03-07, null (LBY)'],
    ],
    ['Nine people died in protests in Lima on Monday.', ['protest, 2022-03-07, Lima (PER), 9 dead ? hurt']],
    [
      'Karim Okoro, 24, was shot dead at a march in Oran on Monday.',
      ['shooting, 2022-03-07, Oran (DZA), victim Karim Okoro', 'protest, 2022-03-07, Oran (DZA)'],
    ],
    [
      'Commandos boarded the freighter Stella before dawn on Monday and shot dead nine sailors.',
      ['maritime_incident, 2022-03-07, null (null), 9 dead ? hurt'],
    ],
  ] as const)('%s', ([text, told]) => {
    expect(incidentsOf(text)).toEqual(told)
  })
})
