import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { readout } from './support/readout.ts'
import { root } from './support/tree.ts'

/** The program installed elsewhere, without the bundle that stands here. */
function installation(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  for (const part of ['src', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  for (const part of ['node_modules', 'seeds', 'migrations']) symlinkSync(join(root, part), join(folder, part))
  return folder
}

const version = { code: 0, stdout: `${manifest.version}\n`, stderr: '' }

describe.concurrent('a start', { timeout: 60_000 }, () => {
  test('is of the sources as they are, whoever else starts as well; an error tells the place in the source', async ({
    expect,
  }) => {
    const folder = installation()
    const program = join(folder, 'src/main.js')
    const together = await Promise.all([1, 2].map(() => readout(['--version'], { program })))
    expect([together, readdirSync(join(folder, 'build')).length]).toEqual([[version, version], 1])
    const cli = join(folder, 'src/cli.ts')
    const lines = readFileSync(cli, 'utf8').split('\n')
    writeFileSync(cli, [...lines, "throw new Error('of today')"].join('\n'))
    const { code, stderr } = await readout(['--version'], { program })
    expect([code, stderr.match(/Error: .*/)?.[0]]).toEqual([1, 'Error: of today'])
    expect(stderr).toContain(`src/cli.ts:${lines.length + 1}:`)
  })

  test('needs nothing but the sources where nobody may write', async ({ expect }) => {
    const folder = installation()
    writeFileSync(join(folder, 'build'), 'a file where the folder would be')
    expect(await readout(['--version'], { program: join(folder, 'src/main.js') })).toEqual(version)
  })
})
