// Work that reads very many rows: in slices, so that fast questions are answered in between, few at a time, and not for ever.
import { setImmediate as turn } from 'node:timers/promises'
import { ProblemError } from './problems.ts'

/** So many at a time, and so many that wait. */
const mostRunning = 2
const mostWaiting = 16
/** Milliseconds after which a question is given up. */
const longest = 30_000

let running = 0
const waiting: (() => void)[] = []

async function begin(): Promise<void> {
  if (running < mostRunning) {
    running += 1
    return
  }
  if (waiting.length >= mostWaiting)
    throw new ProblemError('busy', 'Too many wide questions are being answered; ask again in a moment.')
  await new Promise<void>((resolve) => waiting.push(resolve))
}

/** Hands the place to who has waited longest, so that nobody who comes in between can take it too. */
function end(): void {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

/** Hands every slice to `take`, with a turn for others after each. Throws the 503 where that takes too long. */
export async function inTurns<Slice>(slices: Iterable<Slice>, take: (slice: Slice) => void): Promise<void> {
  await begin()
  const until = performance.now() + longest
  try {
    for (const slice of slices) {
      take(slice)
      await turn()
      if (performance.now() > until)
        throw new ProblemError('too-slow', 'The question reads too many rows: narrow it by dates or other filters.')
    }
  } finally {
    end()
  }
}
