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

/** The requests of the README, each with the part of its answer that stands below it. */
const requests = [
  ...readme.matchAll(/```sh\ncurl 'http:\/\/127\.0\.0\.1:3000([^']+)'\n```\s+(?:[^`]*?)```json\n([\s\S]*?)\n```/g),
].map(([, url = '', answer = '']) => ({ url, answer: JSON.parse(answer) }))

/** As much of an answer as the README shows: the same fields, and as many entries of a list. */
function asShown(answer: unknown, shown: unknown): unknown {
  if (Array.isArray(answer) && Array.isArray(shown)) return shown.map((entry, index) => asShown(answer[index], entry))
  if (!isObject(answer) || !isObject(shown)) return answer
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, asShown(answer[name], value)]))
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

describe('the README answers as the demonstration corpus does', async () => {
  const database = openDatabase(':memory:')
  migrateDatabase(database)
  const world = readWorld()
  const { max_document } = readConfig({}, {})
  await ingestPaths(database, [`${root}seeds/documents`], { world, max_document, terminal: { write: () => true } })
  const app = await buildApp(database, { world })

  test('two requests', () => expect(requests.length).toBe(2))

  test.for(requests)('$url', async ({ url, answer }) => {
    const response = await app.inject(url)
    expect([response.statusCode, asShown(response.json(), answer)]).toEqual([200, answer])
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
