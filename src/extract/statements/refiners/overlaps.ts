import { Tellings } from '../lookup.ts'
import { holds, type StatementRefiner, type StatementTold } from '../told.ts'

const length = (told: StatementTold): number => told.runs.reduce((sum, run) => sum + run.to - run.from + 1, 0)

/** Words of `one` that `other` holds too, as a share of the shorter. */
function shared(one: StatementTold, other: StatementTold): number {
  let count = 0
  for (const run of one.runs) for (let at = run.from; at <= run.to; at++) if (holds(other.runs, at)) count++
  return count / Math.max(1, Math.min(length(one), length(other)))
}

function isRival(one: StatementTold, other: StatementTold): boolean {
  const sameSpeakers = other.speakers.join() === one.speakers.join()
  if (other.reported_by !== null && one.reported_by === null && !sameSpeakers)
    return other.runs[0]?.from === one.runs[0]?.from
  return sameSpeakers && shared(one, other) > 0.5 && Math.abs(length(one) - length(other)) < length(one) / 2
}

/** Of two readings of the same words by the same verb, or of one quotation, the first listed stands. */
export const withoutOverlaps: StatementRefiner = {
  name: 'one reading of the same words',
  refine(_, told) {
    const kept: StatementTold[] = []
    const tellings = new Tellings()
    for (const one of told) {
      const others = new Set(one.runs.flatMap((run) => [...tellings.at(run.from), ...tellings.at(run.to)]))
      const rival = [...others].find((other) => isRival(one, other))
      if (rival) continue
      kept.push(one)
      tellings.add(one)
    }
    return kept
  },
}
