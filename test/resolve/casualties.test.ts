import { describe, expect, test } from 'vitest'
import { type ClaimTold, claimsOf, rangeOf } from '../../src/resolve/casualties.ts'

let account = 0
const claim = (
  publisher: string | null,
  published_on: string | null,
  fatalities: number,
  more: Partial<ClaimTold> = {},
): ClaimTold => {
  account += 1
  return {
    ...{ account, document: `doc_${account}`, publisher, published_on, ref: 'i1', part: 'casualties.1' },
    ...{ claimed_by: null, fatalities, injured: null, at_least: false },
    ...more,
  }
}
const range = (...told: ClaimTold[]) => rangeOf(claimsOf(told), 'fatalities')

describe('casualty figures', () => {
  test('nobody tells a figure', () => expect(range()).toEqual({ low: null, best: null, high: null }))

  test('low and high are the least and greatest current claim, best what most publishers tell', () => {
    const told = [
      claim('A', '2020-01-08', 3),
      claim('B', '2020-01-08', 5),
      claim('C', '2020-01-08', 5),
      claim('D', '2020-01-08', 9),
    ]
    expect(range(...told)).toEqual({ low: 3, best: 5, high: 9 })
  })

  test('a tie goes to the latest, then to the lower', () => {
    expect(range(claim('A', '2020-01-08', 3), claim('B', '2020-01-09', 5)).best).toBe(5)
    expect(range(claim('A', '2020-01-08', 5), claim('B', '2020-01-08', 3)).best).toBe(3)
  })

  test('a later figure of a claimant supersedes his earlier one', () => {
    const told = [claim('A', '2020-01-08', 3), claim('A', '2020-01-10', 12)]
    expect(range(...told)).toEqual({ low: 12, best: 12, high: 12 })
    expect(claimsOf(told).map(({ fatalities, superseded }) => [fatalities, superseded])).toEqual([
      [3, true],
      [12, false],
    ])
  })

  test('each figure by itself: who counts the hurt later has not taken back the dead', () => {
    const told = [
      claim('A', '2020-01-08', 6, { injured: 10 }),
      claim('A', '2020-01-10', 0, { fatalities: null, injured: 15 }),
    ]
    const claims = claimsOf(told)
    expect([rangeOf(claims, 'fatalities'), rangeOf(claims, 'injured')]).toEqual([
      { low: 6, best: 6, high: 6 },
      { low: 15, best: 15, high: 15 },
    ])
    expect(claims.map(({ superseded }) => superseded)).toEqual([false, false])
  })

  test('a publisher that prints what two claimants say counts once', () => {
    const told = [
      claim('A', '2020-01-08', 6, { claimed_by: 'police' }),
      claim('A', '2020-01-08', 6, { claimed_by: 'hospital' }),
      claim('B', '2020-01-08', 9),
      claim('C', '2020-01-08', 9),
    ]
    expect(range(...told)).toEqual({ low: 6, best: 9, high: 9 })
  })

  test('a claimant whom texts name is one whoever prints it', () => {
    const told = [
      claim('A', '2020-01-08', 80, { claimed_by: 'irib' }),
      claim('B', '2020-01-09', 80, { claimed_by: 'irib' }),
    ]
    expect(
      claimsOf(told).map(({ claimed_by, publisher, publishers, claimed_on }) => [
        claimed_by,
        publisher,
        publishers,
        claimed_on,
      ]),
    ).toEqual([['irib', null, 2, '2020-01-09']])
  })

  test('a lower bound leaves high open', () => {
    expect(
      range(
        claim('A', null, 80, { at_least: true, claimed_by: 'irib' }),
        claim('A', null, 0, { claimed_by: 'donald-trump' }),
      ),
    ).toEqual({
      low: 0,
      best: 0,
      high: null,
    })
  })
})
