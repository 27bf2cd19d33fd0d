import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { writeLines } from '../../src/commands/extract.ts'
import { folderWith } from '../documents/support.ts'
import { entry, readout } from '../support/readout.ts'

describe('lines of JSON', () => {
  test('are written one a value', async () => {
    async function* values() {
      yield { a: 1 }
      yield ['b\n']
    }
    const out = new PassThrough()
    await writeLines(values(), out)
    expect(String(out.read())).toBe('{"a":1}\n["b\\n"]\n')
  })

  test('are made no faster than they are taken', async () => {
    let made = 0
    async function* values() {
      for (; made < 1000; made += 1) yield 'x'.repeat(1000)
    }
    const slow = new PassThrough({ highWaterMark: 4000 })
    const written = writeLines(values(), slow)
    await once(slow, 'readable')
    const ahead = made
    slow.resume()
    await written
    expect([ahead < 50, made]).toEqual([true, 1000])
  })

  test('end in peace where the reader has gone, and tell of any other failure', async () => {
    async function* values() {
      for (;;) yield 'x'
    }
    const failing = (code: string) =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) })
    expect(await writeLines(values(), failing('EPIPE'))).toBe(undefined)
    await expect(writeLines(values(), failing('ENOSPC'))).rejects.toThrow('ENOSPC')
  })
})

const report = 'President Ashraf Ghani spoke by telephone with US Secretary of State Mike Pompeo, the palace said.\n'
const namesOf = (line: string) => {
  const { document, persons } = JSON.parse(line)
  return [document.path, ...persons.map(({ name }: { name: string }) => name)]
}

describe.concurrent('readout extract', () => {
  test('prints one JSON object a document, faults on standard error, and exits 1 where there is one', async ({
    expect,
  }) => {
    const folder = folderWith({ 'a.txt': report, 'b.md': '---\ntitle: [\n---\nx', 'c.txt': report })
    const { code, stdout, stderr } = await readout(['extract', folder])
    expect([code, stdout.trimEnd().split('\n').map(namesOf), stderr]).toEqual([
      1,
      [
        [`${folder}/a.txt`, 'Ashraf Ghani', 'Mike Pompeo'],
        [`${folder}/c.txt`, 'Ashraf Ghani', 'Mike Pompeo'],
      ],
      `readout: ${folder}/b.md:2: broken front matter: Flow sequence in block collection must be sufficiently indented and end with a ]\n`,
    ])
  })

  test('reads standard input', async ({ expect }) => {
    const { code, stdout, stderr } = await readout(['extract', '-'], { input: report })
    expect([code, namesOf(stdout), stderr]).toEqual([0, [null, 'Ashraf Ghani', 'Mike Pompeo'], ''])
  })

  test('stops without a word when its reader has what it wants', async ({ expect }) => {
    const lines = Array.from({ length: 2000 }, (_, id) => JSON.stringify({ id, text: report })).join('\n')
    const file = `${folderWith({ 'a.ndjson': lines })}/a.ndjson`
    const script = '"$0" "$1" extract "$2" | head -n 1; echo $PIPESTATUS'
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script, process.execPath, entry, file])
    expect([stdout.split('\n').length, stdout.split('\n')[1], stderr]).toEqual([3, '0', ''])
  })
})
