import type { Connection, Statement } from '../../src/database/open.ts'

const runs = new Set<PropertyKey>(['all', 'get', 'run', 'iterate'])

/** The SQL that a connection runs from now on, in order; ask for `ran` and set its length to 0 between requests. */
export function watched(connection: Connection): { connection: Connection; ran: string[] } {
  const ran: string[] = []
  const watch = (statement: Statement, sql: string): Statement =>
    new Proxy(statement, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        return (...values: unknown[]) => {
          if (runs.has(name)) ran.push(sql)
          const answer: unknown = Reflect.apply(value, target, values)
          return answer === target ? watch(statement, sql) : answer
        }
      },
    })
  return { connection: { ...connection, prepare: (sql) => watch(connection.prepare(sql), sql) }, ran }
}
