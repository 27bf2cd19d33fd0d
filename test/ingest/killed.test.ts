import { expect, test } from 'vitest'
import { killing } from '../kill/killing.ts'

test('ingestion that is killed leaves whole documents, and ends in the same rows when it is run again', {
  timeout: 120_000,
}, async () => {
  const { kills, faults } = await killing(3, 25)
  expect([kills, faults]).toEqual([3, []])
})
