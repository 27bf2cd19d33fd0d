import { describe, expect, test } from 'vitest'
import { countryOf, type FormTold, nameOf } from '../../src/resolve/party-values.ts'

const form = (country: string | null, country_said: 0 | 1, accounts: number): FormTold => ({
  ...{ name: 'Ana Ruiz', country, country_said, accounts },
  ...{ organisation_kind: null, positions: [], first_on: null, last_on: null },
})

describe('the country of a person', () => {
  test.each<[string, FormTold[], string | null]>([
    ['is the one that texts say', [form('PER', 1, 1), form('CHL', 0, 9)], 'PER'],
    ['is the one that most texts say', [form('PER', 1, 1), form('CHL', 1, 2)], 'CHL'],
    ['is inferred where no text says one', [form('PER', 0, 3), form('CHL', 0, 1), form(null, 0, 4)], 'PER'],
    ['is not inferred where two are as likely', [form('PER', 0, 2), form('CHL', 0, 2)], null],
    ['is not inferred by few accounts of many', [form('PER', 0, 1), form('CHL', 0, 1), form(null, 0, 5)], null],
    [
      'is inferred by a post rather than by what else the texts tell of',
      [
        form('CHL', 0, 2),
        { ...form('PER', 0, 1), positions: [{ title: 'mayor', organisation: null, country: 'PER' }] },
      ],
      'PER',
    ],
    ['is unknown where nothing tells it', [form(null, 0, 2)], null],
  ])('%s', (_, forms, country) => expect(countryOf(forms)).toBe(country))
})

describe('the name of a party', () => {
  test.each<[string, string[], string]>([
    ['is the fullest', ['Ministry', 'Ministry of Defence'], 'Ministry of Defence'],
    ['is not by an owner', ["Lima's foreign ministry", 'Peruvian foreign ministry'], 'Peruvian foreign ministry'],
    ['is by its owner where no text has another', ["Peru's foreign ministry", 'ministry'], "Peru's foreign ministry"],
    ['may have a mark within', ["Quai d'Orsay in Paris", 'ministry'], "Quai d'Orsay in Paris"],
  ])('%s', (_, names, name) => {
    expect(nameOf(names.map((one) => ({ ...form('PER', 1, 1), name: one })))).toBe(name)
  })
})
