import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf, files } from './support/tree.ts'

interface Rule {
  /** What of `src` may be imported: files, or folders with all that is in them. */
  values: readonly string[]
  /** What may be imported as types alone. */
  types?: readonly string[]
}

const words = ['vocabulary.ts', 'partial-date.ts']

/** Who may import whom. The extracting and the serving side meet only in the tables. */
const rules: Record<string, Rule> = {
  'documents/': { values: [...words], types: ['world.ts'] },
  'extract/': { values: [...words], types: ['world.ts', 'documents/document.ts'] },
  'resolve/': { values: [...words], types: ['extract/'] },
  'database/': { values: [...words, 'installation.ts'] },
  'ingest/': { values: [...words, 'installation.ts', 'world.ts', 'documents/', 'extract/', 'resolve/', 'database/'] },
  'generate/': {
    values: [...words, 'database/', 'resolve/', 'ingest/'],
    types: ['world.ts', 'extract/', 'documents/'],
  },
  'http/': { values: [...words], types: ['database/'] },
  'resources/': { values: [...words, 'world.ts', 'extract/', 'documents/', 'http/', 'database/'] },
  'app.ts': { values: [...words, '../package.json', 'world.ts', 'http/', 'resources/', 'database/'] },
}

interface Import {
  file: string
  imported: string
  type: boolean
}

const isWithin = (path: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))

const statement = /^(?:import|export)\b([^'"`;]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Whether the words between `import` and `from` name types alone. */
const onlyTypes = (clause: string) => /^\s*type\b/.test(clause) || /^\s*\{(?:\s*type\s[^,}]+,?)+\s*\}\s*$/.test(clause)

function importsOf(path: string): Import[] {
  const file = path.slice('src/'.length)
  return [...contentOf(path).matchAll(statement)].map(([, clause = '', from, bare, dynamic]) => ({
    file,
    imported: from ?? bare ?? dynamic ?? '',
    type: onlyTypes(clause),
  }))
}

const sources = files.filter((path) => /^src\/.*\.ts$/.test(path))
const imports = sources.flatMap(importsOf)
const ours = imports
  .filter(({ imported }) => imported.startsWith('.'))
  .map((found) => ({ ...found, imported: posix.join(posix.dirname(found.file), found.imported) }))

describe('who may import whom', () => {
  test.for(Object.entries(rules))('%s', ([place, { values, types = [] }]) => {
    const forbidden = ours
      .filter(({ file }) => isWithin(file, [place]))
      .filter(({ imported, type }) => !isWithin(imported, type ? [place, ...values, ...types] : [place, ...values]))
      .map(({ file, imported, type }) => `${file} imports ${type ? 'types of ' : ''}${imported}`)
    expect(forbidden).toEqual([])
  })

  test('nothing but the command line and tests import app, server and commands', () => {
    const above = ['app.ts', 'server.ts', 'cli.ts', 'commands/']
    const forbidden = ours.filter(({ file, imported }) => isWithin(imported, above) && !isWithin(file, above))
    expect(forbidden).toEqual([])
  })

  test('extraction and resolution are pure: no modules of the system, no clock, no chance, no locale', () => {
    const pure = (path: string) => isWithin(path, ['extract/', 'resolve/'])
    const system = imports.filter(({ file, imported }) => pure(file) && imported.startsWith('node:'))
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bprocess\.|\blocaleCompare\b|\.toLocale|\bIntl\./
    const used = sources.filter((path) => pure(path.slice('src/'.length)) && impure.test(contentOf(path)))
    expect([system, used]).toEqual([[], []])
  })
})
