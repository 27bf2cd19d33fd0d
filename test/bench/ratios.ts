// The arithmetic of measuring: medians and ranges of runs that took turns, and what wrk prints.

/** One run of one load. */
export interface Sample {
  requests: number
  /** Of the run. */
  seconds: number
  /** Processor seconds that the server took. */
  cpu: number
  /** Milliseconds of latency. */
  p50: number
  p99: number
  /** Answers that were no 2xx or 304, and requests without an answer. */
  errors: number
  /** Of all answers. */
  bytes: number
}

export interface Spread {
  median: number
  least: number
  most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0]
  return { median: (low + high) / 2, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 }
}

export const perSecond = ({ requests, seconds }: Sample): number => requests / seconds

/** Microseconds of the server's processors for one request. */
export const cpuEach = ({ requests, cpu }: Sample): number => (requests === 0 ? 0 : (cpu / requests) * 1e6)

/** What is measured of a load by its samples, and set against that of another in the same round. */
export const ratioOf = (
  one: readonly Sample[],
  other: readonly Sample[],
  measure: (sample: Sample) => number,
): Spread => spreadOf(one.flatMap((sample, round) => (other[round] ? [measure(sample) / measure(other[round])] : [])))

/** `12.3 (11.9-13.1)`: digits as many as tell something. */
export const shown = ({ median, least, most }: Spread): string => `${figure(median)} (${figure(least)}-${figure(most)})`

export const figure = (value: number): string => {
  if (!Number.isFinite(value)) return '-'
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** The line that our script for wrk prints at the end. */
export interface Wrk {
  requests: number
  /** Microseconds. */
  duration: number
  bytes: number
  errors: number
  p50: number
  p99: number
}

const mark = 'readout-bench '

const isWrk = (value: unknown): value is Wrk =>
  typeof value === 'object' &&
  value !== null &&
  ['requests', 'duration', 'bytes', 'errors', 'p50', 'p99'].every(
    (name) => typeof Object.entries(value).find(([key]) => key === name)?.[1] === 'number',
  )

/** What wrk measured; throws an Error with all that it printed where the line is missing. */
export function readWrk(printed: string): Omit<Sample, 'cpu'> {
  const line = printed.split('\n').find((each) => each.startsWith(mark))
  const told: unknown = line === undefined ? null : JSON.parse(line.slice(mark.length))
  if (!isWrk(told)) throw new Error(`wrk measured nothing: ${printed}`)
  const { requests, duration, bytes, errors, p50, p99 } = told
  return { requests, seconds: duration / 1e6, bytes, errors, p50: p50 / 1000, p99: p99 / 1000 }
}
