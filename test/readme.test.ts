import { existsSync } from 'node:fs'
import type { Argument } from 'commander'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { buildApp } from '../src/app.ts'
import { buildProgram } from '../src/cli.ts'
import { ingestPaths } from '../src/commands/ingest.ts'
import { aboutSetting, flagOf, readConfig, settings, variableOf } from '../src/config.ts'
import { migrateDatabase } from '../src/database/migrate.ts'
import { openDatabase } from '../src/database/open.ts'
import { formats } from '../src/documents/formats.ts'
import { resources } from '../src/resources/projections.ts'
import { readWorld } from '../src/world.ts'
import { contentOf, root } from './support/tree.ts'

const readme = contentOf('README.md')
const { commands } = await buildProgram()
const shown = (argument: Argument) => `${argument.name().toUpperCase()}${argument.variadic ? '...' : ''}`
const rows = readme.split('\n').filter((line) => line.startsWith('| '))
const allOf = (pattern: RegExp) => [...new Set([...readme.matchAll(pattern)].map(([, found = '']) => found))]

/** The requests of the README, each with the part of its answer that stands below it; `first` finds what `$CALL` is. */
const requests = [
  ...readme.matchAll(
    /```sh\n(?:CALL=\$\(curl -s 'http:\/\/127\.0\.0\.1:3000([^']+)'[^\n]*\n)?curl ['"]http:\/\/127\.0\.0\.1:3000([^'"]+)['"]\n```\s+(?:[^`]*?)```(json|csv)\n([\s\S]*?)\n```/g,
  ),
].map(([, first, url = '', format = '', shown = '']) => ({ first, url, format, shown }))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whether an answer has what is shown: the fields of an object, and of a list the entries, in their order. */
function has(answer: unknown, shown: unknown): boolean {
  if (Array.isArray(shown)) {
    const entries = Array.isArray(answer) ? [...answer] : []
    return shown.every((entry) => {
      while (entries.length > 0) if (has(entries.shift(), entry)) return true
      return false
    })
  }
  if (!isObject(shown)) return answer === shown
  return isObject(answer) && Object.entries(shown).every(([name, value]) => has(answer[name], value))
}

/** Whether the lines of a table have those that are shown, each perhaps cut short, in their order. */
const hasLines = (body: string, shown: string): boolean =>
  has(
    body.split('\r\n').map((line) => shown.split('\n').find((one) => line.startsWith(one)) ?? line),
    shown.split('\n'),
  )

describe('the README answers as the demonstration corpus does', async () => {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  const world = readWorld()
  const { max_document } = readConfig({}, {})
  await ingestPaths(database, [`${root}seeds/documents`], { world, max_document, terminal: { write: () => true } })
  const app = await buildApp(database, { world })

  test('the tour of ten questions and what stands before it', () => expect(requests.length).toBe(11))

  test.for(requests)('$url', async ({ first, url, format, shown }) => {
    const found = first === undefined ? '' : (await app.inject(first)).json<{ data: { id: string }[] }>().data[0]?.id
    const response = await app.inject(url.replace('$CALL', found ?? ''))
    const holds = format === 'csv' ? hasLines(response.body, shown) : has(response.json(), JSON.parse(shown))
    expect([response.statusCode, holds]).toEqual([200, true])
  })
})

describe('the README tells what the code does', () => {
  test.for(commands.map((command) => ({ name: command.name(), command })))('command $name', ({ name, command }) => {
    const given = command.registeredArguments.map((argument) =>
      argument.required ? ` ${shown(argument)}` : ` [${shown(argument)}]`,
    )
    expect(rows).toContain(`| \`${name}${given.join('')}\` | ${command.description()} |`)
  })

  test.for(settings)('setting %s', (setting) => {
    const { description, fallback } = aboutSetting(setting)
    const standing = fallback === null ? '' : `\`${fallback}\``
    expect(rows).toContain(`| \`${variableOf(setting)}\` | \`${flagOf(setting)}\` | ${standing} | ${description} |`)
  })

  test.for(resources)('resource $name', ({ name }) =>
    expect(rows.filter((row) => row.startsWith(`| \`/v1/${name}\` | `)).length).toBe(1),
  )

  test('kinds of file', () => {
    const named = allOf(/`(\.[a-z]+)`/g)
    expect(Object.values(formats).filter(({ extensions }) => !named.includes(extensions[0]))).toEqual([])
  })

  test('no command, script or path that there is not', () => {
    const names = commands.map((command) => command.name())
    const scripts = ['ci', 'cit', 'test', 'start', ...Object.keys(manifest.scripts)]
    const unknown = [
      ...allOf(/\bnpx readout ([a-z]+)/g).filter((name) => !names.includes(name)),
      ...allOf(/\bnpm (?:run (?:--silent )?)?([a-z:]+)/g).filter(
        (name) => !scripts.includes(name) && !['run', 'cit', 'or'].includes(name),
      ),
      ...allOf(/`((?:src|test|seeds|migrations|openapi|\.ci)\/[\w./-]*)`/g).filter((path) => !existsSync(root + path)),
    ]
    expect(unknown).toEqual([])
  })
})
