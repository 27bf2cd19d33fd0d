import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('crowds', () => {
  test.for([
    ['A mob killed four constables in Lahore on Tuesday.', ['riot, 2022-03-08, Lahore (PAK), 4 dead ? hurt']],
    [
      'Policemen were attacked with bricks and petrol bombs in Lima on Tuesday by a crowd of hundreds.',
      ['riot, 2022-03-08, Lima (PER)'],
    ],
    [
      'A crowd dragged the mayor, Rosa Quiroga, from her office in Tarija on Tuesday.',
      ['abduction, 2022-03-08, Tarija (BOL), victim Rosa Quiroga'],
    ],
    [
      'The unions have blocked the bridge in Gdansk since 4 February in protest against the levy.',
      ['protest, 2022-02-04, Gdansk (POL)'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('soldiers and weapons', () => {
  test.for([
    ['Libya used a nerve agent in Sabha on Tuesday.', ['other_attack, 2022-03-08, Sabha (LBY), perpetrator Libya']],
    [
      'Warplanes brought down the 9-storey Safir building in Aleppo on Tuesday.',
      ['airstrike, 2022-03-08, Aleppo (SYR)'],
    ],
    ['Gunfire breaks out at the barracks in Maseru on Tuesday.', ['shooting, 2022-03-08, Maseru (LSO)']],
    [
      "Tanks and helicopter gunships attack the rebels' base in Kitgum on Tuesday.",
      ['airstrike, 2022-03-08, Kitgum (UGA)'],
    ],
    [
      'A Russian fighter collided with a Norwegian patrol plane near Arkhangelsk on Tuesday.',
      ['accident, 2022-03-08, Arkhangelsk (RUS)'],
    ],
    ['A lorry collided with a bus near Gao on Tuesday.', ['accident, 2022-03-08, Gao (MLI)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('held, shut in, and their papers taken', () => {
  test.for([
    ['Iran held the 10 Britons for 13 days in April 2007.', ['detention, 2007-04, null (IRN), perpetrator Iran']],
    [
      'Soldiers shut President Amadou Keita in his palace in Bamako on Tuesday.',
      ['detention, 2022-03-08, Bamako (MLI), victim Amadou Keita'],
    ],
    ['Omar Haddad has been in an Omani prison since 2014.', ['detention, 2014, null (OMN), victim Omar Haddad']],
    ['The visas of 30 of them were revoked on Tuesday.', ['sanctions, 2022-03-08, null (null)']],
    [
      'Kenya declared three Danish diplomats personae non gratae on Tuesday.',
      ['expulsion, 2022-03-08, null (KEN), perpetrator Kenya, target Denmark'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('leaves alone', () => {
  test.for([
    'The general staff declared on Tuesday that it backed the men.',
    'Four jets of the Chilean air force flew in a bombing drill near Arica on Tuesday.',
    'He hailed the air force for a drill on Tuesday in which three jets dropped bombs near Arica.',
    'The minister visited the prison in Muscat, which has stood since 1970.',
    'Farmers used chlorine-free water in Sabha on Tuesday.',
    'The clerk said his visa was cancelled on Tuesday because he had married.',
    'The staff kept the guests in the house for two hours on Tuesday.',
  ])('%s', (text) => expect(incidentsOf(text)).toEqual([]))
})

describe('whose kin they are', () => {
  test.for([
    [
      'Rosa Quiroga, a nurse, spoke of the day. Her husband was killed by a bomb in Gao on Tuesday.',
      ['bombing, 2022-03-08, Gao (MLI)'],
    ],
    ["Gunmen killed Amadou Keita's bodyguard in Gao on Tuesday.", ['shooting, 2022-03-08, Gao (MLI)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
