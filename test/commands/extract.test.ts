import { once } from 'node:events'
import { PassThrough, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeLines } from '../../src/commands/extract.ts'

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
