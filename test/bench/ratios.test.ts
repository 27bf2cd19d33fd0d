import { describe, expect, test } from 'vitest'
import { cpuEach, figure, perSecond, ratioOf, readWrk, type Sample, shown, spreadOf } from './ratios.ts'

const sample = (requests: number, cpu: number, seconds = 2): Sample => ({
  ...{ requests, cpu, seconds },
  ...{ p50: 1, p99: 2, errors: 0, bytes: 0 },
})

describe('the arithmetic of the bench', () => {
  test('a spread is the median with the least and the most', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
    expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 })
    expect(spreadOf([])).toEqual({ median: 0, least: 0, most: 0 })
  })

  test('requests are told a second and by the processor time of each', () => {
    expect([perSecond(sample(1000, 0.5)), cpuEach(sample(1000, 0.5)), cpuEach(sample(0, 0.5))]).toEqual([500, 500, 0])
  })

  test('a ratio is that of runs of one round', () => {
    const slow = [sample(100, 1), sample(100, 3), sample(100, 4)]
    const fast = [sample(100, 0.5), sample(100, 1), sample(100, 1)]
    expect(ratioOf(slow, fast, cpuEach)).toEqual({ median: 3, least: 2, most: 4 })
  })

  test('figures have as many digits as tell something', () => {
    expect([0.123, 9.876, 12.34, 1234.5, Number.NaN].map(figure)).toEqual(['0.12', '9.88', '12.3', '1235', '-'])
    expect(shown({ median: 12.34, least: 0.5, most: 100 })).toBe('12.3 (0.50-100)')
  })

  test('what wrk measured is read from the line of our script', () => {
    const line = 'readout-bench {"requests":5000,"duration":2000000,"bytes":100,"errors":1,"p50":1500,"p99":20000}'
    expect(readWrk(`Running 2s test\n${line}\n  5000 requests`)).toEqual({
      ...{ requests: 5000, seconds: 2, bytes: 100, errors: 1, p50: 1.5, p99: 20 },
    })
    expect(() => readWrk('unable to connect')).toThrow('wrk measured nothing: unable to connect')
  })
})
