import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { Failure } from '../src/failure.ts'

const defaults = {
  database: 'data/readout.db',
  host: '127.0.0.1',
  port: 3000,
  workers: 1,
  token: null,
  text: 'full',
  max_document: 4 * 2 ** 20,
  cache: 64 * 2 ** 20,
  log_level: 'warn',
}

describe('settings', () => {
  test('stand by default', () => expect(readConfig({}, {})).toEqual(defaults))

  test('come from the environment, and a flag goes before it', () => {
    const environment = { READOUT_DATABASE: '/srv/a.db', READOUT_PORT: '8080', READOUT_TEXT: 'quotes', HOME: '/' }
    expect(readConfig({ port: '0' }, environment)).toEqual({
      ...defaults,
      database: '/srv/a.db',
      port: 0,
      text: 'quotes',
    })
  })

  test('a blank variable is none', () =>
    expect(readConfig({}, { READOUT_TOKEN: '', READOUT_PORT: ' ' })).toEqual(defaults))

  test.for([
    ['4194304', 4_194_304],
    ['512 kB', 512_000],
    ['1.5MiB', 1_572_864],
    ['2 gib', 2 ** 31],
  ] as const)('a size: %s', ([written, bytes]) =>
    expect(readConfig({}, { READOUT_MAX_DOCUMENT: written }).max_document).toBe(bytes),
  )

  test('no cache', () => expect(readConfig({ cache: '0' }, {}).cache).toBe(0))

  test.for([
    [{}, { READOUT_PORT: '99999' }, 'READOUT_PORT: "99999" must be a port, 0 to 65535 (0: any that is free)'],
    [{ port: 'http' }, {}, '--port: "http" must be a port, 0 to 65535 (0: any that is free)'],
    [{ max_document: '4 elephants' }, {}, '--max-document: "4 elephants" must be a size such as 4 MiB'],
    [{}, { READOUT_MAX_DOCUMENT: '0' }, 'READOUT_MAX_DOCUMENT: "0" must be a size such as 4 MiB'],
    [{ workers: '0' }, {}, '--workers: "0" must be a number of processes, 1 to 64'],
    [{}, { READOUT_TEXT: 'half' }, 'READOUT_TEXT: "half" must be one of full, quotes'],
    [{ log_level: 'loud' }, {}, '--log-level: "loud" must be one of fatal, error, warn, info, debug, trace, silent'],
    [{}, { READOUT_DATABSE: 'a.db' }, 'READOUT_DATABSE: there is no such setting; did you mean READOUT_DATABASE?'],
  ] as const)('what cannot be is named with its flag or variable: %o %o', ([flags, environment, message]) =>
    expect(() => readConfig(flags, environment)).toThrow(new Failure(message)),
  )

  test("another program's variables are left alone", () =>
    expect(readConfig({}, { READOUT_SERVICE_HOST: '10.0.0.1' })).toEqual(defaults))
})
