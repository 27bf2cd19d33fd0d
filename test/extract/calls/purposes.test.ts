import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

// Published on Thursday 10 March 2022.
const O = 'Foreign Minister Ana Okoro'
const H = 'Defence Minister Pavel Horvat'
const P = 'Prime Minister Lars Bergqvist of Sweden'
const told = 'Pavel Horvat + Ana Okoro, phone, occurred, 2022-03-08, by Ana Okoro'

describe('the one whom the purpose of a call names', () => {
  test.for([
    [`${P} opposed it. ${O} rang to congratulate ${H} on Tuesday.`, [told]],
    [`${P} opposed it. ${O} phoned to thank ${H} on Tuesday.`, [told]],
    [`${P} opposed it. ${O} telephoned to warn ${H} on Tuesday.`, [told]],
    [`${P} opposed it. ${O} called to reassure ${H} on Tuesday.`, [told]],
    [`${P} opposed it. ${O} rang to console ${H} on Tuesday.`, [told]],
  ] as const)('%s', ([body, calls]) => {
    expect(callsOf(body)).toEqual(calls)
  })
})

describe('calls that might follow', () => {
  test.for([
    `${O} was in Oslo. Calls to Lima and Quito may follow.`,
    `${O} was in Oslo. A call to ${H} might come next week.`,
    `${O} was in Oslo. Calls to ${H} could well follow.`,
  ])('%s', (body) => {
    expect(callsOf(body)).toEqual([])
  })
})
