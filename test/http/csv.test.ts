import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cell, columnsOf, headerLine, rowLine } from '../../src/http/csv.ts'

describe('cells', () => {
  test.for([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-siege', "'-siege"],
    ['@realDonaldTrump', "'@realDonaldTrump"],
    ['\tindented', "'\tindented"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    [-90.5, '-90.5'],
    [0, '0'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
  ] as const)('%j becomes %s', ([value, written]) => expect(cell(value)).toBe(written))
})

const party = z.object({ id: z.string(), name: z.string() })
const shape = {
  id: z.string(),
  place: z.object({ name: z.string(), latitude: z.number().nullable() }).nullable(),
  participants: z.array(party.extend({ role: z.string() })),
  casualties: z.array(z.object({ claimed_by: party.nullable(), fatalities: z.int().nullable() })),
  document_ids: z.array(z.string()).optional(),
}

describe('rows', () => {
  const columns = columnsOf(shape)

  test('columns follow from the shape', () =>
    expect(headerLine(columns)).toBe(
      'id,place_name,place_latitude,participant_ids,participant_names,participant_roles,casualty_claimed_by_ids,casualty_claimed_by_names,casualty_fatalities,document_ids\r\n',
    ))

  test('lists are joined, what is unknown is empty', () => {
    const row = {
      id: 'x',
      place: { name: 'Gao', latitude: -1.5 },
      participants: [
        { id: 'a', name: 'A, B', role: 'initiator' },
        { id: 'c', name: 'C', role: 'participant' },
      ],
      casualties: [{ claimed_by: null, fatalities: 3 }],
      document_ids: ['d1', 'd2'],
    }
    expect(rowLine(columns, row)).toBe('x,Gao,-1.5,a; c,"A, B; C",initiator; participant,,,3,d1; d2\r\n')
    expect(rowLine(columns, { id: 'y', place: null, participants: [], casualties: [] })).toBe('y,,,,,,,,,\r\n')
  })
})
