import { expect, test } from 'vitest'
import { groupMany, inFull } from '../../src/resolve/group-many.ts'
import type { Weight } from '../../src/resolve/judge.ts'

/** Items are numbers: those of one remainder are one thing. */
const weigh =
  (things: number) =>
  (left: number, right: number): Weight =>
    left % things === right % things
      ? { verdict: 'same', score: 80, apart: false }
      : { verdict: 'different', score: -100, apart: true }

const items = Array.from({ length: 5 * inFull }, (_, number) => number)
const remainders = (groups: number[][]) => groups.map((group) => [...new Set(group.map((item) => item % 3))])

test('many items are grouped as few are', () => {
  const { groups, joined } = groupMany(items, weigh(3), [])
  expect(remainders(groups)).toEqual([[0], [1], [2]])
  expect([groups.flat().length, joined.length]).toEqual([items.length, items.length - 3])
})

test('their cost grows with their number, not with its square', () => {
  let weighed = 0
  const counting = (left: number, right: number) => {
    weighed += 1
    return weigh(3)(left, right)
  }
  groupMany(items, counting, [])
  expect(weighed).toBeLessThanOrEqual(items.length * inFull)
})

test('what was decided by hand holds for the last of them', () => {
  const last = items.length - 1
  const kept = groupMany(items, weigh(1), [{ left: 0, right: last, verdict: 'different' }]).groups
  expect(kept.filter((group) => group.includes(0) && group.includes(last))).toEqual([])
  const tied = groupMany(items, weigh(3), [{ left: 0, right: last, verdict: 'same' }]).groups
  expect(tied.filter((group) => group.includes(0)).map((group) => group.includes(last))).toEqual([true])
})
