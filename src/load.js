// The program's modules as plain JavaScript: one bundle, made from the sources when they are others than those it was made
// from. Node reads a handful of files instead of a thousand, and translates nothing.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const builds = join(root, 'build')

/** What may be loaded by name: `cli` is src/cli.ts. */
const entries = ['cli', 'world', 'extract/extract']

/** Packages that are loaded as they are installed: they find files beside their own, or have parts that are no JavaScript. */
const external = ['better-sqlite3', 'fastify', '@fastify/*', 'esbuild', 'tsx']

/** How many bundles are kept: a server that runs on may yet load a module from the one that it was started from. */
const kept = 4

/** Paths of the files below a folder of the installation, in an order of their own. */
function* filesBelow(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** A hash of all that a bundle is made from, by content: copies and archives keep no honest times. */
function fingerprint() {
  const hash = createHash('sha256')
  const declared = ['package.json', 'package-lock.json'].filter((path) => existsSync(root + path))
  for (const path of [...declared, ...[...filesBelow('src')].sort()])
    hash.update(`\0${path}\0`).update(readFileSync(root + path))
  return hash.digest('hex').slice(0, 16)
}

/** Makes the bundle beside where it will stand, and moves it there whole: whoever starts at the same time sees all of it or nothing. */
async function make(bundle) {
  const { build } = await import('esbuild')
  const making = `${bundle}.${process.pid}.${process.hrtime.bigint()}`
  mkdirSync(making, { recursive: true })
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries.map((entry) => `src/${entry}.ts`),
      outdir: making,
      ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', external },
      // Node 20 has them; without this each /\p{Lu}/u in a function is made anew at every call of it.
      supported: { 'regexp-unicode-property-escapes': true },
      ...{ minifyWhitespace: true, sourcemap: 'linked', sourcesContent: false, legalComments: 'none' },
      // Packages that are CommonJS ask for Node's own modules by this name.
      banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    })
    renameSync(making, bundle)
  } catch (error) {
    if (!existsSync(bundle)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  forget()
}

/** Removes the oldest bundles. */
function forget() {
  const age = (name) => statSync(join(builds, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const standing = readdirSync(builds).filter((name) => !name.includes('.'))
  const old = standing.sort((left, right) => age(right) - age(left)).slice(kept)
  for (const name of old) rmSync(join(builds, name), { recursive: true, force: true })
}

const isSystemError = (error) => error instanceof Error && 'syscall' in error

/** Where the bundle is that the sources give; null where none can be written, as in an installation that is only read. */
async function bundled() {
  const bundle = join(builds, fingerprint())
  if (existsSync(bundle)) return bundle
  try {
    await make(bundle)
    return bundle
  } catch (error) {
    if (isSystemError(error)) return null
    throw error
  }
}

/** A module of the program, by name. The sources themselves are loaded where `node --import tsx` started the process, or nothing can be written. */
export async function load(entry) {
  const watched = process.execArgv.includes('tsx')
  const bundle = watched ? null : await bundled()
  if (bundle !== null) {
    process.setSourceMapsEnabled(true)
    return import(pathToFileURL(join(bundle, `${entry}.js`)).href)
  }
  if (!watched) (await import('tsx/esm/api')).register()
  return import(`./${entry}.ts`)
}
