import { holds, type StatementRefiner, type StatementTold } from '../told.ts'

const length = (told: StatementTold): number => told.runs.reduce((sum, run) => sum + run.to - run.from + 1, 0)

/** Words of `one` that `other` holds too, as a share of the shorter. */
function shared(one: StatementTold, other: StatementTold): number {
  let count = 0
  for (const run of one.runs) for (let at = run.from; at <= run.to; at++) if (holds(other.runs, at)) count++
  return count / Math.max(1, Math.min(length(one), length(other)))
}

/** Of two readings of the same words by the same verb, or of one quotation, the first listed stands. */
export const withoutOverlaps: StatementRefiner = {
  name: 'one reading of the same words',
  refine(_, told) {
    const kept: StatementTold[] = []
    for (const one of told) {
      const rival = kept.find((other) => {
        if (other.reported_by !== null && one.reported_by === null && other.speakers.join() !== one.speakers.join())
          return other.runs[0]?.from === one.runs[0]?.from
        return (
          shared(one, other) > 0.5 &&
          other.speakers.join() === one.speakers.join() &&
          Math.abs(length(one) - length(other)) < length(one) / 2
        )
      })
      if (!rival) kept.push(one)
    }
    return kept
  },
}
