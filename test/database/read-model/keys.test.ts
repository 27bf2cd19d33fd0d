import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyBetween, sortName, spreadKeys } from '../../../src/database/read-model/name-key.ts'
import { everyKey, keyFrom, keyTo, numberOf, sortKey } from '../../../src/database/read-model/sort-key.ts'

describe('sort keys', () => {
  test('an undated row comes before every dated one, and is in no window', () => {
    expect(sortKey(null, 7)).toBe(7)
    expect(keyFrom('0001-01-01')).toBeGreaterThan(sortKey(null, 2 ** 32 - 1))
  })

  test('a month counts as its first day', () => {
    expect(sortKey('2020-01', 5)).toBe(sortKey('2020-01-01', 5))
    expect(sortKey('2020-01', 2 ** 32 - 1)).toBeLessThan(sortKey('2020-01-02', 0))
  })

  test('the window of a month holds its days and no other', () => {
    const days = ['2019-12-31', '2020-01-01', '2020-01-31', '2020-02-01'].map((day) => sortKey(day, 9))
    expect(days.map((key) => key >= keyFrom('2020-01') && key <= keyTo('2020-01'))).toEqual([false, true, true, false])
  })

  test('keys of far dates are integers still', () => {
    expect(Number.isSafeInteger(sortKey('9999-12-31', 2 ** 32 - 1))).toBe(true)
    expect(keyTo('9999')).toBeLessThanOrEqual(everyKey.high)
  })

  test('the number comes back', () => expect(numberOf(sortKey('2020-01-08', 123_456))).toBe(123_456))
})

describe('keys by name', () => {
  test.for([
    ['Recep Tayyip Erdoğan', 'recep tayyip erdogan\tx'],
    ['Luís  Inácio "Lula"', 'luis inacio lula\tx'],
    ['The Pentagon', 'pentagon\tx'],
    ['The', 'the\tx'],
  ] as const)('%s is sorted as %s', ([name, sorted]) => expect(sortName(name, 'x')).toBe(sorted))

  test('names that come in any order have keys in the order of the alphabet', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 60 })
    fc.assert(
      fc.property(names, (unsorted) => {
        const keys = new Map<string, number>()
        for (const name of unsorted.map((each) => sortName(each, each))) {
          const before = Math.max(0, ...[...keys].filter(([other]) => other < name).map(([, key]) => key))
          const after = Math.min(
            Number.MAX_SAFE_INTEGER,
            ...[...keys].filter(([other]) => other > name).map(([, key]) => key),
          )
          const key = keyBetween(name, before, after)
          expect(key).not.toBeNull()
          keys.set(name, key ?? 0)
        }
        const byName = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key)
        expect(byName).toEqual([...byName].sort((a, b) => a - b))
        expect(new Set(byName).size).toBe(byName.length)
      }),
    )
  })

  test('neighbours without a number between them leave no key', () => expect(keyBetween('a\ta', 5, 6)).toBeNull())

  test('names are spread evenly', () =>
    expect(spreadKeys(3).map((key) => Math.round(key / 2 ** 50))).toEqual([2, 4, 6]))
})
