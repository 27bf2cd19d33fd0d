import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { migrateDatabase } from '../src/database/migrate.ts'
import { openDatabase } from '../src/database/open.ts'
import { type Fill, startServer } from '../src/server.ts'
import { readWorld } from '../src/world.ts'

const world = readWorld()
const newFolder = () => mkdtempSync(join(tmpdir(), 'readout-'))
const configOf = (database: string, port = 0) => readConfig({ database, port: String(port), log_level: 'silent' }, {})

/** A filling that tells how often it was asked for, and may be cut short. */
function filling(cutShort = false) {
  const said: string[] = []
  const fill: Fill = async (_connection, path) => {
    if (cutShort) throw new Error('cut short')
    return `filled from ${path.slice(path.lastIndexOf('/seeds/'))}`
  }
  return { said, starting: { world, fill, say: (line: string) => void said.push(line) } }
}

/** Starts a server on a database and ends it; gives what it said. */
async function start(database: string): Promise<string[]> {
  const { said, starting } = filling()
  const server = await startServer(configOf(database), starting)
  await server.close()
  return said
}

describe('a start', () => {
  test('fills a new database, and only then', async () => {
    const database = join(newFolder(), 'below/readout.db')
    expect(await start(database)).toEqual(['filled from /seeds/documents'])
    expect(await start(database)).toEqual([])
  })

  test('completes a filling that was cut short', async () => {
    const database = join(newFolder(), 'readout.db')
    await expect(startServer(configOf(database), filling(true).starting)).rejects.toThrow('cut short')
    expect(await start(database)).toEqual(['filled from /seeds/documents'])
    expect(await start(database)).toEqual([])
  })

  test('leaves a database alone that was made before, though it is empty', async () => {
    const database = join(newFolder(), 'readout.db')
    const connection = openDatabase(database)
    migrateDatabase(connection)
    connection.close()
    expect(await start(database)).toEqual([])
  })

  test('answers until it is closed', async () => {
    const { starting } = filling()
    const server = await startServer(configOf(join(newFolder(), 'readout.db')), starting)
    const answer = await fetch(`${server.origin}/healthz`)
    await server.close()
    expect(answer.status).toBe(200)
    await expect(fetch(`${server.origin}/healthz`)).rejects.toThrow('fetch failed')
  })
})

describe('what keeps it from starting is said in a line', () => {
  const started = (database: string, port = 0) => startServer(configOf(database, port), filling().starting)

  test('a port in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    await expect(started(join(newFolder(), 'readout.db'), port)).rejects.toThrow(
      `127.0.0.1:${port} is in use; choose another port with --port or READOUT_PORT`,
    )
    other.close()
  })

  test('an address of another machine', async () => {
    const config = { ...configOf(join(newFolder(), 'readout.db')), host: '192.0.2.1' }
    await expect(startServer(config, filling().starting)).rejects.toThrow(
      '192.0.2.1:0 is no address of this machine; choose another with --host or READOUT_HOST',
    )
  })

  test('a file that is no database', async () => {
    const file = join(newFolder(), 'readout.db')
    writeFileSync(file, 'These are not the bytes of a database, however long one looks at them.'.repeat(20))
    await expect(started(file)).rejects.toThrow(`database ${file} is not a SQLite database`)
  })

  test('a folder that cannot be made or written', async () => {
    const file = '/proc/readout/readout.db'
    await expect(started(file)).rejects.toThrow(
      `database ${file} cannot be made: folder /proc/readout cannot be written`,
    )
  })
})
