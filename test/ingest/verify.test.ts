import { describe, expect, test } from 'vitest'
import { verify } from '../../src/ingest/verify.ts'
import { freshDatabase, query, type Report, smallWorld, take } from '../support/database.ts'

const report: Report = {
  body: 'On 3 January a drone killed Qassem Soleimani in Baghdad. “He deserved it,” said Donald Trump. Six died.',
  about: { key: 'a', published_on: '2020-01-04', publisher: 'Wire' },
  persons: [
    { name: 'Qassem Soleimani', country: 'IRN', mentions: ['Qassem Soleimani'] },
    {
      name: 'Donald Trump',
      country: 'USA',
      positions: [{ title: 'President', country: 'USA' }],
      mentions: ['Donald Trump'],
    },
  ],
  statements: [{ speaker: 'Donald Trump', words: ['He deserved it,'] }],
  incidents: [
    {
      type: 'assassination',
      date: '2020-01-03',
      place: 'Baghdad',
      country: 'IRQ',
      actors: [{ actor: 'Qassem Soleimani', role: 'victim' }],
      casualties: [{ fatalities: 6, words: 'Six died' }],
    },
  ],
}

async function filled() {
  const database = freshDatabase()
  await take(database, [report])
  return database
}

const idOf = async (table: string) => {
  const [row] = query(await filled(), `SELECT id FROM ${table}`)
  return (row as { id: string }).id
}

describe('verify', () => {
  test('finds nothing in what was ingested', async () => expect([...verify(await filled(), smallWorld)]).toEqual([]))

  test.for<[string, () => Promise<string[]>]>([
    [
      'UPDATE evidence SET "end" = 4000 WHERE account = 1 AND number = 1',
      async () => [`${await idOf('documents')} p1: span 28 to 4000 lies outside the body of ${report.body.length}`],
    ],
    [
      "UPDATE documents SET title = 'Another'",
      async () => [`${await idOf('documents')} has a title, date or publisher that is not the one it was read with`],
    ],
    [
      "UPDATE persons SET name = 'Donald Duck' WHERE id = 'donald-trump'",
      async () => ['person donald-trump is not what documents tell of it'],
    ],
    [
      'UPDATE incidents SET fatalities_best = 7',
      async () => [`incident ${await idOf('incidents')} is not what documents tell of it`],
    ],
    [
      'DELETE FROM casualty_claims',
      async () => [`incident ${await idOf('incidents')} is not what documents tell of it`],
    ],
    [
      "INSERT INTO calls (id, medium, status) VALUES ('call_x', 'phone', 'occurred')",
      async () => ['call call_x is told by no document'],
    ],
    ["INSERT INTO places (id, name) VALUES ('x', 'X')", async () => ['place x stands although nothing happens there']],
    ['UPDATE forms SET accounts = 2 WHERE id = 1', async () => ['form 1 counts other accounts or dates than it has']],
    [
      "DELETE FROM aliases WHERE text = 'Donald Trump'",
      async () => ['form 2 counts other aliases than its accounts have'],
    ],
  ])('finds what was done by %s', async ([sql, faults]) => {
    const database = await filled()
    database.exec(sql)
    expect([...verify(database, smallWorld)]).toEqual(await faults())
  })

  test('finds a body that was changed under its spans', async () => {
    const database = await filled()
    database.exec("UPDATE documents SET body = replace(body, 'deserved', 'declined')")
    const id = await idOf('documents')
    expect([...verify(database, smallWorld)]).toEqual([
      `${id} has a body that is not the one it was read from`,
      `${id} has a title, date or publisher that is not the one it was read with`,
      `${id} s1: the text is not that of its spans`,
    ])
  })
})
