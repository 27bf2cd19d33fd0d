import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { rebuild } from '../../src/resources/projections.ts'
import { readWorld } from '../../src/world.ts'
import { handWritten, type Rows } from './rows.ts'

export interface Asking {
  app: FastifyInstance
  rows: Rows
  /** The body of a GET. */
  get: (path: string) => Promise<Record<string, unknown>>
  /** The ids of a list's rows, in order. */
  ids: (path: string) => Promise<string[]>
}

/** The app over rows written by hand. */
export async function appWith(write: (rows: Rows) => void, text: 'full' | 'quotes' = 'full'): Promise<Asking> {
  const rows = handWritten()
  write(rows)
  rebuild(rows.connection)
  const app = await buildApp(rows.connection, { world: readWorld(), text })
  const get = async (path: string) => (await app.inject(path)).json<Record<string, unknown>>()
  const ids = async (path: string) => {
    const response = await app.inject(path)
    if (response.statusCode !== 200) throw new Error(response.body)
    return response.json<{ data: { id: string }[] }>().data.map(({ id }) => id)
  }
  return { app, rows, get, ids }
}
