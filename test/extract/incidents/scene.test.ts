import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('the country of what happens at a place that no list knows', () => {
  test.for([
    [
      'Armenia and Azerbaijan blame each other. An Azerbaijani drone hit a school in the village of Verin Tsar on Monday.',
      ['airstrike, 2022-03-07, Verin Tsar (ARM), perpetrator Azerbaijan'],
    ],
    [
      'The candidate Lucía Ferro, a Peruvian senator, was murdered on Monday.',
      ['assassination, 2022-03-07, null (PER), victim Lucía Ferro'],
    ],
    ['Pirates boarded a bulk carrier in the Red Sea on Monday.', ['maritime_incident, 2022-03-07, Red Sea (null)']],
    [
      'Vessels of the Chilean navy rammed a trawler off Puerto Raúl on Monday.',
      ['maritime_incident, 2022-03-07, Puerto Raúl (CHL), perpetrator Chilean navy'],
    ],
    ['How many died in the riots in Lagos on Monday?', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what belongs to the event and what to its neighbours', () => {
  test.for([
    [
      'At least 30 people have been massacred in Ituri, which has been torn by war since 2017.',
      ['other_attack, , Ituri (COD), >=30 dead ? hurt'],
    ],
    ['Some 400 people have been killed in the region since January.', []],
    [
      'Gunmen attacked a UN World Food Program convoy near Goma on Monday.',
      ['armed_clash, 2022-03-07, Goma (COD), target World Food Program'],
    ],
    [
      'Four farmers were stabbed to death in northern Mali. Fighters attacked the village of Koro on Monday.',
      ['other_attack, 2022-03-07, Koro (MLI), 4 dead ? hurt'],
    ],
    ['The removal of the mayors was a political coup, she said on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('crowds, and what nobody knows', () => {
  test.for([
    ['Demonstrators clashed with police in Accra on Monday.', ['riot, 2022-03-07, Accra (GHA)']],
    [
      'Dozens of teachers were arrested in Minsk on Monday. Most of them were detained at a rally.',
      ['detention, 2022-03-07, Minsk (BLR)'],
    ],
    ['It was unclear how many air strikes were carried out in Syria on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
