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
