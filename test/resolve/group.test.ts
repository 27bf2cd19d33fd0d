import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { group as grouping, type Pair } from '../../src/resolve/group.ts'

const group = (count: number, pairs: readonly Pair[]) => grouping(count, pairs).groups

const pair = (left: number, right: number, score: number, apart = false): Pair => ({
  ...{ left, right, score, apart },
  verdict: apart ? 'different' : score >= 70 ? 'same' : score >= 40 ? 'doubtful' : 'different',
})

describe('groups', () => {
  test('same joins, doubtful does not', () => {
    expect(group(4, [pair(0, 1, 80), pair(1, 2, 50), pair(2, 3, 75)])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('what fits two that are apart joins neither', () => {
    expect(group(3, [pair(0, 1, -20, true), pair(0, 2, 70), pair(1, 2, 70)])).toEqual([[0], [1], [2]])
  })

  test('what fits one much better joins it', () => {
    expect(group(3, [pair(0, 1, -20, true), pair(0, 2, 95), pair(1, 2, 70)])).toEqual([[0, 2], [1]])
  })

  test('what fits one, and another that is itself undecided, joins the one', () => {
    const apart = [pair(0, 3, 60, true), pair(1, 3, 60, true), pair(2, 4, -100, true)]
    expect(group(5, [pair(0, 1, 90), pair(0, 2, 95), pair(2, 3, 85), pair(3, 4, 85), ...apart])).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
  })

  test('what fits two that are not apart joins them', () => {
    expect(group(3, [pair(0, 1, 55), pair(0, 2, 70), pair(1, 2, 70)])).toEqual([[0, 1, 2]])
  })

  test('a chain is cut where its ends are apart', () => {
    const pairs = [pair(0, 1, 90), pair(1, 2, 80), pair(2, 3, 90), pair(0, 3, -100, true)]
    expect(group(4, pairs)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('the order of the pairs does not matter', () => {
    const pairs = fc.uniqueArray(
      fc
        .tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -100, max: 110 }), fc.boolean())
        .filter(([left, right]) => left < right)
        .map(([left, right, score, apart]) => pair(left, right, score, apart && score < 70)),
      { selector: ({ left, right }) => left * 10 + right },
    )
    fc.assert(
      fc.property(
        pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(group(8, shuffled)).toEqual(group(8, all))
        },
      ),
    )
  })
})
