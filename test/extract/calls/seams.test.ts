import { describe, expect, test } from 'vitest'
import { callsOf } from '../../support/extraction.ts'

describe('who was on the line, by what stands around', () => {
  test.for<[string, string[]]>([
    [
      "Minister Ana Perez talked to Chile's Juan Soto about trade, to Peru's Luis Vega about fish, and to Bolivia's Evo Mamani by phone on Monday.",
      [
        'Ana Perez + Juan Soto, phone, occurred, null',
        'Ana Perez + Luis Vega, phone, occurred, null',
        'Ana Perez + Evo Mamani, phone, occurred, null',
      ],
    ],
    [
      'Bolivia is rich in tin. Minister Ana Perez and her Chilean colleague, Juan Soto, addressed Bolivia and Peru in a phone call today.',
      ['Ana Perez + Juan Soto, phone, occurred, 2022-03-10'],
    ],
    [
      'Edgar Lopez was angry. On Friday, when he telephoned Igor Popov, the French president Louis Martin agreed with the Russian.',
      ['Louis Martin + Igor Popov, phone, occurred, 2022-03-04, by Louis Martin'],
    ],
    [
      'Hours after the strike that killed General Idris Kone near Bamako, Secretary of State Anna Novak was telephoning. She called Foreign Secretary Juan Soto on Monday.',
      ['Anna Novak + Juan Soto, phone, occurred, 2022-03-07, by Anna Novak'],
    ],
    ['Party leader Karim Nasser threatened American soldiers on Sunday in a speech by video link.', []],
  ])('%s', ([body, expected]) => expect(callsOf(body)).toEqual(expected))
})
