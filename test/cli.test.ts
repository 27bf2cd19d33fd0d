import { describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { buildProgram } from '../src/cli.ts'
import { readout } from './support/readout.ts'

describe.concurrent('the command line', () => {
  test('tells its version and its commands', async () => {
    expect(await readout(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
    const help = await readout(['extract', '--help'])
    expect([help.code, help.stdout.split('\n')[0], help.stderr]).toEqual([
      0,
      'Usage: readout extract [options] <path...>',
      '',
    ])
  })

  test.for([
    [['exract', 'a.txt'], "readout: unknown command 'exract' (Did you mean extract?)\n"],
    [
      ['extract', '--max-docment', '3', 'a'],
      "readout: unknown option '--max-docment' (Did you mean --max-document?)\n",
    ],
    [['extract'], "readout: missing required argument 'path'\n"],
  ] as const)('what is not understood exits 2 and says so in one line: %o', async ([args, stderr], { expect }) => {
    expect(await readout(args)).toEqual({ code: 2, stdout: '', stderr })
  })

  test('what is set wrongly exits 1 and names the flag', async ({ expect }) => {
    expect(await readout(['extract', '--max-document', 'lots', 'a.txt'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'readout: --max-document: "lots" must be a size such as 4 MiB\n',
    })
  })
})

const { commands } = await buildProgram()

describe('every command', () => {
  test.for(commands.map((command) => ({ name: command.name(), command })))(
    '$name says what it does and what its flags mean, and is an npm script',
    ({ name, command }) => {
      const silent = [...command.options, ...command.registeredArguments].filter(
        ({ description }) => description.length < 10,
      )
      expect([command.description().length > 10, silent]).toEqual([true, []])
      expect(manifest.scripts).toMatchObject({
        [name]: expect.stringMatching(new RegExp(`^node (?:--\\S+ )*src/main\\.js ${name}$`)),
      })
    },
  )
})
