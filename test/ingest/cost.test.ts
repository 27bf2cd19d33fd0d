import { expect, test } from 'vitest'
import type { Connection, Statement } from '../../src/database/open.ts'
import { freshDatabase, type Report, take } from '../support/database.ts'

/** The database, counting how often a statement of it is run. */
function counting(database: Connection) {
  const counted = { statements: 0 }
  const prepare = (sql: string): Statement =>
    new Proxy(database.prepare(sql), {
      get(statement, name) {
        const value: unknown = Reflect.get(statement, name)
        if (typeof value !== 'function') return value
        return (...values: unknown[]) => {
          counted.statements += 1
          return Reflect.apply(value, statement, values)
        }
      },
    })
  return { counted, connection: { ...database, prepare } }
}

/** The same two persons in a call of another day, told once. */
const report = (number: number): Report => ({
  body: `Report ${number}: Mark T. Esper phoned Qamar Javed Bajwa.`,
  about: { key: `r${number}`, published_on: new Date(Date.UTC(2020, 0, 1 + 2 * number)).toISOString().slice(0, 10) },
  persons: [
    { name: 'Mark T. Esper', country: 'USA', positions: [{ title: 'Secretary', country: 'USA' }] },
    { name: 'Qamar Javed Bajwa', country: 'PAK' },
  ],
  calls: [
    {
      participants: ['Mark T. Esper', 'Qamar Javed Bajwa'],
      date: new Date(Date.UTC(2020, 0, 1 + 2 * number)).toISOString().slice(0, 10),
    },
  ],
})

test('a document costs the same number of SQL statements in a full database as in an empty one', async () => {
  const { counted, connection } = counting(freshDatabase())
  const costs: number[] = []
  for (let number = 0; number < 60; number += 1) {
    const before = counted.statements
    await take(connection, [report(number)])
    costs.push(counted.statements - before)
  }
  const [early, late] = [costs.slice(5, 15), costs.slice(-10)].map((some) => Math.max(...some))
  expect(late).toBe(early)
})
