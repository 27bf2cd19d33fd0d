// What it takes a fresh process to start, as the program itself starts: from the bundle.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from '../../src/documents/document.ts'
import { root } from '../support/tree.ts'
import { median, printTable } from './table.ts'

const rounds = 9

/** What a fresh process takes from nothing to its first document, in its own words. */
const phases = `
const [document] = JSON.parse(process.env.DOCUMENTS)
const start = performance.now()
const { load } = await import('./src/load.js')
const { readWorld } = await load('world')
const { extract, lexiconOf } = await load('extract/extract')
const modules = performance.now()
const world = readWorld()
const read = performance.now()
lexiconOf(world)
const compiled = performance.now()
extract(document, world)
const extracted = performance.now()
console.log(JSON.stringify({
  modules: modules - start,
  world: read - modules,
  lexicon: compiled - read,
  'first document': extracted - compiled,
  all: extracted - start,
}))
`

/** Runs Node in a fresh process; gives what it printed, and the milliseconds until it was gone. */
function run(words: readonly string[], env: NodeJS.ProcessEnv = process.env): { stdout: string; took: number } {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return { stdout, took: performance.now() - start }
}

/** Milliseconds of so many rounds, by what was measured: the kinds of start take turns. */
export function loading([document]: readonly Document[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'))
  const text = join(folder, 'document.txt')
  writeFileSync(text, document?.body ?? '')
  const main = join(root, 'src/main.js')
  const env = { ...process.env, DOCUMENTS: JSON.stringify([document]) }
  const once = (): Record<string, number> => ({
    ...JSON.parse(run(['--input-type=module', '-e', phases], env).stdout),
    'Node alone': run(['-e', '0']).took,
    'readout extract': run([main, 'extract', text]).took,
  })
  once()
  const times = Array.from({ length: rounds }, once)
  printTable(
    `Loading a fresh process, milliseconds (of ${rounds}); the last two from nothing to the end of the process`,
    Object.keys(times[0] ?? {}).map((what) => {
      const took = times.map((round) => round[what] ?? 0)
      return { what, median: median(took), least: Math.min(...took), most: Math.max(...took) }
    }),
  )
  rmSync(folder, { recursive: true })
}
