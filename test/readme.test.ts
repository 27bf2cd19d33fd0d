import { existsSync } from 'node:fs'
import type { Argument } from 'commander'
import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { buildProgram } from '../src/cli.ts'
import { aboutSetting, flagOf, settings, variableOf } from '../src/config.ts'
import { formats } from '../src/documents/formats.ts'
import { contentOf, root } from './support/tree.ts'

const readme = contentOf('README.md')
const { commands } = await buildProgram()
const shown = (argument: Argument) => `${argument.name().toUpperCase()}${argument.variadic ? '...' : ''}`
const rows = readme.split('\n').filter((line) => line.startsWith('| '))
const allOf = (pattern: RegExp) => [...new Set([...readme.matchAll(pattern)].map(([, found = '']) => found))]

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
