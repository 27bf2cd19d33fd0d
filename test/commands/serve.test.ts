import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open.ts'
import { entry, readout } from '../support/readout.ts'

/** An empty database of somebody's own, into which no demonstration goes. */
function emptyDatabase(): string {
  const database = join(mkdtempSync(join(tmpdir(), 'readout-')), 'readout.db')
  const connection = openDatabase(database)
  migrateDatabase(connection)
  connection.close()
  return database
}

/** A server of two processes, what it says line by line, and its exit code. */
async function twoProcesses() {
  const words = ['serve', '--workers', '2', '--port', '0', '--token', 'secret', '--log-level', 'info']
  const child = spawn(process.execPath, [entry, ...words, '--database', emptyDatabase()])
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
  const says = async () => String((await lines.next()).value)
  const logged = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  /** The process that answered the next request that is logged. */
  const answeredBy = async (): Promise<number> => {
    for (;;) {
      const { pid, url }: { pid: number; url?: string } = JSON.parse(String((await logged.next()).value))
      if (url !== undefined) return pid
    }
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [, origin = ''] = /at (http\S+)\/docs by 2 processes/.exec(await says()) ?? []
  return { child, says, answeredBy, exit, origin }
}

/** A request on a connection of its own, which goes to the next process. */
const ask = (origin: string, path: string, init: RequestInit = {}) =>
  fetch(origin + path, { ...init, headers: { ...init.headers, connection: 'close' } })

describe('serve by two processes', () => {
  test('what one writes all serve; one that dies is replaced; a signal ends all', async () => {
    const { child, says, answeredBy, exit, origin } = await twoProcesses()
    const titles = async () => {
      const { data }: { data: { title: string }[] } = JSON.parse(await (await ask(origin, '/v1/documents')).text())
      return { titles: data.map(({ title }) => title), by: await answeredBy() }
    }
    const before = [await titles(), await titles()]
    const written = await ask(origin, '/v1/documents', {
      ...{ method: 'POST', headers: { authorization: 'Bearer secret', 'content-type': 'application/json' } },
      body: JSON.stringify({ text: 'The two ministers spoke on Monday.', title: 'A call' }),
    })
    const writer = await answeredBy()
    const after = [await titles(), await titles()]
    expect(written.status).toBe(201)
    expect(before.map((one) => one.titles)).toEqual([[], []])
    expect(after.map((one) => one.titles)).toEqual([['A call'], ['A call']])
    expect(new Set(before.map(({ by }) => by)).size).toBe(2)
    expect(after.map(({ by }) => by).sort()).toEqual(before.map(({ by }) => by).sort())
    process.kill(writer, 'SIGKILL')
    expect((await says()).replace(/\d+$|\d+(?= takes)/, 'N')).toBe(
      `Process ${writer} ended (SIGKILL): process N takes its place`,
    )
    expect((await titles()).titles).toEqual(['A call'])
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    await expect(ask(origin, '/healthz')).rejects.toThrow('fetch failed')
  })

  test('where they cannot is said once', async () => {
    const database = emptyDatabase()
    expect(
      await readout(['serve', '--workers', '2', '--database', database, '--host', '192.0.2.1', '--port', '8080']),
    ).toEqual({
      code: 1,
      stdout: '',
      stderr: 'readout: 192.0.2.1:8080 is no address of this machine; choose another with --host or READOUT_HOST\n',
    })
    expect((await readout(['serve', '--workers', '2', '--database', ':memory:'])).stderr).toBe(
      'readout: --workers: a database in memory is that of one process alone\n',
    )
  })
})
