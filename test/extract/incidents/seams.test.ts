import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('whom, where and when the words around a deed leave', () => {
  test.for<[string, string[]]>([
    [
      'President Amina Sow declared a week of mourning on Tuesday for General Idris Kone, killed at dawn in Bamako by a Malian drone.',
      ['assassination, 2022-03-08, Bamako (MLI), perpetrator Mali, victim Idris Kone'],
    ],
    [
      'The minister spoke of the journalist Lina Haddad, arrested in Tunis on Monday.',
      ['detention, 2022-03-07, Tunis (TUN), victim Lina Haddad'],
    ],
    ['What ministers said after the Kabul hotel bombing on Monday.', ['bombing, 2022-03-07, Kabul hotel (AFG)']],
    [
      'The prime minister telephoned the king on Monday to explain the bombing of rebel depots in Yemen.',
      ['bombing, , null (YEM)'],
    ],
    [
      'She congratulated the president by phone on Monday on the bombing of the militia in Sudan.',
      ['bombing, , null (SDN)'],
    ],
    [
      'The minister called his colleague on Monday and conveyed his condolences for the loss of life in the explosion in Multan.',
      ['bombing, , Multan (PAK)'],
    ],
    [
      'Rebels fired rockets at Goma on Monday, their first answer to the killing of General Jean Mbeki five days ago.',
      ['missile_attack, 2022-03-07, Goma (COD)', 'assassination, 2022-03-05, null (null), victim Jean Mbeki'],
    ],
    [
      'Kenya admitted on Monday shooting the airliner down near Mombasa.',
      ['shootdown, 2022-03-07, Mombasa (KEN), perpetrator Kenya'],
    ],
  ])('%s', ([body, expected]) => expect(incidentsOf(body)).toEqual(expected))

  test.for([
    '"That is a lie," Foreign Minister Anna Novak shot back on Monday.',
    'The decree tramples on the rights of citizens, the bishop said on Monday.',
    'The alliance did not conduct airstrikes near Sirte on Monday.',
    'The alliance did NOT carry out airstrikes near Sirte on Monday.',
    'Serbia will face sanctions such as it has never seen if it leaves the talks, she said on Monday.',
  ])('no incident: %s', (body) => expect(incidentsOf(body)).toEqual([]))
})
