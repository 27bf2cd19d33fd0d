import { describe, expect, test } from 'vitest'
import { countriesOf } from '../../src/resources/countries.ts'
import { readWorld } from '../../src/world.ts'

const { find, nameOf } = countriesOf(readWorld())

describe('which country a word means', () => {
  test.for([
    ['USA', 'USA'],
    ['us', 'USA'],
    ['U.S.', 'USA'],
    ['the United States', 'USA'],
    ['Americans', 'USA'],
    ['Washington', 'USA'],
    ['IR', 'IRN'],
    ['Tehran', 'IRN'],
    ['Islamic Republic of Iran', 'IRN'],
    ['British', 'GBR'],
    ['XKX', 'XKX'],
    ['Atlantis', null],
    ['', null],
  ] as const)('%s: %s', ([word, code]) => expect(find(word)).toBe(code))

  test('every code, alpha-2 code and name means its country', () => {
    const { countries } = readWorld()
    const wrong = countries.flatMap(({ code, alpha_2, name }) =>
      [code, alpha_2, name].filter((word) => find(word) !== code).map((word) => `${word} is not ${code}`),
    )
    expect(wrong).toEqual([])
    expect(nameOf('IRN')).toBe('Iran')
  })
})
