import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverOf, publishedPostings } from '../../../src/database/read-model/published.ts'
import { addDays } from '../../../src/partial-date.ts'

const covered = (from: string | null, to: string | null) =>
  coverOf(from, to).map(({ field, low, high }) => [field, low, high])

describe('a range of days is covered by years, months and days', () => {
  test.for([
    ['2020-01-03', '2020-01-08', [['published_day', '2020-01-03', '2020-01-08']]],
    ['2020-01', '2020-01', [['published_month', '2020-01', '2020-01']]],
    ['2020', '2020', [['published_month', '2020-01', '2020-12']]],
    ['2019', '2021', [['published_year', '2019', '2021']]],
    [null, '2020', [['published_year', '0001', '2020']]],
    [
      '2019-11-15',
      '2021-02-10',
      [
        ['published_day', '2019-11-15', '2019-11-30'],
        ['published_month', '2019-12', '2019-12'],
        ['published_year', '2020', '2020'],
        ['published_month', '2021-01', '2021-01'],
        ['published_day', '2021-02-01', '2021-02-10'],
      ],
    ],
    [
      '2020-12-31',
      '2021-01-01',
      [
        ['published_day', '2020-12-31', '2020-12-31'],
        ['published_day', '2021-01-01', '2021-01-01'],
      ],
    ],
    ['2020-01-05', '2020-01-03', []],
  ] as const)('%s to %s', ([from, to, ranges]) => expect(covered(from, to)).toEqual(ranges))

  test('a day is in the cover exactly where it is in the range', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2018-11-20', days))
    fc.assert(
      fc.property(day, day, day, (from, to, told) => {
        const found = coverOf(from, to).filter(({ field, low, high }) =>
          publishedPostings(told).some(([posted, value]) => posted === field && value >= low && value <= high),
        )
        expect(found).toHaveLength(from <= told && told <= to ? 1 : 0)
      }),
    )
  })
})
