import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('told in many ways', () => {
  test.for([
    ['A drone hits a depot near Lviv on Tuesday.', ['airstrike, 2022-03-08, Lviv (UKR)']],
    ['The station was hit by a rocket in Donetsk on Tuesday.', ['missile_attack, 2022-03-08, Donetsk (UKR)']],
    [
      'On Tuesday a landmine near Kidal tore off the leg of a sergeant.',
      ['bombing, 2022-03-08, Kidal (MLI), ? dead 1 hurt'],
    ],
    ['Marines answered with 40 rounds from their mortars on Tuesday.', ['missile_attack, 2022-03-08, null (null)']],
    [
      'Demonstrators set fire to the Ministry of Justice in Quito on Tuesday.',
      ['riot, 2022-03-08, Quito (ECU), target Ministry of Justice'],
    ],
    ['Students burned an effigy of the premier in Lima on Tuesday.', ['protest, 2022-03-08, Lima (PER)']],
    [
      'The activist Rosa Lind was picked up for a night in Mandalay on Tuesday.',
      ['detention, 2022-03-08, Mandalay (MMR), victim Rosa Lind'],
    ],
    [
      'The Italian consul was declared persona non grata by Belarus on Tuesday.',
      ['expulsion, 2022-03-08, null (BLR), perpetrator Belarus, target Italy'],
    ],
    [
      'The European Union slapped new sanctions on Belarus on Tuesday.',
      ['sanctions, 2022-03-08, null (null), perpetrator European Union, target Belarus'],
    ],
    ['Hackers took down the website of the parliament on Tuesday.', ['cyberattack, 2022-03-08, null (null)']],
    ['The fighting erupted in Juba on Tuesday.', ['armed_clash, 2022-03-08, Juba (SSD)']],
    [
      'She denied that her men had fired first, and blamed the army for an air raid on a market in Nyala on Tuesday.',
      ['airstrike, 2022-03-08, Nyala (SDN)'],
    ],
    ['Somali gunmen kidnapped two nurses near Garissa on Tuesday.', ['abduction, 2022-03-08, Garissa (KEN)']],
    [
      'A shell killed three villagers and two policemen near Kherson on Tuesday.',
      ['missile_attack, 2022-03-08, Kherson (UKR), 5 dead ? hurt'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('who did it, where and how many', () => {
  test.for([
    [
      'Two patrol ships used water cannons on a fishing boat near Woody Island on Tuesday.',
      ['maritime_incident, 2022-03-08, Woody Island (null)'],
    ],
    [
      'A missile fired by Houthi rebels struck the town of Khamis Mushait on Tuesday.',
      ['missile_attack, 2022-03-08, Khamis Mushait (SAU), perpetrator Houthi rebels'],
    ],
    [
      'Seven people, including two officers, were killed in a blast at the Faya market in Quetta on Tuesday.',
      ['bombing, 2022-03-08, Quetta (PAK), 7 dead ? hurt'],
    ],
    [
      'Four guards were killed on Tuesday in a raid in Diffa, said Moussa Abdou, the mayor.',
      ['armed_clash, 2022-03-08, Diffa (NER), 4 dead ? hurt by Moussa Abdou'],
    ],
    [
      'Iran said on Tuesday that a man it had detained in early March was a spy. The engineer Carl Stenberg was arrested on March 2 in Shiraz, it said.',
      ['detention, 2022-03-02, Shiraz (IRN), perpetrator Iran, victim Carl Stenberg'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what is no incident, either', () => {
  test.for([
    'She was bombarded with questions in Berlin on Tuesday.',
    'The minister stormed out of the hotel in Vienna on Tuesday.',
    'Debt is strangling the country.',
    'There was no evidence that the helicopter had come under fire.',
    'The raid was the latest in a series of attacks on shops.',
    'Two towns of the National League were in uproar.',
  ])('%s', (text) => expect(incidentsOf(text)).toEqual([]))
})
