import { expect, test } from 'vitest'
import { ProblemError } from '../../src/http/problems.ts'
import { inTurns } from '../../src/http/turns.ts'

test('two wide questions run at a time, sixteen wait in their order, the next is refused', async () => {
  const began: number[] = []
  let running = 0
  let most = 0
  function* slices(question: number) {
    began.push(question)
    running += 1
    most = Math.max(most, running)
    yield* [1, 2, 3]
    running -= 1
  }
  const asked = Array.from({ length: 18 }, (_, question) => inTurns(slices(question), () => undefined))
  await expect(inTurns(slices(18), () => undefined)).rejects.toThrow(ProblemError)
  await Promise.all(asked)
  expect([most, began]).toEqual([2, Array.from({ length: 18 }, (_, question) => question)])
})

test('a question that fails lets the next one in', async () => {
  const failing = function* (): Generator<number> {
    yield 1
    throw new RangeError('no such row')
  }
  const seen: number[] = []
  const asked = [1, 2, 3].map(() => inTurns(failing(), () => undefined))
  const after = inTurns([7], (slice) => seen.push(slice))
  expect((await Promise.allSettled([...asked, after])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect(seen).toEqual([7])
})
